"""What is a word of a language: its dictionary, the forms of what stands there, and our own list."""

import difflib
from collections.abc import Iterable, Sequence

from daraja.language.dictionary import Dictionary
from daraja.language.forms import Forms

CLOSE = 0.75
JOINED = frozenset(" -")
"""What two words are joined with that hunspell makes of one."""


class Speller:
    """Learns our own words after it has been asked which of them its dictionary knows."""

    def __init__(self, code: str, dictionary: Dictionary) -> None:
        self._dictionary = dictionary
        self._forms = Forms(code, dictionary.listed())
        self._own: set[str] = set()

    def learn(self, words: Iterable[str]) -> None:
        """Know our own `words` too, and their forms."""
        new = set(words)
        self._own |= new
        self._forms.add(new)
        for word in new:
            self._dictionary.add(word)

    def known(self, words: Iterable[str]) -> set[str]:
        """Those of `words` that are right."""
        wanted = set(words)
        found = {word for word in wanted if self._is_right(word)}
        return found | self._forms.among(wanted - found)

    def is_name(self, word: str) -> bool:
        """Whether `word` is right with a capital only: such words are the same in most languages."""
        small = word.lower()
        return small != word and all(self._is_right(each) == (each == word) for each in (word, small))

    def nearest(self, word: str, others: Sequence[str]) -> str | None:
        """What `word` may be meant to be: a word of the dictionary or one of `others`."""
        if "-" in word:
            halves = {half: self._is_right(half) for half in word.split("-")}
            return "-".join(half if right else self.nearest(half, others) or half for half, right in halves.items())
        near = self._dictionary.like(word) + difflib.get_close_matches(word, others, 3, CLOSE)
        alike = {each: difflib.SequenceMatcher(None, word, each).ratio() for each in near if JOINED.isdisjoint(each)}
        return max(alike, key=lambda each: alike[each], default=None)

    def _is_own(self, word: str) -> bool:
        """An own word, which may have a capital at the beginning of a sentence."""
        return word in self._own or word[:1].lower() + word[1:] in self._own

    def _is_right(self, word: str) -> bool:
        return self._is_own(word) or self._dictionary.knows(word)
