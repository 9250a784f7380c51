"""How much room people need to write by hand what the example says: lines, and widths of columns."""

from math import ceil

from daraja.forms.sheet import Run, Table, Text

LINE = 72
"""Characters that people write on a line across A4 between the margins."""
MOST_LINES = 5
WORD = 14
"""So many characters fit into a short gap within a sentence."""
STEP, LEAST = 5, 10
"""Per cent of the width: columns differ by steps, and none is narrower."""


def length(text: Text) -> int:
    """Characters, of a number a few."""
    return sum(len(run.content) if isinstance(run.content, str) else 6 for run in text)


def lines(characters: int, share: float = 1) -> int:
    """The lines that so many characters need on a share of the width."""
    return max(1, min(MOST_LINES, ceil(characters / (LINE * share))))


def gaps(text: Text) -> list[tuple[Run, int]]:
    """What stands in the blank copy, in order: each printed run with 0, each gap, whose runs are one, with the
    characters that people write into it."""
    found: list[tuple[Run, int]] = []
    for run in text:
        if run.filled and found and found[-1][0].filled:
            found[-1] = (found[-1][0], found[-1][1] + length((run,)))
        else:
            found.append((run, length((run,)) if run.filled else 0))
    return found


def shares(table: Table) -> list[int]:
    """The width of each column in per cent of the whole, 100 together: room for its longest printed word, and of
    what is left a part by its longest cell."""
    columns = list(zip(table.head, *table.rows, strict=True))
    words = [max(LEAST, _longest_word(column) + 2) for column in columns]
    longest = [min(LINE, max(map(length, column))) + 1 for column in columns]
    left = max(0, 100 - sum(words))
    wanted = [word + left * each / sum(longest) for word, each in zip(words, longest, strict=True)]
    found = [max(LEAST, round(100 * each / sum(wanted) / STEP) * STEP) for each in wanted]
    found[found.index(max(found))] += 100 - sum(found)
    return found


def row_lines(row: tuple[Text, ...], widths: list[int]) -> int:
    """The lines that people need in the cells of a row, whose columns have these widths."""
    written = [sum(characters for _, characters in gaps(cell)) for cell in row]
    return max(lines(characters, width / 100) for characters, width in zip(written, widths, strict=True))


def _longest_word(column: tuple[Text, ...]) -> int:
    said = (run.content for cell in column for run in cell if isinstance(run.content, str) and not run.filled)
    return max((len(word) for text in said for word in text.split()), default=0)
