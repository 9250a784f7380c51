"""That no language lacks a word, and that every word is known."""

from collections.abc import Iterator, Set

from daraja.problems import Problem, near
from daraja.statistics import word_numbers
from daraja.statistics.entry import OPTIONAL, REQUIRED, Entry, entries
from daraja.statistics.model import Facts
from daraja.translations import record
from daraja.yaml_file import YamlFile


def check(file: YamlFile, default: YamlFile, facts: Facts, waiting: Set[str] = frozenset()) -> list[Problem]:
    """All problems of one file of words. A record without words lacks each of them.

    waiting: records whose original has changed since, or is gone
    """
    own, wanted, problems = entries(file), entries(default), [*_unknown_sections(file)]
    for section in REQUIRED:
        if isinstance(file.data.get(section), dict):
            problems += _unknown(file, section, facts, waiting)
        for name in getattr(facts, section) if not file.data.get(section) or section in own else ():
            words, original = own.get(section, {}).get(name, {}), wanted.get(section, {}).get(name, {})
            entry = Entry(file, section, name, words, original, facts, f"{section}.{name}" in waiting)
            problems += [*_missing(entry), *_unknown_parts(entry), *word_numbers.check(entry)]
    return problems


def _unknown_sections(file: YamlFile) -> Iterator[Problem]:
    for section, named in file.data.items():
        if section == record.KEY:
            continue
        if section not in REQUIRED:
            fix = near(section, REQUIRED, f"one of: {', '.join(REQUIRED)}")
            yield file.problem((section,), f"unknown section '{section}'", fix)
        if section in REQUIRED and not isinstance(named or {}, dict):
            fix = "write one id a line, each followed by a colon"
            yield file.problem((section,), f"'{section}' is not a list of ids", fix)


def _unknown(file: YamlFile, section: str, facts: Facts, waiting: Set[str]) -> Iterator[Problem]:
    for name in file.data[section]:
        if not facts.know(section, name) and f"{section}.{name}" not in waiting:
            fix = "delete the entry, or add its facts first"
            yield file.problem((section, name), f"words for '{name}', which is not in {section}", fix)


def _missing(entry: Entry) -> Iterator[Problem]:
    wanted = [*REQUIRED[entry.section]]
    wanted += [part for part in OPTIONAL.get(entry.section, ()) if entry.original.get(part) or _needed(entry, part)]
    for part in wanted:
        if not entry.words.get(part) and not entry.waiting:
            original = entry.original.get(part)
            hint = f"; the original says: {original}" if original else ""
            fix = f"write `{part}:` below {entry.section}, {entry.name}{hint}"
            yield entry.problem(part, f"the word '{part}' of '{entry.name}' is missing", fix)


def _needed(entry: Entry, part: str) -> bool:
    """A chart needs the sentence of its finding."""
    return part == "finding" and entry.facts.tables[entry.name].chart is not None


def _unknown_parts(entry: Entry) -> Iterator[Problem]:
    allowed = (*REQUIRED[entry.section], *OPTIONAL.get(entry.section, ()))
    for part in entry.words:
        if part not in allowed:
            yield entry.problem(part, f"unknown word '{part}'", near(part, allowed, f"one of: {', '.join(allowed)}"))
