"""The languages of the benchmark, and words as it compares them; on purpose not by the rules that are measured."""

import re
import unicodedata

HOMES = {"en": "", "sw": "sw/", "ar": "ar/"}
"""Where each language begins below the site."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


def words(text: str) -> list[str]:
    """The words of a text in small letters, without marks above or below letters."""
    letters = unicodedata.normalize("NFKD", text)
    return WORD.findall("".join(letter for letter in letters if unicodedata.category(letter) != "Mn").lower())


def language_of(address: str) -> str:
    """The language of the page at `address`, which is relative to the site."""
    first = address.partition("/")[0]
    return first if first in HOMES else "en"
