"""The real site as built: what must hold on every page, in every language."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup, Tag
from conftest import PAGES, PROJECT

from daraja import markers
from daraja.forms import reader
from daraja.settings import configured
from daraja.site import load_site
from daraja.statistics.vocabulary import Evidence
from daraja.translations import pin

LANGUAGES = ("", "sw/", "ar/")
ADDRESSES = [prefix + page for prefix in LANGUAGES for page in PAGES]
CHAPTERS = ("plays/", "templates/")
"""Addresses of folders."""
STATISTICS, METHOD = "reference/statistics/", "reference/sources-and-methodology/"
BIDI_MARKS = re.compile("[\u200e\u200f\u061c\u2066-\u2069]")


@cache
def document(site: Path, address: str) -> BeautifulSoup:
    return BeautifulSoup((site / address / "index.html").read_text("utf-8"), "html.parser")


def code_of(address: str) -> str:
    return address[:2] if address.startswith(("sw/", "ar/")) else "en"


def article(site: Path, address: str) -> Tag:
    found = document(site, address).find("article")
    assert isinstance(found, Tag)
    return found


def text(node: Tag) -> str:
    """The text of a page without scripts, with a space between blocks."""
    copy = BeautifulSoup(str(node), "html.parser")
    for hidden in copy(["script", "style"]):
        hidden.decompose()
    return BIDI_MARKS.sub("", copy.get_text(" "))


def numbers(node: Tag) -> list[str]:
    """All numbers of a page, sorted, without separators of thousands; files have other sizes in each language."""
    copy = BeautifulSoup(str(node), "html.parser")
    for files in copy.select(".form-links"):
        files.decompose()
    return sorted(re.findall(r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?", text(copy)))


@pytest.mark.parametrize("page", ADDRESSES)
def test_language_and_direction(real_site: Path, page: str) -> None:
    html = document(real_site, page).html
    assert html
    code = code_of(page)
    assert (html["lang"], html["dir"]) == (code, "rtl" if code == "ar" else "ltr")


@pytest.mark.parametrize("page", PAGES)
def test_the_same_numbers_are_printed_in_all_languages(real_site: Path, page: str) -> None:
    english, swahili, arabic = (numbers(article(real_site, prefix + page)) for prefix in LANGUAGES)
    assert english == swahili == arabic


@pytest.mark.parametrize("page", PAGES)
def test_pages_have_the_same_bones_in_all_languages(real_site: Path, page: str) -> None:
    """Headings with explicit ids, tables, lists, boxes, links: as many, in the same order."""

    def bones(prefix: str) -> list[tuple[str, str]]:
        kinds = ["h1", "h2", "h3", "table", "tr", "ol", "ul", "li", "figure", "dl", "dt", "svg"]
        found = [(each.name, str(each.get("id"))) for each in article(real_site, prefix + page)(kinds)]
        # Terms are in the order of each alphabet.
        return sorted(found) if page == "reference/glossary/" else found

    assert bones("") == bones("sw/") == bones("ar/")
    assert not [name for name, anchor in bones("") if name in ("h1", "h2", "h3") and anchor == "None"]


@pytest.mark.parametrize("page", ADDRESSES)
def test_no_marker_and_no_placeholder_is_left(real_site: Path, page: str) -> None:
    assert not re.search(r"\{\{|\}\}|\{[a-z_]+\}", text(article(real_site, page)))


@pytest.mark.parametrize("page", [page for page in PAGES if page not in (STATISTICS, METHOD)])
@pytest.mark.parametrize("code", ["en", "sw", "ar"])
def test_every_number_of_a_sentence_comes_from_the_data(code: str, page: str) -> None:
    """No digit but years, names (A4), markers, ids and addresses: what lint enforces, seen from outside."""
    source = (
        PROJECT / "docs" / code / (f"{page.rstrip('/')}.md" if page and page not in CHAPTERS else f"{page}index.md")
    )
    words = re.sub(r"^form: .*", "", pin.BLOCK.sub("", source.read_text("utf-8")), flags=re.M)
    words = re.sub(r"\{\{[^}]*\}\}|\]\([^)]*\)|\{[ #.][^}]*\}|^\d+\. ", "", words, flags=re.M)
    assert [
        number for number in re.findall(r"(?<![A-Z])[\d٠-٩]+", words) if not re.fullmatch(r"(19|20)\d\d", number)
    ] == []


@pytest.mark.parametrize("page", ADDRESSES)
def test_the_expectation_for_2026_never_stands_alone(real_site: Path, page: str) -> None:
    """Wherever 24.5 is printed, the same block says that it was expected, and that 11% came."""
    expected = {"en": "expect", "sw": r"taraji", "ar": r"توق[\u064b-\u0652]*ع"}[code_of(page)]
    for place in article(real_site, page).find_all(string=re.compile(r"24\.5")):
        if place.find_parent("script"):
            continue
        block = place.find_parent(["p", "li", "table", "svg"])
        assert isinstance(block, Tag)
        words = text(block)
        assert re.search(expected, words), words
        assert re.search(r"\b11\b", words), words


@pytest.mark.parametrize("page", ADDRESSES)
def test_a_score_is_never_told_as_a_share(real_site: Path, page: str) -> None:
    assert not re.search(r"38 ?%|asilimia 38\b", text(article(real_site, page)))


@pytest.mark.parametrize("page", ADDRESSES)
def test_218_supports_nothing(real_site: Path, page: str) -> None:
    """It stands in the list of all statistics and in the corrections only."""
    allowed = page.endswith((STATISTICS, METHOD))
    assert allowed or "218" not in text(article(real_site, page))


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_every_statistic_has_its_row(real_site: Path, prefix: str) -> None:
    rows = [row["id"] for row in article(real_site, prefix + STATISTICS).select("tr[id^=stat-]")]
    known = [f"stat-{row['id']}" for row in json.loads((real_site / "data/statistics.json").read_text("utf-8"))]
    assert sorted(rows) == sorted(known)
    assert len(rows) > 60


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_every_figure_of_the_article_is_accounted_for(real_site: Path, prefix: str) -> None:
    rows = article(real_site, prefix + METHOD).select("tr[id^=claim-]")
    assert [row["id"] for row in rows] == [f"claim-S{number}" for number in range(1, 15)]
    assert all(len(row(["td", "th"])) == 4 and all(text(cell).strip() for cell in row("td")) for row in rows)


@pytest.mark.parametrize("prefix", LANGUAGES)
@pytest.mark.parametrize("page", [page for page in PAGES if page.startswith("gap/")])
def test_what_is_known_nearby_stands_before_the_first_chapter(real_site: Path, prefix: str, page: str) -> None:
    """A box between the title and the first heading: local figures, and what nobody has measured."""
    before = article(real_site, prefix + page).select_one("h2")
    assert before
    box = before.find_previous(class_="nearby")
    assert isinstance(box, Tag)
    assert box.select("a.figure")


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_four_questions_stand_on_planning_skills(real_site: Path, prefix: str) -> None:
    heading = article(real_site, f"{prefix}gap/planning-skills/").find(id="four-questions")
    assert isinstance(heading, Tag)
    questions = heading.find_next("ol")
    assert isinstance(questions, Tag)
    assert len(questions("li", recursive=False)) == 4


def links(site: Path, address: str) -> Iterator[tuple[str, str]]:
    """(target page, anchor) of every link of a page to another page or place of the site."""
    for link in article(site, address)("a", href=True):
        url, _, anchor = str(link["href"]).partition("#")
        if not url.startswith(("http", "mailto:")):
            yield url, anchor


@pytest.mark.parametrize("page", ADDRESSES)
def test_no_link_is_dead(real_site: Path, page: str) -> None:
    """Also those that the generator makes, which MkDocs does not check."""
    for url, anchor in links(real_site, page):
        target = (real_site / page / url).resolve()
        assert target.is_relative_to(real_site), url
        assert target.exists(), f"{page}: {url}"
        if anchor:
            other = document(real_site, target.relative_to(real_site).as_posix().strip("."))
            assert other.find(id=anchor), f"{page}: {url}#{anchor}"


LATIN = re.compile(r"[A-Za-z]{3,}(?:[ '’&-]+[A-Za-z]+)*")
ENGLISH = re.compile(r"\b(the|and|of|with|from|which|that|this|not|are|was|were|by|for)\b", re.I)


def foreign_words(node: Tag) -> str:
    """A page's text without names of sources, addresses and what is marked as another language."""
    copy = BeautifulSoup(str(node), "html.parser")
    for skipped in copy.select("cite, script, .stat-sources, .source-list > li > p:first-child, .source-facts, [lang]"):
        skipped.decompose()
    return text(copy)


@pytest.mark.parametrize("page", [f"sw/{page}" for page in PAGES] + [f"ar/{page}" for page in PAGES])
def test_no_english_is_left(real_site: Path, page: str) -> None:
    """English function words do not occur in Swahili, nor in Arabic, outside names."""
    names = re.compile(r"Journal of Marketing Education|The CMO Survey|CC BY|Missing the Mark")
    assert ENGLISH.findall(names.sub("", foreign_words(article(real_site, page)))) == []


@pytest.mark.parametrize("page", [f"ar/{page}" for page in PAGES])
def test_latin_letters_in_arabic_are_names(real_site: Path, page: str) -> None:
    names = json.loads((PROJECT / "tests" / "names.json").read_text("utf-8"))
    found = {word.strip(" '’&-") for word in LATIN.findall(foreign_words(article(real_site, page)))}
    assert sorted(found - set(names)) == []


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_frame_of_a_page_speaks_its_language(real_site: Path, prefix: str) -> None:
    """Menu, search and footer: none of the English words of the theme."""
    page = document(real_site, f"{prefix}gap/education/")
    said = {each.get_text(" ", strip=True) for each in page.select(".md-tabs__link, .md-nav__link, .md-footer__title")}
    said |= {str(each[name]) for name in ("title", "aria-label") for each in page.select(f"[{name}]")}
    english = {"Search", "Table of contents", "Next", "Previous", "Home", "The gap", "The plays", "Reference"}
    assert bool(said & english) == (prefix == "")


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_the_statistics_are_described_for_search_engines(real_site: Path, prefix: str) -> None:
    block = document(real_site, prefix + STATISTICS).find("script", type="application/ld+json")
    assert isinstance(block, Tag)
    data = json.loads(block.get_text())
    assert (data["@type"], data["inLanguage"]) == ("Dataset", prefix.strip("/") or "en")
    assert len(data["variableMeasured"]) == len(json.loads((real_site / "data/statistics.json").read_text("utf-8")))
    for file in data["distribution"]:
        assert (real_site / file["contentUrl"].removeprefix("https://daraja.example/")).exists()


def test_each_page_uses_the_same_markers_in_all_languages() -> None:
    docs = PROJECT / "docs"
    for source in sorted((docs / "en").rglob("*.md")):
        name = source.relative_to(docs / "en")
        pages = [(docs / code / name).read_text("utf-8") for code in ("en", "sw", "ar")]
        used = [sorted(str(marker.mark) for marker in markers.find(page)) for page in pages]
        assert used[0] == used[1] == used[2], name


def attributes(site: Path, address: str) -> set[str]:
    """What a page says in attributes: titles, labels, descriptions of pictures."""
    page = document(site, address)
    return {str(each[name]) for name in ("title", "aria-label", "alt") for each in page.select(f"[{name}]")}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("prefix", ["sw/", "ar/"])
def test_no_english_is_left_in_attributes(real_site: Path, prefix: str, page: str) -> None:
    """Whatever a page says in attributes it says in its own language; names of languages are their own."""
    assert attributes(real_site, page) & attributes(real_site, prefix + page) <= {"RSS"}


def test_the_frame_of_the_page_for_a_wrong_address_is_in_the_default_language(real_site: Path) -> None:
    """A nested build must not replace it by its own."""
    page = BeautifulSoup((real_site / "404.html").read_text("utf-8"), "html.parser")
    assert page.html
    assert (page.html["lang"], page.html["dir"]) == ("en", "ltr")
    assert [link.get_text(strip=True) for link in page.select(".md-tabs__link")][:2] == ["Home", "Start"]


@pytest.mark.parametrize("page", ADDRESSES)
def test_ids_are_unique(real_site: Path, page: str) -> None:
    ids = [str(each["id"]) for each in document(real_site, page).select("[id]")]
    assert sorted(ids) == sorted(set(ids))


TOOLS = (".form-links", ".calculator", ".assessment")
ENDS = {"gap": "monday", "plays": "now"}
"""The section of each page of a chapter that says what to do."""


def linked(site: Path, address: str, links: Iterable[Tag]) -> list[str]:
    """The addresses of the pages of the site that links on the page at `address` lead to."""
    found = [urlsplit(urljoin(f"https://x.example/{address}", str(link["href"]))) for link in links]
    pages = [each.path.lstrip("/") for each in found if each.netloc == "x.example"]
    return [each for each in pages if (site / each / "index.html").exists()]


def is_a_tool(site: Path, address: str) -> bool:
    """Whether the page has something that readers use at once."""
    return any(article(site, address).select(tool) for tool in TOOLS)


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_every_door_of_the_home_page_leads_to_a_tool_in_two_clicks(real_site: Path, prefix: str) -> None:
    doors = article(real_site, prefix).select(".door")
    assert len(doors) == 3
    for door in doors:
        first = linked(real_site, prefix, door.select("a:not(.headerlink)"))
        second = [
            each for page in first for each in linked(real_site, page, article(real_site, page).select("a[href]"))
        ]
        assert any(is_a_tool(real_site, page) for page in first + second)


@pytest.mark.parametrize("prefix", LANGUAGES)
@pytest.mark.parametrize("page", [page for page in PAGES if page.split("/")[0] in ENDS])
def test_gap_and_play_pages_end_in_a_link_to_a_tool(real_site: Path, prefix: str, page: str) -> None:
    """The last link of the section that says what to do."""
    heading = article(real_site, prefix + page).find("h2", id=ENDS[page.split("/", maxsplit=1)[0]])
    assert isinstance(heading, Tag)
    below = takewhile(lambda each: each.name != "h2", (each for each in heading.next_siblings if isinstance(each, Tag)))
    links = [link for each in below for link in each.select("a[href]")]
    *_, last = linked(real_site, prefix + page, links)
    assert is_a_tool(real_site, last)


def test_the_leadership_brief_supports_nothing_with_weak_figures() -> None:
    facts = load_site(configured(str(PROJECT / "mkdocs.yml")).layout).facts
    brief = (PROJECT / "docs/en/templates/leadership-brief.md").read_text("utf-8")
    used = {marker.mark.statistic for marker in markers.find(brief) if isinstance(marker.mark, markers.Figure)}
    assert len(used) >= 3
    weak = {Evidence.SUPERSEDED, Evidence.CONTRADICTED, Evidence.UNCONFIRMED}
    assert [name for name in sorted(used) if facts.statistics[name].evidence in weak] == []
    sheet = reader.sheet_of(brief)
    for name in used:
        assert f"{{{{ {name}.source }}}}" in sheet, name
    assert "218" not in brief


@pytest.mark.parametrize("prefix", LANGUAGES)
def test_each_part_of_the_menu_has_a_name(real_site: Path, prefix: str) -> None:
    page = document(real_site, f"{prefix}gap/education/")
    parts = page.select("nav.md-nav[aria-labelledby]")
    names = [page.find(id=str(part["aria-labelledby"])) for part in parts]
    said = [name.get_text(" ", strip=True) for name in names if name]
    assert len(said) == len(parts) > 3
    assert "" not in said
    assert len(set(said)) == len(said)
