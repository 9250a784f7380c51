"""The words of the facts, one file per language. Facts hold no words, and words no numbers: so a
translator can never change a number."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from daraja import yaml_file
from daraja.languages import Language, Languages
from daraja.problems import Problem
from daraja.statistics import word_check
from daraja.statistics.entry import entries
from daraja.statistics.model import Facts

NO_WORDS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class Words:
    """All words of one language: section, id, field."""

    language: Language
    sections: Mapping[str, Mapping[str, Mapping[str, str]]] = field(default_factory=dict)

    def of(self, section: str, name: str) -> Mapping[str, str]:
        """The words of one record; none if the language has none."""
        return self.sections.get(section, {}).get(name, NO_WORDS)

    def statistic(self, facts: Facts, name: str, part: str) -> str:
        """A word of a statistic, or of its base where it has none of its own; "" if there is none."""
        base = facts.statistics[name].base.id
        return self.of("statistics", name).get(part) or self.of("bases", base).get(part, "")


def load(folder: Path, shown: str, languages: Languages, facts: Facts) -> tuple[dict[str, Words], list[Problem]]:
    """Words by language code. A language without a file reads the default language's words; a file
    that is there, even an empty one, is complete or a problem."""
    read = {
        language.code: yaml_file.read(folder / f"{language.code}.yml", f"{shown}/{language.code}.yml")
        for language in languages
    }
    default = read[languages.default.code][0]
    words: dict[str, Words] = {}
    problems: list[Problem] = []
    for language in languages:
        file, broken = read[language.code]
        problems += broken
        there = (folder / f"{language.code}.yml").exists() or file is default
        if there and not file.unread:
            problems += word_check.check(file, default, facts)
        words[language.code] = Words(language, entries(file if file.data else default))
    return words, problems
