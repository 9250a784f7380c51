"""Terms explained where a page uses them first: what goes in as text, and which words are marked in it.

[word|id]   the word became a button that opens the note of the term
"""

import re
from collections.abc import Callable

import pytest
from conftest import THREE
from samples import DATA, PAGES

from daraja.expansion import Expansion
from daraja.glossary import Meaning, Term
from daraja.languages import Language
from daraja.markers import LISTS
from daraja.render.explanations import explained
from daraja.render.place import About, Place
from daraja.site import Site
from daraja.statistics.model import Facts
from daraja.statistics.words import Words
from daraja.terms import forms

NAMES = {
    "reach": ("reach", "idadi ya waliofikiwa", "الوصول"),
    "campaign": ("campaign", "kampeni", "حملة"),
    "marketing-campaign": ("marketing campaign", "kampeni ya masoko", "حملة تسويق"),
    "manager": ("manager", "msimamizi", "مدير"),
    "strategy": ("strategy", "mkakati", "استراتيجية"),
    "post": ("post", "chapisho", "منشور"),
    "measure": ("measure", "kipimo", "مقياس"),
    "leadership": ("leadership", "uongozi", "القيادة"),
    "training": ("training", "mafunzo", "التدريب"),
    "required-course": ("required course", "kozi ya lazima", "مقرّر إلزامي"),
    "roi": ("ROI", "ROI", "عائد"),
}
LOOSE = Term("calendar", {"en": ("content calendar", "posting plan"), "sw": ("kalenda",), "ar": ("تقويم",)})
"""Has no meaning: it is for search, and keeps what is part of its names from being explained."""
NOTE = re.compile(r'<span popover="" .*?</span></span>')
BUTTON = re.compile(
    r'<span class="term-line">([^<]*)'
    r'<button type="button" class="term" popovertarget="term-note-([\w-]+)">([^<]*)</button>([^<]*)</span>'
)


def term(name: str, *, in_place: bool = True) -> Term:
    names = dict(zip(THREE.codes, NAMES[name], strict=True))
    return Term(name, {code: (each,) for code, each in names.items()}, Meaning(dict.fromkeys(names, "…"), in_place))


TERMS = (*map(term, NAMES), LOOSE)


def place(code: str = "en", **urls: str) -> Place:
    language = THREE[code]
    return Place(f"{code}/gap/", language, Facts(), Words(language), urls)


def marked(html: str, code: str = "en", terms: tuple[Term, ...] = TERMS) -> str:
    """`html` with its terms explained, each as [word|id]."""
    made = explained(html, place(code), terms, place(code))
    return BUTTON.sub(r"\1[\3|\2]\4", NOTE.sub("", made))


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param("en", "The reach of a post.", "The [reach|reach] of a [post|post].", id="as it is written"),
        pytest.param("en", "Two campaigns.", "Two [campaigns|campaign].", id="plural"),
        pytest.param("en", "Strategies first.", "[Strategies|strategy] first.", id="plural of y, at the start"),
        pytest.param("en", "The manager's day.", "The [manager's|manager] day.", id="genitive"),
        pytest.param("en", "A post and a post.", "A [post|post] and a post.", id="first use only"),
        pytest.param("en", "A marketing campaign.", "A [marketing campaign|marketing-campaign].", id="the longest"),
        pytest.param("en", "Required\ncourses.", "[Required courses|required-course].", id="over a line"),
        pytest.param("en", "The <em>reach</em>, too.", "The <em>[reach|reach]</em>, too.", id="inside emphasis"),
        pytest.param("en", "A &lt;post&gt; &amp;c.", "A &lt;[post|post]&gt; &amp;c.", id="signs of HTML"),
        pytest.param("en", "The (reach), say.", "The ([reach|reach]), say.", id="between signs"),
        pytest.param("en", "Our ROI.", "Our [ROI|roi].", id="capitals of its own"),
        pytest.param("sw", "Mikakati miwili.", "[Mikakati|strategy] miwili.", id="m-, mi-"),
        pytest.param("sw", "Vipimo vyote.", "[Vipimo|measure] vyote.", id="ki-, vi-"),
        pytest.param("sw", "Machapisho haya.", "[Machapisho|post] haya.", id="ma-"),
        pytest.param("sw", "Wasimamizi wao.", "[Wasimamizi|manager] wao.", id="m-, wa-"),
        pytest.param("sw", "Hii ni kozi ya lazima.", "Hii ni [kozi ya lazima|required-course].", id="several words"),
        pytest.param("ar", "هذا للوصول وللحملة.", "هذا [للوصول|reach] [وللحملة|campaign].", id="clitics"),
        pytest.param("ar", "بحملة وحملات", "[بحملة|campaign] وحملات", id="without an article"),
        pytest.param("ar", "حملتها", "[حملتها|campaign]", id="pronoun"),
        pytest.param("ar", "الاستراتيجيّات.", "[الاستراتيجيّات|strategy].", id="plural with vowel points"),
        pytest.param("ar", "المقرّر الإلزامي", "[المقرّر الإلزامي|required-course]", id="articles on both"),
        pytest.param("ar", "تدريبًا جديدًا", "[تدريبًا|training] جديدًا", id="tanwin"),
    ],
)
def test_a_term_is_explained(code: str, text: str, expected: str) -> None:
    assert marked(f"<p>{text}</p>", code) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("en", "Posted, posting, poster, strategic, manage, campaigner.", id="other words of the family"),
        pytest.param("en", "A post-mortem, a self-training, post/mail, post.example.", id="part of a longer word"),
        pytest.param("en", "We ask Training Magazine and the Campaign Office.", id="proper names"),
        pytest.param("en", "He asks at Reach.", id="a name by its capital"),
        pytest.param("en", "A content calendar, a posting plan.", id="terms that are for search only"),
        pytest.param("en", "Required. Course.", id="over the end of a sentence"),
        pytest.param("en", "A required <em>course</em>.", id="half in other marks"),
        pytest.param("en", "An @post or #reach.", id="handles"),
        pytest.param("sw", "Kiongozi, viongozi, kimkakati, usimamizi, kufunza, mfunzo.", id="one key, another word"),
        pytest.param("sw", "Kozi na lazima.", id="not in a row"),
        pytest.param("sw", "Chapishwa, kuchapisha, wachapishaji.", id="verbs"),
        pytest.param("ar", "متدرب مدرّب تدريبي درّب.", id="one root, another word"),
        pytest.param("ar", "قائد قيادي نشر ناشر.", id="another pattern"),
        pytest.param("ar", "موصول صلة", id="only alike"),
    ],
)
def test_a_wrong_explanation_is_worse_than_none(code: str, text: str) -> None:
    assert marked(f"<p>{text}</p>", code) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<h2>A post</h2>",
        '<p><a href="x">the <b>post</b></a></p>',
        "<p><button>post</button></p>",
        "<p><code>post</code></p>",
        "<pre>post</pre>",
        "<blockquote><p>post</p></blockquote>",
        "<p><q>post</q></p>",
        "<details><summary>post</summary></details>",
        "<table><tbody><tr><td><p>post</p></td></tr></tbody></table>",
        "<figure><figcaption><p>post</p></figcaption></figure>",
        "<dl><dt>post</dt></dl>",
        "<div>post</div>",
        '<p><span lang="fr">post</span></p>',
        '<div class="admonition"><p class="admonition-title">post</p></div>',
        "<div data-search-exclude><p>post</p></div>",
    ],
)
def test_only_sentences_of_the_author_are_explained(html: str) -> None:
    assert marked(html) == html
    assert "[post|post]" in marked(html + "<p>post</p>")


@pytest.mark.parametrize("html", ["<p>post</p>", "<ul><li>post</li></ul>", "<dl><dt>A</dt><dd>post</dd></dl>"])
def test_paragraphs_items_and_descriptions_are_sentences(html: str) -> None:
    assert marked(html) == html.replace("post", "[post|post]")


def test_the_later_words_of_a_name_must_share_a_key_too() -> None:
    """One letter at the end is not enough: news is not the plural of new."""
    new = Term("new", {"en": ("brand new",)}, Meaning({"en": "…"}))
    assert marked("<p>Brand new.</p>", terms=(new,)) == "<p>[Brand new|new].</p>"
    assert marked("<p>Brand news.</p>", terms=(new,)) == "<p>Brand news.</p>"


def test_what_is_not_to_be_explained_still_hides_what_is_part_of_it() -> None:
    terms = (term("campaign"), term("marketing-campaign", in_place=False))
    assert marked("<p>A marketing campaign.</p>", terms=terms) == "<p>A marketing campaign.</p>"


def test_the_note_names_the_term_defines_it_and_leads_to_the_glossary() -> None:
    meaning = Meaning({"en": "Who <saw> it."})
    reach = Term("reach", {"en": ("reach",)}, meaning)
    made = explained("<p>It reaches far.</p>", place(), (reach,), place("sw", glossary="sw/terms/"))
    assert "<a " not in made  # Swahili has no such term to lead to
    made = explained("<p>It reaches far.</p>", place(), (reach,), place(glossary="terms/"))
    assert made == (
        '<p>It <span class="term-line"><button type="button" class="term" popovertarget="term-note-reach">reaches'
        '</button></span><span popover="" id="term-note-reach" class="term-note" role="note" aria-label="reach" '
        'data-search-exclude=""><strong class="term-note__name">reach</strong> <span class="term-note__text">'
        'Who &lt;saw&gt; it.</span> <a href="../../terms/#term-reach">In the glossary</a></span> far.</p>'
    )


def test_a_language_without_lists_of_its_own_explains_words_as_they_are() -> None:
    forms_of_none = forms.of("xx")
    assert forms_of_none == forms.of("en")  # its words, but plain keys: no form shares one
    amharic = Term("post", {"am": ("ልጥፍ",)}, Meaning({"am": "…"}))
    language = Language("am", "አማርኛ")
    there = Place("am/", language, Facts(), Words(language))
    assert "term-note-post" in explained("<p>ልጥፍ።</p>", there, (amharic,), there)
    assert "term-note-post" not in explained("<p>ልጥፎች</p>", there, (amharic,), there)


GLOSSARY = """
terms:
  owner:
    en: {term: owner, definition: "Who has a business."}
  census:
    en: {term: census, definition: "A count of everybody."}
  town:
    en: {term: town, definition: "A small city."}
  sample:
    en: {term: sample, definition: "Those who were asked."}
  figure:
    en: {term: figure, definition: "A number."}
"""


EXAMPLE = "people: 3\nhours: 2\nweeks: 46\nhourly_cost: 500\ncourse_fee: 12000\none_off: 30000\nbudget: 2400000\n"


@pytest.mark.parametrize("kind", LISTS)
def test_what_a_marker_makes_is_left_alone(load: Callable[..., Site], kind: str) -> None:
    site = load({**DATA, **PAGES, "data/glossary.yml": GLOSSARY, "data/calculator.yml": EXAMPLE})
    where = Place("", site.languages.default, site.facts, site.words["en"])
    page = "<p>{{ untrained }}.</p>\n\n" + f"{{{{ {kind} }}}}"
    html = Expansion(page, site, where, {"data/statistics.csv": b"id"}, About("Tiny", "", "")).run()
    assert re.search("census|town|owner|sample|figure", html, re.I) or kind in (
        "downloads",
        "corrections",
        "assessment",
        "calculator",
        "timeline",
        "calendar",
    )
    assert explained(html, where, site.terms, where) == html
