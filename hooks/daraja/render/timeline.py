"""A plan as a picture, made in the build as charts are: text as text, percentages across, `em` down.

One row a milestone: what it is and what is there by its day; below, a bar from the milestone before to its day, in full
colour, and on to the last day, lighter, for the work goes on. The last milestone is a point: all of it is looked at.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from markupsafe import Markup

from daraja.figures import Figures, in_plain_text
from daraja.plan import Plan
from daraja.render.milestones import Told, told
from daraja.render.place import Place

LINE, BAR, DISC, GAP = Decimal("1.4"), Decimal("0.9"), Decimal("1.9"), Decimal("0.9")
"""In em: a line of text, the height of a bar, the width of the disc that holds a day, the space between two rows."""
NAME_WIDTH, RESULT_WIDTH = 30, 33
"""Characters on one line: what fits on a phone of 320 px."""
END = Decimal(95)
"""Of the width, in per cent: where the last day is, so that its disc fits in."""
APART = 7
"""The same: less between two days of the axis, and one is left out."""


@dataclass(frozen=True)
class Row:
    """A milestone: its day, its lines of text; start, at: of the width in per cent, where its bar begins and where its
    day is; top: in em."""

    number: str
    names: list[str]
    results: list[str]
    start: Decimal
    at: Decimal
    top: Decimal

    @property
    def middle(self) -> Decimal:
        """Of its bar and disc, in em."""
        return self.top + LINE * (len(self.names) + len(self.results)) + DISC / 2 + Decimal("0.35")

    @property
    def baseline(self) -> Decimal:
        """Of the number in the disc."""
        return self.middle + Decimal("0.36")

    @property
    def bottom(self) -> Decimal:
        return self.middle + DISC / 2


def timeline(place: Place, plan: Plan) -> Markup:
    """The picture of a plan, titled by its first day and its last."""
    figures = Figures(place.language, in_plain_text)
    rows = list(_rows(told(plan, figures, place.facts), plan, figures))
    days = {name: figures.number(plan.milestones[at].day) for name, at in (("first", 0), ("last", -1))}
    return place.html(
        "timeline.svg",
        finding=figures.fill(place.strings["timeline.finding"], days),
        rows=rows,
        axis=list(_axis(plan, figures)),
        base=(base := rows[-1].bottom + Decimal("0.6")),
        height=base + LINE + Decimal("0.3"),
        line=LINE,
        bar=BAR,
        radius=DISC / 2,
        end=END,
        rtl=place.language.direction == "rtl",
    )


def _at(day: int, plan: Plan) -> Decimal:
    """Where a day is across the picture."""
    return round(END * (day - 1) / (plan.last - 1), 2) if plan.last > 1 else END


def _rows(milestones: list[Told], plan: Plan, figures: Figures) -> Iterator[Row]:
    before, top = 1, Decimal(0)
    for each in milestones:
        names, results = _wrapped(each.name, NAME_WIDTH), _wrapped(each.result, RESULT_WIDTH)
        row = Row(figures.number(each.day), names, results, _at(before, plan), _at(each.day, plan), top)
        yield row
        before, top = each.day, row.bottom + GAP


def _wrapped(text: str, width: int) -> list[str]:
    """As few lines as `width` allows, of about the same length: no word is left alone on the last, and none is cut that
    has room on a line."""
    fewest = len(textwrap.wrap(text, width))
    least = min(width, max(map(len, text.split()), default=1))
    return next(lines for at in range(least, width + 1) if len(lines := textwrap.wrap(text, at)) <= fewest)


def _axis(plan: Plan, figures: Figures) -> Iterator[tuple[Decimal, str]]:
    """The first day and those of the milestones, each with its place; what would run into the one before, or into the
    last, has no number."""
    taken = Decimal(-APART)
    for day in dict.fromkeys([1, *(each.day for each in plan.milestones)]):
        at = _at(day, plan)
        free = at - taken >= APART and (day == plan.last or END - at >= APART)
        yield at, figures.number(day) if free else ""
        taken = at if free else taken
