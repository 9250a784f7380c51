"""The small link at a heading says which heading it leads to, in the language of the page.

A Python-Markdown extension: the table of contents gives each such link one English title.
"""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from daraja.raw_html import words

HEADING = re.compile(r"h[1-6]")


class HeadingLinks(Extension):
    """Names every permanent link of a page."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        # After the table of contents (5), which makes the links.
        md.treeprocessors.register(_Links(md), "daraja_heading_links", 3)


class _Links(Treeprocessor):
    def run(self, root: Element) -> None:
        for heading in root.iter():
            if HEADING.fullmatch(heading.tag):
                _name(heading, self.md)


def _name(heading: Element, md: Markdown) -> None:
    for link in heading.iterfind("a[@class='headerlink']"):
        link.attrib.pop("title", None)
        link.set("aria-label", words(heading, md).removesuffix(link.text or "").strip())
