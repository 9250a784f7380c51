"""What of a section is the same in every language, whatever its words: links, numbers, tables, pictures."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from urllib.parse import unquote

from daraja import markers, prose
from daraja.markers import Own

LINK = re.compile(r"(?<!!)\[[^\]\n]*(?:\n[^\]\n]+)*\]\((?P<target>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)")
TARGET = re.compile(r"^[ \t]*\[(?!\^)[^\]\n]+\]:[ \t]*(?P<target>\S+)|<(?P<bare>https?://[^<>\s]+)>", re.M)
IMAGE = re.compile(r"!\[(?P<alt>[^\]]*)\]\((?P<target>[^\s()]+)")
HTML_IMAGE = re.compile(r"<img\b[^>]*>", re.I)
ATTRIBUTE = re.compile(r"""\b(?P<name>src|alt)=(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)')""", re.I)
SPOKEN = re.compile(r"""\b(?:alt|title|aria-label)=(?:"([^"]*)"|'([^']*)')""", re.I)
PAGES_OF_A_FORM = "{{ pages={} }}"
"""How a section says it, in a shape that holds no words."""
ADMONITION = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[\w-]+)", re.M)
HEADING = re.compile(r"^(?P<level>#{1,6})[ \t]", re.M)
TABLE_RULE = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")

Feature = Callable[[str], "Counter[str]"]


def _marks(text: str) -> Iterator[str]:
    for marker in markers.find(text):
        if not isinstance(marker.mark, Own):
            yield "".join(text[marker.start : marker.end].split())


def _numbers(text: str) -> Iterator[str]:
    """Also years, which may be typed."""
    yield from (match[0].strip() for match in prose.NUMBER.finditer(prose.only_prose(text)))
    yield from (str(each.mark.value) for each in markers.find(text) if isinstance(each.mark, Own))


def _links(text: str) -> Iterator[str]:
    text = prose.without_code(text)
    yield from (unquote(match["target"]) for match in LINK.finditer(text))
    yield from (match["target"] or match["bare"] for match in TARGET.finditer(text))


def _images(text: str) -> Iterator[str]:
    yield from (source for source, _ in images(text))


def images(text: str) -> Iterator[tuple[str, str]]:
    """The address and the alternative text of each picture."""
    text = prose.without_code(text)
    yield from ((match["target"], match["alt"].strip()) for match in IMAGE.finditer(text))
    for tag in HTML_IMAGE.findall(text):
        given = {match["name"].lower(): match["a"] or match["b"] or "" for match in ATTRIBUTE.finditer(tag)}
        yield given.get("src", ""), given.get("alt", "").strip()


def spoken(text: str) -> Iterator[tuple[int, str]]:
    """What tags of HTML say to readers in attributes, and where."""
    for tag in prose.TAG.finditer(prose.without_code(text)):
        for match in SPOKEN.finditer(tag[0]):
            yield tag.start() + match.start(), match[1] or match[2] or ""


def _admonitions(text: str) -> Iterator[str]:
    yield from (match["kind"] for match in ADMONITION.finditer(prose.without_code(text)))


def _tables(text: str) -> Iterator[str]:
    """Each table as its columns and rows: `3x5`."""
    lines = prose.without_code(text).split("\n")
    for at, line in enumerate(lines):
        if at and "|" in line and TABLE_RULE.match(line) and "|" in lines[at - 1]:
            rows = next((n for n, each in enumerate(lines[at + 1 :]) if "|" not in each), len(lines) - at - 1)
            yield f"{len(line.strip().strip('|').split('|'))}x{rows}"


def _code(text: str) -> Iterator[str]:
    yield from ("block" for _, code in prose.code(text) if "\n" in code)


def _pages(text: str) -> Iterator[str]:
    before, after = PAGES_OF_A_FORM.format("|").split("|")
    yield from re.findall(f"^{re.escape(before)}(.*){re.escape(after)}$", text, re.M)


def _headings(text: str) -> Iterator[str]:
    yield from (match["level"] for match in HEADING.finditer(prose.without_code(text)))


FEATURES: Mapping[str, Feature] = {
    "statistics": lambda text: Counter(_marks(text)),
    "numbers": lambda text: Counter(dict.fromkeys(_numbers(text), 1)),
    "links": lambda text: Counter(_links(text)),
    "images": lambda text: Counter(_images(text)),
    "tables": lambda text: Counter(_tables(text)),
    "admonitions": lambda text: Counter(_admonitions(text)),
    "code": lambda text: Counter(_code(text)),
    "headings": lambda text: Counter(_headings(text)),
    "pages": lambda text: Counter(_pages(text)),
}
"""By the word that messages use."""
LATER = {"pages"}
"""Features that the first records of translations did not know: they count in a hash only where they find something."""
