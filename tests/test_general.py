"""The hooks serve other sites too: any pages, any languages, with or without data and menu."""

from collections.abc import Callable

import pytest
from conftest import PROJECT, Result
from samples import CONFIG, DATA, PAGES

ONE_LANGUAGE = "site_name: One\ntheme: {name: material, font: false, language: fr}\nhooks: [hooks/events.py]\n"
PLAIN_THEME = "site_name: Plain\nhooks: [hooks/events.py]\n"
SUFFIXES = """
site_name: Suffixes
theme: {name: material, font: false}
plugins:
  - i18n:
      docs_structure: suffix
      languages: [{locale: de, name: Deutsch, default: true}, {locale: fa, name: فارسی}]
hooks: [hooks/events.py]
"""
FOLDERS = SUFFIXES.replace("suffix", "folder")


@pytest.mark.parametrize(
    ("config", "pages"),
    [
        pytest.param(ONE_LANGUAGE, ["index.md", "a/b.md"], id="one language, no static-i18n"),
        pytest.param(PLAIN_THEME, ["index.md", "a/b.md"], id="the theme of MkDocs itself"),
        pytest.param(SUFFIXES, ["index.md", "index.fa.md", "a/b.md"], id="languages told by a suffix"),
        pytest.param(FOLDERS, ["de/index.md", "fa/index.md", "de/a/b.md"], id="languages in folders, a page missing"),
    ],
)
def test_a_site_without_data_and_menu_builds(tiny_site: Callable[..., Result], config: str, pages: list[str]) -> None:
    result = tiny_site({"mkdocs.yml": config, **{f"docs/{page}": "# Title\n\nIn 2020, 73% of 12.\n" for page in pages}})
    assert result.code == 0, result.output
    assert "73% of 12" in result.page()
    assert not (result.site / "data").exists()


def test_language_and_direction_follow_the_configuration(tiny_site: Callable[..., Result]) -> None:
    result = tiny_site({"mkdocs.yml": FOLDERS, "docs/de/index.md": "# Titel\n", "docs/fa/index.md": "# عنوان\n"})
    assert '<html lang="de" dir="ltr"' in result.page()
    assert '<html lang="fa" dir="rtl"' in result.page("fa")


def test_numbers_tables_and_downloads_work_without_a_page_of_all_statistics(tiny_site: Callable[..., Result]) -> None:
    page = "# Home\n\nOf owners, {{ trained }} were.\n\n{{ table: training }}\n\n{{ chart: training }}\n"
    config = CONFIG.format(overrides=PROJECT / "overrides")
    tree = {f"docs/{name}": text for name, text in (DATA | dict.fromkeys(PAGES, page)).items()}
    result = tiny_site({"mkdocs.yml": config, **tree})
    assert result.code == 0, result.output
    assert '<bdi dir="ltr">24.5%</bdi>' in result.page("ar")
    assert "stat-trained" not in result.page()
    assert (result.site / "data" / "statistics.csv").exists()


def test_a_language_without_words_of_its_own_reads_the_default_ones(tiny_site: Callable[..., Result]) -> None:
    config = CONFIG.format(overrides=PROJECT / "overrides")
    config = config.replace("locale: ar, name: العربية", "locale: fr, name: Français")
    files = {**DATA, "en/index.md": "# Home\n\n{{ table: training }}\n", "fr/index.md": "# Accueil\n\n{{ trained }}\n"}
    del files["data/words/ar.yml"]
    result = tiny_site({"mkdocs.yml": config, **{f"docs/{name}": text for name, text in files.items()}})
    assert result.code == 0, result.output
    assert "24,5%" in result.page("fr")


def test_a_translation_whose_original_was_deleted_needs_no_place_in_the_menu(tiny_site: Callable[..., Result]) -> None:
    """Who deletes an English page is not stopped by its translations."""
    menu = "nav: [index.md]\nvalidation: {nav: {omitted_files: warn}}\n"
    config = CONFIG.format(overrides=PROJECT / "overrides") + menu
    home = dict.fromkeys((f"docs/{name}" for name in PAGES), "# Home\n")
    left = tiny_site({"mkdocs.yml": config, **home, "docs/sw/gone.md": "# Kurasa\n"})
    assert left.code == 0, left.output
    assert "Kurasa" in left.page("sw/gone")
    new = tiny_site({"docs/en/new.md": "# New\n"})
    assert new.code == 1
    assert "new.md" in new.output
