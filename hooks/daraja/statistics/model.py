"""What a statistic is. Facts hold no words and no language; they cannot open a file or print.

The fields follow Our World in Data's split of indicator and origin, and the evidence words are
explained to readers on reference/statistics.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from daraja.statistics.claim import Claim
from daraja.statistics.forms import Count, Id, Number, Period, Territory, Year
from daraja.statistics.source import Citation, Fact, Source
from daraja.statistics.vocabulary import (
    WEAK,
    Chart,
    Evidence,
    Formula,
    Kind,
    Qualifier,
    Topic,
    Unit,
    Use,
)


class Base(Fact):
    """Who was asked or counted, where and when. All rows of a table share one base."""

    id: Id
    topic: Topic
    kind: Kind
    geography: tuple[Territory, ...]
    n: Count | None
    n_is: Qualifier = Qualifier.EXACT
    period: Period
    period_is: Literal["measured", "published"]
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    review_by: date


class Expected(Fact):
    """What people thought would happen: by which year, and the statistic that says what did."""

    by: Year
    outcome: Id
    """A statistic, or PENDING."""


class Derived(Fact):
    """A value worked out from two others, and checked against them in every build."""

    formula: Formula
    from_: Annotated[tuple[Id, Id], Field(alias="from")]


class Statistic(Fact):
    """One number. What it does not say itself it takes from its base."""

    id: Id
    base: Base
    value: Number
    value_high: Number | None = None
    unit: Unit
    qualifier: Qualifier = Qualifier.EXACT
    kind: Kind
    geography: tuple[Territory, ...]
    n: Count | None
    n_is: Qualifier
    period: Period
    period_is: Literal["measured", "published"]
    evidence: Evidence
    use: Use
    expected: Expected | None = None
    derived: Derived | None = None
    superseded_by: Id | None = None
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    review_by: date

    @property
    def nature(self) -> str:
        """How the value came about: an expectation or a derived value is so whatever its base is."""
        return "expectation" if self.expected else "derived" if self.derived else self.kind.value

    @model_validator(mode="after")
    def _within_its_unit(self) -> "Statistic":
        scale = {Unit.PERCENT, Unit.SCORE_0_100}
        values = [v for v in (self.value, self.value_high) if v is not None]
        outside = [v for v in values if self.unit in scale and not 0 <= v <= 100]
        if outside:
            what = f"{outside[0]} is outside the scale of 0 to 100 of the unit '{self.unit}'"
            raise ValueError(what, "correct the value, or the unit")
        if values != sorted(values):
            raise ValueError("value_high is smaller than value", "write the smaller number as `value`")
        return self

    @model_validator(mode="after")
    def _weak_is_no_headline(self) -> "Statistic":
        if self.evidence in WEAK and self.use == Use.HEADLINE:
            what = f"a statistic with the evidence '{self.evidence}' cannot be a headline"
            raise ValueError(what, "write `use: with_caveat` or `use: context`")
        return self


class Table(Fact):
    """Rows of one base, in the order of reading."""

    id: Id
    base: Id
    statistics: Annotated[tuple[Id, ...], Field(min_length=1)]
    chart: Chart | None = None
    mark: Id | None = None


@dataclass(frozen=True)
class Facts:
    """All facts of a site, by id, in the order of the files. A site without data has none."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    bases: Mapping[str, Base] = field(default_factory=dict)
    statistics: Mapping[str, Statistic] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    typed: frozenset[tuple[str, str]] = frozenset()
    """Section and id of every record of the files; those with mistakes are not in the mappings above."""
    unread: frozenset[str] = frozenset()
    """Sections of files that cannot be read; they may hold any id."""

    def know(self, section: str, name: str) -> bool:
        """Whether the files have `name`, right or wrong: one mistake is not reported as many."""
        return section in self.unread or (section, name) in self.typed

    def rows(self, table: Table) -> tuple[Statistic, ...]:
        return tuple(self.statistics[name] for name in table.statistics)

    def of_base(self, base: Base) -> tuple[Statistic, ...]:
        return tuple(s for s in self.statistics.values() if s.base.id == base.id)
