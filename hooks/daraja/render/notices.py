"""What a reader should know of a translation: that it is old, and where; or that there is none."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup

from daraja import prose
from daraja.languages import Language
from daraja.render.place import Place
from daraja.translations.sections import FRONT_MATTER, START, Section, Sections
from daraja.translations.status import Change, Kind, Outdated

LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
NAMED = {FRONT_MATTER: "translation.front_matter", START: "translation.start"}
"""Sections without a heading."""


@dataclass(frozen=True)
class Original:
    """The text that a page is translated from: its language, its address, its sections."""

    language: Language
    url: str
    sections: Sections


def outdated(place: Place, status: Outdated, original: Original, own: Sections) -> Markup:
    """Names the sections that changed, each with a link to its original; nothing if readers miss nothing."""
    changes = status.in_words
    if not changes:
        return Markup("")
    unknown = all(change.kind == Kind.UNRECORDED for change in changes)
    key = "translation.unrecorded" if unknown else "translation.outdated"
    sections = [] if unknown else [_section(place, change, original, own) for change in changes]
    return _notice(place, original, place.strings[key], sections)


def missing(place: Place, original: Original) -> Markup:
    """The page is in another language than the reader's."""
    return _notice(place, original, place.strings["translation.missing"], [], elsewhere=False)


def in_its_language(html: str, language: Language) -> Markup:
    """A text that is in another language than its page."""
    return Markup('<div class="foreign" lang="{}" dir="{}">\n{}\n</div>').format(
        language.tag, language.direction, Markup(html)
    )


def _notice(
    place: Place, original: Original, text: str, sections: list[Mapping[str, object]], *, elsewhere: bool = True
) -> Markup:
    names = place.spoken.locale.languages
    of = {"original": original.language, "own": place.language}
    words = {key: names.get(language.code, language.name) for key, language in of.items()}
    return place.html(
        "notice.html",
        text=text.format(**words),
        read=place.strings["translation.read"].format(**words),
        original=original,
        href=place.link(original.url) if elsewhere else "",
        sections=sections,
    )


def _section(place: Place, change: Change, original: Original, own: Sections) -> Mapping[str, object]:
    """A changed section: its title, in the page's language if it has one, and where its original stands."""
    there, here = original.sections.get(change.section), own.get(change.section)
    titled = here or there
    heading = NAMED.get(change.section)
    language = place.spoken if heading or not titled else place.language if here else original.language
    return {
        "title": place.strings[heading] if heading else plain(titled) if titled else change.section,
        "language": language if language.code != place.spoken.code else None,
        "href": f"{place.link(original.url)}#{change.section}" if there and there.level else "",
        "kind": place.strings.get(f"translation.{change.kind}", ""),
    }


def plain(section: Section) -> str:
    """A heading without marks, as it is read."""
    title = LINK.sub(r"\1", prose.TAG.sub("", prose.MARKER.sub("", section.title)))
    return " ".join(unescape(title).replace("*", "").replace("`", "").split())
