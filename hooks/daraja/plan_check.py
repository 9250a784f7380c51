"""What is wrong with the plan of a page, so that no picture and no calendar is made from it."""

from collections.abc import Iterable, Iterator

from daraja import plan
from daraja.forms.sheet import Table, Text
from daraja.markers import Listing
from daraja.pages import Page
from daraja.plan import COLUMNS, LONGEST, NAMELESS
from daraja.problems import Problem

COLUMNS_OF_A_PLAN = "give it columns for what, who does what, what is there by then, and the day"
Found = tuple[int, str, str]
"""The number of the row, from 0, what is wrong with it, and how to mend it."""


def check(page: Page) -> Iterator[Problem]:
    """Problems of the plan that a picture or a calendar of the page is made from."""
    for marker, chapter in plan.chapters(page.body):
        written = page.body[marker.start : marker.end]
        if chapter.table is None or not chapter.table.rows:
            what = f"{written} has no table to be made from"
            yield page.problem(marker.line, what, "put the plan as a table below the same heading")
        elif len(chapter.table.head) < COLUMNS:
            what = f"the table of the plan has {len(chapter.table.head)} columns"
            yield page.problem(chapter.rows[0] - 2, what, COLUMNS_OF_A_PLAN)
        else:
            for row, what, fix in _days(chapter.table):
                yield page.problem(chapter.rows[row], what, fix)


def check_files(pages: Iterable[Page]) -> Iterator[Problem]:
    """Two calendars of one language that would be the same file."""
    first: dict[tuple[str, str], Page] = {}
    for page in pages:
        for marker, chapter in plan.chapters(page.body):
            if marker.mark != Listing("calendar"):
                continue
            name = chapter.id or NAMELESS
            other = first.setdefault((page.language.code, name), page)
            if other is not page:
                what = f"the calendar of '{name}' would have the same file as that of {other.path}"
                yield page.problem(marker.line, what, "give the heading another id, the same in all languages")


def _days(table: Table) -> Iterator[Found]:
    before = 0
    for at, row in enumerate(table.rows):
        day, name = plan.day(row[-1]), _plain(row[0])
        if day is None:
            yield at, f"the last cell of '{name}' is no day", "write its day there and nothing else: {{ 90 }}"
        elif not plan.is_day(day):
            yield at, f"the plan cannot have a day {day}", f"write a whole number from 1 to {LONGEST}: {{{{ 90 }}}}"
        elif day <= before:
            yield at, f"day {day} stands below day {before}", "put the rows in the order of their days, each day once"
        else:
            before = int(day)


def _plain(text: Text) -> str:
    return "".join(run.content for run in text if isinstance(run.content, str)).strip()
