"""That no language lacks a word, and that no word holds a number."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from daraja.figures import PLACEHOLDER
from daraja.problems import Problem, near
from daraja.prose import typed_numbers
from daraja.statistics.model import Facts
from daraja.statistics.vocabulary import PENDING
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


def check(file: YamlFile, default: YamlFile, facts: Facts) -> list[Problem]:
    """All problems of one file of words. A record without words lacks each of them."""
    own, wanted, problems = entries(file), entries(default), [*_unknown_sections(file)]
    for section in REQUIRED:
        if isinstance(file.data.get(section), dict):
            problems += _unknown(file, section, facts)
        for name in getattr(facts, section) if not file.data.get(section) or section in own else ():
            words, original = own.get(section, {}).get(name, {}), wanted.get(section, {}).get(name, {})
            entry = Entry(file, section, name, words, original, facts)
            problems += [*_missing(entry), *_unknown_parts(entry), *_placeholders(entry), *_numbers(entry)]
    return problems


def _unknown_sections(file: YamlFile) -> Iterator[Problem]:
    for section, named in file.data.items():
        if section not in REQUIRED:
            fix = near(section, REQUIRED, f"one of: {', '.join(REQUIRED)}")
            yield file.problem((section,), f"unknown section '{section}'", fix)
        elif not isinstance(named or {}, dict):
            fix = "write one id a line, each followed by a colon"
            yield file.problem((section,), f"'{section}' is not a list of ids", fix)


def _unknown(file: YamlFile, section: str, facts: Facts) -> Iterator[Problem]:
    for name in file.data[section]:
        if not facts.know(section, name):
            fix = "delete the entry, or add its facts first"
            yield file.problem((section, name), f"words for '{name}', which is not in {section}", fix)


def _missing(entry: Entry) -> Iterator[Problem]:
    wanted = [*REQUIRED[entry.section]]
    wanted += [part for part in OPTIONAL.get(entry.section, ()) if entry.original.get(part) or _needed(entry, part)]
    for part in wanted:
        if not entry.words.get(part):
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


def _numbers(entry: Entry) -> Iterator[Problem]:
    for part, text in entry.words.items():
        for number in typed_numbers(PLACEHOLDER.sub("", text)):
            what = f"the number '{number.text}' is typed in '{part}' of '{entry.name}'"
            yield entry.problem(part, what, f"say it in words, or put one of these there: {_known(entry)}")


def _placeholders(entry: Entry) -> Iterator[Problem]:
    own = placeholders(entry)
    for part, text in entry.words.items():
        used = PLACEHOLDER.findall(text)
        for name in used:
            if name not in own and not _names_a_statistic(name, entry.facts):
                yield entry.problem(part, f"unknown placeholder {{{name}}}", f"known here: {_known(entry)}")
        for name in sorted(own - {"n", *used}) if part == "sentence" else ():
            what = f"the sentence of '{entry.name}' lacks {{{name}}}"
            yield entry.problem(part, what, f"put {{{name}}} where it belongs")


def _known(entry: Entry) -> str:
    return ", ".join(f"{{{word}}}" for word in (*sorted(placeholders(entry)), "id-of-a-statistic"))


def _names_a_statistic(placeholder: str, facts: Facts) -> bool:
    name, _, part = placeholder.partition(".")
    statistic = facts.statistics.get(name)
    if statistic is None:
        return facts.know("statistics", name)
    return part in ("", "period") or (part == "n" and statistic.n is not None)


def placeholders(entry: Entry) -> set[str]:
    """What a text of this record may refer to besides other statistics."""
    if entry.section == "claims":
        return {"figure"} if entry.facts.claims[entry.name].figure is not None else set()
    if entry.section != "statistics":
        return set()
    statistic = entry.facts.statistics[entry.name]
    words = {"value", "period"} | ({"n"} if statistic.n is not None else set())
    if statistic.expected:
        words |= {"target"} | ({"outcome", "outcome_period"} if statistic.expected.outcome != PENDING else set())
    return words
