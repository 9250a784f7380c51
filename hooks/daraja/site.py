"""Everything that is known of a site before its first page is written. Loaded once, never changed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from daraja import calculator, glossary, lint, markers, pages, plan_check, tree
from daraja.calculator import Inputs
from daraja.forms import check as form_check
from daraja.forms import declared
from daraja.forms import links as form_links
from daraja.forms.declared import Forms
from daraja.glossary import Term
from daraja.language import passages, typography, wording
from daraja.languages import Language, Languages
from daraja.layout import Layout
from daraja.markers import Listing, Mark
from daraja.pages import Page
from daraja.problems import ContentError, Problem, report, shown
from daraja.search import synonyms
from daraja.search.synonyms import Groups
from daraja.statistics import check, load, words
from daraja.statistics.model import Facts
from daraja.statistics.words import Words
from daraja.translations import overview
from daraja.translations.overview import Overview


@dataclass(frozen=True)
class Site:
    """layout, facts, words by language code, pages by their path below docs/, how old each
    translation is, terms of the trade, words that mean the same by language code, and the worked
    example of the calculator, if there is one."""

    layout: Layout
    facts: Facts
    words: Mapping[str, Words]
    pages: Mapping[str, Page]
    translations: Overview
    terms: tuple[Term, ...] = ()
    synonyms: Mapping[str, Groups] = field(default_factory=dict)
    example: Inputs | None = None

    @property
    def languages(self) -> Languages:
        return self.layout.languages

    def page(self, name: str, language: Language) -> Page | None:
        """The page `name` in a language."""
        return self.pages.get(self.layout.source(name, language).relative_to(self.layout.docs).as_posix())

    @cached_property
    def holders(self) -> Mapping[Mark, list[Page]]:
        """The pages that hold each mark."""
        found: dict[Mark, list[Page]] = defaultdict(list)
        for page in self.pages.values():
            for marker in markers.find(page.body):
                found[marker.mark].append(page)
        return found

    @cached_property
    def forms(self) -> Forms:
        """The pages of the forms that readers fill in, without drafts."""
        return declared.of(page for page in self.pages.values() if not self.layout.draft(page.source))

    def listing_page(self, kind: str, code: str) -> Page | None:
        """The page in the language `code` that holds {{ kind }}, or else the default language's."""
        wanted = self.holders.get(Listing(kind), [])
        own = [page for page in wanted if page.language.code == code]
        default = [page for page in wanted if page.language == self.languages.default]
        return next(iter(own + default), None)


def load_site(layout: Layout) -> Site:
    """The site below `layout.docs`; ContentError with every problem at once if there is any."""
    site, problems = read_site(layout)
    if problems:
        raise ContentError(report(problems))
    return site


def read_site(layout: Layout) -> tuple[Site, list[Problem]]:
    """The site as far as it can be read, and every problem."""
    found_pages, problems = pages.load(layout)
    facts, loaded_words, data_problems = _data(layout)
    links = "\n".join(page.body for page in found_pages)
    terms, term_problems = glossary.load(*_data_file(layout, glossary.FILE), layout.languages)
    same, same_problems = synonyms.load(*_data_file(layout, synonyms.FILE), layout.languages)
    example, example_problems = calculator.load(*_data_file(layout, calculator.FILE))
    problems += [*example_problems, *calculator.needed(found_pages, *_data_file(layout, calculator.FILE))]
    problems += tree.check(layout, links) + data_problems + term_problems + same_problems
    problems += [problem for page in found_pages for problem in lint.check(page, facts)]
    problems += [*form_check.check(found_pages, facts), *form_links.check(found_pages, facts, layout.languages)]
    problems += [*plan_check.check_files(found_pages), *_language(layout, found_pages)]
    translations = overview.of(found_pages, loaded_words, terms, facts, layout.languages)
    problems += translations.problems(found_pages)
    named = {page.source: page for page in found_pages}
    return Site(layout, facts, loaded_words, named, translations, terms, same, example), problems


def _language(layout: Layout, found: tuple[Page, ...]) -> list[Problem]:
    avoided, problems = wording.load(*_data_file(layout, wording.FILE), layout.languages)
    for passage in passages.load(layout, found):
        problems += [*typography.check(passage, layout.languages), *wording.check(passage, avoided)]
    return problems


def _data(layout: Layout) -> tuple[Facts, Mapping[str, Words], list[Problem]]:
    folder = layout.docs / "data"
    named = shown(folder, layout.root)
    facts, files, problems = load.load(folder, named)
    problems += check.check(facts, files)
    found_words, word_problems = words.load(folder / "words", f"{named}/words", layout.languages, facts)
    return facts, found_words, problems + word_problems


def _data_file(layout: Layout, name: str) -> tuple[Path, str]:
    """A file of docs/data/, and what it is called in problems."""
    path = layout.docs / "data" / name
    return path, shown(path, layout.root)
