"""What search knows of a page: its sections with their plain text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BEGINNINGS = HEADINGS | {"dt"}
"""What begins a section if it has an id: headings, and the terms of lists of definitions."""
UNREAD = "script, style, svg, template, .headerlink, .sheet em, [data-search-exclude]"
"""What is not searched. What an example fills into a form is about somebody else: a baker's cakes answer nothing."""
INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "time", "u", "var",
}  # fmt: skip


@dataclass(frozen=True)
class Section:
    """id: "" for the part of the page before its second heading; text: a line for each block; definition: whether the
    title is a term and the text what it means."""

    id: str
    title: str
    text: str
    definition: bool = False


@dataclass(frozen=True)
class SearchPage:
    """address: relative to the site; language: the code of the language that the text is in; words: what readers type
    who look for the page, in words that it does not use."""

    address: str
    language: str
    sections: tuple[Section, ...]
    words: tuple[str, ...] = ()


def read(html: str, address: str, language: str, meta: Mapping[str, Any], title: str) -> SearchPage:
    """The content of a page cut at its headings. meta: its front matter; title: for a page without a heading."""
    search = meta.get("search") or {}
    return SearchPage(address, language, tuple(_sections(html, title)), tuple(search.get("words") or ()))


class _Blocks:
    """Text by block: what stands in one paragraph, cell or list item belongs together."""

    def __init__(self) -> None:
        self._last: object = None
        self._texts: list[str] = []

    def add(self, node: LexborNode) -> None:
        block = next((each.mem_id for each in above(node) if each.tag not in INLINE), None)
        if block != self._last:
            self._texts.append("")
        self._last = block
        self._texts[-1] += node.text_content or ""

    def end(self) -> None:
        """What follows is on a line of its own."""
        self._last = None

    @property
    def text(self) -> str:
        lines = (" ".join(text.split()) for text in self._texts)
        return "\n".join(line for line in lines if line)


@dataclass
class _Open:
    """A section that is being read."""

    id: str
    title: str
    definition: bool = False
    blocks: _Blocks = field(default_factory=_Blocks)

    def take(self, node: LexborNode) -> None:
        """A text, but not that of the heading itself; or a line break."""
        if node.tag == "br":
            self.blocks.end()
        elif not any(_begins_section(each) for each in above(node)):
            self.blocks.add(node)


def _sections(html: str, title: str) -> Iterator[Section]:
    """Each heading's section, and below it those of its terms."""
    tree = LexborHTMLParser(f"<body>{html}</body>")
    for node in tree.css(UNREAD):
        node.decompose()
    assert tree.body is not None
    reading, first = [_Open("", title)], True
    for node in tree.body.traverse(include_text=True):
        if node.tag == "dt":
            reading.append(_Open(str(node.id or ""), _words(node), definition=_begins_section(node)))
        elif _begins_section(node):
            if node.tag == "h1" and first:
                reading[0].title = _words(node)
            else:
                yield from _closed(reading)
                reading = [_Open(str(node.id), _words(node))]
            first = False
        elif node.tag in ("-text", "br"):
            _where(node, reading).take(node)
    yield from _closed(reading)


def _words(node: LexborNode) -> str:
    return " ".join(node.text().split())


def _where(node: LexborNode, reading: list[_Open]) -> _Open:
    """What stands in a list of definitions belongs to the term before it, if that begins a section."""
    explains = reading[-1].definition and any(each.tag == "dl" for each in above(node))
    return reading[-1] if explains else reading[0]


def _closed(reading: list[_Open]) -> Iterator[Section]:
    for each in (reading[0], *(term for term in reading[1:] if term.definition)):
        yield Section(each.id, each.title, each.blocks.text, each.definition)


def _begins_section(node: LexborNode) -> bool:
    return node.tag in BEGINNINGS and bool(node.attributes.get("id"))


def above(node: LexborNode) -> Iterator[LexborNode]:
    """The elements that hold a node, from the nearest on."""
    parent = node.parent
    while parent is not None:
        yield parent
        parent = parent.parent
