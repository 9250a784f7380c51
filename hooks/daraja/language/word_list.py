"""The words that a dictionary lacks, one a line: spelling/<language>.txt, kept by contributors."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from daraja.languages import Languages
from daraja.layout import Layout
from daraja.problems import Problem, near, shown
from daraja.text_file import read_text

FOLDER = "spelling"


@dataclass(frozen=True)
class WordList:
    """path: as shown in problems; lines: the line of each word."""

    path: str
    lines: dict[str, int] = field(default_factory=dict)

    @property
    def names(self) -> list[str]:
        """The words that begin with a capital."""
        return [word for word in self.lines if word[0].isupper()]


def load(layout: Layout, code: str) -> tuple[WordList, list[Problem]]:
    """The list of a language, which need not be there, and what is wrong with it."""
    path = layout.root / FOLDER / f"{code}.txt"
    named = shown(path, layout.root)
    if not path.exists():
        return WordList(named), []
    text, problems = read_text(path, named)
    entries = [(line.strip(), at) for at, line in enumerate(text.splitlines(), 1)]
    words = [(word, at) for word, at in entries if word and not word.startswith("#")]
    first = dict(reversed(words))
    return WordList(named, first), [*problems, *_check(named, words, first)]


def unread(layout: Layout) -> Iterator[Problem]:
    """Files of the folder that no language reads."""
    for path in sorted((layout.root / FOLDER).glob("*")):
        if path.name not in _names(layout.languages):
            fix = near(path.name, _names(layout.languages), f"one of: {', '.join(_names(layout.languages))}")
            yield Problem(shown(path, layout.root), 1, f"nothing reads '{path.name}'", fix)


def _names(languages: Languages) -> list[str]:
    return [f"{code}.txt" for code in languages.codes]


def _check(named: str, words: list[tuple[str, int]], first: dict[str, int]) -> Iterator[Problem]:
    before = ""
    for word, line in words:
        if len(word.split()) > 1:
            yield Problem(named, line, f"'{word}' is more than one word", "write one word a line")
        if first[word] != line:
            what = f"'{word}' stands twice; it stands on line {first[word]} too"
            yield Problem(named, line, what, "delete one of the two")
        elif word.casefold() < before.casefold():
            yield Problem(named, line, f"'{word}' stands after '{before}'", "sort the words by the alphabet")
        before = word
