"""The calculator: its arithmetic in Python and in the reader's browser, and what it makes of what people type."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from browsers import DESKTOP, PHONE, context, served
from conftest import PROJECT, built, write
from playwright.sync_api import Browser, Locator, Page, expect
from py_mini_racer import MiniRacer
from samples import CONFIG

from daraja import strings
from daraja.calculator import FIELDS, Inputs, work_out
from daraja.render.calculator import CURRENCIES, MONEY, SAID

CASES = yaml.load((PROJECT / "tests" / "calculator.yml").read_text("utf-8"), yaml.BaseLoader)
HOMES = {"en": "", "sw": "sw/", "ar": "ar/"}
PALETTE = """
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom, accent: custom}
"""
TEXTS = {
    "en": "# What training costs { #top }\n\nA year.\n\n## Work it out { #work }\n\n{{ calculator }}\n",
    "sw": "# Gharama ya mafunzo { #top }\n\nMwaka.\n\n## Kukokotoa { #work }\n\n{{ calculator }}\n",
    "ar": "# تكلفة التدريب { #top }\n\nسنة.\n\n## الحساب { #work }\n\n{{ calculator }}\n",
}
STILL = "!document.getAnimations().some((each) => each.playState === 'running')"
"""Material's buttons change their colour slowly."""
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
ISOLATES = re.compile("[\u061c\u200e\u200f\u2066-\u2069]")


# ---------- What is typed ----------

READ = {
    # As it is.
    "0": "0", "7": "7", "500": "500", "2400000": "2400000", "007": "7", " 500 ": "500", "+500": "500",
    # Decimals.
    "1595.50": "1595.50", "1595,50": "1595.50", "0.5": "0.5", "0,5": "0.5", ".5": "0.5", ",5": "0.5",
    "12.5": "12.5", "1,5": "1.5", "1.5950": "1.5950", "1,5950": "1.5950", "1595.555": "1595.555",
    "1595,555": "1595.555", "0.125": "0.125", "0,125": "0.125", "0.005": "0.005",
    # Thousands.
    "1,595": "1595", "12,000": "12000", "100,000": "100000", "1,595,500": "1595500", "1.595.500": "1595500",
    "1 595": "1595", "1\u00a0595": "1595", "1\u2009595": "1595", "1\u202f595": "1595", "2 400 000": "2400000",
    "1'595": "1595", "1’595": "1595", "2'400'000": "2400000",
    # Both.
    "1,595.50": "1595.50", "1.595,50": "1595.50", "1 595,50": "1595.50", "1 595.50": "1595.50",
    "1\u00a0595,50": "1595.50", "1\u202f595,50": "1595.50", "1\u2009595.5": "1595.5", "1'595.50": "1595.50",
    "1'595,50": "1595.50", "1,595,500.25": "1595500.25", "1.595.500,25": "1595500.25", "1,595.500": "1595.500",
    "1.595,500": "1595.500", "2 400 000.5": "2400000.5",
    # Other digits and separators.
    "٥٠٠": "500", "۵۰۰": "500", "١٥٩٥٫٥٠": "1595.50", "١٬٥٩٥٫٥٠": "1595.50", "۱٬۵۹۵٫۵۰": "1595.50",
    "١٫٥٩٥": "1.595", "١٬٥٩٥": "1595", "١،٥٩٥": "1595", "٠،٥": "0.5", "١٬٥٩٥٬٥٠٠": "1595500", "٣": "3",
    "١٢٫٥": "12.5", "1٬595.5": "1595.5", "١,٥٩٥": "1595", "١٥٩٥,٥": "1595.5", "٫٥": "0.5", "١ ٥٩٥٫٥": "1595.5",
    # Marks of direction, as they come with copied text.
    "\u200f500\u200f": "500", "\u20661,595.50\u2069": "1595.50", "\u061c٥٠٠": "500", "\ufeff500": "500",
    # The longest.
    "999999999999999": "999999999999999", "9,007,199,254,740.99": "9007199254740.99",
}  # fmt: skip
REFUSED: dict[str, dict[str, object]] = {
    "": {"problem": "empty"},
    " \u00a0\u200f": {"problem": "empty"},
    "1.595": {"problem": "ambiguous", "typed": "1.595", "whole": "1595", "decimal": "1.5950"},
    "12.000": {"problem": "ambiguous", "typed": "12.000", "whole": "12000", "decimal": "12.0000"},
    "١.٥٩٥": {"problem": "ambiguous", "typed": "1.595", "whole": "1595", "decimal": "1.5950"},
    "-1.595": {"problem": "ambiguous", "typed": "1.595", "whole": "1595", "decimal": "1.5950"},
    "-5": {"problem": "negative"},
    "−5": {"problem": "negative"},
    "–5": {"problem": "negative"},
    "- 5": {"problem": "negative"},
    "\u200e-5": {"problem": "negative"},
    "-1,595.50": {"problem": "negative"},
    "--1": {"problem": "unread", "part": "-"},
    "5-": {"problem": "unread", "part": "-"},
    "-": {"problem": "unread", "part": "-"},
    "500-600": {"problem": "unread", "part": "-"},
    "KES 500": {"problem": "unread", "part": "KES"},
    "KSh500": {"problem": "unread", "part": "KSh"},
    "500/=": {"problem": "unread", "part": "/="},
    "500 per hour": {"problem": "unread", "part": "per hour"},
    "$500": {"problem": "unread", "part": "$"},
    "500 €": {"problem": "unread", "part": "€"},
    "٥٠٠ جنيه": {"problem": "unread", "part": "جنيه"},
    "5%": {"problem": "unread", "part": "%"},
    "1/2": {"problem": "unread", "part": "/"},
    "½": {"problem": "unread", "part": "½"},
    "5²": {"problem": "unread", "part": "²"},
    "2h30": {"problem": "unread", "part": "h"},
    "02:30": {"problem": "unread", "part": ":"},
    "five": {"problem": "unread", "part": "five"},
    "tano": {"problem": "unread", "part": "tano"},
    "constructor": {"problem": "unread", "part": "constructor"},
    "__proto__": {"problem": "unread", "part": "__proto__"},
    "toString": {"problem": "unread", "part": "toString"},
    "1e5": {"problem": "unread", "part": "e"},
    "0x10": {"problem": "unread", "part": "x"},
    "1n": {"problem": "unread", "part": "n"},
    "NaN": {"problem": "unread", "part": "NaN"},
    "Infinity": {"problem": "unread", "part": "Infinity"},
    "🙂": {"problem": "unread", "part": "🙂"},
    "3🙂": {"problem": "unread", "part": "🙂"},
    "<b>5</b>": {"problem": "unread", "part": "<b>"},
    "५००": {"problem": "unread", "part": "५००"},
    "1_000": {"problem": "unread", "part": "_"},
    ".": {"problem": "unread", "part": "."},
    ",,": {"problem": "unread", "part": ",,"},
    "1,59,5": {"problem": "groups", "typed": "1,59,5"},
    "1,595,5": {"problem": "groups", "typed": "1,595,5"},
    "1,00,000": {"problem": "groups", "typed": "1,00,000"},
    "1.59.5": {"problem": "groups", "typed": "1.59.5"},
    "0,595,500": {"problem": "groups", "typed": "0,595,500"},
    "1,595.50.5": {"problem": "groups", "typed": "1,595.50.5"},
    "1.595,50,5": {"problem": "groups", "typed": "1.595,50,5"},
    "1 595 5": {"problem": "groups", "typed": "1 595 5"},
    "1  595": {"problem": "groups", "typed": "1  595"},
    "12 34": {"problem": "groups", "typed": "12 34"},
    "1'59": {"problem": "groups", "typed": "1'59"},
    "1 595'500": {"problem": "groups", "typed": "1 595'500"},
    "1,595 500": {"problem": "groups", "typed": "1,595 500"},
    "5.": {"problem": "groups", "typed": "5."},
    "5,": {"problem": "groups", "typed": "5,"},
    "1..5": {"problem": "groups", "typed": "1..5"},
    "1, 595": {"problem": "groups", "typed": "1, 595"},
    "١٫٥٫٥": {"problem": "groups", "typed": "1٫5٫5"},
    "1000000000000000": {"problem": "long", "digits": 15},
    "0.1234567890123456": {"problem": "long", "digits": 15},
    "9" * 10_000: {"problem": "long", "digits": 15},
    "x" * 10_000: {"problem": "unread", "part": "x" * 10_000},
    "1," * 5_000: {"problem": "groups", "typed": "1," * 5_000},
}


@cache
def engine() -> MiniRacer:
    """V8 with the file that a reader's browser runs, and nothing of a page."""
    made = MiniRacer()
    made.eval((PROJECT / "overrides" / "assets" / "numbers.js").read_text("utf-8"))
    made.eval(
        "var told = (typed) => { const { value, ...rest } = Numbers.read(typed);"
        " return JSON.stringify(value ? Numbers.text(value) : rest); }"
    )
    return made


def read(typed: str) -> Any:
    return json.loads(engine().call("told", typed))


def short(text: str) -> str:
    return text.encode("unicode_escape").decode()[:30] or "nothing"


def test_there_are_enough_examples() -> None:
    assert len(READ) + len(REFUSED) >= 100
    assert len(CASES) >= 25


@pytest.mark.parametrize("typed", READ, ids=short)
def test_a_number_is_read(typed: str) -> None:
    assert read(typed) == READ[typed]


@pytest.mark.parametrize("typed", REFUSED, ids=short)
def test_what_is_no_number_or_may_be_two_is_not_guessed(typed: str) -> None:
    assert read(typed) == REFUSED[typed]


def test_what_the_page_prints_can_be_typed() -> None:
    """Also with signs of direction round it: readers copy numbers from one page into another."""
    for typed, value in READ.items():
        whole, _, decimals = value.partition(".")
        printed = f"{int(whole):,}" + (f".{decimals}" if decimals else "")
        if len(decimals) != 3 or "," in printed or whole == "0":
            assert read(f"\u2066{printed}\u2069") == value, typed


# ---------- What comes out ----------


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_the_cost_of_a_year(case: dict[str, dict[str, str]]) -> None:
    given = {name: Decimal(text) for name, text in case["given"].items() if text}
    results = work_out(Inputs(**given))
    made = {name: getattr(results, name) for name in case["comes"]}
    assert {name: "" if value is None else str(value) for name, value in made.items()} == case["comes"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The calculator in three languages, on a site that has no statistics."""
    root = tmp_path_factory.mktemp("calculator")
    config = CONFIG.format(overrides=PROJECT / "overrides").replace("  font: false\n", f"  font: false{PALETTE}")
    pages = {f"docs/{code}/tools/training-calculator.md": text for code, text in TEXTS.items()}
    homes = dict.fromkeys((f"docs/{code}/index.md" for code in HOMES), "# Home { #top }\n")
    own = ("docs/data/calculator.yml", "docs/assets/daraja.css")
    write(root, {"mkdocs.yml": config + "extra_css: [assets/daraja.css]\n", **pages, **homes})
    write(root, {name: (PROJECT / name).read_bytes() for name in own})
    return built(root)


@pytest.fixture(scope="module")
def start(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture
def page(request: pytest.FixtureRequest, browser: Browser, start: str) -> Iterator[Page]:
    """The calculator in English on a desktop; in another language where the test is run with its `code`."""
    code = getattr(request, "param", "en")
    with context(browser, DESKTOP) as opened:
        yield at(opened.new_page(), start, code)


def at(page: Page, start: str, code: str = "en") -> Page:
    page.goto(f"{start}{HOMES[code]}tools/training-calculator/")
    expect(form(page)).to_be_visible()
    return page


def form(page: Page) -> Locator:
    return page.locator(".calculator form")


def field(page: Page, name: str) -> Locator:
    return form(page).locator(f"[name={name}]")


def said(page: Page, name: str) -> str:
    return ISOLATES.sub("", page.locator(f"#calculator-{name}-said").inner_text())


def come(page: Page, name: str) -> Locator:
    return page.locator(f"[data-result={name}]")


def words(code: str, key: str, **given: object) -> str:
    return strings.load(code)[f"calculator.{key}"].format(**given)


ALL_AT_ONCE = """cases => cases.map(given => {
  const form = document.querySelector(".calculator form");
  form.reset();
  for (const name in given) form.elements[name].value = given[name];
  form.requestSubmit();
  const hidden = document.querySelector(".calculator__result").hidden;
  const found = [...document.querySelectorAll("[data-result]")];
  return [hidden, Object.fromEntries(found.map(e => [e.dataset.result, e.closest("tr").hidden ? "" : e.textContent]))];
})"""


@pytest.mark.parametrize("page", HOMES, indirect=True)
def test_a_browser_comes_to_the_same(page: Page) -> None:
    """All cases on one page, to the cent; so nothing of one case stays for the next."""
    found = page.evaluate(ALL_AT_ONCE, [case["given"] for case in CASES])
    assert len(found) == len(CASES)
    for case, (hidden, shown) in zip(CASES, found, strict=True):
        assert not hidden, case["why"]
        for name, value in case["comes"].items():
            digits = re.sub("[,%]", "", shown[name])
            assert re.fullmatch(r"[0-9]*(\.[0-9]{1,2})?", digits), shown[name]
            assert bool(digits) == bool(value), case["why"]
            assert not value or Decimal(digits) == Decimal(value), (case["why"], name)


@pytest.mark.parametrize("page", HOMES, indirect=True)
def test_the_example_of_the_build_is_what_the_browser_works_out(page: Page) -> None:
    page.locator("[data-does=example]").click()
    expect(come(page, "cost")).to_have_text("204,000")
    rows = "tr => tr.innerText.replace(/\\s+/g, ' ').trim()"
    ours = page.locator(".calculator__result tbody tr").evaluate_all(f"all => all.map({rows})")
    built = page.locator(".calculator__example tbody + tbody tr").evaluate_all(f"all => all.map({rows})")
    assert ours == built
    assert len(ours) == 6
    assert "3 × 2 × 46 × 500 + 3 × 12,000 + 30,000" in ours[2]
    islands = page.locator(".calculator__result [data-value]").evaluate_all("all => all.map(e => e.dir)")
    assert set(islands) == {"ltr"}
    field(page, "budget").fill("")
    expect(page.locator("[data-share]").first).to_be_hidden()
    expect(come(page, "cost")).to_be_visible()


# ---------- What is said at a field ----------

WRONG = {
    ("people", ""): ("empty", {}),
    ("people", "2.5"): ("whole", {}),
    ("people", "0"): ("zero", {}),
    ("people", "1.595"): ("ambiguous", {"typed": "1.595", "whole": "1595", "decimal": "1.5950"}),
    ("hours", "40.01"): ("most_hours", {"most": "40"}),
    ("hours", "-2"): ("negative", {}),
    ("weeks", "53"): ("most_weeks", {"most": "52"}),
    ("weeks", "0"): ("zero", {}),
    ("hourly_cost", "KES 500"): ("unread", {"part": "KES"}),
    ("hourly_cost", "0.00"): ("zero", {}),
    ("hourly_cost", "constructor"): ("unread", {"part": "constructor"}),
    ("hourly_cost", "<b>x</b>"): ("unread", {"part": "<b>x</b>"}),
    ("hourly_cost", "x" * 10_000): ("unread", {"part": "x" * 20 + "…"}),
    ("hourly_cost", "🙂" * 30): ("unread", {"part": "🙂" * 20 + "…"}),
    ("course_fee", "1,59,5"): ("groups", {"typed": "1,59,5"}),
    ("course_fee", "$&"): ("unread", {"part": "$&"}),
    ("one_off", "9" * 10_000): ("long", {"digits": "15"}),
    ("budget", "0"): ("zero", {}),
}
RIGHT = {
    ("people", "3.0"): "3.0",
    ("hours", "٠٫٥"): "0.5",
    ("hours", "40"): "40",
    ("weeks", "52,0"): "52.0",
    ("hourly_cost", "1.595,50"): "1,595.50",
    ("hourly_cost", "1 595,50"): "1,595.50",
    ("hourly_cost", "1,595.50"): "1,595.50",
    ("hourly_cost", "500"): "500",
    ("course_fee", "12000"): "12,000",
    ("course_fee", ""): "",
    ("one_off", "۱۲۳۴۵"): "12,345",
    ("budget", ""): "",
    ("budget", "999999999999999"): "999,999,999,999,999",
}
SAY = """tries => tries.map(([name, typed]) => {
  const field = document.querySelector(`.calculator [name=${name}]`);
  field.value = typed;
  field.dispatchEvent(new Event("change", { bubbles: true }));
  const said = document.getElementById(field.getAttribute("aria-describedby").split(" ").at(-1));
  return [field.getAttribute("aria-invalid"), said.textContent, said.childElementCount];
})"""


@pytest.mark.parametrize("page", HOMES, indirect=True)
def test_what_cannot_be_used_is_said_at_its_field(page: Page) -> None:
    code = str(page.locator("html").get_attribute("lang"))
    found = page.evaluate(SAY, list(WRONG))
    for (asked, (key, given)), (invalid, text, children) in zip(WRONG.items(), found, strict=True):
        assert (invalid, children) == ("true", 0), asked
        assert ISOLATES.sub("", text) == words(code, f"said.{key}", **given), asked
    assert page.locator(".calculator__result").is_hidden()


@pytest.mark.parametrize("page", HOMES, indirect=True)
def test_how_a_number_was_read_is_said_where_it_looks_otherwise(page: Page) -> None:
    code = str(page.locator("html").get_attribute("lang"))
    found = page.evaluate(SAY, list(RIGHT))
    for ((name, typed), read_as), (invalid, text, _) in zip(RIGHT.items(), found, strict=True):
        assert invalid == "false", (name, typed)
        expected = "" if typed == read_as else words(code, "said.read_as", number=read_as)
        assert ISOLATES.sub("", text) == expected, (name, typed)


def test_it_counts_in_browsers_that_are_some_years_old(page: Page) -> None:
    page.evaluate("() => { delete Array.prototype.at; delete String.prototype.at; }")
    page.locator("[data-does=example]").click()
    expect(come(page, "cost")).to_be_visible()


def test_nothing_is_said_while_somebody_types(page: Page) -> None:
    field(page, "hourly_cost").press_sequentially("abc")
    page.wait_for_timeout(600)  # longer than the script waits for the next sign
    assert said(page, "hourly_cost") == ""
    page.keyboard.press("Tab")
    assert said(page, "hourly_cost") == words("en", "said.unread", part="abc")
    field(page, "hourly_cost").press("5")
    assert said(page, "hourly_cost") == ""


def test_calculate_names_what_is_missing_and_goes_there(page: Page) -> None:
    field(page, "people").fill("3")
    form(page).get_by_role("button", name="Calculate").click()
    missing = [each.name for each in FIELDS if said(page, each.name) == words("en", "said.empty")]
    assert missing == ["hours", "weeks", "hourly_cost"]
    expect(field(page, "hours")).to_be_focused()
    described = "e => e.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id).innerText)"
    assert field(page, "hours").evaluate(described) == [words("en", "hint.hours"), words("en", "said.empty")]
    expect(page.locator(".calculator__result")).to_be_hidden()


def test_results_that_no_longer_hold_go_away(page: Page) -> None:
    page.locator("[data-does=example]").click()
    status = page.get_by_role("status").filter(has_text="Cost of the year")
    expect(status).to_be_visible()
    field(page, "weeks").press_sequentially("x")
    expect(page.locator(".calculator__result")).to_be_hidden()
    expect(status).to_have_count(0)
    form(page).get_by_role("button", name="Clear").click()
    assert form(page).evaluate("form => [...new FormData(form).values()].join('')") == ""
    expect(field(page, "people")).to_be_focused()
    expect(form(page).locator("[aria-invalid=true]")).to_have_count(0)


# ---------- Hands ----------


@pytest.mark.parametrize("page", HOMES, indirect=True)
def test_by_keyboard(page: Page) -> None:
    """Tab, digits, Enter; results come before Enter already, and Enter leads to them."""
    field(page, "people").focus()
    for typed in ("3", "2", "46", "500"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    expect(come(page, "cost")).to_have_text("138,000")
    page.keyboard.type("12000")
    expect(come(page, "cost")).to_have_text("174,000")
    page.keyboard.press("Tab")
    page.keyboard.type("30000")
    url = page.url
    page.keyboard.press("Enter")
    expect(come(page, "cost")).to_have_text("204,000")
    expect(page.locator(".calculator__summary")).to_be_focused()
    assert page.url == url
    code = str(page.locator("html").get_attribute("lang"))
    summary = words(code, "said.summary", cost="204,000", break_even="408")
    assert ISOLATES.sub("", page.locator(".calculator__summary").inner_text()) == summary


@pytest.mark.parametrize("code", HOMES)
def test_by_touch_on_a_phone(browser: Browser, start: str, code: str) -> None:
    """What is touched is large enough for a thumb; numbers begin where the text begins; nothing is cut off, even by
    the longest numbers."""
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as opened:  # type: ignore[arg-type]
        page = at(opened.new_page(), start, code)
        boxes = (
            form(page)
            .locator("input:visible, select, button")
            .evaluate_all("all => all.map(e => e.getBoundingClientRect().height)")
        )
        assert len(boxes) == 11
        assert min(boxes) >= 44 - 0.5
        assert field(page, "people").get_attribute("inputmode") == "decimal"
        aligned = field(page, "people").evaluate("e => [getComputedStyle(e).direction, getComputedStyle(e).textAlign]")
        assert aligned == (["ltr", "end"] if code == "ar" else ["ltr", "start"])
        page.locator("[data-does=example]").tap()
        expect(come(page, "break_even")).to_have_text("408")
        for name in ("people", "hourly_cost", "course_fee", "one_off", "budget"):
            field(page, name).fill("999999999999999")
        form(page).locator("[type=submit]").tap()
        expect(come(page, "cost")).to_contain_text("92,999,999,999,999,815,000,000,000,000,092")
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
        edges = "all => all.map(e => e.getBoundingClientRect()).map(r => [r.left, r.right])"
        for left, right in page.locator(".calculator bdi:visible, .calculator__summary").evaluate_all(edges):
            assert left >= 0
            assert right <= PHONE["width"]
        for part in ("pre", "bdi"):
            assert page.locator(f".calculator {part}").evaluate_all("all => all.every(e => !e.children.length)")


# ---------- Currency ----------

CHOSEN = {
    "en": {"KES": "KES 1,595.50", "USD": "$1,595.50", "UGX": "UGX 1,595.50", "EGP": "EGP 1,595.50"},
    "sw": {"KES": "Ksh 1,595.50", "USD": "US$ 1,595.50", "UGX": "UGX 1,595.50", "TZS": "TSh 1,595.50"},
    "ar": {"KES": "1,595.50 KES", "EGP": "1,595.50 ج.م.", "MAD": "1,595.50 د.م.", "EUR": "1,595.50 €"},
}


def plainly(text: str) -> str:
    return ISOLATES.sub("", text).replace("\u00a0", " ")


@pytest.mark.parametrize("page", HOMES, indirect=True)
def test_a_currency_is_chosen_and_never_given(page: Page) -> None:
    code = str(page.locator("html").get_attribute("lang"))
    options = field(page, "currency").locator("option").evaluate_all("all => all.map(o => [o.value, o.text])")
    assert [value for value, _ in options] == ["", *CURRENCIES, "other"]
    assert all(re.fullmatch(rf"\S.* \({value}\)", text) for value, text in options[1:-1]), options
    expect(field(page, "currency")).to_have_value("")
    for name, typed in {"people": "1", "hours": "1", "weeks": "1", "hourly_cost": "1595.50"}.items():
        field(page, name).fill(typed)
    expect(come(page, "cost")).to_have_text("1,595.50")
    direction = "rtl" if code == "ar" else "ltr"
    for currency, expected in CHOSEN[code].items():
        field(page, "currency").select_option(currency)
        assert plainly(come(page, "cost").inner_text()) == expected
        expect(come(page, "cost")).to_have_attribute("dir", direction)
        expect(come(page, "break_even")).to_have_attribute("dir", "ltr")
        expect(come(page, "break_even")).to_have_text("1")
    expect(field(page, "unit")).to_be_hidden()
    formulas = page.locator(".calculator__result [data-value]").all_inner_texts()
    assert all(re.fullmatch(r"[0-9,.]*", text) for text in formulas)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param("SOS", "SOS 1,595.50", id="a code that the browser knows"),
        pytest.param("sos", "SOS 1,595.50", id="in small letters"),
        pytest.param("KWD", "KWD 1,595.500", id="a currency with thousandths"),
        pytest.param("ABC", "1,595.50 ABC", id="a code that nobody knows"),
        pytest.param("bob tano", "1,595.50 bob tano", id="any words"),
        pytest.param("<i>x</i>", "1,595.50 <i>x</i>", id="no markup"),
        pytest.param("\u202e$&", "1,595.50 $&", id="no marks of direction"),
        pytest.param(" ", "1,595.50", id="nothing"),
        pytest.param("__proto__", "1,595.50 __proto__", id="a name of the language of the script"),
    ],
)
def test_another_currency_is_typed(page: Page, typed: str, expected: str) -> None:
    for name, value in {"people": "1", "hours": "1", "weeks": "1", "hourly_cost": "1595.50"}.items():
        field(page, name).fill(value)
    field(page, "currency").select_option("other")
    field(page, "unit").fill(typed)
    page.keyboard.press("Tab")
    assert plainly(come(page, "cost").inner_text()) == expected
    assert come(page, "cost").evaluate("e => e.childElementCount") == 0


# ---------- Without, on paper, for everybody ----------


@pytest.mark.parametrize("code", HOMES)
def test_without_script_the_example_stands_alone(browser: Browser, start: str, code: str) -> None:
    with context(browser, PHONE, script=False) as opened:
        page = opened.new_page()
        page.goto(f"{start}{HOMES[code]}tools/training-calculator/")
        expect(form(page)).to_be_hidden()
        expect(page.locator(".calculator__result")).to_be_hidden()
        expect(page.get_by_text(words(code, "paper"))).to_be_visible()
        rows = page.locator(".calculator__example tbody tr").all_inner_texts()
        assert len(rows) == len(FIELDS) + 6
        assert [re.split(r"\s", row.strip())[-1] for row in rows] == [
            "3", "2", "46", "500", "12,000", "30,000", "2,400,000",
            "138,000", "36,000", "204,000", "8.5%", "408", "2.96",
        ]  # fmt: skip
        assert page.locator(".calculator").evaluate("e => [e.scrollWidth <= e.clientWidth, e.clientWidth < 360]") == [
            True,
            True,
        ]


@pytest.mark.parametrize("code", HOMES)
def test_it_works_from_a_folder(browser: Browser, site: Path, code: str) -> None:
    """A USB stick has no server; nothing is asked for, nothing stays."""
    with context(browser, PHONE) as opened:
        page, asked = opened.new_page(), list[str]()
        page.goto((site / HOMES[code] / "tools/training-calculator/index.html").as_uri())
        expect(form(page)).to_be_visible()
        stored = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href])"
        before = page.evaluate(stored)
        page.on("request", lambda request: asked.append(request.url))
        page.locator("[data-does=example]").click()
        field(page, "currency").select_option("other")
        field(page, "unit").fill("KES")
        field(page, "unit").press("Enter")
        assert "204,000" in come(page, "cost").inner_text()
        assert "KES" in come(page, "cost").inner_text() or "Ksh" in come(page, "cost").inner_text()
        page.wait_for_timeout(600)
        assert asked == []
        assert page.evaluate(stored) == before
        page.reload()
        expect(field(page, "people")).to_have_value("")


@pytest.mark.parametrize("page", HOMES, indirect=True)
def test_on_paper(page: Page) -> None:
    """Nothing filled in: the example and a column to write in. Filled in: the numbers and what they come to."""
    page.set_viewport_size({"width": 720, "height": 1000})
    page.emulate_media(media="print")
    expect(form(page)).to_be_hidden()
    expect(page.locator(".calculator__example td.calculator__blank").first).to_be_visible()
    page.emulate_media(media="screen")
    expect(page.locator(".calculator__example td.calculator__blank").first).to_be_hidden()
    page.locator("[data-does=example]").click()
    page.emulate_media(media="print")
    expect(field(page, "budget")).to_be_visible()
    expect(come(page, "each")).to_be_visible()
    for part in (".calculator__example", ".calculator button", ".calculator__hint"):
        expect(page.locator(part).first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == 720


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", HOMES)
def test_axe_finds_nothing(browser: Browser, start: str, code: str, scheme: str) -> None:
    with context(browser, PHONE if scheme == "dark" else DESKTOP, scheme) as opened:
        page = at(opened.new_page(), start, code)
        for state in ("wrong", "filled"):
            if state == "wrong":
                form(page).locator("[type=submit]").click()
                expect(form(page).locator("[aria-invalid=true]")).to_have_count(4)
            else:
                page.locator("[data-does=example]").click()
                field(page, "currency").select_option("other")
            page.mouse.move(0, 0)
            page.wait_for_function(STILL)
            found = Axe().run(page, ".calculator", options=WCAG)
            assert found.violations_count == 0, f"{state}: {found.generate_report()}"


def test_the_script_has_every_word_that_it_says() -> None:
    """Keys that it works out of a name: most_hours."""
    script = (PROJECT / "overrides/assets/calculator.js").read_text("utf-8")
    problems = {str(each["problem"]) for each in REFUSED.values()} | set(re.findall(r'problem: "(\w+)"', script))
    limits = {f"most_{each.name}" for each in FIELDS if each.most}
    assert set(SAID) == problems | limits | {"read_as", "summary"}
    assert not re.search(r">[^<]*[A-Za-z]{3}", "".join(re.findall(r"`[^`]*`", script)))
    assert set(MONEY) == set(re.findall(r'"(time|courses|cost)"', script))


def test_no_statistic_and_no_currency_stand_in_it(site: Path) -> None:
    """It must not be taken for a promise: what training brings in is no part of it."""
    made = (site / "tools/training-calculator/index.html").read_text("utf-8")
    html = made[made.index('<div class="calculator"') : made.index("assets/numbers.js")]
    assert "218" not in html
    assert "%" not in re.sub(r"8\.5%", "", re.sub(r"data-\w+=\"[^\"]*\"", "", html))
    assert 'action="' not in html
    assert "style=" not in html
