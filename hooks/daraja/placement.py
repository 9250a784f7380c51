"""Where a marker may stand, so that what it becomes is sound HTML."""

import re
from collections.abc import Callable, Iterator

from daraja import markers, prose
from daraja.markers import Block, Listing, Mark, Marker
from daraja.pages import Page
from daraja.problems import Problem
from daraja.statistics.model import Facts

IN_A_LINK = re.compile(r"\[[^\]\n]*\{\{[^\]\n]*\][(\[]|\]\([^)\n]*\{\{")
IN_A_TAG = re.compile(r"<[A-Za-z][^<>\n]*\{\{")
HEADING_WITHOUT_ID = re.compile(r"^#{1,6}[ \t](?=[^\n]*\{\{)(?![^\n]*\{[ \t]*#)", re.M)
PLACES = (
    (IN_A_LINK, "a marker stands in a link, an image or their address", "put it before or after the link"),
    (IN_A_TAG, "a marker stands in an HTML tag", "put it into the text"),
    (HEADING_WITHOUT_ID, "a heading with a marker has no id", "give it one at its end: { #id }"),
)


def check(page: Page, facts: Facts) -> Iterator[Problem]:
    """Markers in links, tags and nameless headings; blocks that are not alone, or are there twice. On a site without
    statistics the other marks may mean something else."""
    if not facts.statistics and not facts.unread:
        yield from alone(page, facts, markers.needs_no_data)
        return
    text = prose.without_code(page.body)
    for pattern, what, fix in PLACES:
        for match in pattern.finditer(text):
            yield page.problem(text.count("\n", 0, match.start()) + 1, what, fix)
    yield from alone(page, facts)


def alone(page: Page, facts: Facts, among: Callable[[Mark], bool] = lambda mark: True) -> Iterator[Problem]:
    """The same of the blocks `among` the marks only: each has a line of its own and stands there once."""
    lines, seen = page.body.split("\n"), dict[Mark, int]()
    for marker in markers.find(page.body):
        if isinstance(marker.mark, Block | Listing) and among(marker.mark):
            written = page.body[marker.start : marker.end]
            if lines[marker.line - 1].strip() != written:
                yield page.problem(marker.line, f"{written} is not alone on its line", "give it a line of its own")
            if marker.mark in seen:
                what = f"{written} stands on line {seen[marker.mark] + page.first_line - 1} too"
                yield page.problem(marker.line, what, "keep one of the two")
            seen.setdefault(marker.mark, marker.line)
            yield from _chart_without_table(page, marker, facts)


def _chart_without_table(page: Page, marker: Marker, facts: Facts) -> Iterator[Problem]:
    """The table is the chart's text alternative (https://www.w3.org/WAI/tutorials/images/complex/)."""
    there = {each.mark for each in markers.find(page.body)}
    match marker.mark:
        case Block("chart", name) if Block("table", name) not in there and _has_chart(name, facts):
            what = f"the chart '{name}' stands without its table, which says it in words"
            yield page.problem(marker.line, what, f"add {{{{ table: {name} }}}} below it")


def _has_chart(name: str, facts: Facts) -> bool:
    return name in facts.tables and facts.tables[name].chart is not None
