"""The words that facts are made of: the closed lists, and the forms of numbers, dates and codes."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer

from daraja import period


class Unit(StrEnum):
    PERCENT = "percent"
    PERCENT_HIGHER = "percent_higher"
    SCORE_0_100 = "score_0_100"
    COUNT = "count"
    USD = "usd"


class Qualifier(StrEnum):
    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    MORE_THAN = "more_than"
    FEWER_THAN = "fewer_than"


class Kind(StrEnum):
    MEASURED = "measured"
    SELF_REPORT = "self_report"
    TEST_SCORE = "test_score"
    VENDOR_CLAIM = "vendor_claim"
    THRESHOLD = "threshold"


class Topic(StrEnum):
    EDUCATION = "education"
    SKILLS = "skills"
    TRAINING = "training"
    BUDGET = "budget"
    RETURN = "return"
    LEADERSHIP = "leadership"


class Evidence(StrEnum):
    CONFIRMED = "confirmed"
    CORROBORATED = "corroborated"
    ATTRIBUTED = "attributed"
    CORRECTED = "corrected"
    SUPERSEDED = "superseded"
    CONTRADICTED = "contradicted"
    UNCONFIRMED = "unconfirmed"


class Use(StrEnum):
    HEADLINE = "headline"
    WITH_CAVEAT = "with_caveat"
    CONTEXT = "context"
    DO_NOT_USE = "do_not_use"


class Role(StrEnum):
    PRIMARY = "primary"
    SECONDARY = "secondary"


class Seen(StrEnum):
    FULL = "full"
    EXCERPT = "excerpt"
    ABSTRACT = "abstract"
    NO = "no"


class Access(StrEnum):
    OPEN = "open"
    PAYWALL = "paywall"
    GONE = "gone"
    UNKNOWN = "unknown"


class SourceType(StrEnum):
    JOURNAL = "journal"
    SURVEY = "survey"
    PRESS = "press"
    NEWS = "news"
    BLOG = "blog"
    TRANSLATION = "translation"


class Formula(StrEnum):
    PERCENT_OF = "percent_of"
    PERCENT_CHANGE = "percent_change"
    DIFFERENCE = "difference"


class Chart(StrEnum):
    SHARES = "shares"
    SCORES = "scores"
    PAIRS = "pairs"


WEAK = frozenset({Evidence.SUPERSEDED, Evidence.CONTRADICTED, Evidence.UNCONFIRMED})
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
