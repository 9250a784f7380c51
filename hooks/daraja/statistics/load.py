"""From the files of docs/data/ to `Facts`, and to a list of what is wrong in them."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from daraja import yaml_file
from daraja.problems import Problem
from daraja.statistics.model import Base, Claim, Facts, Statistic, Table
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
    return Facts(sources, bases, statistics, tables, claims), files, problems


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
            problems.extend(_translated(files, section, name, kind, error))
    return records


def _own_sample(values: dict[str, Any]) -> dict[str, Any]:
    """A row with a sample of its own does not take over "about" or "more than" from its base."""
    return {"n_is": "exact", **values} if "n" in values else values


def _entries(files: FactFiles, section: str, problems: list[Problem]) -> Iterator[tuple[str, dict[str, Any]]]:
    entries = files.by_section[section].data.get(section) or {}
    if not isinstance(entries, dict):
        problems.append(
            files.by_section[section].problem(
                (section,), f"'{section}' is not a list of ids", "write one id a line, each followed by a colon"
            )
        )
        return
    for name, raw in entries.items():
        if isinstance(raw, dict):
            yield name, raw
        else:
            problems.append(
                files.problem(
                    section, name, (), f"'{name}' has no fields", "write its fields below it, indented by two spaces"
                )
            )


def _unknown_sections(files: FactFiles) -> list[Problem]:
    problems = []
    for file in {id(f): f for f in files.by_section.values()}.values():
        known = [section for section, f in files.by_section.items() if f is file]
        for name in file.data:
            if name not in known:
                problems.append(file.problem((name,), f"unknown section '{name}'", f"known here: {', '.join(known)}"))
    return problems


def _unknown_base(files: FactFiles, name: str, raw: dict[str, Any]) -> list[Problem]:
    """A base that is not there. One that is there and has mistakes was reported itself."""
    given = raw.get("base")
    typed = files.by_section["bases"].data.get("bases") or {}
    if given in typed:
        return []
    what = f"unknown base '{given}'" if given else "'base' is missing"
    return [files.problem("statistics", name, ("base",), what, f"known bases: {', '.join(typed)}")]


def _translated(
    files: FactFiles, section: str, name: str, kind: type[Fact], error: ValidationError
) -> Iterator[Problem]:
    """pydantic's errors in the words of a contributor."""
    for item in error.errors():
        where = tuple(part for part in item["loc"] if part != "literal['pending']")
        field = ".".join(str(part) for part in where) or name
        what, fix = _in_words(item, field, kind)
        yield files.problem(section, name, where, what, fix)


def _in_words(item: Any, field: str, kind: type[Fact]) -> tuple[str, str]:
    given = item.get("input")
    match item["type"]:
        case "missing":
            return f"'{field}' is missing", f"add a line `{field}: …`"
        case "extra_forbidden":
            near = difflib.get_close_matches(field, kind.model_fields, n=1)
            known = f"did you mean `{near[0]}`?" if near else f"known fields: {', '.join(kind.model_fields)}"
            return f"unknown field '{field}'", known
        case "enum" | "literal_error":
            return f"'{given}' is not a value of '{field}'", f"write one of: {item['ctx']['expected']}"
        case "decimal_parsing" | "decimal_type" | "int_parsing" | "finite_number":
            return f"'{given}' in '{field}' is not a number", "write digits with a point for decimals: 24.5"
        case "value_error":
            return f"{item['ctx']['error']}", f"correct '{field}'"
        case _:
            return f"'{given}' is not right for '{field}': {item['msg'].lower()}", f"correct '{field}'"
