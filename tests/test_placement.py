"""Where a marker may stand, and what else the build refuses so that readers are not misled."""

from collections.abc import Callable

import pytest
from samples import DATA, PAGES

BLOCK = "{{ table: training }}\n"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("[see {{ trained }}](a.md)", "a marker stands in a link, an image or their address"),
        ("[see]({{ trained }})", "a marker stands in a link, an image or their address"),
        ("![{{ trained }}](a.png)", "a marker stands in a link, an image or their address"),
        ('<div title="{{ trained }}">a</div>', "a marker stands in an HTML tag"),
        ("## Of {{ trained }}", "a heading with a marker has no id"),
        ("Here: {{ table: training }}", "{{ table: training }} is not alone on its line"),
        (BLOCK + "\n" + BLOCK, "{{ table: training }} stands on line 3 too"),
        ("{{ chart: training }}", "the chart 'training' stands without its table, which says it in words"),
        ("A score of {{ 24.5 }} points.", "24.5 is the value of the statistic 'trained'"),
        ("It cost KES5000.", "the number '5000' is typed in the page"),
        ("A[^1]\n\n[^1]: It was 7.5 then.", "the number '7.5' is typed in the page"),
    ],
)
def test_a_marker_out_of_place_is_refused(check: Callable[..., str], text: str, what: str) -> None:
    report = check(DATA | PAGES | {"sw/index.md": f"# A\n\n{text}\n"})
    assert what in report, report
    assert report.startswith("1 problem "), report


@pytest.mark.parametrize(
    "text",
    [
        "## Of {{ trained }} { #trained }",
        "- in a list: {{ trained }}",
        "| a | b |\n|---|---|\n| {{ trained }} | c |",
        '!!! note "A"\n\n    {{ table: training }}',
        "{{ chart: training }}\n\n{{ table: training }}",
        "[see](a.md) {{ trained }} (and {{ trained }})",
        "It costs {{ 12.50 }}.",
        "B2B and Web3 in 2020.",
    ],
)
def test_a_marker_in_its_place_is_not(check: Callable[..., str], text: str) -> None:
    assert check(DATA | PAGES | {"sw/index.md": f"# A\n\n{text}\n"}) == ""


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        (
            "use: headline",
            "use: context",
            "tables.yml:5: 'trained' has the use 'context': it supports nothing in a page",
        ),
        (
            "use: headline",
            "use: with_caveat\n    expected: {by: 2030, outcome: trained}",
            "the outcome 'trained' is an expectation itself, or has another unit",
        ),
    ],
)
def test_what_would_mislead_is_refused(check: Callable[..., str], old: str, new: str, what: str) -> None:
    data = DATA | {"data/statistics.yml": DATA["data/statistics.yml"].replace(old, new)}
    assert what in check(data | dict.fromkeys(PAGES, "# A\n"))


def test_a_mark_needs_rows_beside_it(check: Callable[..., str]) -> None:
    table = "\ntables:\n  training: {base: towns, statistics: [trained], chart: shares, mark: trained}\n"
    report = check(DATA | dict.fromkeys(PAGES, "# A\n") | {"data/tables.yml": table})
    assert "the mark 'trained' is not one of the rows, or is the only one" in report


def test_every_language_says_the_same_numbers(check: Callable[..., str]) -> None:
    words = DATA["data/words/sw.yml"].replace("Two towns only.", "Two towns, {untrained}.")
    report = check(DATA | PAGES | {"data/words/sw.yml": words})
    assert "'caveat' of 'towns' does not hold the numbers of the original" in report
    assert "it says {untrained}; the original says none" in report


def test_an_empty_file_of_words_lacks_every_word(check: Callable[..., str]) -> None:
    assert "the word 'caption' of 'training' is missing" in check(DATA | PAGES | {"data/words/sw.yml": ""})


@pytest.mark.parametrize(
    ("header", "what"),
    [
        ("title: [a, b]", "'title' is not a text"),
        ("date: 2020-99-99", "MkDocs cannot read the front matter"),
        ("icon: {a: b}", "'icon' is not a text"),
    ],
)
def test_a_header_that_mkdocs_cannot_use_is_refused(check: Callable[..., str], header: str, what: str) -> None:
    assert what in check(PAGES | DATA | {"sw/index.md": f"---\n{header}\n---\n# A\n"})
