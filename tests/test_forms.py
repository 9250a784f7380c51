"""Forms: from the filled example of a page to its numbers, its blank copies and the links to them."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import assessments
import pytest
from conftest import PROJECT, THREE, Result
from samples import CONFIG, DATA, FORM, PAGES, pinned

from daraja import texts
from daraja.announcement import explained
from daraja.expansion import Expansion
from daraja.figures import Figures, bare
from daraja.forms import files, reader, room, sums
from daraja.forms import page as print_page
from daraja.forms import text as text_of_form
from daraja.forms.printed import Origin, Printed, printed
from daraja.forms.sheet import Sheet, Table, emptied
from daraja.languages import Language
from daraja.layout import Layout
from daraja.markers import Own, Worked
from daraja.pages import parsed
from daraja.render.place import About
from daraja.site import Site
from daraja.statistics.model import Facts
from daraja.statistics.source import Source
from daraja.statistics.vocabulary import Access, SourceType
from daraja.translations.sections import cut
from daraja.where import Where, place_of

Load = Callable[..., Site]
ENGLISH, ARABIC = Language("en", "English"), Language("ar", "العربية")
NAMES = dict.fromkeys(THREE.codes, "Tiny")
BDI = '<bdi dir="ltr">{}</bdi>'
WORKED = f"<span data-search-exclude>{BDI}</span>"


def nowhere(_: str) -> None:
    """Where another page is: the site has none."""


def expanded(site: Site, code: str, markdown: str, made: dict[str, bytes] | None = None, source: str = "a") -> str:
    about = About("Tiny", "", "")
    place = place_of(Where(f"{code}/{source}.md", f"{code}/{source}/", code, about, nowhere), site)
    return Expansion(markdown, site, place, made or {}, about).run()


def form(markdown: str, language: Language = ENGLISH) -> Printed:
    sheet = Sheet("plan", language.code, "Plan", 1, reader.blocks(markdown))
    return printed(sheet, language, Facts(), Origin("Tiny", ""))


# Numbers


@pytest.mark.parametrize(
    ("table", "values"),
    [
        pytest.param("| {{ 2 }} |\n| {{ 3.5 }} |\n| {{ sum }} |", ["5.5"], id="a sum"),
        pytest.param("| {{ 0.1 }} |\n| {{ 0.2 }} |\n| {{ sum }} |", ["0.3"], id="decimals are exact"),
        pytest.param("| *{{ 2 }}* |\n| **{{ 3 }}** |\n| **{{ sum }}** |", ["5"], id="whatever the style"),
        pytest.param("| {{ 2 }} |\n| words |\n| |\n| {{ sum }} |", ["2"], id="cells without a number count as nothing"),
        pytest.param("| {{ 2 }} |\n| {{ sum }} |\n| {{ 3 }} |\n| {{ sum }} |", ["2", "5"], id="no sum counts twice"),
    ],
)
def test_what_sums_come_to(table: str, values: list[str]) -> None:
    found = sums.values(reader.blocks(f"| A |\n|---|\n{table}\n"))
    assert list(found) == [Decimal(value) for value in values]


def test_a_sum_counts_products_and_a_product_its_row() -> None:
    rows = "| a | {{ 2 }} | {{ 3 }} | {{ product }} |\n| b | {{ 4 }} | {{ 5 }} | {{ product }} |\n| | | | {{ sum }} |\n"
    assert list(sums.values(reader.blocks(f"| A | B | C | D |\n|---|---|---|---|\n{rows}"))) == [6, 20, 26]


@pytest.mark.parametrize(("code", "total"), [("en", "64,501.5"), ("sw", "64,501.5"), ("ar", "64,501.5")])
def test_a_page_shows_what_its_cells_come_to(load: Load, code: str, total: str) -> None:
    made = expanded(load({**DATA, **PAGES}), code, FORM.partition("---\n# ")[2].replace("{{ form: plan }}", ""))
    assert f"| **{WORKED.format(total)}** |" in made
    assert f"| *{BDI.format('2')}* | *{BDI.format('30,000')}* | {WORKED.format('60,000')} |" in made
    assert "{{" not in made


# The blank copy


def test_a_blank_copy_lacks_what_readers_write_and_nothing_else() -> None:
    plan = form(reader.sheet_of(FORM))
    goal, table, steps = plan.blank
    assert [run.content for run in goal.text] == ["Goal:", " ", ""]  # type: ignore[union-attr]
    assert isinstance(table, Table)
    assert [emptied(cell) == cell for cell in table.rows[0]] == [True] * 4
    assert [[run.content for run in cell] for cell in table.rows[2]] == [["Total"], [], [], [Worked("sum")]]
    assert [[run.content for run in item] for item in steps.items] == [["Ask ", "", ", then ", "", "."], [""]]  # type: ignore[union-attr]


def test_what_adds_up_already_is_said_on_paper_too() -> None:
    table = "| Item | Minutes | Cost |\n|---|---|---|\n| News | {{ 3 }} | *{{ 5 }}* |\n| Rest | {{ 4 }} | {{ 2 }} |\n"
    made = form(f"{table}| Total | {{{{ sum }}}} | {{{{ sum }}}} |\n")
    assert text_of_form.document(made).decode().splitlines()[6] == "| Total | **7** |  |"
    assert (
        '<th scope="row">Total</th><td><b>7</b></td><td class="worked"></td>' in print_page.document(made, "a").decode()
    )


def test_numbers_alone_in_a_cell_stay_numbers_and_all_others_are_text() -> None:
    table = form("| A | B |\n|---|---|\n| {{ 1500 }} | of {{ 1500 }} |\n").example[0]
    assert isinstance(table, Table)
    assert [[run.content for run in cell] for cell in table.rows[0]] == [[Own(Decimal(1500))], ["of ", "1,500"]]


def test_headings_begin_below_the_title() -> None:
    plan = form("### A\n\n#### B\n")
    assert [block.level for block in plan.example] == [2, 3]  # type: ignore[union-attr]


def test_signs_of_markdown_are_kept_from_meaning_more() -> None:
    made = text_of_form.document(form(r"A \* b | c \_d\_ & e" + "\n\n| A | B |\n|---|---|\n| x \\| y | *z* |\n"))
    assert r"A \* b \| c \_d\_ & e" in made.decode()
    assert r"| x \| y |  |" in made.decode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("**Week {{ 1 }}–{{ 2 }}:** *ask*", "**Week 1–2:** ______", id="numbers within"),
        pytest.param("**Week**: *ask*", "**Week**: ______", id="one word"),
        pytest.param("***ask*** **Who:** *she*", "______ **Who:** ______", id="all styles"),
    ],
)
def test_what_is_bold_is_bold_as_a_whole(text: str, said: str) -> None:
    assert said in text_of_form.document(form(text)).decode().splitlines()


@pytest.mark.parametrize(
    "text", ["one &#8; two *three*", "one \ue0007\ue001two *three*", "one &#xE000;7&#xE001;two *three*"]
)
def test_signs_that_no_file_can_hold_are_left_out(text: str) -> None:
    assert "one two ______" in text_of_form.document(form(text)).decode().splitlines()


def test_a_print_page_says_its_language_and_asks_for_nothing() -> None:
    html = print_page.document(form("**هدف:** *نص*\n", ARABIC), "downloads/plan.ar.html").decode()
    assert '<html lang="ar" dir="rtl">' in html
    assert '<meta name="robots" content="noindex">' in html
    assert '<link rel="stylesheet" href="../assets/form.css">' in html
    assert not [each for each in ("<script", "style=", "http") if each in html]


def test_a_print_page_in_a_language_without_words_of_ours_marks_the_english_ones() -> None:
    html = print_page.document(
        form("**But :** *texte*\n", Language("fr", "Français")), "downloads/plan.fr.html"
    ).decode()
    assert '<html lang="fr" dir="ltr">' in html
    assert '<header lang="en" dir="ltr">' in html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**A:** *b*", '<p class="field"><span class="label"><b>A:</b> </span><span class="gap gap--rest"></span></p>'),
        (f"A: *{'b' * 100}*", '<span class="gap gap--rest"></span><span class="gap gap--line"></span></p>'),
        ("From *a* to *b c*.", '<p>From <span class="gap"></span> to <span class="gap"></span>.</p>'),
        (f"From *{'a ' * 9}b* on.", '<p>From <span class="gap gap--long"></span> on.</p>'),
        ("A < B & C", "<p>A &lt; B &amp; C</p>"),
        ("| A | B |\n|---|---|\n| *a* | b |", '<tr class="l1"><td></td><td>b</td></tr>'),
        (f"| A | B |\n|---|---|\n| a | *{'b' * 100}* |", '<tr class="l2"><th scope="row">a</th><td></td></tr>'),
        ("| A | |\n|---|---|\n| a | {{ 2 }} |", '<tr><th scope="col">A</th><td></td></tr>'),
        ("| A |\n|---|\n| *{{ 2 }}* |\n| {{ sum }} |", '<tr class="l1"><td class="worked"></td></tr>'),
    ],
)
def test_how_much_room_there_is_to_write(text: str, html: str) -> None:
    assert html in print_page.document(form(text + "\n"), "downloads/plan.en.html").decode()


@pytest.mark.parametrize(
    "table",
    [
        "| A | B |\n|---|---|\n| *a* | *b* |",
        "| Question | Answer |\n|---|---|\n| What is it? | *" + "long " * 20 + "* |",
        "| A | B | C | D | E |\n|---|---|---|---|---|\n| *a* | *b* | *c* | *d* | *" + "long " * 20 + "* |",
        "| Internationalisation | Misunderstandings | Telecommunications | Characteristics | Responsibilities |\n"
        "|---|---|---|---|---|\n| a | b | c | d | e |",
        "| A |\n|---|\n| *a* |",
    ],
)
def test_columns_fill_the_page_in_widths_that_the_style_knows(table: str) -> None:
    (found,) = reader.blocks(table + "\n")
    assert isinstance(found, Table)
    style = (PROJECT / "overrides/assets/form.css").read_text("utf-8")
    assert sum(room.shares(found)) == 100
    assert [width for width in room.shares(found) if f".w{width} " not in style] == []


def test_the_style_knows_every_height_of_rows() -> None:
    style = (PROJECT / "overrides/assets/form.css").read_text("utf-8")
    assert all(f".l{lines} " in style for lines in range(1, room.MOST_LINES + 1))


# Who says so


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "Bureau"),
        ({"date_published": "2019-02"}, "Bureau (2019)"),
        ({"authors": ("A B",), "date_published": "2019"}, "Bureau (2019)"),
        ({"authors": ("A B",), "type": SourceType.JOURNAL}, "A B"),
        ({"authors": ("A B", "C D"), "type": SourceType.JOURNAL, "date_published": "2019"}, "A B and C D (2019)"),
        ({"authors": ("A B", "C D", "E F"), "type": SourceType.JOURNAL}, "A B and others"),
    ],
)
def test_a_source_in_a_few_words(fields: dict[str, object], said: str) -> None:
    given = {"id": "a", "type": SourceType.SURVEY, "producer": "Bureau", "access": Access.OPEN} | fields
    assert texts.source(Source.model_validate(given), Figures(ENGLISH, bare)) == said


def test_a_source_is_linked_to_where_there_is_a_list_of_sources(load: Load) -> None:
    site = load({**DATA, **PAGES, "en/sources.md": "# Sources\n\n{{ sources }}\n"})
    about = About("Tiny", "", "")
    where = Where("en/a.md", "a/", "en", about, {"en/sources.md": "sources/"}.get)
    made = Expansion("({{ trained.source }})", site, place_of(where, site), {}, about).run()
    assert made == '(<a class="said-by" href="../sources/#src-census">Bureau</a>)'
    assert expanded(site, "en", "({{ trained.source }})") == "(Bureau)"


# Files and links


def test_each_form_has_its_files_in_the_languages_that_have_its_page(load: Load) -> None:
    site = load({**DATA, **PAGES, "en/a/plan.md": FORM, "sw/a/plan.md": FORM})
    made = files.files(site, NAMES, "https://tiny.example/")
    assert {"downloads/plan.en.html", "downloads/plan.sw.html", "downloads/plan.en.md"} <= made.keys()
    assert not [address for address in made if ".ar." in address]
    assert made == files.files(site, NAMES, "https://tiny.example/")
    assert b"https://tiny.example/sw/a/plan/" in made["downloads/plan.sw.html"]
    assert b'href="../sw/a/plan/"' in made["downloads/plan.sw.html"]


def test_a_site_without_an_address_names_itself_only(load: Load) -> None:
    made = files.files(load({**DATA, **PAGES, "en/plan.md": FORM}), NAMES, "")
    assert made["downloads/plan.en.md"].decode().endswith("---\n\nTiny\n")


@pytest.mark.parametrize(("pages", "words"), [("1", "A4, one page"), ("2", f"A4, {BDI.format(2)} pages")])
def test_links_say_format_and_size_and_the_print_page_comes_first(load: Load, pages: str, words: str) -> None:
    site = load({**DATA, **PAGES, "en/plan.md": FORM.replace("pages: 1", f"pages: {pages}")})
    made = expanded(site, "en", "{{ form: plan }}", files.files(site, NAMES, ""))
    first, *others = made.split("<li>")[1:]
    assert 'href="../../downloads/plan.en.html">' in first
    assert words in first
    assert 'href="../../downloads/plan.en.md" download>' in others[-1]
    assert f"Markdown, plain text ({BDI.format('1 KB')})" in others[-1]
    assert "Plan: blank copy" in made
    assert "data-search-exclude" in made
    assert "lang" not in made


def test_where_a_language_lacks_the_form_the_original_is_linked_to_and_said_to_be(load: Load) -> None:
    site = load({**DATA, **PAGES, "en/plan.md": FORM})
    made = expanded(site, "ar", "{{ form: plan }}", files.files(site, NAMES, ""))
    title = '<span lang="en" dir="ltr">Plan</span> (<bdi lang="en" dir="ltr">English</bdi>)'
    assert f"{title}: نسخة فارغة" in made
    assert 'href="../../downloads/plan.en.html" hreflang="en">' in made


# Translations


def differing(original: str, translation: str) -> dict[str, str]:
    return {"en/plan.md": original, "sw/plan.md": pinned(translation, original)}


MPANGO = (
    FORM.replace("title: Plan", "title: Mpango")
    .replace("# Plan", "# Mpango")
    .replace("Goal", "Lengo")
    .replace("goal of {{ 40 }} orders", "lengo la oda {{ 40 }}")
)


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("pages: 1", "pages: 2", "the pages of the blank copy of the section 'front matter' lack 1 and have 2"),
        ("**{{ sum }}**", "{{ 64501.5 }}", "the statistics of the section 'top' lack {{sum}}"),
        ("{{ form: plan }}\n", "", "the statistics of the section 'top' lack {{form:plan}}"),
    ],
)  # fmt: skip
def test_a_translated_form_is_the_same_form(check: Callable[..., str], old: str, new: str, what: str) -> None:
    assert check({**DATA, **PAGES, **differing(FORM, MPANGO)}) == ""
    assert what in check({**DATA, **PAGES, **differing(FORM, MPANGO.replace(old, new))})


def test_a_translation_may_fill_in_more_or_less(check: Callable[..., str]) -> None:
    more = MPANGO.replace("Ask *somebody*, then *somebody else*.", "Muulize *mtu*.")
    assert check({**DATA, **PAGES, **differing(FORM, more)}) == ""


def test_another_number_of_pages_is_news_to_translators_but_not_to_readers() -> None:
    def hashed(text: str) -> tuple[str, str]:
        page, _ = parsed(Layout(Path("docs"), Path(), THREE, folders=True), Path("docs/en/plan.md"), ENGLISH, text)
        words, _, form_of = cut(page)["front matter"].hash.partition(".")
        return words, form_of

    one, two = hashed(FORM), hashed(FORM.replace("pages: 1", "pages: 2"))
    assert one[0] == two[0]
    assert one[1] != two[1]


# In a build

GLOSSARY = 'terms:\n  poster:\n    en: {term: somebody, definition: "A person."}\n'


def test_a_sum_that_nobody_checked_is_left_alone(load: Load) -> None:
    """A site without statistics and forms may mean something else by it."""
    site = load(dict.fromkeys(PAGES, "# Home\n") | {"en/a.md": assessments.markdown("en") + "\nIt is {{ sum }}.\n"})
    assert expanded(site, "en", site.pages["en/a.md"].body).endswith("\nIt is {{ sum }}.\n")


def test_terms_are_not_explained_in_a_form(load: Load) -> None:
    site = load({**DATA, **PAGES, "en/plan.md": FORM, "data/glossary.yml": GLOSSARY})
    where = Where("en/plan.md", "plan/", "en", About("Tiny", "", ""), nowhere)
    html = '<div class="sheet"><p>Ask somebody.</p></div><p>Or somebody else.</p>'
    assert explained(html, where, site).count("popovertarget") == 1
    assert '<div class="sheet"><p>Ask somebody.</p></div>' in explained(html, where, site)


@pytest.mark.parametrize("data", [pytest.param(DATA, id="with statistics"), pytest.param({}, id="without statistics")])
def test_a_built_site_has_the_page_the_links_and_the_files(
    tiny_site: Callable[..., Result], data: dict[str, str]
) -> None:
    home = dict.fromkeys(PAGES, "# Home\n\n{{ form: plan }}\n")
    tree = {**data, **home, **dict.fromkeys(("en/plan.md", "sw/plan.md", "ar/plan.md"), FORM)}
    config = CONFIG.format(overrides=PROJECT / "overrides")
    result = tiny_site({"mkdocs.yml": config, **{f"docs/{name}": text for name, text in tree.items()}})
    assert result.code == 0, result.output
    page = result.page("ar/plan")
    assert f"<strong>{WORKED.format('64,501.5')}</strong>" in page.replace('exclude=""', "exclude")
    assert f"<em>{BDI.format('30,000')}</em>" in page
    assert f"<em>a goal of\u00a0{BDI.format('40')}\u00a0orders</em>" in page or data == {}
    assert "{{" not in page
    assert 'href="../downloads/plan.ar.html"' in result.page("ar")
    assert (result.site / "downloads/plan.ar.html").read_text("utf-8").startswith("<!doctype html>")
    assert (result.site / "downloads/plan.sw.md").read_text("utf-8").startswith("# Plan\n")
    assert "downloads" not in (result.site / "sitemap.xml").read_text("utf-8")
