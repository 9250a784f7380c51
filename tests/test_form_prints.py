"""The print pages of forms, printed: by Chromium, with the pages that are promised, and with nothing cut off."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import DESKTOP, PHONE, context, served
from conftest import PROJECT, built, write
from playwright.sync_api import Browser, Page
from pypdf import PdfReader
from samples import CONFIG, DATA, FORM

WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CODES = ("en", "sw", "ar")
PAPER = {"width": 680, "height": 1009}
"""A4 without margins, 180 x 267 mm, in pixels of CSS."""
A4 = (595, 842)
"""In points."""
OUTSIDE = """() => [...document.querySelectorAll("main, main *, footer, footer *")].filter(each => {
  const box = each.getBoundingClientRect();
  return box.left < -0.5 || box.right > innerWidth + 0.5 || each.scrollWidth > each.clientWidth + 1 && each.clientWidth;
}).map(each => each.outerHTML.slice(0, 80))"""
FORM_PAGES = {
    path.stem: int(found[1])
    for path in sorted((PROJECT / "docs" / "en").rglob("*.md"))
    if (found := re.search(r"\A---\n(?:.*\n)*?form: *\{ *pages: *([1-9]) *\}\n", path.read_text("utf-8")))
}
"""The forms of the real site, with the pages that they promise."""
LONG = FORM.replace(
    "| *Paper*",
    "| *Scissors, glue and a large sheet of strong paper* | *{{ 1 }}* | *{{ 1 }}* | {{ product }} |\n" * 24
    + "| *Paper*",
)
FIXTURES = {"plan": FORM, "long": LONG.replace("pages: 1", "pages: 2").replace("form: plan", "form: long")}
WIDE = (
    "**A label with many words before the gap, as in Swahili:** *{}*\n\n| {} |\n|---|---|---|---|---|\n| {} |\n\n1. Ask"
)
FIXTURES["wide"] = FORM.replace("form: plan", "form: wide").replace(
    "1. Ask",
    WIDE.format(
        "an answer that is longer than a line of paper, " * 4,
        " | ".join(["Responsibility"] * 5),
        " | ".join(["*Representatives of the neighbourhood*"] * 4 + ["Administration"]),
    ),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Three forms in three languages."""
    root = tmp_path_factory.mktemp("forms")
    config = CONFIG.format(overrides=PROJECT / "overrides") + "extra_css: [assets/daraja.css]\n"
    home = "# Home { #top }\n\n" + "\n".join(f"{{{{ form: {name} }}}}\n" for name in FIXTURES)
    pages = {f"docs/{code}/{name}.md": text for code in CODES for name, text in {"index": home, **FIXTURES}.items()}
    data = {f"docs/{name}": text for name, text in DATA.items()}
    css = {"docs/assets/daraja.css": (PROJECT / "docs/assets/daraja.css").read_bytes()}
    write(root, {"mkdocs.yml": config, **pages, **data, **css})
    with served(built(root)) as address:
        yield address


@pytest.fixture
def paper(browser: Browser) -> Iterator[Page]:
    """A window as wide as A4 without margins."""
    with context(browser, PAPER) as opened:
        yield opened.new_page()


def sheets(page: Page) -> int:
    """The pages of the printed document, all of them A4."""
    document = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=False)))
    sizes = {(round(each.mediabox.width), round(each.mediabox.height)) for each in document.pages}
    assert sizes == {A4}
    return len(document.pages)


def said(markdown: str) -> list[str]:
    """The words of a blank copy in Markdown, piece by piece."""
    pieces = re.split(r"[|\n]|______|\*\*|^#+ |^- |^\d+\. |---", markdown, flags=re.M)
    return [" ".join(piece.replace("\\", "").split()) for piece in pieces if piece.strip()]


def check(page: Page, address: str, name: str, code: str, pages: int) -> None:
    page.goto(f"{address}downloads/{name}.{code}.html")
    assert sheets(page) == pages
    page.emulate_media(media="print")
    assert page.evaluate(OUTSIDE) == []
    # Every word of the blank copy in Markdown.
    there = " ".join(page.locator("body").inner_text().split())
    markdown = page.request.get(f"{address}downloads/{name}.{code}.md").body().decode("utf-8")
    assert [piece for piece in said(markdown) if piece not in there] == []
    assert page.locator("header").is_hidden()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("name", "pages"), [("plan", 1), ("long", 2), ("wide", 1)])
def test_a_form_prints_on_as_many_pages_as_it_promises(
    site: str, paper: Page, name: str, pages: int, code: str
) -> None:
    check(paper, site, name, code, pages)


def test_the_site_has_six_forms() -> None:
    assert len(FORM_PAGES) == 6


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("name", "pages"), FORM_PAGES.items())
def test_every_form_of_the_site_prints_on_as_many_pages_as_it_promises(
    address: str, paper: Page, name: str, pages: int, code: str
) -> None:
    check(paper, address, name, code, pages)


def test_lines_to_write_on_are_high_enough(site: str, paper: Page) -> None:
    """Nine millimetres a row, eight a line."""
    paper.goto(f"{site}downloads/plan.en.html")
    paper.emulate_media(media="print")
    millimetre = 96 / 25.4
    rows = paper.locator("tbody tr").evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    gaps = paper.locator(".gap--rest").evaluate_all("all => all.map(each => each.getBoundingClientRect().height)")
    assert len(rows) == 3
    assert min(rows) >= 9 * millimetre - 1
    assert min(gaps) >= 8 * millimetre - 1


def test_heads_of_tables_stand_on_each_page_and_rows_are_not_cut(site: str, paper: Page) -> None:
    paper.goto(f"{site}downloads/long.en.html")
    pages = PdfReader(io.BytesIO(paper.pdf(prefer_css_page_size=True))).pages
    assert ["How many" in page.extract_text() for page in pages] == [True, True]
    assert paper.locator("tr").first.evaluate("each => getComputedStyle(each).breakInside") == "avoid"


@pytest.mark.parametrize("code", CODES)
def test_on_a_phone_nothing_lies_beside_the_screen(browser: Browser, site: str, code: str) -> None:
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        for address in (f"{site}downloads/wide.{code}.html", f"{site}{'' if code == 'en' else code + '/'}plan/"):
            page.goto(address)
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


@pytest.mark.parametrize("code", CODES)
def test_axe_finds_nothing_on_the_print_page(browser: Browser, site: str, code: str) -> None:
    for size in (PHONE, DESKTOP):
        with context(browser, size) as opened:
            page = opened.new_page()
            page.goto(f"{site}downloads/wide.{code}.html")
            found = Axe().run(page, options=WCAG)
            assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["plan/", "ar/plan/", "ar/"])
def test_axe_finds_nothing_in_a_form_and_its_links(browser: Browser, site: str, path: str, scheme: str) -> None:
    for size in (PHONE, DESKTOP):
        with context(browser, size, scheme) as opened:
            page = opened.new_page()
            page.goto(site + path)
            found = Axe().run(page, ".md-content", options={"runOnly": WCAG["runOnly"][:-1]})
            assert found.violations_count == 0, found.generate_report()


def test_the_links_lead_to_files_and_the_print_page_leads_back(browser: Browser, site: str) -> None:
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        page.goto(f"{site}ar/plan/")
        for link in page.locator(".form-links a").all():
            assert page.request.get(str(link.evaluate("each => each.href"))).ok
            box = link.bounding_box()
            assert box
            assert box["height"] >= 44
        page.locator(".form-links a").first.click()
        assert page.locator("html").get_attribute("dir") == "rtl"
        page.locator("header a").click()
        assert page.url == f"{site}ar/plan/"


def test_what_was_filled_in_looks_otherwise_and_does_not_lean_in_arabic(browser: Browser, site: str) -> None:
    with context(browser, DESKTOP) as opened:
        page = opened.new_page()
        styles = {}
        for path in ("plan/", "ar/plan/"):
            page.goto(site + path)
            em = page.locator(".sheet em").first
            styles[path] = em.evaluate("each => getComputedStyle(each).fontStyle")
            colours = em.evaluate("each => [each, each.parentElement].map(one => getComputedStyle(one).color)")
            assert colours[0] != colours[1]
        assert styles == {"plan/": "italic", "ar/plan/": "normal"}


def test_no_request_but_for_the_style(browser: Browser, site: str) -> None:
    with context(browser, PHONE) as opened:
        page, asked = opened.new_page(), list[str]()
        page.on("request", lambda request: asked.append(request.url.removeprefix(site)))
        page.goto(f"{site}downloads/plan.en.html")
        assert [each for each in asked if "favicon" not in each] == ["downloads/plan.en.html", "assets/form.css"]


def test_a_form_opens_from_a_folder(browser: Browser, site: str, tmp_path: Path) -> None:
    """As on a USB stick."""
    with context(browser, PHONE) as opened:
        page = opened.new_page()
        for name in ("downloads/plan.ar.html", "assets/form.css"):
            write(tmp_path, {name: page.request.get(site + name).body()})
        page.goto((tmp_path / "downloads/plan.ar.html").as_uri())
        assert page.locator("h1").inner_text() == "Plan"
        assert page.locator("th").first.evaluate("each => getComputedStyle(each).borderTopStyle") == "solid"
