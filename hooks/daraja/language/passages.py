"""The running text of the site, piece by piece, each with its language and its place in a file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from daraja import glossary, prose, strings, yaml_file
from daraja.layout import Layout
from daraja.pages import Page
from daraja.placeholders import PLACEHOLDER
from daraja.problems import Problem, shown
from daraja.translations import record
from daraja.yaml_file import Key, YamlFile

STRINGS = strings.FOLDER
READ = ("title", "description")
"""What readers see of the front matter."""
TYPED = "also"
"""Names that readers type, in the glossary; shown nowhere."""
LISTS = {"percent.words", "forms.starts", "forms.ends", "glossary.article", "form.locale", record.KEY}
"""What is no text: words between commas, parts of words, a code, hashes of a translation."""


@dataclass(frozen=True)
class Passage:
    """path: as shown in problems; line: its first; code: of its language; raw: as it is typed; text: what of it
    is read, sign for sign in the same place, "" if readers do not see it."""

    path: str
    line: int
    code: str
    raw: str
    text: str

    def problem(self, at: int, what: str, fix: str) -> Problem:
        """A problem with what stands `at` characters from the beginning."""
        return Problem(self.path, self.line + self.raw.count("\n", 0, at), what, fix)


def load(layout: Layout, pages: Iterable[Page]) -> list[Passage]:
    """All passages of the site: pages, words of the data, glossary, words of the interface. What cannot be read
    is left out: whoever uses it reports it."""
    data = layout.docs / "data"
    terms = data / glossary.FILE
    found = [passage for page in pages for passage in _of_page(page)]
    found += _of_glossary(yaml_file.read(terms, shown(terms, layout.root))[0], layout.languages.codes)
    for code in layout.languages.codes:
        words = data / "words" / f"{code}.yml"
        found += _of_file(yaml_file.read(words, shown(words, layout.root))[0], code, numbers=False)
        own = STRINGS / f"{code}.yml"
        found += _of_file(yaml_file.read(own, f"hooks/daraja/strings/{own.name}")[0], code)
    return found


def _of_page(page: Page) -> Iterator[Passage]:
    """Typed numbers are left out of the text: lint reports them."""
    code = page.language.code
    yield Passage(page.path, page.first_line, code, page.body, _without_numbers(prose.sentences(page.body)))
    for key, value in _leaves(page.meta.data, ()):
        text = _without_numbers(value) if key[0] in READ else ""
        yield Passage(page.path, page.meta.line(*key), code, value, text)


def _of_glossary(file: YamlFile, codes: tuple[str, ...]) -> Iterator[Passage]:
    for key, value in _leaves(file.data, ()):
        code = str(key[2]) if len(key) > 2 else ""
        if code in codes:
            yield Passage(file.path, file.line(*key), code, value, "" if TYPED in key else value)


def _of_file(file: YamlFile, code: str, *, numbers: bool = True) -> Iterator[Passage]:
    """numbers: whether typed ones are reported here; those of the data are by statistics.word_numbers."""
    for key, value in _leaves(file.data, ()):
        if key[0] not in LISTS:
            text = PLACEHOLDER.sub(lambda match: prose.OBJECT * len(match[0]), value)
            yield Passage(file.path, file.line(*key), code, value, text if numbers else _without_numbers(text))


def _without_numbers(text: str) -> str:
    return prose.NUMBER.sub(lambda match: prose.OBJECT * len(match[0]), text)


def _leaves(value: Any, key: Key) -> Iterator[tuple[Key, str]]:
    """Every text of a record with its key."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _leaves(each, (*key, name))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from _leaves(each, (*key, at))
