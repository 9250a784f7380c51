"""What of a page is read as words, and which numbers are typed in it."""

import pytest

from daraja import prose


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("73%", ["73%"]),
        ("73 %", ["73 %"]),
        ("73\u00a0%", ["73\u00a0%"]),
        ("٧٣٪", ["٧٣٪"]),
        ("۷۳", ["۷۳"]),
        ("2,631 and 24.5", ["2,631", "24.5"]),
        ("١٬٥٩٥ و ٢٤٫٥", ["١٬٥٩٥", "٢٤٫٥"]),
        ("و73% بـ25% ل12", ["73%", "25%", "12"]),
        ("50–55 and 50-55", ["50–55", "50-55"]),
        ("12.", ["12"]),
        ("in 12, then", ["12"]),
        ("$5, (6), “7”, _8_, *9*", ["5", "6", "7", "8", "9"]),
        ("90days", ["90"]),
        ("1/3 at 10:30", ["1/3", "10:30"]),
        ("1899 2100 20200", ["1899", "2100", "20200"]),
        ("2020%", ["2020%"]),
        ("1996–1998", ["1996–1998"]),
        ("1900 1998, 2024. (2099)", []),
        ("B2B B12 Web2 H1 É34", []),
        ("no number", []),
    ],
)
def test_typed_numbers(text: str, numbers: list[str]) -> None:
    assert [number.text for number in prose.typed_numbers(text)] == numbers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("a `b` c", "a c", id="code"),
        pytest.param("a ``b ` c`` d", "a d", id="code that holds a backtick"),
        pytest.param("a ` b\n\nc ` d", "a ` b c ` d", id="two backticks of different paragraphs"),
        pytest.param("a\n```\nb\n```\nc", "a c", id="a block of code"),
        pytest.param("a\n  ~~~~\n  b\n  ~~~\n  ~~~~\nc", "a c", id="a longer fence holds a shorter one"),
        pytest.param("a\n```\nb", "a", id="a fence that is never closed"),
        pytest.param("a <!-- b\n c --> d", "a d", id="a comment"),
        pytest.param("a {{ b }} c", "a c", id="a marker"),
        pytest.param("## a { #b }", "## a", id="a heading id"),
        pytest.param('![a](b){ width="3" }', "![a] )", id="the attributes and the address of an image"),
        pytest.param("[a](b(c)d 'e')", "[a] 'e')", id="an address with brackets, but not its title"),
        pytest.param("[a][b] [^c]", "[a]", id="a reference and a footnote"),
        pytest.param("a\n[b]: https://c 'd'\ne", "a e", id="a definition of a link"),
        pytest.param("https://a.b/c?d=1 e", "e", id="an address"),
        pytest.param('<a href="b">c</a>', "c", id="a tag, but not its text"),
        pytest.param("a &#160; b &nbsp;", "a b", id="character references"),
        pytest.param("1. a\n  12) b\n> 3. c", "a b c", id="the numbers of a list"),
    ],
)
def test_only_prose_is_left(text: str, words: str) -> None:
    assert prose.only_prose(text).split() == words.split()


@pytest.mark.parametrize("text", ["a `b` {{ c }}\n<!-- d\n--> 73%\n", "```\nمن ٧٣\n```\n12\n"])
def test_everything_keeps_its_place(text: str) -> None:
    masked = prose.only_prose(text)
    assert len(masked) == len(text)
    assert [at for at, letter in enumerate(masked) if letter == "\n"] == [at for at, c in enumerate(text) if c == "\n"]
    for number in prose.typed_numbers(masked):
        assert text[number.at :].startswith(number.text)


def test_text_without_markers_keeps_its_words() -> None:
    assert prose.without_markers("a {{ b }} { c } `d`").split() == ["a", "{", "c", "}"]
