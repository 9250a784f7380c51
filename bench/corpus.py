"""A site of many pages in three languages, with queries whose answers are known because they were put there."""

import random
from collections.abc import Sequence
from pathlib import Path

import planted
import sentences
from invented import ARABIC, LATIN, Invented
from language import HOMES, words
from planted import Plant
from queries import NONE, Query, Questions

WORDS = 600
"""Words of a page."""
EVERY = 5
"""Each fifth word of a sentence is a made-up one."""
PLANTED = 5
"""Pages that hold a planted word."""
NONSENSE = 10


def write(docs: Path, site: Path, families: Path, pages: int) -> Questions:
    """Markdown pages into `docs`, from the sentences of the built `site` and the word lists in `families`."""
    measured: list[Query] = []
    first = {}
    for code in HOMES:
        language = _Language(code, sentences.read(site, code), families / f"{code}.yml")
        first[code] = language.write(docs / code, pages)
        measured += language.queries
    return Questions(tuple(measured), first)


class _Language:
    """What the pages of one language are made of; queries: filled while they are written."""

    def __init__(self, code: str, known: Sequence[str], families: Path) -> None:
        self.code = code
        self.queries: list[Query] = []
        self._rng = random.Random(0)
        self._plants = planted.choose(families, self._rng, known)
        forms = {form for plant in self._plants for form in plant.family}
        self._sentences = [text for text in known if not forms & set(words(text))]
        self._invented = Invented(self._rng, ARABIC if code == "ar" else LATIN, known, forms)

    def write(self, folder: Path, pages: int) -> str:
        """The pages; back comes a query of two words that stand in a heading."""
        folder.mkdir(parents=True)
        plants = self._spread(pages)
        texts = [self._page(plants[number]) for number in range(pages)]
        for number, text in enumerate(texts):
            (folder / _file(number)).write_text(text, "utf-8")
        for _ in range(NONSENSE):
            self.queries.append(Query(self._invented.nonsense(), self.code, NONE, frozenset(), frozenset()))
        return " ".join(_long_words(texts[1])[:2])

    def _spread(self, pages: int) -> list[list[str]]:
        """The planted forms of each page."""
        forms: list[list[str]] = [[] for _ in range(pages)]
        for plant in self._plants:
            numbers = self._rng.sample(range(pages), PLANTED)
            self.queries.append(self._query(plant, numbers))
            for number in numbers:
                forms[number].append(plant.form)
        return forms

    def _query(self, plant: Plant, numbers: Sequence[int]) -> Query:
        addresses = (f"{HOMES[self.code]}{_name(number)}".rstrip("/") for number in numbers)
        planted = frozenset(addresses)
        return Query(plant.asked, self.code, "planted", planted, planted)

    def _page(self, forms: Sequence[str]) -> str:
        text: list[str] = []
        while sum(len(sentence.split()) for sentence in text) < WORDS:
            text.append(self._sentence())
        for form in forms:
            self._plant(text, form)
        parts = [f"# {self._title()} {{ #top }}"]
        many = self._rng.randint(4, 6)
        for section in range(many):
            parts.append(f"## {self._title()} {{ #s{section + 1} }}")
            own = text[section::many]
            parts += [" ".join(own[at : at + 3]) for at in range(0, len(own), 3)]
        return "\n\n".join(parts) + "\n"

    def _sentence(self) -> str:
        parts = self._rng.choice(self._sentences).split()
        for at in range(self._rng.randrange(EVERY), len(parts) - 1, EVERY):
            parts[at] = self._invented.word()
        return " ".join(parts)

    def _title(self) -> str:
        return " ".join(words(self._sentence())[: self._rng.randint(4, 6)]).capitalize()

    def _plant(self, text: list[str], form: str) -> None:
        number = self._rng.randrange(len(text))
        parts = text[number].split()
        parts.insert(self._rng.randrange(1, len(parts)), form)
        text[number] = " ".join(parts)


def _name(number: int) -> str:
    return f"page-{number}/" if number else ""


def _file(number: int) -> str:
    return f"page-{number}.md" if number else "index.md"


def _long_words(page: str) -> list[str]:
    """The longer words of the page's first headings."""
    headings = (line.partition("{")[0] for line in page.splitlines() if line.startswith("#"))
    return [word for heading in headings for word in words(heading) if len(word) > 4]
