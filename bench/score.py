"""How good answers are, as shares of 1."""

from collections.abc import Sequence

from browser import Answer
from language import language_of
from queries import NONE

SHOWN = 5


def recall(answers: Sequence[Answer]) -> float | None:
    """Of the pages that answer best, and could stand among the first five, how many do; the mean of all queries."""
    wanted = [answer for answer in answers if answer.query.best]
    shares = [_among(answer, answer.query.best) / min(SHOWN, len(answer.query.best)) for answer in wanted]
    return sum(shares) / len(shares) if shares else None


def precision(answers: Sequence[Answer]) -> float | None:
    """Of all pages shown for queries that have an answer, how many help."""
    wanted = [answer for answer in answers if answer.query.best]
    shown = sum(len(answer.found) for answer in wanted)
    return sum(_among(answer, answer.query.useful) for answer in wanted) / shown if shown else None


def foreign(answers: Sequence[Answer]) -> float | None:
    """Of all pages shown, how many are in another language than the page that was asked on."""
    shown = [(answer.query.language, address) for answer in answers for address in answer.found]
    return sum(language_of(address) != own for own, address in shown) / len(shown) if shown else None


def silent(answers: Sequence[Answer]) -> float | None:
    """Of the queries that nothing answers, how many get no page."""
    nothing = [answer for answer in answers if answer.query.kind == NONE]
    return sum(not answer.found for answer in nothing) / len(nothing) if nothing else None


def _among(answer: Answer, pages: frozenset[str]) -> int:
    return len(pages & set(answer.found))
