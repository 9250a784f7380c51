"""Spelling, wording and typography: the words that contributors read, and how many typing errors are found."""

import random
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, THREE, write

from daraja import settings, site
from daraja.language import check as language_check
from daraja.language import passages, spelling, typography, vocabulary, word_list
from daraja.language.spelling import Spelling
from daraja.language.vocabulary import Vocabulary
from daraja.languages import Languages, from_settings
from daraja.layout import Layout
from daraja.problems import report

Check = Callable[..., str]
AT_LEAST = {"en": 0.9, "sw": 0.85, "ar": 0.75}
"""In Arabic, one letter often makes another right word."""
PLANTED = 600
ALONE = from_settings([("en", "English", True)])
TWO = from_settings([("en", "English", True), ("sw", "Kiswahili", False)])
AVOID = """
en:
  words:
    - {avoid: [social marketing], use: social media marketing, because: it is something else}
sw:
  words:
    - {avoid: [dijitali, dijiti], use: kidijitali, because: the site writes one form, unless: [Dijitali House]}
ar:
  attached: [و, ف, ب, ل, ك, ال]
  words:
    - {avoid: تسويق اجتماعي, use: التسويق عبر وسائل التواصل, because: it is something else}
    - {avoid: هام, use: مهم, because: the site writes one form}
"""
WORDING = {"data/wording.yml": AVOID}


def page(code: str, text: str) -> dict[str, str]:
    """`text` on line 3 of a home page."""
    return {f"{code}/index.md": f"# \n\n{text}\n"}


def mistake(name: str, files: Mapping[str, str], problem: str, fix: str) -> Any:
    return pytest.param(files, problem, fix, id=name)


TYPE_AGAIN = "delete it, and if that is difficult the word beside it too, and type that again"
STRAIGHT = 'type straight ones: "…"'
FORM = "write `- {avoid: …, use: …, because: …}`"
NAME_IT = "to speak of the word itself, put it between quotation marks"
SIGNS = [
    mistake(
        "a mark of direction",
        page("ar", "في كينيا\u200f وفي مصر"),
        "docs/ar/index.md:3: an invisible mark of writing direction stands here (U+200F)",
        TYPE_AGAIN.replace("again", "again; the build sets directions"),
    ),
    mistake(
        "a mark of direction among the words for search",
        {"ar/index.md": "---\nsearch:\n  words:\n    - تسويق\u2067\n---\n# "},
        "docs/ar/index.md:4: an invisible mark of writing direction stands here (U+2067)",
        TYPE_AGAIN.replace("again", "again; the build sets directions"),
    ),
    mistake(
        "a space without width",
        page("en", "long\u200bword"),
        "docs/en/index.md:3: an invisible character without width stands here (U+200B)",
        TYPE_AGAIN,
    ),
    mistake(
        "a sign that parts letters",
        page("ar", "می\u200cخواهم"),
        "docs/ar/index.md:3: an invisible character that joins or parts letters stands here (U+200C)",
        TYPE_AGAIN,
    ),
    mistake(
        "a control character",
        page("en", "bell\x07"),
        "docs/en/index.md:3: a control character stands here (U+0007)",
        TYPE_AGAIN,
    ),
    mistake(
        "a soft hyphen in code",
        page("en", "`mar\u00adketing`"),
        "docs/en/index.md:3: a soft hyphen stands here (U+00AD)",
        "delete it; browsers break lines by themselves",
    ),
    mistake(
        "a no-break space",
        page("sw", "siku\u00a0tisini"),
        "docs/sw/index.md:3: a no-break space stands here (U+00A0)",
        "type an ordinary space; the build keeps a number and its noun on one line",
    ),
    mistake(
        "a lost letter",
        page("sw", "mkak\ufffdti"),
        "docs/sw/index.md:3: the sign \ufffd stands where a letter was lost",
        "type the letter again, and save the file as UTF-8",
    ),
    mistake(
        "a loose accent",
        page("en", "A cafe\u0301 here"),
        "docs/en/index.md:3: the letters of 'café' are stored in another way than elsewhere",
        "delete the word and copy this in its place: café",
    ),
    mistake("two spaces", page("en", "One  two"), "docs/en/index.md:3: two spaces stand here", "delete one"),
    mistake(
        "two spaces before a marker",
        page("sw", "Siku  {{ 90 }} zote"),
        "docs/sw/index.md:3: two spaces stand here",
        "delete one",
    ),
    mistake(
        "a Latin comma",
        page("ar", "في كينيا, وفي مصر"),
        "docs/ar/index.md:3: the Latin ',' stands in Arabic text",
        "type ، or ؛ or ؟",
    ),
    mistake(
        "a Latin comma after a name",
        page("ar", "شركة AACSB, وهي كبيرة"),
        "docs/ar/index.md:3: the Latin ',' stands in Arabic text",
        "type ، or ؛ or ؟",
    ),
    mistake(
        "a Latin question mark",
        page("ar", "«ما هذا»?"),
        "docs/ar/index.md:3: the Latin '?' stands in Arabic text",
        "type ، or ؛ or ؟",
    ),
    mistake(
        "a letter in a fixed shape",
        page("ar", "ﻻ يوجد"),
        "docs/ar/index.md:3: 'ﻻ' is a letter in a fixed shape (U+FEFB)",
        "type it again on an Arabic keyboard",
    ),
    mistake(
        "tatweel",
        page("ar", "التســويق"),
        "docs/ar/index.md:3: a letter is drawn out with tatweel (ـ)",
        "delete the tatweel: search would not find the word",
    ),
    mistake(
        "Arabic digits in a term",
        {"data/glossary.yml": "terms:\n  x:\n    en: {term: x}\n    ar: {term: ٣ أيام}\n"},
        "docs/data/glossary.yml:4: the digits '٣' are not those of the site",
        "type Western digits: 0 to 9",
    ),
    mistake(
        "the Arabic percent sign",
        page("ar", "علامة ٪ هنا"),
        "docs/ar/index.md:3: the Arabic percent sign ٪ stands here",
        "type %, or write it in words: في المئة",
    ),
    mistake(
        "straight quotation marks in Arabic",
        page("ar", 'قال "نعم" ثم'),
        'docs/ar/index.md:3: straight quotation marks stand here: "نعم"',
        "type «…»",
    ),
    mistake(
        "English quotation marks in Arabic",
        page("ar", "قال “نعم” ثم"),
        "docs/ar/index.md:3: the quotation marks “…” stand outside «…»",
        "type «…»; “…” is for a quotation inside a quotation",
    ),
    mistake(
        "a space inside quotation marks",
        page("ar", "قال «نعم » ثم"),
        "docs/ar/index.md:3: a space stands inside «…»",
        "delete it",
    ),
    mistake(
        "a space before an Arabic comma",
        page("ar", "كينيا ، ومصر"),
        "docs/ar/index.md:3: a space stands before '،'",
        "delete it",
    ),
    mistake(
        "no space after an Arabic comma",
        page("ar", "كينيا،ومصر"),
        "docs/ar/index.md:3: no space follows '،'",
        "type one",
    ),
    mistake(
        "a dash in Arabic",
        page("ar", "كينيا — ومصر"),
        "docs/ar/index.md:3: a dash stands between words",
        "write a comma, brackets or a new sentence",
    ),
    mistake(
        "tanwin after the alif",
        page("ar", "وهذا حالياً صحيح"),
        "docs/ar/index.md:3: 'حالياً' has its tanwin after the alif",
        "type the tanwin before the alif: ًا",
    ),
    mistake(
        "a space before a full stop",
        page("en", "One . Two"),
        "docs/en/index.md:3: a space stands before '.'",
        "delete it",
    ),
    mistake("no space after a comma", page("sw", "moja,mbili"), "docs/sw/index.md:3: no space follows ','", "type one"),
    mistake(
        "curly quotation marks in English",
        page("en", "Say “yes” now"),
        "docs/en/index.md:3: quotation marks of another kind stand here: “yes”",
        STRAIGHT,
    ),
    mistake(
        "a curly apostrophe in English",
        page("en", "It’s here"),
        "docs/en/index.md:3: the apostrophe ’ is not straight",
        "type a straight one: '",
    ),
    mistake(
        "straight quotation marks in Swahili",
        page("sw", 'Sema "ndiyo" sasa'),
        'docs/sw/index.md:3: quotation marks of another kind stand here: "ndiyo"',
        "type “…”",
    ),
    mistake(
        "ng with an opening quotation mark",
        page("sw", "ng‘ambo"),
        "docs/sw/index.md:3: ng‘ is not written with a straight apostrophe",
        "type ng'",
    ),
    mistake(
        "a dash in Swahili",
        page("sw", "moja – mbili"),
        "docs/sw/index.md:3: a dash stands between words",
        "write a comma, brackets or a new sentence",
    ),
    mistake(
        "a sign in the title of a page",
        {"sw/index.md": '---\ntitle: Sema "ndiyo"\n---\n# '},
        'docs/sw/index.md:2: quotation marks of another kind stand here: "ndiyo"',
        "type “…”",
    ),
]
AVOIDED = [
    mistake(
        "a word to avoid",
        page("en", "About Social\nmarketing here."),
        "docs/en/index.md:3: 'Social marketing' should not stand here: it is something else",
        f"write social media marketing; {NAME_IT}",
    ),
    mistake(
        "one form of a word to avoid",
        page("sw", "Zama za dijiti."),
        "docs/sw/index.md:3: 'dijiti' should not stand here: the site writes one form",
        f"write kidijitali; {NAME_IT}",
    ),
    mistake(
        "a word to avoid with what is attached to it",
        page("ar", "وللتسويق الاجتماعيّ"),
        "docs/ar/index.md:3: 'وللتسويق الاجتماعيّ' should not stand here: it is something else",
        f"write التسويق عبر وسائل التواصل; {NAME_IT}",
    ),
    mistake(
        "a word to avoid in the glossary",
        {"data/glossary.yml": "terms:\n  x:\n    en: {term: x}\n    sw: {term: soko la dijitali}\n"},
        "docs/data/glossary.yml:4: 'dijitali' should not stand here: the site writes one form",
        f"write kidijitali; {NAME_IT}",
    ),
]
WORDING_FILE = [
    mistake(
        "words of another language",
        {"data/wording.yml": "fr: {words: []}\n"},
        "docs/data/wording.yml:1: 'fr' is not a language of the site",
        "use one of: en, sw, ar",
    ),
    mistake(
        "a language without its list",
        {"data/wording.yml": "sw:\n  - {avoid: a, use: b, because: c}\n"},
        "docs/data/wording.yml:1: 'sw' has no list of words",
        "write `words:` below it, and there `- {avoid: …, use: …, because: …}`",
    ),
    mistake(
        "a section is misspelt",
        {"data/wording.yml": "sw:\n  atached: [a]\n"},
        "docs/data/wording.yml:2: unknown section 'atached'",
        "did you mean 'attached'?",
    ),
    mistake(
        "an entry is a word",
        {"data/wording.yml": "sw:\n  words:\n    - dijiti\n"},
        "docs/data/wording.yml:3: this says no word to avoid",
        FORM,
    ),
    mistake(
        "an entry lacks its reason",
        {"data/wording.yml": "sw:\n  words:\n    - {avoid: a, use: b}\n"},
        "docs/data/wording.yml:3: 'because' is missing or empty",
        FORM,
    ),
    mistake(
        "a field is misspelt",
        {"data/wording.yml": "sw:\n  words:\n    - {avoid: a, use: b, because: c, unles: d}\n"},
        "docs/data/wording.yml:3: unknown field 'unles'",
        "did you mean 'unless'?",
    ),
    mistake(
        "a field is a list",
        {"data/wording.yml": "sw:\n  words:\n    - {avoid: a, use: [b], because: c}\n"},
        "docs/data/wording.yml:3: 'use' is no text",
        FORM,
    ),
]


@pytest.mark.parametrize(("files", "problem", "fix"), [*SIGNS, *AVOIDED])
def test_a_build_reports(check: Check, files: dict[str, str], problem: str, fix: str) -> None:
    assert check(WORDING | files) == f"1 problem in 1 file; nothing was published\n  {problem}\n      fix: {fix}"


@pytest.mark.parametrize(("files", "problem", "fix"), WORDING_FILE)
def test_a_mistake_in_the_list_of_words_to_avoid(check: Check, files: dict[str, str], problem: str, fix: str) -> None:
    assert check(files) == f"1 problem in 1 file; nothing was published\n  {problem}\n      fix: {fix}"


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(page("en", 'Not "social marketing", but more.'), id="a word that is named"),
        pytest.param(page("ar", "لا «التسويق الاجتماعي» بل غيره، قال: «قال “نعم” ثم»."), id="named in Arabic"),
        pytest.param(page("sw", "Nenda Dijitali House."), id="a phrase that may hold it"),
        pytest.param(page("sw", "Masoko ya kidijitali na udijitali."), id="a longer word"),
        pytest.param(page("ar", "المهام والهامش وسهام"), id="longer words in Arabic"),
        pytest.param(page("ar", "السعر {{ 90 }}، والثمن ({{ 30 }}): كبير؟"), id="signs after numbers"),
        pytest.param(page("ar", "الشركة (The CMO Survey, Inc.) هنا"), id="a Latin comma between Latin words"),
        pytest.param(page("en", "| a   |  b |\n|---|---|\n| one   |  two |"), id="spaces in a table"),
        pytest.param(page("en", "Term\n:   Text\n\n1.  One\n-   Two\n\nA  \nbreak"), id="spaces that Markdown wants"),
        pytest.param(page("sw", '!!! nearby "Katika kanda"\n\n    Sema “ndiyo”.'), id="the title of a box"),
        pytest.param(page("sw", '[Soma](x.md "Kichwa") na ![Daraja](d.png){ width="300" }'), id="marks of Markdown"),
        pytest.param(page("sw", "ng'ombe, “ng'ambo” na `a  ,b`"), id="an apostrophe and code"),
        pytest.param(page("en", "See https://x.example/a,b;c or <b>x</b>, y."), id="addresses and tags"),
    ],
)
def test_what_is_right_is_not_reported(check: Check, files: dict[str, str]) -> None:
    assert check(WORDING | files) == ""


def test_a_language_that_needs_it_may_part_letters(check: Check) -> None:
    persian = from_settings([("fa", "فارسی", True)])
    assert check({"fa/index.md": "# می\u200cخواهم\n"}, persian) == ""
    assert "tatweel" in check({"fa/index.md": "# کتـاب\n"}, persian)


def test_every_rule_of_typography_can_be_broken() -> None:
    """A rule that no line of this file breaks may as well not be there."""
    broken = {param.values[1].partition(": ")[2] for param in SIGNS}
    for rule in typography.rules():
        begin = rule.what.partition("{")[0].lstrip("'")
        assert any(begin in each for each in broken), rule.what


@pytest.fixture
def checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """Every check of a site of English and Swahili, spelling included; `spelling/` lies beside docs/."""

    monkeypatch.setattr(passages, "STRINGS", tmp_path)

    def run(files: Mapping[str, str], languages: Languages = TWO) -> str:
        write(tmp_path, files)
        problems = language_check.check(Layout(tmp_path / "docs", tmp_path, languages, folders=True))
        return report(problems) if problems else ""

    return run


def in_docs(code: str, text: str) -> dict[str, str]:
    return {f"docs/{name}": content for name, content in page(code, text).items()}


SPELLING = [
    mistake(
        "a typing error",
        in_docs("sw", "Andika mkakti wa timu."),
        "docs/sw/index.md:3: 'mkakti' is not in the dictionary",
        "did you mean 'mkakati'? if it is right, add it to spelling/sw.txt",
    ),
    mistake(
        "a typing error in English",
        in_docs("en", "Our **organistaion**'s plan."),
        "docs/en/index.md:3: 'organistaion' is not in the dictionary",
        "did you mean 'organisation'? if it is right, add it to spelling/en.txt",
    ),
    mistake(
        "a typing error in a word of the list",
        in_docs("sw", "Soma blgou.") | {"spelling/sw.txt": "blogu\n"},
        "docs/sw/index.md:3: 'blgou' is not in the dictionary",
        "did you mean 'blogu'? if it is right, add it to spelling/sw.txt",
    ),
    mistake(
        "a word like no other",
        in_docs("sw", "Soma qqxqqqxqqq."),
        "docs/sw/index.md:3: 'qqxqqqxqqq' is not in the dictionary",
        "correct it; if it is right, add it to spelling/sw.txt",
    ),
    mistake(
        "a typing error in a description",
        {"docs/en/index.md": "---\ndescription: A plann\n---\n# "},
        "docs/en/index.md:2: 'plann' is not in the dictionary",
        "did you mean 'plan'? if it is right, add it to spelling/en.txt",
    ),
    mistake(
        "a typing error in half of a word",
        in_docs("en", "A self-dircted plan."),
        "docs/en/index.md:3: 'self-dircted' is not in the dictionary",
        "did you mean 'self-directed'? if it is right, add it to spelling/en.txt",
    ),
    mistake(
        "a list out of order",
        {"spelling/sw.txt": "# ours\nzzb\nzza\n"},
        "spelling/sw.txt:3: 'zza' stands after 'zzb'",
        "sort the words by the alphabet",
    ),
    mistake(
        "a word twice in a list",
        {"spelling/sw.txt": "zza\nzza\n"},
        "spelling/sw.txt:2: 'zza' stands twice; it stands on line 1 too",
        "delete one of the two",
    ),
    mistake(
        "two words on a line",
        {"spelling/sw.txt": "zza zzb\n"},
        "spelling/sw.txt:1: 'zza zzb' is more than one word",
        "write one word a line",
    ),
    mistake(
        "a word that needs no list",
        {"spelling/sw.txt": "mkakati\n"},
        "spelling/sw.txt:1: the dictionary knows 'mkakati' without this list",
        "delete the line",
    ),
    mistake(
        "a form that needs no list",
        {"spelling/sw.txt": "zilizohesabiwa\n"},
        "spelling/sw.txt:1: the dictionary knows 'zilizohesabiwa' without this list",
        "delete the line",
    ),
    mistake(
        "a name that needs no list",
        {"spelling/en.txt": "Mastercard\n", "spelling/sw.txt": "Mastercard\n"},
        "spelling/sw.txt:1: the dictionary knows 'Mastercard' without this list",
        "delete the line",
    ),
    mistake(
        "a list of no language",
        {"spelling/sww.txt": ""},
        "spelling/sww.txt:1: nothing reads 'sww.txt'",
        "did you mean 'sw.txt'?",
    ),
]


@pytest.mark.parametrize(("files", "problem", "fix"), SPELLING)
def test_make_check_reports(checked: Check, files: dict[str, str], problem: str, fix: str) -> None:
    assert checked(files) == f"1 problem in 1 file; nothing was published\n  {problem}\n      fix: {fix}"


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(in_docs("sw", "Programu zilizohesabiwa."), id="a form of a listed word"),
        pytest.param(
            in_docs("sw", "Blogu, blogu.") | {"spelling/sw.txt": "blogu\n"}, id="our own word, also with a capital"
        ),
        pytest.param(in_docs("sw", "Rwanda na Makerere.") | {"spelling/en.txt": "Makerere\n"}, id="names"),
        pytest.param(
            in_docs("sw", "`qqqx` [soma](qqqx.md) {{ qqqx }} https://qqqx.example { #qqqx } B2Bx9"), id="no words"
        ),
        pytest.param({"docs/sw/index.md": "---\nsearch: {words: [mkakti]}\n---\n# "}, id="words for search"),
        pytest.param(
            {"docs/data/glossary.yml": "terms:\n  x:\n    en: {term: plan, also: [plann]}\n"}, id="other names"
        ),
    ],
)
def test_what_is_spelt_right(checked: Check, files: dict[str, str]) -> None:
    assert checked(files) == ""


def test_arabic_is_read_without_its_points_and_latin_in_it_as_english(checked: Check) -> None:
    found = checked(in_docs("ar", "التعلُّمُ مهمّ، في Facebook و organistaion."), THREE)
    assert found.splitlines()[1:] == [
        "  docs/ar/index.md:3: 'organistaion' is not in the dictionary",
        "      fix: did you mean 'organisation'? if it is right, add it to spelling/en.txt",
    ]


def test_a_language_without_a_dictionary_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "STRINGS", tmp_path)
    languages = from_settings([("en", "English", True), ("am", "አማርኛ", False)])
    layout = Layout(write(tmp_path, {"docs/am/index.md": "# ሰላም\n"}) / "docs", tmp_path, languages, folders=True)
    assert language_check.notices(layout) == ["there is no dictionary for 'am': its spelling was not checked"]
    assert language_check.check(layout) == []


@pytest.fixture(scope="module")
def real() -> Layout:
    return settings.configured(str(PROJECT / "mkdocs.yml")).layout


def test_the_real_site_has_no_problem(real: Layout) -> None:
    assert [str(problem) for problem in language_check.check(real)] == []


@pytest.fixture(scope="module")
def spelt(real: Layout) -> dict[str, tuple[Spelling, Vocabulary]]:
    """What is right in each language, and the words of the real site."""
    words = vocabulary.read(passages.load(real, site.read_site(real)[0].pages.values()), real.languages)
    spellers = spelling.spellers(real)
    found = {}
    for language in real.languages:
        own, _ = word_list.load(real, language.code)
        spellers[language.code].learn(own.lines)
        names = spellers[real.languages.default.code]
        found[language.code] = Spelling(spellers[language.code], own, names), words[language.code]
    return found


@pytest.mark.parametrize("code", ["en", "sw", "ar"])
def test_most_typing_errors_are_found(spelt: dict[str, tuple[Spelling, Vocabulary]], code: str) -> None:
    """Words of the pages with one letter changed at random; some become another right word."""
    speller, words = spelt[code]
    chance = random.Random(1)
    letters = sorted({letter for word in words for letter in word.lower() if letter.isalpha()})
    planted = [
        _changed(word, letters, chance) for word in chance.sample(sorted(w for w in words if len(w) > 3), PLANTED)
    ]
    assert len(set(speller.unknown(planted))) >= AT_LEAST[code] * len(set(planted))


def _changed(word: str, letters: list[str], chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + chance.choice([each for each in letters if each != word[at].lower()]) + word[at + 1 :]
