"""Charts as SVG made in the build: no script, text as text, colours from the page's own style.

Positions across are percentages and sizes are in `em`, so that letters keep their size on a phone
while bars shrink. From right to left the picture is mirrored here, not by CSS: mirrored letters
could not be read.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from markupsafe import Markup

from daraja.figures import Figures, in_plain_text
from daraja.render.place import Place
from daraja.statistics.model import Statistic
from daraja.statistics.vocabulary import Chart
from daraja.texts import filled

LINE, BAR, GAP = Decimal("1.4"), Decimal("1.1"), Decimal("1.1")
LABEL_WIDTH = 34
"""Characters of a label on one line: what fits beside the value on a phone of 360 px."""


@dataclass(frozen=True)
class Bar:
    """One bar: label above it at the start, value above it at the end. share: 0 to 100 of the width."""

    lines: tuple[str, ...]
    value: str
    share: Decimal
    expected: bool
    top: Decimal

    @property
    def bar_top(self) -> Decimal:
        return self.top + LINE * len(self.lines) + Decimal("0.1")

    @property
    def bottom(self) -> Decimal:
        return self.bar_top + BAR


def chart(place: Place, name: str) -> Markup:
    """The chart of the table `name`, titled by its finding."""
    table = place.facts.tables[name]
    figures = Figures(place.language, in_plain_text)
    rows = [row for row in place.facts.rows(table) if row.id != table.mark]
    scale = _scale(table.chart, rows)
    mark = place.facts.statistics[table.mark] if table.mark else None
    bars = list(_bars(place, table.chart, rows, LINE * 2 if mark else Decimal(0)))
    return place.html(
        "chart.svg",
        name=name,
        finding=filled(place.words.of("tables", name)["finding"], figures, place.facts),
        bars=bars,
        height=bars[-1].bottom + LINE + Decimal("0.4"),
        bar_height=BAR,
        line_height=LINE,
        rtl=place.language.direction == "rtl",
        mark=mark and {"at": _share(mark.value, scale), "value": figures.cell(mark)},
        ends=[figures.figure(rows[0].unit, Decimal(0)), figures.figure(rows[0].unit, scale)],
    )


def _scale(kind: Chart | None, rows: list[Statistic]) -> Decimal:
    """The end of the axis: 100 for shares and scores, else the next ten above the longest bar."""
    if kind != Chart.PAIRS:
        return Decimal(100)
    return max(Decimal(1), (max(row.value for row in rows) / 10).to_integral_value(ROUND_CEILING)) * 10


def _share(value: Decimal, scale: Decimal) -> Decimal:
    """Of the width, in per cent; a hundredth of a per cent is less than a pixel."""
    return round(100 * value / scale, 2)


def _bars(place: Place, kind: Chart | None, rows: list[Statistic], top: Decimal) -> Iterator[Bar]:
    figures, scale = Figures(place.language, in_plain_text), _scale(kind, rows)
    for row in rows:
        lines = tuple(textwrap.wrap(_label(place, figures, row, kind), LABEL_WIDTH))
        bar = Bar(lines, figures.amount(row, "cell"), _share(row.value, scale), row.expected is not None, top)
        yield bar
        # An expectation and its outcome stand close together.
        top = bar.bottom + (GAP / 4 if row.expected else GAP)


def _label(place: Place, figures: Figures, row: Statistic, kind: Chart | None) -> str:
    """The row's name; in pairs, where names repeat, what it is and when."""
    if kind != Chart.PAIRS:
        return filled(place.words.of("statistics", row.id)["name"], figures, place.facts)
    key = "chart.expected" if row.expected else "chart.actual"
    return figures.fill(place.strings[key], figures.placeholders(row, place.facts))
