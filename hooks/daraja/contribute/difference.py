"""`make diff`: what changed in the original since a page was translated, section by section."""

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

from daraja.contribute import history
from daraja.layout import Layout
from daraja.pages import Page, parsed
from daraja.translations import record
from daraja.translations.sections import Section, Sections, cut
from daraja.translations.status import Change, Kind, Outdated

TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


def lines(status: Outdated, original: Page, translation: Page, layout: Layout) -> Iterator[str]:
    """Each change as words taken out [-so-] and put in {+so+}, where the history knows the earlier text."""
    now, made_from = cut(original), record.of(translation.meta)
    for change in status.changes:
        name = change.before or change.section
        before = _earlier(name, made_from.get(name, ""), original, layout)
        yield f"--- {change.kind}: {change.section}" + (f" (was {change.before})" if change.before else "")
        yield _shown(change, before, now.get(change.section))
        yield ""


def _shown(change: Change, before: Section | None, now: Section | None) -> str:
    match change.kind:
        case Kind.DATA:
            return "the words of the figures it shows changed: make diff PAGE=data/words"
        case Kind.MOVED:
            return "the section stands in another place; its words are the same"
        case Kind.RENAMED:
            return "the section has another id; its words are the same"
        case Kind.REMOVED if before is None:
            return "the section is no longer there"
    if before is None or now is None:
        known = "" if change.kind == Kind.ADDED else "(no history tells what it said before)\n"
        return known + "".join(each.text.strip() for each in (now or before,) if each)
    return marked(before.text.strip(), now.text.strip())


def _earlier(name: str, wanted: str, page: Page, layout: Layout) -> Section | None:
    """The section as it was when it was translated: the version whose words have the hash recorded."""
    for _, text in history.versions(layout.docs / page.source) if wanted else ():
        section = _sections(page, text, layout).get(name)
        if section and section.hash == wanted:
            return section
    return None


def _sections(page: Page, text: str, layout: Layout) -> Sections:
    found, _ = parsed(layout, Path(layout.docs / page.source), page.language, text)
    return cut(replace(found, path=page.path))


def marked(before: str, now: str) -> str:
    """
    >>> marked("one two three", "one 2 three")
    'one [-two-]{+2+} three'
    """
    old, new = TOKEN.findall(before), TOKEN.findall(now)
    parts = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[a:b]), "".join(new[c:d])
        if kind == "equal":
            parts.append(come)
        else:
            parts += [f"[-{gone}-]"] if gone else []
            parts += [f"{{+{come}+}}"] if come else []
    return "".join(parts)
