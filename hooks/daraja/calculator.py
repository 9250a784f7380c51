"""What training costs in a year, worked out exactly, and the worked example: docs/data/calculator.yml.

`overrides/assets/calculator.js` does the same in the reader's browser; tests/calculator.yml holds both to it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import floor
from pathlib import Path

from daraja import markers, yaml_file
from daraja.markers import Listing
from daraja.pages import Page
from daraja.problems import Problem, near
from daraja.yaml_file import YamlFile

FILE = "calculator.yml"
KIND = "calculator"
NUMBER = re.compile(r"-?[0-9]{1,13}(\.[0-9]{1,2})?")
"""What is written in the file; with three decimals it could be read as thousands."""


@dataclass(frozen=True)
class Field:
    """A number that readers give. positive: it is more than zero; whole: without decimals; most: the largest;
    empty: what it counts as if left empty, "" if it must not be, None if what needs it is then left out."""

    name: str
    positive: bool = False
    whole: bool = False
    most: int | None = None
    empty: str | None = ""


FIELDS = (
    Field("people", positive=True, whole=True),
    Field("hours", most=40),
    Field("weeks", positive=True, most=52),
    Field("hourly_cost", positive=True),
    Field("course_fee", empty="0"),
    Field("one_off", empty="0"),
    Field("budget", positive=True, empty=None),
)
"""Heads are counted: who works half the week pays no half course fee."""


@dataclass(frozen=True)
class Inputs:
    """hours: a week for each person; weeks: of work in a year; course_fee: for each person; one_off: for all;
    budget: for social media in a year, if it is given."""

    people: Decimal
    hours: Decimal
    weeks: Decimal
    hourly_cost: Decimal
    course_fee: Decimal = Decimal(0)
    one_off: Decimal = Decimal(0)
    budget: Decimal | None = None


@dataclass(frozen=True)
class Results:
    """Rounded to hundredths, halves up. time: cost of the hours of learning; courses: all course fees; cost: of the
    year; share: of the budget, in per cent; break_even: hours of work to be saved in the year until the cost is
    covered; each: the same for each person in each working week."""

    time: Decimal
    courses: Decimal
    cost: Decimal
    share: Decimal | None
    break_even: Decimal
    each: Decimal


def work_out(given: Inputs) -> Results:
    """The cost of a year. Fractions, because a quotient has no exact Decimal."""
    hourly = Fraction(given.hourly_cost)
    time = Fraction(given.people) * Fraction(given.hours) * Fraction(given.weeks) * hourly
    courses = Fraction(given.people) * Fraction(given.course_fee)
    cost = time + courses + Fraction(given.one_off)
    share = None if given.budget is None else rounded(100 * cost / Fraction(given.budget))
    break_even = cost / hourly
    each = break_even / Fraction(given.people) / Fraction(given.weeks)
    return Results(rounded(time), rounded(courses), rounded(cost), share, rounded(break_even), rounded(each))


def rounded(value: Fraction) -> Decimal:
    """To hundredths, halves up; of any length, for arithmetic with Decimals keeps 28 digits only."""
    whole, hundredths = divmod(floor(value * 100 + Fraction(1, 2)), 100)
    return Decimal(f"{whole}.{hundredths:02}")


def load(path: Path, shown: str) -> tuple[Inputs | None, list[Problem]]:
    """The worked example, if the site has one; what is wrong in it is reported instead."""
    file, problems = yaml_file.read(path, shown)
    if problems or not path.exists():
        return None, problems
    found = [*_unknown(file), *(problem for field in FIELDS for problem in _check(file, field))]
    return (None, found) if found else (Inputs(**_numbers(file)), [])


def needed(pages: Iterable[Page], path: Path, shown: str) -> Iterator[Problem]:
    """A calculator without its example says nothing to readers without scripts."""
    for page in pages if not path.exists() else ():
        for marker in markers.find(page.body):
            if marker.mark == Listing(KIND):
                what = f"{{{{ {KIND} }}}} has no worked example: there is no {shown}"
                yield page.problem(marker.line, what, f"write one with a line for each of: {_names()}")


def _numbers(file: YamlFile) -> Mapping[str, Decimal]:
    return {field.name: Decimal(file.data[field.name]) for field in FIELDS}


def _unknown(file: YamlFile) -> Iterator[Problem]:
    known = [field.name for field in FIELDS]
    for name in file.data:
        if name not in known:
            yield file.problem((name,), f"unknown field '{name}'", near(name, known, f"one of: {_names()}"))


def _check(file: YamlFile, field: Field) -> Iterator[Problem]:
    value = file.data.get(field.name)
    if value is None:
        what = f"'{field.name}' is missing or empty"
        yield file.problem((field.name,), what, f"write `{field.name}:` and a number")
    elif not isinstance(value, str) or not NUMBER.fullmatch(value):
        what = f"'{value}' in '{field.name}' is not a number" if isinstance(value, str) else f"'{field.name}' is a list"
        yield file.problem((field.name,), what, "write digits, at most two of them after a point: 12000 or 12.50")
    else:
        yield from _out_of_range(file, field, Decimal(value))


def _out_of_range(file: YamlFile, field: Field, value: Decimal) -> Iterator[Problem]:
    if value < 0:
        yield file.problem((field.name,), f"'{field.name}' is below zero", "write a number without a minus")
    elif field.positive and not value:
        yield file.problem((field.name,), f"'{field.name}' is zero", "write a number above zero")
    elif field.whole and value % 1:
        yield file.problem((field.name,), f"'{field.name}' is no whole number", "write one without decimals")
    elif field.most is not None and value > field.most:
        yield file.problem((field.name,), f"'{field.name}' is above {field.most}", f"write {field.most} or less")


def _names() -> str:
    return ", ".join(field.name for field in FIELDS)
