"""Rules between facts: what one record promises of another. Each rule yields problems."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from daraja.problems import Problem, near
from daraja.statistics import table_check
from daraja.statistics.load import FactFiles
from daraja.statistics.model import Facts, Statistic
from daraja.statistics.vocabulary import PENDING, Formula


def check(facts: Facts, files: FactFiles) -> list[Problem]:
    """All problems that the rules below, and those of tables, find."""
    return [problem for rule in (*RULES, *table_check.RULES) for problem in rule(facts, files)]


def overdue(facts: Facts, today: date) -> list[str]:
    """Bases whose day of review has passed: no mistake, but somebody should look again."""
    return [
        f"{name}: review was due on {base.review_by}" for name, base in facts.bases.items() if base.review_by < today
    ]


def sources_exist(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for section, records in (("bases", facts.bases), ("statistics", facts.statistics)):
        for name, record in records.items():
            for at, citation in enumerate(record.sources):
                if not facts.know("sources", citation.id) and _typed(files, section, name, "sources"):
                    fix = near(citation.id, facts.sources, "an id of sources.yml, or add it there")
                    yield files.problem(section, name, ("sources", at), f"unknown source '{citation.id}'", fix)


def named_statistics_exist(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for section, name, field, target in _references(facts):
        if not facts.know("statistics", target):
            fix = near(target, facts.statistics, "an id of statistics.yml")
            yield files.problem(section, name, (field,), f"unknown statistic '{target}' in '{field}'", fix)


def _references(facts: Facts) -> Iterator[tuple[str, str, str, str]]:
    for name, table in facts.tables.items():
        yield from (("tables", name, "statistics", target) for target in table.statistics)
        if table.mark:
            yield "tables", name, "mark", table.mark
    for name, claim in facts.claims.items():
        yield from (("claims", name, "printed", target) for target in claim.printed)
    for name, statistic in facts.statistics.items():
        if statistic.expected and statistic.expected.outcome != PENDING:
            yield "statistics", name, "expected", statistic.expected.outcome
        if statistic.superseded_by:
            yield "statistics", name, "superseded_by", statistic.superseded_by
        if statistic.derived:
            yield from (("statistics", name, "derived", target) for target in statistic.derived.from_)


def outcomes_are_what_happened(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, statistic in facts.statistics.items():
        outcome = facts.statistics.get(statistic.expected.outcome) if statistic.expected else None
        if outcome and (outcome.expected or outcome.unit != statistic.unit):
            what = f"the outcome '{outcome.id}' is an expectation itself, or has another unit"
            yield files.problem("statistics", name, ("expected",), what, "name the statistic that says what happened")


def derived_values_agree(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, statistic in facts.statistics.items():
        if statistic.derived and set(statistic.derived.from_) <= set(facts.statistics):
            formula, right = statistic.derived.formula, worked_out(statistic, facts)
            if right is None:
                what = f"'{name}' cannot be worked out: its second figure, '{statistic.derived.from_[1]}', is 0"
                yield files.problem("statistics", name, ("derived",), what, "name other figures in `from`")
            elif right != statistic.value:
                what = f"'{name}' is {statistic.value}, but '{formula}' of its two figures gives {right}"
                fix = f"write `value: {right}`, or correct the two figures"
                yield files.problem("statistics", name, ("value",), what, fix)


def worked_out(statistic: Statistic, facts: Facts) -> Decimal | None:
    """What the formula of a derived statistic gives, to the decimals of its value; None for a share of nothing."""
    assert statistic.derived
    part, whole = (facts.statistics[name].value for name in statistic.derived.from_)
    if not whole and statistic.derived.formula != Formula.DIFFERENCE:
        return None
    exact = {
        Formula.PERCENT_OF: lambda: 100 * part / whole,
        Formula.PERCENT_CHANGE: lambda: 100 * (part - whole) / whole,
        Formula.DIFFERENCE: lambda: part - whole,
    }[statistic.derived.formula]()
    return exact.quantize(statistic.value, ROUND_HALF_UP)


def _typed(files: FactFiles, section: str, *key: str) -> object | None:
    """What stands in the file, whether or not it validated; None if nothing does."""
    found: object = files.by_section[section].data.get(section)
    for part in key:
        found = found.get(part) if isinstance(found, dict) else None
    return found


RULES = (sources_exist, named_statistics_exist, outcomes_are_what_happened, derived_values_agree)
