"""The marks in a page that stand for data, readable as they are in any preview:

{{ offer-digital-course }}      a number in a sentence, by its id
{{ offer-digital-course.n }}    its sample size; .period: when it was measured; .source: who says so
{{ table: education }}          a table; {{ chart: education }} its chart
{{ statistics }}                a list; also sources, corrections, evidence, downloads, translations, glossary
{{ form: campaign-plan }}       the blank copies of a form
{{ assessment }}                the result of the questions above it
{{ timeline }}                  a plan as a picture; {{ calendar }} as a calendar: the first table of the chapter
{{ calculator }}                what training costs in a year
{{ 90 }}                        a number of our own, which is no statistic
{{ sum }}                       a cell of a table: the sum of the numbers above; {{ product }} of those before
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from daraja import prose

BLOCKS = ("table", "chart", "form")
WITHOUT_DATA = ("translations", "glossary", "assessment", "calculator", "timeline", "calendar")
"""What a site without statistics may have too."""
LISTS = ("statistics", "sources", "corrections", "evidence", "downloads", *WITHOUT_DATA)
WORKED = ("sum", "product")
PARTS = ("n", "period", "source")
OWN_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
MOST_DIGITS = 15
"""Excel keeps no more of a number."""
WORDS = re.compile(r"(?P<name>[\w-]+)(?:\.(?P<part>\w+)|[ \t]*:[ \t]*(?P<argument>[\w-]+))?")


@dataclass(frozen=True)
class Figure:
    """A statistic in a sentence; `part` is "" or one of PARTS."""

    statistic: str
    part: str


@dataclass(frozen=True)
class Block:
    """A table, a chart of a table, or a form; `kind` is one of BLOCKS."""

    kind: str
    name: str


@dataclass(frozen=True)
class Listing:
    """One of LISTS."""

    kind: str


@dataclass(frozen=True)
class Own:
    """A number that is no statistic: ninety days, the minutes of an agenda."""

    value: Decimal


@dataclass(frozen=True)
class Worked:
    """A cell of a table that is worked out; `kind` is one of WORKED."""

    kind: str


@dataclass(frozen=True)
class Unreadable:
    """What stands between the braces and means nothing."""

    text: str


Mark = Figure | Block | Listing | Own | Worked | Unreadable


@dataclass(frozen=True)
class Marker:
    """A mark and its place in the text: from `start` up to `end`, beginning on `line` (from 1)."""

    mark: Mark
    start: int
    end: int
    line: int


def find(text: str) -> Iterator[Marker]:
    """The markers of a Markdown text, outside code and comments."""
    masked = prose.without_code(text)
    for match in prose.MARKER.finditer(masked):
        line = masked.count("\n", 0, match.start()) + 1
        yield Marker(parse(match[0][2:-2].strip()), match.start(), match.end(), line)


def parse(words: str) -> Mark:
    """What the words between the braces ask for."""
    if words.replace(".", "").isdecimal():
        short = len(words.replace(".", "")) <= MOST_DIGITS
        return Own(Decimal(words)) if short and OWN_NUMBER.fullmatch(words) else Unreadable(words)
    match = WORDS.fullmatch(words)
    if match is None:
        return Unreadable(words)
    name, part, argument = match["name"], match["part"], match["argument"]
    if argument:
        return Block(name, argument) if name in BLOCKS else Unreadable(words)
    if name in LISTS and not part:
        return Listing(name)
    if name in WORKED and not part:
        return Worked(name)
    return Figure(name, part or "")


def needs_no_data(mark: Mark) -> bool:
    """Whether a mark is a list that a site without statistics may have too."""
    return isinstance(mark, Listing) and mark.kind in WITHOUT_DATA


def kept_together(text: str) -> str:
    """`text` with a no-break space between each number of our own and the words beside it: `{{ 90 }} days`."""
    signs = list(text)
    for marker in find(text):
        if isinstance(marker.mark, Own):
            for space, word in ((marker.start - 1, marker.start - 2), (marker.end, marker.end + 1)):
                if text[max(space, 0) : space + 1] == " " and _is_letter(text[max(word, 0) : word + 1]):
                    signs[space] = prose.NO_BREAK
    return "".join(signs)


def _is_letter(sign: str) -> bool:
    return bool(sign) and unicodedata.category(sign)[0] in "LM"


def expand(text: str, render: Callable[[Mark], str | None]) -> str:
    """`text` with each marker replaced by what `render` makes of it; None leaves it as it is."""
    parts, done = [], 0
    for marker in find(text):
        made = render(marker.mark)
        parts += [text[done : marker.start], text[marker.start : marker.end] if made is None else made]
        done = marker.end
    return "".join([*parts, text[done:]])
