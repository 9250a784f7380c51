"""The page for a wrong address, in a real Chromium, on hosts that serve one 404.html for all of them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import DESKTOP, PHONE, Host, served, settled
from conftest import PROJECT, THREE, built, write
from playwright.sync_api import Browser, Locator, Page, expect
from samples import CONFIG

from daraja import menu
from daraja.addresses import Addresses
from daraja.layout import Layout
from daraja.menu import Menu, Section
from daraja.render import not_found
from daraja.site import load_site

TITLES = {"en": "Page not found", "sw": "Ukurasa haukupatikana", "ar": "الصفحة غير موجودة"}
HOMES = {"en": "", "sw": "sw/", "ar": "ar/"}
NAV = """
nav:
  - index.md
  - The gap: [gap/only-english.md, gap/education.md]
  - English only: [gap/only-english.md]
"""
PAGES = {
    "docs/en/gap/only-english.md": "# Only\n\nTraining on Facebook.\n",
    **{f"docs/{code}/index.md": "# Home\n\nTraining on Facebook.\n" for code in HOMES},
    **{f"docs/{code}/gap/education.md": "# Education\n\nTraining on Facebook.\n" for code in HOMES},
}


@pytest.fixture(scope="module")
def hosts(real_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """Addresses: the real site at the root of a host, a tiny one in a sub-path."""
    root = tmp_path_factory.mktemp("tiny")
    config = CONFIG.format(overrides=PROJECT / "overrides").replace("tiny.example/", "tiny.example/sub/path/")
    write(root, {"mkdocs.yml": config + NAV, **PAGES})
    built(root, "--site-dir", str(root / "host" / "sub" / "path"))
    (root / "host" / "404.html").symlink_to(root / "host" / "sub" / "path" / "404.html")
    with served(real_site, Host) as at_root, served(root / "host", Host) as below:
        yield {"root": at_root, "sub-path": f"{below}sub/path/"}


@pytest.fixture(params=["root", "sub-path"])
def host(request: pytest.FixtureRequest, hosts: Mapping[str, str]) -> str:
    return hosts[request.param]


@contextmanager
def lost(
    browser: Browser, address: str, *, locale: str = "en-GB", script: bool = True, **given: object
) -> Iterator[Page]:
    """A reader whose browser speaks `locale` at an address that is none; nothing that the page needs is missing."""
    settings: dict[str, object] = {"viewport": DESKTOP, "locale": locale, "java_script_enabled": script, **given}
    with browser.new_context(**settings) as opened:  # type: ignore[arg-type]
        page = opened.new_page()
        missing: list[str] = []
        page.on("pageerror", lambda error: missing.append(str(error)))
        asked = address.partition("#")[0]
        page.on("response", lambda got: missing.append(got.url) if got.status != 200 and got.url != asked else None)
        answer = page.goto(address)
        assert answer
        assert answer.status == 404
        page.wait_for_load_state("networkidle")
        assert missing == []
        yield page


def shown(page: Page) -> Locator:
    return page.locator(".not-found section:visible")


def speaks(page: Page, code: str) -> None:
    """One section, in `code`, and a document that says so."""
    expect(shown(page)).to_have_count(1)
    expect(shown(page).locator("h2")).to_have_text(TITLES[code])
    direction = "rtl" if code == "ar" else "ltr"
    for element in ("html", ".not-found section:visible"):
        expect(page.locator(element)).to_have_attribute("lang", code)
        expect(page.locator(element)).to_have_attribute("dir", direction)
    assert page.title().startswith(f"{TITLES[code]} - ")
    assert page.locator("h1").evaluate("h => getComputedStyle(h).direction") == direction


@pytest.mark.parametrize(
    ("path", "locale", "code"),
    [
        pytest.param("sw/gap/nothing/here/", "ar", "sw", id="the language of the address"),
        pytest.param("AR/nothing", "en-GB", "ar", id="in capitals"),
        pytest.param("nothing/", "sw-KE", "sw", id="else of the browser"),
        pytest.param("gap/sw/nothing.html", "ar-EG", "ar", id="a code further down is no language"),
        pytest.param("swahili/", "fr", "en", id="else the default"),
        pytest.param("%E0%A4%A/", "fr", "en", id="an address that cannot be read"),
    ],
)
def test_it_speaks_the_readers_language(browser: Browser, host: str, path: str, locale: str, code: str) -> None:
    with lost(browser, host + path, locale=locale) as page:
        speaks(page, code)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("sw/gap/kujifunza-kwa_kujiongoza/", "kujifunza kwa kujiongoza"),
        ("gap/self-directed.html?from=mail#steps", "self directed"),
        ("ar/%D8%A7%D9%84%D8%AA%D8%B9%D9%84%D9%8A%D9%85-%D8%A7%D9%84%D8%B0%D8%A7%D8%AA%D9%8A", "التعليم الذاتي"),
        ("gap/old-page/index.html", "old page"),
        ("%22%3E%3Cimg%20src%3Dx%3E", '"><img src=x>'),
        ("AR", ""),
    ],
)
def test_the_words_of_the_address_stand_in_the_search_field(browser: Browser, host: str, path: str, words: str) -> None:
    with lost(browser, host + path) as page:
        expect(shown(page).locator("input[name=q]")).to_have_value(words)
        assert page.url == host + path
        assert not page.locator("#__search").is_checked()


@pytest.mark.parametrize("code", HOMES)
def test_its_form_searches_in_its_language(browser: Browser, host: str, code: str) -> None:
    """Material opens search for `?q=`, and finds pages of that language."""
    with lost(browser, f"{host}{HOMES[code]}x/y/", locale=code) as page:
        shown(page).locator("input[name=q]").fill("Facebook")
        page.keyboard.press("Enter")
        page.wait_for_url(f"{host}{HOMES[code]}?q=*")
        expect(page.locator("#__search")).to_be_checked()
        first = page.locator(".md-search-result__link").first
        expect(first).to_be_visible()
        assert str(first.evaluate("a => a.href")).startswith(host + HOMES[code])


def test_search_in_its_header_works_at_any_depth(browser: Browser, host: str) -> None:
    with lost(browser, f"{host}a/b/c/d/e") as page:
        page.keyboard.press("/")
        expect(page.locator("[data-md-component=search-query]")).to_be_focused()
        page.keyboard.type("training")
        settled(page)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: not url.startswith(f"{host}a/b/"))
        expect(page.locator(".not-found")).to_have_count(0)
        expect(page.locator("article")).to_contain_text("training", ignore_case=True)


@pytest.mark.parametrize("path", ["sw/nothing/", "a/b/c"])
def test_every_link_of_it_leads_somewhere(browser: Browser, host: str, path: str) -> None:
    with lost(browser, host + path) as page:
        inside = "all => all.filter(a => a.origin === location.origin && !a.closest('.md-search')).map(a => a.href)"
        links = set(page.locator("a[href]:not([href^='#'])").evaluate_all(inside))
        assert {host, f"{host}sw/", f"{host}ar/", f"{host}sw/gap/education/"} <= links
        for link in sorted(links):
            assert page.request.get(link).status == 200, link
        switch = page.locator(".md-select__link").evaluate_all("all => all.map(a => a.href)")
        assert switch == [host, f"{host}sw/", f"{host}ar/"]


def test_another_language_is_one_key_away(browser: Browser, host: str) -> None:
    """The words of the address stay; going back goes back."""
    with lost(browser, f"{host}sw/gap/elimu/") as page:
        others = page.locator(".not-found__languages a:visible")
        assert others.all_inner_texts() == ["English", "العربية"]
        others.last.focus()
        page.keyboard.press("Enter")
        speaks(page, "ar")
        expect(shown(page).locator("h2")).to_be_focused()
        expect(shown(page).locator("input[name=q]")).to_have_value("elimu")
        page.keyboard.press("Tab")
        expect(shown(page).locator("input[name=q]")).to_be_focused()
        page.go_back()
        page.wait_for_url(f"{host}sw/gap/elimu/")
        page.reload()
        speaks(page, "sw")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_without_script_all_languages_stand_below_each_other(browser: Browser, host: str, size: dict[str, int]) -> None:
    with lost(browser, f"{host}ar/nothing/", script=False, viewport=size) as page:
        assert shown(page).locator("h2").all_inner_texts() == list(TITLES.values())
        said = shown(page).evaluate_all("all => all.map(s => [s.lang, getComputedStyle(s).direction])")
        assert said == [["en", "ltr"], ["sw", "ltr"], ["ar", "rtl"]]
        assert page.locator("form[role=search]:visible").count() == 0
        page.locator(".not-found__languages a").last.click()
        assert page.locator("#not-found-ar").evaluate("s => s.getBoundingClientRect().top < innerHeight")
        edges = shown(page).evaluate_all("all => all.map(s => s.getBoundingClientRect().right)")
        assert max(edges) <= size["width"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("code", HOMES)
def test_axe_finds_nothing(
    browser: Browser, hosts: Mapping[str, str], code: str, size: dict[str, int], scheme: str
) -> None:
    address = f"{hosts['root']}{code}/a-long-address-that-nobody-has-ever-written-down/"
    with lost(browser, address, locale=code, viewport=size, color_scheme=scheme) as page:
        options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
        found = Axe().run(page, options=options)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]


def test_axe_finds_nothing_without_script(browser: Browser, hosts: Mapping[str, str]) -> None:
    """axe is a script itself, so only the page's own is left out."""
    with browser.new_context(viewport=PHONE) as opened:  # type: ignore[arg-type]
        page = opened.new_page()
        page.route("**/not-found.js", lambda route: route.abort())
        page.goto(f"{hosts['root']}nothing/")
        expect(shown(page)).to_have_count(3)
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
        assert found.violations_count == 0, found.generate_report()


def test_a_section_of_the_menu_leads_to_its_first_page_in_the_language(tmp_path: Path) -> None:
    """A section without any is left out; so are pages that the menu does not name, and addresses elsewhere."""
    nav = ["index.md", {"Gap": ["gap/a.md", {"More": ["gap/b.md"]}]}, {"Out": "https://x.example/"}, {"Plays": "p.md"}]
    assert menu.read("Tiny", nav, {"Gap": "Pengo"}) == Menu(
        "Tiny",
        (
            Section("Pengo", ("gap/a.md", "gap/b.md")),
            Section("Out", ("https://x.example/",)),
            Section("Plays", ("p.md",)),
        ),
    )
    pages = {"en/index.md": "", "en/gap/a.md": "", "en/p.md": "", "sw/gap/b.md": ""}
    write(tmp_path / "docs", pages)
    layout = Layout(tmp_path / "docs", tmp_path, THREE, folders=True)
    known = Addresses(layout, "https://tiny.example/sub/", load_site(layout).pages)
    made = not_found.render(known, dict.fromkeys(THREE.codes, menu.read("T<i>ny", nav)), search=False)
    assert made.title == "Page not found - T<i>ny"
    assert 'data-title="Page not found - T&lt;i&gt;ny"' in made.html
    links = [line for line in made.html.splitlines() if 'href="/sub' in line]
    assert links == [
        '<li><a href="/sub/">Home page</a></li>',
        '<li><a href="/sub/gap/a/">Gap</a></li>',
        '<li><a href="/sub/p/">Plays</a></li>',
        '<li><a href="/sub/sw/">Ukurasa wa mwanzo</a></li>',
        '<li><a href="/sub/sw/gap/b/">Gap</a></li>',
        '<li><a href="/sub/ar/">الصفحة الرئيسية</a></li>',
    ]
    assert "<form" not in made.html
