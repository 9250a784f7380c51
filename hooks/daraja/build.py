"""One build of the site, from its content to its pages. Knows nothing of MkDocs.

The only state of Daraja is here: what the current build has loaded, replaced by the next `start`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from daraja import announcement, document
from daraja.addresses import Addresses
from daraja.expansion import Expansion
from daraja.forms import files as forms
from daraja.layout import Layout
from daraja.menu import Menu
from daraja.render import calendar_file, head, not_found, sitemap
from daraja.render.calendar_file import Calendar
from daraja.render.head import Card
from daraja.render.not_found import NotFound
from daraja.search import publish
from daraja.search.pages import SearchPage
from daraja.site import Site, load_site
from daraja.statistics import check, downloads
from daraja.terms import spreadsheet
from daraja.translations import published
from daraja.where import Where, place_of


@dataclass(frozen=True)
class Source:
    """What a build starts from: its files, the title of the site, its address: absolute, or "", and its menu by
    language code."""

    layout: Layout
    title: str
    address: str
    menus: Mapping[str, Menu]


@dataclass(frozen=True)
class Build:
    """A source, what was read from it, the files made of it, by address, the day on which it is built, and what
    search knows of the pages in the default language, whose pass comes first."""

    source: Source
    site: Site
    files: Mapping[str, bytes]
    today: date
    originals: list[SearchPage] = field(default_factory=list)

    @cached_property
    def addresses(self) -> Addresses:
        return Addresses(self.source.layout, self.source.address, self.site.pages)

    @cached_property
    def calendars(self) -> Mapping[str, Calendar]:
        """The calendars of plans, each by the path of its page below docs/."""
        return calendar_file.of_pages(self.site, self.addresses, self.today)


_builds: list[Build] = []


def start(source: Source, today: date) -> list[str]:
    """Read and check everything below `source.layout.docs`. ContentError lists every problem.

    Returns what is no mistake but should be looked at by `today`.
    """
    site = load_site(source.layout)
    glossary = spreadsheet.files(site.terms, site.languages)
    files = downloads.files(site.facts, site.words, source.title, source.address, glossary)
    if files:  # a site without data has no folder for them
        files |= published.files(site.translations)
    files |= forms.files(site, {code: menu.site for code, menu in source.menus.items()}, source.address)
    _builds[:] = [Build(source, site, files, today)]
    return [*check.overdue(site.facts, today), *site.translations.waiting()]


def data_files() -> Mapping[str, bytes]:
    """The files for download, by address below the site: of the data, of the forms, and calendars."""
    build = _builds[0]
    return {**build.files, **{each.address: each.content for each in build.calendars.values()}}


def left_behind() -> frozenset[str]:
    """Translations whose original was deleted, by their path below docs/."""
    site = _builds[0].site
    others = (page for page in site.pages.values() if page.language != site.languages.default)
    return frozenset(page.source for page in others if page.name not in site.translations.originals)


def expanded(markdown: str, where: Where) -> str:
    """A page's Markdown with its markers turned into HTML."""
    build = _builds[0]
    markdown = announcement.with_anchors(markdown, where, build.site)
    place = place_of(where, build.site)
    plan = build.calendars.get(where.source)
    return Expansion(markdown, build.site, place, build.files, where.about, plan).run()


def content(html: str, where: Where) -> str:
    """A page's HTML, made from its Markdown, with what readers should know besides."""
    site = _builds[0].site
    html = announcement.answerable(html, where, site)
    return announcement.announced(announcement.explained(html, where, site), where, site)


def search_files(pages: Sequence[SearchPage], code: str) -> Mapping[str, bytes]:
    """The search index of the language `code`, by address below the site."""
    build = _builds[0]
    language = build.site.languages[code]
    if language == build.site.languages.default:
        build.originals[:] = pages
    return publish.files(pages, build.originals, language, build.site)


def search_door(code: str) -> Mapping[str, str]:
    """What stands in each page of the language `code` for the search."""
    return publish.door(_builds[0].site.languages[code])


def finished(html: str, card: Card) -> str:
    """A page's HTML with language, direction, translations and description where browsers look for them."""
    build = _builds[0]
    said = head.render(card, build.addresses)
    named = document.name_menus(document.set_language(html, build.site.languages[card.code]))
    return document.set_head(named, said)


def not_found_words(*, search: bool) -> NotFound:
    """What stands on the page for a wrong address."""
    return not_found.render(_builds[0].addresses, _builds[0].source.menus, search=search)


def finished_not_found(html: str) -> str:
    """The page for a wrong address: it is no page, so it has no address and no translations."""
    named = document.name_menus(document.set_language(html, _builds[0].site.languages.default))
    return document.set_head(named, "")


def site_map() -> str:
    """What search engines are told of all pages; "" for a site without an address."""
    return sitemap.render(_builds[0].addresses)
