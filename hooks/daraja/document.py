"""The finished HTML of a page: what Material leaves out of its first tag, and its links to other languages."""

import re
from urllib.parse import urljoin

from daraja.languages import Language

FIRST_TAG = re.compile(r"<html\b(?P<rest>[^>]*)>")
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
ALTERNATE = re.compile(r'<link rel="alternate" href="([^"]*)" hreflang="([^"]+)">')
LANG_OR_DIR = re.compile(r"""\s(?:lang|dir)=(?:"[^"]*"|'[^']*'|[^\s>]+)""")


def set_language(html: str, language: Language) -> str:
    """`html` with lang and dir of `language` on its <html> tag.

    Material puts dir on <body> only; titles and tooltips follow <html>
    (https://www.w3.org/International/questions/qa-html-dir).
    """

    def tag(match: re.Match[str]) -> str:
        rest = LANG_OR_DIR.sub("", match["rest"])
        return f'<html lang="{language.tag}" dir="{language.direction}"{rest}>'

    return FIRST_TAG.sub(tag, html, count=1)


def set_alternates(html: str) -> str:
    """`html` with absolute links to the page's translations, as search engines want them, where its address is known.

    Material's bundle asks for a sitemap beside each `link[rel=alternate]`, and then takes over the language switch.
    `rel` is a list of words separated by spaces (https://html.spec.whatwg.org/#attr-link-rel): the space at its end
    hides the link from the bundle and means nothing else.
    """
    canonical = CANONICAL.search(html)
    base = canonical[1] if canonical else ""
    return ALTERNATE.sub(
        lambda found: f'<link rel="alternate " href="{urljoin(base, found[1])}" hreflang="{found[2]}">', html
    )
