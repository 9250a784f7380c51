"""The page for a wrong address: one file that speaks all languages of the site, because a static host has only one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from daraja import strings
from daraja.addresses import Addresses
from daraja.languages import Language
from daraja.layout import HOME
from daraja.menu import Menu
from daraja.render.place import TEMPLATES


@dataclass(frozen=True)
class NotFound:
    """title: of the document, in the default language; html: what stands in it."""

    title: str
    html: Markup


def render(addresses: Addresses, menus: Mapping[str, Menu], *, search: bool) -> NotFound:
    """menus: by language code; search: whether the site has one. All links are absolute paths: the host shows the
    page at any depth."""
    base = urlsplit(addresses.base or "/").path
    sections = [_section(base, each, menus[each.code], addresses) for each in addresses.layout.languages]
    html = TEMPLATES.get_template("not-found.html").render(base=base, sections=sections, search=search)
    return NotFound(str(sections[0]["title"]), Markup(html))


def _section(base: str, language: Language, menu: Menu, addresses: Addresses) -> dict[str, object]:
    words = strings.load(language.code)
    return {
        "language": language,
        # Words of a language that has none here are English, and are said to be.
        "words_in": language if words.code == language.code else Language(words.code, words.code),
        "t": words,
        "title": f"{words['not_found.title']} - {menu.site}",
        "home": base + addresses.layout.address(HOME, language),
        "links": list(_links(base, language, menu, addresses)),
    }


def _links(base: str, language: Language, menu: Menu, addresses: Addresses) -> Iterator[tuple[str, str]]:
    """The sections of the menu, each with the address of its first page that is written in `language`."""
    written = {page.name for page in addresses.pages.values() if page.language == language}
    for section in menu.sections:
        for name in [each for each in section.pages if each in written][:1]:
            yield section.title, base + addresses.layout.address(name, language)
