"""A mistake in the content is data: where it is, what is wrong, how to mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake.

    path: the file, as the contributor knows it (relative to the project)
    line: 1 for the first line, also where the whole file is meant
    what: what is wrong, in words of the content
    fix:  what to do about it
    """

    path: str
    line: int
    what: str
    fix: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}\n    fix: {self.fix}"


class ContentError(Exception):
    """The content cannot be published; `str()` of it is the report for the contributor."""


def report(problems: Iterable[Problem]) -> str:
    """All problems as one text, sorted by file and line, each once."""
    found = sorted(set(problems))
    files = {problem.path for problem in found}
    head = f"{_counted(len(found), 'problem')} in {_counted(len(files), 'file')}; nothing was published"
    return "\n".join([head, *(f"  {line}" for p in found for line in str(p).splitlines())])


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def near(name: str, known: Iterable[str], kind: str) -> str:
    """How to mend an unknown `name`: the most similar of the known ones or, failing that, what to use."""
    found = difflib.get_close_matches(name, known, n=1)
    return f"did you mean '{found[0]}'?" if found else f"use {kind}"


def shown(path: PurePath, root: PurePath) -> str:
    """`path` as it stands in a report: relative to `root` where it lies below it."""
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()
