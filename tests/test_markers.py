"""The marks of a page: what each says, where it is found, what takes its place."""

from decimal import Decimal

import pytest

from daraja.markers import Block, Figure, Listing, Mark, Own, Unreadable, expand, find, kept_together, parse


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("trained", Figure("trained", "")),
        ("offer-digital-course", Figure("offer-digital-course", "")),
        ("trained.n", Figure("trained", "n")),
        ("trained.period", Figure("trained", "period")),
        ("trained.value", Figure("trained", "value")),
        ("table: training", Block("table", "training")),
        ("table:training", Block("table", "training")),
        ("chart : training", Block("chart", "training")),
        ("statistics", Listing("statistics")),
        ("sources", Listing("sources")),
        ("corrections", Listing("corrections")),
        ("evidence", Listing("evidence")),
        ("downloads", Listing("downloads")),
        ("glossary", Listing("glossary")),
        ("calculator", Listing("calculator")),
        ("sources.n", Figure("sources", "n")),
        ("90", Own(Decimal(90))),
        ("12.50", Own(Decimal("12.50"))),
        ("tabel: training", Unreadable("tabel: training")),
        ("table: a b", Unreadable("table: a b")),
        ("999999999.123456", Own(Decimal("999999999.123456"))),
        ("999999999.1234567", Unreadable("999999999.1234567")),
        ("1234567890123456", Unreadable("1234567890123456")),
        ("1.2.3", Unreadable("1.2.3")),
        ("1,200", Unreadable("1,200")),
        ("a | b", Unreadable("a | b")),
        ("", Unreadable("")),
    ],
)
def test_the_words_between_the_braces(words: str, mark: Mark) -> None:
    assert parse(words) == mark


def test_a_number_of_our_own_keeps_its_decimals() -> None:
    mark = parse("12.50")
    assert isinstance(mark, Own)
    assert str(mark.value) == "12.50"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("A {{ a }} and {{b}}.\n{{ c }}", [("a", 1), ("b", 1), ("c", 2)], id="anywhere in the text"),
        pytest.param("| {{ a }} |\n- {{ b }}\n!!! note\n    {{ c }}", [("a", 1), ("b", 2), ("c", 4)], id="in blocks"),
        pytest.param("`{{ a }}` {{ b }}", [("b", 1)], id="not in code"),
        pytest.param("```\n{{ a }}\n```\n{{ b }}", [("b", 4)], id="not in a block of code"),
        pytest.param("<!--\n{{ a }}\n-->\n{{ b }}", [("b", 4)], id="not in a comment"),
        pytest.param("{ a } {{ b", [], id="not with other braces"),
        pytest.param("{{ a\n}}", [], id="not on two lines"),
    ],
)
def test_where_markers_are_found(text: str, found: list[tuple[str, int]]) -> None:
    assert [(m.mark.statistic, m.line) for m in find(text) if isinstance(m.mark, Figure)] == found


@pytest.mark.parametrize(
    ("text", "expanded"),
    [
        ("No marker.", "No marker."),
        ("{{ a }}", "<a>"),
        ("من {{ a }} إلى {{ b }}؛", "من <a> إلى <b>؛"),
        ("`{{ a }}` {{ b }}\n", "`{{ a }}` <b>\n"),
        ("{{ a }}{{ a }}", "<a><a>"),
    ],
)
def test_only_the_marker_itself_is_replaced(text: str, expanded: str) -> None:
    assert expand(text, lambda mark: f"<{mark.statistic if isinstance(mark, Figure) else mark}>") == expanded


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("In {{ 90 }} days", "In~{{ 90 }}~days"),
        ("siku ya {{ 90 }}. Kisha", "siku ya~{{ 90 }}. Kisha"),
        ("في {{ 30 }} دقيقةً", "في~{{ 30 }}~دقيقةً"),
        ("1. {{ 30 }} minutes", "1. {{ 30 }}~minutes"),
        ("| {{ 30 }} | {{ 5 }} |", "| {{ 30 }} | {{ 5 }} |"),
        ("{{ 2 }}", "{{ 2 }}"),
        ("line\n{{ 2 }}\nline", "line\n{{ 2 }}\nline"),
        ("a {{ trained }} b `c {{ 9 }} d`", "a {{ trained }} b `c {{ 9 }} d`"),
    ],
)
def test_a_number_of_our_own_stays_with_the_words_beside_it(text: str, kept: str) -> None:
    assert kept_together(text) == kept.replace("~", "\u00a0")
