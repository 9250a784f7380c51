"""A page's markers become words: the one place that knows which marker is rendered by whom."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from daraja import markers
from daraja.markers import Block, Figure, Listing, Mark, Own, Unreadable, Worked
from daraja.render import calculator, charts, glossary, listings, sources, tables, translations
from daraja.render.dataset import dataset
from daraja.render.place import About, Place
from daraja.site import Site
from daraja.statistics.model import Statistic

WITHOUT_DATA = (Listing("glossary"), Listing("translations"), Listing("calculator"))


@dataclass(frozen=True)
class Where:
    """A page being built: its path below docs/, its address below the site, the language that the reader asked for,
    the site in that language, and how to find the address of another page by its path below docs/."""

    source: str
    url: str
    code: str
    about: About
    url_of: Callable[[str], str | None]


@dataclass(frozen=True)
class Expansion:
    """The markers of one page and what they are made from.

    files: the data files by address
    """

    markdown: str
    site: Site
    place: Place
    files: Mapping[str, bytes]
    about: About

    def run(self) -> str:
        """The page's Markdown with every marker rendered; without statistics, only the lists that need none."""
        if not self.site.facts.statistics:
            return markers.expand(self.markdown, lambda mark: self.render(mark) if mark in WITHOUT_DATA else None)
        return markers.expand(markers.kept_together(self.markdown), self.render)

    def render(self, mark: Mark) -> str:
        match mark:
            case Figure(name, part):
                return figure(self.place, self.site.facts.statistics[name], part)
            case Own(value):
                return self.place.figures.number(value)
            case Block("table", name):
                return tables.table(self.place, name)
            case Block(_, name):
                return charts.chart(self.place, name)
            case Listing(kind):
                return self.listing(kind)
            case Worked(kind):
                return f"{{{{ {kind} }}}}"
            case Unreadable(text):
                return f"{{{{ {text} }}}}"

    def listing(self, kind: str) -> str:
        lists: dict[str, Callable[[], str]] = {
            "statistics": lambda: listings.statistics(self.place) + dataset(self.place, self.about),
            "sources": lambda: sources.listing(self.place),
            "corrections": lambda: listings.corrections(self.place),
            "evidence": lambda: listings.evidence(self.place, not_in_tables(self.markdown, self.site)),
            "translations": lambda: translations.listing(self.place, self.site),
            "downloads": lambda: listings.downloads(self.place, self.files),
            "glossary": lambda: glossary.glossary(self.place, self.site.terms, self.site.languages),
            "calculator": lambda: calculator.calculator(self.place, self.site.example),
        }
        return lists[kind]()


def place_of(where: Where, site: Site) -> Place:
    """The place of a page's text, which is in another language than the reader's where a translation is missing."""
    page = site.pages.get(where.source)
    return place_in(page.language.code if page else where.code, where, site)


def place_in(code: str, where: Where, site: Site) -> Place:
    """A place on a page for words in the language `code`, with the addresses of the pages that numbers, sources and
    terms link to: those of the reader's language."""
    urls = {}
    for kind in ("statistics", "sources", "glossary"):
        page = site.listing_page(kind, where.code)
        address = where.url_of(page.source) if page else None
        if address is not None:
            urls[kind] = address
    return Place(where.url, site.languages[code], site.facts, site.words[code], urls)


def figure(place: Place, statistic: Statistic, part: str = "") -> str:
    """A number in a sentence: linked to its row on the page of all statistics."""
    if part == "period":
        return place.figures.period(statistic.period)
    if part == "n":
        return place.figures.placeholders(statistic, place.facts)["n"]
    words = place.figures.prose(statistic, place.facts)
    href = place.row(statistic.id)
    return Markup('<a class="figure" href="{}">{}</a>').format(href, words) if href else words


def not_in_tables(markdown: str, site: Site) -> tuple[Statistic, ...]:
    """The statistics of a page's sentences that no table of the page shows, in the order of reading."""
    marks = [marker.mark for marker in markers.find(markdown)]
    tables_here = {mark.table for mark in marks if isinstance(mark, Block) and mark.kind == "table"}
    shown = {name for table in tables_here for name in site.facts.tables[table].statistics}
    names = dict.fromkeys(mark.statistic for mark in marks if isinstance(mark, Figure) and mark.statistic not in shown)
    return tuple(site.facts.statistics[name] for name in names)
