"""Our search beside Material's own and Pagefind: what is found, what is loaded, how long it takes.

`python bench/search.py` prints tables for the real site and for a generated one; `--quick` for the real one only.
"""

import argparse
import tempfile
from pathlib import Path

import browser
import corpus
import project
import queries
import report
from playwright.sync_api import Browser
from queries import Questions
from report import Measured
from server import serving
from systems import OURS, STOCK, WITH_PAGEFIND, System

PROJECT = Path(__file__).parent.parent
PAGES = 300


def main() -> None:
    """Both corpora are made of one copy of the project, whatever is written into it meanwhile."""
    options = _options()
    with tempfile.TemporaryDirectory() as name, browser.launched() as chromium:
        folder = Path(name)
        real = project.copy(PROJECT, folder / "real")
        _compare("The real site", chromium, real, queries.of_the_repository(PROJECT / "tests" / "queries"))
        if not options.quick:
            generated = project.without_content(project.copy(real, folder / "generated"))
            words = PROJECT / "tests" / "words"
            planted = corpus.write(generated / "docs", real / "site", words, options.pages)
            _compare(f"{options.pages} generated pages a language", chromium, generated, planted)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the real site only")
    parser.add_argument("--pages", type=int, default=PAGES, help=f"pages a language to generate (default: {PAGES})")
    return parser.parse_args()


def _compare(title: str, chromium: Browser, copied: Path, questions: Questions) -> None:
    """Build the copy for each system, measure all, print what came out."""
    ours = project.build(copied)
    stock = project.build(project.with_stock_search(project.copy(copied, copied.with_name(f"{copied.name}-stock"))))
    pagefind = project.add_pagefind(ours, copied.with_name(f"{copied.name}-pagefind"))
    sites = {OURS: ours, STOCK: stock, WITH_PAGEFIND: pagefind}
    measured = [_measure(chromium, system, site, questions) for system, site in sites.items()]
    print(f"## {title}\n", report.by_language(measured), report.by_kind(measured), sep="\n", flush=True)


def _measure(chromium: Browser, system: System, site: Path, questions: Questions) -> Measured:
    with serving(site) as server:
        answers = browser.answers(chromium, server, system, questions.measured)
        first = questions.first.items()
        costs = {code: browser.cost(chromium, server, system, code, text) for code, text in first}
    return Measured(system.name, answers, costs)


if __name__ == "__main__":
    main()
