"""The measurements as Markdown tables. Totals only: nobody should see a held-out query, and nobody tune to one."""

from collections.abc import Sequence
from dataclasses import dataclass

import score
from browser import Answer, Cost
from language import HOMES
from queries import NONE

HEAD = (
    "system", "language", "recall@5", "precision@5", "other language", "nothing for nonsense",
    "KB before opening", "KB at first query", "ms to first result",
)  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """All that was measured of one system on one corpus; costs: by language."""

    name: str
    answers: Sequence[Answer]
    costs: dict[str, Cost]


def by_language(measured: Sequence[Measured]) -> str:
    """A row for each system and language."""
    return _table(HEAD, [_row(each, code) for code in HOMES for each in measured])


def by_kind(measured: Sequence[Measured]) -> str:
    """recall@5 / precision@5 for each kind of query; for the kind without answers, how many got none."""
    kinds = list(dict.fromkeys(answer.query.kind for answer in measured[0].answers))
    rows = [[kind, *(_of_kind(each, kind) for each in measured)] for kind in kinds]
    return _table(["kind", *(each.name for each in measured)], rows)


def _row(measured: Measured, code: str) -> list[str]:
    own = [answer for answer in measured.answers if answer.query.language == code]
    cost = measured.costs[code]
    shares = [_share(each(own)) for each in (score.recall, score.precision, score.foreign, score.silent)]
    return [measured.name, code, *shares, _kilobytes(cost.before), _kilobytes(cost.after), f"{cost.milliseconds:.0f}"]


def _of_kind(measured: Measured, kind: str) -> str:
    own = [answer for answer in measured.answers if answer.query.kind == kind]
    if kind == NONE:
        return _share(score.silent(own))
    return f"{_share(score.recall(own))} / {_share(score.precision(own))}"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.0%}"


def _kilobytes(size: int) -> str:
    return f"{size / 1000:.1f}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines) + "\n"
