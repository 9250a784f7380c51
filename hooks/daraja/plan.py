"""A plan: what is there by which day, and who does what for it. Read from a table of a page; knows no words.

The columns: what, then who does what, then what is there by then, then the day. Day 1 is the day on which the reader
begins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from daraja import markers, prose
from daraja.forms import reader
from daraja.forms.sheet import Heading, Table, Text, number
from daraja.markers import Listing, Marker
from daraja.translations.features import TABLE_RULE

MARKS = (Listing("timeline"), Listing("calendar"))
"""What is made from a plan."""
COLUMNS = 3
"""At least: what, what is there by then, the day."""
LONGEST = 999
"""Days; a longer plan is a typing error."""
NAMELESS = "plan"
"""The file of a calendar whose chapter has no id."""
CHAPTER = re.compile(r"^#{1,2}[ \t][^\n]*$", re.M)
ID = re.compile(r"\{[^{}\n]*#(?P<id>[\w-]+)[^{}\n]*\}[ \t]*#*[ \t]*$")


@dataclass(frozen=True)
class Milestone:
    """who: who does what, each with the head of its column; result: what is there by the day."""

    name: Text
    who: tuple[tuple[Text, Text], ...]
    result: Text
    day: int


@dataclass(frozen=True)
class Plan:
    """id, title: of its chapter; the milestones in the order of their days, at least one."""

    id: str
    title: Text
    milestones: tuple[Milestone, ...]

    @property
    def last(self) -> int:
        """Its last day."""
        return self.milestones[-1].day


@dataclass(frozen=True)
class Chapter:
    """What stands between two headings of one `#` or two. table: the first, if there is one; rows: their lines in the
    page, from 1."""

    id: str
    title: Text
    table: Table | None
    rows: tuple[int, ...]


def of(body: str, mark: Listing) -> Plan | None:
    """The plan of the chapter that holds the mark; None where plan_check has something to say."""
    for marker, chapter in chapters(body):
        if marker.mark == mark and chapter.table and is_sound(chapter.table):
            rows = chapter.table.rows
            return Plan(chapter.id, chapter.title, tuple(_milestone(chapter.table.head, row) for row in rows))
    return None


def chapters(body: str) -> Iterator[tuple[Marker, Chapter]]:
    """Each of MARKS on a page with the chapter that it stands in."""
    starts = [0, *(match.start() for match in CHAPTER.finditer(prose.without_code(body))), len(body)]
    for marker in markers.find(body):
        if marker.mark in MARKS:
            start = max(each for each in starts if each <= marker.start)
            end = min(each for each in starts if each > marker.start)
            yield marker, _chapter(body[start:end], body.count("\n", 0, start))


def day(cell: Text) -> Decimal | None:
    """The day that a cell consists of; a site without statistics may type it."""
    own = number(cell)
    typed = "".join(run.content for run in cell if isinstance(run.content, str)).strip()
    return own.value if own else Decimal(typed) if re.fullmatch("[0-9]+", typed) else None


def is_day(value: Decimal | None) -> bool:
    """Whether a plan may have it."""
    return value is not None and 1 <= value <= LONGEST and value == int(value)


def is_sound(table: Table) -> bool:
    """Whether the table is that of a plan."""
    days = [day(row[-1]) for row in table.rows] if len(table.head) >= COLUMNS else []
    known = [each for each in days if each is not None and is_day(each)]
    return bool(days) and known == days and known == sorted(set(known))


def _milestone(head: tuple[Text, ...], row: tuple[Text, ...]) -> Milestone:
    on = day(row[-1])
    assert on is not None
    return Milestone(row[0], tuple(zip(head[1:-2], row[1:-2], strict=True)), row[-2], int(on))


def _chapter(text: str, above: int) -> Chapter:
    """above: how many lines of the page stand before it."""
    first = text.partition("\n")[0]
    match = ID.search(first) if CHAPTER.match(first) else None
    blocks = reader.blocks(text)
    table = next((block for block in blocks if isinstance(block, Table)), None)
    title = next((block.text for block in blocks if isinstance(block, Heading)), ())
    start = above + _first_row(text)
    rows = range(start, start + (len(table.rows) if table else 0))
    return Chapter(match["id"] if match else "", title, table, tuple(rows))


def _first_row(text: str) -> int:
    """The line of the first row of the first table, from 1."""
    lines = prose.without_code(text).split("\n")
    rules = (at for at, line in enumerate(lines) if at and "|" in lines[at - 1] and TABLE_RULE.match(line))
    return next(rules, 0) + 2
