"""Cells that are worked out: the sum of the numbers above, or the product of the numbers before."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from math import prod

from daraja.forms.sheet import Block, Run, Table, filled, number, worked
from daraja.markers import Own

Cell = tuple[int, int]
"""Row and column in the body of a table, from 0."""


def values(blocks: Iterable[Block]) -> Iterator[Decimal]:
    """What each worked-out cell of the tables comes to, in the order of reading."""
    for table in blocks:
        if isinstance(table, Table):
            for row, cells in enumerate(table.rows):
                yield from (value(table, (row, column)) for column, cell in enumerate(cells) if worked(cell))


def value(table: Table, cell: Cell) -> Decimal:
    """What a cell comes to: its number, its sum or its product; of no parts, 0."""
    row, column = cell
    own = number(table.rows[row][column])
    if own:
        return own.value
    of = [value(table, part) for part in parts(table, cell)]
    return sum(of, Decimal(0)) if is_sum(table, cell) else Decimal(prod(of)) if of else Decimal(0)


def parts(table: Table, cell: Cell) -> list[Cell]:
    """The cells that a worked-out cell is made of. Of a sum: those above it that hold a number or a product, no other
    sums; of a product: those before it in its row that hold a number."""
    row, column = cell
    if is_sum(table, cell):
        above = [(each, column) for each in range(row)]
        return [each for each in above if number(table.rows[each[0]][column]) or _is(table, each, "product")]
    return [(row, each) for each in range(column) if number(table.rows[row][each])]


def with_settled(table: Table) -> Table:
    """The table of a blank copy: with what its worked-out cells come to, where readers change nothing of that."""
    rows = (
        tuple(
            (Run(Own(value(table, (row, column))), strong=True),) if settled(table, (row, column)) else text
            for column, text in enumerate(cells)
        )
        for row, cells in enumerate(table.rows)
    )
    return replace(table, rows=tuple(rows))


def settled(table: Table, cell: Cell) -> bool:
    """Whether a cell is worked out from what readers do not change."""
    if not worked(table.rows[cell[0]][cell[1]]):
        return False
    of = parts(table, cell)
    return bool(of) and all(_given(table, part) for part in of)


def _given(table: Table, cell: Cell) -> bool:
    row, column = cell
    return settled(table, cell) if worked(table.rows[row][column]) else not filled(table.rows[row][column])


def is_sum(table: Table, cell: Cell) -> bool:
    return _is(table, cell, "sum")


def _is(table: Table, cell: Cell, kind: str) -> bool:
    row, column = cell
    mark = worked(table.rows[row][column])
    return mark is not None and mark.kind == kind
