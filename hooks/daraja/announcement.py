"""What a page gets besides its own text: notices of its translation, explanations of its terms, answers to choose."""

from markupsafe import Markup

from daraja.markers import Listing
from daraja.pages import Page
from daraja.render import assessment, explanations, notices
from daraja.render.notices import Original
from daraja.site import Site
from daraja.translations import anchors, sections
from daraja.translations.status import Outdated
from daraja.where import Where, place_in, place_of


def announced(html: str, where: Where, site: Site) -> str:
    """The content of a page with its notice, if readers need one."""
    page = site.pages.get(where.source)
    if page is None:
        return html
    place = place_in(where.code, where, site)
    if page.language != place.language:
        notice = notices.missing(place, _original(page, site))
        return notice + notices.in_its_language(html, page.language)
    status = site.translations.of(page.name, page.language)
    if isinstance(status, Outdated):
        return notices.outdated(place, status, _original(page, site), sections.cut(page)) + Markup(html)
    return html


def explained(html: str, where: Where, site: Site) -> str:
    """The content of a page with its terms explained, save on the page that lists them."""
    page = site.pages.get(where.source)
    if page is None or page in site.holders.get(Listing("glossary"), ()):
        return html
    return explanations.explained(html, place_of(where, site), site.terms, place_in(where.code, where, site))


def answerable(html: str, where: Where, site: Site) -> str:
    """The content of a page with its questions ready to be answered, if it asks any."""
    page = site.pages.get(where.source)
    return assessment.answerable(html) if page in site.holders.get(Listing("assessment"), ()) else html


def with_anchors(markdown: str, where: Where, site: Site) -> str:
    """The Markdown of a page with places for links to sections that only its original has."""
    page = site.pages.get(where.source)
    original = site.translations.originals.get(page.name) if page else None
    own = page is not None and page.language.code == where.code != site.languages.default.code
    return anchors.added(markdown, sections.cut(page), original) if page and original and own else markdown


def _original(page: Page, site: Site) -> Original:
    """By its own address: in the pass of another language, MkDocs knows the translation's only."""
    url = site.layout.address(page.name, site.languages.default)
    return Original(site.languages.default, url, site.translations.originals[page.name])
