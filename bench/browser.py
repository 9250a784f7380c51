"""What a reader meets, measured in a real Chromium."""

import statistics
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from language import HOMES
from playwright.sync_api import Browser, Page, sync_playwright
from queries import Query
from server import Server
from systems import BOX, System

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from chromium import HELP, find

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
SIZE = {"width": 1280, "height": 800}
TIMES = 5


@dataclass(frozen=True)
class Answer:
    """found: the addresses of the first five pages, below the site, without their last slash."""

    query: Query
    found: tuple[str, ...]


@dataclass(frozen=True)
class Cost:
    """Bytes until the search is opened, and until the first answer stands there; milliseconds from key to answer."""

    before: int
    after: int
    milliseconds: float


@contextmanager
def launched() -> Iterator[Browser]:
    """A Chromium without a window."""
    path = find()
    if path is None:
        sys.exit(HELP)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


def answers(browser: Browser, server: Server, system: System, queries: Iterable[Query]) -> list[Answer]:
    """Ask each query on the home page of its language."""
    asked = list(queries)
    found: list[Answer] = []
    for code in HOMES:
        with browser.new_context(viewport=SIZE) as context:  # type: ignore[arg-type]
            page = _open(context.new_page(), server, code)
            page.focus(BOX)
            server.wait()
            for query in asked:
                if query.language == code:
                    found.append(Answer(query, _addresses(page.evaluate(system.script, query.text))))
    return found


def cost(browser: Browser, server: Server, system: System, code: str, text: str) -> Cost:
    """Open the search and ask, as the first reader on a new device; the median of TIMES of them.

    The text comes at once, as if pasted: what a search loads while its reader types counts in full.
    """
    costs = [_once(browser, server, system, code, text) for _ in range(TIMES)]
    return Cost(costs[0].before, costs[0].after, statistics.median(each.milliseconds for each in costs))


def _once(browser: Browser, server: Server, system: System, code: str, text: str) -> Cost:
    server.forget()
    with browser.new_context(viewport=SIZE) as context:  # type: ignore[arg-type]
        page = _open(context.new_page(), server, code)
        before = server.weight(system.files)
        page.focus(BOX)
        result = page.evaluate(system.script, text)
        if not result["found"]:
            sys.exit(f"{system.name} finds nothing for the first query, '{text}'")
        server.wait()
        return Cost(before, server.weight(system.files), result["milliseconds"])


def _open(page: Page, server: Server, code: str) -> Page:
    page.goto(server.address + HOMES[code])
    server.wait()
    return page


def _addresses(result: dict[str, Any]) -> tuple[str, ...]:
    return tuple(urlsplit(url).path.strip("/") for url in result["found"])
