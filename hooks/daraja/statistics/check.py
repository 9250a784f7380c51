"""Rules between facts: what one record promises of another. Each rule yields problems."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import zip_longest

from daraja.problems import Problem, near
from daraja.statistics.load import FactFiles
from daraja.statistics.model import Facts, Statistic, Table
from daraja.statistics.vocabulary import PENDING, Chart, Formula

RULES: list[Callable[[Facts, FactFiles], Iterator[Problem]]] = []


def check(facts: Facts, files: FactFiles) -> list[Problem]:
    """All problems that the rules below find."""
    return [problem for rule in RULES for problem in rule(facts, files)]


def rule(function: Callable[[Facts, FactFiles], Iterator[Problem]]) -> Callable[[Facts, FactFiles], Iterator[Problem]]:
    RULES.append(function)
    return function


@rule
def sources_exist(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for section, records in (("bases", facts.bases), ("statistics", facts.statistics)):
        for name, record in records.items():
            for at, citation in enumerate(record.sources):
                if not facts.know("sources", citation.id) and _typed(files, section, name, "sources"):
                    fix = near(citation.id, facts.sources, "an id of sources.yml, or add it there")
                    yield files.problem(section, name, ("sources", at), f"unknown source '{citation.id}'", fix)


@rule
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


@rule
def one_base_a_table(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, table in facts.tables.items():
        if not facts.know("bases", table.base):
            fix = near(table.base, facts.bases, "a base of statistics.yml")
            yield files.problem("tables", name, ("base",), f"unknown base '{table.base}'", fix)
        for row in _known_rows(facts, table):
            if row.base.id != table.base and facts.know("bases", table.base):
                what = f"'{row.id}' has the base '{row.base.id}', the table '{table.base}'"
                yield files.problem("tables", name, ("statistics",), what, "put it into a table of its own base")


@rule
def outcome_below_expectation(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, table in facts.tables.items():
        rows = _known_rows(facts, table)
        for row, below in zip_longest(rows, rows[1:]):
            outcome = row.expected.outcome if row.expected else PENDING
            known = outcome != PENDING and outcome in facts.statistics
            if known and (below is None or below.id != outcome):
                what = f"'{row.id}' is an expectation and its outcome '{outcome}' is not the next row"
                yield files.problem("tables", name, ("statistics",), what, "put the outcome directly below it")


@rule
def charts_fit(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, table in facts.tables.items():
        rows = _known_rows(facts, table)
        units = {row.unit.value for row in rows}
        wanted = {None: units, Chart.SCORES: {"score_0_100"}}.get(table.chart, {"percent"})
        if units - wanted:
            what = f"a chart of '{table.chart}' cannot draw the unit {', '.join(sorted(units - wanted))}"
            yield files.problem("tables", name, ("chart",), what, "leave out `chart`, or the rows of another unit")
        if table.chart == Chart.PAIRS and len(rows) == len(table.statistics) and not _in_pairs(rows):
            what = "a chart of 'pairs' needs an expectation and its outcome in turn"
            yield files.problem("tables", name, ("statistics",), what, "order the rows so, or choose another chart")


def _in_pairs(rows: list[Statistic]) -> bool:
    """An expectation, its outcome, the next expectation, and so on."""
    return len(rows) % 2 == 0 and all(bool(row.expected) != bool(at % 2) for at, row in enumerate(rows))


@rule
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
    return exact.quantize(statistic.value)


def _known_rows(facts: Facts, table: Table) -> list[Statistic]:
    return [facts.statistics[name] for name in table.statistics if name in facts.statistics]


def _typed(files: FactFiles, section: str, *key: str) -> object | None:
    """What stands in the file, whether or not it validated; None if nothing does."""
    found: object = files.by_section[section].data.get(section)
    for part in key:
        found = found.get(part) if isinstance(found, dict) else None
    return found
