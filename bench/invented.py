"""Made-up words: real text goes on meeting new words, so a corpus of repeated sentences needs some too."""

import random
import re
from collections.abc import Sequence
from itertools import accumulate

from language import words

LATIN = re.compile(r"[b-df-hj-np-tv-z]*[aeiou]+(?:[b-df-hj-np-tv-z]+\b)?")
ARABIC = re.compile(r"[ء-ي]{1,2}")
"""Latin letters up to and with a vowel; Arabic, which writes few vowels, by two letters."""
MANY = 40_000
"""So many that 300 pages have about 12,000 distinct words."""


class Invented:
    """Made-up words of one language, a few of them common and most of them rare (Zipf)."""

    def __init__(self, rng: random.Random, syllable: re.Pattern[str], texts: Sequence[str], taken: set[str]) -> None:
        self._rng = rng
        self._syllables = [part for text in texts for word in words(text) for part in syllable.findall(word)]
        self._taken = set(taken)
        self._words = [self._new(rng.choice((2, 3, 3, 4))) for _ in range(MANY)]
        self._weights = list(accumulate(1 / rank for rank in range(1, MANY + 1)))

    def word(self) -> str:
        """A word of the text."""
        return self._rng.choices(self._words, cum_weights=self._weights)[0]

    def nonsense(self) -> str:
        """A word that stands in no text."""
        return self._new(5)

    def _new(self, syllables: int) -> str:
        word = "".join(self._rng.choices(self._syllables, k=syllables))
        while len(word) < 4 or word in self._taken:
            word += self._rng.choice(self._syllables)
        self._taken.add(word)
        return word
