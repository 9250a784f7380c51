"""What a statistic is. Facts hold no words and no language; they cannot open a file or print.

The fields follow Our World in Data's split of indicator and origin, and the evidence words are
explained to readers on reference/statistics.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal

from babel import Locale
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer, model_validator

from daraja import period

Unit = StrEnum("Unit", "percent percent_higher score_0_100 count usd".split())
Qualifier = StrEnum("Qualifier", "exact about at_least at_most more_than fewer_than".split())
Kind = StrEnum("Kind", "measured self_report test_score vendor_claim threshold".split())
Topic = StrEnum("Topic", "education skills training budget return leadership".split())
Evidence = StrEnum(
    "Evidence", "confirmed corroborated attributed corrected superseded contradicted unconfirmed".split()
)
Use = StrEnum("Use", "headline with_caveat context do_not_use".split())
Role = StrEnum("Role", "primary secondary".split())
Seen = StrEnum("Seen", "full excerpt abstract no".split())
Access = StrEnum("Access", "open paywall gone unknown".split())
SourceType = StrEnum("SourceType", "journal survey press news blog translation".split())
Formula = StrEnum("Formula", "percent_of percent_change difference".split())
Chart = StrEnum("Chart", "shares scores pairs".split())

WEAK = frozenset({Evidence.superseded, Evidence.contradicted, Evidence.unconfirmed})
"""Evidence that may never support a headline."""
PENDING = "pending"
"""The outcome of an expectation whose year has not come."""


def _territory(code: str) -> str:
    if code not in Locale("en").territories:
        raise ValueError(f"'{code}' is not a country code (ISO 3166, two capital letters)")
    return code


Id = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9]*(-[a-z0-9]+)*$")]
Number = Annotated[Decimal, Field(allow_inf_nan=False), PlainSerializer(str)]
Period = Annotated[period.Period, BeforeValidator(period.parse), PlainSerializer(str)]
Territory = Annotated[str, AfterValidator(_territory)]
IsoDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
Url = Annotated[str, Field(pattern=r"^https?://[^\s<>\"]+$")]


class Fact(BaseModel):
    """Strict about fields: an unknown one is a mistake, and nothing changes after loading."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Citation(Fact):
    """How one source supports a figure, and how much of it we read ourselves."""

    id: Id
    role: Role
    seen: Seen
    checked: date
    locator: str | None = None


class Source(Fact):
    """A publication. Its title is never translated, so it comes with its language, or not at all."""

    id: Id
    type: SourceType
    producer: str
    access: Access
    authors: tuple[str, ...] = ()
    title: str | None = None
    title_lang: str | None = None
    date_published: IsoDate | None = None
    date_accessed: IsoDate | None = None
    url: Url | None = None
    url_archived: Url | None = None
    doi: str | None = None
    licence: str | None = None

    @model_validator(mode="after")
    def _title_has_a_language(self) -> "Source":
        if (self.title is None) != (self.title_lang is None):
            raise ValueError("title and title_lang belong together: give both or neither")
        return self

    @property
    def link(self) -> str | None:
        return f"https://doi.org/{self.doi}" if self.doi else self.url


class Base(Fact):
    """Who was asked or counted, where and when. All rows of a table share one base."""

    id: Id
    topic: Topic
    kind: Kind
    geography: tuple[Territory, ...]
    n: Annotated[int, Field(gt=0)] | None
    n_is: Qualifier = Qualifier.exact
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
    qualifier: Qualifier = Qualifier.exact
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
        scale = {Unit.percent, Unit.score_0_100}
        values = [v for v in (self.value, self.value_high) if v is not None]
        if self.unit in scale and not all(0 <= v <= 100 for v in values):
            raise ValueError(f"{max(values)} is outside the scale of 0 to 100 of the unit {self.unit}")
        if values != sorted(values):
            raise ValueError("value_high is smaller than value")
        return self

    @model_validator(mode="after")
    def _weak_is_no_headline(self) -> "Statistic":
        if self.evidence in WEAK and self.use == Use.headline:
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
