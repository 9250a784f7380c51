"""The words of the facts, one file per language. Facts hold no words, and words no numbers: so a
translator can never change a number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from daraja import yaml_file
from daraja.languages import Language, Languages
from daraja.problems import Problem
from daraja.statistics import word_check, word_numbers
from daraja.statistics.entry import Entries, Entry, entries
from daraja.statistics.model import Facts
from daraja.translations import data, record
from daraja.translations.record import Record
from daraja.yaml_file import YamlFile

NO_WORDS: Mapping[str, str] = MappingProxyType({})


class Untranslated(str):
    """A word of the default language where the reader's language has none."""


@dataclass(frozen=True)
class Words:
    """All words of one language: section, id, field. record: what they were translated from; original: the words of
    the default language, which stand in for those that are missing; None for those words themselves."""

    language: Language
    sections: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)
    record: Record = field(default_factory=dict)
    original: "Words | None" = None

    def of(self, section: str, name: str) -> Mapping[str, str]:
        """The words of one record."""
        own = self.sections.get(section, {}).get(name, NO_WORDS)
        if self.original is None:
            return own
        others = self.original.of(section, name)
        return {**{part: Untranslated(text) for part, text in others.items()}, **own}

    def statistic(self, facts: Facts, name: str, part: str) -> str:
        """A word of a statistic, or of its base where it has none of its own; "" if there is none."""
        base = facts.statistics[name].base.id
        return self.of("statistics", name).get(part) or self.of("bases", base).get(part, "")


def load(folder: Path, shown: str, languages: Languages, facts: Facts) -> tuple[dict[str, Words], list[Problem]]:
    """Words by language code. A language without a file reads the default language's words; a file
    that is there, even an empty one, is complete but for what the default language has changed since, or a problem."""
    read = {
        language.code: yaml_file.read(folder / f"{language.code}.yml", f"{shown}/{language.code}.yml")
        for language in languages
    }
    default = read[languages.default.code][0]
    original = Words(languages.default, entries(default))
    words = {languages.default.code: original}
    problems = [problem for _, broken in read.values() for problem in broken]
    for language in languages:
        file = read[language.code][0]
        if file is not default:
            own = _fitting(file, entries(default), facts)
            words[language.code] = Words(language, own, record.of(file), original)
        there = (folder / f"{language.code}.yml").exists() or file is default
        if there and not file.unread:
            problems += record.check(file, original=file is default)
            problems += word_check.check(file, default, facts, waiting(file, entries(default)))
    return words, problems


def waiting(file: YamlFile, originals: Entries) -> frozenset[str]:
    """The records that have changed, or gone, since the file was translated: nobody has to mend them at once. A file
    that does not say what it was translated from has none."""
    made_from = record.of(file)
    now = data.hashes(originals) if made_from else {}
    return frozenset(name for name in {*now, *made_from} if made_from.get(name) != now.get(name))


def _fitting(file: YamlFile, originals: Entries, facts: Facts) -> Entries:
    """The words of a translation without those that the facts have left behind: the original's stand in for them."""
    own = entries(file)
    for waits in waiting(file, originals):
        section, _, name = waits.partition(".")
        if name in own.get(section, {}) and name in getattr(facts, section, {}):
            entry = Entry(
                file, section, name, own[section][name], originals.get(section, {}).get(name, {}), facts, waiting=True
            )
            own[section][name] = word_numbers.fitting(entry)
    return own
