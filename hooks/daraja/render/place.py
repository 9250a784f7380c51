"""Where something is shown: in which language, at which address, and how to get elsewhere from there."""

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from daraja import strings
from daraja.figures import Figures
from daraja.languages import Language
from daraja.statistics.model import Facts
from daraja.statistics.words import Untranslated, Words
from daraja.texts import NOTHING, filled

TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent.parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True)
class About:
    """The site, in the language of a page: title and description; its address, absolute, or ""."""

    title: str
    description: str
    address: str


@dataclass(frozen=True)
class Place:
    """A page in one language.

    url:  its address, relative to the root of the site (`sw/gap/education/`)
    urls: the addresses of the pages that hold {{ statistics }}, {{ sources }} and {{ glossary }}, by that name
    """

    url: str
    language: Language
    facts: Facts
    words: Words
    urls: Mapping[str, str] = field(default_factory=dict)

    @property
    def figures(self) -> Figures:
        return Figures(self.language)

    @property
    def strings(self) -> strings.Strings:
        return strings.load(self.language.code)

    @property
    def spoken(self) -> Language:
        """The language of the generator's own words here: another than the page's where it has none in that."""
        return self.language if self.strings.code == self.language.code else Language(self.strings.code, "")

    def link(self, target: str) -> str:
        """The address `target`, relative to the site's root, as a link from this page."""
        return relative(self.url, target)

    def row(self, statistic: str) -> str | None:
        """The link to a statistic's row on the page of all statistics, if the site has one."""
        page = self.urls.get("statistics")
        return None if page is None else f"{self.link(page)}#stat-{statistic}"

    def source(self, name: str) -> str | None:
        """The link to a source in the list of sources, if the site has one."""
        page = self.urls.get("sources")
        return None if page is None else f"{self.link(page)}#src-{name}"

    def term(self, name: str) -> str | None:
        """The link to a term in the glossary, if the site has one."""
        page = self.urls.get("glossary")
        return None if page is None else f"{self.link(page)}#term-{name}"

    def country(self, code: str) -> str:
        """A country's name: CLDR's, or our own where that is not the one people use."""
        return self.strings.get(f"territory.{code}") or self.language.locale.territories[code]

    def text(self, text: str, own: Mapping[str, str] = NOTHING) -> Markup:
        """Words of the data with their placeholders filled; marked where they are in another language than the words
        of the generator around them."""
        words = Markup(filled(text, self.figures, self.facts, own))
        original = self.words.original
        language = original.language if original and isinstance(text, Untranslated) else self.language
        return words if language.code == self.spoken.code or not text else marked("span", language, words)

    def html(self, template: str, **values: object) -> Markup:
        """A template on one line, so that it can stand anywhere in a Markdown page."""
        made = self.inline(template, **values)
        return made if self.spoken == self.language else marked("div", self.spoken, made)

    def inline(self, template: str, **values: object) -> Markup:
        """The same inside a sentence: the template itself says what in it is in another language."""
        page = TEMPLATES.get_template(template).render(place=self, t=self.strings, **values)
        return Markup(" ".join(page.split()))


def marked(tag: str, language: Language, words: str) -> Markup:
    """Words in another language than what stands around them."""
    return Markup('<{0} lang="{1}" dir="{2}">{3}</{0}>').format(tag, language.tag, language.direction, words)


def relative(page: str, target: str) -> str:
    """From the page at `page` to `target`, both relative to the root of the site.

    >>> relative("sw/gap/education/", "data/statistics.csv")
    '../../../data/statistics.csv'
    """
    if target == page:
        return ""
    path = posixpath.relpath(target or ".", posixpath.dirname(page) or ".")
    return path + "/" if target.endswith("/") or not target else path
