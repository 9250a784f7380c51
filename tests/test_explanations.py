"""The glossary and explained terms as readers meet them: a real Chromium and a site of three pages."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import frictionless
import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import DESKTOP, PHONE, context, served
from conftest import PROJECT, built, write
from playwright.sync_api import Browser, Locator, Page, expect
from samples import CONFIG, DATA

GLOSSARY = """
terms:
  reach:
    en: {term: reach, definition: "How many people saw a post."}
    sw: {term: idadi ya waliofikiwa, definition: "Idadi ya watu walioliona chapisho."}
    ar: {term: الوصول, definition: "عدد الأشخاص الذين رأوا المنشور."}
  marketing:
    en: {term: social media marketing, definition: "Selling, with social media."}
    sw: {term: masoko kupitia mitandao ya kijamii, definition: "Kuuza kupitia mitandao."}
    ar: {term: التسويق عبر وسائل التواصل الاجتماعي, definition: "البيع، عبر الوسائل."}
  rare:
    in_place: no
    en: {term: rare, definition: "Seldom seen."}
    sw: {term: adimu, definition: "Isiyoonekana mara nyingi."}
    ar: {term: نادر, definition: "ما يقلّ."}
"""
TEXTS = {
    "en": "# Home {{ #top }}\n\nOf {} (reach), and social media marketing. The reach is rare.\n",
    "sw": "# Nyumbani {{ #top }}\n\nKatika {} (idadi ya waliofikiwa), na masoko kupitia mitandao ya kijamii.\n",
    "ar": "# الرئيسية {{ #top }}\n\nمن {} (للوصول)، والتسويق عبر وسائل التواصل الاجتماعي.\n",
}
NAMES = {"en": "reach", "sw": "idadi ya waliofikiwa", "ar": "الوصول"}
WRITTEN = NAMES | {"ar": "للوصول"}
HOMES = {"en": "", "sw": "sw/", "ar": "ar/"}
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Home and glossary in three languages, and a page in English only."""
    root = tmp_path_factory.mktemp("glossary")
    config = CONFIG.format(overrides=PROJECT / "overrides") + "extra_css: [assets/daraja.css]\n"
    glossary = dict.fromkeys((f"docs/{code}/terms.md" for code in HOMES), "# Terms { #top }\n\n{{ glossary }}\n")
    home = {f"docs/{code}/index.md": text.format("x " * 59 + "x") for code, text in TEXTS.items()}
    data = {f"docs/{name}": text for name, text in DATA.items()}
    css = {"docs/assets/daraja.css": (PROJECT / "docs/assets/daraja.css").read_bytes()}
    only = {"docs/en/only.md": "# Only { #top }\n\nIts reach.\n", "docs/data/glossary.yml": GLOSSARY}
    write(root, {"mkdocs.yml": config, **home, **glossary, **data, **css, **only})
    return built(root)


@pytest.fixture(scope="module")
def start(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


def word(page: Page, name: str = "reach") -> Locator:
    return page.locator(f"button.term[popovertarget=term-note-{name}]")


def note(page: Page, name: str = "reach") -> Locator:
    return page.locator(f"#term-note-{name}")


@pytest.mark.parametrize("script", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("code", HOMES)
def test_by_keyboard_a_note_opens_is_read_and_closes(browser: Browser, start: str, code: str, script: bool) -> None:
    with context(browser, DESKTOP, script=script) as opened:
        page = opened.new_page()
        page.goto(start + HOMES[code])
        expect(word(page)).to_have_text(WRITTEN[code])
        expect(note(page)).to_be_hidden()
        word(page).focus()
        for key in ("Enter", "Space"):
            page.keyboard.press(key)
            expect(note(page)).to_be_visible()
            expect(note(page).locator("strong")).to_have_text(NAMES[code])
            page.keyboard.press("Escape")
            expect(note(page)).to_be_hidden()
            expect(word(page)).to_be_focused()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        expect(note(page).locator("a")).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{HOMES[code]}terms/#term-reach")
        expect(page.locator("#term-reach")).to_be_visible()


@pytest.mark.parametrize("code", HOMES)
def test_by_touch_a_note_is_a_sheet_at_the_bottom_of_a_phone(browser: Browser, start: str, code: str) -> None:
    viewport = {"width": PHONE["width"], "height": PHONE["height"]}
    with browser.new_context(viewport=viewport, has_touch=True, is_mobile=True) as opened:  # type: ignore[arg-type]
        page = opened.new_page()
        page.goto(start + HOMES[code])
        before = page.locator("h1").bounding_box()
        word(page).tap()
        expect(note(page)).to_be_visible()
        box = note(page).bounding_box()
        assert box is not None
        assert (box["x"], box["width"], box["y"] + box["height"]) == (0, PHONE["width"], PHONE["height"])
        assert page.locator("h1").bounding_box() == before
        page.touchscreen.tap(180, 80)
        expect(note(page)).to_be_hidden()


@pytest.mark.parametrize("code", HOMES)
def test_on_a_desktop_a_note_stands_below_its_word(browser: Browser, start: str, code: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(start + HOMES[code])
        word(page).click()
        own, of_note = word(page).bounding_box(), note(page).bounding_box()
        assert own is not None and of_note is not None
        assert 0 <= of_note["y"] - (own["y"] + own["height"]) < 20
        assert of_note["x"] < own["x"] + own["width"] and own["x"] < of_note["x"] + of_note["width"]
        assert of_note["x"] >= 0 and of_note["x"] + of_note["width"] <= DESKTOP["width"]


@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "light"), (DESKTOP, "dark")], ids=["phone", "dark desktop"])
@pytest.mark.parametrize("code", HOMES)
def test_axe_finds_nothing_with_an_open_note_nor_in_the_glossary(
    browser: Browser, start: str, code: str, size: dict[str, int], scheme: str
) -> None:
    with context(browser, size, scheme) as opened:
        page = opened.new_page()
        page.goto(start + HOMES[code] + "terms/")
        assert Axe().run(page, ".md-content", options=WCAG).violations_count == 0
        page.goto(start + HOMES[code])
        word(page).click()
        expect(note(page)).to_be_visible()
        found = Axe().run(page, ".md-content", options=WCAG)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("code", HOMES)
def test_screen_readers_are_told_what_a_word_does(browser: Browser, start: str, code: str) -> None:
    """As Chromium says it to them; the markup alone does not: browsers add the state of a popover themselves."""
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(start + HOMES[code])
        assert told(page, "button", WRITTEN[code]) == [False]
        word(page).click()
        assert told(page, "button", WRITTEN[code]) == [True]
        assert told(page, "note", NAMES[code]) == [None]


def told(page: Page, role: str, name: str) -> list[bool | None]:
    """Of each element with this role and name in the accessibility tree, whether it is expanded."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    found = [
        {each["name"]: each["value"].get("value") for each in node["properties"]}
        for node in nodes
        if not node["ignored"] and (node["role"]["value"], node["name"]["value"]) == (role, name)
    ]
    return [each.get("expanded") for each in found]


@pytest.mark.parametrize("code", HOMES)
def test_no_sign_leaves_its_word_at_the_end_of_a_line(browser: Browser, start: str, code: str) -> None:
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        page.goto(start + HOMES[code])
        for width in range(240, 400, 8):
            page.set_viewport_size({"width": width, "height": 740})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert page.locator(".term-line").first.evaluate(TOGETHER), width


TOGETHER = """span => {
    const range = document.createRange(), box = span.querySelector('button').getBoundingClientRect();
    return [span.firstChild, span.lastChild].every(sign => {
        range.selectNode(sign);
        const own = range.getBoundingClientRect();
        return own.bottom > box.top && own.top < box.bottom;
    });
}"""
"""Whether the signs before and after a word stand on its line."""


def test_text_is_copied_and_found_as_if_no_term_were_explained(browser: Browser, start: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(start)
        text = page.evaluate(
            "getSelection().selectAllChildren(document.querySelector('article p')), getSelection() + ''"
        )
        assert " ".join(text.split()).endswith("x (reach), and social media marketing. The reach is rare.")
        page.evaluate("getSelection().removeAllRanges()")
        assert page.evaluate("window.find('media marketing')")
        assert not page.evaluate("window.find('How many people')")


def test_on_paper_only_the_text_is_left(browser: Browser, start: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(start)
        word(page).click()
        page.emulate_media(media="print")
        expect(note(page)).to_be_hidden()
        expect(word(page)).to_have_css("text-decoration-line", "none")


def test_search_marks_a_word_that_is_explained(browser: Browser, start: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(f"{start}?h=reach")
        expect(word(page).locator("mark")).to_have_text("reach")
        word(page).locator("mark").click()
        expect(note(page)).to_be_visible()


def test_search_reads_the_paragraph_as_one_without_the_note_and_definitions_where_they_stand(site: Path) -> None:
    texts = "".join(path.read_text("utf-8") for path in (site / "search/en").glob("*/t*.js"))
    assert "x (reach), and social media marketing. The reach is rare." in texts
    assert texts.count("How many people saw a post.") == 1
    keys = "".join(path.read_text("utf-8") for path in (site / "search/en").glob("*/k*.js"))
    assert '"reach"' in keys
    assert '"person"' not in keys


def test_a_page_that_is_not_translated_is_explained_in_its_own_language(site: Path) -> None:
    page = (site / "ar/only/index.html").read_text("utf-8")
    assert ">How many people saw a post.</span>" in page
    assert 'href="../terms/#term-reach"' in page


def test_the_glossary_explains_nothing_in_place_and_rare_words_only_there(site: Path) -> None:
    assert 'class="term"' not in (site / "terms/index.html").read_text("utf-8")
    assert 'id="term-rare"' in (site / "terms/index.html").read_text("utf-8")
    assert "term-note-rare" not in (site / "index.html").read_text("utf-8")


def test_the_csv_says_what_was_typed_and_is_part_of_the_package(site: Path) -> None:
    data = (site / "data/glossary.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row["id"] for row in rows] == ["reach", "marketing", "rare"]
    assert rows[1]["term_en"] == "social media marketing"
    assert rows[1]["definition_ar"] == "البيع، عبر الوسائل."
    package = json.loads((site / "data/datapackage.json").read_text("utf-8"))
    listed = {each["path"]: each for each in package["resources"]}
    assert [field["name"] for field in listed["glossary.csv"]["schema"]["fields"]] == list(rows[0])
    assert frictionless.validate(str(site / "data/datapackage.json")).valid
    assert 'href="../data/glossary.csv"' in (site / "terms/index.html").read_text("utf-8")
