"""The calculator: its form, which the script brings to life, and the worked example, which needs no script."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal

from markupsafe import Markup

from daraja.calculator import FIELDS, Inputs, work_out
from daraja.figures import Figures, bare
from daraja.render.place import Place

SCRIPTS = ("assets/numbers.js", "assets/calculator.js")
FORMULAS = {
    "time": "{people} × {hours} × {weeks} × {hourly_cost}",
    "courses": "{people} × {course_fee}",
    "cost": "{people} × {hours} × {weeks} × {hourly_cost} + {people} × {course_fee} + {one_off}",
    "share": "{cost} ÷ {budget} × {hundred}",
    "break_even": "{cost} ÷ {hourly_cost}",
    "each": "{break_even} ÷ {people} ÷ {weeks}",
}
"""By what they come to, in the order of working; `strings` says them in words."""
MONEY = ("time", "courses", "cost")
CURRENCIES = ("KES", "TZS", "UGX", "EGP", "SAR", "AED", "MAD", "USD", "EUR")
SAID = (
    "read_as", "empty", "unread", "groups", "ambiguous", "negative", "zero", "whole", "long", "most_hours",
    "most_weeks", "summary",
)  # fmt: skip
"""What the script says."""


def calculator(place: Place, example: Inputs | None) -> Markup:
    """Form, results and worked example; the script fills in every number that stands in a `data-` of its own."""
    assert example is not None, "calculator.needed reports a page without"
    shown = _shown(place, example)
    none = dict.fromkeys(shown, "") | {"hundred": shown["hundred"]}
    return place.html(
        "calculator.html",
        fields=FIELDS,
        shown=shown,
        none=none,
        formulas=[(name, _formula(place, name, shown), _formula(place, name, none)) for name in FORMULAS],
        how={name: place.figures.fill(place.strings[f"calculator.how.{name}"], _hundred(place)) for name in FORMULAS},
        money=MONEY,
        currencies=CURRENCIES,
        said=json.dumps({key: place.strings[f"calculator.said.{key}"] for key in SAID}, ensure_ascii=False),
        scripts=[place.link(each) for each in SCRIPTS],
    )


def _shown(place: Place, example: Inputs) -> Mapping[str, str]:
    """Each number of the example as readers read it: hundredths only where there are any, of money both."""
    numbers = Figures(place.language, bare)
    results = {name: value for name, value in asdict(work_out(example)).items() if value is not None}
    short = {name: value if name in MONEY and value % 1 else _short(value) for name, value in results.items()}
    values = {**asdict(example), **short, "hundred": Decimal(100)}
    return {name: numbers.number(value) for name, value in values.items()}


def _short(value: Decimal) -> Decimal:
    return Decimal(f"{value.normalize():f}")


def _formula(place: Place, name: str, shown: Mapping[str, str]) -> str:
    """A formula with numbers, each an island and known to the script by its name."""
    island = Markup('<bdi dir="ltr" data-value="{}">{}</bdi>')
    return place.figures.fill(FORMULAS[name], {each: island.format(each, text) for each, text in shown.items()})


def _hundred(place: Place) -> Mapping[str, str]:
    return {"hundred": place.figures.number(Decimal(100))}
