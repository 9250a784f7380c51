"""How a word may begin or end otherwise and still be the same word, by the lists in strings/<language>.yml.

The keys of search are broad, for a reader who searches: a leader and leadership have one. Here a wrong word
would be explained, so both must agree: a common key, and no other difference than one of these lists.
"""

from dataclasses import dataclass
from functools import cache

from daraja import strings
from daraja.search.rules import Word

NOTHING = "-"
SHORTEST = 3
"""Letters that two forms must have in common."""

Groups = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Forms:
    """starts, ends: groups of what may stand for one another at the start and at the end of a word."""

    starts: Groups
    ends: Groups

    def same(self, one: Word, other: Word) -> bool:
        """Whether two words are forms of one another."""
        if one.folded == other.folded:
            return True
        akin = not set(one.keys).isdisjoint(other.keys)
        return akin and not self._stems(one.folded).isdisjoint(self._stems(other.folded))

    def _stems(self, word: str) -> set[tuple[int, int, str]]:
        """What is left of a word without what its forms change, with the numbers of the two groups."""
        return {
            (n, m, word[len(start) : len(word) - len(end)])
            for n, starts in enumerate(self.starts)
            for start in starts
            if word.startswith(start)
            for m, ends in enumerate(self.ends)
            for end in ends
            if word.endswith(end) and len(word) - len(start) - len(end) >= SHORTEST
        }


@cache
def of(code: str) -> Forms:
    """The forms of words in the language `code`."""
    words = strings.load(code)
    return Forms(_groups(words["forms.starts"]), _groups(words["forms.ends"]))


def _groups(text: str) -> Groups:
    groups = (frozenset("" if each == NOTHING else each for each in group.split()) for group in text.split(","))
    return (frozenset({""}), *(group for group in groups if group))
