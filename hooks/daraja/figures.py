"""Every number that a reader sees is made here, with Babel, and isolated from the text round it.

In right-to-left text `73%`, `1996–1998` and `US$1,595` fall apart unless isolated (UAX 9). Digits
are Western in all languages (CLDR's neutral Arabic), so numbers are the same to the letter.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal
from markupsafe import Markup, escape

from daraja import strings
from daraja.languages import Language
from daraja.period import Moment, Period
from daraja.placeholders import PLACEHOLDER
from daraja.prose import NO_BREAK
from daraja.statistics.model import Facts, Statistic
from daraja.statistics.vocabulary import PENDING, Qualifier, Unit


def in_html(text: str) -> Markup:
    """An island of left-to-right text in a page."""
    return Markup('<bdi dir="ltr">{}</bdi>').format(text)


def in_plain_text(text: str) -> str:
    """The same where no markup is possible: LEFT-TO-RIGHT ISOLATE … POP DIRECTIONAL ISOLATE."""
    return f"\u2066{text}\u2069"


def bare(text: str) -> str:
    """No isolation, for data files."""
    return text


@dataclass(frozen=True)
class Figures:
    """Writes numbers in one language; `isolate` says for what kind of output."""

    language: Language
    isolate: Callable[[str], str] = in_html

    @property
    def strings(self) -> strings.Strings:
        return strings.load(self.language.code)

    def number(self, value: Decimal | int, high: Decimal | None = None) -> str:
        """`2,631`, `24.5` (the value's own decimals, never rounded), `50–55`."""
        return self.isolate(self._digits(value, high))

    def year(self, year: int) -> str:
        return self.isolate(str(year))

    def period(self, period: Period) -> str:
        """`2016`, `September 2016`, `1996–1998`, `March 2023 to April 2023`."""
        start, end = period.start, period.end
        if end is None:
            return self._moment(start)
        if start.month is None and end.month is None:
            return self.isolate(f"{start.year}–{end.year}")
        return self.fill(self.strings["period.from_to"], {"start": self._moment(start), "end": self._moment(end)})

    def day(self, day: date) -> str:
        """A day for readers, `1 November 2026`."""
        words = {"day": self.isolate(str(day.day)), "month": self._month(day), "year": self.year(day.year)}
        return self.fill("{day} {month} {year}", words)

    def figure(self, unit: Unit, value: Decimal, high: Decimal | None = None) -> str:
        """A number with its sign: `73%`, `US$1,595`."""
        digits = self._digits(value, high)
        signed = {Unit.PERCENT: f"{digits}%", Unit.PERCENT_HIGHER: f"{digits}%", Unit.USD: f"US${digits}"}
        return self.isolate(signed.get(unit, digits))

    def amount(self, statistic: Statistic, form: str = "prose") -> str:
        """Value, unit and qualifier of a statistic in words; `form` is `prose` or `cell`."""
        plain = self.measure(statistic.unit, statistic.value, statistic.value_high, form)
        return self.qualified(statistic.qualifier, plain)

    def measure(self, unit: Unit, value: Decimal, high: Decimal | None = None, form: str = "prose") -> str:
        """A value and its unit in words; in a page on one line."""
        template = self.strings[f"{form}.{unit}"]
        words = {
            "figure": self.figure(unit, value, high),
            "number": self.number(value, high),
            "hundred": self.isolate("100"),
        }
        return self.fill(template.replace(" ", NO_BREAK) if self.isolate is in_html else template, words)

    def unit(self, unit: Unit) -> str:
        """The unit in words: `per cent`, `points on a scale of 0 to 100`."""
        ends = {"zero": self.isolate("0"), "hundred": self.isolate("100")}
        return self.fill(self.strings[f"unit.{unit}"], ends)

    def qualified(self, qualifier: Qualifier, amount: str) -> str:
        return self.fill(self.strings[f"qualifier.{qualifier}"], {"amount": amount})

    def prose(self, statistic: Statistic, facts: Facts) -> str:
        """A statistic in a sentence. An expectation brings its year and outcome with it."""
        amount = self.amount(statistic)
        if not statistic.expected:
            return amount
        words = self.placeholders(statistic, facts) | {"amount": amount}
        state = "pending" if statistic.expected.outcome == PENDING else "known"
        return self.fill(self.strings[f"expected.{state}"], words)

    def cell(self, statistic: Statistic) -> str:
        """A statistic as it stands in a table."""
        amount = self.amount(statistic, "cell")
        if not statistic.expected:
            return amount
        key = "expected.cell_pending" if statistic.expected.outcome == PENDING else "expected.cell"
        return self.fill(self.strings[key], {"amount": amount, "target": self.year(statistic.expected.by)})

    def placeholders(self, statistic: Statistic, facts: Facts) -> dict[str, str]:
        """What words may refer to: a statistic's value, sample, period and outcome."""
        words = {"value": self.amount(statistic), "period": self.period(statistic.period)}
        if statistic.n is not None:
            words["n"] = self.qualified(statistic.n_is, self.number(statistic.n))
        if statistic.expected:
            words["target"] = self.year(statistic.expected.by)
            outcome = facts.statistics.get(statistic.expected.outcome)
            if outcome:
                words |= {"outcome": self.amount(outcome), "outcome_period": self.period(outcome.period)}
        return words

    def fill(self, template: str, words: Mapping[str, str]) -> str:
        """`template` with its {placeholders} filled; escaped if the output is HTML."""
        if self.isolate is not in_html:
            return PLACEHOLDER.sub(lambda match: str(words[match[1]]), template)
        return Markup(PLACEHOLDER.sub(lambda match: escape(words[match[1]]), str(escape(template))))

    def _digits(self, value: Decimal | int, high: Decimal | None = None) -> str:
        if high is not None:
            return f"{self._digits(value)}–{self._digits(high)}"
        decimals = max(0, -int(Decimal(value).as_tuple().exponent))
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return format_decimal(value, format=pattern, locale=self.language.locale, numbering_system="latn")

    def _moment(self, moment: Moment) -> str:
        if moment.month is None:
            return self.year(moment.year)
        month = self._month(date(moment.year, moment.month, 1))
        return self.fill("{month} {year}", {"month": month, "year": self.year(moment.year)})

    def _month(self, day: date) -> str:
        return format_date(day, "LLLL", locale=self.language.locale)
