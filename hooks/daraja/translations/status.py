"""How a translation stands to its original. The three states are types: none can hold what belongs to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from daraja.translations.record import Record


class Kind(StrEnum):
    """What became of a section of the original since it was translated.

    moved, renamed and form (links, levels of headings and the like) change no word: readers miss nothing
    """

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    DATA = "data"
    MOVED = "moved"
    RENAMED = "renamed"
    FORM = "form"
    UNRECORDED = "unrecorded"


FOR_TRANSLATORS = {Kind.MOVED, Kind.RENAMED, Kind.FORM}


@dataclass(frozen=True)
class Change:
    """section: its id in the original; of a removed one, the id it had; of a renamed one, `before` is that."""

    section: str
    kind: Kind
    before: str = ""


@dataclass(frozen=True)
class Missing:
    """There is no translation: readers get the original."""


@dataclass(frozen=True)
class Current:
    """Every section was translated from the words that the original has now."""


@dataclass(frozen=True)
class Outdated:
    """The original has changed since."""

    changes: tuple[Change, ...]

    def __post_init__(self) -> None:
        if not self.changes:
            raise ValueError("a translation is outdated by at least one change")

    @property
    def in_words(self) -> tuple[Change, ...]:
        """The changes that readers of the translation should know of."""
        return tuple(change for change in self.changes if change.kind not in FOR_TRANSLATORS)


Status = Missing | Current | Outdated


def state(found: tuple[Change, ...]) -> Current | Outdated:
    return Outdated(found) if found else Current()


def changes(hashes: Mapping[str, str], record: Record) -> tuple[Change, ...]:
    """What has changed in the original, in its order; what was removed from it comes last. One change a section: the
    weightiest."""
    if not record:
        return tuple(Change(name, Kind.UNRECORDED) for name in hashes)
    gone = [name for name in record if name not in hashes]
    renamed = {new: old for new in hashes if new not in record for old in gone if record[old] == hashes[new]}
    moved = _moved([name for name in record if name in hashes], [name for name in hashes if name in record])
    found = [_change(name, hashes[name], record, renamed, moved) for name in hashes]
    removed = [Change(name, Kind.REMOVED) for name in gone if name not in renamed.values()]
    return (*(change for change in found if change), *removed)


def _change(name: str, now: str, record: Record, renamed: Mapping[str, str], moved: set[str]) -> Change | None:
    if name in renamed:
        return Change(name, Kind.RENAMED, renamed[name])
    if name not in record:
        return Change(name, Kind.ADDED)
    if record[name] != now:
        same_words = record[name].partition(".")[0] == now.partition(".")[0]
        return Change(name, Kind.FORM if same_words else Kind.CHANGED)
    return Change(name, Kind.MOVED) if name in moved else None


def _moved(before: list[str], now: list[str]) -> set[str]:
    """The fewest sections that have to be moved to come from one order to the other."""
    blocks = SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks()
    return set(now) - {now[block.b + n] for block in blocks for n in range(block.size)}
