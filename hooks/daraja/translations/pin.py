"""Record in a translation what it is made from now."""

import re
from collections.abc import Mapping

from daraja.pages import FRONT_MATTER
from daraja.translations.record import KEY

BLOCK = re.compile(rf"^{KEY}:[^\n]*\n(?:[ \t]+[^\n]*\n|(?:#[^\n]*|[ \t]*)\n(?=[ \t]))*", re.M)


def in_page(text: str, hashes: Mapping[str, str]) -> str:
    """The text of a Markdown file with the record in its front matter, which it gets if it has none."""
    match = FRONT_MATTER.match(text)
    if match is None:
        return f"---\n{_written(hashes)}---\n\n{text}"
    start, end = match.span("yaml")
    return text[:start] + in_words(match["yaml"], hashes) + text[end:]


def in_words(text: str, hashes: Mapping[str, str]) -> str:
    """A YAML text with the record where it had one, or else at its end."""
    text = text if text.endswith("\n") or not text else f"{text}\n"
    made, there = BLOCK.subn(lambda _: _written(hashes), text, count=1)
    return made if there else text + _written(hashes)


def _written(hashes: Mapping[str, str]) -> str:
    """In quotation marks: YAML would take some hashes for numbers."""
    return "".join([f"{KEY}:\n", *(f'  {name}: "{each}"\n' for name, each in hashes.items())])
