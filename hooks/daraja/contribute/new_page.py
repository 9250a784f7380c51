"""`make page`: a new page in every language, with the sections that the pages of its folder share."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from daraja import strings
from daraja.languages import Language
from daraja.layout import Layout
from daraja.pages import Page, parsed
from daraja.problems import Problem, shown
from daraja.site import Site
from daraja.translations import pin
from daraja.translations.sections import Section, cut

NAME = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*")


def write(name: str, site: Site, layout: Layout) -> tuple[list[Path], list[Problem]]:
    """The files of the page `name` (`gap/new.md`), which may not be there yet."""
    paths = {language: layout.source(name, language) for language in site.languages}
    there = [path for path in paths.values() if path.exists()]
    if there:
        what = "there is such a page already"
        return [], [Problem(shown(path, layout.root), 1, what, "give the new page another name") for path in there]
    first = _text(site.languages.default, name, site)
    original, _ = parsed(layout, paths[site.languages.default], site.languages.default, first)
    hashes = {each: section.hash for each, section in cut(original).items()}
    for language, path in paths.items():
        text = _text(language, name, site)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            text if language == site.languages.default else pin.in_page(text, hashes), "utf-8", newline="\n"
        )
    return list(paths.values()), []


def _text(language: Language, name: str, site: Site) -> str:
    words = strings.load(language.code)
    title, text = words["page.title"], words["page.text"]
    head = f"---\ntitle: {title}\ndescription: {words['page.description']}\n---\n\n# {title} {{ #top }}\n\n{text}\n"
    return head + "".join(f"\n## {each.title} {{ #{each.id} }}\n\n{text}\n" for each in _shared(language, name, site))


def _shared(language: Language, name: str, site: Site) -> Sequence[Section]:
    """The second-level sections that all pages of the same folder have, in the language."""
    folder = Path(name).parent
    siblings = [cut(page) for page in _siblings(language, folder, site)]
    if len(siblings) < 2:
        return ()
    first, *others = siblings
    return [each for each in first.values() if each.level == 2 and all(each.id in other for other in others)]


def _siblings(language: Language, folder: Path, site: Site) -> Iterator[Page]:
    for page in site.pages.values():
        if page.language == language and Path(page.name).parent == folder and Path(page.name).stem != "index":
            yield page
