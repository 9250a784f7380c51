"""When something was measured or published: a year, a month, or from one to another (ISO 8601)."""

import re
from dataclasses import dataclass

FORM = re.compile(r"([12][0-9]{3})(?:-([0-9]{2}))?")
HOW = "write `2016`, `2016-09` or `2016-09/2016-11`"


@dataclass(frozen=True, order=True)
class Moment:
    """A year, or a month of a year (1 to 12)."""

    year: int
    month: int | None = None

    def __str__(self) -> str:
        return f"{self.year}" if self.month is None else f"{self.year}-{self.month:02}"


@dataclass(frozen=True)
class Period:
    """From `start` to `end`; `end` is None for one moment."""

    start: Moment
    end: Moment | None = None

    def __str__(self) -> str:
        return f"{self.start}" if self.end is None else f"{self.start}/{self.end}"


def parse(text: str) -> Period:
    """`2016`, `2016-09`, `1996/1998`, `2023-09/2023-11`. A ValueError says what is wrong and how to mend it."""
    moments = [_moment(part, text) for part in text.split("/")]
    if len(moments) > 2:
        raise ValueError(f"'{text}' is not a period", HOW)
    if moments != sorted(moments, key=lambda m: (m.year, m.month or 0)):
        raise ValueError(f"the period '{text}' ends before it begins", HOW)
    return Period(*moments)


def _moment(part: str, text: str) -> Moment:
    match = FORM.fullmatch(part)
    if not match or (match[2] and not 1 <= int(match[2]) <= 12):
        raise ValueError(f"'{text}' is not a period", HOW)
    return Moment(int(match[1]), int(match[2]) if match[2] else None)
