"""Terms of the trade explained where a page uses them first: a word to press, and a note that opens.

The Popover API (https://html.spec.whatwg.org/#the-popover-attribute) needs no script.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape
from selectolax.lexbor import LexborHTMLParser, LexborNode

from daraja.glossary import Term, defined
from daraja.render import nodes
from daraja.render.place import Place
from daraja.search.pages import above
from daraja.terms import occurrences
from daraja.terms.occurrences import Occurrence

PROSE = {"p", "li", "dd"}
APART = (
    "h1, h2, h3, h4, h5, h6, dt, a, button, label, summary, table, figure, svg, blockquote, q, cite, dfn, abbr, "
    "pre, code, kbd, samp, var, script, style, template, [lang], .admonition-title, "
    ".evidence-head, .evidence-list, .source-list, .sheet, [data-search-exclude]"
)
"""Where nothing is explained: what is no sentence of the page, or is made by a marker."""
SIGNS_BEFORE, SIGNS_AFTER = re.compile(r"[^\w\s]+\Z"), re.compile(r"[^\w\s]+")


def explained(html: str, place: Place, terms: tuple[Term, ...], link: Place) -> str:
    """The content of a page with each term explained at its first use.

    place: where the text is, with the language that it is written in
    link: the same with the language of the reader, whose glossary is linked to
    """
    code = place.language.code
    known = {term.id for term, _ in defined(terms, link.language.code)}
    notes = {
        term.id: _Note(term, meaning.texts[code], place, link.term(term.id) if term.id in known else None)
        for term, meaning in defined(terms, code)
        if meaning.in_place
    }
    if not notes:
        return html
    tree = LexborHTMLParser(f"<body>{html}</body>")
    nodes = list(_running_text(tree))
    found = occurrences.find([node.text_content or "" for node in nodes], terms, code)
    changed = [_explain(node, its, notes) for node, its in zip(nodes, found, strict=True)]
    return (tree.body and tree.body.inner_html) or html if any(changed) else html


@dataclass(frozen=True)
class _Note:
    """What is said of a term. href: where the glossary says more, if the site has one."""

    term: Term
    definition: str
    place: Place
    href: str | None

    def html(self, before: str, written: str, after: str) -> Markup:
        """The word as it is written, to be pressed, between signs that stay with it on a line; and the note."""
        names = {"before": before, "written": written, "after": after, "name": self.term.names[self.code][0]}
        return self.place.inline("explanation.html", note=self, **names)

    @property
    def code(self) -> str:
        return self.place.language.code


def _running_text(tree: LexborHTMLParser) -> Iterator[LexborNode]:
    """The text nodes of the author's sentences."""
    assert tree.body is not None
    apart = {node.mem_id for node in tree.css(APART)}
    for node in tree.body.traverse(include_text=True):
        if node.tag == "-text":
            around = list(above(node))
            if any(each.tag in PROSE for each in around) and not any(each.mem_id in apart for each in around):
                yield node


def _explain(node: LexborNode, found: Sequence[Occurrence], left: dict[str, _Note]) -> bool:
    """Explain the terms of a text node that are still to be explained, which are `left`. Whether there were any."""
    text, done, made = node.text_content or "", 0, Markup()
    for each in found:
        note = left.pop(each.term, None)
        if note:
            before, after = SIGNS_BEFORE.search(text, done, each.start), SIGNS_AFTER.match(text, each.end)
            start, end = before.start() if before else each.start, after.end() if after else each.end
            made += escape(text[done:start])
            made += note.html(text[start : each.start], text[each.start : each.end], text[each.end : end])
            done = end
    if done:
        nodes.replace(node, made + escape(text[done:]))
    return bool(done)
