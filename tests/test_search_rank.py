"""Which page comes first, and which are not shown, on a small site that is searched in a real Chromium."""

from collections.abc import Iterator

import pytest
from browsers import served
from conftest import PROJECT, built, write
from playwright.sync_api import Browser, Page
from samples import CONFIG
from test_search_recall import RANK, ready

LONG = "Here the team writes what it did and whom it met, and nobody asks why. " * 30
PAGES = {
    "en/index.md": "# Home\n\nWelcome.\n",
    "en/heading.md": "# The budget { #top }\n\nWhat it is for.\n",
    "en/text.md": "# Money { #top }\n\nA budget is a plan for money. The budget is yours.\n",
    "en/form.md": "# Costs { #top }\n\nTwo firms budgeted for this.\n",
    "en/passing.md": f"# A diary {{ #top }}\n\n{LONG}Then came the budget.\n\n{LONG}\n",
    "en/inflected.md": "# Sea { #top }\n\nThey sailed far.\n",
    "en/typed.md": "# Lake { #top }\n\nThey went sailing.\n",
    "en/silver-spoon.md": "# Table { #top }\n\nA silver spoon.\n",
    "en/silver-and-spoon.md": "# Silver { #top }\n\nIt shines.\n\n## Spoon { #spoon }\n\nIt is round.\n",
    "en/metals.md": "# Metals { #top }\n\n## A { #a }\n\nCopper.\n\n## B { #b }\n\nIron.\n\n## C { #c }\n\nTin.\n",
    "en/copper.md": "# Copper { #top }\n\nIt is red.\n",
    "en/beginning.md": "# Trees { #top }\n\nA sycamore stands here.\n",
    "en/typing.md": "# Birds { #top }\n\nA flamingo stands here.\n",
    "en/together.md": "# Rain { #top }\n\nThe long rains come in March.\n",
    "en/apart.md": "# Snow { #top }\n\nRains are rare. The way there is long.\n",
    "en/asked.md": "---\nsearch: {words: [giraffe]}\n---\n# Tall { #top }\n\nA high animal.\n",
    "en/terms.md": '# Words { #top }\n\n<dl><dt id="term-zebra">zebra</dt><dd>A horse with stripes.</dd></dl>\n',
    "sw/index.md": "# Nyumbani\n\nKaribu.\n",
    "sw/of-leaders.md": "# Ukurasa { #top }\n\nMuulize kiongozi wa timu.\n",
    "sw/leadership.md": "# Ukurasa mwingine { #top }\n\nUongozi wa timu ni mgumu.\n",
    "ar/index.md": "# الرئيسية\n\nأهلا.\n",
}


@pytest.fixture(scope="module")
def searching(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    root = tmp_path_factory.mktemp("rank")
    config = CONFIG.format(overrides=PROJECT / "overrides")
    site = built(write(root, {"mkdocs.yml": config, **{f"docs/{name}": text for name, text in PAGES.items()}}))
    with served(site) as address, ready(browser, address) as page:
        yield page


@pytest.mark.parametrize(
    ("language", "query", "found"),
    [
        pytest.param("en", "budget", ["heading/", "text/"], id="a title, the text; no mention elsewhere"),
        pytest.param("en", "sailing", ["typed/", "inflected/"], id="what is typed before its forms"),
        pytest.param("en", "sycam", ["beginning/"], id="the beginning of a word"),
        pytest.param("en", "flamigno", ["typing/"], id="a typing error"),
        pytest.param("en", "long rains", ["together/"], id="words that stand together"),
        pytest.param("en", "silver spoon", ["silver-spoon/"], id="not words in two sections, where others hold both"),
        pytest.param("en", "copper iron tin", ["metals/"], id="not one word of three, where others hold all"),
        pytest.param("en", "giraffe", ["asked/"], id="what readers type"),
        pytest.param("en", "zebra", ["terms/"], id="a term"),
        pytest.param("en", "stripes", [], id="not the words of its definition"),
        pytest.param("en", "wxyzzy", [], id="nonsense"),
        pytest.param("sw", "viongozi", ["sw/of-leaders/", "sw/leadership/"], id="a plural before what is derived"),
    ],
)
def test_what_is_found_and_in_which_order(searching: Page, language: str, query: str, found: list[str]) -> None:
    assert searching.evaluate(RANK, [language, query]) == found
