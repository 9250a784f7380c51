"""Tables that are written in Markdown: heads for screen readers, and cards on a phone.

A Python-Markdown extension. The class keeps Material from wrapping the table in a box that scrolls
sideways and cannot be reached by keyboard.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}


class PlainTables(Extension):
    """Completes every table of a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        # After inline patterns (20), so that cells hold their final text.
        md.treeprocessors.register(_Tables(md), "daraja_plain_tables", 15)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            if table.get("class") is None:
                _complete(table)


def _complete(table: Element) -> None:
    """Roles keep it a table for screen readers where the style lays its rows out as cards."""
    table.attrib |= {"class": "plain", "role": "table"}
    for part, role in ROLES.items():
        for element in table.iter(part):
            element.set("role", role)
    heads = list(table.iterfind("thead/tr/th"))
    for head in heads:
        head.attrib |= {"scope": "col", "role": "columnheader"}
    for row in table.iterfind("tbody/tr"):
        _complete_row(row, ["".join(head.itertext()).strip() for head in heads])


def _complete_row(row: Element, heads: list[str]) -> None:
    for at, (cell, head) in enumerate(zip(row, heads, strict=True)):
        if at == 0:
            cell.tag = "th"
            cell.attrib |= {"scope": "row", "role": "rowheader"}
        else:
            cell.attrib |= {"data-label": head, "role": "cell"}
