"""Where readers type: lines in a text, and texts that ask for an answer, which gets a cell of its own."""

from dataclasses import dataclass, replace

from daraja.forms import sheet
from daraja.forms.sheet import Run, Text

SHORTEST, LONGEST = 12, 60
"""How many underscores a gap has."""


@dataclass(frozen=True)
class Field:
    """What is asked, "" before an answer that stands alone, and the answer of the example."""

    label: Text
    answer: Text


def line(characters: int) -> str:
    """Underscores to write so many characters on."""
    return "_" * max(SHORTEST, min(characters, LONGEST))


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


def trimmed(text: Text) -> Text:
    """The text without spaces at its ends."""
    runs = list(text)
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while runs and isinstance(said := runs[at].content, str) and not runs[at].filled:
            if strip(said):
                runs[at] = replace(runs[at], content=strip(said))
                break
            runs.pop(at)
    return tuple(runs)


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
