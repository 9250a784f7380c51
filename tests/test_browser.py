"""Real pages of the real site in a real Chromium: as readers on a phone and on a desktop see them."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import PHONE, context
from conftest import PAGES
from playwright.sync_api import Browser, Page

LANGUAGES = {"": ("en", "ltr"), "sw/": ("sw", "ltr"), "ar/": ("ar", "rtl")}
ADDRESSES = [prefix + page for prefix in LANGUAGES for page in PAGES]


@pytest.mark.parametrize("page", ADDRESSES)
def test_no_request_leaves_the_machine(desktop: Page, address: str, page: str) -> None:
    asked: list[str] = []
    desktop.on("request", lambda request: asked.append(request.url))
    desktop.goto(address + page)
    desktop.wait_for_load_state("networkidle")
    assert asked
    here = address.rpartition("/site/")[0]
    assert [url for url in asked if not url.startswith((here, "data:", "blob:"))] == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_nothing_is_cut_off_on_a_phone(phone: Page, address: str, page: str) -> None:
    phone.goto(address + page)
    assert phone.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    fits = "all => all.map(t => t.scrollWidth <= t.parentElement.clientWidth)"
    assert all(phone.locator("table.stat").evaluate_all(fits))


@pytest.mark.parametrize("page", ["gap/education/", "gap/planning-skills/", "plays/protect-learning-time/"])
@pytest.mark.parametrize("prefix", LANGUAGES)
def test_no_line_ends_between_a_number_and_its_unit(browser: Browser, address: str, prefix: str, page: str) -> None:
    """At many widths, so that each number meets the end of a line; what stands beside a no-break space is on one line,
    and no figure is broken."""
    with context(browser, PHONE) as opened:
        tab = opened.new_page()
        tab.goto(address + prefix + page)
        for width in range(320, 480, 11):
            tab.set_viewport_size({"width": width, "height": 740})
            kept, parted = tab.evaluate(PARTED)
            assert kept > 0
            assert parted == []


PARTED = r"""() => {
    const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    const signs = [];
    while (walker.nextNode()) {
        const node = walker.currentNode;
        if (node.parentElement.closest("svg, script, details")) continue;
        node.data.split("").forEach((sign, at) => signs.push([sign, node, at]));
    }
    const line = ([, node, at]) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        return box ? (box.top + box.bottom) / 2 : null;
    };
    const apart = (one, other) => one !== null && other !== null && Math.abs(one - other) > 10;
    const kept = signs.map((sign, at) => at).filter(at => signs[at][0] === "\u00a0");
    const text = at => signs.slice(Math.max(0, at - 12), at + 12).map(([sign]) => sign).join("");
    const broken = kept.filter(at => apart(line(signs[at - 1]), line(signs[at + 1]))).map(text);
    const islands = [...document.querySelectorAll("article .figure bdi[dir=ltr]")];
    const cut = islands.filter(each => each.getClientRects().length > 1).map(each => each.textContent);
    return [kept.length, [...broken, ...cut]];
}"""
"""How many no-break spaces the page holds, and the text round those that do not hold."""


@pytest.mark.parametrize("page", ADDRESSES)
def test_chart_labels_do_not_run_into_their_values(phone: Page, address: str, page: str) -> None:
    """On the narrowest screen; a label and the value on its line share no point."""
    phone.goto(address + page)
    clashes = phone.evaluate("""() => [...document.querySelectorAll('.chart-value')].flatMap(value =>
        [...value.ownerSVGElement.querySelectorAll('.chart-label')].filter(label => {
            const a = value.getBoundingClientRect(), b = label.getBoundingClientRect();
            return label.getAttribute('y') === value.getAttribute('y') && a.left < b.right && b.left < a.right })
        .map(label => label.textContent + ' / ' + value.textContent))""")
    assert clashes == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("prefix", LANGUAGES)
def test_axe_finds_nothing(browser: Browser, address: str, prefix: str, scheme: str) -> None:
    """WCAG 2.2 A and AA on every page, the theme's frame included."""
    with context(browser, PHONE, scheme) as opened:
        page = opened.new_page()
        for name in PAGES:
            page.goto(address + prefix + name)
            options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
            found = Axe().run(page, options=options)
            assert found.violations_count == 0, f"{prefix}{name}: {found.generate_report()}"


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_language_and_direction_stand_on_the_first_tag(desktop: Page, address: str, prefix: str) -> None:
    desktop.goto(f"{address}{prefix}gap/education/")
    language, direction = LANGUAGES[prefix]
    root = desktop.locator("html")
    assert (root.get_attribute("lang"), root.get_attribute("dir")) == (language, direction)


@pytest.mark.parametrize("prefix", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_the_language_switch_keeps_the_page(desktop: Page, address: str, prefix: str, page: str) -> None:
    desktop.goto(address + prefix + page)
    for other in LANGUAGES:
        if other != prefix:
            link = desktop.locator(f'.md-select__link[hreflang="{LANGUAGES[other][0]}"]')
            assert link.evaluate("a => a.href") == address + other + page


def test_the_per_cent_sign_stands_right_of_its_digits_in_arabic(desktop: Page, address: str) -> None:
    """Measured on the glyphs, in a sentence, in a table and in a chart."""
    desktop.goto(f"{address}ar/gap/education/")
    order = desktop.evaluate("""() => [...document.querySelectorAll('article bdi')]
        .filter(b => /^[0-9.]+%$/.test(b.textContent))
        .map(b => { const t = b.firstChild, r = document.createRange(), n = t.length;
            const x = (i) => { r.setStart(t, i); r.setEnd(t, i + 1); return r.getBoundingClientRect().left };
            return x(n - 1) > x(0) })""")
    assert len(order) > 10
    assert all(order)


def test_charts_are_mirrored_from_right_to_left(desktop: Page, address: str) -> None:
    edges = {}
    for prefix in ("", "ar/"):
        desktop.goto(f"{address}{prefix}gap/education/")
        edges[prefix] = desktop.locator(".chart svg").evaluate("""svg => { const s = svg.getBoundingClientRect(),
            bar = svg.querySelector('.chart-bar').getBoundingClientRect(),
            label = svg.querySelector('.chart-label').getBoundingClientRect();
            return [bar.left - s.left, s.right - bar.right, label.left - s.left, s.right - label.right]
                .map(distance => distance < 2) }""")
    assert edges == {"": [True, False, True, False], "ar/": [False, True, False, True]}


def test_a_number_leads_to_its_row_by_keyboard(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}sw/gap/education/")
    desktop.locator("article a.figure").first.focus()
    desktop.keyboard.press("Enter")
    desktop.wait_for_url("**/sw/reference/statistics/#stat-*")
    assert desktop.locator("tr:target").count() == 1


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_pages_open_from_a_disk_without_a_server(browser: Browser, real_site: Path, prefix: str) -> None:
    """The text, the numbers, the charts and the style; links to folders are the offline edition's matter."""
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((real_site / prefix / "gap/education/index.html").as_uri())
        assert page.locator(".chart svg").is_visible()
        assert page.locator("table.stat").first.evaluate("t => getComputedStyle(t).borderCollapse") == "collapse"
        assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def test_everything_that_is_read_is_there_without_script(browser: Browser, address: str) -> None:
    with context(browser, PHONE, script=False) as opened:
        page = opened.new_page()
        page.goto(f"{address}ar/gap/budget-and-risk/")
        assert page.locator(".chart svg").is_visible()
        assert page.locator(".stat-caveats").first.is_visible()
        page.locator(".stat-more summary").first.click()
        assert page.locator(".stat-sources").first.is_visible()


def test_on_paper_the_sources_are_open(desktop: Page, address: str) -> None:
    desktop.goto(f"{address}gap/education/")
    source = desktop.locator(".stat-sources").first
    assert not source.is_visible()
    desktop.emulate_media(media="print")
    assert source.evaluate("s => s.getBoundingClientRect().height") > 10
    desktop.emulate_media(media="screen")
