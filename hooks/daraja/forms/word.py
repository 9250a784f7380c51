"""The blank copy as a Word document, for a phone as well as for paper.

Looks and writing direction are styles (templates/word/styles.xml), so what readers type is set like what is printed.
"""

import io
from itertools import groupby
from typing import Any, cast

import docx
from docx.document import Document

from daraja.forms import archive, gaps, word_table, word_text
from daraja.forms.language import locale
from daraja.forms.printed import Printed
from daraja.forms.sheet import Block, Heading, Items, Paragraph, Run, Table, Text
from daraja.render.place import TEMPLATES

PARTS = {
    "[Content_Types].xml": "content_types",
    "_rels/.rels": "package_rels",
    "docProps/core.xml": "core",
    "word/document.xml": "document",
    "word/_rels/document.xml.rels": "document_rels",
    "word/styles.xml": "styles",
    "word/numbering.xml": "numbering",
    "word/settings.xml": "settings",
    "word/footer.xml": "footer",
}
"""The parts of an empty document, by name, and the template of each."""
HEADING_LEVELS = 3
COUNTED = 1
"""The number of the counted list in templates/word/numbering.xml."""


def document(form: Printed) -> bytes:
    """The blank copy of `form`, a .docx file."""
    file = docx.Document(io.BytesIO(_empty(form)))
    word_text.write(file.add_paragraph(style="Title"), (Run(form.title),), form)
    for asks, blocks in groupby(form.example, lambda block: isinstance(block, Paragraph) and gaps.asks(block.text)):
        if asks:
            texts = [block.text for block in blocks if isinstance(block, Paragraph)]
            word_table.add_fields(file, [field for text in texts for field in gaps.fields(text)], form)
        else:
            for block in blocks:
                _add(file, block, form)
    out = io.BytesIO()
    file.save(out)
    return archive.packed(archive.unpacked(out.getvalue()))


def _empty(form: Printed) -> bytes:
    words = {"form": form, "locale": locale(form.language), "rtl": form.language.direction == "rtl"}
    return archive.packed({n: TEMPLATES.get_template(f"word/{t}.xml").render(words).encode() for n, t in PARTS.items()})


def _add(file: Document, block: Block, form: Printed) -> None:
    match block:
        case Heading(level, text):
            style = f"Heading {min(level - 1, HEADING_LEVELS)}"
            word_text.write(file.add_paragraph(style=style), text, form)
        case Paragraph(text):
            word_text.write(file.add_paragraph(), text, form)
        case Items(ordered, items):
            _add_list(file, items, ordered, form)
        case Table():
            word_table.add(file, block, form)


def _add_list(file: Document, items: tuple[Text, ...], ordered: bool, form: Printed) -> None:
    """A list; each counted one begins with 1 again."""
    number = None
    if ordered:
        numbering = file.part.numbering_part.element
        own = numbering.add_num(COUNTED)
        own.add_lvlOverride(ilvl=0).add_startOverride(1)
        number = own.numId
    for item in items:
        paragraph = file.add_paragraph(style="List Number" if ordered else "List Bullet")
        if number is not None:
            properties = cast(Any, paragraph._p.get_or_add_pPr())
            properties.get_or_add_numPr().get_or_add_numId().val = number
        word_text.write(paragraph, item, form)
