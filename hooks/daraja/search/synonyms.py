"""Words that mean the same to a reader who searches: docs/data/synonyms.yml."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from daraja import yaml_file
from daraja.languages import Languages
from daraja.problems import Problem, near
from daraja.yaml_file import YamlFile

FILE = "synonyms.yml"
FORM = "write two words or more in square brackets: `- [one, other]`"

Groups = tuple[tuple[str, ...], ...]
"""The first word of each group stands on our pages; the others are what readers type."""


def load(path: Path, shown: str, languages: Languages) -> tuple[Mapping[str, Groups], list[Problem]]:
    """The groups of each language; the file need not be there. What is wrong in it is reported instead."""
    file, problems = yaml_file.read(path, shown)
    found = [
        *problems,
        *(problem for code, groups in file.data.items() for problem in _check(file, code, groups, languages)),
    ]
    return ({} if found else {code: tuple(map(tuple, groups)) for code, groups in file.data.items()}), found


def _check(file: YamlFile, code: str, groups: Any, languages: Languages) -> Iterator[Problem]:
    if code not in languages.codes:
        fix = near(code, languages.codes, f"one of: {', '.join(languages.codes)}")
        yield file.problem((code,), f"'{code}' is not a language of the site", fix)
    if not isinstance(groups, list):
        yield file.problem((code,), f"'{code}' is not a list of groups", FORM)
        return
    seen: dict[str, int] = {}
    for at, group in enumerate(groups):
        if not isinstance(group, list) or len(group) < 2 or not all(isinstance(word, str) for word in group):
            yield file.problem((code, at), "this is no group of words", FORM)
            continue
        for word in group:
            if word.casefold() in seen:
                what = f"'{word}' stands in two groups, the other on line {file.line(code, seen[word.casefold()])}"
                yield file.problem((code, at), what, "put the two groups together, or delete the word from one")
            seen[word.casefold()] = at
