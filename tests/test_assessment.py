"""The self-assessment as readers answer it: a real Chromium, a short one in three languages, and the real page."""

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from assessments import IDS, PAGE, WORDS, markdown
from axe_playwright_python.sync_playwright import Axe
from browsers import DESKTOP, PHONE, context, served, still
from conftest import PROJECT, Result, built, write
from playwright.sync_api import Browser, Locator, Page, expect
from pypdf import PdfReader
from samples import CONFIG, DATA

from daraja.render.assessment import answerable

HOMES = {"en": "", "sw": "sw/", "ar": "ar/"}
EXTENSIONS = "markdown_extensions: [attr_list, md_in_html, tables"
PALETTE = """  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom, accent: custom}
plugins:"""
GLOSSARY = """
terms:
  reach:
    en: {term: reach, definition: "How many people saw a post."}
    sw: {term: idadi ya waliofikiwa, definition: "Idadi ya watu walioliona chapisho."}
    ar: {term: الوصول, definition: "عدد الأشخاص الذين رأوا المنشور."}
  opinion:
    en: {term: opinion, definition: "What somebody thinks."}
    sw: {term: maoni, definition: "Anachofikiri mtu."}
    ar: {term: رأي, definition: "ما يظنّه المرء."}
"""
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("assessment")
    config = CONFIG.format(overrides=PROJECT / "overrides").replace("plugins:", PALETTE, 1)
    config = config.replace(EXTENSIONS, f"{EXTENSIONS}, toc: {{permalink: true}}") + "extra_css: [assets/daraja.css]\n"
    pages = {f"docs/{code}/{PAGE}.md": markdown(code) for code in HOMES}
    homes = {f"docs/{code}/index.md": "# Home\n\n{{ glossary }}\n" for code in HOMES}
    data = {f"docs/{name}": text for name, text in DATA.items()} | {"docs/data/glossary.yml": GLOSSARY}
    css = {"docs/assets/daraja.css": (PROJECT / "docs/assets/daraja.css").read_bytes()}
    write(root, {"mkdocs.yml": config, **pages, **homes, **data, **css})
    return built(root)


@pytest.fixture(scope="module")
def start(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


SHORT = [f"short {home}{PAGE}/" for home in HOMES.values()]
REAL = [f"real {home}self-assessment/" for home in HOMES.values()]


def _address(request: pytest.FixtureRequest) -> str:
    which, path = str(request.param).split()
    return str(request.getfixturevalue({"short": "start", "real": "address"}[which])) + path


@pytest.fixture(params=SHORT)
def url(request: pytest.FixtureRequest) -> str:
    """The address of the short assessment in a language."""
    return _address(request)


@pytest.fixture(params=[*SHORT, *REAL])
def either(request: pytest.FixtureRequest) -> str:
    """The same, and the real one once the site has it."""
    return _address(request)


def tick(page: Page, answers: Sequence[int | str]) -> None:
    for name, points in zip(IDS, answers, strict=False):
        page.locator(f"input[name={name}][value='{points}']").check()


def part(page: Page, name: str) -> Locator:
    return page.locator(f".assessment [data-part={name}]")


def chosen(page: Page) -> str:
    """The points of the chosen answers, one after the other."""
    found = page.locator(".answers input:checked").evaluate_all("all => all.map(each => each.value)")
    return "".join(found)


EVERY_ANSWER = """() => {
  const groups = [...document.querySelectorAll("[role=radiogroup]")];
  const seen = (each) => each.getClientRects().length > 0;
  const part = (name) => document.querySelector(`.assessment [data-part=${name}]`);
  return Array.from({ length: 256 }, (_, n) => {
    const digits = [...n.toString(4).padStart(4, "0")];
    groups.forEach((group, at) => group.querySelectorAll("label")[digits[at]].click());
    return {
      answers: digits.join(""),
      total: part("total").textContent,
      weakest: [...part("weakest").querySelectorAll("a")].filter(seen).map((a) => a.getAttribute("href").slice(1)),
      none: seen(part("none")),
      band: part("band").getAttribute("href"),
      named: part("band").textContent === [...document.querySelector(part("band").getAttribute("href")).childNodes]
        .filter((node) => node.className !== "headerlink").map((node) => node.textContent).join(""),
      marked: [...document.querySelectorAll(".band--yours [aria-current=true]")].map((h) => h.id),
      current: document.querySelectorAll("article [aria-current]").length,
      said: [...document.querySelectorAll(".assessment__yours")].filter(seen).length,
      inside: document.querySelector(".band--yours").contains(document.querySelector(".assessment__yours")),
      link: part("link").value,
    };
  });
}"""


def test_every_answer_has_its_total_its_weakest_question_and_one_band(browser: Browser, either: str) -> None:
    """All 256, by the real buttons, in one visit."""
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(either)
        ids = page.locator("[id^=band-]").evaluate_all("all => all.map(each => each.id)")
        results = page.evaluate(EVERY_ANSWER)
    bands = {int(low): f"#{name}" for name in ids for low in range(*_limits(name))}
    assert sorted(bands) == list(range(13))
    assert len({each["answers"] for each in results}) == 256
    for each in results:
        points = [int(digit) for digit in each["answers"]]
        lowest = [name for name, its in zip(IDS, points, strict=True) if its == min(points) < 3]
        assert each == {
            "answers": each["answers"],
            "total": str(sum(points)),
            "weakest": lowest,
            "none": not lowest,
            "band": bands[sum(points)],
            "named": True,
            "marked": [bands[sum(points)][1:]],
            "current": 1,
            "said": 1,
            "inside": True,
            "link": f"{either}#a={each['answers']}",
        }


def _limits(band: str) -> tuple[int, int]:
    match = re.fullmatch(r"band-(\d+)-(\d+)", band)
    assert match
    return int(match[1]), int(match[2]) + 1


def test_until_all_is_answered_it_says_how_many_are_open(browser: Browser, url: str) -> None:
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        page.goto(url)
        for count in range(4):
            expect(part(page, "status")).to_have_text(re.compile(rf"\b{4 - count}$"))
            expect(page.locator(".assessment__wait")).to_be_visible()
            expect(part(page, "total")).to_be_empty()
            for hidden in ("share", "says", "weakest", "none", "yours"):
                expect(page.locator(f"[data-part={hidden}]")).to_be_hidden()
            tick(page, [2] * (count + 1))
        expect(part(page, "total")).to_have_text("8")
        expect(part(page, "status")).to_contain_text("8")
        expect(part(page, "status")).to_have_attribute("role", "status")
        expect(page.locator(".assessment__wait")).to_be_hidden()
        part(page, "again").click()
        assert chosen(page) == ""
        expect(page.locator("input[name=platforms]").first).to_be_focused()
        expect(part(page, "status")).to_have_text(re.compile(r"\b4$"))
        expect(page.locator(".band--yours, article [aria-current]")).to_have_count(0)


@pytest.mark.parametrize("code", HOMES)
def test_a_question_names_its_answers_and_only_its_help_is_explained(browser: Browser, start: str, code: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(f"{start}{HOMES[code]}{PAGE}/")
        for question in WORDS[code]["questions"]:
            group = page.get_by_role("radiogroup", name=question, exact=True)
            expect(group).to_have_accessible_description(WORDS[code]["help"])
            assert group.get_by_role("radio").count() == 4
        first = page.get_by_role("radio").first
        expect(first).to_have_accessible_name(f"0: {WORDS[code]['answers'][0]}")
        assert page.locator("p button.term[popovertarget=term-note-reach]").count() == 1
        assert page.locator(".answers :is(button, a, [popover])").count() == 0
        assert page.locator("button.term").count() == 1


def tab_to(page: Page, selector: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"Tab does not reach {selector}")


def test_by_keyboard(browser: Browser, url: str) -> None:
    """Tab goes from question to question, arrows from answer to answer, Space chooses."""
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(url)
        for number, name in enumerate(IDS):
            tab_to(page, f"input[name={name}]")
            page.keyboard.press("Space")
            for _ in range(number):
                page.keyboard.press("ArrowDown")
            ring = "each => getComputedStyle(each.closest('label')).outlineStyle"
            assert page.locator(":focus").evaluate(ring) == "solid"
        assert chosen(page) == "0123"
        tab_to(page, "[data-part=weakest] a")
        tab_to(page, "[data-part=band]")
        tab_to(page, "[data-part=again]")
        page.keyboard.press("Space")
        assert chosen(page) == ""
        expect(page.locator("input[name=platforms]").first).to_be_focused()


def test_by_touch_on_a_phone(browser: Browser, either: str) -> None:
    viewport = {"width": PHONE["width"], "height": PHONE["height"]}
    with browser.new_context(viewport=viewport, has_touch=True, is_mobile=True) as opened:  # type: ignore[arg-type]
        page = opened.new_page()
        page.goto(either)
        sizes = page.locator(".answers label").evaluate_all(
            "all => all.map(each => each.getBoundingClientRect().height)"
        )
        assert len(sizes) == 16
        assert min(sizes) >= 44
        for name, points in zip(IDS, (3, 2, 0, 1), strict=True):
            label = page.locator(f"label:has(input[name={name}][value='{points}'])")
            place = "each => [each.offsetTop, each.offsetHeight]"
            before = label.evaluate(place)
            label.locator("span").tap()
            assert label.evaluate(place) == before, "a chosen answer keeps its place"
        assert chosen(page) == "3201"
        controls = page.locator(".assessment :is(button, input)").filter(visible=True)
        heights = controls.evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
        assert len(heights) >= 4
        assert min(heights) >= 44
        assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_a_chosen_answer_differs_by_more_than_colour(browser: Browser, url: str) -> None:
    """Where colours are the reader's own, its edge is thick."""
    with browser.new_context(viewport=DESKTOP, forced_colors="active") as opened:  # type: ignore[arg-type]
        page = opened.new_page()
        page.goto(url)
        tick(page, [1])
        widths = (
            page.locator(".answers")
            .first.locator("label")
            .evaluate_all("all => all.map(each => parseFloat(getComputedStyle(each).borderTopWidth))")
        )
        assert widths == [1, 4, 1, 1]


def counted(page: Page) -> str:
    """What browsers make of the counter, as they tell it to a screen reader."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": ".assessment__sum"})["nodeId"]
    found = session.send("Accessibility.queryAXTree", {"nodeId": node, "role": "StaticText"})["nodes"]
    return "".join(each["name"]["value"] for each in found)


def test_without_script_the_total_is_counted(browser: Browser, either: str) -> None:
    with context(browser, PHONE, script=False) as opened:
        page = opened.new_page()
        page.goto(either)
        for few in ("", "3", "000", "333"):
            tick(page, few)
            assert counted(page) == ""
            expect(page.locator(".assessment__wait")).to_be_visible()
        for answers in ((0, 0, 0, 0), (3, 3, 3, 3), (2, 1, 0, 3), (1, 1, 1, 1), (2, 2, 2, 2), (0, 3, 0, 1)):
            tick(page, answers)
            assert counted(page) == str(sum(answers))
            expect(page.locator(".assessment__wait")).to_be_hidden()
        expect(page.locator(".assessment button, .assessment input").filter(visible=True)).to_have_count(0)


def test_with_script_the_total_is_not_counted_twice(browser: Browser, url: str) -> None:
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        page.goto(f"{url}#a=2103")
        expect(part(page, "total")).to_have_text("6")
        assert counted(page) == "6"


@pytest.mark.parametrize("scheme", ["http", "file"])
@pytest.mark.parametrize("code", HOMES)
def test_a_link_brings_the_answers_back(browser: Browser, site: Path, start: str, scheme: str, code: str) -> None:
    path = f"{HOMES[code]}{PAGE}/"
    here = start + path if scheme == "http" else (site / path / "index.html").as_uri()
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        page.goto(f"{here}?h=reach")
        tick(page, "2103")
        link = part(page, "link").input_value()
        assert link == f"{here}#a=2103"
        assert page.url == f"{here}?h=reach"
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        page.goto(link)
        assert chosen(page) == "2103"
        expect(part(page, "total")).to_have_text("6")
        expect(page.locator(".assessment")).to_be_focused()
        expect(part(page, "total")).to_be_in_viewport()
        page.locator("input[name=platforms][value='3']").check()
        assert page.url == here, "the address no longer says what is not so"
        assert part(page, "link").input_value() == f"{here}#a=3103"
        page.evaluate("location.hash = 'a=0000'")
        expect(part(page, "total")).to_have_text("0")
        part(page, "again").click()
        assert (page.url, chosen(page)) == (here, "")


@pytest.mark.parametrize("code", HOMES)
def test_other_fragments_are_left_alone(browser: Browser, start: str, code: str) -> None:
    wrong = ["", "210", "21033", "2104", "21o3", "2103&b=1", "%32103", "٢١٠٣", "<b>", "a" * 5000]
    address = f"{start}{HOMES[code]}{PAGE}/"
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        for fragment in (*(f"a={each}" for each in wrong), "A=2103", "2103"):
            page.goto("about:blank")
            page.goto(f"{address}#{fragment}")
            assert chosen(page) == ""
            page.evaluate("location.hash = 'result'")
            page.evaluate("fragment => { location.hash = fragment }", fragment)
            assert chosen(page) == ""
        for name in ("platforms", "band-5-8"):
            page.goto("about:blank")
            page.goto(f"{address}#{name}")
            expect(page.locator(f"#{name}")).to_be_in_viewport()
            assert page.evaluate("scrollY") > 0
            tick(page, "2222")
            assert page.url.endswith(f"#{name}")
        assert errors == []


def test_copying_and_sharing(browser: Browser, url: str) -> None:
    with context(browser, DESKTOP) as opened:
        opened.grant_permissions(["clipboard-read", "clipboard-write"])
        opened.add_init_script("navigator.share = async (what) => { window.shared = what; }")
        page = opened.new_page()
        page.goto(f"{url}#a=2222")
        part(page, "copy").click()
        expect(part(page, "copied")).not_to_be_empty()
        assert page.evaluate("navigator.clipboard.readText()") == f"{url}#a=2222"
        part(page, "send").click()
        assert page.evaluate("window.shared") == {"title": page.title(), "url": f"{url}#a=2222"}
        page.evaluate("window.print = () => { window.printed = true; }")
        part(page, "print").click()
        assert page.evaluate("window.printed")
        tick(page, [1])
        expect(part(page, "copied")).to_be_empty()


def test_where_a_browser_cannot_copy_the_link_is_selected(browser: Browser, url: str) -> None:
    with context(browser, DESKTOP) as opened:
        for name in ("clipboard", "share"):
            opened.add_init_script(f"Object.defineProperty(Navigator.prototype, '{name}', {{ value: undefined }})")
        page = opened.new_page()
        page.goto(f"{url}#a=2222")
        expect(part(page, "send")).to_be_hidden()
        part(page, "copy").click()
        expect(part(page, "copied")).not_to_be_empty()
        expect(part(page, "link")).to_be_focused()
        assert page.evaluate("getSelection().toString()") == f"{url}#a=2222"


def test_nothing_is_stored_or_sent(browser: Browser, url: str) -> None:
    stored = "() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])"
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        page.goto(url)
        page.wait_for_load_state("networkidle")
        before = page.evaluate(stored)
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        tick(page, "2103")
        part(page, "copy").click()
        page.wait_for_load_state("networkidle")
        assert (asked, page.evaluate(stored), page.url) == ([], before, url)
        page.reload()
        assert chosen(page) == ""
        page.goto("about:blank")
        page.go_back()
        assert page.locator(".answers input:not([autocomplete=off])").count() == 0


@pytest.mark.parametrize(("answers", "scheme"), [("", "light"), ("#a=2103", "dark")], ids=["blank", "answered"])
def test_on_paper(browser: Browser, either: str, tmp_path: Path, answers: str, scheme: str) -> None:
    """At most two pages: squares to tick, lines to write on, and nothing to press; dark on white."""
    with context(browser, DESKTOP, scheme) as opened:
        page = opened.new_page()
        page.goto(either + answers)
        page.pdf(path=tmp_path / "paper.pdf", prefer_css_page_size=True)
        page.emulate_media(media="print")
        assert page.locator(".assessment button, .assessment input").filter(visible=True).count() == 0
        squares = page.locator(".answers input").evaluate_all(
            "all => all.map(each => getComputedStyle(each).borderRadius)"
        )
        assert squares == ["0px"] * 16
        fill = "all => all.map(each => getComputedStyle(each).backgroundColor === 'rgb(0, 0, 0)')"
        assert page.locator(".answers input").evaluate_all(fill).count(True) == (4 if answers else 0)
        lines = page.locator(".assessment__line").filter(visible=True)
        assert lines.count() == (2 if answers else 3)
        assert page.locator(".assessment__date").is_visible()
        ink = page.locator("h1, .assessment dt, .band h3").evaluate_all(
            "all => all.map(each => getComputedStyle(each).color)"
        )
        assert set(ink) == {"rgb(31, 42, 42)"}
        white = "each => getComputedStyle(each).backgroundColor"
        assert page.locator(".assessment").evaluate(white) == "rgb(255, 255, 255)"
    printed = PdfReader(tmp_path / "paper.pdf")
    assert len(printed.pages) <= 2
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [
        pytest.approx(595, abs=2),
        pytest.approx(842, abs=2),
    ]
    assert "12" in "".join(each.extract_text() for each in printed.pages)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: Browser, either: str, scheme: str) -> None:
    with context(browser, PHONE, scheme) as opened:
        page = opened.new_page()
        for answers in ("", "#a=2103"):
            page.goto("about:blank")
            page.goto(either + answers)
            still(page)
            found = Axe().run(page, options=WCAG)
            assert found.violations_count == 0, f"{answers}: {found.generate_report()}"


def test_it_needs_no_statistics(tiny_site: Callable[..., Result]) -> None:
    """Other numbers of our own stay text there, as everywhere on such a site."""
    config = CONFIG.format(overrides=PROJECT / "overrides")
    made = tiny_site(
        {
            "mkdocs.yml": config,
            "docs/en/index.md": markdown("en").replace("(index.md)", "(#top)"),
            "docs/en/a.md": "# A\n\n{{ 5 }}\n",
        }
    )
    assert made.code == 0, made.output
    assert "{{" not in made.page().partition("<article")[2]
    assert made.page().count('type="radio"') == 16
    assert "{{ 5 }}" in made.page("a")


def test_answers_with_air_between_them_are_the_same(tiny_site: Callable[..., Result]) -> None:
    """A blank line between the answers makes paragraphs of them, which a label may not hold."""
    text = re.sub(r"^- ", "\n- ", markdown("en").replace("(index.md)", "(#top)"), flags=re.M)
    made = tiny_site({"mkdocs.yml": CONFIG.format(overrides=PROJECT / "overrides"), "docs/en/index.md": text})
    assert made.code == 0, made.output
    labels = re.findall(r"<label>.*?</label>", made.page(), re.S)
    assert len([each for each in labels if "radio" in each]) == 16
    assert not [each for each in labels if "<p>" in each]


def test_a_statistic_in_an_answer_is_no_link() -> None:
    """A press on the label chooses the answer."""
    answer = '<li>0: <a class="figure" href="s/"><bdi dir="ltr">73%</bdi></a> of us</li>'
    html = f'<div class="question"><h2 id="q">Q</h2><p>See <a href="x/">x</a>.</p><ul>{answer}</ul></div>'
    made = answerable(html)
    assert '<span>0: <bdi dir="ltr">73%</bdi> of us</span>' in made
    assert '<a href="x/">x</a>' in made
