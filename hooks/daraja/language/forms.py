"""Forms of known words, by the word rules of search: a dictionary that is a mere list lacks most of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from daraja.search import rules

Part = tuple[str, str, str]
"""A sure key of a word, what follows it there without the last vowel, and the word."""
VOWELS = ("a", "e", "i")
"""The last letters that tense and mood change: *anapima, apime, hapimi*."""
STEM = 3
SHORTEST = 6
"""Shorter words are forms of something too easily."""


class Forms:
    """Known words by their keys. A word is a form of a known one if both share a sure key and go on alike after it,
    and something stands before the key: *zilizohesabiwa* goes on from `hesab` like *kuhesabiwa*."""

    def __init__(self, code: str, known: Iterable[str]) -> None:
        self._rules = rules.name_for(code)
        self._ends: dict[str, set[str]] = defaultdict(set)
        self._learn(_parts_of_all(self._rules, tuple(known)))

    def add(self, known: Iterable[str]) -> None:
        """Know these words too."""
        self._learn(_parts(self._rules, known))

    def _learn(self, parts: Iterable[Part]) -> None:
        for key, end, _ in parts:
            self._ends[key].add(end)

    def among(self, words: Iterable[str]) -> set[str]:
        """Those of `words` that are forms of known ones."""
        wanted = [word for word in words if len(word) >= SHORTEST]
        return {word for key, end, word in _parts(self._rules, wanted, inside=True) if end in self._ends.get(key, ())}


@cache
def _parts_of_all(name: str, words: tuple[str, ...]) -> tuple[Part, ...]:
    """Those of a whole dictionary, which takes a second."""
    return tuple(_parts(name, words))


def _parts(name: str, words: Iterable[str], *, inside: bool = False) -> Iterator[Part]:
    """The parts of each word by the rules `name`; inside: only where something stands before the key."""
    for word, (folded, keys) in rules.sure(name, words).items():
        for key in keys:
            at, end = _found(folded, key)
            if at >= int(inside):
                yield key, end[:-1] if end[-1:] in VOWELS else end, word


def _found(word: str, key: str) -> tuple[int, str]:
    """Where the key begins in the word, and what follows it; (-1, "") if it is not there. The end of a key may be the
    rule's own: `nufaa` of *kunufaika*."""
    for length in range(len(key), STEM - 1, -1):
        at = word.rfind(key[:length])
        if at >= 0:
            return at, word[at + length :]
    return -1, ""
