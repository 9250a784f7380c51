"""Tables in a Word document: cells high enough for a pen, wide enough for a thumb."""

from collections.abc import Sequence

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_DIRECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.table import _Row

from daraja.forms import room, sums, word_text
from daraja.forms.gaps import Field, is_empty
from daraja.forms.printed import Printed
from daraja.forms.sheet import Table, Text, worked

WIDTH = 174
"""What the margins leave of A4, in mm, as all measures here."""
LETTERS = 84
"""How many letters of print a line of that width holds, bold ones too."""
LOW = 9
"""How high a row is at least in which somebody writes."""
LABELS = (34, 66)
"""The narrowest and the widest column of labels."""
TOGETHER = 16
"""How many rows a table has at most that a page break does not split."""
LOOKS = {"head": ("0620", "firstRow"), "labels": ("0680", "firstColumn"), "bare": ("0600", "")}
"""What of the table style applies: a shaded head, a shaded column of labels, or neither."""


def add(file: Document, table: Table, form: Printed) -> None:
    """The blank copy of a table, its head repeated on each page."""
    widths = [share * WIDTH / 100 for share in room.shares(table)]
    made = _start(file, widths, form, "head")
    head = _add_row(made, widths, table.head, form, "Table Head")
    head._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    for cells in sums.with_settled(table).rows:
        _add_row(made, widths, [() if worked(cell) else cell for cell in cells], form, "Table Text")
    _end(file, made)


def add_fields(file: Document, fields: Sequence[Field], form: Printed) -> None:
    """What is asked, with an empty cell beside it for the answer; an answer without a label has the whole width."""
    longest = max(len(_said(field.label, form)) for field in fields)
    label = max(LABELS[0], min((longest + 2) * WIDTH / LETTERS, LABELS[1]))
    widths = [label, WIDTH - label] if longest else [WIDTH]
    made = _start(file, widths, form, "labels" if longest else "bare")
    for field in fields:
        _add_row(made, widths, [field.label, field.answer] if longest else [field.answer], form, "Table Text")
    _end(file, made)


def _start(file: Document, widths: Sequence[float], form: Printed, look: str) -> WordTable:
    made: WordTable = file.add_table(0, len(widths), "Form")
    made.autofit = False
    if form.language.direction == "rtl":
        made.table_direction = WD_TABLE_DIRECTION.RTL
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Mm(width)
    code, part = LOOKS[look]
    properties = made._tbl.tblPr
    for default in properties.findall(qn("w:tblLook")):
        properties.remove(default)
    flag = f'w:{part}="1"' if part else ""
    properties.append(parse_xml(f'<w:tblLook {nsdecls("w")} w:val="{code}" {flag} w:noHBand="1" w:noVBand="1"/>'))
    return made


def _add_row(made: WordTable, widths: Sequence[float], texts: Sequence[Text], form: Printed, style: str) -> _Row:
    """A row that no page break splits, with room for a pen where a cell is empty."""
    row: _Row = made.add_row()  # type: ignore[no-untyped-call]
    row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    for cell, width, text in zip(row.cells, widths, texts, strict=True):
        cell.width = Mm(width)
        paragraph = cell.paragraphs[0]
        paragraph.style = style
        if not is_empty(text):
            word_text.write(paragraph, text, form)
    if any(map(is_empty, texts)):
        row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
        row.height = Mm(LOW)
    return row


def _end(file: Document, made: WordTable) -> None:
    """Keep a short table on one page; part it from what follows."""
    if len(made.rows) <= TOGETHER:
        for row in list(made.rows)[:-1]:
            row.cells[0].paragraphs[0].paragraph_format.keep_with_next = True
    file.add_paragraph(style="After Table")


def _said(text: Text, form: Printed) -> str:
    return "".join(map(form.said, text)).strip()
