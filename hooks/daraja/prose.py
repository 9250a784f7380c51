"""What of a page is running text, and which numbers are typed in it.

Masking keeps every character in its place (blanked with spaces), so positions stay true.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

FENCE = re.compile(r"^[ \t]*(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^[ \t]*(?P=fence)[`~]*[ \t]*$|\Z)", re.M | re.S)
INLINE_CODE = re.compile(r"(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)", re.S)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
MARKER = re.compile(r"\{\{[^{}\n]*\}\}")
ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}|\{:[^{}\n]*\}|\{[ \t]*[\w-]+=[^{}\n]*\}")
TAG = re.compile(r"</?[A-Za-z][^<>]*>|<https?://[^<>\s]+>")
LINK_TITLE = re.compile(r'(?<=\])\([^()\s]*[ \t]+"[^"\n]*"[ \t]*\)')
LINK_TARGET = re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?=[\s)])")
DEFINITION = re.compile(r"^[ \t]*\[(?!\^)[^\]\n]+\]:[^\n]*$", re.M)
FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]")
REFERENCE = re.compile(r"(?<=\])\[[^\]\n]+\]")
ENTITY = re.compile(r"&#?\w+;")
URL = re.compile(r"https?://\S+")
LINE_MARK = re.compile(r"^[ \t]*(?:>[ \t]*)*[-*+:](?=[ \t])", re.M)
ADMONITION = re.compile(r'^(?P<mark>[ \t]*(?:!!!|\?\?\?\+?)[^\n"]*)(?:"(?P<title>[^\n]*)"[ \t]*)?$', re.M)
LIST_NUMBER = re.compile(r"^[ \t]*(?:>[ \t]*)*\d{1,3}[.)](?=[ \t])", re.M)
"""Four digits are a year at the end of a sentence, whose line began there by chance."""

CODE = (FENCE, INLINE_CODE, COMMENT)
INSTEAD = (MARKER, ATTRIBUTES, TAG, LINK_TITLE, LINK_TARGET, DEFINITION, FOOTNOTE, REFERENCE, ENTITY, URL)
"""What something else stands for on the page, a number or a link."""
NOT_PROSE = (*INSTEAD, LIST_NUMBER)

OBJECT = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER: no letter, no space, no punctuation."""
NO_BREAK = "\u00a0"
"""The space between a number and its noun, put in by the build."""

DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
LATIN = "A-Za-z\u00c0-\u024f"
"""A digit or two after such a letter belong to a name, B2B; three are a sum, KES5000. Arabic sets و and ب
right before a number."""
FIRST = rf"(?:(?<![{LATIN}{DIGITS}])[{DIGITS}]|(?<=[{LATIN}])[{DIGITS}]{{3}})"
NUMBER = re.compile(rf"{FIRST}(?:[{DIGITS}.,:/٫٬–-]*[{DIGITS}])?[ \u00a0]?[%٪]?")
YEAR = re.compile(r"(?:19|20)[0-9]{2}")
YEARS = re.compile(r"(?:19|20)[0-9]{2}[–-](?:19|20)[0-9]{2}|[١۱٢۲][٩۹٠۰][٠-٩۰-۹]{2}")
"""Ranges of years, and years in digits that the site does not use."""


@dataclass(frozen=True)
class TypedNumber:
    """A number in running text, and where it begins in that text."""

    text: str
    at: int


def without_code(text: str) -> str:
    """`text` with code and comments blanked: what is left may hold markers."""
    return _blank(text, CODE)


def without_markers(text: str) -> str:
    """`text` with code, comments and markers blanked: braces that are left are mistakes."""
    return _blank(without_code(text), (MARKER,))


def only_prose(text: str) -> str:
    """`text` with everything blanked that is not read as words."""
    return _blank(without_code(text), NOT_PROSE)


def code(text: str) -> Iterator[tuple[int, str]]:
    """The pieces of code and where they begin."""
    for pattern in (FENCE, INLINE_CODE):
        for match in pattern.finditer(text):
            yield match.start(), match[0]
        text = _blank(text, (pattern,))


def sentences(text: str) -> str:
    """`text` as it is read, for rules about spaces and signs: what is no word but stands in a sentence is an OBJECT,
    what only begins a line is blanked."""
    text = ADMONITION.sub(_title, _blank(text, CODE, OBJECT))
    return _blank(_blank(text, INSTEAD, OBJECT), (LIST_NUMBER, LINE_MARK))


def _title(match: re.Match[str]) -> str:
    """The title of an admonition without its quotation marks, in its place."""
    title = match["title"] or ""
    return f"{' ' * (len(match['mark']) + bool(title))}{title}".ljust(len(match[0]))


def typed_numbers(prose: str) -> Iterator[TypedNumber]:
    """The numbers of a running text, except whole years from 1900 to 2099."""
    for match in NUMBER.finditer(prose):
        number = match[0].strip()
        if not YEAR.fullmatch(number):
            yield TypedNumber(number, match.start())


def _blank(text: str, patterns: tuple[re.Pattern[str], ...], sign: str = " ") -> str:
    for pattern in patterns:
        text = pattern.sub(lambda match: re.sub(r"[^\n]", sign, match[0]), text)
    return text
