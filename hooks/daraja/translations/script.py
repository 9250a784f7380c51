"""Whether a text is in the language that it should be in, as far as a machine can tell."""

import unicodedata
from collections import Counter

from daraja.languages import Language
from daraja.translations.sections import words

ENOUGH = 6
"""So many words that are the same in both languages are no names any more."""
MOST = 0.6
"""A text in another script may hold names, in Latin letters; most of its letters are its own."""
SAME = 0.8
"""A text of which so many words are the original's is the original with a few changes."""
NAMES = {
    "Arab": "ARABIC", "Cyrl": "CYRILLIC", "Deva": "DEVANAGARI", "Ethi": "ETHIOPIC", "Grek": "GREEK", "Hebr": "HEBREW",
    "Latn": "LATIN",
}  # fmt: skip
"""How Unicode's names of letters begin, by the code of the script; other scripts are not told apart."""


def untranslated(text: str, original: str, language: Language) -> str:
    """Why `text` cannot be in the language, in words; "" if it may be."""
    own, others = ([word for word in words(each) if word.isalpha()] for each in (text, original))
    if len(others) < ENOUGH or not own:
        return ""
    # Names are the same in many languages.
    common = [word for word in own if not word[0].isupper()]
    shared = sum((Counter(common) & Counter(others)).values())
    if shared >= SAME * len(common) and len(common) >= ENOUGH:
        return "it is the text of the original"
    expected = NAMES.get(language.script)
    letters = Counter(unicodedata.name(letter, "").partition(" ")[0] for word in own for letter in word)
    if expected and letters[expected] < (1 - MOST) * letters.total():
        return f"most of it is not written in {expected.capitalize()} letters"
    return ""
