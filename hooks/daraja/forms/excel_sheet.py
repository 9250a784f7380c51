"""A sheet of a workbook while it is written, row by row."""

from dataclasses import dataclass, field
from decimal import Decimal
from textwrap import wrap

from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.header_footer import _HeaderFooterPart as HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from daraja.forms import islands
from daraja.forms.excel_styles import ENDS, INDENT, NUMBER, SIZE, fractions
from daraja.forms.printed import Printed

LINE, PADDING, LOW, GAP = 13, 5, 18, 6
"""How high a line of text is, what is white round it, a row of one line, and one that parts two things; in points."""
PLAIN, BOLD = 0.9, 1
"""How wide a letter is, measured by the digits that the width of columns is counted in."""
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
        """End the current row. A height of its own keeps a row from growing under what is typed: only where the text
        needs it, and where cells are joined, for such a row does not grow."""
        if self._lines > 1 or self._has_joined:
            self.sheet.row_dimensions[self.row].height = max(LOW, self._lines * LINE + PADDING)
        self.row, self._lines, self._has_joined = self.row + 1, 0, False

    def skip(self) -> None:
        """A low row with nothing in it, if there is none yet."""
        if self.row and self.sheet.row_dimensions[self.row].height != GAP:
            self.next_row()
            self.sheet.row_dimensions[self.row].height = GAP

    def write(self, text: str, style: str, first: int = 1, last: int = 0, room: str = "") -> None:
        """Text in the current row, in the columns `first` to `last`, 0 for the last there is. room: for what, if it is
        longer, there has to be room."""
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
        self._make_room(max(text, room, key=len), cell, sum(self.widths[first - 1 : last]))

    def _make_room(self, text: str, cell: Cell, width: float) -> None:
        size = float(cell.font.sz) / SIZE
        letters = (width - INDENT) / size / (BOLD if cell.font.b else PLAIN)
        self._lines = max(self._lines, len(wrap(text, int(letters))) * size)

    def write_number(self, value: Decimal | str | None, style: str, column: int) -> Cell:
        """A number, a formula, or room for a number, in the current row."""
        cell = self._cell(column, style)
        cell.value = value
        cell.number_format = NUMBER
        if column > 1:
            side = ENDS[self.form.language.direction]
            cell.alignment = Alignment(horizontal=side, vertical="center", indent=INDENT)
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
        self.sheet.conditional_formatting.add(f"A1:{get_column_letter(len(self.widths))}{self.row}", fractions())
        self.sheet.sheet_format.defaultRowHeight, self.sheet.sheet_format.customHeight = LOW, True
        self._set_up_print()

    def _set_up_print(self) -> None:
        """A4, not wider than one sheet; the head of the table on each page, of several tables the title."""
        setup, margins = self.sheet.page_setup, self.sheet.page_margins
        self.sheet.sheet_view.rightToLeft = self.form.language.direction == "rtl"
        setup.paperSize, setup.fitToWidth, setup.fitToHeight = 9, 1, 0
        self.sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        repeated = self.heads[0] if len(self.heads) == 1 else 1
        self.sheet.print_title_rows = f"{repeated}:{repeated}"
        margins.left = margins.right = margins.top = MARGIN
        margins.bottom = FOOT
        self.sheet.HeaderFooter.oddFooter = HeaderFooterItem(
            center=HeaderFooterPart(f"{self.form.words['form.page']} &P")
        )

    def _cell(self, column: int, style: str) -> Cell:
        cell = self.sheet.cell(self.row, column)
        assert isinstance(cell, Cell)
        cell.style = f"Form {style}"
        return cell
