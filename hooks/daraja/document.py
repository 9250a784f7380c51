"""The finished HTML of a page: what Material leaves out of its first tag, and what its head says."""

import re

from daraja.languages import Language

FIRST_TAG = re.compile(r"<html\b(?P<rest>[^>]*)>")
MENU = re.compile(r'aria-labelledby="(__nav_[\d_]+)_label"([^>]*>\s*<label class="md-nav__title" for="\1")')
LANG_OR_DIR = re.compile(r"""\s(?:lang|dir)=(?:"[^"]*"|'[^']*'|[^\s>]+)""")
THEME_LINKS = re.compile(
    r'[ \t]*<link rel="(?:canonical" href="[^"]*"|alternate" href="[^"]*" hreflang="[^"]*") ?/?>\n?'
)


def set_language(html: str, language: Language) -> str:
    """`html` with lang and dir of `language` on its <html> tag.

    Material puts dir on <body> only; titles and tooltips follow <html>
    (https://www.w3.org/International/questions/qa-html-dir).
    """

    def tag(match: re.Match[str]) -> str:
        rest = LANG_OR_DIR.sub("", match["rest"])
        return f'<html lang="{language.tag}" dir="{language.direction}"{rest}>'

    return FIRST_TAG.sub(tag, html, count=1)


def name_menus(html: str) -> str:
    """`html` with each part of the menu named by its title.

    Material names it by the button that opens it, which in a chapter with a page of its own holds a picture only: two
    such parts cannot be told apart by ear.
    """
    return MENU.sub(r'aria-labelledby="\1_title"\2 id="\1_title"', html)


def set_head(html: str, said: str) -> str:
    """`html` with the lines `said` in its head, in place of what the theme says of its addresses there.

    The theme's links to translations are relative, lead to pages that are no translations, and are seen by Material's
    bundle, which asks for a sitemap beside each `link[rel=alternate]` and then takes over the language switch. Ours
    say "alternate " with a space at the end, which means nothing (https://html.spec.whatwg.org/#attr-link-rel) and
    hides them from the bundle.
    """
    head, end, body = html.partition("</head>")
    if not end:
        return html
    before, title, after = THEME_LINKS.sub("", head).partition("</title>")
    return f"{before}{title}\n{said}{after}{end}{body}"
