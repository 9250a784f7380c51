"""The generator's own words: table heads, evidence words, patterns. One flat file per language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from daraja import yaml_file
from daraja.problems import ContentError, report

FOLDER = Path(__file__).parent / "strings"
FALLBACK = "en"


@dataclass(frozen=True)
class Strings:
    """Words by dotted key, in one language."""

    code: str
    words: Mapping[str, str] = field(hash=False, compare=False)

    def __getitem__(self, key: str) -> str:
        return self.words[key]

    def get(self, key: str, default: str | None = None) -> str | None:
        return self.words.get(key, default)


@cache
def load(code: str) -> Strings:
    """The words of `code`; English for a language without a file, and key by key where one is missing."""
    own, english = _file(code), _file(FALLBACK)
    return Strings(code if own else FALLBACK, english | own)


@cache
def everywhere(key: str) -> tuple[str, ...]:
    """The words of `key` in every language that the generator has words in."""
    return tuple(load(path.stem)[key] for path in sorted(FOLDER.glob("*.yml")))


def _file(code: str) -> dict[str, str]:
    path = FOLDER / f"{code}.yml"
    file, problems = yaml_file.read(path, f"hooks/daraja/strings/{path.name}")
    if problems:
        raise ContentError(report(problems))
    return file.data
