"""What readers see of the age of a translation: notices above pages, places for links, the list of all pages."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsers import DESKTOP, PHONE, context, served
from bs4 import BeautifulSoup, Tag
from conftest import PROJECT, Result, mkdocs_build, write
from playwright.sync_api import Browser, Page
from readable import readable
from samples import CONFIG, DATA, pinned, pinned_words

GOLDEN = Path(__file__).parent / "golden" / "notices"
PALETTE = """  font: false
  palette:
    - {media: "(prefers-color-scheme: light)", scheme: default, primary: custom, accent: custom}
    - {media: "(prefers-color-scheme: dark)", scheme: slate, primary: custom, accent: custom}
"""
VALIDATION = "validation: {links: {not_found: warn, anchors: warn}}\nextra_css: [assets/daraja.css]\n"

OLD = """\
---
title: Time
---

# Learning *time* { #top }

Ask every marketer.

## Steps { #steps }

Give her time, {{ trained }} got some.

{{ table: training }}

## Away { #away }

This goes.

## Last { #last }

Rest.
"""
NEW = (
    OLD.replace("Ask every", "Ask each")
    .replace("## Away { #away }\n\nThis goes.\n", "## A new `way` { #new }\n\nThis comes.\n")
    .replace("title: Time", "title: Learning time")
)
LINKS = "# Links { #top }\n\n[Time](old.md#steps)\n"
SWAHILI = {
    "old.md": "---\ntitle: Muda\n---\n\n# Muda wa *kujifunza* { #top }\n\nUliza kila muuzaji.\n\n"
    "## Hatua { #steps }\n\n"
    "Mpe muda, {{ trained }} walipata.\n\n{{ table: training }}\n\n## Mbali { #away }\n\nHii huondoka.\n\n"
    "## Mwisho { #last }\n\nPumzika.\n",
    "links.md": "# Viungo { #top }\n\n[Muda](old.md#steps)\n",
    "index.md": "# Nyumbani { #top }\n\n[Mpya](old.md#new), [Kiingereza](english.md), [takwimu](statistics.md).\n",
    "statistics.md": "# Takwimu { #top }\n\n{{ statistics }}\n\n## Orodha { #list }\n\n{{ translations }}\n",
    "unrecorded.md": "# Bila kumbukumbu { #top }\n\nMaandishi.\n",
}
ARABIC = {
    "old.md": "---\ntitle: الوقت\n---\n\n# وقت *التعلّم* { #top }\n\nاسأل كل مسوّق.\n\n## الخطوات { #steps }\n\n"
    "أعطه الوقت، {{ trained }} حصلوا عليه.\n\n{{ table: training }}\n\n## بعيدًا { #away }\n\nهذا يذهب.\n\n"
    "## الأخير { #last }\n\nاسترح.\n",
    "links.md": "# الروابط { #top }\n\n[الوقت](old.md#steps)\n",
    "index.md": "# الرئيسية { #top }\n\n[جديد](old.md#new)، [بالإنجليزية](english.md)، [الإحصاءات](statistics.md).\n",
    "statistics.md": "# أرقام { #top }\n\n{{ statistics }}\n\n## القائمة { #list }\n\n{{ translations }}\n",
    "unrecorded.md": "# بلا سجل { #top }\n\nنص.\n",
}
ENGLISH = {
    "old.md": NEW,
    "links.md": LINKS.replace("#steps", "#last"),
    "index.md": "# Home { #top }\n\n[New](old.md#new), [English](english.md), [statistics](statistics.md).\n",
    "statistics.md": "# Data { #top }\n\n{{ statistics }}\n\n## List { #list }\n\n{{ translations }}\n",
    "unrecorded.md": "# Unrecorded { #top }\n\nText.\n",
    "english.md": "# English only { #top }\n\n- In {{ trained }}. [Time](old.md#new)\n\n{{ table: training }}\n",
}
MADE_FROM = ENGLISH | {"old.md": OLD, "links.md": LINKS}


def translated(code: str, pages: dict[str, str]) -> dict[str, str]:
    return {
        f"docs/{code}/{name}": text if name == "unrecorded.md" else pinned(text, MADE_FROM[name])
        for name, text in pages.items()
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """A strict build of pages of every status in two languages."""
    root = tmp_path_factory.mktemp("notices")
    (root / "hooks").symlink_to(PROJECT / "hooks")
    english = {f"docs/en/{name}": text for name, text in ENGLISH.items()}
    data = {f"docs/{name}": text for name, text in DATA.items() if name != "data/words/ar.yml"}
    data["docs/data/words/sw.yml"] = pinned_words()
    css = {"docs/assets/daraja.css": (PROJECT / "docs/assets/daraja.css").read_text("utf-8")}
    config = {
        "mkdocs.yml": CONFIG.format(overrides=PROJECT / "overrides").replace("  font: false\n", PALETTE) + VALIDATION
    }
    write(root, config | data | css | english | translated("sw", SWAHILI) | translated("ar", ARABIC))
    result = mkdocs_build(root)
    assert result.code == 0, result.output
    return result


def article(built: Result, address: str) -> Tag:
    found = BeautifulSoup(built.page(address), "html.parser").find("article")
    assert isinstance(found, Tag)
    return found


def notices(built: Result, address: str) -> list[Tag]:
    return list(article(built, address).select(".notice"))


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_the_words_of_all_notices(built: Result, code: str, request: pytest.FixtureRequest) -> None:
    """For translators to review: tests/golden/notices/."""
    pages = {name: notices(built, f"{code}/{name}") for name in ("old", "english", "unrecorded")}
    text = "\n".join(f"{name}:\n{readable(''.join(map(str, found)))}\n" for name, found in pages.items())
    path = GOLDEN / f"{code}.txt"
    if request.config.getoption("--update-goldens"):
        write(GOLDEN, {path.name: text})
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_an_outdated_page_links_to_each_changed_section_of_its_original(built: Result, code: str) -> None:
    (notice,) = notices(built, f"{code}/old")
    links = [(link["href"], link.get("lang"), link["hreflang"]) for link in notice("a")]
    through_data = [("../../old/#steps", None, "en")] if code == "ar" else []  # there are no Arabic words of the data
    assert links == [
        ("../../old/#top", None, "en"),
        *through_data,
        ("../../old/#new", "en", "en"),
        ("../../old/", None, "en"),
    ]


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_a_page_whose_links_only_are_old_says_nothing(built: Result, code: str) -> None:
    rows = json.loads((built.site / "data/translations.json").read_text("utf-8"))
    status = next(row for row in rows if (row["page"], row["language"]) == ("links", code))
    assert status["changes"] == [{"section": "top", "kind": "form"}]
    assert notices(built, f"{code}/links") == []


@pytest.mark.parametrize("address", ["sw", "sw/statistics", "", "old", "english"])
def test_current_pages_and_originals_have_no_notice(built: Result, address: str) -> None:
    assert notices(built, address) == []


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_a_page_that_is_not_translated_is_marked_as_english(built: Result, code: str) -> None:
    page = article(built, f"{code}/english")
    (foreign,) = page.select("div.foreign")
    (notice,) = page.select(".notice")
    assert (foreign["lang"], foreign["dir"]) == ("en", "ltr")
    assert notice not in foreign.parents
    assert not notice.find_parent(class_="foreign")
    assert notice("a") == []
    said = foreign.get_text(" ", strip=True)
    assert "24.5%" in said
    assert "Measure" in said
    assert "Were trained" in said


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_links_of_a_page_that_is_not_translated_stay_in_the_readers_language(built: Result, code: str) -> None:
    (foreign,) = article(built, f"{code}/english").select("div.foreign")
    targets = {str(link["href"]) for link in foreign("a")}
    assert {"../old/#new", "../statistics/#stat-trained"} <= targets
    assert (built.site / code / "statistics/index.html").exists()


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_notices_are_not_searched(built: Result, code: str) -> None:
    texts = "".join(path.read_text("utf-8") for path in (built.site / "search" / code).rglob("*.js"))
    body = article(built, f"{code}/old")
    (notice,) = body.select(".notice")
    first = notice.get_text(" ", strip=True).split(".")[0][:40]
    notice.decompose()
    assert first
    assert first not in texts
    last = body.select_one("#last")
    assert last
    assert last.get_text(strip=True).rstrip("¶") in texts


@pytest.fixture(scope="module")
def server(built: Result) -> Iterator[str]:
    with served(built.site) as address:
        yield address


@pytest.mark.parametrize("code", ["sw", "ar"])
def test_a_link_to_a_section_that_is_not_translated_lands_where_it_would_stand(
    desktop: Page, server: str, code: str
) -> None:
    desktop.goto(f"{server}{code}/")
    desktop.locator('article a[href$="old/#new"]').click()
    desktop.wait_for_url(f"{server}{code}/old/#new")
    tops = desktop.evaluate(
        "['new', 'away', 'last'].map(id => document.getElementById(id).getBoundingClientRect().top)"
    )
    assert tops[1] < tops[0] <= tops[2]
    assert tops[2] - tops[0] < 80
    assert desktop.evaluate("document.querySelectorAll('#new').length") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("code", ["sw", "ar"])
def test_axe_finds_nothing(browser: Browser, server: str, code: str, scheme: str) -> None:
    with context(browser, PHONE, scheme) as opened:
        page = opened.new_page()
        for name in ("old", "english", "unrecorded", "statistics"):
            page.goto(f"{server}{code}/{name}/")
            wanted = {"light": "default", "dark": "slate"}[scheme]
            assert page.locator("body").get_attribute("data-md-color-scheme") == wanted
            options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
            found = Axe().run(page, options=options)
            assert found.violations_count == 0, f"{code}/{name}: {found.generate_report()}"
            assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"], name


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_a_notice_is_seen_without_scrolling(browser: Browser, server: str, size: dict[str, int]) -> None:
    with context(browser, size) as opened:
        page = opened.new_page()
        for code in ("sw", "ar"):
            page.goto(f"{server}{code}/old/")
            box = page.locator(".notice").bounding_box()
            assert box
            assert 0 < box["y"] < size["height"] / 2
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= size["width"]


def test_bars_of_an_english_table_begin_on_the_left_in_an_arabic_page(desktop: Page, server: str) -> None:
    turned = "bar => getComputedStyle(bar).transform"
    desktop.goto(f"{server}ar/old/")
    assert desktop.locator(".stat-bar").first.evaluate(turned) == "matrix(-1, 0, 0, 1, 0, 0)"
    desktop.goto(f"{server}ar/english/")
    assert desktop.locator(".stat-bar").first.evaluate(turned) == "none"


STATES = {
    "sw": {"current": "imesasishwa", "missing": "haijatafsiriwa", "outdated": "ya zamani"},
    "ar": {"current": "محدَّثة", "missing": "غير مترجمة", "outdated": "أقدم من"},
    "": {"current": "up to date", "missing": "not translated", "outdated": "older than"},
}


@pytest.mark.parametrize("prefix", STATES)
def test_the_list_of_all_pages_says_what_the_data_say(built: Result, prefix: str) -> None:
    page = article(built, f"{prefix}/statistics".strip("/"))
    rows = json.loads((built.site / "data/translations.json").read_text("utf-8"))
    cells = page.select("table.translations td")
    by_page = sorted(rows, key=lambda row: [each["page"] for each in rows].index(row["page"]))
    assert [_kind(cell) for cell in cells] == [row["status"] for row in by_page]
    for cell, row in zip(cells, by_page, strict=True):
        only_form = row["status"] == "outdated" and {each["kind"] for each in row["changes"]} == {"form"}
        assert only_form or STATES[prefix][row["status"]] in cell.get_text()


def _kind(cell: Tag) -> str:
    return str(cell["class"]).rpartition("--")[2].rstrip("']")


@pytest.mark.parametrize("prefix", STATES)
def test_the_bars_are_as_long_as_their_numbers_say(built: Result, prefix: str) -> None:
    rows = json.loads((built.site / "data/translations.json").read_text("utf-8"))
    bars = article(built, f"{prefix}/statistics".strip("/")).select(".translation-sum")
    assert [bar.select_one("bdi[lang]").get_text() for bar in bars] == ["Kiswahili", "العربية"]  # type: ignore[union-attr]
    for bar, code in zip(bars, ("sw", "ar"), strict=True):
        own = [row["status"] for row in rows if row["language"] == code]
        share = round(100 * own.count("current") / len(own))
        value = bar.select_one(".stat-bar__value")
        assert value
        assert value["width"] == f"{share}%"
        numbers = [each.get_text() for each in bar.select('bdi[dir="ltr"]')]
        assert numbers == [str(own.count("current")), str(len(own))]


@pytest.mark.parametrize("prefix", ["sw", "ar"])
def test_titles_in_the_list_are_in_the_language_of_the_page_that_they_name(built: Result, prefix: str) -> None:
    heads = article(built, f"{prefix}/statistics").select("table.translations tbody th a")
    titles = {str(head["href"]): (head.get_text(), head.get("lang")) for head in heads}
    assert titles["../english/"][1] == "en"
    assert titles["../old/"][1] is None
