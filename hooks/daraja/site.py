"""Everything that is known of a site before its first page is written. Loaded once, never changed."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from daraja import lint, markers, pages, tree
from daraja.languages import Languages
from daraja.markers import Listing, Mark
from daraja.pages import Layout, Page
from daraja.problems import ContentError, Problem, report
from daraja.statistics import check, load, words
from daraja.statistics.model import Facts
from daraja.statistics.words import Words


@dataclass(frozen=True)
class Site:
    """languages, facts, words by language code, pages by their path below docs/."""

    languages: Languages
    facts: Facts
    words: Mapping[str, Words]
    pages: Mapping[str, Page]

    @cached_property
    def holders(self) -> Mapping[Mark, list[Page]]:
        """The pages that hold each mark."""
        found: dict[Mark, list[Page]] = defaultdict(list)
        for page in self.pages.values():
            for marker in markers.find(page.body):
                found[marker.mark].append(page)
        return found

    def listing_page(self, kind: str, code: str) -> Page | None:
        """The page in the language `code` that holds {{ kind }}, or else the default language's."""
        wanted = self.holders.get(Listing(kind), [])
        own = [page for page in wanted if page.language.code == code]
        default = [page for page in wanted if page.language == self.languages.default]
        return next(iter(own + default), None)


def load_site(docs: Path, root: Path, languages: Languages, *, folders: bool) -> Site:
    """The site below `docs`; ContentError with every problem at once if there is any.

    root: the folder that paths in messages are relative to
    folders: each language has a folder of its own (otherwise the file name's suffix tells it)
    """
    layout = Layout(docs, root, languages, folders)
    found_pages, problems = pages.load(layout)
    facts, loaded_words, data_problems = _data(docs / "data", root, languages)
    problems += tree.check(layout) + data_problems
    problems += [problem for page in found_pages for problem in lint.check(page, facts)]
    if problems:
        raise ContentError(report(problems))
    return Site(languages, facts, loaded_words, {page.source: page for page in found_pages})


def _data(folder: Path, root: Path, languages: Languages) -> tuple[Facts, Mapping[str, Words], list[Problem]]:
    shown = folder.relative_to(root).as_posix() if folder.is_relative_to(root) else folder.as_posix()
    facts, files, problems = load.load(folder, shown)
    problems += check.check(facts, files)
    found_words, word_problems = words.load(folder / "words", f"{shown}/words", languages, facts)
    return facts, found_words, problems + word_problems
