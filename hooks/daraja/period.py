"""When something was measured or published: a year, a month, or from one to another (ISO 8601)."""

import re
from dataclasses import dataclass

FORM = re.compile(r"(\d{4})(?:-(\d{2}))?")


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


def parse(text: str | Period) -> Period:
    """`2016`, `2016-09`, `1996/1998`, `2023-09/2023-11`. ValueError for anything else."""
    if isinstance(text, Period):
        return text
    moments = [_moment(part) for part in str(text).split("/")]
    if len(moments) > 2 or moments != sorted(moments, key=lambda m: (m.year, m.month or 0)):
        raise ValueError("a period is `2016`, `2016-09` or `2016-09/2016-11`")
    return Period(*moments)


def _moment(text: str) -> Moment:
    match = FORM.fullmatch(text)
    if not match or (match[2] and not 1 <= int(match[2]) <= 12):
        raise ValueError("a period is `2016`, `2016-09` or `2016-09/2016-11`")
    return Moment(int(match[1]), int(match[2]) if match[2] else None)
