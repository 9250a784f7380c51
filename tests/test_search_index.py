"""From the HTML of pages to the files that readers load."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from conftest import PROJECT, Result
from samples import CONFIG

from daraja.glossary import Term
from daraja.search import index, names, pages, parts, scripts
from daraja.search.pages import SearchPage, Section

HTML = """
<h1 id="top">Plan <em>first</em><a class="headerlink" href="#top">¶</a></h1>
<p>Ask <b>who</b> it is for.</p><ul><li>One</li><li>Two</li></ul>
<style>.x{}</style><script>let x</script><svg><text>chart</text></svg>
<h2 id="money">Money</h2>
<table><tr><th>Year</th><td><bdi dir="ltr">24.5</bdi>%</td></tr></table>
<h3>No id</h3><p>stays in its section</p>
<div data-search-exclude><p>not this</p></div>
"""


def page(text: str, address: str = "a/", language: str = "en", title: str = "T") -> SearchPage:
    return SearchPage(address, language, (Section("", title, text),))


def built(*found: SearchPage, code: str = "en", originals: Mapping[str, SearchPage] | None = None) -> index.Index:
    return index.build(found, code, originals or {})


def test_a_page_is_cut_at_its_headings_and_its_paragraphs() -> None:
    assert pages.read(HTML, "x/", "en", {}, "unused").sections == (
        Section("", "Plan first", "Ask who it is for.\nOne\nTwo"),
        Section("money", "Money", "Year\n24.5%\nNo id\nstays in its section"),
    )


def test_lines_and_later_first_headings_part_words_and_sections() -> None:
    html = '<h1 id="a">A</h1><p>lion<br>tiger</p><h2 id="b">B</h2><p>b</p><h1 id="c">C</h1><p>c</p>'
    assert pages.read(html, "x/", "en", {}, "").sections == (
        Section("", "A", "lion\ntiger"),
        Section("b", "B", "b"),
        Section("c", "C", "c"),
    )


def test_a_term_is_a_section_whose_definition_is_not_looked_up() -> None:
    terms = '<dl><dt id="b">Zebra</dt><dd>stripes</dd><dt>no</dt><dd>id</dd></dl>'
    read = pages.read(f'<h1 id="a">A</h1><p>lion</p>{terms}<p>giraffe</p><h2 id="c">C</h2>', "x/", "en", {}, "")
    heading, term, last = (
        Section("", "A", "lion\nno\nid\ngiraffe"),
        Section("b", "Zebra", "stripes", True),
        Section("c", "C", ""),
    )
    assert read.sections == (heading, term, last)
    assert {"lion", "zebra", "giraffe"} <= built(read).words.keys()
    assert "stripes" not in built(read).words


def test_a_site_of_one_language_uses_its_rules(tiny_site: Callable[..., Result]) -> None:
    config = "site_name: One\ntheme: {name: material, font: false}\nplugins: [search]\nhooks: [hooks/events.py]\n"
    result = tiny_site({"mkdocs.yml": config, "docs/index.md": "# Home\n\nPlanned.\n"})
    assert result.code == 0, result.output
    head = json.loads((result.site / "search/en/index.js").read_bytes().split(b",", 1)[1][:-2])
    assert head["rules"] == [["en", "en"]]


def test_a_page_without_a_heading_has_the_title_it_is_given() -> None:
    assert pages.read("<p>Text</p>", "", "en", {}, "Name").sections == (Section("", "Name", "Text"),)


def test_readers_words_of_the_front_matter_are_found_and_not_shown() -> None:
    made = SearchPage("a/", "en", (Section("", "T", "text"),), ("boss ignores me",))
    assert "boss" in built(made).words
    files = parts.files(built(made), {}, [], "en", {})
    texts = [body for name, body in files.items() if "/t0" in name]
    assert b"boss" not in texts[0]


def test_a_hit_says_where_the_word_stands() -> None:
    found = built(page("social media\nmedia", title="Media plan"), page("plan"))
    assert found.words["media"] == [index.Hit(0, True, (0, 2 + index.APART + 1, 2 + index.APART + 2 + index.APART))]
    assert [hit.section for hit in found.words["plan"]] == [0, 1]


def test_words_of_one_key_stand_together() -> None:
    found = built(page("mkakati", language="sw"), page("mikakati", language="sw"), code="sw")
    assert any(set(words) == {"mkakati", "mikakati"} for words in found.keys.values())


def test_a_page_that_falls_back_is_indexed_as_what_it_is() -> None:
    found = built(page("mkakati", language="sw"), page("strategies", language="en"), code="sw")
    assert any(key.startswith("en:") for key in found.keys)
    rows = json.loads(parts.files(found, {}, [], "sw", {})["search/sw/index.js"].split(b",", 1)[1][:-2])["pages"]
    assert [row[2:] for row in rows] == [[], ["en"]]


def test_words_of_the_original_reach_its_translation() -> None:
    own, original = page("kalenda", address="sw/a/", language="sw"), page("calendar")
    found = built(own, code="sw", originals={"sw/a/": original})
    foreign = {word: hits for key, words in found.keys.items() if key.startswith("en>") for word, hits in words.items()}
    assert foreign["calendar"] == [index.Hit(0, False, (1 + index.APART,))]


def test_names_are_kept_by_the_key_of_their_first_word() -> None:
    terms = [Term("kpi", {"en": ("measure", "key figure", "KPI")})]
    found = names.by_key(terms, (("money", "funds", "nowhere"),), "en", lambda name: name != "nowhere")
    assert sorted({(name.typed, tuple(name.others)) for group in found.values() for name in group}) == [
        ("KPI", ("measure",)),
        ("funds", ("money",)),
        ("key figure", ("measure",)),
        ("money", ("funds",)),
        ("nowhere", ("money", "funds")),
    ]


def test_a_name_is_findable_if_all_its_words_stand_in_one_section() -> None:
    sections = (Section("", "Content", "calendars"), Section("p", "Plans", "Write them."))
    made = built(SearchPage("a/", "en", sections, words=("agenda",)))
    words, keys = made.written
    wanted = ("content calendar", "content plan", "calendar", "agenda")
    assert [names.findable(keys, "en")(name) for name in wanted] == [True, False, True, False]
    assert [names.verbatim(words, "en")(name) for name in wanted] == [False, False, False, False]
    assert names.verbatim(words, "en")("content calendars")


def test_the_parts_hold_every_key_once_and_in_order() -> None:
    text = "\n".join(f"word{n} wörd{n} 𐍈{n} كلمة{n}" for n in range(2000))
    files = parts.files(built(page(text)), {}, [], "en", {})
    head = json.loads(files["search/en/index.js"].split(b",", 1)[1][:-2])
    version = head["version"]
    for kind in "kw":
        names_in_parts = [
            list(json.loads(files[f"search/en/{version}/{kind}{n}.js"].split(b",", 1)[1][:-2]))
            for n in range(len(head["starts"][kind]))
        ]
        assert [names[0] for names in names_in_parts] == head["starts"][kind]
        flat = [name for part in names_in_parts for name in part]
        assert len(flat) == len(set(flat)) > 6000
        assert flat == sorted(flat, key=lambda name: name.encode("utf-16-be"))


def test_the_files_are_utf8_and_change_their_address_with_their_content() -> None:
    one, other = (parts.files(built(page(text)), {}, [], "en", {}) for text in ("المهارات", "المهارة"))
    assert "المهارات".encode() in b"".join(one.values())
    assert set(one) & set(other) == {"search/en/index.js"}
    assert one == parts.files(built(page("المهارات")), {}, [], "en", {})


def test_the_code_is_small() -> None:
    """What the first query costs a reader in code, compressed."""
    import gzip

    made = {Path(name).stem: len(gzip.compress(content, 9)) for name, content in scripts.files().items()}
    assert max(made["search"] + made[code] for code in ("en", "sw", "ar")) < 10_000
    assert len(scripts.door()) < 1500


@pytest.fixture
def french(tiny_site: Callable[..., Result]) -> Path:
    """Any tree of pages, any languages: French has no rules, and one page falls back to English."""
    config = CONFIG.format(overrides=PROJECT / "overrides").replace(
        "- {locale: sw, name: Kiswahili}", "- {locale: fr, name: Français}"
    )
    docs = {
        "docs/en/index.md": "# Home\n\nStrategies.\n",
        "docs/en/b/c.md": "# Deep\n\nDeeper strategies.\n",
        "docs/fr/index.md": "# Accueil\n\nÉlèves.\n",
    }
    result = tiny_site({"mkdocs.yml": config.replace("- {locale: ar, name: العربية}", ""), **docs})
    assert result.code == 0, result.output
    return result.site


def test_any_tree_and_any_language_is_searched(french: Path) -> None:
    head = json.loads((french / "search/fr/index.js").read_bytes().split(b",", 1)[1][:-2])
    assert head["rules"] == [["fr", "plain"], ["en", "en"]]
    assert [row[0] for row in head["pages"]] == ["fr/", "fr/b/c/"]
    assert [row[2:] for row in head["pages"]] == [[], ["en"]]


def test_the_stock_index_is_not_made(french: Path) -> None:
    assert not (french / "search" / "search_index.json").exists()
    assert "search_index" not in (french / "index.html").read_text("utf-8")


def test_a_site_without_the_search_plugin_has_no_door(tiny_site: Callable[..., Result]) -> None:
    config = CONFIG.format(overrides=PROJECT / "overrides").replace("  - search\n", "")
    result = tiny_site({"mkdocs.yml": config, "docs/en/index.md": "# Home\n"})
    assert result.code == 0, result.output
    assert not (result.site / "search").exists()
    assert "data-search=" not in result.page()


def test_a_page_may_stay_out_of_search(tiny_site: Callable[..., Result]) -> None:
    config = CONFIG.format(overrides=PROJECT / "overrides")
    hidden = "---\nsearch:\n  exclude: true\n---\n\n# Hidden\n"
    result = tiny_site({"mkdocs.yml": config, "docs/en/index.md": "# Home\n", "docs/en/x.md": hidden})
    assert result.code == 0, result.output
    assert b"Hidden" not in (result.site / "search/en/index.js").read_bytes()
