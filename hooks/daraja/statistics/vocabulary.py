"""The words that facts are made of: closed lists, explained to readers on reference/statistics."""

from enum import StrEnum


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
ONLY_LISTED = frozenset({Use.CONTEXT, Use.DO_NOT_USE})
"""Uses of statistics that support nothing: readers find them in the list of all."""
PENDING = "pending"
"""The outcome of an expectation whose year has not come."""
