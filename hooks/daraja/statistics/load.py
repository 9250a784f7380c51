"""From the files of docs/data/ to `Facts`, and to a list of what is wrong in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from daraja import yaml_file
from daraja.problems import Problem, near
from daraja.statistics import messages
from daraja.statistics.claim import Claim
from daraja.statistics.model import Base, Facts, Statistic, Table
from daraja.statistics.source import Fact, Source
from daraja.yaml_file import YamlFile

FILES = {
    "sources": "sources.yml",
    "bases": "statistics.yml",
    "statistics": "statistics.yml",
    "tables": "tables.yml",
    "claims": "claims.yml",
}
INHERITED = ("kind", "geography", "n", "n_is", "period", "period_is", "sources", "review_by")

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True)
class FactFiles:
    """The files behind the facts: where a section of facts stands, for messages."""

    by_section: dict[str, YamlFile]

    def unread(self, section: str) -> bool:
        """Whether nobody can tell which ids the section has."""
        file = self.by_section[section]
        misspelt = section not in file.data and not set(file.data) <= set(FILES)
        return file.unread or misspelt or not isinstance(file.data.get(section) or {}, dict)

    def ids(self, section: str) -> tuple[str, ...]:
        """The ids of a section as they are typed, of records with mistakes too."""
        return () if self.unread(section) else tuple(self.by_section[section].data.get(section) or ())

    def problem(self, section: str, name: str, fields: tuple[str | int, ...], what: str, fix: str) -> Problem:
        return self.by_section[section].problem((section, name, *fields), what, fix)


def load(folder: Path, shown: str) -> tuple[Facts, FactFiles, list[Problem]]:
    """All facts of `folder`; records with mistakes are left out and reported instead."""
    read = {name: yaml_file.read(folder / name, f"{shown}/{name}") for name in set(FILES.values())}
    files = FactFiles({section: read[name][0] for section, name in FILES.items()})
    problems = [problem for _, found in read.values() for problem in found]
    problems += _unknown_sections(files)
    sources = _records(files, "sources", Source, problems)
    bases = _records(files, "bases", Base, problems)
    statistics = _records(files, "statistics", Statistic, problems, bases)
    tables = _records(files, "tables", Table, problems)
    claims = _records(files, "claims", Claim, problems)
    unread = frozenset(section for section in FILES if files.unread(section))
    typed = frozenset((section, name) for section in FILES for name in files.ids(section))
    return Facts(sources, bases, statistics, tables, claims, typed, unread), files, problems


def _records(
    files: FactFiles, section: str, kind: type[F], problems: list[Problem], bases: dict[str, Base] | None = None
) -> dict[str, F]:
    """The records of one section; those that do not validate go to `problems`."""
    records: dict[str, F] = {}
    for name, raw in _entries(files, section, problems):
        values = {**raw, "id": name}
        if bases is not None:
            base = bases.get(str(raw.get("base")))
            if base is None:
                problems += _unknown_base(files, name, raw)
                continue
            values = {field: getattr(base, field) for field in INHERITED} | _own_sample(values) | {"base": base}
        try:
            records[name] = kind.model_validate(values)
        except ValidationError as error:
            found = messages.in_words(error, kind, name)
            problems += [files.problem(section, name, where, what, fix) for where, what, fix in found]
    return records


def _own_sample(values: dict[str, Any]) -> dict[str, Any]:
    """A row with a sample of its own does not take over "about" or "more than" from its base."""
    return {"n_is": "exact", **values} if "n" in values else values


def _entries(files: FactFiles, section: str, problems: list[Problem]) -> Iterator[tuple[str, dict[str, Any]]]:
    file = files.by_section[section]
    entries = file.data.get(section) or {}
    if not isinstance(entries, dict):
        fix = "write one id a line, each followed by a colon"
        problems.append(file.problem((section,), f"'{section}' is not a list of ids", fix))
        return
    for name, raw in entries.items():
        if isinstance(raw, dict):
            yield name, raw
        else:
            fix = "write its fields below it, indented by two more spaces"
            problems.append(files.problem(section, name, (), f"'{name}' has no fields", fix))


def _unknown_sections(files: FactFiles) -> list[Problem]:
    problems = []
    for file in {id(f): f for f in files.by_section.values()}.values():
        known = [section for section, f in files.by_section.items() if f is file]
        for name in file.data:
            if name not in known:
                fix = near(name, known, f"one of: {', '.join(known)}")
                problems.append(file.problem((name,), f"unknown section '{name}'", fix))
    return problems


def _unknown_base(files: FactFiles, name: str, raw: dict[str, Any]) -> list[Problem]:
    """A base that is not there. One that is there and has mistakes was reported itself."""
    given, typed = raw.get("base"), files.ids("bases")
    if str(given) in typed or files.unread("bases"):
        return []
    what = f"unknown base '{given}'" if given else "'base' is missing"
    fix = near(str(given), typed, f"one of: {', '.join(typed)}") if typed else "write the base first, below `bases:`"
    return [files.problem("statistics", name, ("base",), what, fix)]
