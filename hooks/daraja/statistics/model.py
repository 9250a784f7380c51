"""What a statistic is. Facts hold no words and no language; they cannot open a file or print.

The fields follow Our World in Data's split of indicator and origin, and the evidence words are
explained to readers on reference/statistics.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from daraja.statistics.source import Citation, Fact, Source
from daraja.statistics.vocabulary import (
    WEAK,
    Chart,
    Evidence,
    Formula,
    Id,
    Kind,
    Number,
    Period,
    Qualifier,
    Territory,
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
    n: Annotated[int, Field(gt=0)] | None
    n_is: Qualifier = Qualifier.EXACT
    period: Period
    period_is: Literal["measured", "published"]
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    review_by: date


class Expected(Fact):
    """What people thought would happen: by which year, and the statistic that says what did."""

    by: Annotated[int, Field(ge=1900, le=2100)]
    outcome: Id | Literal["pending"]


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
    n: Annotated[int, Field(gt=0)] | None
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

    @model_validator(mode="after")
    def _within_its_unit(self) -> "Statistic":
        scale = {Unit.PERCENT, Unit.SCORE_0_100}
        values = [v for v in (self.value, self.value_high) if v is not None]
        if self.unit in scale and not all(0 <= v <= 100 for v in values):
            raise ValueError(f"{max(values)} is outside the scale of 0 to 100 of the unit {self.unit}")
        if values != sorted(values):
            raise ValueError("value_high is smaller than value")
        return self

    @model_validator(mode="after")
    def _weak_is_no_headline(self) -> "Statistic":
        if self.evidence in WEAK and self.use == Use.HEADLINE:
            raise ValueError(f"evidence '{self.evidence}' cannot have the use 'headline'")
        return self


class Table(Fact):
    """Rows of one base, in the order of reading."""

    id: Id
    base: Id
    statistics: Annotated[tuple[Id, ...], Field(min_length=1)]
    chart: Chart | None = None
    mark: Id | None = None


class Claim(Fact):
    """A figure of the article that started this work, and what became of it."""

    id: Id
    figure: Number | None = None
    unit: Unit | None = None
    verdict: Evidence
    printed: tuple[Id, ...]


@dataclass(frozen=True)
class Facts:
    """All facts of a site, by id, in the order of the files. A site without data has none."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    bases: Mapping[str, Base] = field(default_factory=dict)
    statistics: Mapping[str, Statistic] = field(default_factory=dict)
    tables: Mapping[str, Table] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)

    def rows(self, table: Table) -> tuple[Statistic, ...]:
        return tuple(self.statistics[name] for name in table.statistics)

    def of_base(self, base: Base) -> tuple[Statistic, ...]:
        return tuple(s for s in self.statistics.values() if s.base.id == base.id)
