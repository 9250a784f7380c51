"""What may stand in a page but not in a form: the blank copies would lack it without a word."""

import re
from collections.abc import Iterator

from daraja import markers, prose
from daraja.forms import room
from daraja.markers import Figure, Own, Worked

WRITE = "a form holds headings, paragraphs, simple lists and tables"
KINDS = (
    ("a picture", re.compile(r"!\[|<img\b", re.I)),
    ("a block of code", prose.FENCE),
    ("a box", re.compile(r"^[ \t]*(?:!!!|\?\?\?)", re.M)),
    ("a quotation", re.compile(r"^[ \t]*>", re.M)),
    ("a list in a list", re.compile(r"^[ \t]+(?:[-*+]|[0-9]{1,3}[.)])[ \t]", re.M)),
    ("an indented text", re.compile(r"(?:(?<=\n\n)|\A)(?:\t| {4,})(?!(?:[-*+]|[0-9]{1,3}[.)])[ \t])\S")),
    ("a definition", re.compile(r"^ {0,3}:[ \t]", re.M)),
    ("a footnote", re.compile(r"\[\^")),
    (
        "a line across",
        re.compile(r"(?:(?<=\n\n)|\A)[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$", re.M),
    ),
    ("HTML", re.compile(r"<(?!img\b|https?:)/?[A-Za-z][^<>]*>", re.I)),
    ("an attribute", re.compile(r"\{:[^{}\n]*\}|^(?!#)[^\n]*(?<!\{)\{[ \t]*[#.][^{}\n]*\}", re.M)),
)
"""The name of each in messages, and how it looks. Comments are no loss: readers do not see them in pages either."""
BLANK = re.compile(r"^[ \t]+$", re.M)
"""A line that looks empty, as Markdown takes it."""
MOST_COLUMNS = 100 // room.LEAST
CELL = re.compile(r"(?<!\\)\|")
RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")

LABEL = re.compile(r"(?<!!)\[(?P<text>[^\[\]]+)\](?:[ \n]?\[(?P<label>[^\[\]]*)\])?(?![(:])")
DEFINED = re.compile(r"""^ {0,3}\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*\S+(?:[ \t]+["'(][^\n]*)?[ \t]*$""", re.M)
"""Where a link gets its address that has none: `[them]: index.md`."""

Found = Iterator[tuple[int, str, str]]
"""A line of the text, from 1; what is wrong with it; how to mend it."""


def find(text: str, page: str) -> Found:
    """What of the Markdown of a sheet would be lost. page: the Markdown that it stands in."""
    yield from _kinds(text)
    yield from _links_by_label(text, page)
    yield from _other_markers(text)
    yield from _cells_too_many(text)
    yield from _tables_below_text(text)


def _kinds(text: str) -> Found:
    text = BLANK.sub("", text)
    fences = prose.COMMENT.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)
    plain = prose.without_code(text)
    for kind, pattern in KINDS:
        for match in pattern.finditer(fences if kind == "a block of code" else plain):
            line = text.count("\n", 0, match.start()) + 1
            yield line, f"{kind} in a form would be lost in its blank copies", WRITE


def _links_by_label(text: str, page: str) -> Found:
    labels = {_same(match["label"]) for match in DEFINED.finditer(prose.without_code(page))}
    plain = prose.without_code(text)
    for match in (*LABEL.finditer(plain), *DEFINED.finditer(plain)):
        label = match["label"] or match["text"]
        if _same(label) in labels:
            what = f"the address of the link '{' '.join(label.split())}' stands elsewhere: blank copies would lack it"
            yield text.count("\n", 0, match.start()) + 1, what, "write it with the link: [text](page.md)"


def _same(label: str) -> str:
    return " ".join(label.casefold().split())


def _other_markers(text: str) -> Found:
    for marker in markers.find(text):
        if not isinstance(marker.mark, Own | Worked | Figure):
            written = text[marker.start : marker.end]
            what = f"{written} in a form would be lost in its blank copies"
            yield marker.line, what, "put it above or below the form"


def _cells_too_many(text: str) -> Found:
    """Markdown drops the cells of a row that the head has not."""
    lines, head = prose.without_markers(text).split("\n"), 0
    for at, line in enumerate(lines):
        if "|" not in line:
            head = 0
        elif at and RULE.match(line) and "|" in lines[at - 1]:
            head = _cells(lines[at - 1])
            if head > MOST_COLUMNS:
                yield at, f"the table has {head} columns and a page room for {MOST_COLUMNS}", "make two tables of it"
        elif head and _cells(line) > head:
            what = f"the row has {_cells(line)} cells and the head of its table {head}: the last would be lost"
            yield at + 1, what, "give both the same number of cells"


def _tables_below_text(text: str) -> Found:
    """Markdown takes the rows for more of the paragraph or of the list above."""
    lines = prose.without_code(text).split("\n")
    for at in range(2, len(lines)):
        above = lines[at - 2]
        begins = RULE.match(lines[at]) and "|" in lines[at - 1] and "|" not in above
        if begins and above.strip() and not above.startswith("#"):
            yield at, "the table is no table: it begins right below a text", "leave the line above its head empty"


def _cells(line: str) -> int:
    return len(CELL.split(line.strip().removeprefix("|").removesuffix("|")))
