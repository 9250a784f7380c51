"""Places for links in a translation that lacks a section: they lead to where the section would stand."""

from daraja import prose
from daraja.translations.sections import HEADING, Sections


def added(markdown: str, own: Sections, original: Sections) -> str:
    """The Markdown of a translation with an anchor for each section that only its original has."""
    starts = {match["id"]: match.start() for match in HEADING.finditer(prose.without_code(markdown))}
    at, before = len(markdown), dict[int, list[str]]()
    for name, section in reversed(original.items()):
        at = starts.get(name, at)
        if section.level and name not in own:
            before.setdefault(at, []).insert(0, f'<a id="{name}"></a>\n\n')
    for place, anchors in sorted(before.items(), reverse=True):
        head = f"{markdown[:place].rstrip()}\n\n" if place else ""
        markdown = f"{head}{''.join(anchors)}{markdown[place:]}"
    return markdown
