"""Whether {{ sum }} and {{ product }} stand where they can be worked out, and leave out no number."""

import re
from collections.abc import Iterator, Mapping

from daraja import markers
from daraja.forms import reader, sums
from daraja.forms.sheet import Block, Run, Table, Text, number, worked
from daraja.forms.sums import Cell
from daraja.markers import MOST_DIGITS, Figure, Mark, Marker, Own, Worked
from daraja.pages import Page
from daraja.problems import Problem

ALONE = "give it a cell of a table of its own, below or beside the numbers; it may be **bold**, but not *emphasised*"
LEAST = {"sum": 1, "product": 2}
"""Fewer numbers than this are a mistake."""
LACKS = {
    "sum": ("no number stands above {{ sum }} in its column", "write each number alone in its cell: {{ 30 }}"),
    "product": (
        "no two numbers stand before {{ product }} in its row",
        "write each number alone in its cell: {{ 2 }} and {{ 30 }}",
    ),
}
BARE = "write it alone in its cell, as {{ 30 }}, and words into the head"
MEASURED = "a statistic is not added up: put it into another column or table"
TYPED = re.compile(r"\d[\d., \u00a0\u066b\u066c]*")
Place = tuple[Table, Cell]


def check(page: Page) -> Iterator[Problem]:
    """The problems of one page."""
    found = list(markers.find(page.body))
    if not any(isinstance(marker.mark, Worked) for marker in found):
        return
    marks: list[Mark] = []
    places = _places(reader.blocks(page.body, marks))
    for marker, mark in zip(found, marks, strict=False):
        if isinstance(mark, Worked):
            yield from _problems(page, marker, mark, places.get(id(mark)))


def _places(blocks: tuple[Block, ...]) -> Mapping[int, Place]:
    """Where each worked-out cell stands, by the identity of its mark; only those that stand alone."""
    return {
        id(worked(cell)): (table, (row, column))
        for table in blocks
        if isinstance(table, Table)
        for row, cells in enumerate(table.rows)
        for column, cell in enumerate(cells)
        if _alone(cell)
    }


def _alone(cell: Text) -> bool:
    runs = [run for run in cell if not isinstance(run.content, str) or run.content.strip()]
    return len(runs) == 1 and isinstance(runs[0].content, Worked) and not runs[0].filled


def _problems(page: Page, marker: Marker, mark: Worked, place: Place | None) -> Iterator[Problem]:
    written = f"{{{{ {mark.kind} }}}}"
    if place is None:
        yield page.problem(marker.line, f"{written} is not alone in a cell of a table", ALONE)
        return
    left_out = _left_out(*place, mark)
    for text in left_out:
        what = f"{written} leaves out the number in the cell '{_shown(text)}'"
        yield page.problem(marker.line, what, MEASURED if _measured(text) else BARE)
    if not left_out and len(sums.parts(*place)) < LEAST[mark.kind]:
        yield page.problem(marker.line, *LACKS[mark.kind])
    elif len(sums.value(*place).normalize().as_tuple().digits) > MOST_DIGITS:
        what = f"{written} comes to more than {MOST_DIGITS} digits, which Excel does not keep"
        yield page.problem(marker.line, what, "write smaller numbers, or fewer decimals")


def _left_out(table: Table, cell: Cell, mark: Worked) -> list[Text]:
    """The cells that would count if they held nothing but their number. The first cell of a row is its name."""
    row, column = cell
    above = [table.rows[each][column] for each in range(row)]
    before = list(table.rows[row][1:column])
    of = above if mark.kind == "sum" else before
    return [text for text in of if number(text) is None and _holds_a_number(text)]


def _holds_a_number(text: Text) -> bool:
    """Also one that is typed, where a site without statistics allows it, or that is a year."""
    own = any(isinstance(run.content, Own) for run in text)
    return own or _measured(text) or TYPED.fullmatch(_shown(text)) is not None


def _measured(text: Text) -> bool:
    return any(isinstance(run.content, Figure) for run in text)


def _shown(text: Text) -> str:
    return "".join(_said(run) for run in text).strip()


def _said(run: Run) -> str:
    match run.content:
        case Own(value):
            return str(value)
        case Figure(statistic):
            return f"{{{{ {statistic} }}}}"
    return str(run.content)
