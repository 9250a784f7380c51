"""Terms of the trade and their names in each language: docs/data/glossary.yml."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from daraja import definitions, yaml_file
from daraja.languages import Languages
from daraja.problems import Problem, near
from daraja.yaml_file import Key, YamlFile

FILE = "glossary.yml"
FIELDS = ("term", "also", definitions.FIELD)
FORM = "write `{term: …, also: [other names]}`"


@dataclass(frozen=True)
class Meaning:
    """texts: the definition by language code, in each language that has a name for the term.
    in_place: whether pages explain the term where they use it first."""

    texts: Mapping[str, str]
    in_place: bool = True


@dataclass(frozen=True)
class Term:
    """names: by language code, the one that our pages use first. A term without a meaning is for search only."""

    id: str
    names: Mapping[str, tuple[str, ...]]
    meaning: Meaning | None = None


def load(path: Path, shown: str, languages: Languages) -> tuple[tuple[Term, ...], list[Problem]]:
    """All terms of the file, which need not be there; what is wrong in it is reported instead."""
    file, problems = yaml_file.read(path, shown)
    found = [*problems, *_wrong_sections(file)]
    raw = file.data.get("terms") or {}
    if not isinstance(raw, dict):
        fix = "write one id a line, each followed by a colon"
        return (), [*found, file.problem(("terms",), "'terms' is not a list of ids", fix)]
    for name, value in raw.items():
        found += _check(file, name, value, languages)
    found += _twice(file, raw)
    return (() if found else tuple(_term(name, value) for name, value in raw.items())), found


def equivalents(terms: tuple[Term, ...], code: str, foreign: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The names in the language `foreign` and in the language `code` of each term that has both."""
    both = (term.names for term in terms if code in term.names and foreign in term.names)
    return [] if code == foreign else [(names[foreign], names[code]) for names in both]


def defined(terms: tuple[Term, ...], code: str) -> list[tuple[Term, Meaning]]:
    """The terms that the glossary of the language `code` explains."""
    return [(term, term.meaning) for term in terms if term.meaning and code in term.meaning.texts]


def _term(name: str, value: Mapping[str, Any]) -> Term:
    entries = _entries(value)
    names = {code: (entry["term"], *entry.get("also", ())) for code, entry in entries.items()}
    texts = {code: entry[definitions.FIELD] for code, entry in entries.items() if definitions.FIELD in entry}
    return Term(name, names, Meaning(texts, definitions.IN_PLACE not in value) if texts else None)


def _entries(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a term says by language."""
    return {code: entry for code, entry in value.items() if code != definitions.IN_PLACE}


def _wrong_sections(file: YamlFile) -> Iterator[Problem]:
    for name in file.data:
        if name != "terms":
            yield file.problem((name,), f"unknown section '{name}'", near(name, ["terms"], "`terms:`"))


def _check(file: YamlFile, name: str, value: Any, languages: Languages) -> Iterator[Problem]:
    default = languages.default.code
    if not isinstance(value, dict):
        yield file.problem(
            ("terms", name), f"'{name}' has no names", f"write `{default}: {{term: …}}` below it, indented"
        )
        return
    if default not in value:
        yield file.problem(("terms", name), f"'{name}' has no name in '{default}'", f"add `{default}: {{term: …}}`")
    for code, entry in _entries(value).items():
        key = ("terms", name, code)
        if code not in languages.codes:
            fix = near(code, languages.codes, f"one of: {', '.join(languages.codes)}")
            yield file.problem(key, f"'{code}' is not a language of the site", fix)
        elif not isinstance(entry, dict):
            yield file.problem(key, f"'{code}' of '{name}' has no field 'term'", FORM)
        else:
            yield from _check_names(file, key, entry)
    read = {code: entry for code, entry in _entries(value).items() if isinstance(entry, dict)}
    yield from definitions.check(file, name, read, default)
    is_defined = any(definitions.FIELD in entry for entry in read.values())
    yield from definitions.check_place(file, name, value, defined=is_defined)


def _check_names(file: YamlFile, key: Key, entry: Mapping[str, Any]) -> Iterator[Problem]:
    for field in entry:
        if field not in FIELDS:
            yield file.problem((*key, field), f"unknown field '{field}'", near(field, FIELDS, " or ".join(FIELDS)))
    if not isinstance(entry.get("term"), str):
        yield file.problem((*key, "term"), "'term' is missing or no text", FORM)
    also = entry.get("also", [])
    if not isinstance(also, list) or not all(isinstance(each, str) for each in also):
        yield file.problem(
            (*key, "also"), "'also' is not a list of names", "write it in square brackets: `also: [one, other]`"
        )


def _twice(file: YamlFile, raw: Mapping[str, Any]) -> Iterator[Problem]:
    """One name for two things: a reader who types it could reach one of them only."""
    seen: dict[tuple[str, str], str] = {}
    for name, value in raw.items():
        for code, entry in (value if isinstance(value, dict) else {}).items():
            term = entry.get("term") if isinstance(entry, dict) else None
            first = seen.setdefault((code, str(term).casefold()), name)
            if term and first != name:
                what = f"'{term}' is the name of '{first}' too"
                yield file.problem(("terms", name, code, "term"), what, "give one of the two another name")
