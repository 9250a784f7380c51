"""The Markdown pages of the site, read before MkDocs reads them, with their lines."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from daraja import yaml_file
from daraja.languages import Language
from daraja.layout import Layout
from daraja.problems import Problem, near, shown
from daraja.text_file import read_text
from daraja.yaml_file import YamlFile

TEXTS = ("title", "description", "template", "icon", "status")
"""What of the front matter has to be text."""
SEARCH = {"words", "exclude"}
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


def load(layout: Layout) -> tuple[tuple[Page, ...], list[Problem]]:
    """All pages in the place of a language, sorted, and what is wrong with their files."""
    pages, problems = [], []
    for path in layout.files(".md"):
        source = path.relative_to(layout.docs)
        language = layout.language(source)
        hidden = any(part.startswith(".") for part in source.parts)
        if language and not hidden:
            text, found = read_text(path, shown(path, layout.root))
            page, broken = parsed(layout, path, language, text)
            pages.append(page)
            problems += found + broken
    return tuple(pages), problems


def parsed(layout: Layout, path: Path, language: Language, text: str) -> tuple[Page, list[Problem]]:
    """The page at `path` (below layout.docs) as if it held `text`."""
    source, named = path.relative_to(layout.docs), shown(path, layout.root)
    match = FRONT_MATTER.match(text)
    meta, problems = _front_matter(match["yaml"], named) if match else _no_front_matter(text, named)
    body = text[match.end() :] if match else text
    first = text.count("\n", 0, match.end()) + 1 if match else 1
    return Page(named, source.as_posix(), layout.name(source), language, meta, body, first), problems


def _front_matter(text: str, named: str) -> tuple[YamlFile, list[Problem]]:
    """The header, also as MkDocs reads it: what it cannot read it publishes as text."""
    meta, problems = yaml_file.parse(text, named, 2)
    try:
        yaml.safe_load(text)
    except (yaml.YAMLError, ValueError) as error:
        what = f"MkDocs cannot read the front matter: {getattr(error, 'problem', None) or error}"
        problems = problems or [Problem(named, 2, what, "put the value between quotation marks")]
    for key in TEXTS:
        if isinstance(meta.data.get(key), list | dict):
            problems.append(meta.problem((key,), f"'{key}' is not a text", "write one line of words after the colon"))
    return meta, problems + _search(meta)


def _search(meta: YamlFile) -> list[Problem]:
    """`search:` holds what readers type who look for the page, and whether search leaves it out."""
    search = meta.data.get("search", {})
    if not isinstance(search, dict):
        return [meta.problem(("search",), "'search' has no fields of its own", "write `words:` below it, indented")]
    problems = []
    for name in sorted(search.keys() - SEARCH):
        fix = near(name, SEARCH, "`words` or `exclude`")
        problems.append(meta.problem(("search", name), f"unknown field '{name}'", fix))
    words = search.get("words", [])
    if not isinstance(words, list) or not all(isinstance(each, str) for each in words):
        fix = "write one phrase a line, each after a hyphen; put it between quotation marks if it holds a colon"
        problems.append(meta.problem(("search", "words"), "'words' is not a list of phrases", fix))
    return problems


def _no_front_matter(text: str, named: str) -> tuple[YamlFile, list[Problem]]:
    """MkDocs publishes a header that is never closed as text, without a word."""
    if not re.match(r"---[ \t]*\n[\w-]+:", text):
        return YamlFile(named), []
    fix = "close it with a line of three hyphens, ---"
    return YamlFile(named), [Problem(named, 1, "the front matter at the top of the page is not closed", fix)]
