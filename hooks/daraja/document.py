"""The finished HTML of a page: what Material leaves out of its first tag."""

import re

from daraja.languages import Language

FIRST_TAG = re.compile(r"<html\b(?P<rest>[^>]*)>")
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
