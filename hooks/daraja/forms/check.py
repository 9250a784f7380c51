"""Whether each form has a filled example that can be made into blank copies."""

import re
from collections.abc import Iterator, Sequence

from daraja import placement, prose
from daraja.forms import declared, losses, reader, sum_check
from daraja.forms.sheet import filled_in
from daraja.markers import Block, Mark
from daraja.pages import Page
from daraja.problems import Problem
from daraja.statistics.model import Facts

OPEN = '<div class="sheet" markdown>'
OPENS = re.compile(r"""<div\b[^>]*\bclass=["']?[^"'>]*\bsheet\b[^>]*>""", re.I)
ALONE = f"write `{OPEN}` and, below the example, `</div>`, each alone on its line at its very beginning"


def check(pages: Sequence[Page], facts: Facts) -> Iterator[Problem]:
    """The problems of all pages. A site without forms and statistics may mean something else by these words."""
    if facts.statistics or declared.of(pages):
        for page in pages:
            yield from _page(page)
            if not facts.statistics and not facts.unread:  # else lint does it, with all other markers
                yield from placement.alone(page, facts, _is_a_form)


def _is_a_form(mark: Mark) -> bool:
    return isinstance(mark, Block) and mark.kind == "form"


def _page(page: Page) -> Iterator[Problem]:
    opened = list(OPENS.finditer(prose.without_code(page.body)))
    if all(_is_right(page, match) for match in opened):
        yield from sum_check.check(page)
    if declared.KEY not in page.meta.data:
        for match in opened:
            what = "a sheet stands on a page that is no form"
            yield page.problem(_line(page, match.start()), what, "add `form: {pages: 1}` to the front matter")
        return
    yield from declared.check(page)
    for match in opened[1:]:
        what = f"a second sheet; the first begins on line {_line(page, opened[0].start()) + page.first_line - 1}"
        yield page.problem(_line(page, match.start()), what, "put both into one: a page has one form")
    if opened:
        yield from _sheet(page, opened[0])
    else:
        yield page.meta.problem((declared.KEY,), "the form has no filled example", ALONE)


def _sheet(page: Page, opened: re.Match[str]) -> Iterator[Problem]:
    line = _line(page, opened.start())
    match = reader.found(page.body)
    if not _is_right(page, opened):
        yield page.problem(line, "this does not open a sheet", ALONE)
    elif match is None:
        yield page.problem(line, "the sheet is not closed", "write `</div>` alone on a line below the example")
    elif not reader.blocks(match["body"]):
        yield page.problem(line, "the sheet is empty", "write the filled example into it")
    else:
        text = page.body[match.start("body") : match.end("body")]
        if not filled_in(reader.blocks(text)):
            what = "nothing in the form is filled in: its blank copies would be the same"
            yield page.problem(line, what, "put what readers write between asterisks: *text*")
        for below, what, fix in losses.find(text, page.body):
            yield page.problem(line + below, what, fix)


def _is_right(page: Page, opened: re.Match[str]) -> bool:
    return page.body.split("\n")[_line(page, opened.start()) - 1].rstrip() == OPEN


def _line(page: Page, at: int) -> int:
    return page.body.count("\n", 0, at) + 1
