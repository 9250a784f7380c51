"""A self-assessment as a page writes it: questions with their points, bands of totals; and what is wrong with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from daraja import markers, prose
from daraja.markers import Listing, Own
from daraja.pages import Page
from daraja.problems import Problem
from daraja.translations.sections import HEADING

MARK = Listing("assessment")
POINTS = ("0", "1", "2", "3")
MOST = len(POINTS) - 1
"""Points of the best answer."""
DIV = re.compile(
    r"""<div\b(?P<attributes>[^<>\n]*\bclass=(?P<quote>["'])(?:[^"'\n]* )?question(?: [^"'\n]*)?(?P=quote)[^<>\n]*)>"""
    r"(?P<text>(?:(?!</?div\b).)*)(?P<end></div>)?",
    re.S,
)
ANSWER = re.compile(r"^ {0,3}[-*+][ \t]+(?:(?:\{\{[ \t]*)?(?P<points>\d+))?", re.M)
LINK = re.compile(r"(?<!!)\[[^\]\n]*\](?:\(|\[)|<a\b|<https?:|<\S+@", re.I)
BAND = re.compile(r"band-(?P<low>\d+)-(?P<high>\d+)")
WRITE_A_BAND = "write its lowest and its highest total: { #band-5-8 }"


@dataclass(frozen=True)
class Question:
    """id: of its heading, "" without one; points: as its answers begin; linked: whether a link stands in
    an answer; markdown, closed: whether Markdown reads and ends it."""

    id: str
    points: tuple[str, ...]
    linked: bool
    line: int
    markdown: bool
    closed: bool


@dataclass(frozen=True)
class Band:
    """id: of its heading; totals: from its lowest to its highest, empty if the id says none; said: the numbers of
    the heading."""

    id: str
    totals: range
    said: frozenset[int]
    line: int


def questions(body: str) -> tuple[Question, ...]:
    """The questions of a page, in its order."""
    text = prose.without_code(body)
    return tuple(_question(match, text.count("\n", 0, match.start()) + 1) for match in DIV.finditer(text))


def bands(body: str) -> tuple[Band, ...]:
    """The bands of a page, in its order."""
    text = prose.without_code(body)
    found = (match for match in HEADING.finditer(text) if match["id"].startswith("band-"))
    return tuple(_band(match, text.count("\n", 0, match.start()) + 1) for match in found)


def check(page: Page) -> list[Problem]:
    """All problems of the self-assessment of a page, if it has one."""
    asked = questions(page.body)
    line = next((each.line for each in markers.find(page.body) if each.mark == MARK), None)
    if line is None:
        what = "a question stands on a page without {{ assessment }}"
        return [page.problem(asked[0].line, what, "add {{ assessment }} below the last question")] if asked else []
    if not asked:
        fix = 'write each question between <div class="question" markdown> and </div>'
        return [page.problem(line, "{{ assessment }} stands on a page without a question", fix)]
    found = [page.problem(each.line, *wrong) for each in asked if (wrong := _wrong(each, line))]
    return [*found, *_wrong_bands(page, bands(page.body), MOST * len(asked), line)]


def _question(match: re.Match[str], line: int) -> Question:
    heading = HEADING.search(match["text"])
    points = tuple(each["points"] or "none" for each in ANSWER.finditer(match["text"]))
    linked = any(LINK.search(answer.partition("\n\n")[0]) for answer in ANSWER.split(match["text"])[2::2])
    markdown = re.search(r"\bmarkdown\b", match["attributes"]) is not None
    return Question(heading["id"] if heading else "", points, linked, line, markdown, bool(match["end"]))


def _band(match: re.Match[str], line: int) -> Band:
    totals = BAND.fullmatch(match["id"])
    said = (each.mark.value for each in markers.find(match["title"]) if isinstance(each.mark, Own))
    low, high = (int(totals["low"]), int(totals["high"])) if totals else (0, -1)
    return Band(match["id"], range(low, high + 1), frozenset(map(int, said)), line)


def _wrong(question: Question, marker: int) -> tuple[str, str] | None:
    """What is wrong with a question, and how to mend it."""
    if not question.markdown:
        return "a question would be printed as it is", 'begin it with <div class="question" markdown>'
    if not question.closed:
        return "a question is not closed", "end it with a line </div>, without another <div> inside"
    if not question.id:
        return "a question has no heading with an id", "begin it with a heading: ## Words of the question { #id }"
    if question.points != POINTS:
        what = f"the answers of '{question.id}' begin with {', '.join(question.points) or 'nothing'}"
        return what, "write four answers, in this order: - {{ 0 }}: …, - {{ 1 }}: …, - {{ 2 }}: …, - {{ 3 }}: …"
    if question.linked:
        return (
            f"a link stands in an answer of '{question.id}', where a press chooses the answer",
            "put it above the answers",
        )
    if question.line > marker:
        what = f"the question '{question.id}' stands below {{{{ assessment }}}}, which counts what stands above it"
        return what, "put {{ assessment }} below the last question"
    return None


def _wrong_bands(page: Page, found: tuple[Band, ...], most: int, marker: int) -> Iterator[Problem]:
    """Each total from 0 to `most` has to stand in one band."""
    held: dict[int, str] = {}
    for band in found:
        within = range(band.totals.start, min(band.totals.stop, most + 1))  # of a typing error, not each number
        twice = [total for total in within if total in held]
        if not band.totals:
            yield page.problem(band.line, f"'{band.id}' is no band of totals", WRITE_A_BAND)
        elif band.totals[-1] > most:
            what = f"the band '{band.id}' goes beyond the highest total, {most}"
            yield page.problem(band.line, what, f"three points a question: let the last band end at {most}")
        elif twice:
            what = f"{_totals(twice)} in the band '{held[twice[0]]}' too"
            yield page.problem(band.line, what, "let each band begin one above the end of the band before")
        elif band.said and band.said != {band.totals[0], band.totals[-1]}:
            said = " and ".join(map(str, sorted(band.said)))
            what = f"the heading of '{band.id}' says {said}"
            yield page.problem(band.line, what, "give the heading and its id the same lowest and highest total")
        held |= {total: held.get(total, band.id) for total in within}
    missing = [total for total in range(most + 1) if total not in held]
    if missing and all(band.totals for band in found):
        fix = f"the bands hold each total from 0 to {most} once: widen one, or add {{ #band-LOWEST-HIGHEST }}"
        yield page.problem(marker, f"{_totals(missing)} in no band", fix)


def _totals(some: list[int]) -> str:
    return f"the total {some[0]} stands" if len(some) == 1 else f"the totals {', '.join(map(str, some))} stand"
