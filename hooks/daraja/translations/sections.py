"""A page cut at its headings, and what of a section a translator has to say again: its words.

White space, line breaks, emphasis, punctuation and numbers of list items are no words: who changes them makes no
translation old. Numbers, ids of statistics and code are. What is the same in all languages, as targets of links, has a
hash of its own: who changes it gives work to translators, but readers of the translations miss nothing.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from operator import itemgetter

from daraja import markers, prose
from daraja.pages import Page
from daraja.translations import features
from daraja.translations.features import FEATURES, LATER, PAGES_OF_A_FORM

FRONT_MATTER = "front matter"
START = "page start"
"""Sections without a heading. The space keeps them apart from ids."""
TRANSLATED = ("title", "description")
"""What of the front matter readers see."""
HEADING = re.compile(
    r"^(?P<level>#{1,6})[ \t]+(?P<title>[^\n]*?)[ \t]*"
    r"(?P<attributes>\{[^{}\n]*#(?P<id>[\w-]+)[^{}\n]*\})[ \t]*#*[ \t]*$",
    re.M,
)
INSIDE_A_WORD = re.compile(r"(?<=\w)\*{1,3}(?=\w)")
SIGNS = "".join(chr(code) for code in range(0x300, 0x3000) if unicodedata.category(chr(code)) in ("Mn", "Mc"))
"""Vowels and the like that stand above, below or beside a letter: part of its word."""
WORD = re.compile(rf"(?:[^\W_][{SIGNS}]*)+")
DIGITS = 8
"""Hexadecimal digits of a hash: enough for some thousand versions of a section, and short in a page."""
FORM_DIGITS = 4


@dataclass(frozen=True)
class Section:
    """id: of its heading, or FRONT_MATTER or START; level: 1 for `#`, 0 without a heading; line: in the body, from 1;
    text: its Markdown with the heading."""

    id: str
    title: str
    level: int
    line: int
    text: str

    @cached_property
    def hash(self) -> str:
        """Two hashes with a point between: the first changes with the words of the section and nothing else, the second
        with what the words stand in."""
        counts = {name: feature(self.text) for name, feature in FEATURES.items()}
        form = [f"{name} {sorted(count.items())}" for name, count in counts.items() if count or name not in LATER]
        return f"{digest(words(self.text))}.{digest(form)[:FORM_DIGITS]}"


Sections = dict[str, Section]
"""The sections of a page by id, in its order."""


def cut(page: Page) -> Sections:
    """The sections of a page. A heading without an id begins none: it belongs to the section above."""
    seen = {name: str(page.meta.data[name]) for name in TRANSLATED if page.meta.data.get(name)}
    form = page.meta.data.get("form")
    pages = [PAGES_OF_A_FORM.format(form.get("pages"))] if isinstance(form, dict) else []
    found = [Section(FRONT_MATTER, "", 0, 1, "\n".join([*seen.values(), *pages]))] if seen else []
    return {section.id: section for section in (*found, *_cut(page.body))}


def _cut(body: str) -> Iterator[Section]:
    headings = list(HEADING.finditer(prose.without_code(body)))
    ends = [match.start() for match in headings[1:]] + [len(body)]
    start = body[: headings[0].start()] if headings else body
    if words(start):
        yield Section(START, "", 0, 1, start)
    for match, end in zip(headings, ends, strict=bool(headings)):
        line = body.count("\n", 0, match.start()) + 1
        title = body[match.start("title") : match.start("attributes")]  # with its code
        yield Section(match["id"], " ".join(title.split()), len(match["level"]), line, body[match.start() : end])


def words(text: str) -> list[str]:
    """The words of Markdown in the order of reading; a marker and a piece of code are one word each.
    Words that readers get from a tag, as the alternative text of a picture, count too."""
    text = INSIDE_A_WORD.sub("", unicodedata.normalize("NFC", text))
    found = [(match.start(), match[0]) for match in WORD.finditer(prose.only_prose(text))]
    found += [(each.start, "".join(text[each.start : each.end].split())) for each in markers.find(text)]
    found += [(start, " ".join(code.split())) for start, code in prose.code(text)]
    found += [(at, word) for at, said in features.spoken(text) for word in WORD.findall(said)]
    return [word for _, word in sorted(found, key=itemgetter(0))]


def digest(some: list[str]) -> str:
    """A short hash of words."""
    return sha256("\n".join(some).encode("utf-8")).hexdigest()[:DIGITS]
