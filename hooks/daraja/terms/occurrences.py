"""Where the terms of the trade stand in a text."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from daraja.glossary import Term
from daraja.search import rules
from daraja.search.rules import Word
from daraja.terms import forms
from daraja.terms.forms import Forms

BETWEEN = re.compile(r"[\s-]+")
"""What may stand between the words of a name."""
JOINED_BEFORE = re.compile(r"\w[-‐'’@#/&_.:]\Z|[@#/]\Z")
JOINED_AFTER = re.compile(r"[-‐'’@#/&_.:]\w")
"""A word that hangs on another by such a sign is part of a longer one: self-directed, example.org."""
NEAR = 40
"""So many signs before and after a word tell whether it stands alone."""
NEW_SENTENCE = re.compile(r"(?:\A|[.!?:؟…]['\"”’»)]*)\s*['\"“‘«(]*\Z")


@dataclass(frozen=True)
class Name:
    """A name of a term in words; first: the one that our pages use, which alone is explained."""

    term: str
    words: tuple[Word, ...]
    first: bool


@dataclass(frozen=True)
class Occurrence:
    """The term `term` stands in a text from `start` up to `end`."""

    term: str
    start: int
    end: int


Names = Mapping[str, Sequence[Name]]
"""By a key of the first word."""


def find(texts: Sequence[str], terms: tuple[Term, ...], code: str) -> list[list[Occurrence]]:
    """The terms in each text of the language `code`, in the order of the text.

    The longest name counts, whichever it is: what is part of another name or of a proper name is not found.
    """
    names = _names(tuple((term.id, term.names[code]) for term in terms if code in term.names), code)
    words = rules.words(rules.name_for(code), texts)
    read = [_Text(text, its, names, forms.of(code)) for text, its in zip(texts, words, strict=True)]
    return [list(text.occurrences()) for text in read]


@cache
def _names(named: tuple[tuple[str, tuple[str, ...]], ...], code: str) -> Names:
    every = [(term, name, not n) for term, its in named for n, name in enumerate(its)]
    found: dict[str, list[Name]] = defaultdict(list)
    read = rules.words(rules.name_for(code), [name for _, name, _ in every])
    for (term, _, first), words in zip(every, read, strict=True):
        for key in words[0].keys if words else ():
            found[key].append(Name(term, tuple(words), first))
    return found


class _Text:
    """A text with its words and where they stand."""

    def __init__(self, text: str, words: Sequence[Word], names: Names, of_language: Forms) -> None:
        self._text, self._words, self._names, self._forms = text, words, names, of_language
        self._starts: list[int] = []
        at = 0
        for word in words:
            self._starts.append(text.index(word.raw, at))
            at = self._end(len(self._starts) - 1)

    def occurrences(self) -> Iterator[Occurrence]:
        at = 0
        while at < len(self._words):
            name = self._longest(at)
            length = len(name.words) if name else 1
            if name and name.first and self._stands_alone(at, name):
                yield Occurrence(name.term, self._starts[at], self._end(at + length - 1))
            at += length

    def _end(self, at: int) -> int:
        return self._starts[at] + len(self._words[at].raw)

    def _longest(self, at: int) -> Name | None:
        candidates = (name for key in self._words[at].keys for name in self._names.get(key, ()))
        here = [name for name in candidates if self._is_at(at, name)]
        return max(here, key=lambda name: (len(name.words), self._exactly(at, name), name.first), default=None)

    def _is_at(self, at: int, name: Name) -> bool:
        words = self._words[at : at + len(name.words)]
        return (
            len(words) == len(name.words)
            and all(map(self._forms.same, words, name.words))
            and all(
                BETWEEN.fullmatch(self._text, self._end(n), self._starts[n + 1]) for n in range(at, at + len(words) - 1)
            )
        )

    def _exactly(self, at: int, name: Name) -> int:
        words = self._words[at : at + len(name.words)]
        return sum(word.folded == own.folded for word, own in zip(words, name.words, strict=True))

    def _stands_alone(self, at: int, name: Name) -> bool:
        """Neither joined to another word nor, by its capitals, part of a proper name."""
        last = at + len(name.words) - 1
        start, end = self._starts[at], self._end(last)
        before, after = self._text[max(0, start - NEAR) : start], self._text[end : end + NEAR]
        if JOINED_BEFORE.search(before) or JOINED_AFTER.match(after):
            return False
        own = [word.raw[0].isupper() for word in name.words]
        capital = [word.raw[0].isupper() for word in self._words[at : last + 2]]
        if NEW_SENTENCE.search(before):
            capital[0] = own[0]
        followed = capital[len(own) :] if after.startswith(" ") else []
        return capital[: len(own)] == own and not any(followed)
