"""The Markdown pages of the site, read before MkDocs reads them, with their lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from daraja import yaml_file
from daraja.languages import Language, Languages
from daraja.problems import Problem, shown
from daraja.text_file import read_text
from daraja.yaml_file import YamlFile

FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M | re.S)


@dataclass(frozen=True)
class Page:
    """path: as shown in problems; name: below the folder of its language (`gap/education.md`);
    source: below docs/ (`en/gap/education.md`); first_line: where the body begins."""

    path: str
    source: str
    name: str
    language: Language
    meta: YamlFile
    body: str
    first_line: int

    def problem(self, body_line: int, what: str, fix: str) -> Problem:
        return Problem(self.path, self.first_line + body_line - 1, what, fix)


@dataclass(frozen=True)
class Layout:
    """Where the pages of a language are: in a folder of its own, or (False) told by a suffix."""

    docs: Path
    root: Path
    languages: Languages
    folders: bool

    def language(self, source: Path) -> Language | None:
        """The language of the page at `source` (below docs/); None for a page in no language's place."""
        code = source.parts[0] if self.folders else source.stem.rpartition(".")[2]
        if code in self.languages.codes:
            return self.languages[code]
        return None if self.folders else self.languages.default

    def name(self, source: Path) -> str:
        if self.folders:
            return Path(*source.parts[1:]).as_posix()
        stem, dot, code = source.stem.rpartition(".")
        return source.with_name((stem if dot and code in self.languages.codes else source.stem) + ".md").as_posix()


def load(layout: Layout) -> tuple[tuple[Page, ...], list[Problem]]:
    """All pages in the place of a language, sorted, and what is wrong with their files."""
    pages, problems = [], []
    for path in _markdown(layout.docs):
        source = path.relative_to(layout.docs)
        language = layout.language(source)
        if language:
            text, found = read_text(path, shown(path, layout.root))
            page, broken = _page(layout, path, language, text)
            pages.append(page)
            problems += found + broken
    return tuple(pages), problems


def _markdown(docs: Path) -> Iterator[Path]:
    for path in sorted(docs.rglob("*.md")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(docs).parts):
            yield path


def _page(layout: Layout, path: Path, language: Language, text: str) -> tuple[Page, list[Problem]]:
    source, named = path.relative_to(layout.docs), shown(path, layout.root)
    match = FRONT_MATTER.match(text)
    meta, problems = yaml_file.parse(match["yaml"], named, 2) if match else _no_front_matter(text, named)
    body = text[match.end() :] if match else text
    first = text.count("\n", 0, match.end()) + 1 if match else 1
    return Page(named, source.as_posix(), layout.name(source), language, meta, body, first), problems


def _no_front_matter(text: str, named: str) -> tuple[YamlFile, list[Problem]]:
    """MkDocs publishes a header that is never closed as text, without a word."""
    if not re.match(r"---[ \t]*\n[\w-]+:", text):
        return YamlFile(named), []
    fix = "close it with a line of three hyphens, ---"
    return YamlFile(named), [Problem(named, 1, "the front matter at the top of the page is not closed", fix)]
