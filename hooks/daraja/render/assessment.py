"""A self-assessment: its questions as choices, its bands, and the box that holds the result."""

from collections.abc import Iterator

from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from daraja.assessment import BAND, MOST, questions
from daraja.render import nodes
from daraja.render.place import Place
from daraja.search.pages import HEADINGS


def result(place: Place, markdown: str) -> str:
    """The box of {{ assessment }} on the page `markdown`: lines to write on, and what its script fills in."""
    most = MOST * len(questions(markdown))
    line = Markup('<span class="assessment__line assessment__sum" data-part="total"></span>')
    words = {"total": line, "most": place.figures.number(most)}
    return place.html("assessment.html", total=place.figures.fill(place.strings["assessment.of"], words))


def answerable(html: str) -> str:
    """The content of a page whose questions can be answered and whose bands can be told apart."""
    tree = LexborHTMLParser(f"<body>{html}</body>")
    for question in tree.css("div.question"):
        _choices(question)
    for heading in tree.css("[id^=band-]"):
        _band(heading)
    return (tree.body and tree.body.inner_html) or html


def _choices(question: LexborNode) -> None:
    """The list becomes a group of radio buttons, named by its heading and described by what stands between them."""
    heading = next((each for each in question.iter() if each.tag in HEADINGS and each.id), None)
    answers = question.css_first("ul")
    if heading is None or answers is None:
        return
    name, helps = str(heading.id), list(_between(heading, answers))
    for number, each in enumerate(helps, 1):
        each.attrs["id"] = f"{name}-help-{number}"
    rows = Markup().join(_answer(name, points, item) for points, item in enumerate(answers.css("li")))
    described = Markup(' aria-describedby="{}"').format(" ".join(str(each.id) for each in helps)) if helps else ""
    group = Markup('<div class="answers" role="radiogroup" aria-labelledby="{}-name"{}>{}</div>')
    nodes.replace(answers, group.format(name, described, rows))
    _name(heading)


def _between(first: LexborNode, last: LexborNode) -> Iterator[LexborNode]:
    node = first.next
    while node is not None and node.mem_id != last.mem_id:
        if node.is_element_node:
            yield node
        node = node.next


def _answer(name: str, points: int, item: LexborNode) -> Markup:
    item.unwrap_tags(["a"])  # a press on the label chooses the answer
    words = Markup((item.css_first("p") or item).inner_html)  # a list with air between its lines has paragraphs
    row = '<label><input type="radio" name="{}" value="{}" autocomplete="off"> <span>{}</span></label>'
    return Markup(row).format(name, points, words)


def _name(heading: LexborNode) -> None:
    """Mark the words of a heading apart from its link, which says them again."""
    links = [each.html or "" for each in heading.css("a.headerlink")]
    for each in heading.css("a.headerlink"):
        each.decompose()
    words = f'<span id="{heading.id}-name">{(heading.inner_html or "").strip()}</span>'
    heading.inner_html = words + "".join(links)


def _band(heading: LexborNode) -> None:
    """The heading of a band and what follows, up to the next heading, in a box of their own."""
    totals = BAND.fullmatch(heading.id or "")
    if totals is None or heading.tag not in HEADINGS:
        return
    parts, node = [heading], heading.next
    while node is not None and node.tag not in HEADINGS:
        parts.append(node)
        node = node.next
    inside = Markup("".join(each.html or "" for each in parts))
    for each in parts[1:]:
        each.decompose()
    box = '<div class="band" data-low="{0}" data-high="{1}">{2}</div>\n'
    nodes.replace(heading, Markup(box).format(totals["low"], totals["high"], inside))
