"""A copy of a form on a sheet: all of it, in order, blank or filled in as in the example."""

from dataclasses import dataclass, replace
from itertools import zip_longest

from openpyxl.worksheet.worksheet import Worksheet

from daraja.forms import formulas, gaps, room, sheet, sums
from daraja.forms.excel_sheet import Page
from daraja.forms.gaps import Field
from daraja.forms.printed import Printed
from daraja.forms.sheet import Block, Heading, Items, Paragraph, Table, Text

LETTERS = 94
"""How many letters a line of A4 holds."""
LABEL = 28
"""The share of the column of labels, in per cent."""
BULLET = "•"


@dataclass(frozen=True)
class Copy:
    page: Page
    form: Printed
    is_blank: bool

    def add(self, block: Block) -> None:
        match block:
            case Heading(_, text):
                self.page.skip()
                self._add_line(text, "Heading")
            case Paragraph(text) if gaps.asks(text):
                for field in gaps.fields(text):
                    self._add_field(field)
            case Paragraph(text):
                self._add_line(text, "Text")
            case Items(ordered, items):
                for number, item in enumerate(items, 1):
                    self._add_item(item, f"{number}." if ordered else BULLET)
            case Table():
                self._add_table(block)

    def _add_line(self, text: Text, style: str, before: str = "") -> None:
        self.page.next_row()
        self.page.write(before + self._said(text), style)

    def _add_item(self, text: Text, sign: str) -> None:
        if gaps.asks(text):
            for field in gaps.fields(text):
                self._add_field(field, sign)
        else:
            self._add_line(text, "Text", f"{sign} ")

    def _add_field(self, field: Field, before: str = "") -> None:
        self.page.next_row()
        label = f"{before} {self._said(field.label)}".strip()
        if label:
            self.page.write(label, "Label", last=1)
        answer = "".join(map(self.form.said, field.answer))
        self.page.write("" if self.is_blank else answer, self._ink, 2 if label else 1, room=answer)

    def _add_table(self, table: Table) -> None:
        table = formulas.with_spare_rows(table) if self.is_blank else table
        last = last_column(table, len(self.page.widths))
        self.page.skip()
        self.page.next_row()
        self.page.heads.append(self.page.row)
        for column, cell in enumerate(table.head):
            self.page.write(self._said(cell), "Head", column + 1, last if column + 1 == len(table.head) else column + 1)
        top = self.page.row + 1
        for row, cells in enumerate(table.rows):
            self.page.next_row()
            for column in range(len(cells)):
                self._add_cell(table, (row, column), top, last if column + 1 == len(cells) else column + 1)
        self.page.skip()

    def _add_cell(self, table: Table, cell: tuple[int, int], top: int, last: int) -> None:
        text, column = table.rows[cell[0]][cell[1]], cell[1] + 1
        own, is_filled = sheet.number(text), sheet.filled(text)
        style = "Total" if any(run.strong for run in text) else self._ink if is_filled else "Cell"
        if sheet.worked(text):
            formula = formulas.formula(table, cell, top)
            made = self.page.write_number(formula, "Total" if sums.is_sum(table, cell) else "Cell", column)
            self.page.results[made.coordinate] = formulas.result(table, self._shown(table), cell)
        elif own:
            made = self.page.write_number(None if is_filled and self.is_blank else own.value, style, column)
            self.page.numbers.append(made.coordinate)
        else:
            self.page.write("" if is_filled and self.is_blank else self._said(text), style, column, last)

    @property
    def _ink(self) -> str:
        return "Cell" if self.is_blank else "Filled"

    def _shown(self, table: Table) -> Table:
        rows = tuple(tuple(map(sheet.emptied, row)) for row in table.rows)
        return replace(table, rows=rows) if self.is_blank else table

    def _said(self, text: Text) -> str:
        """The text of a line; gaps of the blank copy are lines to write on."""
        said = self.form.said
        if not self.is_blank:
            return "".join(map(said, text)).strip()
        return "".join(gaps.line(many) if run.filled else said(run) for run, many in room.gaps(text)).strip()


def write(to: Worksheet, form: Printed, *, is_blank: bool) -> Page:
    """Write a copy of `form` on an empty sheet."""
    page = Page(to, form, _widths(form))
    copy = Copy(page, form, is_blank)
    page.next_row()
    page.write(form.title, "Title")
    for block in form.example:
        copy.add(block)
    page.skip()
    for line in filter(None, (form.origin.site, form.origin.address)):
        page.next_row()
        page.write(line, "Origin")
    page.finish()
    return page


def last_column(table: Table, of: int) -> int:
    """Up to which of the columns of a sheet the last one of a table goes: as far as there are, unless it holds numbers,
    whose cells formulas name."""
    cells = [row[-1] for row in table.rows]
    return len(table.head) if any(sheet.number(cell) or sheet.worked(cell) for cell in cells) else of


def _widths(form: Printed) -> list[float]:
    """In letters: for each column of the sheet as much as the table that needs most of it, to fill a line together."""
    tables = [block for block in form.example if isinstance(block, Table)]
    of = max(2, *(len(table.head) for table in tables))
    shares = [room.shares(table)[: -1 if len(table.head) < last_column(table, of) else None] for table in tables]
    widest = [max(each) for each in zip_longest([LABEL], *shares, fillvalue=room.LEAST)]
    return [share * LETTERS / sum(widest) for share in widest]
