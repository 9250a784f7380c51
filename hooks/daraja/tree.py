"""Files of docs/ that MkDocs and static-i18n would drop or publish unread, without a word."""

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from daraja import calculator, glossary
from daraja.language import wording
from daraja.layout import Layout
from daraja.problems import Problem, shown
from daraja.search import synonyms
from daraja.statistics import load

LOCALE = re.compile(r"[a-z]{2}(-[A-Za-z]{4})?(-[A-Z]{2})?|[a-z]{2}_[A-Z]{2}")
"""What static-i18n takes for a language (its RE_LOCALE); a contract test compares the two."""
OTHER_MARKDOWN = {".markdown", ".mdown", ".mkdn", ".mkd"}
TEXT_FILES = {
    ".mdx", ".txt", ".text", ".rst", ".adoc", ".html", ".htm",
    ".doc", ".docx", ".odt", ".rtf", ".pages", "",
}  # fmt: skip


def check(layout: Layout, links: str = "") -> list[Problem]:
    """All files that would not be published as the page that their author meant.

    links: the text of all pages; a file whose name stands in it is a download
    """
    files = layout.files()
    problems = [problem for path in files for problem in _file(layout, path, links)]
    return [*problems, *_unread_data(layout), *_linked_folders(layout), *_same_address(layout, files)]


def _file(layout: Layout, path: Path, links: str) -> Iterator[Problem]:
    source, named = path.relative_to(layout.docs), shown(path, layout.root)
    found = _hidden(source) or _misplaced(layout, source) or _wrong_ending(source)
    if not found and path.name not in links:
        found = _no_page(layout, source)
    if found:
        yield Problem(named, 1, *found)


def _linked_folders(layout: Layout) -> Iterator[Problem]:
    """MkDocs follows them, wherever they lead; nobody here reads what they hold."""
    for path in sorted(layout.docs.rglob("*")):
        if path.is_symlink() and path.is_dir():
            what = "the folder is a link to another place"
            yield Problem(shown(path, layout.root), 1, what, "put the folder itself here")


def _hidden(source: Path) -> tuple[str, str] | None:
    if source.suffix.lower() != ".md":
        return None
    if any(part.startswith(".") for part in source.parts):
        return "MkDocs leaves out names that begin with a dot", "give the file and its folders names without it"
    if source.parts[0] == "templates":
        return "MkDocs leaves out the folder docs/templates", "move the page into the folder of its language"
    return None


def _unread_data(layout: Layout) -> Iterator[Problem]:
    """A name that differs by a letter, and the facts or the words of a language would be missing."""
    data = layout.docs / "data"
    known = {
        calculator.FILE,
        glossary.FILE,
        synonyms.FILE,
        wording.FILE,
        *load.FILES.values(),
        *(f"words/{code}.yml" for code in layout.languages.codes),
    }
    if any((data / name).exists() for name in known):
        for path in sorted(data.rglob("*.y*ml")):
            name = path.relative_to(data).as_posix()
            if name not in known:
                fix = f"rename it; the names are: {', '.join(sorted(known))}"
                yield Problem(shown(path, layout.root), 1, f"nothing reads '{name}'", fix)


def _misplaced(layout: Layout, source: Path) -> tuple[str, str] | None:
    codes = ", ".join(layout.languages.codes)
    top = source.parts[0]
    if not layout.folders:
        return None
    if len(source.parts) > 1 and LOCALE.fullmatch(top) and top not in layout.languages.codes:
        what = f"the folder '{top}' looks like a language that mkdocs.yml does not have: nothing in it is published"
        return what, f"rename the folder, or add the language to mkdocs.yml (it has: {codes})"
    if source.suffix.lower() == ".md" and top not in layout.languages.codes:
        return "the page is in no folder of a language", f"move it into the folder of its language: {codes}"
    return None


def _wrong_ending(source: Path) -> tuple[str, str] | None:
    ending = source.suffix
    if ending.lower() == ".md" and ending != ".md":
        return f"the ending '{ending}' is not read as a page", "rename it to end in .md"
    if ending.lower() in OTHER_MARKDOWN:
        return f"a page that ends in '{ending}' is not checked here", "rename it to end in .md"
    return None


def _no_page(layout: Layout, source: Path) -> tuple[str, str] | None:
    ending = source.suffix
    of_a_language = layout.folders and source.parts[0] in layout.languages.codes and len(source.parts) > 1
    if ending.lower() in TEXT_FILES and of_a_language and not source.name.startswith("."):
        what = f"a file that ends in '{ending}'" if ending else "a file without an ending"
        return (
            f"{what} does not become a page, and no page links to it",
            "save it as Markdown, with a name that ends in .md",
        )
    return None


def _same_address(layout: Layout, files: list[Path]) -> Iterator[Problem]:
    """`gap.md`, `gap/index.md` and `gap/README.md` all become gap/: the last one written wins."""
    by_address: dict[Path, list[Path]] = defaultdict(list)
    for path in files:
        if path.suffix == ".md":
            name = path.relative_to(layout.docs).with_suffix("")
            index = name.name in ("index", "README")
            page = name if layout.directory_urls else name.with_name(f"{name.name}.html")
            by_address[name.parent if index else page].append(path)
    for shared, paths in by_address.items():
        for path in paths[1:]:
            what = f"'{shown(paths[0], layout.root)}' has the same address, {shared.as_posix()}/"
            yield Problem(shown(path, layout.root), 1, what, "keep one of the two, or rename it")
