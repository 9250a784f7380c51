"""A plan as a picture and as a calendar: read back by another library, and used in a real Chromium as readers do."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from babel.dates import format_date
from browsers import DESKTOP, PHONE
from bs4 import BeautifulSoup, Tag
from conftest import PROJECT, THREE, Result, write
from icalendar import Calendar
from playwright.sync_api import Browser, Download, Locator, Page, expect
from samples import CONFIG, DATA, PAGES

from daraja import passes, plan
from daraja.addresses import Addresses
from daraja.figures import Figures, bare
from daraja.languages import Language
from daraja.layout import Layout
from daraja.markers import Listing
from daraja.render import calendar, calendar_file, timeline
from daraja.render.milestones import told
from daraja.render.place import Place
from daraja.site import Site, load_site

CODES = ("en", "sw", "ar")
PREFIX = {"en": "", "sw": "sw/", "ar": "ar/"}
BUILT = date(2023, 11, 14)
"""The day of conftest.QUIET, a Tuesday."""
FIRST = date(2023, 11, 20)
DAYS = (1, 10, 30, 60, 90)
TABLE = """
| Play | Boss | Team | There by then | Day |
|---|---|---|---|---|
| One | signs | reads {{ 2 }} books | a list, signed | {{ 10 }} |
| Two | looks | writes | a page | {{ 40 }} |
"""
BODY = (
    f"# A {{ #a }}\n\n## Plan {{ #plan }}\n{TABLE}\n{{{{ timeline }}}}\n\n### File {{ #file }}\n\n{{{{ calendar }}}}\n"
)
TIMELINE, CALENDAR = Listing("timeline"), Listing("calendar")


def events(content: bytes) -> list[Any]:
    """The entries; what they hold is of any type for mypy, which knows no keys."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def starts(content: bytes) -> list[date]:
    return [each["DTSTART"].dt for each in events(content)]


def counted(first: date) -> list[date]:
    return [first + timedelta(days=day - 1) for day in DAYS]


def static(site: Path, code: str) -> bytes:
    return (site / f"downloads/ninety-days.{code}.ics").read_bytes()


# ---------- The model ----------


def test_a_plan_is_the_first_table_of_its_chapter() -> None:
    """Also for a marker below a heading of three `#`."""
    other = "\n## Other { #other }\n\n| A | B | C |\n|---|---|---|\n| x | y | {{ 3 }} |\n"
    for mark in (TIMELINE, CALENDAR):
        found = plan.of(f"{other}\n{BODY}{other}", mark)
        assert found is not None
        assert (found.id, [each.day for each in found.milestones], found.last) == ("plan", [10, 40], 40)
    assert plan.of(f"{TABLE}\n## B {{ #b }}\n\n{{{{ timeline }}}}\n", TIMELINE) is None


def test_numbers_in_a_plan_are_told(load: Callable[..., Site]) -> None:
    site = load(DATA | PAGES)
    found = plan.of(BODY.replace("looks", "reads that {{ trained }} of {{ trained.n }} were"), TIMELINE)
    assert found
    one, two = told(found, Figures(Language("en", "English"), bare), site.facts)
    assert (one.label, one.name, one.result) == ("Day 10", "One", "a list, signed")
    assert one.who == ("Boss: signs", "Team: reads 2 books")
    assert two.who == ("Boss: reads that 24.5% of 200 were", "Team: writes")
    found = plan.of(BODY.replace("looks", "reads what {{ trained.source }} says"), TIMELINE)
    assert found
    assert told(found, Figures(Language("en", "English"), bare), site.facts)[1].who[0] == "Boss: reads what Bureau says"


def broken(old: str, new: str) -> str:
    assert old in BODY
    return BODY.replace(old, new)


TWO_COLUMNS = "\n| Play | Day |\n|---|---|\n| One | {{ 10 }} |\n"
WRITE_THE_DAY = "write its day there and nothing else: {{ 90 }}"
IN_ORDER = "put the rows in the order of their days, each day once"
WHOLE = "write a whole number from 1 to 999: {{ 90 }}"


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        pytest.param(
            BODY.replace(TABLE, ""),
            [
                "5: {{ timeline }} has no table to be made from\n"
                "    fix: put the plan as a table below the same heading",
                "9: {{ calendar }} has no table to be made from\n"
                "    fix: put the plan as a table below the same heading",
            ],
            id="no table",
        ),
        pytest.param(
            broken("## Plan { #plan }\n" + TABLE, TABLE + "\n## Plan { #plan }\n").replace("### File", "## File"),
            [
                "11: {{ timeline }} has no table to be made from\n"
                "    fix: put the plan as a table below the same heading",
                "15: {{ calendar }} has no table to be made from\n"
                "    fix: put the plan as a table below the same heading",
            ],
            id="the table of another chapter",
        ),
        pytest.param(
            BODY.replace(TABLE, TWO_COLUMNS),
            [
                "5: the table of the plan has 2 columns\n"
                "    fix: give it columns for what, who does what, what is there by then, and the day"
            ],
            id="too few columns",
        ),
        pytest.param(
            broken("{{ 10 }}", "soon"),
            [f"7: the last cell of 'One' is no day\n    fix: {WRITE_THE_DAY}"],
            id="a word for a day",
        ),
        pytest.param(
            broken("{{ 40 }}", "day {{ 40 }}"),
            [f"8: the last cell of 'Two' is no day\n    fix: {WRITE_THE_DAY}"],
            id="a word beside the day",
        ),
        pytest.param(
            broken("{{ 40 }}", "{{ trained }}"),
            [f"8: the last cell of 'Two' is no day\n    fix: {WRITE_THE_DAY}"],
            id="a statistic for a day",
        ),
        pytest.param(
            broken("{{ 40 }}", "{{ 10 }}"),
            [f"8: day 10 stands below day 10\n    fix: {IN_ORDER}"],
            id="a day twice",
        ),
        pytest.param(
            broken("{{ 40 }}", "{{ 9 }}"),
            [f"8: day 9 stands below day 10\n    fix: {IN_ORDER}"],
            id="a day before the one above",
        ),
        pytest.param(
            broken("{{ 10 }}", "{{ 0 }}"),
            [f"7: the plan cannot have a day 0\n    fix: {WHOLE}"],
            id="a day before the first",
        ),
        pytest.param(
            broken("{{ 40 }}", "{{ 12.5 }}"),
            [f"8: the plan cannot have a day 12.5\n    fix: {WHOLE}"],
            id="half a day",
        ),
        pytest.param(
            broken("{{ 40 }}", "{{ 4000000000 }}"),
            [f"8: the plan cannot have a day 4000000000\n    fix: {WHOLE}"],
            id="a day in millions of years",
        ),
    ],
)
@pytest.mark.parametrize("data", [DATA | PAGES, dict.fromkeys(PAGES, "# Home\n")], ids=["with data", "without"])
def test_a_plan_that_cannot_be_drawn_is_refused(
    check: Callable[..., str], data: dict[str, str], body: str, problems: list[str]
) -> None:
    """And nothing is made from it, should a page be built all the same."""
    report = check(data | {"sw/plan.md": body, "en/plan.md": "# A\n"})
    wanted = [line for each in problems for line in f"docs/sw/plan.md:{each}".splitlines()]
    assert [line.removeprefix("  ") for line in report.splitlines()[1:]] == wanted
    assert plan.of(body, TIMELINE) is None
    assert plan.of(body, CALENDAR) is None


def test_two_calendars_of_a_language_are_two_files(check: Callable[..., str]) -> None:
    pages = {"en/a.md": BODY, "en/b.md": f"# B\n\n{BODY}", "sw/a.md": BODY}
    assert check(DATA | PAGES | pages).splitlines()[1:] == [
        "  docs/en/b.md:16: the calendar of 'plan' would have the same file as that of docs/en/a.md",
        "      fix: give the heading another id, the same in all languages",
    ]


def test_a_calendar_without_a_name_is_no_other_file_either(check: Callable[..., str]) -> None:
    pages = {"en/a.md": BODY, "en/b.md": f"# B\n\n{BODY.replace(' { #file }', '').replace(' { #plan }', '')}"}
    assert "the calendar of 'plan' would have the same file as that of docs/en/a.md" in check(DATA | PAGES | pages)


def test_a_draft_has_no_calendar(tmp_path: Path) -> None:
    write(tmp_path, {"en/a.md": BODY, "en/b.md": BODY.replace("#plan", "#other")})
    site = load_site(Layout(tmp_path, tmp_path, THREE, folders=True, draft=lambda source: source == "en/b.md"))
    assert list(calendar_file.of_pages(site, Addresses(site.layout, "", site.pages), BUILT)) == ["en/a.md"]


# ---------- The files ----------


def rows(site: Path, code: str) -> tuple[list[str], list[list[str]]]:
    """The table of the plan as the finished page has it: heads and cells."""
    page = BeautifulSoup((site / PREFIX[code] / "plays/index.html").read_text("utf-8"), "html.parser")
    heading = page.find(id="ninety-days")
    assert isinstance(heading, Tag)
    table = heading.find_next("table")
    assert isinstance(table, Tag)
    cells = [[cell.get_text().replace("\xa0", " ") for cell in row(["th", "td"])] for row in table("tr")]
    return cells[0], cells[1:]


@pytest.mark.parametrize("code", CODES)
def test_the_calendar_says_what_the_table_says(real_site: Path, code: str) -> None:
    heads, table = rows(real_site, code)
    first, *others = events(static(real_site, code))
    assert starts(static(real_site, code)) == counted(FIRST)
    assert [int(row[-1]) for row in table] == list(DAYS[1:])
    for event, (name, *cells, result, day) in zip(others, table, strict=True):
        assert str(event["SUMMARY"]).endswith(f" · {result}")
        assert f" {day} · " in event["SUMMARY"]
        who = [f"{head}: {cell}" for head, cell in zip(heads[1:], cells, strict=False)]
        assert str(event["DESCRIPTION"]).split("\n") == [name, *who, event["URL"]]
    coming = str(first["DESCRIPTION"]).split("\n")
    assert [line.partition(": ")[2] for line in coming[1:-1]] == [row[-2] for row in table]


SUMMARIES = {
    "en": ["Day one · the plan begins", "Day 10 · learning blocks in the calendar"],
    "sw": ["Siku ya kwanza · mpango unaanza", "Siku ya 10 · vipindi vya kujifunza kwenye kalenda"],
    "ar": ["اليوم الأول · بداية الخطة", "اليوم 10 · فترات التعلّم في التقويم"],
}


@pytest.mark.parametrize("code", CODES)
def test_the_calendar_is_complete(real_site: Path, code: str) -> None:
    """What RFC 5545 asks for, and what calendar programs want besides."""
    made = Calendar.from_ical(static(real_site, code))
    assert (made["VERSION"], made["CALSCALE"], made["PRODID"]) == (
        "2.0",
        "GREGORIAN",
        f"-//Daraja//ninety-days//{code.upper()}",
    )
    titles = {"en": "The order of ninety days", "sw": "Mpangilio wa siku tisini", "ar": "ترتيب الأيام التسعين"}
    assert made["X-WR-CALNAME"] == titles[code]
    found = events(static(real_site, code))
    assert [str(each["SUMMARY"]) for each in found[:2]] == SUMMARIES[code]
    for each, day in zip(found, DAYS, strict=True):
        assert each["UID"] == f"20231120-{day}-ninety-days.{code}@daraja.example"
        assert each["DTEND"].dt - each["DTSTART"].dt == timedelta(days=1)
        assert each["DTSTART"].params["VALUE"] == each["DTEND"].params["VALUE"] == "DATE"
        assert each["DTSTAMP"].dt.isoformat() == "2023-11-14T00:00:00+00:00"
        assert each["TRANSP"] == "TRANSPARENT"
        (alarm,) = each.walk("VALARM")
        assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", timedelta(hours=-15))
        assert alarm["DESCRIPTION"] == each["SUMMARY"]
        assert {text.params["LANGUAGE"] for text in (each["SUMMARY"], each["DESCRIPTION"])} == {code}


@pytest.mark.parametrize("code", CODES)
def test_each_entry_leads_to_its_page(real_site: Path, code: str) -> None:
    """To that of the play, where a link of the page has the play's name."""
    urls = [urlsplit(str(each["URL"])) for each in events(static(real_site, code))]
    names = ["", "protect-learning-time/", "give-strategic-support/", "seat-at-the-table/", ""]
    assert [url.path for url in urls] == [f"/{PREFIX[code]}plays/{name}" for name in names]
    assert [url.fragment for url in urls] == ["ninety-days", "", "", "", "ninety-days"]
    assert all((real_site / url.path.lstrip("/") / "index.html").is_file() for url in urls)


@pytest.mark.parametrize("code", CODES)
def test_lines_are_folded_as_the_standard_wants(real_site: Path, code: str) -> None:
    content = static(real_site, code)
    assert content.endswith(b"\r\n")
    lines = content.split(b"\r\n")
    assert not [line for line in lines if b"\n" in line or b"\r" in line]
    assert max(map(len, lines)) <= 75
    assert [line for line in lines if line.startswith(b" ")], "nothing is long enough to be folded"
    for line in lines:
        line.decode("utf-8")  # no letter is cut


@pytest.mark.parametrize(
    ("today", "start"),
    [
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 11, 23), date(2026, 11, 30)),
        (date(2026, 11, 24), date(2026, 11, 30)),
        (date(2027, 12, 31), date(2028, 1, 3)),
    ],
)
def test_it_begins_on_the_first_monday_after_the_build(load: Callable[..., Site], today: date, start: date) -> None:
    site = load(DATA | PAGES | {"en/plan.md": BODY, "sw/plan.md": BODY})
    known = Addresses(site.layout, "", site.pages)
    made = calendar_file.of_pages(site, known, today)
    assert list(made) == ["en/plan.md", "sw/plan.md"]
    one = made["sw/plan.md"]
    assert (one.name, one.address, one.start) == ("plan.ics", "downloads/plan.sw.ics", start)
    assert starts(one.content) == [start, start + timedelta(days=9), start + timedelta(days=39)]
    assert b"URL" not in one.content, "the site has no address"
    assert str(events(one.content)[0]["UID"]) == f"{start:%Y%m%d}-1-plan.sw@daraja.invalid"
    assert made == calendar_file.of_pages(site, known, today)


def test_the_day_of_the_build_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert passes.today() == BUILT


def test_a_site_without_statistics_has_plans_too(tiny_site: Callable[..., Result]) -> None:
    """There, days may be typed; a reader of a language that lacks the page gets the calendar of the original."""
    body = BODY.replace("{{ 10 }}", "10")
    pages = {f"docs/{name}": "# Home\n" for name in PAGES} | {"docs/en/plan.md": body}
    result = tiny_site({"mkdocs.yml": CONFIG.format(overrides=PROJECT / "overrides"), **pages})
    assert result.code == 0, result.output
    for address in ("plan", "sw/plan"):
        page = BeautifulSoup(result.page(address), "html.parser")
        assert [each.get_text() for each in page.select("table td:last-child")] == ["10", "40"]
        link = page.select_one(".calendar a[download]")
        assert link
        file = (result.site / address / str(link["href"])).resolve()
        assert file == result.site.resolve() / "downloads/plan.en.ics"
        assert starts(file.read_bytes()) == [FIRST, FIRST + timedelta(days=9), FIRST + timedelta(days=39)]
        script = page.select_one(".calendar script")
        assert script
        assert (result.site / address / str(script["src"])).is_file()
        assert len(page.select(".timeline .timeline-disc")) == 3  # with that of the key


def test_in_a_language_without_words_of_its_own_the_words_are_marked(load: Callable[..., Site]) -> None:
    site = load(DATA | PAGES | {"en/plan.md": BODY})
    found = plan.of(BODY, TIMELINE)
    assert found
    made = calendar_file.of_pages(site, Addresses(site.layout, "", site.pages), BUILT)["en/plan.md"]
    place = Place("fr/plan/", Language("fr", "Français"), site.facts, site.words["en"])
    for html in (timeline.timeline(place, found), calendar.calendar(place, made)):
        page = BeautifulSoup(html, "html.parser")
        whole = page.find()
        assert isinstance(whole, Tag)
        assert whole["lang"] == "en"
        own = {str(each.get_text()) for each in page.select('[lang="fr"]')}
        assert own >= ({"One", "a page"} if whole.select("svg") else {"lundi 20 novembre 2023", "a page"})
        assert "Day 10" not in own


# ---------- The picture ----------


def test_the_picture_is_to_scale(load: Callable[..., Site]) -> None:
    """From the milestone before to the day, in full colour, and on to the end; mirrored from right to left."""
    site, found = load(DATA | PAGES), plan.of(BODY.replace("{{ 10 }}", "{{ 14 }}"), TIMELINE)
    assert found
    for code, rtl in (("en", False), ("ar", True)):
        place = Place("", site.languages[code], site.facts, site.words[code])
        page = BeautifulSoup(timeline.timeline(place, found), "html.parser")
        picture = page.select_one(".timeline > svg")
        assert picture
        (done,), (going_on,) = picture.select("rect.timeline-bar"), picture.select("rect.timeline-on")
        at = round(95 * 13 / 39, 2)
        edges = [(0, at), (at, 95)]
        for bar, (start, end) in zip((done, going_on), edges, strict=True):
            assert float(str(bar["x"]).rstrip("%")) == pytest.approx(100 - end if rtl else start)
            assert float(str(bar["width"]).rstrip("%")) == pytest.approx(end - start)
        discs = [float(str(each["cx"]).rstrip("%")) for each in picture.select(".timeline-disc")]
        assert discs == pytest.approx([100 - at, 5] if rtl else [at, 95])
        assert not page.select("[style]")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("interdepartmental communication", ["interdepartmental", "communication"], id="two long words"),
        pytest.param("one two three four five six seven", ["one two three four", "five six seven"], id="balanced"),
        pytest.param("a" * 40, ["a" * 30, "a" * 10], id="no room for the word"),
    ],
)
def test_no_word_is_cut_that_has_room(load: Callable[..., Site], text: str, lines: list[str]) -> None:
    site, found = load(DATA | PAGES), plan.of(BODY.replace("One", text), TIMELINE)
    assert found
    place = Place("", site.languages["en"], site.facts, site.words["en"])
    page = BeautifulSoup(timeline.timeline(place, found), "html.parser")
    assert [each.get_text() for each in page.select(".timeline-name")][: len(lines)] == lines


def test_days_of_the_axis_do_not_run_into_each_other(load: Callable[..., Site]) -> None:
    """All have a stroke; a number only where there is room."""
    body = BODY.replace("{{ 10 }}", "{{ 3 }}").replace("{{ 40 }}", "{{ 100 }}")
    more = "| Three | a | b | c | {{ 97 }} |\n| Two"
    site, found = load(DATA | PAGES), plan.of(body.replace("| Two", more), TIMELINE)
    assert found
    place = Place("", site.languages["en"], site.facts, site.words["en"])
    page = BeautifulSoup(timeline.timeline(place, found), "html.parser")
    assert [each.get_text().strip("\u2066\u2069") for each in page.select(".chart-axis")] == ["1", "100"]
    assert len(page.select("line.timeline-axis")) == 1 + 4
    only = plan.of("## A\n\n| A | B | C |\n|---|---|---|\n| x | y | {{ 1 }} |\n\n{{ timeline }}\n", TIMELINE)
    assert only
    assert timeline.timeline(place, only).count("timeline-day") == 1


FINDINGS = {
    "en": "The first result is there on day 10, the last on day 90",
    "sw": "Tokeo la kwanza hupatikana siku ya 10, la mwisho siku ya 90",
    "ar": "أول ناتج في اليوم 10، وآخر ناتج في اليوم 90",
}


@pytest.mark.parametrize("code", CODES)
def test_every_letter_of_the_picture_is_in_it(browser: Browser, address: str, code: str) -> None:
    """On phones and on a desktop; its name says what it finds."""
    with browser.new_context(viewport=PHONE) as opened:  # type: ignore[arg-type]
        page = opened.new_page()
        page.goto(f"{address}{PREFIX[code]}plays/")
        picture = page.locator(".timeline > svg")
        expect(picture).to_have_role("img")
        title = str(picture.evaluate("s => document.getElementById(s.getAttribute('aria-labelledby')).textContent"))
        assert re.sub("[\u2066\u2069]", "", title) == FINDINGS[code]
        for width in (320, 360, 1280):
            page.set_viewport_size({"width": width, "height": 740})
            outside = picture.evaluate("""svg => [...svg.querySelectorAll('text')].filter(text => {
                const { x, width } = text.getBBox();
                return x < -1 || x + width > svg.getBoundingClientRect().width + 1;
            }).map(text => text.textContent)""")
            assert outside == []
        assert picture.locator("text").count() > 15


# ---------- The field ----------


@contextmanager
def reader(browser: Browser, url: str, *, now: str = "2026-11-22T23:30:00", **given: Any) -> Iterator[Page]:
    """Somebody who opens the page at `now`, by the clock of their time zone; nothing of it fails."""
    settings: dict[str, Any] = {"viewport": DESKTOP, "timezone_id": "Africa/Nairobi", **given}
    with browser.new_context(**settings) as opened:
        page = opened.new_page()
        failed: list[str] = []
        page.on("pageerror", lambda error: failed.append(str(error)))
        zone = {"Africa/Nairobi": "+03:00", "Pacific/Kiritimati": "+14:00", "America/Los_Angeles": "-08:00"}
        page.clock.set_fixed_time(now + zone[settings["timezone_id"]])
        page.goto(url)
        yield page
        assert failed == []


def field(page: Page) -> Locator:
    return page.locator(".calendar input")


def downloaded(page: Page, press: Callable[[], None]) -> Download:
    with page.expect_download() as waiting:
        press()
    assert waiting.value.suggested_filename == "ninety-days.ics"
    return waiting.value


def content(page: Page) -> bytes:
    """What the button makes."""
    return Path(downloaded(page, page.locator(".calendar button").click).path()).read_bytes()


def listed(page: Page) -> list[str]:
    return page.locator(".calendar-days time").all_inner_texts()


def in_words(first: date, code: str) -> list[str]:
    return [format_date(day, "EEEE d MMMM y", locale=code) for day in counted(first)]


PICKED = [
    date(2028, 2, 20),  # a leap year
    date(2027, 2, 20),
    date(2026, 12, 31),
    date(2027, 1, 1),
    date(2026, 3, 20),  # summer time begins
    date(2026, 10, 20),
    date(2099, 12, 31),
    date(2000, 1, 1),
]


@pytest.mark.parametrize(
    ("code", "zone"), [("en", "America/Los_Angeles"), ("sw", "Africa/Nairobi"), ("ar", "Pacific/Kiritimati")]
)
def test_the_calendar_begins_on_the_day_that_is_picked(
    browser: Browser, address: str, real_site: Path, code: str, zone: str
) -> None:
    """Only days are moved, in the page as in the file; nothing leaves the page."""
    with reader(browser, f"{address}{PREFIX[code]}plays/", timezone_id=zone) as page:
        page.wait_for_load_state("networkidle")
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        stored = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
        for first in PICKED:
            field(page).fill(first.isoformat())
            assert listed(page) == in_words(first, code)
            made = content(page)
            assert starts(made) == counted(first)
            assert [each["DTEND"].dt for each in events(made)] == [day + timedelta(days=1) for day in counted(first)]
            assert {str(each["UID"])[:9] for each in events(made)} == {f"{first:%Y%m%d}-"}
            assert days_taken_out(made) == days_taken_out(static(real_site, code))
        assert [url for url in asked if not url.startswith("blob:") and "favicon" not in url] == []
        assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == stored


def days_taken_out(made: bytes) -> bytes:
    return re.sub(rb"(?m)^((?:DTSTART|DTEND);VALUE=DATE:|UID:)\d{8}", rb"\1", made)


@pytest.mark.parametrize(
    ("now", "zone", "monday"),
    [
        ("2026-11-22T23:30:00", "Africa/Nairobi", date(2026, 11, 23)),
        ("2026-11-23T00:30:00", "Pacific/Kiritimati", date(2026, 11, 30)),
        ("2026-11-28T23:30:00", "America/Los_Angeles", date(2026, 11, 30)),
        ("2026-12-31T12:00:00", "Africa/Nairobi", date(2027, 1, 4)),
    ],
)
def test_the_next_monday_is_offered(browser: Browser, address: str, now: str, zone: str, monday: date) -> None:
    """By the reader's own clock."""
    with reader(browser, f"{address}plays/", now=now, timezone_id=zone) as page:
        expect(field(page)).to_have_value(monday.isoformat())
        assert listed(page) == in_words(monday, "en")
        assert page.locator(".calendar time").first.get_attribute("datetime") == monday.isoformat()
        assert starts(content(page)) == counted(monday)


def test_it_works_by_keyboard(browser: Browser, address: str) -> None:
    with reader(browser, f"{address}plays/") as page:
        field(page).focus()
        page.keyboard.type("02202028")  # the order of Chromium itself, whatever the page's language
        expect(field(page)).to_have_value("2028-02-20")
        assert page.locator(".calendar-days").get_attribute("aria-live") == "polite"
        assert listed(page) == in_words(date(2028, 2, 20), "en")
        made = downloaded(page, lambda: page.keyboard.press("Enter"))
        assert starts(Path(made.path()).read_bytes()) == counted(date(2028, 2, 20))
        for _ in range(5):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.tagName") == "BUTTON":
                break
        made = downloaded(page, lambda: page.keyboard.press("Space"))
        assert starts(Path(made.path()).read_bytes()) == counted(date(2028, 2, 20))
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.calendar-file a')")


MESSAGES = {
    "en": ("Choose the day on which you begin.", "There is no such day. Choose one between 2000 and 2099."),
    "sw": ("Chagua siku utakayoanza.", "Hakuna siku kama hiyo. Chagua siku kati ya mwaka 2000 na 2099."),
    "ar": ("اختر يوم البداية.", "هذا التاريخ غير صحيح. اختر يومًا من عام 2000 إلى عام 2099."),
}
NONSENSE = ("2026-02-30", "2027-02-29", "2026-13-01", "1999-12-31", "2100-01-01", "tomorrow", "١٥", "2026", "-1", "<b>")


@pytest.mark.parametrize("code", CODES)
def test_what_is_no_day_is_said_beside_the_field(browser: Browser, address: str, code: str) -> None:
    """Also in browsers that have no field for days, only one for text."""
    empty, unknown = MESSAGES[code]
    with reader(browser, f"{address}{PREFIX[code]}plays/") as page:
        saved: list[str] = []
        page.on("download", lambda made: saved.append(made.url))
        before, problem, button = listed(page), page.locator(".calendar-problem"), page.locator(".calendar button")
        expect(problem).to_have_text("")
        field(page).fill("")
        button.click()
        expect(problem).to_have_text(empty)
        expect(field(page)).to_have_attribute("aria-invalid", "true")
        expect(field(page)).to_be_focused()
        assert field(page).get_attribute("aria-describedby") == problem.get_attribute("id")
        field(page).evaluate("field => { field.type = 'text' }")
        for typed in NONSENSE:
            field(page).fill(typed)
            button.click()
            expect(problem).to_have_text(unknown)
            assert listed(page) == before
        assert saved == []
        field(page).fill(" 2028-02-20 ")
        expect(problem).to_have_text("")
        expect(field(page)).to_have_attribute("aria-invalid", "false")
        assert starts(content(page)) == counted(date(2028, 2, 20))


def test_a_day_that_is_half_typed_is_no_mistake_yet(browser: Browser, address: str) -> None:
    """29 February of a year without one: the browser knows that it is none, and has no value for it."""
    with reader(browser, f"{address}plays/") as page:
        problem = page.locator(".calendar-problem")
        field(page).focus()
        page.keyboard.type("02292")
        expect(problem).to_have_text("")
        page.keyboard.type("027")
        page.keyboard.press("Enter")
        expect(problem).to_have_text(MESSAGES["en"][1])


@pytest.mark.parametrize("code", CODES)
def test_it_fits_a_phone_and_is_large_enough_for_a_thumb(browser: Browser, address: str, code: str) -> None:
    with reader(browser, f"{address}{PREFIX[code]}plays/", viewport=PHONE, has_touch=True, is_mobile=True) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        for part in (field(page), page.locator(".calendar button")):
            box = part.bounding_box()
            assert box
            assert box["height"] >= 40
            assert 0 <= box["x"] <= box["x"] + box["width"] <= PHONE["width"]
        field(page).fill("2027-01-01")
        made = downloaded(page, page.locator(".calendar button").tap)
        assert starts(Path(made.path()).read_bytes()) == counted(date(2027, 1, 1))


@pytest.mark.parametrize("code", CODES)
def test_without_script_the_ready_made_file_is_there(
    browser: Browser, address: str, real_site: Path, code: str
) -> None:
    with browser.new_context(viewport=PHONE, java_script_enabled=False) as opened:  # type: ignore[arg-type]
        page = opened.new_page()
        page.goto(f"{address}{PREFIX[code]}plays/")
        expect(page.locator(".calendar form")).to_be_hidden()
        assert listed(page) == in_words(FIRST, code)
        expect(page.locator(".calendar-file")).to_contain_text(in_words(FIRST, code)[0])
        made = downloaded(page, page.locator(".calendar-file a").click)
        assert Path(made.path()).read_bytes() == static(real_site, code)


def test_it_works_from_a_disk(browser: Browser, real_site: Path) -> None:
    with reader(browser, (real_site / "ar/plays/index.html").as_uri()) as page:
        field(page).fill("2026-12-31")
        assert listed(page) == in_words(date(2026, 12, 31), "ar")
        assert starts(content(page)) == counted(date(2026, 12, 31))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing(browser: Browser, address: str, code: str, scheme: str) -> None:
    """With a message beside the field, too."""
    with reader(browser, f"{address}{PREFIX[code]}plays/", viewport=PHONE, color_scheme=scheme) as page:
        field(page).fill("")
        page.locator(".calendar button").click()
        expect(page.locator(".calendar-problem")).not_to_have_text("")
        options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        found = Axe().run(page, context=".md-content", options=options)
        assert found.violations_count == 0, found.generate_report()
