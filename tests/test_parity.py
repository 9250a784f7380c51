"""That a translation says what its original says: the exact words of each problem, and no false alarm."""

from collections.abc import Callable

import pytest
from samples import pinned

from daraja.languages import Language

Check = Callable[..., str]
HEAD = "---\ntitle: Learning time\ndescription: Why firms give their marketers time to learn.\n---\n\n"
KICHWA = "---\ntitle: Muda wa kujifunza\ndescription: Kwa nini kampuni huwapa wauzaji muda wa kujifunza.\n---\n\n"
TOP, JUU = "# Learning time { #top }\n\n", "# Muda wa kujifunza { #top }\n\n"


def compared(check: Check, original: str, translation: str, code: str = "sw") -> str:
    """The report on a translation that claims to be made from the original."""
    return check({"en/page.md": original, f"{code}/page.md": pinned(translation, original)})


def told(what: str, fix: str) -> str:
    return f"1 problem in 1 file; nothing was published\n  docs/sw/page.md:{what}\n      fix: {fix}"


@pytest.mark.parametrize(
    ("original", "translation", "what", "fix"),
    [
        pytest.param(
            "See {{ trained }} and {{ table: t }}.", "Ona {{ trained }}.",
            "the statistics of the section 'top' lack {{table:t}}", "keep every {{ … }} of the original", id="statistics",
        ),
        pytest.param(
            "Since 2019.", "Tangu 2016 hadi 2018.",
            "the numbers of the section 'top' lack 2019 and have 2016, 2018 too many",
            "write the same years and numbers as the original", id="numbers",
        ),
        pytest.param(
            "[One](a.md), [two](b.md), [three](b.md).", "[Moja](a.md), [mbili](c.md).",
            "the links of the section 'top' lack b.md (2 times) and have c.md too many",
            "keep every link of the original, to the same file", id="links",
        ),
        pytest.param(
            "![One](a.png)", "![Moja](b.png)",
            "the pictures of the section 'top' lack a.png and have b.png too many",
            "keep every picture of the original", id="pictures",
        ),
        pytest.param(
            "| A | B |\n|---|---|\n| c | d |", "| A |\n|---|\n| c |",
            "the tables (columns x rows) of the section 'top' lack 2x1 and have 1x1 too many",
            "give each table the columns and rows of the original", id="tables",
        ),
        pytest.param(
            '!!! note "One"\n\n    Two.', "Mbili.",
            "the boxes of the section 'top' lack note", "keep every `!!!` box of the original, of the same kind", id="boxes",
        ),
        pytest.param(
            "One.\n\n```\ncode\n```", "Moja.",
            "the blocks of code of the section 'top' lack block", "keep every block of code of the original", id="code",
        ),
        pytest.param(
            "One.\n\n### Two\n\nThree.", "Moja.\n\n#### Mbili\n\nTatu.",
            "the headings of the section 'top' lack ### and have #### too many",
            "keep every heading of the original, of the same level", id="headings",
        ),
        pytest.param(
            "![One](a.png)", "![](a.png)",
            "the picture 'a.png' has no alternative text", "say in a few words what it shows: `![words](file)`",
            id="an empty alternative text",
        ),
        pytest.param(
            'One <img src="a.png" alt="One">', "Moja <img alt='' src='a.png'>",
            "the picture 'a.png' has no alternative text", "say in a few words what it shows: `![words](file)`",
            id="an empty alternative text in HTML",
        ),
        pytest.param(
            "Every marketer learns one new thing each week and shows it to the whole team on the next Friday.",
            "Every marketer learns one new thing each wiki and shows it to the whole team on the next Friday.",
            "the section 'top' is recorded as translated, but it is the text of the original",
            "translate it; `make pin` only says that you have", id="the text of the original",
        ),
    ],
)  # fmt: skip
def test_a_difference_in_a_section(check: Check, original: str, translation: str, what: str, fix: str) -> None:
    found = compared(check, TOP + original + "\n", JUU + translation + "\n")
    assert found == told(f"6: {what}", fix)


TWO = f"{TOP}One.\n\n## First {{ #first }}\n\nTwo.\n\n## Second {{ #second }}\n\nThree.\n"
MBILI = f"{JUU}Moja.\n\n## Kwanza {{ #first }}\n\nMbili.\n\n## Pili {{ #second }}\n\nTatu.\n"


def test_a_section_that_was_recorded_and_is_not_there(check: Check) -> None:
    found = compared(check, TWO, MBILI.replace(" { #first }", ""))
    assert found == told(
        "4: the section 'first' is missing; the record says that it was translated",
        "translate it, or give the heading its id: { #first }",
    )


def test_a_front_matter_that_is_not_translated(check: Check) -> None:
    found = compared(check, HEAD + TWO, MBILI)
    assert found == told(
        "3: the section 'front matter' is missing; the record says that it was translated",
        "translate the title and the description in the front matter, or what stands before the first heading",
    )


def test_a_section_that_the_original_never_had(check: Check) -> None:
    found = compared(check, TWO, f"{MBILI}\n## Tatu {{ #third }}\n\nNne.\n")
    assert found == told(
        "20: the original has no section 'third'", "give the heading the id that it has in the original"
    )


def test_sections_in_another_order(check: Check) -> None:
    first, second = MBILI.index("## Kwanza"), MBILI.index("## Pili")
    found = compared(check, TWO, MBILI[:first] + MBILI[second:] + "\n" + MBILI[first:second])
    assert found == told(
        "12: the section 'second' stands where the original has 'first'",
        "put the sections into the order of the original",
    )


def test_another_level_of_a_heading(check: Check) -> None:
    found = compared(check, TWO, MBILI.replace("## Pili", "### Pili"))
    assert found == told(
        "16: the heading 'second' has 3 `#`, the original 2", "give it the level that it has in the original"
    )


ARABIC = "# وقت التعلّم { #top }\n\n"


@pytest.mark.parametrize("code", ["ar"])
def test_a_text_in_the_letters_of_another_language(check: Check, code: str) -> None:
    original = f"{TOP}Every marketer learns one new thing each week.\n"
    found = compared(check, original, f"{JUU}Kila muuzaji hujifunza jambo jipya kila wiki.\n", code)
    assert found.splitlines()[1:] == [
        "  docs/ar/page.md:6: the section 'top' is recorded as translated, but most of it is not written in Arabic letters",
        "      fix: translate it; `make pin` only says that you have",
    ]


@pytest.mark.parametrize(
    ("original", "code", "translation"),
    [
        pytest.param("Teams {{ trained }} learn.", "sw", "Kujifunza: {{trained}}, timu.", id="another order of words"),
        pytest.param("One. Two.", "sw", "Moja na mbili. Tatu! Nne?\n\nTano.", id="more sentences and paragraphs"),
        pytest.param("[One](a.md), [two](b.md).", "sw", "[Mbili](b.md), [moja](a.md).", id="links in another order"),
        pytest.param("[One](a.md#x)", "sw", "[Moja][x]\n\n[x]: a.md#x", id="a link written otherwise"),
        pytest.param("In 2019, once more in 2019.", "sw", "Mwaka 2019, na tena.", id="a year said once"),
        pytest.param("- One\n- Two", "sw", "- Moja\n- Mbili\n- Tatu", id="a longer list"),
        pytest.param("Do *this*, `that`.", "sw", "**Fanya** hivi, `that`.", id="emphasis elsewhere"),
        pytest.param("| A | B |\n|---|---|\n| c | d |", "sw", "|A|B|\n|:-|-|\n|ce|de|", id="a table drawn otherwise"),
        pytest.param('!!! note "One"\n\n    Two.', "sw", "!!! note\n\n    Mbili.", id="a box without a title of its own"),
        pytest.param("TikTok, Instagram, Facebook, YouTube, LinkedIn, Meta", "sw",
                     "TikTok, Instagram, Facebook, YouTube, LinkedIn na Meta. Mitandao hii ndiyo mikubwa.",
                     id="a list of names"),
        pytest.param("The CMO Survey", "sw", "The CMO Survey", id="a name"),
        pytest.param("Who asks first? Then, one; two.", "ar", "من يسأل أولًا؟ ثمّ واحد، واثنان؛ هكذا.", id="Arabic punctuation"),
        pytest.param("Since 2019 (read more).", "ar", "منذ 2019 «اقرأ المزيد».", id="Arabic quotation marks"),
        pytest.param("Marketers use TikTok, Instagram and Meta Ads.", "ar",
                     "يستعمل المسوّقون تيك توك TikTok وإنستغرام Instagram وإعلانات ميتا Meta Ads.", id="names in Latin letters"),
        pytest.param("One.\n\n<!-- two -->", "sw", "Moja.", id="a comment that is not translated"),
        pytest.param("[One](%D8%A7.md)", "ar", "[واحد](ا.md)", id="an address spelled otherwise"),
    ],
)  # fmt: skip
def test_a_legitimate_difference_is_none(check: Check, original: str, code: str, translation: str) -> None:
    head = JUU if code == "sw" else ARABIC
    assert compared(check, f"{TOP}{original}\n", f"{head}{translation}\n", code) == ""


@pytest.mark.parametrize(
    ("code", "letters"),
    [("sw", "Latn"), ("ar", "Arab"), ("fr", "Latn"), ("am", "Ethi"), ("zh-Hant", "Hant"), ("sr-Latn", "Latn"), ("xx", "Latn")],
)  # fmt: skip
def test_the_letters_of_a_language(code: str, letters: str) -> None:
    assert Language(code, code).script == letters


@pytest.mark.parametrize(
    ("text", "what", "fix"),
    [
        pytest.param(
            "translation: soon", "2: 'translation' is no list of sections", "run `make pin`, which writes it", id="no list"
        ),
        pytest.param(
            "translation:\n  top: soon", "3: 'soon' is no hash of a section", "run `make pin`, which writes it", id="no hash"
        ),
        pytest.param(
            "translation:\n  top: [one]", "3: '['one']' is no hash of a section", "run `make pin`, which writes it",
            id="a list for a hash",
        ),
        pytest.param(
            'translation:\n  top: "0F3AC21B"', "3: '0F3AC21B' is no hash of a section", "run `make pin`, which writes it",
            id="capital letters",
        ),
    ],
)  # fmt: skip
def test_mistakes_in_a_record(check: Check, text: str, what: str, fix: str) -> None:
    files = {"en/page.md": f"{TOP}One.\n", "sw/page.md": f"---\n{text}\n---\n\n{JUU}Moja.\n"}
    assert check(files) == told(what, fix)


def test_a_record_in_an_original(check: Check) -> None:
    found = check({"en/page.md": pinned(f"{TOP}One.\n")})
    assert found.splitlines()[1:] == [
        "  docs/en/page.md:2: the original has a record of what it was translated from",
        "      fix: delete `translation:` and the lines below it",
    ]


def test_a_translation_without_a_record_is_compared_with_nothing(check: Check) -> None:
    assert check({"en/page.md": TWO, "sw/page.md": "# Tofauti { #other }\n\n[Kiungo](x.md)\n"}) == ""
