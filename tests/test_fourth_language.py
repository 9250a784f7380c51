"""A language more: two lines in mkdocs.yml and one page. Everything else falls back, and says so."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import served
from bs4 import BeautifulSoup, Tag
from conftest import PROJECT, Result, mkdocs_build, write
from playwright.sync_api import Page
from samples import pinned

FRENCH = """\
---
title: Un pont vers les compétences
description: Ce que l'on sait du manque de compétences en marketing social.
---

# Un pont vers les compétences { #top }

Nous publions des chiffres sur la formation des équipes, avec leurs sources et leurs limites.

{{ table: education }}
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Result:
    """The real site with French, which has one page."""
    root = tmp_path_factory.mktemp("four")
    for name in ("docs", "overrides"):
        shutil.copytree(PROJECT / name, root / name)
    (root / "hooks").symlink_to(PROJECT / "hooks")
    config = (PROJECT / "mkdocs.yml").read_text("utf-8")
    before = "        - locale: sw\n"
    assert before in config
    added = config.replace(before, f"        - locale: fr\n          name: Français\n{before}", 1)
    original = (PROJECT / "docs/en/index.md").read_text("utf-8")
    write(root, {"mkdocs.yml": added, "docs/fr/index.md": _old(FRENCH, original)})
    result = mkdocs_build(root)
    assert result.code == 0, result.output
    return result


def _old(translation: str, original: str) -> str:
    """It was made from earlier words of the first section, and from nothing of the others."""
    return pinned(translation, original[: original.index("\n## ")] + "\n\nThese words are gone.\n")


def document(built: Result, address: str) -> BeautifulSoup:
    return BeautifulSoup(built.page(address), "html.parser")


def article(built: Result, address: str) -> Tag:
    found = document(built, address).find("article")
    assert isinstance(found, Tag)
    return found


def language(node: Tag) -> str:
    """The language that a browser takes the words of `node` for."""
    return next(str(each["lang"]) for each in (node, *node.parents) if each.get("lang"))


def test_the_frame_of_the_page_is_french(built: Result) -> None:
    page = document(built, "fr")
    assert page.html
    assert (page.html["lang"], page.html["dir"]) == ("fr", "ltr")
    search = page.select_one("[data-md-component=search-query]")
    assert search
    assert search["placeholder"] == "Rechercher"


def test_the_language_switch_names_it_on_every_page(built: Result) -> None:
    for address in ("", "sw/plays", "ar/gap/education", "fr/gap/education"):
        assert "Français" in {each.get_text(strip=True) for each in document(built, address).select(".md-select__link")}


def test_the_notice_of_an_old_page_is_in_english_and_marked_so(built: Result) -> None:
    (notice,) = article(built, "fr").select(".notice")
    assert language(notice) == "en"
    first = notice.find("p")
    assert isinstance(first, Tag)
    assert first.get_text() == (
        "The English text has changed since this page was translated. These parts are older than it:"
    )
    own = {each.get_text(): language(each) for each in notice.select("li > :is(a, bdi)")}
    assert own["Un pont vers les compétences"] == "fr"
    assert set(own.values()) == {"en", "fr"}


def test_a_page_that_is_not_translated_falls_back_to_english(built: Result) -> None:
    page = article(built, "fr/gap/education")
    (notice,) = page.select(".notice")
    assert language(notice) == "en"
    assert notice.get_text(" ", strip=True) == (
        "This page has not been translated into French yet. What follows is in English."
    )
    (foreign,) = page.select(".foreign")
    assert language(foreign) == "en"
    assert foreign.select_one("table.stat")


def test_a_table_of_a_french_page_is_marked_as_english(built: Result) -> None:
    table = article(built, "fr").select_one("table.stat")
    assert table
    for part in table(["caption", "th", "td"]):
        assert language(part) == "en", part


@pytest.mark.parametrize("prefix", ["", "sw/", "ar/", "fr/"])
def test_the_list_of_translations_names_it_in_every_language(built: Result, prefix: str) -> None:
    page = article(built, f"{prefix}reference/translations")
    heads = [head.get_text(strip=True) for head in page.select("table.translations thead th")]
    assert heads[1:] == ["Français", "Kiswahili", "العربية"]
    rows = json.loads((built.site / "data/translations.json").read_text("utf-8"))
    french = {row["page"]: row["status"] for row in rows if row["language"] == "fr"}
    assert french.pop("index") == "outdated"
    assert set(french.values()) == {"missing"}


def test_every_page_is_there_in_french(built: Result) -> None:
    english = {
        path.relative_to(built.site)
        for path in built.site.rglob("index.html")
        if path.relative_to(built.site).parts[0] not in ("fr", "sw", "ar")
    }
    assert english == {path.relative_to(built.site / "fr") for path in (built.site / "fr").rglob("index.html")}


def test_nothing_of_the_other_languages_is_different(built: Result, real_site: Path) -> None:
    for address in ("sw/gap/education", "ar/plays"):
        before = BeautifulSoup((real_site / address / "index.html").read_text("utf-8"), "html.parser").find("article")
        assert str(article(built, address)) == str(before)


@pytest.fixture(scope="module")
def server(built: Result) -> Iterator[str]:
    with served(built.site) as address:
        yield address


@pytest.mark.parametrize(
    ("query", "address", "marked"),
    [("competences", "fr/", False), ("learning time", "fr/plays/protect-learning-time/", True)],
)
def test_search_finds_french_pages_and_marks_the_others(
    desktop: Page, server: str, query: str, address: str, marked: bool
) -> None:
    """Accents do not count; a page in another language than the reader's says so."""
    desktop.goto(f"{server}fr/")
    desktop.locator("[data-md-component=search-query]").fill(query)
    result = desktop.locator(f'.md-search-result__item a[href^="{server}{address}"]').first
    result.wait_for()
    assert bool(result.locator("xpath=ancestor-or-self::*[@lang='en'] | .//*[@lang='en']").count()) == marked


def test_what_the_result_takes_from_an_english_page_is_marked(desktop: Page, server: str) -> None:
    desktop.goto(f"{server}fr/self-assessment/")
    for first in desktop.locator(".question [role=radiogroup] input[value='0']").all():
        first.check(force=True)
    links = desktop.locator(".assessment [data-part=weakest] a, .assessment [data-part=band]")
    links.first.wait_for()
    assert links.count() > 1
    assert {(link.get_attribute("lang"), link.get_attribute("dir")) for link in links.all()} == {("en", "ltr")}
