"""A page's markers become words: the one place that knows which marker is rendered by whom."""

from collections.abc import Callable, Mapping

from markupsafe import Markup

from daraja import markers
from daraja.markers import Block, Figure, Listing, Mark, Own, Unreadable
from daraja.render import charts, listings, sources, tables
from daraja.render.dataset import dataset
from daraja.render.place import Place
from daraja.site import Site
from daraja.statistics.model import Statistic

PAGES_OF = ("statistics", "sources")


def expand(markdown: str, site: Site, url: str, code: str, url_of: Callable[[str], str | None], files: Mapping[str, bytes], site_url: str) -> str:
    """`markdown` with every marker rendered.

    url:      address of the page, relative to the site's root
    code:     language that the reader asked for
    url_of:   address of the page with a path below docs/, None if it is not published
    files:    the data files by address; site_url: absolute, or ""
    """
    place = _place(site, url, code, url_of)

    def render(mark: Mark) -> str:
        match mark:
            case Figure(name, part):
                return figure(place, site.facts.statistics[name], part)
            case Own(value):
                return place.figures.number(value)
            case Block("table", name):
                return tables.table(place, name)
            case Block(_, name):
                return charts.chart(place, name)
            case Listing("statistics"):
                return listings.statistics(place) + dataset(place, site_url)
            case Listing("sources"):
                return sources.listing(place)
            case Listing("corrections"):
                return listings.corrections(place)
            case Listing("evidence"):
                return listings.evidence(place, used(markdown, site))
            case Listing(_):
                return listings.downloads(place, {address: len(content) for address, content in files.items()})
            case Unreadable(text):
                return f"{{{{ {text} }}}}"

    return markers.expand(markdown, render)


def _place(site: Site, url: str, code: str, url_of: Callable[[str], str | None]) -> Place:
    language = site.languages[code]
    holders = {kind: site.listing_page(kind, code) for kind in PAGES_OF}
    urls = {kind: url_of(page.source) for kind, page in holders.items() if page}
    known = {kind: address for kind, address in urls.items() if address is not None}
    return Place(url, language, site.facts, site.words[code], known)


def figure(place: Place, statistic: Statistic, part: str = "") -> str:
    """A number in a sentence: linked to its row on the page of all statistics."""
    if part == "period":
        return place.figures.period(statistic.period)
    if part == "n":
        return place.figures.placeholders(statistic, place.facts)["n"]
    words = place.figures.prose(statistic, place.facts)
    href = place.row(statistic.id)
    return Markup('<a class="figure" href="{}">{}</a>').format(href, words) if href else words


def used(markdown: str, site: Site) -> tuple[Statistic, ...]:
    """The statistics in the sentences of a page, each once, in the order of reading."""
    names = [marker.mark.statistic for marker in markers.find(markdown) if isinstance(marker.mark, Figure)]
    return tuple(site.facts.statistics[name] for name in dict.fromkeys(names))
