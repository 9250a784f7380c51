"""What readers find, measured on the real site with queries of people who did not know how the search works.

For each query two readers judged, apart from each other, the pages that somebody had named or this search had among its
first ten, without knowing which, and any other they thought of: 2 if it answers, 1 if it helps (a sentence, row or step
of it is about what was asked). `best` are the pages with the highest sum, `helps` the others that both gave a mark. One
of the readers taken for a search engine and measured with the other's marks has a recall of .95 and a precision of .97.

`dev…` queries were used to set the limits of rank.js; of the `held-out` ones only totals are ever looked at. Recall: of
the best pages, at most five, how many are among the first five. Precision: how many of the first five answer or help.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from browsers import DESKTOP, context
from playwright.sync_api import Browser, Page

QUERIES = Path(__file__).parent / "queries"
HOMES = {"en": "", "sw": "sw/", "ar": "ar/"}
DEV = ("dev", "dev2", "dev3")
FIRST = 5
OPEN = "document.getElementById('__search').click()"
LOADED = "() => Boolean(window.daraja && window.daraja.rank)"
RANK = """async ([language, query]) => {
  const index = await daraja.index(language);
  return (await daraja.rank(index, query)).pages.map(({ number }) => index.pages[number].address);
}"""


@dataclass(frozen=True)
class Totals:
    """Means over all queries that have an answer, and the share of the others that find nothing."""

    recall: float
    precision: float
    nothing: float


@contextmanager
def ready(browser: Browser, address: str) -> Iterator[Page]:
    """A page whose search is loaded."""
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(address)
        page.evaluate(OPEN)
        page.wait_for_function(LOADED)
        yield page


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[Page]:
    with ready(browser, address) as page:
        yield page


def queries(language: str, *parts: str) -> list[dict[str, Any]]:
    return [each for part in parts for each in yaml.safe_load((QUERIES / f"{language}.{part}.yml").read_text("utf-8"))]


def found(page: Page, language: str, query: str) -> list[str]:
    addresses = page.evaluate(RANK, [language, query])
    assert all(each.startswith(HOMES[language]) for each in addresses), "a page in another language"
    names = [each.removeprefix(HOMES[language]).rstrip("/") or "home" for each in addresses]
    return names[:FIRST]


def totals(page: Page, language: str, *parts: str) -> Totals:
    recall, precision, nothing = [], [], []
    for query in queries(language, *parts):
        got, best = found(page, language, query["query"]), set(query["best"])
        if best:
            recall.append(len(best & set(got)) / min(FIRST, len(best)))
            precision.append(len(best.union(query["helps"]) & set(got)) / len(got) if got else 0)
        else:
            nothing.append(not got)
    return Totals(sum(recall) / len(recall), sum(precision) / len(precision), sum(nothing) / len(nothing))


@pytest.mark.parametrize(
    ("language", "recall", "precision"), [("en", 0.93, 0.79), ("sw", 0.86, 0.7), ("ar", 0.84, 0.86)]
)
def test_what_readers_ask_is_found(searching: Page, language: str, recall: float, precision: float) -> None:
    """Measured on the day of writing: recall .95 (en), .88 (sw), .86 (ar); precision .82, .72, .88. What we aim at is a
    recall of .95 and a precision of .85; these floors keep it from falling further from that. One query is .02."""
    measured = totals(searching, language, "held-out")
    assert measured.recall >= recall, measured
    assert measured.precision >= precision, measured
    assert measured.nothing >= 0.9, measured


@pytest.mark.parametrize(
    ("language", "recall", "precision"), [("en", 0.89, 0.86), ("sw", 0.88, 0.82), ("ar", 0.89, 0.81)]
)
def test_what_the_limits_were_set_with_is_found(
    searching: Page, language: str, recall: float, precision: float
) -> None:
    """Three times as many queries: what a change makes worse shows here first. A query is less than .01."""
    measured = totals(searching, language, *DEV)
    assert measured.recall >= recall, measured
    assert measured.precision >= precision, measured


@pytest.mark.parametrize("language", HOMES)
def test_there_are_queries_enough(language: str) -> None:
    known = queries(language, *DEV), queries(language, "held-out")
    assert len(known[0]) >= 60
    assert len(known[1]) >= 50
    seen, unseen = ({query["query"].casefold() for query in each} for each in known)
    assert not seen & unseen
