"""Tables that are written in Markdown: heads for screen readers, and cards on a phone.

A Python-Markdown extension. The class keeps Material from wrapping the table in a box that scrolls
sideways and cannot be reached by keyboard.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from daraja.raw_html import words

ROLES = {"thead": "rowgroup", "tbody": "rowgroup", "tr": "row"}


class PlainTables(Extension):
    """Completes every table of a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        # After inline patterns (20), so that cells hold their final text.
        md.treeprocessors.register(_Tables(md), "daraja_plain_tables", 15)


class _Tables(Treeprocessor):
    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            heads = [words(head, self.md) for head in table.iterfind("thead/tr/th")]
            rows = table.findall("tbody/tr")
            if table.get("class") is None and heads and all(len(row) == len(heads) for row in rows):
                _complete(table, rows, heads)


def _complete(table: Element, rows: list[Element], heads: list[str]) -> None:
    """Roles keep it a table for screen readers where the style lays its rows out as cards."""
    table.attrib |= {"class": "plain", "role": "table"}
    for part, role in ROLES.items():
        for element in table.iter(part):
            element.set("role", role)
    for cell in table.iterfind("thead/tr/th"):
        cell.attrib |= {"scope": "col", "role": "columnheader"}
    for row in rows:
        row[0].tag = "th"
        row[0].attrib |= {"scope": "row", "role": "rowheader"}
        for cell, head in zip(row[1:], heads[1:], strict=True):
            cell.attrib |= {"data-label": head, "role": "cell"}
