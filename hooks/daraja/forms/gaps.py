"""Where readers write: the gaps of a text, as long as the example needs, and lines that ask for an answer."""

from collections.abc import Callable
from dataclasses import dataclass

from daraja.forms import sheet
from daraja.forms.sheet import Run, Text

Said = Callable[[Run], str]
SHORTEST, LONGEST = 12, 60
"""How many underscores a gap has."""


@dataclass(frozen=True)
class Gap:
    """Room to write in. length: how many letters the example has there."""

    length: int

    @property
    def line(self) -> str:
        """Underscores to write on."""
        return "_" * max(SHORTEST, min(self.length, LONGEST))


@dataclass(frozen=True)
class Field:
    """What is asked, "" before an answer that stands alone, and the answer of the example."""

    label: Text
    answer: Text


def pieces(text: Text, said: Said) -> tuple[Run | Gap, ...]:
    """The text of a filled example as it stands in the blank copy; filled runs on end are one gap."""
    found: list[Run | Gap] = []
    for run in text:
        if not run.filled:
            found.append(run)
        elif found and isinstance(found[-1], Gap):
            found[-1] = Gap(found[-1].length + len(said(run)))
        else:
            found.append(Gap(len(said(run))))
    return tuple(found)


def fields(text: Text) -> tuple[Field, ...]:
    """`Label: answer`, once or more, or an answer alone; nothing if the text is anything else."""
    found: list[Field] = []
    label: list[Run] = []
    for run in text:
        if not run.filled:
            label.append(run)
        elif found and not _said(label):
            found[-1] = Field(found[-1].label, (*found[-1].answer, run))
            label.clear()
        else:
            found.append(Field(tuple(label), (run,)))
            label.clear()
    return () if _said(label) or not _all_ask(found) else tuple(found)


def asks(text: Text) -> bool:
    """Whether the text is nothing but fields."""
    return bool(fields(text))


def is_empty(cell: Text) -> bool:
    """Whether the cell of a table has nothing printed on the blank copy."""
    return not _said(cell) or sheet.filled(cell)


def _all_ask(found: list[Field]) -> bool:
    return all(_said(field.label).endswith(":") for field in found) or (len(found) == 1 and not _said(found[0].label))


def _said(runs: list[Run] | Text) -> str:
    return "".join(run.content if isinstance(run.content, str) else "0" for run in runs).strip()
