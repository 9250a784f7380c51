"""Search as readers use it: a real Chromium, by keyboard, on a phone, from a folder, in three languages."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import DESKTOP, PHONE, context, settled
from playwright.sync_api import Browser, Locator, Page, expect

HOMES = {"en": "", "sw": "sw/", "ar": "ar/"}
INFLECTED = {
    "en": ("strategically", "strategy"),
    "sw": ("mikakati", "mkakati"),
    "ar": ("للاستراتيجيّات", "استراتيجية"),
}
"""What is typed, and a form of it that the site has."""
NONSENSE = "qwzkrtpl"
FOCUS_SETTLES = SCROLL_SETTLES = 100
"""Milliseconds. Material looks at the focus and at the scrolled list a moment after they have changed."""


@contextmanager
def reader(browser: Browser, start: str, size: dict[str, int] = DESKTOP, *, script: bool = True) -> Iterator[Page]:
    """A page at the address `start`; no error may stay in its console."""
    with context(browser, size, script=script) as opened:
        page = opened.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(start)
        yield page
        assert errors == []


def field(page: Page) -> Locator:
    return page.locator("[data-md-component=search-query]")


def results(page: Page) -> Locator:
    return page.locator(".md-search-result__item")


def open_search(page: Page, size: dict[str, int]) -> None:
    """A desktop has a key, a phone a button. What is typed before the field has the focus is lost."""
    if size is DESKTOP:
        page.keyboard.press("/")
    else:
        page.locator("header label.md-header__button[for=__search]").click()
    expect(field(page)).to_be_focused()


def ask(page: Page, text: str) -> None:
    """Open search with its key and type."""
    open_search(page, DESKTOP)
    page.keyboard.type(text)


@pytest.fixture(params=["http", "file"])
def start(request: pytest.FixtureRequest, real_site: Path) -> str:
    """The real site on a web server, in a sub-path, and from a folder."""
    return str(request.getfixturevalue("address")) if request.param == "http" else f"{real_site.as_uri()}/"


def home(start: str, language: str) -> str:
    return start + HOMES[language] + ("index.html" if start.startswith("file:") else "")


@pytest.mark.parametrize("language", HOMES)
def test_by_keyboard_from_a_form_of_a_word_to_the_marked_place(browser: Browser, start: str, language: str) -> None:
    typed, found = INFLECTED[language]
    with reader(browser, home(start, language)) as page:
        ask(page, typed)
        settled(page)
        expect(results(page).first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**h=*")
        expect(page.locator("html")).to_have_attribute("lang", language)
        marks = page.locator(".md-content mark")
        expect(marks.first).to_be_visible()
        assert any(found[:5].lower() in text.lower() for text in marks.all_inner_texts())


@pytest.mark.parametrize("language", HOMES)
def test_enter_goes_to_the_best_and_escape_closes(browser: Browser, address: str, language: str) -> None:
    with reader(browser, home(address, language)) as page:
        ask(page, INFLECTED[language][0])
        expect(results(page).first).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.locator("#__search")).not_to_be_checked()
        page.wait_for_timeout(FOCUS_SETTLES)
        page.keyboard.press("/")
        expect(page.locator("#__search")).to_be_checked()
        settled(page)
        expect(results(page).first).to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url("**h=*")
        assert urlsplit(page.url).path.startswith(urlsplit(home(address, language)).path)


@pytest.mark.parametrize("language", HOMES)
def test_nothing_is_fetched_before_search_is_opened(browser: Browser, address: str, language: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(urlsplit(request.url).path))
        page.goto(home(address, language))
        page.wait_for_load_state("networkidle")
        assert [path for path in asked if "search" in path or "sitemap" in path or "worker" in path] == []
        ask(page, INFLECTED[language][0])
        expect(results(page).first).to_be_visible()
        others = [other for other in HOMES if other != language]
        searched = [path for path in asked if "/search/" in path]
        assert searched
        assert [path for path in searched if any(f"/search/{other}/" in path for other in others)] == []


@pytest.mark.parametrize("language", HOMES)
def test_results_are_pages_of_the_readers_language(browser: Browser, address: str, language: str) -> None:
    """`TikTok` stands on pages of every language."""
    with reader(browser, home(address, language)) as page:
        ask(page, "Facebook")
        expect(results(page).first).to_be_visible()
        paths = [
            urlsplit(link).path
            for link in page.locator(".md-search-result__link").evaluate_all("all => all.map(a => a.href)")
        ]
        under = urlsplit(home(address, language)).path
        assert all(path.startswith(under) for path in paths)
        if language == "en":
            assert not any(path.startswith((f"{under}sw/", f"{under}ar/")) for path in paths)


def test_text_that_comes_without_a_key_is_searched(browser: Browser, address: str) -> None:
    """Pasted, dictated, filled in, or written with an input method."""
    with reader(browser, home(address, "ar")) as page:
        field(page).focus()
        page.keyboard.insert_text("الميزانية")
        expect(results(page).first).to_be_visible()
        field(page).fill("")
        field(page).fill(NONSENSE)
        expect(results(page)).to_have_count(0)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("language", HOMES)
def test_where_nothing_is_found_the_other_languages_are_offered(
    browser: Browser, start: str, language: str, size: dict[str, int]
) -> None:
    word, other, direction = ("مهارات", "ar", "rtl") if language != "ar" else ("ujuzi", "sw", "ltr")
    with reader(browser, home(start, language), size) as page:
        open_search(page, size)
        page.keyboard.insert_text(word)
        offers = page.locator(".daraja-elsewhere a")
        expect(offers).to_have_count(2)
        expect(results(page)).to_have_count(0)
        fetched = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
        assert [name for name in fetched if f"/search/{other}/" in name] == []
        page.locator(f".daraja-elsewhere a:has([lang={other}])").click()
        title = results(page).first.locator(f"[lang={other}][dir={direction}]").first
        expect(title).to_be_visible()
        expect(results(page).first.locator(".daraja-language").first).to_be_visible()
        expect(results(page).locator("mark").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


def test_the_offer_is_taken_by_keyboard(browser: Browser, address: str) -> None:
    with reader(browser, home(address, "sw")) as page:
        field(page).focus()
        page.keyboard.insert_text("مهارات")
        expect(page.locator(".daraja-elsewhere a").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(page.locator(".daraja-elsewhere a").nth(1)).to_be_focused()
        page.keyboard.press("Enter")
        expect(results(page).first).to_be_visible()
        expect(page.locator("#__search")).to_be_checked()


@pytest.mark.parametrize("language", HOMES)
def test_nonsense_finds_nothing_and_says_so(browser: Browser, address: str, language: str) -> None:
    with reader(browser, home(address, language)) as page:
        ask(page, NONSENSE)
        expect(page.locator(".daraja-elsewhere")).to_be_visible()
        expect(results(page)).to_have_count(0)


@pytest.mark.parametrize("language", HOMES)
def test_a_link_with_a_query_opens_search_with_its_results(browser: Browser, start: str, language: str) -> None:
    with reader(browser, f"{home(start, language)}?q={INFLECTED[language][0]}") as page:
        expect(results(page).first).to_be_visible()
        share = page.locator("[data-md-component=search-share]")
        assert parse_qs(urlsplit(str(share.get_attribute("href"))).query)["q"] == [INFLECTED[language][0]]


def test_an_english_term_of_the_trade_reaches_the_page_in_the_own_language(browser: Browser, address: str) -> None:
    for language, page_name in (("sw", "sw/templates/meeting-agenda/"), ("ar", "ar/templates/meeting-agenda/")):
        with reader(browser, home(address, language)) as page:
            ask(page, "meeting agenda")
            expect(results(page).first).to_be_visible()
            links = page.locator(".md-search-result__item > a:first-child").evaluate_all("all => all.map(a => a.href)")
            assert any(page_name in link for link in links)


def test_a_beginning_is_completed_by_the_right_arrow(browser: Browser, address: str) -> None:
    with reader(browser, home(address, "en")) as page:
        ask(page, "strateg")
        suggestion = page.locator("[data-md-component=search-suggest]")
        expect(suggestion).to_have_text("strategy", use_inner_text=True)
        page.keyboard.press("ArrowRight")
        expect(field(page)).to_have_value("strategy")


def test_more_results_are_drawn_when_they_are_scrolled_to(browser: Browser, address: str) -> None:
    """The text of a result is fetched when it is about to be seen."""
    with reader(browser, home(address, "en"), PHONE) as page:
        open_search(page, PHONE)
        page.keyboard.type("work")
        settled(page)
        expect(results(page).first.locator(".daraja-excerpt").first).not_to_be_empty()
        all_pages = int(re.findall(r"\d+", page.locator(".md-search-result__meta").inner_text())[0])
        assert all_pages > results(page).count()
        while results(page).count() < all_pages:  # more are drawn when the last is seen
            drawn = results(page).count()
            for place in ("0", "each.scrollHeight"):  # Material notices who comes to the end, not who is there
                page.locator(".md-search__scrollwrap").evaluate(f"each => each.scrollTo(0, {place})")
                page.wait_for_timeout(SCROLL_SETTLES)
            expect(results(page)).not_to_have_count(drawn)
        results(page).last.scroll_into_view_if_needed()
        # A section that is found by its heading may have no text: its place is hidden then.
        filled = results(page).last.locator(".daraja-excerpt:not(:empty), .daraja-excerpt[hidden]")
        expect(filled.first).to_be_attached()


def test_without_scripts_no_field_stands_there(browser: Browser, address: str) -> None:
    for size in (PHONE, DESKTOP):
        with reader(browser, address, size, script=False) as page:
            expect(field(page)).not_to_be_visible()
            expect(page.locator("header label.md-header__button[for=__search]").first).not_to_be_visible()


def test_a_broken_line_is_told_and_tried_again(browser: Browser, address: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.route("**/search/sw/index.js", lambda route: route.abort())
        page.goto(home(address, "sw"))
        page.keyboard.press("/")
        expect(page.locator(".md-search-result__meta")).to_contain_text("haukuweza")
        page.unroute("**/search/sw/index.js")
        page.keyboard.type("mkakati")
        expect(results(page).first).to_be_visible()


def test_the_language_switch_keeps_the_place_in_the_page(browser: Browser, start: str) -> None:
    name = "gap/education/" + ("index.html" if start.startswith("file:") else "")
    with reader(browser, f"{start}{name}#remedies") as page:
        place = page.locator("h2[id]").nth(1).get_attribute("id")
        page.goto(f"{start}{name}#{place}")
        page.locator(".md-select").hover()
        page.locator('.md-select__link[hreflang="ar"]').click()
        page.wait_for_url(f"**/ar/gap/education/**#{place}")


@pytest.mark.parametrize("language", HOMES)
def test_axe_finds_nothing_in_the_open_dialog(browser: Browser, address: str, language: str) -> None:
    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
    for scheme in ("light", "dark"):
        with context(browser, PHONE, scheme) as opened:
            page = opened.new_page()
            page.goto(home(address, language))
            open_search(page, PHONE)
            for text in (INFLECTED[language][0], NONSENSE):
                field(page).fill(text)
                expect(results(page).first if text != NONSENSE else page.locator(".daraja-elsewhere")).to_be_visible()
                page.wait_for_timeout(300)
                found = Axe().run(page, options=options)
                assert found.violations_count == 0, found.generate_report()
            assert page.get_by_role("dialog").get_attribute("aria-label")


def test_after_a_query_without_answer_the_arrows_work_again(browser: Browser, address: str) -> None:
    with reader(browser, home(address, "en")) as page:
        ask(page, NONSENSE)
        expect(page.locator(".daraja-elsewhere a").first).to_be_visible()
        field(page).fill("training")
        settled(page)
        page.keyboard.press("ArrowDown")
        expect(field(page)).not_to_be_focused()


@pytest.mark.parametrize(
    "text", ["constructor", "__proto__", "  ", "\u200f", "\ud83d\ude00", "a" * 20_000, '"<b>', "%"]
)
def test_nothing_that_is_typed_breaks_search(browser: Browser, address: str, text: str) -> None:
    with reader(browser, home(address, "en")) as page:
        field(page).focus()
        page.keyboard.insert_text(text)
        page.wait_for_timeout(400)
        expect(page.locator(".md-search-result__meta")).not_to_contain_text("could not")
        field(page).fill("training")
        expect(results(page).first).to_be_visible()


def test_clearing_the_field_clears_the_results(browser: Browser, address: str) -> None:
    with reader(browser, home(address, "en")) as page:
        ask(page, "training")
        expect(results(page).first).to_be_visible()
        page.locator(".md-search__form button[type=reset]").click()
        expect(results(page)).to_have_count(0)


def test_counts_and_failures_are_told_to_screen_readers(browser: Browser, address: str) -> None:
    with reader(browser, address) as page:
        assert page.locator(".md-search-result__meta").get_attribute("role") == "status"


def test_a_part_that_is_gone_is_told_and_the_index_is_asked_for_anew(browser: Browser, address: str) -> None:
    """As after a new version of the site, while the browser still keeps the old index."""
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(home(address, "en"))
        page.route("**/search/en/*/k*.js", lambda route: route.fulfill(status=404))
        field(page).focus()
        page.keyboard.insert_text("training")  # one query, so that no later letter asks anew
        expect(page.locator(".md-search-result__meta")).to_contain_text("could not")
        page.unroute("**/search/en/*/k*.js")
        with page.expect_request("**/search/en/index.js?*"):
            page.keyboard.type("s")
        expect(results(page).first).to_be_visible()
