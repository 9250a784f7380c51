"""What the cells of a workbook look like, as named styles, so that readers can change all of a kind at once."""

from openpyxl import Workbook
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

FONT, SIZE = "Arial", 10
GREEN, SOFT, GREY = "0B5D57", "E3EFEC", "4C5A59"
NUMBER = "[>=1000]#,##0;General"
"""Thousands parted from 1,000 on; below as it was typed, `2.5` and `3`. With `#,##0.##` alone 3 would be `3.`"""
INDENT = 1
"""How many letters a text is away from the side of its cell."""
READING = {"ltr": ("left", 1), "rtl": ("right", 2)}
"""The side where lines begin, and Excel's number for the direction of reading."""

ENDS = {"ltr": "right", "rtl": "left"}
"""The side where lines end: there numbers stand, one below the other."""


def add(book: Workbook, direction: str) -> None:
    """Give `book` its styles, by the names below."""
    line = Side(style="thin", color=GREY)
    box = Border(left=line, right=line, top=line, bottom=line)
    side, order = READING[direction]
    text = Alignment(horizontal=side, vertical="center", wrap_text=True, readingOrder=order, indent=INDENT)
    shade = PatternFill("solid", start_color=SOFT)
    bold, plain, green = Font(FONT, SIZE, bold=True), Font(FONT, SIZE), Font(FONT, SIZE, color=GREEN)
    for name, font, border, fill in (
        ("Form Title", Font(FONT, 16, bold=True, color=GREEN), None, None),
        ("Form Heading", Font(FONT, 12, bold=True, color=GREEN), None, None),
        ("Form Text", plain, None, None),
        ("Form Origin", Font(FONT, 8, color=GREY), None, None),
        ("Form Label", bold, box, shade),
        ("Form Head", bold, box, shade),
        ("Form Total", bold, box, None),
        ("Form Cell", plain, box, None),
        ("Form Filled", green, box, None),
    ):
        style = NamedStyle(name, font=font, alignment=text)
        style.border = border or style.border
        style.fill = fill or style.fill
        book.add_named_style(style)


def fractions() -> Rule:
    """Two decimals where NUMBER would hide a fraction, for a range that begins with A1."""
    two = DifferentialStyle(numFmt=NumberFormat(numFmtId=164, formatCode="#,##0.00"))
    return Rule("expression", dxf=two, formula=["AND(ISNUMBER(A1),A1>=1000,A1<>INT(A1))"])
