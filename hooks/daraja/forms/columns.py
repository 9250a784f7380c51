"""How wide the columns of a table should be, in letters, so that no word is cut and long answers have room."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from daraja.forms import sheet
from daraja.forms.gaps import Said
from daraja.forms.sheet import Table, Text

LONG = 48
"""Letters of a text from which on it may as well go on in the next line."""
NUMBER = 7
"""Letters that a number should have room for."""


@dataclass(frozen=True)
class Column:
    """word: its longest word; text: the longest text of a cell; both in letters."""

    word: int
    text: int


def columns(table: Table, said: Said) -> list[Column]:
    """What the columns of a table hold, in its example and its head."""
    return [_column(cells, said) for cells in zip(table.head, *table.rows, strict=True)]


def together(tables: Iterable[list[Column]]) -> list[Column]:
    """The columns of tables below each other, which share their widths."""
    nothing = Column(0, 0)
    shared = zip_longest(*tables, fillvalue=nothing)
    return [Column(max(each.word for each in cells), max(each.text for each in cells)) for cells in shared]


def widths(of: list[Column], total: float) -> list[float]:
    """Widths that fill `total` letters: the longest word for each, the rest to those whose text is longer."""
    least = [column.word + 2.5 for column in of]
    wanted = [max(min(column.text, LONG) - column.word, 1) for column in of]
    rest = max(total - sum(least), 0)
    full = [low + rest * want / sum(wanted) for low, want in zip(least, wanted, strict=True)]
    return [width * total / sum(full) for width in full]


def _column(cells: tuple[Text, ...], said: Said) -> Column:
    texts = ["".join(map(said, cell)) for cell in cells]
    numbers = any(sheet.number(cell) or sheet.worked(cell) for cell in cells)
    words = [len(word) for text in texts for word in text.split()]
    word = max([NUMBER if numbers else 0, *words])
    return Column(word, max(word, *map(len, texts[1:])) if texts[1:] else word)
