"""The scripts that readers get, made smaller; their address changes with their content."""

from functools import cache
from hashlib import sha256
from pathlib import Path

import minify

from daraja.search import rules

FOLDER = Path(__file__).parent / "scripts"
DIALOG = ("words/plain", "files", "index", "match", "query", "standing", "rank", "excerpt", "results", "dialog")
"""What search.js is made of, in this order."""


@cache
def door() -> str:
    """The script inside every page."""
    return _small("door")


@cache
def files() -> dict[str, bytes]:
    """search.js, what marks words on the page they were found on, and the word rules, by address."""
    made = {"search": ";".join(_small(name) for name in DIALOG), "highlight": _small("highlight")}
    made |= {path.stem: _small(f"words/{path.stem}") for path in sorted(rules.FOLDER.glob("*.js"))}
    version = sha256(repr(sorted(made.items())).encode("utf-8")).hexdigest()[:8]
    return {f"search/{version}/{name}.js": text.encode("utf-8") for name, text in made.items() if name != rules.PLAIN}


def address() -> str:
    """Where search.js stands."""
    return next(iter(files()))


def _small(name: str) -> str:
    return str(minify.string("application/javascript", (FOLDER / f"{name}.js").read_text("utf-8")))
