"""A form, apart from any format. Knows neither files nor words: numbers are still marks.

An author writes the filled example only. What readers fill in is *emphasised*; without that it is the blank copy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from daraja.markers import Mark, Own, Worked


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style, or a mark. filled: readers write it themselves."""

    content: str | Mark
    strong: bool = False
    filled: bool = False


Text = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """level: 1 to 6, as in the page; the title of the form is not among its blocks."""

    level: int
    text: Text


@dataclass(frozen=True)
class Paragraph:
    text: Text


@dataclass(frozen=True)
class Items:
    """A list; ordered: its items are counted."""

    ordered: bool
    items: tuple[Text, ...]


@dataclass(frozen=True)
class Table:
    """Each row has as many cells as the head."""

    head: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]

    @property
    def adds_up(self) -> bool:
        """Whether a cell is worked out from others."""
        return any(worked(cell) for row in self.rows for cell in row)


Block = Heading | Paragraph | Items | Table


@dataclass(frozen=True)
class Sheet:
    """A form in one language. name: of its page's file, without folder and ending; code: of the language;
    pages: how many sheets of A4 the blank copy fills."""

    name: str
    code: str
    title: str
    pages: int
    blocks: tuple[Block, ...]

    @property
    def tables(self) -> Iterator[Table]:
        return (block for block in self.blocks if isinstance(block, Table))

    @property
    def adds_up(self) -> bool:
        return any(table.adds_up for table in self.tables)


def worked(cell: Text) -> Worked | None:
    """How the cell of a table is worked out, if it is."""
    return next((run.content for run in cell if isinstance(run.content, Worked)), None)


def number(cell: Text) -> Own | None:
    """The number that a cell consists of, if it does; spaces around it do not count."""
    runs = [run for run in cell if not isinstance(run.content, str) or run.content.strip()]
    content = runs[0].content if len(runs) == 1 else None
    return content if isinstance(content, Own) else None


def filled(cell: Text) -> bool:
    """Whether readers write all of the text."""
    runs = [run for run in cell if not isinstance(run.content, str) or run.content.strip()]
    return bool(runs) and all(run.filled for run in runs)


def filled_in(blocks: Iterable[Block]) -> bool:
    """Whether readers write anything."""
    return any(run.filled for block in blocks for text in texts(block) for run in text)


def texts(block: Block) -> Iterator[Text]:
    """All texts of a block, in the order of reading."""
    match block:
        case Heading(_, text) | Paragraph(text):
            yield text
        case Items(_, items):
            yield from items
        case Table(head, rows):
            yield from head
            for row in rows:
                yield from row


def emptied(text: Text) -> Text:
    """The text as it stands in the blank copy: of what readers write, each run on end is an empty one."""
    kept: list[Run] = []
    for run in text:
        if not run.filled:
            kept.append(run)
        elif not (kept and kept[-1].filled):
            kept.append(replace(run, content=""))
    return tuple(kept)
