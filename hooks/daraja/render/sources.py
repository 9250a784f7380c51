"""Where figures come from: the notes under a table, and the list of all sources."""

from datetime import date

from markupsafe import Markup

from daraja.languages import Language
from daraja.period import parse
from daraja.render.place import Place
from daraja.statistics.model import Statistic
from daraja.statistics.source import Citation, Source


def cited(place: Place, rows: tuple[Statistic, ...]) -> list[dict[str, object]]:
    """The sources of some rows, each once, primary ones first."""
    citations: dict[str, Citation] = {}
    for statistic in rows:
        for citation in statistic.sources:
            citations.setdefault(citation.id, citation)
    ordered = sorted(citations.values(), key=lambda citation: citation.role)
    return [note(place, citation) for citation in ordered]


def note(place: Place, citation: Citation) -> dict[str, object]:
    """One source note: what it is, how it was used, how much of it was read, and when."""
    return described(place, place.facts.sources[citation.id]) | {
        "href": place.source(citation.id),
        "role": place.strings[f"role.{citation.role}"],
        "seen": place.strings[f"seen.{citation.seen}"],
        "checked": place.figures.fill(place.strings["table.checked"], {"date": place.figures.day(citation.checked)}),
    }


def described(place: Place, source: Source) -> dict[str, object]:
    title_language = Language(source.title_lang, "") if source.title_lang else None
    return {
        "source": source,
        "type": place.strings[f"type.{source.type}"],
        "direction": title_language.direction if title_language else None,
        "year": place.figures.year(int(source.date_published[:4])) if source.date_published else None,
    }


def listing(place: Place) -> Markup:
    """All sources, by producer, each with what was seen of it and who gains from it."""
    sources = sorted(place.facts.sources.values(), key=lambda source: source.producer.casefold())
    return place.html("sources.html", sources=[_entry(place, source) for source in sources])


def _entry(place: Place, source: Source) -> dict[str, object]:
    words = place.words.of("sources", source.id)
    return described(place, source) | {
        "note": place.text(words.get("note", "")),
        "interest": place.text(words.get("interest", "")),
        "access": place.strings[f"access.{source.access}"],
        "published": _published(place, source),
    }


def _published(place: Place, source: Source) -> str | None:
    """The date of publication as exactly as it is known."""
    if source.date_published is None:
        return None
    parts = [int(part) for part in source.date_published.split("-")]
    if len(parts) == 3:
        return place.figures.day(date(*parts))
    return place.figures.period(parse(source.date_published))
