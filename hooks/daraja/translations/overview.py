"""The status of every page, and of the words of the data, in every language but the default one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from daraja.glossary import Term
from daraja.languages import Language, Languages
from daraja.pages import Page
from daraja.problems import Problem
from daraja.statistics.model import Facts
from daraja.statistics.words import Words
from daraja.translations import data, parity, record, sections, status
from daraja.translations.sections import Sections
from daraja.translations.status import FOR_TRANSLATORS, Change, Kind, Missing, Outdated, Status


@dataclass(frozen=True)
class Overview:
    """default: the language of the originals; originals: the sections of each page in it, by its name;
    statuses: by name and language code; also of data.NAME, the words of the data."""

    default: Language
    originals: Mapping[str, Sections] = field(default_factory=dict)
    statuses: Mapping[tuple[str, str], Status] = field(default_factory=dict)

    def of(self, name: str, language: Language) -> Status | None:
        """None for a page that has no original, and for originals."""
        return self.statuses.get((name, language.code))

    def problems(self, pages: Sequence[Page]) -> list[Problem]:
        """What is wrong with the translations; that one is old is no mistake."""
        found: list[Problem] = []
        for page in pages:
            original = self.originals.get(page.name)
            found += record.check(page.meta, original=page.language == self.default)
            if original and page.language != self.default:
                found += parity.check(page, original)
        return found

    def waiting(self) -> list[str]:
        """What is no mistake but waits for a translator, in words."""
        found = []
        for (name, code), stands in self.statuses.items():
            if isinstance(stands, Outdated):
                sections = ", ".join(change.section for change in stands.changes)
                found.append(f"{name} in {code} is older than its original: {sections}")
            elif isinstance(stands, Missing):
                found.append(f"{name} is not translated into {code}")
        return found


def of(
    pages: Sequence[Page], words: Mapping[str, Words], terms: Sequence[Term], facts: Facts, languages: Languages
) -> Overview:
    """Everything that is translated, compared with its original."""
    originals = {page.name: page for page in pages if page.language == languages.default}
    translations = {(page.name, page.language.code): page for page in pages}
    cut = {name: sections.cut(page) for name, page in originals.items()}
    statuses: dict[tuple[str, str], Status] = {}
    for language in languages.others:
        changes = _of_words(words, terms, languages.default, language)
        old = {change.section for change in changes or ()}
        old |= {section.partition(".")[0] for section in old} & {data.GLOSSARY}
        for name, original in originals.items():
            page = translations.get((name, language.code))
            statuses[name, language.code] = _of_page(cut[name], original, page, old, facts) if page else Missing()
        if changes is not None:
            there = words[language.code].sections
            statuses[data.NAME, language.code] = status.state(changes) if there else Missing()
    return Overview(languages.default, cut, statuses)


def _of_words(
    words: Mapping[str, Words], terms: Sequence[Term], default: Language, language: Language
) -> tuple[Change, ...] | None:
    """None where there is nothing to translate."""
    hashes = {**data.hashes(words[default.code].sections), **data.hashes_of_terms(terms, default.code)}
    return status.changes(hashes, words[language.code].record) if hashes else None


def _of_page(cut: Sections, original: Page, page: Page, old: set[str], facts: Facts) -> Status:
    hashes = {name: section.hash for name, section in cut.items()}
    found = status.changes(hashes, record.of(page.meta))
    known = {change.section for change in found if change.kind not in FOR_TRANSLATORS}
    through_data = tuple(_through_data(cut, original, known, old, facts))
    weightier = {change.section for change in through_data}
    order = [*cut, *(change.section for change in found if change.section not in cut)]
    together = (*(change for change in found if change.section not in weightier), *through_data)
    return status.state(tuple(sorted(together, key=lambda change: order.index(change.section))))


def _through_data(cut: Sections, original: Page, known: set[str], old: set[str], facts: Facts) -> Iterator[Change]:
    """Sections in which no word changed but those of the data that they show."""
    for name, section in cut.items():
        if name not in known and old & data.shown(section.text, original.body, facts):
            yield Change(name, Kind.DATA)
