"""The status of every translation: a bar a language, and a table of all pages."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from markupsafe import Markup

from daraja.languages import Language
from daraja.render.notices import plain
from daraja.render.place import Place
from daraja.site import Site
from daraja.translations.status import Current, Missing, Outdated, Status


def listing(place: Place, site: Site) -> Markup:
    """All pages of the default language, and how old each is in the others."""
    others = site.languages.others
    return place.html(
        "translations.html",
        bars=[_bar(place, site, language) for language in others],
        others=others,
        default=site.languages.default,
        rows=[_row(place, site, name) for name in dict.fromkeys(name for name, _ in site.translations.statuses)],
    )


def _bar(place: Place, site: Site, language: Language) -> Mapping[str, object]:
    found = [status for (_, code), status in site.translations.statuses.items() if code == language.code]
    current, total = sum(isinstance(status, Current) for status in found), len(found)
    words = {
        "language": Markup('<bdi lang="{}">{}</bdi>').format(language.tag, language.name),
        "current": place.figures.number(Decimal(current)),
        "total": place.figures.number(Decimal(total)),
    }
    text = place.figures.fill(place.strings["translations.sum"], words)
    return {"text": Markup(text), "share": round(100 * current / total) if total else 0}


def _row(place: Place, site: Site, name: str) -> Mapping[str, object]:
    page = site.page(name, place.language) or site.page(name, site.languages.default)
    title = place.strings["translations.words"] if page is None else str(page.meta.data.get("title") or name)
    return {
        "title": title,
        "language": page.language if page and page.language.code != place.spoken.code else None,
        "href": place.link(site.layout.address(name, place.language)) if page else "",
        "cells": [_cell(place, site, name, language) for language in site.languages.others],
    }


def _cell(place: Place, site: Site, name: str, language: Language) -> Mapping[str, object]:
    status = site.translations.statuses.get((name, language.code), Missing())
    return {
        "kind": type(status).__name__.lower(),
        "word": _word(place, site, status),
        "sections": _sections(status, site, name, language),
    }


def _word(place: Place, site: Site, status: Status) -> str:
    default = site.languages.default
    names = place.spoken.locale.languages
    only_form = isinstance(status, Outdated) and not status.in_words
    text = place.strings["translations.form" if only_form else f"translations.{type(status).__name__.lower()}"]
    return text.format(original=names.get(default.code, default.name))


def _sections(status: Status, site: Site, name: str, language: Language) -> Sequence[str]:
    """The headings of what changed; of the words of the data only the ids."""
    if not isinstance(status, Outdated):
        return ()
    sections = site.translations.originals.get(name, {})
    named = ((change.section, sections.get(change.section)) for change in status.in_words)
    return [plain(section) or each if section else each for each, section in named]
