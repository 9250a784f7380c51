"""From Markdown to the blocks of a form: headings, paragraphs, lists and tables, their marks kept as marks."""

import re
from collections.abc import Iterator
from dataclasses import replace

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser, LexborNode

from daraja import markers, prose
from daraja.forms.sheet import Block, Heading, Items, Paragraph, Run, Table, Text
from daraja.markers import Mark

SHEET = re.compile(r'^<div class="sheet" markdown>[ \t]*\n(?P<body>.*?)^</div>', re.M | re.S)
HEADING_ID = re.compile(r"[ \t]*\{[ \t]*#[^{}\n]*\}[ \t]*$", re.M)
HELD = re.compile(r"\ue000(\d+)\ue001")
"""A mark while Markdown is parsed: signs for private use, which no text needs."""
UNPRINTABLE = re.compile(r"[\x00-\x08\x0e-\x1b\ufffe\uffff]")
"""What an entity can say and no file of Word or Excel can hold."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}


def found(body: str) -> re.Match[str] | None:
    """Where on a page the filled example stands: its group `body`. Code and comments are blanked in it."""
    return SHEET.search(prose.without_code(body))


def sheet_of(body: str) -> str:
    """The Markdown of the filled example on a page, "" if there is none."""
    match = found(body)
    return body[match.start("body") : match.end("body")] if match else ""


def blocks(markdown: str, marks: list[Mark] | None = None) -> tuple[Block, ...]:
    """The blocks of a Markdown text, in the order of reading. What is none of them is left out.

    marks: gets every mark of the text, in order: the same objects that stand in the blocks
    """
    markdown = HEADING_ID.sub("", prose.COMMENT.sub("", markdown))
    marks = [] if marks is None else marks

    def hold(mark: Mark) -> str:
        marks.append(mark)
        return f"\ue000{len(marks) - 1}\ue001"

    html = Markdown(extensions=["tables", "md_in_html"]).convert(markers.expand(markdown, hold))
    body = LexborHTMLParser(f"<body>{html}</body>").body
    return tuple(_blocks(body, marks)) if body else ()


def _blocks(node: LexborNode, marks: list[Mark]) -> Iterator[Block]:
    for each in node.iter():
        if each.tag in HEADINGS:
            yield Heading(HEADINGS[each.tag], _text(each, marks))
        elif each.tag == "p":
            yield Paragraph(_text(each, marks))
        elif each.tag in ("ul", "ol"):
            yield Items(each.tag == "ol", tuple(_text(item, marks) for item in each.css("li")))
        elif each.tag == "table":
            yield _table(each, marks)
        else:
            yield from _blocks(each, marks)


def _table(node: LexborNode, marks: list[Mark]) -> Table:
    """Rows of raw HTML may have fewer cells than others."""
    lines = [node.css("thead th"), *(row.css("th, td") for row in node.css("tbody tr"))]
    width = max(map(len, lines))
    head, *rows = (tuple(_text(cell, marks) for cell in line) + ((),) * (width - len(line)) for line in lines)
    return Table(head, tuple(rows))


def _text(node: LexborNode, marks: list[Mark]) -> Text:
    return tuple(run for piece in _runs(node, Run("")) for run in _with_marks(piece, marks))


def _runs(node: LexborNode, style: Run) -> Iterator[Run]:
    for each in node.iter(include_text=True):
        if each.tag == "-text":
            words = re.sub(r"\s+", " ", UNPRINTABLE.sub("", each.text_content or ""))
            if words:
                yield replace(style, content=words)
        elif each.tag in ("em", "i"):
            yield from _runs(each, replace(style, filled=True))
        elif each.tag in ("strong", "b"):
            yield from _runs(each, replace(style, strong=True))
        else:
            yield from _runs(each, style)


def _with_marks(run: Run, marks: list[Mark]) -> Iterator[Run]:
    """The run cut at the marks that it holds."""
    assert isinstance(run.content, str)
    for at, piece in enumerate(HELD.split(run.content)):
        if at % 2 == 0:
            if piece:
                yield replace(run, content=piece)
        elif int(piece) < len(marks):
            yield replace(run, content=marks[int(piece)])
