"""The words of the passages, each in the language whose dictionary should know it."""

import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from daraja.language.passages import Passage
from daraja.languages import Languages
from daraja.prose import LATIN

SIGNS = "".join(sign for sign in map(chr, range(sys.maxunicode)) if unicodedata.category(sign).startswith("M"))
LETTERS = rf"(?:[^\W\d_][{SIGNS}]*)+"
WORD = re.compile(rf"(?<![^\W_]){LETTERS}(?:['’-]{LETTERS})*(?![^\W_])")
"""Words with digits, such as B2B, are names."""
LATIN_WORD = re.compile(rf"[{LATIN}'’-]+")
POINTS = re.compile("[\u0591-\u05c7\u064b-\u0652\u0670]")
"""Vowels above and below letters, which dictionaries leave out."""


@dataclass(frozen=True)
class Place:
    """A word as it stands, in a passage, `at` characters from its beginning."""

    word: str
    passage: Passage
    at: int


Vocabulary = dict[str, list[Place]]
"""Where each word stands; the words as dictionaries have them."""


def read(passages: Iterable[Passage], languages: Languages) -> dict[str, Vocabulary]:
    """The words of all passages by language. A Latin word in a language of another script is one of the
    default language."""
    foreign = {each.code for each in languages if each.script != "Latn"}
    found: dict[str, Vocabulary] = {code: defaultdict(list) for code in languages.codes}
    for passage in passages:
        for place in _words(passage):
            borrowed = passage.code in foreign and LATIN_WORD.fullmatch(place.word)
            code = languages.default.code if borrowed else passage.code
            found[code][plain(place.word)].append(place)
    return found


def plain(word: str) -> str:
    """A word as dictionaries have it: without vowel points, with a straight apostrophe, without a final 's."""
    return POINTS.sub("", word).replace("’", "'").removesuffix("'s")


def _words(passage: Passage) -> Iterator[Place]:
    for match in WORD.finditer(passage.text):
        yield Place(match[0], passage, match.start())
