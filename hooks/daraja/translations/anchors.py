"""Places for links in a translation that lacks a section: they lead to where the section would stand."""

from daraja import prose
from daraja.translations.sections import HEADING, Sections


def added(markdown: str, own: Sections, original: Sections) -> str:
    """The Markdown of a translation with an anchor for each section that only its original has."""
    lacking = [name for name, section in original.items() if section.level and name not in own]
    for name in reversed(lacking):
        following = list(original)[list(original).index(name) + 1 :]
        anchor = f'<a id="{name}"></a>\n\n'
        at = next((start for each in following if (start := _start(markdown, each)) is not None), len(markdown))
        markdown = f"{markdown[:at].rstrip()}\n\n{anchor}{markdown[at:]}" if at else f"{anchor}{markdown}"
    return markdown


def _start(markdown: str, name: str) -> int | None:
    headings = HEADING.finditer(prose.without_code(markdown))
    return next((match.start() for match in headings if match["id"] == name), None)
