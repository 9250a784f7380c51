"""The blank copy of a form as Markdown, to be pasted into any editor."""

import re
from collections.abc import Iterator
from itertools import groupby

from daraja.forms.printed import Printed
from daraja.forms.sheet import Block, Heading, Items, Paragraph, Table, Text

GAP = "______"
SIGN = re.compile(r"([\\`*_<\[\]|])")
"""What Markdown would take for more than itself."""


def document(form: Printed) -> bytes:
    """The file, UTF-8 with line feeds."""
    origin = " · ".join(each for each in (form.origin.site, form.origin.address) if each)
    parts = [f"# {_plain(form.title)}", *(_block(form, block) for block in form.blank), f"---\n\n{origin}"]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _block(form: Printed, block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"{'#' * level} {_text(form, text)}"
        case Paragraph(text):
            return _text(form, text)
        case Items(ordered, items):
            return "\n".join(
                f"{f'{number}.' if ordered else '-'} {_text(form, item)}" for number, item in enumerate(items, 1)
            )
        case Table():
            return "\n".join(_rows(form, block))


def _rows(form: Printed, table: Table) -> Iterator[str]:
    """Cells that people fill in are empty."""
    yield _row(form, table.head)
    yield _joined(["---"] * len(table.head))
    for row in table.rows:
        yield _row(form, row)


def _row(form: Printed, cells: tuple[Text, ...]) -> str:
    said = [_text(form, cell) for cell in cells]
    return _joined(["" if each.strip("_ ") == "" else each for each in said])


def _joined(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _text(form: Printed, text: Text) -> str:
    made = ""
    for (filled, strong), runs in groupby(text, lambda run: (run.filled, run.strong)):
        said = "".join(_plain(form.said(run)) for run in runs)
        inner = said.strip()
        made += GAP if filled else said.replace(inner, f"**{inner}**", 1) if strong and inner else said
    return made.strip()


def _plain(text: str) -> str:
    return SIGN.sub(r"\\\1", text)
