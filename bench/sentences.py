"""The sentences of the real site, as readers see them."""

import re
from collections.abc import Iterator
from pathlib import Path

from language import HOMES, words
from selectolax.lexbor import LexborHTMLParser

END = re.compile(r"(?<=[.!?؟])\s+")
MARKUP = re.compile(r"[*_<>\[\]{}#|`\\~^$&!\u2066-\u2069]")
"""What Markdown would read as more than a letter."""
SHORTEST, LONGEST = 6, 40
"""Words of a sentence; others are fragments and lists."""


def read(site: Path, code: str) -> list[str]:
    """Every sentence of the built pages of one language, once."""
    pages = (path for path in sorted(site.rglob("index.html")) if _language(path.relative_to(site)) == code)
    found = (sentence for path in pages for sentence in _of_page(path.read_text("utf-8")))
    return list(dict.fromkeys(found))


def _language(path: Path) -> str:
    return path.parts[0] if path.parts[0] in HOMES else "en"


def _of_page(html: str) -> Iterator[str]:
    for block in LexborHTMLParser(html).css("article p, article li"):
        text = " ".join(MARKUP.sub(" ", block.text()).split())
        for sentence in END.split(text):
            if SHORTEST <= len(words(sentence)) <= LONGEST and sentence[0].isalpha():
                yield sentence
