"""The words of one record in one language: which there may be, and where they stand."""

from collections.abc import Mapping
from dataclasses import dataclass

from daraja.problems import Problem
from daraja.statistics.model import Facts
from daraja.yaml_file import YamlFile

REQUIRED: dict[str, tuple[str, ...]] = {
    "bases": ("title", "population", "of_what", "caveat"),
    "statistics": ("name", "sentence"),
    "tables": ("caption",),
    "sources": ("note",),
    "claims": ("said", "found", "printed"),
}
OPTIONAL: dict[str, tuple[str, ...]] = {
    "statistics": ("of_what", "caveat"),
    "tables": ("finding",),
    "sources": ("interest",),
}
Entries = dict[str, dict[str, dict[str, str]]]


@dataclass(frozen=True)
class Entry:
    """The words of one record in one language, and in the default language (`original`)."""

    file: YamlFile
    section: str
    name: str
    words: Mapping[str, str]
    original: Mapping[str, str]
    facts: Facts
    waiting: bool = False
    """The original has changed since: what it has and this has not is no mistake."""

    def problem(self, part: str, what: str, fix: str) -> Problem:
        return self.file.problem((self.section, self.name, part), what, fix)


def entries(file: YamlFile) -> Entries:
    """Section, id, field: the entries that have this shape. The others are problems."""
    return {
        section: {name: _texts(entry) for name, entry in named.items() if isinstance(entry, dict)}
        for section, named in file.data.items()
        if isinstance(named, dict)
    }


def _texts(entry: dict[str, object]) -> dict[str, str]:
    return {part: text for part, text in entry.items() if isinstance(text, str)}
