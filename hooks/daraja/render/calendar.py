"""The calendar of a plan on its page: its days in words, its file, and what a script needs to begin on another day."""

import json
import re
from datetime import date, timedelta

from markupsafe import Markup

from daraja.languages import Language
from daraja.render.calendar_file import Calendar
from daraja.render.milestones import Told
from daraja.render.place import Place, marked

SCRIPT = "assets/calendar.js"
FRAGILE = re.compile(r"[^\S ]|(?<=\s) ")
"""White space that Place.html would not keep."""


def calendar(place: Place, made: Calendar) -> Markup:
    """The days of the calendar and the link to its file; with a script, a field for the first day."""
    locale = place.language.locale
    link = Markup('<a href="{}" download="{}">{}</a>').format(
        place.link(made.address), made.name, place.strings["calendar.file"]
    )
    words = {"file": link, "day": _own(place, in_words(made.start, place.language))}
    return place.html(
        "calendar.html",
        days=[_day(place, made, each) for each in made.milestones],
        ready=place.figures.fill(place.strings["calendar.ready"], words),
        script=place.link(SCRIPT),
        calendar=_attribute(made.content.decode("utf-8")),
        weekdays=_attribute([locale.days["stand-alone"]["wide"][at] for at in range(7)]),
        months=_attribute([locale.months["stand-alone"]["wide"][at] for at in range(1, 13)]),
    )


def _day(place: Place, made: Calendar, each: Told) -> dict[str, object]:
    day = made.start + timedelta(days=each.day - 1)
    words = in_words(day, place.language)
    return {"number": each.day, "label": each.label, "date": day, "words": words, "result": each.result}


def in_words(day: date, language: Language) -> str:
    """`Monday 30 November 2026`. calendar.js writes the same."""
    weekday, month = (getattr(language.locale, kind)["stand-alone"]["wide"] for kind in ("days", "months"))
    return f"{weekday[day.weekday()]} {day.day} {month[day.month]} {day.year}"


def _own(place: Place, words: str) -> str:
    """Words in the language of the page, marked where the generator's own words are in another."""
    return words if place.spoken == place.language else marked("span", place.language, words)


def _attribute(value: object) -> str:
    """JSON that stays what it is on one line."""
    return FRAGILE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(value, ensure_ascii=False))
