"""A sheet of a workbook while it is written, row by row."""

from dataclasses import dataclass, field
from decimal import Decimal
from math import ceil

from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from daraja.forms import excel_styles, islands
from daraja.forms.printed import Printed

LINE, PADDING, GAP = 13.5, 5, 6
"""How high a line of text is, what stays white round it, and a row that parts two things; in points."""
MARGIN, FOOT = 0.5, 0.75
"""In inches."""


@dataclass
class Page:
    """widths: of the columns, in letters; row: the last that was written; heads: the rows of table heads; numbers: the
    cells that take only a number; results: what each formula comes to, None for nothing."""

    sheet: Worksheet
    form: Printed
    widths: list[float]
    row: int = 0
    heads: list[int] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    results: dict[str, Decimal | None] = field(default_factory=dict)
    _lines: float = 0
    _has_joined: bool = False

    def next_row(self) -> None:
        """End the current row. Excel fits the height of a row to its text, but not where cells are joined."""
        if self._has_joined:
            self.sheet.row_dimensions[self.row].height = self._lines * LINE + PADDING
        self.row, self._lines, self._has_joined = self.row + 1, 0, False

    def skip(self) -> None:
        """A low row with nothing in it, if there is none yet."""
        if self.row and self.sheet.row_dimensions[self.row].height != GAP:
            self.next_row()
            self.sheet.row_dimensions[self.row].height = GAP

    def write(self, text: str, style: str, first: int = 1, last: int = 0, room: int = 0) -> None:
        """Text in the current row, in the columns `first` to `last`, 0 for the last there is. room: for how many letters
        there has to be room."""
        last = last or len(self.widths)
        cell = self._cell(first, style)
        if text:
            cell.value = islands.marked(text)
            cell.data_type = "s"  # a text that begins with = is no formula
        for column in range(first + 1, last + 1):
            self._cell(column, style)
        if last > first:
            self.sheet.merge_cells(start_row=self.row, end_row=self.row, start_column=first, end_column=last)
            self._has_joined = True
        scale = float(cell.font.sz) / excel_styles.SIZE * (1.1 if cell.font.b else 1)
        lines = ceil(max(len(text), room, 1) * scale / (sum(self.widths[first - 1 : last]) - 1))
        self._lines = max(self._lines, lines * scale)

    def write_number(self, value: Decimal | str | None, style: str, column: int) -> Cell:
        """A number, a formula, or room for a number, in the current row."""
        cell = self._cell(column, style)
        cell.value = value
        cell.number_format = excel_styles.NUMBER
        cell.alignment = Alignment(horizontal=excel_styles.ENDS[self.form.language.direction], vertical="center")
        return cell

    def finish(self) -> None:
        """What holds for the whole sheet."""
        self.next_row()
        for column, width in enumerate(self.widths, 1):
            self.sheet.column_dimensions[get_column_letter(column)].width = width
        if self.numbers:
            only = DataValidation("decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True)
            only.showErrorMessage, only.error = True, self.form.words["form.number"]
            for cell in self.numbers:
                only.add(cell)
            self.sheet.add_data_validation(only)
        self._set_up_print()

    def _set_up_print(self) -> None:
        """A4, not wider than one sheet; the head of the table on each page, of several tables the title."""
        setup, margins, foot = self.sheet.page_setup, self.sheet.page_margins, self.sheet.oddFooter
        is_rtl = self.form.language.direction == "rtl"
        self.sheet.sheet_view.rightToLeft = is_rtl
        setup.paperSize, setup.fitToWidth, setup.fitToHeight = 9, 1, 0
        self.sheet.sheet_properties.pageSetUpPr.fitToPage = True
        repeated = self.heads[0] if len(self.heads) == 1 else 1
        self.sheet.print_title_rows = f"{repeated}:{repeated}"
        margins.left = margins.right = margins.top = MARGIN
        margins.bottom = FOOT
        begin, end = (foot.right, foot.left) if is_rtl else (foot.left, foot.right)
        begin.text = self.form.origin.site.replace("&", "&&")
        end.text = f"{self.form.words['form.page']} &P"

    def _cell(self, column: int, style: str) -> Cell:
        cell = self.sheet.cell(self.row, column)
        assert isinstance(cell, Cell)
        cell.style = f"Form {style}"
        return cell
