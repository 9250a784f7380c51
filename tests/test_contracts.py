"""What we rely on in MkDocs, static-i18n and Material. On an upgrade these fail first and say why."""

import codecs
import re
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from conftest import PROJECT, Result
from mkdocs.structure.files import _default_exclude
from mkdocs_static_i18n.config import RE_LOCALE
from mkdocs_static_i18n.plugin import I18n
from samples import CONFIG, PAGES

from daraja import material, passes, tree
from daraja.language import dictionary
from daraja.languages import Language, from_settings
from daraja.layout import Layout
from daraja.problems import ContentError

PROBE = """
from mkdocs.plugins import event_priority
import json

def say(event, config):
    plugin = config.plugins["i18n"]
    print("PROBE", json.dumps([event, plugin.current_language, plugin.building]))

def on_config(config): say("config", config)
@event_priority(-150)
def on_files(files, config): say("files", config)
def on_page_markdown(markdown, page, config, files):
    say("page", config)
    print("ADDRESS", repr(page.file.url), files.get_file_from_path("data/x.csv"))
@event_priority(-150)
def on_post_build(config): say("post_build", config)
"""


@pytest.fixture
def probed(tiny_site: Callable[..., Result]) -> list[str]:
    config = CONFIG.format(overrides=PROJECT / "overrides").replace("hooks/events.py", "probe.py")
    result = tiny_site({"mkdocs.yml": config, "probe.py": PROBE, **{f"docs/{k}": "# Home\n" for k in PAGES}})
    assert result.code == 0, result.output
    return [line.partition(" ")[2] for line in result.output.splitlines() if line.startswith(("PROBE", "ADDRESS"))]


def test_each_event_runs_once_a_language_and_the_others_are_nested(probed: list[str]) -> None:
    """passes.is_nested: only the first on_config sees `building` false."""
    assert [line for line in probed if line.startswith('["config"')] == [
        '["config", null, false]',
        '["config", "sw", true]',
        '["config", "ar", true]',
    ]
    assert [line for line in probed if line.startswith('["page"')] == [
        '["page", "en", false]',
        '["page", "sw", true]',
        '["page", "ar", true]',
    ]


def test_the_home_page_has_the_address_that_passes_expects(probed: list[str]) -> None:
    assert [line.split()[0] for line in probed if not line.startswith("[")] == ["'./'", "'sw/'", "'ar/'"]


def test_the_language_switch_of_a_home_page_is_ours_to_mend(tiny_site: Callable[..., Result]) -> None:
    """passes.link_alternates: the template reads the attribute that static-i18n sets, and our hook sees it."""
    config = CONFIG.format(overrides=PROJECT / "overrides")
    result = tiny_site({"mkdocs.yml": config, **{f"docs/{name}": "# Home\n" for name in PAGES}})
    assert 'href="../sw/" hreflang="sw"' in result.page("ar")
    assert 'href="./" hreflang="en"' in result.page()


def test_static_i18n_stands_where_our_priorities_think() -> None:
    for event in (I18n.on_config, I18n.on_files):
        assert passes.AFTER_I18N < event.mkdocs_priority < passes.BEFORE_I18N


FOLDERS = ("en", "js", "qa", "data", "assets", "pt-BR", "pt_BR", "zh-Hans", "zh-Hant-TW", "EN", "eng", "e1", "x", "a-b")


@pytest.mark.parametrize("folder", FOLDERS)
def test_we_take_the_same_folders_for_languages_as_static_i18n(folder: str) -> None:
    assert bool(tree.LOCALE.fullmatch(folder)) == bool(RE_LOCALE.match(folder))


@pytest.mark.parametrize(
    ("path", "left_out"),
    [
        ("en/.draft.md", True),
        (".git/x.md", True),
        ("templates/x.md", True),
        ("en/templates/x.md", False),
        ("en/_x.md", False),
    ],
)
def test_mkdocs_leaves_out_what_we_say_it_does(path: str, left_out: bool) -> None:
    assert _default_exclude.match_file(path) == left_out


def test_material_opens_the_document_with_the_tag_that_we_complete() -> None:
    base = files("material").joinpath("templates/base.html").read_text("utf-8")
    assert base.count("<html lang=\"{{ lang.t('language') }}\"") == 1


def test_the_project_overrides_one_block_the_page_for_wrong_addresses_and_the_interface_words() -> None:
    """`config` stands before the scripts of Material, so that the search door is there first.

    Every overridden template is a fork that an upgrade can break; add its contract here with it."""
    overrides = Path(PROJECT / "overrides")
    overridden = sorted(path.relative_to(overrides).as_posix() for path in overrides.rglob("*.html"))
    assert overridden == ["404.html", "main.html", "partials/languages/ar.html", "partials/languages/sw.html"]
    base = files("material").joinpath("templates/base.html").read_text("utf-8")
    assert base.index("{% block config %}") < base.index("{% block scripts %}")
    assert (overrides / "main.html").read_text("utf-8").count("{% block") == 1


def test_the_page_for_wrong_addresses_fills_blocks_that_material_has() -> None:
    """Its own has a heading and nothing else."""
    templates = files("material").joinpath("templates")
    theirs, base = (templates.joinpath(name).read_text("utf-8") for name in ("404.html", "base.html"))
    assert theirs.count("{% block") == 1
    assert '{% extends "main.html" %}\n{% block content %}\n  <h1>' in theirs
    ours = (PROJECT / "overrides" / "404.html").read_text("utf-8")
    for block in re.findall(r"{% block (\w+) %}", ours):
        assert f"{{% block {block} %}}" in base, block


def test_mkdocs_writes_no_page_for_a_template_that_comes_out_empty(tiny_site: Callable[..., Result]) -> None:
    """on_post_template: so a nested pass leaves the first one's 404 page and sitemap alone."""
    config = CONFIG.format(overrides=PROJECT / "overrides").replace("hooks/events.py", "probe.py")
    probe = "def on_post_template(output_content, template_name, config):\n    return ''\n"
    result = tiny_site({"mkdocs.yml": config, "probe.py": probe, **{f"docs/{name}": "# Home\n" for name in PAGES}})
    assert result.code == 0, result.output
    assert not [name for name in ("404.html", "sitemap.xml", "sitemap.xml.gz") if (result.site / name).exists()]


ADDRESSES = """
def on_page_markdown(markdown, page, config, files):
    print("PAGE", config.plugins["i18n"].current_language, page.file.src_uri.replace(" ", "+"), page.file.url)
"""
NAMES = ("index", "gap", "a/index", "a/b", "a/b c", "a/b/c/README", "ka-1/ä")


@pytest.mark.parametrize("directory_urls", [True, False])
@pytest.mark.parametrize("structure", ["folder", "suffix"])
def test_pages_are_published_where_the_layout_says(
    tiny_site: Callable[..., Result], structure: str, directory_urls: bool
) -> None:
    """Layout.address: known before the first page, also of a page shown for want of a translation."""
    folders = structure == "folder"
    pages = [f"{c}/{n}.md" if folders else f"{n}.{c}.md" for c in ("fa", "de") for n in NAMES]
    pages += ["de/only.md" if folders else "only.md"]
    config = f"""
site_name: Tiny
theme: {{name: material, font: false}}
use_directory_urls: {str(directory_urls).lower()}
plugins:
  - i18n:
      docs_structure: {structure}
      languages: [{{locale: fa, name: فارسی}}, {{locale: de, name: Deutsch, default: true}}]
hooks: [probe.py]
"""
    result = tiny_site({"mkdocs.yml": config, "probe.py": ADDRESSES, **{f"docs/{page}": "# Title\n" for page in pages}})
    assert result.code == 0, result.output
    languages = from_settings([("fa", "فارسی", False), ("de", "Deutsch", True)])
    layout = Layout(Path("docs"), Path(), languages, folders, directory_urls)
    lines = [line.split() for line in result.output.splitlines() if line.startswith("PAGE")]
    published = {(code, source.replace("+", " "), url.removeprefix("./")) for _, code, source, url in lines}
    assert published == {
        (code, source, layout.address(layout.name(Path(source)), languages[code])) for code, source, _ in published
    }
    assert {source for _, source, _ in published} == set(pages)
    assert ("fa", pages[-1]) in {(code, source) for code, source, _ in published}


@pytest.mark.parametrize(
    ("code", "file"),
    [
        ("en", "en/en_GB"),
        ("en-US", "en/en_US"),
        ("sw", "sw_TZ/sw_TZ"),
        ("ar", "ar/ar"),
        ("fr", "fr_FR/fr_FR"),
        ("pt", "pt_BR/pt_BR"),
        ("pt_PT", "pt_PT/pt_PT"),
        ("no", None),
        ("am", None),
    ],
)
def test_the_dictionaries_lie_where_we_look_for_them(code: str, file: str | None) -> None:
    found = dictionary.find(Language(code, ""))
    assert (found and found.relative_to(dictionary.folder()).with_suffix("").as_posix()) == file
    assert found is None or found.with_suffix(".aff").is_file()


def test_every_dictionary_says_its_encoding() -> None:
    paths = sorted(dictionary.folder().rglob("*.aff"))
    assert len(paths) > 50
    for path in paths:
        codecs.lookup(dictionary.encoding(path))


def test_hunspell_does_what_the_speller_expects() -> None:
    """Its dictionaries are of two kinds: lists of words, and words with rules for their forms."""
    languages = {code: dictionary.find(Language(code, "")) for code in ("en", "sw", "ar")}
    english, swahili, arabic = (dictionary.Dictionary(path) for path in languages.values() if path)
    assert english.knows("organisation's") and not english.knows("organisatoin")
    assert english.knows("Kenya") and not english.knows("kenya")
    assert swahili.knows("ng'ombe") and not swahili.knows("كتاب")
    assert arabic.knows("وللمسوقين") and not arabic.knows("إبحث")
    assert len(swahili.listed()) > 60_000 and not arabic.listed() and not english.listed()
    assert "mkakati" in swahili.like("mkakti")


def test_material_has_what_the_search_scripts_take_hold_of(monkeypatch: pytest.MonkeyPatch) -> None:
    material.check()
    monkeypatch.setitem(material.SEAMS, "base.html", ("no such block",))
    with pytest.raises(ContentError, match=r"no longer has `no such block` once in base\.html: search would not work"):
        material.check()


def test_material_speaks_to_its_worker_as_the_dialog_expects() -> None:
    """0 set up, 1 ready, 2 query, 3 result; results have a location, a title, a text, a score and terms."""
    bundle = next(
        each for each in (files("material") / "templates/assets/javascripts").iterdir() if each.name.endswith(".min.js")
    ).read_text("utf-8")
    for part in (
        "type===1",
        "type===3",
        "type:2,data:",
        "{type:0,data:{config:",
        "data-md-score",
        ".terms)",
        '"[href]"'[1:-1],
    ):
        assert part in bundle, part
    for asked in ('"link[rel=alternate]"', "sitemap.xml"):
        assert asked in bundle, asked


def test_the_search_plugin_may_be_silenced(tiny_site: Callable[..., Result]) -> None:
    """material.without_index: static-i18n calls on_post_build of the plugin itself; both are without effect."""
    result = tiny_site({"mkdocs.yml": CONFIG.format(overrides=PROJECT / "overrides"), "docs/en/index.md": "# Home\n"})
    assert result.code == 0, result.output
    assert {path.name for path in (result.site / "search").iterdir()} > {"ar", "en", "sw"}
    assert not list(result.site.rglob("search_index.js*"))
