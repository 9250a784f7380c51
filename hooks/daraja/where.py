"""Which page is being built, for whom, and the place of its words."""

from collections.abc import Callable
from dataclasses import dataclass

from daraja.render.place import About, Place
from daraja.site import Site


@dataclass(frozen=True)
class Where:
    """A page being built: its path below docs/, its address below the site, the language that the reader asked for,
    the site in that language, and how to find the address of another page by its path below docs/."""

    source: str
    url: str
    code: str
    about: About
    url_of: Callable[[str], str | None]


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
