"""A plan as a file that any calendar program can take in: iCalendar, RFC 5545.

All its days count from the first one. Days, and the day at the beginning of each UID, have a fixed length, so that
overrides/assets/calendar.js can move them and leave everything else as it is.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from icalendar import Alarm, Event
from icalendar import Calendar as Component

from daraja import plan
from daraja.addresses import Addresses
from daraja.figures import Figures, bare
from daraja.languages import Language
from daraja.markers import Listing
from daraja.pages import Page
from daraja.plan import Plan
from daraja.render.milestones import Told, plain, told
from daraja.site import Site

FOLDER = "downloads"
REMINDER = timedelta(hours=-15)
"""Nine o'clock on the day before: a whole day begins at midnight."""
NOWHERE = "daraja.invalid"
"""Stands in a UID for the host of a site that has no address."""


@dataclass(frozen=True)
class Calendar:
    """name: of the file for readers; address: of the file, below the site; start: its first day."""

    name: str
    address: str
    start: date
    milestones: tuple[Told, ...]
    content: bytes


def of_pages(site: Site, addresses: Addresses, today: date) -> dict[str, Calendar]:
    """The calendar of each page that shows one, by its path below docs/. They begin on the first Monday after today."""
    found = {}
    for page in site.holders.get(Listing("calendar"), ()):
        shown = None if site.layout.draft(page.source) else plan.of(page.body, Listing("calendar"))
        if shown:
            found[page.source] = _calendar(page, shown, _told(page, shown, site, addresses), addresses.base, today)
    return found


def _told(page: Page, shown: Plan, site: Site, addresses: Addresses) -> tuple[Told, ...]:
    """The milestones, and before them the first day, which says what will come; each with its page."""
    figures = Figures(page.language, bare)
    own = addresses.address(page) + f"#{shown.id}" if addresses.base else ""
    all_told = [replace(each, url=_url(each.name, page, addresses) or own) for each in told(shown, figures, site.facts)]
    if all_told[0].day == 1:
        return tuple(all_told)
    first, begins = figures.strings["plan.first"], figures.strings["plan.begins"]
    coming = tuple(f"{each.label}: {each.result}" for each in all_told)
    return (Told(1, first, plain(shown.title, figures, site.facts), begins, coming, own), *all_told)


def _url(name: str, page: Page, addresses: Addresses) -> str:
    """Where a link of the page leads whose text is the name of a milestone, if that is a page of the same language."""
    link = re.search(rf"\[{re.escape(name)}\]\((?P<path>[^()\s#]+)", page.body)
    if not link or not addresses.base:
        return ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), link["path"]))
    pages = (each for each in addresses.pages.values() if each.language == page.language and each.name == path)
    return next(map(addresses.address, pages), "")


def _calendar(page: Page, shown: Plan, milestones: tuple[Told, ...], base: str, today: date) -> Calendar:
    start = today + timedelta(days=7 - today.weekday())
    language, name = page.language, shown.id or plan.NAMELESS
    made = Component()
    made.add("prodid", f"-//Daraja//{name}//{language.tag.upper()}")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", milestones[0].name)
    host = urlsplit(base).hostname or NOWHERE
    for event in _events(milestones, start, language, f"{name}.{language.code}@{host}"):
        event.add("dtstamp", datetime.combine(today, time(), UTC))
        made.add_component(event)
    address = f"{FOLDER}/{name}.{language.code}.ics"
    return Calendar(f"{name}.ics", address, start, milestones, made.to_ical(sorted=False))


def _events(milestones: tuple[Told, ...], start: date, language: Language, uid: str) -> Iterator[Event]:
    spoken = {"LANGUAGE": language.tag}
    for each in milestones:
        day = start + timedelta(days=each.day - 1)
        summary = Figures(language, bare).strings["plan.event"].format(day=each.label, what=each.result)
        event, alarm = Event(), Alarm()
        event.add("uid", f"{start:%Y%m%d}-{each.day}-{uid}")
        event.add("dtstart", day)
        event.add("dtend", day + timedelta(days=1))
        event.add("summary", summary, spoken)
        event.add("description", "\n".join(filter(None, (each.name, *each.who, each.url))), spoken)
        if each.url:
            event.add("url", each.url)
        event.add("transp", "TRANSPARENT")
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", REMINDER)
        alarm.add("description", summary, spoken)
        event.add_component(alarm)
        yield event
