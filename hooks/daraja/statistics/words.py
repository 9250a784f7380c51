"""The words of the facts, one file per language, and the check that no language lacks any.

Facts are language-neutral; a translator can never change a number, because no number stands here.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from daraja import yaml_file
from daraja.figures import PLACEHOLDER, Figures
from daraja.languages import Language, Languages
from daraja.problems import Problem
from daraja.prose import typed_numbers
from daraja.statistics.model import PENDING, Facts
from daraja.yaml_file import YamlFile

REQUIRED: dict[str, tuple[str, ...]] = {
    "bases": ("title", "population", "of_what", "caveat"),
    "statistics": ("name", "sentence"),
    "tables": ("caption",),
    "sources": ("note",),
    "claims": ("said", "found", "printed"),
}
OPTIONAL: dict[str, tuple[str, ...]] = {
    "bases": (), "statistics": ("of_what", "caveat"), "tables": ("finding",), "sources": ("interest",), "claims": (),
}  # fmt: skip
ID_FIELDS = ("n", "period")
NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Words:
    """All words of one language: section, id, field."""

    language: Language
    sections: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)

    def of(self, section: str, name: str) -> Mapping[str, str]:
        return self.sections.get(section, {}).get(name, NO_WORDS)

    def statistic(self, facts: Facts, name: str, part: str) -> str:
        """A word of a statistic, or of its base where it has none of its own; "" if there is none."""
        base = facts.statistics[name].base.id
        return self.of("statistics", name).get(part) or self.of("bases", base).get(part, "")


def load(folder: Path, shown: str, languages: Languages, facts: Facts) -> tuple[dict[str, Words], list[Problem]]:
    """Words by language code. A language without a file reads the default language's words."""
    default, problems = yaml_file.read(folder / f"{languages.default.code}.yml", f"{shown}/{languages.default.code}.yml")
    words = {languages.default.code: Words(languages.default, _texts(default))}
    problems += _check(default, default, facts)
    for language in languages.others:
        file, broken = yaml_file.read(folder / f"{language.code}.yml", f"{shown}/{language.code}.yml")
        problems += broken or (_check(file, default, facts) if file.data else [])
        words[language.code] = Words(language, _texts(file if file.data else default))
    return words, problems


def _texts(file: YamlFile) -> dict[str, dict[str, dict[str, str]]]:
    """The entries that are what they should be; the others are problems already."""
    return {
        section: {name: entry for name, entry in entries.items() if isinstance(entry, dict)}
        for section, entries in file.data.items()
        if isinstance(entries, dict)
    }


def _check(file: YamlFile, default: YamlFile, facts: Facts) -> list[Problem]:
    own, wanted, problems = _texts(file), _texts(default), []
    for section in REQUIRED:
        ids = getattr(facts, section)
        problems += _unknown(file, section, own.get(section, {}), ids)
        for name in ids:
            problems += _missing(file, section, name, own, wanted, facts)
            problems += _texts_of(file, section, name, own.get(section, {}).get(name, {}), facts)
    return problems


def _unknown(file: YamlFile, section: str, own: Iterable[str], ids: Mapping[str, object]) -> Iterator[Problem]:
    for name in own:
        if name not in ids:
            fix = "delete the entry, or add its facts first"
            yield file.problem((section, name), f"words for '{name}', which is not in {section}", fix)


Entries = Mapping[str, Mapping[str, Mapping[str, str]]]


def _missing(file: YamlFile, section: str, name: str, own: Entries, wanted: Entries, facts: Facts) -> Iterator[Problem]:
    entry = own.get(section, {}).get(name, {})
    original = wanted.get(section, {}).get(name, {})
    fields = [*REQUIRED[section], *(part for part in OPTIONAL[section] if original.get(part))]
    if section == "tables" and facts.tables[name].chart and "finding" not in fields:
        fields.append("finding")
    for part in fields:
        if not entry.get(part):
            what = f"the word '{part}' of '{name}' is missing"
            hint = f": {original[part]}" if original.get(part) else ""
            yield file.problem((section, name, part), what, f"write `{part}:` below {section}, {name}{hint}")


def _texts_of(file: YamlFile, section: str, name: str, entry: Mapping[str, str], facts: Facts) -> Iterator[Problem]:
    allowed = (*REQUIRED[section], *OPTIONAL[section])
    for part, text in entry.items():
        if part not in allowed:
            yield file.problem((section, name, part), f"unknown word '{part}'", f"known here: {', '.join(allowed)}")
        elif text:
            yield from _placeholders(file, section, name, part, text, facts)
            for number in typed_numbers(PLACEHOLDER.sub("", text)):
                what = f"the number '{number.text}' is typed in '{part}' of '{name}'"
                yield file.problem((section, name, part), what, "put a placeholder there: {value}, {n}, {period} or {id-of-a-statistic}")


def _placeholders(file: YamlFile, section: str, name: str, part: str, text: str, facts: Facts) -> Iterator[Problem]:
    used = PLACEHOLDER.findall(text)
    own = own_placeholders(section, name, facts)
    for placeholder in used:
        statistic, _, asked = placeholder.partition(".")
        if placeholder not in own and (statistic not in facts.statistics or asked not in ("", *ID_FIELDS)):
            known = ", ".join(f"{{{word}}}" for word in sorted(own)) or "none of its own"
            yield file.problem((section, name, part), f"unknown placeholder {{{placeholder}}}", f"known here: {known}, or {{id-of-a-statistic}}")
    required = own - {"n"} if (section, part) == ("statistics", "sentence") else set()
    for placeholder in sorted(required - set(used)):
        what = f"the sentence of '{name}' lacks {{{placeholder}}}"
        yield file.problem((section, name, part), what, f"put {{{placeholder}}} where it belongs")


def own_placeholders(section: str, name: str, facts: Facts) -> set[str]:
    """What a text of this record may refer to besides the ids of statistics."""
    if section == "claims":
        return {"figure"} if facts.claims[name].figure is not None else set()
    if section != "statistics":
        return set()
    statistic = facts.statistics[name]
    words = {"value", "period"} | ({"n"} if statistic.n is not None else set())
    if statistic.expected:
        words |= {"target"} | ({"outcome", "outcome_period"} if statistic.expected.outcome != PENDING else set())
    return words


def filled(text: str, figures: Figures, facts: Facts, own: Mapping[str, str] = NO_WORDS) -> str:
    """`text` with its placeholders filled: `own` ones, and other statistics by id."""
    words = {name: own[name] if name in own else _other(name, figures, facts) for name in PLACEHOLDER.findall(text)}
    return figures.fill(text, words)


def _other(placeholder: str, figures: Figures, facts: Facts) -> str:
    name, _, part = placeholder.partition(".")
    statistic = facts.statistics[name]
    return figures.placeholders(statistic, facts)[part] if part else figures.prose(statistic, facts)
