"""How a number reads: the same to the letter in every language, whole in every direction of text.

An island of left-to-right text is written [so] in this file.
"""

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from daraja import strings
from daraja.figures import Figures, bare, in_html, in_plain_text
from daraja.languages import Language
from daraja.period import parse
from daraja.statistics.model import Base, Facts, Statistic
from daraja.statistics.vocabulary import Qualifier, Unit

LANGUAGES = {code: Language(code, code) for code in ("en", "sw", "ar", "fr")}
SHARED: dict[str, Any] = {
    "kind": "self_report",
    "geography": ["KE"],
    "n": None,
    "n_is": "exact",
    "period": "2020",
    "period_is": "measured",
    "sources": [{"id": "census", "role": "primary", "seen": "full", "checked": "2026-01-01"}],
    "review_by": "2027-01-01",
}
BASE = Base.model_validate(SHARED | {"id": "towns", "topic": "training"})


def statistic(name: str = "trained", **fields: object) -> Statistic:
    own = {"id": name, "base": BASE, "unit": "percent", "evidence": "confirmed", "use": "headline"}
    return Statistic.model_validate(SHARED | own | fields)


def islands(text: str) -> str:
    """`text` with its islands in brackets, of whichever kind they are."""
    return re.sub(r'<bdi dir="ltr">(.*?)</bdi>|\u2066(.*?)\u2069', lambda m: f"[{m[1] or m[2]}]", text)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("5", "5"),
        ("0", "0"),
        ("1595", "1,595"),
        ("2631000", "2,631,000"),
        ("24.5", "24.5"),
        ("24.50", "24.50"),
        ("24.0", "24.0"),
        ("0.125", "0.125"),
        ("99.9999", "99.9999"),
        ("1234567.891", "1,234,567.891"),
        ("-3.5", "-3.5"),
    ],
)
@pytest.mark.parametrize("code", ["en", "sw", "ar"])
def test_a_number_is_never_rounded_and_is_the_same_in_all_our_languages(code: str, value: str, written: str) -> None:
    assert Figures(LANGUAGES[code], bare).number(Decimal(value)).replace("\u200e", "") == written


def test_another_language_writes_its_own_separators() -> None:
    assert Figures(LANGUAGES["fr"], bare).number(Decimal("1595.50")) == "1\u202f595,50"


@pytest.mark.parametrize(
    ("isolate", "written"),
    [
        pytest.param(in_html, '<bdi dir="ltr">50–55%</bdi>', id="a page"),
        pytest.param(in_plain_text, "\u206650–55%\u2069", id="plain text"),
        pytest.param(bare, "50–55%", id="a data file"),
    ],
)
def test_a_figure_is_an_island_of_the_kind_that_its_output_can_hold(isolate: Any, written: str) -> None:
    assert Figures(LANGUAGES["ar"], isolate).figure(Unit.PERCENT, Decimal(50), Decimal(55)) == written


@pytest.mark.parametrize("isolate", [in_html, in_plain_text], ids=["a page", "plain text"])
def test_every_kind_of_output_has_the_same_islands(isolate: Any) -> None:
    figures = Figures(LANGUAGES["ar"], isolate)
    assert islands(figures.period(parse("1996/1998"))) == "[1996–1998]"
    assert islands(figures.figure(Unit.USD, Decimal(1595))) == "[US$1,595]"


AMOUNTS = [
    statistic(value="1234.5" if unit in ("count", "usd", "percent_higher") else "73", unit=unit, qualifier=qualifier)
    for unit in Unit
    for qualifier in Qualifier
]


@pytest.mark.parametrize("one", AMOUNTS, ids=lambda s: f"{s.qualifier} {s.unit}")
@pytest.mark.parametrize("form", ["prose", "cell"])
def test_every_unit_and_qualifier_keeps_its_number_in_every_language(one: Statistic, form: str) -> None:
    """The words are reviewed in tests/golden/figures; the numbers here."""
    written = [islands(Figures(LANGUAGES[code]).amount(one, form)) for code in ("en", "sw", "ar")]
    numbers = [[re.sub(r"US\$|%", "", island) for island in re.findall(r"\[.*?\]", text)] for text in written]
    assert numbers[0][0] == f"[{one.value:,}]"
    assert numbers == [numbers[0]] * 3
    assert not [text for text in written if "{" in text]


@pytest.mark.parametrize(
    ("unit", "prose", "cell"),
    [
        ("percent", "[73%]", "[73%]"),
        ("percent_higher", "[73%]\u00a0higher", "[73%]\u00a0higher"),
        ("score_0_100", "[73]\u00a0out\u00a0of\u00a0[100]", "[73]"),
        ("count", "[73]", "[73]"),
        ("usd", "[US$73]", "[US$73]"),
    ],
)
def test_a_value_in_a_sentence_and_in_a_cell(unit: str, prose: str, cell: str) -> None:
    figures, one = Figures(LANGUAGES["en"]), statistic(value="73", unit=unit)
    assert islands(figures.prose(one, Facts())) == prose
    assert islands(figures.cell(one)) == cell


@pytest.mark.parametrize(
    ("qualifier", "written"),
    [
        ("exact", "[73%]"),
        ("about", "about [73%]"),
        ("at_least", "at least [73%]"),
        ("at_most", "at most [73%]"),
        ("more_than", "more than [73%]"),
        ("fewer_than", "fewer than [73%]"),
    ],
)
def test_a_qualifier_always_comes_with_its_value(qualifier: str, written: str) -> None:
    figures, one = Figures(LANGUAGES["en"]), statistic(value="73", qualifier=qualifier)
    assert [islands(figures.prose(one, Facts())), islands(figures.cell(one))] == [written, written]


@pytest.mark.parametrize(
    ("low", "high", "written"),
    [("50", "55", "50–55"), ("24", "30.5", "24–30.5"), ("24.50", "30", "24.50–30"), ("900", "1200", "900–1,200")],
)
def test_each_end_of_a_range_keeps_its_own_decimals(low: str, high: str, written: str) -> None:
    assert Figures(LANGUAGES["en"], bare).number(Decimal(low), Decimal(high)) == written


@pytest.mark.parametrize("code", ["en", "sw", "ar"])
def test_a_range_keeps_both_ends_on_one_island(code: str) -> None:
    one = statistic(value="50.0", value_high="55.5", qualifier="about")
    assert "50.0–55.5" in Figures(LANGUAGES[code], bare).prose(one, Facts())
    assert re.findall(r"\[.*?\]", islands(Figures(LANGUAGES[code]).cell(one))) == ["[50.0–55.5%]"]


REPORTED = statistic("reported", value="13.3", period="2020-02")
EXPECTED = statistic(value="24.5", expected={"by": "2026", "outcome": "reported"})
PENDING = statistic(value="24.5", expected={"by": "2026", "outcome": "pending"})
FACTS = Facts(statistics={"reported": REPORTED, "trained": EXPECTED})


@pytest.mark.parametrize(
    ("one", "prose", "cell"),
    [
        pytest.param(
            EXPECTED,
            "[24.5%] (expected by [2026]; reported in February [2020]: [13.3%])",
            "[24.5%], expected by [2026]",
            id="reported",
        ),
        pytest.param(PENDING, "[24.5%] (forecast for [2026])", "[24.5%], forecast for [2026]", id="pending"),
    ],
)
def test_an_expectation_never_stands_without_its_year_and_its_outcome(one: Statistic, prose: str, cell: str) -> None:
    figures = Figures(LANGUAGES["en"])
    assert [islands(figures.prose(one, FACTS)), islands(figures.cell(one))] == [prose, cell]


@pytest.mark.parametrize("code", ["sw", "ar"])
@pytest.mark.parametrize("one", [EXPECTED, PENDING], ids=["reported", "pending"])
def test_an_expectation_holds_the_same_numbers_in_every_language(code: str, one: Statistic) -> None:
    english, other = (islands(Figures(LANGUAGES[each]).prose(one, FACTS)) for each in ("en", code))
    assert sorted(re.findall(r"\[([\d.]+)", other)) == sorted(re.findall(r"\[([\d.]+)", english))
    assert islands(Figures(LANGUAGES[code]).cell(one)).count("[") == 2


@pytest.mark.parametrize(
    ("period", "written"),
    [
        ("2016", "[2016]"),
        ("2016-09", "September [2016]"),
        ("1996/1998", "[1996–1998]"),
        ("2023-03/2023-04", "March [2023] to April [2023]"),
        ("2022-12/2023", "December [2022] to [2023]"),
    ],
)
def test_a_period_in_words(period: str, written: str) -> None:
    assert islands(Figures(LANGUAGES["en"]).period(parse(period))) == written


@pytest.mark.parametrize("code", ["en", "sw", "ar"])
def test_no_figure_of_any_language_has_other_digits_than_western_ones(code: str) -> None:
    figures = Figures(LANGUAGES[code], bare)
    written = [
        figures.prose(statistic(value="1234.5", unit="usd", n="2631"), Facts()),
        figures.day(date(2026, 12, 31)),
        figures.period(parse("2023-03/2024-04")),
        *(figures.unit(unit) for unit in Unit),
    ]
    assert not re.search(r"[^\W\d_]?[\u0660-\u0669\u06f0-\u06f9]", "".join(written))
    assert "1,234.5" in written[0]


def test_a_sample_reads_with_its_qualifier() -> None:
    one = statistic(value="73", n="2000", n_is="more_than")
    assert islands(Figures(LANGUAGES["en"]).placeholders(one, Facts())["n"]) == "more than [2,000]"


def test_a_sample_that_is_not_known_cannot_be_written() -> None:
    assert "n" not in Figures(LANGUAGES["en"]).placeholders(statistic(value="73"), Facts())


def test_words_are_escaped_in_a_page_and_only_there() -> None:
    words = {"x": "<i>"}
    assert Figures(LANGUAGES["en"]).fill("{x} & {x}", words) == "&lt;i&gt; &amp; &lt;i&gt;"
    assert Figures(LANGUAGES["en"], bare).fill("{x} & {x}", words) == "<i> & <i>"


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_each_language_has_all_words_of_the_generator_with_the_same_places_to_fill(code: str) -> None:
    """Swahili writes `asilimia {number}` for `{figure}`: the same number, its sign as a word."""
    own, english = strings.load(code), strings.load("en")
    assert own.code == code
    both = {key: (places(own[key]), places(english[key])) for key in english.words}
    assert {key: pair for key, pair in both.items() if pair[0] != pair[1]} == {}
    assert [
        key for key in english.words if own[key] == english[key] and re.search("[a-z]{3}", key_words(own[key]))
    ] == []


def places(text: str) -> set[str]:
    return {name.replace("figure", "number") for name in re.findall(r"\{(\w+)\}", text)}


def key_words(text: str) -> str:
    """The text without what is filled in and without names of programs."""
    return re.sub(r"\{\w+\}|Word|Excel", "", text)
