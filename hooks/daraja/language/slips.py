"""Slips of the hand that are words themselves.

Where vowels are not written, nearly every row of letters is some word, and a dictionary lets one wrong letter in six
pass. There a word is doubtful if it is rare on this site, no relative of it stands here, and one letter makes
it a word that stands here often.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from daraja.languages import Language
from daraja.search import rules

RARE, OFTEN, SHORTEST = 2, 3, 4


def concerns(language: Language) -> bool:
    """Whether the language is written without its vowels: the scripts from right to left are."""
    return language.direction == "rtl"


def doubtful(words: Mapping[str, int], code: str) -> dict[str, str]:
    """The doubtful ones of `words`, which says how often each stands, and what each may be a slip of."""
    keys = _keys(words, code)
    relatives = Counter(key for found in keys.values() for key in set(found))
    alone = (word for word, often in words.items() if often <= RARE and len(word) >= SHORTEST)
    near = Neighbours(word for word, often in words.items() if often >= OFTEN)
    found = {word: near.of(word) for word in alone if all(relatives[key] == 1 for key in keys[word])}
    return {word: max(others, key=lambda each: words[each]) for word, others in found.items() if others}


def _keys(words: Iterable[str], code: str) -> dict[str, list[str]]:
    """The keys of each word, by which search knows its relatives."""
    name, wanted = rules.name_for(code), list(words)
    folded = dict(zip(wanted, map("".join, rules.folded(name, wanted)), strict=True))
    keys = rules.keyed(name, folded.values())
    return {word: keys[plain] for word, plain in folded.items()}


class Neighbours:
    """Which of some words differ from a word in one letter only."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by_gap: dict[str, set[str]] = defaultdict(set)
        for word in words:
            for gap in _gaps(word):
                self._by_gap[gap].add(word)

    def of(self, word: str) -> list[str]:
        return sorted({each for gap in _gaps(word) for each in self._by_gap.get(gap, ())} - {word})


def _gaps(word: str) -> list[str]:
    return [f"{word[:at]}\0{word[at + 1 :]}" for at in range(len(word))]
