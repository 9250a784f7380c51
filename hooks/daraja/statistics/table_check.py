"""Rules of tables: rows of one base, expectations above their outcomes, charts that can be drawn."""

from collections.abc import Iterator
from itertools import zip_longest

from daraja.problems import Problem, near
from daraja.statistics.load import FactFiles
from daraja.statistics.model import Facts, Statistic, Table
from daraja.statistics.vocabulary import ONLY_LISTED, PENDING, Chart


def one_base_a_table(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, table in facts.tables.items():
        if not facts.know("bases", table.base):
            fix = near(table.base, facts.bases, "a base of statistics.yml")
            yield files.problem("tables", name, ("base",), f"unknown base '{table.base}'", fix)
        for row in _known_rows(facts, table):
            if row.base.id != table.base and facts.know("bases", table.base):
                what = f"'{row.id}' has the base '{row.base.id}', the table '{table.base}'"
                yield files.problem("tables", name, ("statistics",), what, "put it into a table of its own base")


def outcome_below_expectation(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, table in facts.tables.items():
        rows = _known_rows(facts, table)
        for row, below in zip_longest(rows, rows[1:]):
            outcome = row.expected.outcome if row.expected else PENDING
            known = outcome != PENDING and outcome in facts.statistics
            if known and (below is None or below.id != outcome):
                what = f"'{row.id}' is an expectation and its outcome '{outcome}' is not the next row"
                yield files.problem("tables", name, ("statistics",), what, "put the outcome directly below it")


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


def marks_are_rows_beside_others(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, table in facts.tables.items():
        if table.mark and facts.know("statistics", table.mark) and not set(table.statistics) > {table.mark}:
            what = f"the mark '{table.mark}' is not one of the rows, or is the only one"
            yield files.problem(
                "tables", name, ("mark",), what, "add it to `statistics`, beside the rows it is a mark for"
            )


def what_supports_nothing_is_in_no_table(facts: Facts, files: FactFiles) -> Iterator[Problem]:
    for name, table in facts.tables.items():
        for row in _known_rows(facts, table):
            if row.use in ONLY_LISTED:
                what = f"'{row.id}' has the use '{row.use}': it supports nothing in a page"
                yield files.problem(
                    "tables", name, ("statistics",), what, "leave it out; the page of all statistics has it"
                )


def _in_pairs(rows: list[Statistic]) -> bool:
    """An expectation, its outcome, the next expectation, and so on."""
    return len(rows) % 2 == 0 and all(bool(row.expected) != bool(at % 2) for at, row in enumerate(rows))


def _known_rows(facts: Facts, table: Table) -> list[Statistic]:
    return [facts.statistics[name] for name in table.statistics if name in facts.statistics]


RULES = (
    one_base_a_table,
    outcome_below_expectation,
    charts_fit,
    marks_are_rows_beside_others,
    what_supports_nothing_is_in_no_table,
)
