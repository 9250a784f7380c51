"""What search engines, browsers and messengers are told of a page, in its head."""

from dataclasses import dataclass

from markupsafe import Markup

from daraja.addresses import Addresses
from daraja.layout import HOME
from daraja.pages import Page
from daraja.render.place import TEMPLATES


@dataclass(frozen=True)
class Card:
    """A page as it is linked elsewhere.

    source: its path below docs/; url: its address below the site; code: the language that the reader asked for;
    title, description: may hold markup; site: what the site is called in that language
    """

    source: str
    url: str
    code: str
    title: str
    description: str
    site: str


def render(card: Card, addresses: Addresses) -> Markup:
    """The links and descriptions for the head of a page.

    Where the page is shown for want of a translation, it is described as the original, whose address it gives."""
    page = addresses.pages.get(card.source)
    own = page is not None and page.language.code == card.code
    canonical = addresses.address(page) if page and not own else addresses.base + card.url
    return Markup(
        TEMPLATES.get_template("head.html").render(
            card=card,
            title=card.site if _is_home(card, page, addresses) else Markup(card.title).striptags(),
            description=Markup(card.description).striptags(),
            type="website" if _is_home(card, page, addresses) else "article",
            canonical=canonical if addresses.base else "",
            alternates=addresses.alternates(page) if page and own else {},
            locales=_locales(card, page, addresses),
        )
    )


def _is_home(card: Card, page: Page | None, addresses: Addresses) -> bool:
    layout = addresses.layout
    return card.url == layout.address(HOME, layout.languages[card.code])


def _locales(card: Card, page: Page | None, addresses: Addresses) -> list[str]:
    """The language of the page with its country, then those of its translations."""
    languages = addresses.layout.languages
    if page is None:
        return [languages[card.code].with_territory]
    others = addresses.of(page) if page.language.code == card.code else []
    found = [page.language, *(each.language for each in others if each.language != page.language)]
    return [each.with_territory for each in found]
