"""What is worked out in a table, as formulas of Excel. They reach over empty rows too, which readers may fill in."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from math import prod

from openpyxl.utils import get_column_letter

from daraja.forms import sums
from daraja.forms.gaps import is_empty
from daraja.forms.sheet import Table, Text, number, worked
from daraja.forms.sums import Cell

SPARE = 3
"""How many rows more than on paper a table has on a screen."""


def formula(table: Table, cell: Cell, top: int) -> str:
    """The formula of a worked-out cell; `top` is the row of the sheet, from 1, where the body of the table begins.

    A product stays empty until all its numbers are there.
    """
    if sums.is_sum(table, cell):
        return f"=SUM({','.join(_areas(_addends(table, cell), top))})"
    factors = sums.parts(table, cell)
    areas = ",".join(_areas(factors, top))
    return f'=IF(COUNT({areas})={len(factors)},PRODUCT({areas}),"")'


def result(table: Table, shown: Table, cell: Cell) -> Decimal | None:
    """What the formula comes to where the table is filled in as `shown` is; None if it stays empty."""
    if sums.is_sum(table, cell):
        return sum((_value(table, shown, each) or Decimal(0) for each in _addends(table, cell)), Decimal(0))
    values = [_value(table, shown, each) for each in sums.parts(table, cell)]
    known = [value for value in values if value is not None]
    return Decimal(prod(known)) if len(known) == len(values) else None


def with_spare_rows(table: Table) -> Table:
    """The table with further rows like the last above each total, if readers write all of that themselves."""
    rows: list[tuple[Text, ...]] = []
    for at, row in enumerate(table.rows):
        is_total = any(sums.is_sum(table, (at, column)) for column in range(len(row)))
        if is_total and rows and all(is_empty(cell) or worked(cell) for cell in rows[-1]):
            rows += [rows[-1]] * SPARE
        rows.append(row)
    return replace(table, rows=tuple(rows))


def _value(table: Table, shown: Table, cell: Cell) -> Decimal | None:
    own = number(shown.rows[cell[0]][cell[1]])
    return own.value if own else result(table, shown, cell) if worked(table.rows[cell[0]][cell[1]]) else None


def _addends(table: Table, cell: Cell) -> list[Cell]:
    """All cells above but other sums: one that is empty may be filled in, and SUM does not mind words."""
    row, column = cell
    return [(each, column) for each in range(row) if not sums.is_sum(table, (each, column))]


def _areas(cells: list[Cell], top: int) -> Iterator[str]:
    """Cells of one row or column as Excel writes them: `C5:C9` for those side by side."""
    first = last = cells[0]
    for cell in [*cells[1:], None]:
        if cell in ((last[0] + 1, last[1]), (last[0], last[1] + 1)):
            last = cell
        else:
            yield _name(first, top) if first == last else f"{_name(first, top)}:{_name(last, top)}"
            first = last = cell or last


def _name(cell: Cell, top: int) -> str:
    return f"{get_column_letter(cell[1] + 1)}{top + cell[0]}"
