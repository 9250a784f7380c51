"""The print page of a form: its blank copy as one small HTML document, with lines to write on."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from daraja import strings
from daraja.forms import room, sums
from daraja.forms.printed import Printed
from daraja.forms.sheet import Block, Heading, Items, Paragraph, Run, Table, Text, worked
from daraja.languages import Language
from daraja.render.place import TEMPLATES, relative

STYLE = "assets/form.css"
LOWEST = 6
"""The lowest level of headings in HTML."""
Values = Mapping[str, object]


def document(form: Printed, address: str) -> bytes:
    """The page, published at `address` below the site."""
    spoken = strings.load(form.language.code).code
    html = TEMPLATES.get_template("form.html").render(
        form=form,
        t=form.words,
        spoken=None if spoken == form.language.code else Language(spoken, ""),
        style=relative(address, STYLE),
        back=relative(address, form.origin.path),
        blocks=[_block(form, block) for block in form.example],
    )
    return html.encode("utf-8")


def _block(form: Printed, block: Block) -> Values:
    match block:
        case Heading(level, text):
            return {"kind": "heading", "level": min(level, LOWEST), "text": _text(form, room.gaps(text))}
        case Paragraph(text):
            return {"kind": "paragraph", **_field(form, text)}
        case Items(ordered, items):
            return {"kind": "list", "tag": "ol" if ordered else "ul", "items": [_field(form, item) for item in items]}
        case Table():
            return {"kind": "table", **_table(form, block)}


def _field(form: Printed, text: Text) -> Values:
    """A text on a line of its own. lines: how many people write on after it; 0 if it does not end in a gap."""
    found = room.gaps(text)
    characters = found[-1][1] if found else 0
    before = found[:-1] if characters else found
    said = sum(room.length((run,)) for run, _ in before)
    return {"text": _text(form, before), "lines": room.lines(said + characters) if characters else 0}


def _table(form: Printed, table: Table) -> Values:
    table = sums.with_settled(table)
    widths = room.shares(table)
    rows = [
        {
            "lines": room.row_lines(row, widths),
            "cells": [{"text": _text(form, room.gaps(cell), cell=True), "worked": worked(cell)} for cell in row],
        }
        for row in table.rows
    ]
    return {"widths": widths, "head": [_text(form, room.gaps(cell), cell=True) for cell in table.head], "rows": rows}


def _text(form: Printed, found: Sequence[tuple[Run, int]], *, cell: bool = False) -> Markup:
    """What is printed, with a gap wherever people write; a cell that is one gap is empty."""
    if cell and len(found) == 1 and found[0][1]:
        return Markup("")
    return Markup("").join(_run(form, run, characters) for run, characters in found)


def _run(form: Printed, run: Run, characters: int) -> Markup:
    if run.filled:
        return Markup('<span class="gap{}"></span>').format(" gap--long" if characters > room.WORD else "")
    return Markup("<b>{}</b>" if run.strong else "{}").format(form.said(run))
