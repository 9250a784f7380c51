"""Figures in right-to-left text where the isolates of `figures.in_plain_text` are shown as boxes: Word and Excel."""

import re
from collections.abc import Iterator

ISLAND = re.compile("\u2066([^\u2069]*)\u2069")
MARK = "\u200e"
"""LEFT-TO-RIGHT MARK, which every program knows."""


def cut(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, and whether each is an island, which then stands between marks."""
    for at, words in enumerate(ISLAND.split(text)):
        if words:
            yield (f"{MARK}{words}{MARK}" if at % 2 else words), at % 2 == 1


def marked(text: str) -> str:
    """The text with marks round its islands."""
    return "".join(words for words, _ in cut(text))
