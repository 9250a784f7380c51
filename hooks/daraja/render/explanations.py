"""Terms of the trade explained where a page uses them first: a word to press, and a note that opens.

The Popover API (https://html.spec.whatwg.org/#the-popover-attribute) needs no script.
"""

from collections.abc import Iterator, Sequence

from markupsafe import escape
from selectolax.lexbor import LexborHTMLParser, LexborNode

from daraja.glossary import Term, defined
from daraja.render.place import Place
from daraja.terms import occurrences
from daraja.terms.occurrences import Occurrence

PROSE = {"p", "li", "dd"}
APART = (
    "h1, h2, h3, h4, h5, h6, dt, a, button, label, summary, table, figure, svg, blockquote, q, cite, dfn, abbr, "
    "pre, code, kbd, samp, var, script, style, template, [lang], .admonition-title, "
    ".evidence-list, .source-list, .stat-all, .downloads, .glossary, [data-search-exclude]"
)
"""Where nothing is explained: what is no sentence of the page, or is made by a marker."""


def explained(html: str, place: Place, terms: tuple[Term, ...], link: Place) -> str:
    """The content of a page with each term explained at its first use.

    place: where the text is, with the language that it is written in
    link: the same with the language of the reader, whose glossary is linked to
    """
    code = place.language.code
    explicable = {term.id: term for term, meaning in defined(terms, code) if meaning.in_place}
    if not explicable:
        return html
    tree = LexborHTMLParser(f"<body>{html}</body>")
    nodes = list(_running_text(tree))
    found = occurrences.find([node.text_content or "" for node in nodes], terms, code)
    notes = _Notes(place, explicable, {term.id for term, _ in defined(terms, link.language.code)}, link)
    changed = [notes.put(node, its) for node, its in zip(nodes, found, strict=True)]
    return (tree.body and tree.body.inner_html) or html if any(changed) else html


def _running_text(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """The text nodes of the author's sentences."""
    assert tree.body is not None
    apart = {node.mem_id for node in tree.css(APART)}
    for node in tree.body.traverse(include_text=True):
        if node.tag == "-text":
            above = list(_above(node))
            if any(each.tag in PROSE for each in above) and not any(each.mem_id in apart for each in above):
                yield node


def _above(node: LexborNode) -> Iterator[LexborNode]:
    above = node.parent
    while above is not None:
        yield above
        above = above.parent


class _Notes:
    """Explains each term once."""

    def __init__(self, place: Place, terms: dict[str, Term], linked: set[str], link: Place) -> None:
        self._place, self._left, self._linked, self._link = place, terms, linked, link

    def put(self, node: LexborNode, found: Sequence[Occurrence]) -> bool:
        """Explain the terms of a text node that are still to be explained. Whether there were any."""
        text, done, made = node.text_content or "", 0, ""
        for each in found:
            term = self._left.pop(each.term, None)
            if term:
                made += escape(text[done : each.start]) + self._note(term, text[each.start : each.end])
                done = each.end
        if done:
            _replace(node, made + escape(text[done:]))
        return bool(done)

    def _note(self, term: Term, written: str) -> str:
        code = self._place.language.code
        assert term.meaning is not None
        return self._place.html(
            "explanation.html",
            term=term,
            written=written,
            name=term.names[code][0],
            definition=term.meaning.texts[code],
            href=self._link.term(term.id) if term.id in self._linked else None,
        )


def _replace(node: LexborNode, html: str) -> None:
    body = LexborHTMLParser(f"<body>{html}</body>").body
    assert body is not None
    for each in list(body.iter(include_text=True)):
        node.insert_before(each)
    node.decompose()
