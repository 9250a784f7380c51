"""The words of an element while Python-Markdown builds a page, when raw HTML in it is still a placeholder."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.util import HTML_PLACEHOLDER_RE

TAG = re.compile(r"<[^>]*>")


def words(element: Element, md: Markdown) -> str:
    """What a reader sees of `element`, without tags."""

    def raw(match: re.Match[str]) -> str:
        return TAG.sub("", str(md.htmlStash.rawHtmlBlocks[int(match[1])]))

    return HTML_PLACEHOLDER_RE.sub(raw, "".join(element.itertext())).strip()
