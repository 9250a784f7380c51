"""Queries with known answers: those of the repository for the real site, and how they are written down."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from language import HOMES

NONE = "none"
"""The kind of a query that nothing answers."""


@dataclass(frozen=True)
class Query:
    """language: of the page it is asked on; best: the pages that answer best, as addresses without their last slash;
    useful: these and all others that help."""

    text: str
    language: str
    kind: str
    best: frozenset[str]
    useful: frozenset[str]


@dataclass(frozen=True)
class Questions:
    """measured: what the totals are made of; first: per language, two words to open the search with."""

    measured: tuple[Query, ...]
    first: dict[str, str]


def of_the_repository(folder: Path) -> Questions:
    """The held-out queries of tests/queries. They give totals only: a query that is shown is a query tuned to."""
    held_out = [query for code in HOMES for query in _read(folder / f"{code}.held-out.yml", code)]
    known = {code: _read(folder / f"{code}.dev.yml", code) for code in HOMES}
    return Questions(tuple(held_out), {code: _two_words(queries) for code, queries in known.items()})


def _read(path: Path, code: str) -> list[Query]:
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return [_query(row, code) for row in rows]


def _query(row: dict[str, Any], code: str) -> Query:
    best = _addresses(row["best"], code)
    return Query(str(row["query"]), code, row["kind"], best, best | _addresses(row["helps"], code))


def _addresses(pages: list[str], code: str) -> frozenset[str]:
    """The files name a page without its language: `gap/education`, `home`."""
    return frozenset((HOMES[code] + ("" if page == "home" else page)).rstrip("/") for page in pages)


def _two_words(queries: list[Query]) -> str:
    """The first phrase that has two longer words, without the short ones between."""
    phrases = (query.text.split() for query in queries if query.kind == "phrase")
    longer = ([word for word in phrase if len(word) > 3] for phrase in phrases)
    return " ".join(next(found for found in longer if len(found) == 2))
