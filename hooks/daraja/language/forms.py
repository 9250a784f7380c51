"""Forms of known words, by the word rules of search: a dictionary that is a mere list lacks most of them."""

from collections import defaultdict
from collections.abc import Iterable

from daraja.search import rules

STEM = 3
SHORTEST = 6
"""Shorter words are forms of something too easily."""


class Forms:
    """Known words by their keys. A word is a form of a known one if both share a sure key and go on alike after it,
    and something stands before the key: *zilizohesabiwa* goes on from `hesab` like *kuhesabiwa*."""

    def __init__(self, code: str, known: Iterable[str]) -> None:
        self._rules = rules.name_for(code)
        self._ends: dict[str, set[str]] = defaultdict(set)
        self.add(known)

    def add(self, known: Iterable[str]) -> None:
        """Know these words too."""
        for key, end, _ in self._parts(known):
            self._ends[key].add(end)

    def among(self, words: Iterable[str]) -> set[str]:
        """Those of `words` that are forms of known ones."""
        wanted = [word for word in words if len(word) >= SHORTEST]
        return {word for key, end, word in self._parts(wanted, inside=True) if end in self._ends.get(key, ())}

    def _parts(self, words: Iterable[str], *, inside: bool = False) -> Iterable[tuple[str, str, str]]:
        """Each sure key of each word, what follows it there without the last vowel, and the word.

        inside: only where something stands before the key
        """
        for word, (folded, keys) in rules.sure(self._rules, words).items():
            for key in keys:
                at, end = _found(folded, key)
                if at >= int(inside):
                    yield key, end[:-1] if end[-1:] in ("a", "e", "i") else end, word


def _found(word: str, key: str) -> tuple[int, str]:
    """Where the key begins in the word, and what follows it; (-1, "") if it is not there. The end of a key may be the
    rule's own: `nufaa` of *kunufaika*."""
    for length in range(len(key), STEM - 1, -1):
        at = word.rfind(key[:length])
        if at >= 0:
            return at, word[at + length :]
    return -1, ""
