"""The index cut into files small enough for a slow line: the reader's browser loads those that a query needs."""

import json
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import pairwise
from typing import Any

from daraja.search.index import Hit, Index, numbered
from daraja.search.names import Names, Terms

NAME = 0
"""A row that begins with a number is a name; the others begin with a word."""
PARTS = 160
SMALLEST, LARGEST = 2500, 8000
"""A small index is cut into so many parts of each kind; of a part, the bytes before compression to a third.

Small parts cost a reader less; of a large site there should not be too many."""


def files(index: Index, names: Names, terms: Terms, code: str, head: Mapping[str, Any]) -> dict[str, bytes]:
    """The files of the index of the language `code`, by address. head: what index.js holds besides."""
    keys = {key: _entry(index, names, key) for key in index.keys.keys() | names.keys()}
    words = {word: _codes(hits) for word, hits in index.words.items()}
    texts = {number: section.text for number, _, section in numbered(index.pages)}
    cut = {"k": list(_cut(sorted(keys.items(), key=_order))), "w": list(_cut(sorted(words.items(), key=_order)))}
    cut["t"] = list(_cut(list(texts.items())))
    bodies = {f"{kind}{n}": _json(part) for kind, parts in cut.items() for n, part in enumerate(parts)}
    bodies["names"] = _json(terms)
    version = sha256(repr(sorted(bodies.items())).encode("utf-8")).hexdigest()[:8]
    starts = {kind: [next(iter(part)) for part in parts] for kind, parts in cut.items()}
    named = {f"{code}/{version}/{name}": body for name, body in bodies.items()}
    named[f"{code}/index"] = _json(
        {"version": version, "pages": _pages(index, code), "starts": starts, "foreign": _beginnings(terms), **head}
    )
    return {f"search/{name}.js": _script(name, body) for name, body in named.items()}


def _beginnings(terms: Terms) -> str:
    """The first three letters of all foreign names: other queries need not load them."""
    return " ".join(sorted({name[:3].casefold() for foreign, _ in terms for name in foreign}))


def _pages(index: Index, code: str) -> list[list[Any]]:
    """[address, [[id, title, size], ...], language if it is another], and so on. A size of 9 is twice one of 8."""
    rows = []
    for page in index.pages:
        own = [] if page.language == code else [page.language]
        sections = [[each.id, each.title, len(each.text).bit_length()] for each in page.sections]
        rows.append([page.address, sections, *own])
    return rows


def _cut(entries: Sequence[tuple[str | int, Any]]) -> Iterator[dict[str | int, Any]]:
    """Parts of about the same size, in order; an entry is never cut."""
    enough = min(LARGEST, max(SMALLEST, len(_json(entries)) // PARTS))
    part: dict[str | int, Any] = {}
    size = 0
    for name, content in entries:
        part[name] = content
        size += len(_json({name: content}))
        if size >= enough:
            yield part
            part, size = {}, 0
    if part:
        yield part


def _order(entry: tuple[str | int, Any]) -> bytes:
    """As JavaScript compares: by UTF-16 units."""
    return str(entry[0]).encode("utf-16-be")


def _entry(index: Index, names: Names, key: str) -> list[list[Any]]:
    """A row for each word of the key, and one for each name that begins with such a word: the name, the others."""
    words = [_row(word, key, hits) for word, hits in index.keys.get(key, {}).items()]
    return [*words, *([NAME, name.typed, *name.others] for name in names.get(key, ()))]


def _row(word: str, key: str, hits: Sequence[Hit]) -> list[Any]:
    return ["" if word == key else word, *_codes(hits)]


def _codes(hits: Sequence[Hit]) -> list[int]:
    """For each hit a number: the step from the section before, one bit for the title, four for how many places follow;
    then the step from each place to the next."""
    codes: list[int] = []
    section = 0
    for hit in hits:
        codes.append((hit.section - section) << 5 | hit.in_title << 4 | len(hit.places))
        codes += [place - before for before, place in pairwise((0, *hit.places))]
        section = hit.section
    return codes


def _json(content: Any) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _script(name: str, body: bytes) -> bytes:
    return b"daraja.files.receive(" + _json(name) + b"," + body + b")\n"
