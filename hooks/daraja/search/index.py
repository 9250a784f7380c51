"""The index of one language: which sections hold a word, and the words that share a key."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from daraja.search import rules
from daraja.search.pages import SearchPage, Section

APART = 5
"""How many words the paragraphs of a section are apart, so that no phrase goes from one into the next."""
REMEMBERED = 15
"""So many places of a word in one section are enough to tell how often it is used and what stands beside it."""

READERS = 20_000
"""From this place on stand the words that readers type and the page does not use; standing.js knows the number too."""
BEGINNING = 5
"""Letters by which a foreign word is looked up; match.js knows the number too."""
COMMON = 0.3
"""A word that more of the original's sections hold is no name of anything."""


@dataclass(frozen=True)
class Hit:
    """A word in a section: by its number in the index, whether in its title, and which words of the section it is."""

    section: int
    in_title: bool
    places: tuple[int, ...]


Hits = Mapping[str, Sequence[Hit]]
"""Where each word stands."""
Where = Mapping[str, Set[int]]
"""The numbers of the sections that hold something."""


@dataclass(frozen=True)
class Index:
    """words: where each word stands. keys: the same for the words of each key; `en:key` for pages that are in another
    language, `en>begin` for words of the original of a section by their first letters."""

    pages: Sequence[SearchPage]
    words: Hits
    keys: Mapping[str, Hits]

    @property
    def written(self) -> tuple[Where, Where]:
        """The sections in whose text each word and each key stands; what readers type for a page is not its text."""
        words = {word: {hit.section for hit in hits if hit.places[0] < READERS} for word, hits in self.words.items()}
        return words, {key: set().union(*(words.get(word, ()) for word in its)) for key, its in self.keys.items()}


def build(pages: Sequence[SearchPage], code: str, originals: Mapping[str, SearchPage]) -> Index:
    """The index that readers of the language `code` get.

    pages: some may be in another language, where the translation is missing
    originals: by the address of its translation
    """
    words: dict[str, list[Hit]] = defaultdict(list)
    keys: dict[str, Hits] = {}
    for language in sorted({page.language for page in pages}):
        own = {n: _texts(page, section) for n, page, section in numbered(pages) if page.language == language}
        found = _hits(own, rules.name_for(language))
        for word, hits in found.items():
            words[word] += hits
        keys |= _by_key(found, language, "" if language == code else f"{language}:")
    for language, sections in _translated(pages, originals).items():
        keys |= _by_beginning(_telling(_hits(sections, rules.PLAIN), len(sections)), f"{language}>")
    in_order = {word: sorted(hits, key=lambda hit: hit.section) for word, hits in words.items()}
    return Index(pages, in_order, keys)


def numbered(pages: Sequence[SearchPage]) -> Iterator[tuple[int, SearchPage, Section]]:
    """Every section with its number in the index."""
    sections = ((page, section) for page in pages for section in page.sections)
    for number, (page, section) in enumerate(sections):
        yield number, page, section


class Texts(NamedTuple):
    """The title and the paragraphs of a section; with the first one, what readers type who look for the page."""

    paragraphs: Sequence[str]
    readers: Sequence[str]


def _texts(page: SearchPage, section: Section) -> Texts:
    # A definition says what a word means in other words: who types those looks for something else.
    paragraphs = [section.title, *([] if section.definition else section.text.split("\n"))]
    return Texts(paragraphs, page.words if section is page.sections[0] else ())


def _translated(pages: Sequence[SearchPage], originals: Mapping[str, SearchPage]) -> Mapping[str, dict[int, Texts]]:
    """The originals of translated sections, by language and by the number of the translation."""
    found: dict[str, dict[int, Texts]] = defaultdict(dict)
    for number, page, section in numbered(pages):
        original = originals.get(page.address)
        if original and original.language != page.language:
            same = next((each for each in original.sections if each.id == section.id), None)
            if same:
                found[original.language][number] = _texts(original, same)
    return found


def _telling(hits: Hits, sections: int) -> Hits:
    """Without the words that stand nearly everywhere."""
    return {word: its_hits for word, its_hits in hits.items() if len(its_hits) <= max(3, COMMON * sections)}


def _by_key(hits: Hits, language: str, prefix: str) -> Mapping[str, Hits]:
    keys: dict[str, dict[str, Sequence[Hit]]] = defaultdict(dict)
    for word, its_keys in rules.keyed(rules.name_for(language), hits).items():
        for key in its_keys:
            keys[prefix + key][word] = hits[word]
    return keys


def _by_beginning(hits: Hits, prefix: str) -> Mapping[str, Hits]:
    """Foreign words: readers need not load the rules of their language."""
    keys: dict[str, dict[str, Sequence[Hit]]] = defaultdict(dict)
    for word, its_hits in hits.items():
        keys[prefix + word[:BEGINNING]][word] = its_hits
    return keys


def _hits(sections: Mapping[int, Texts], rule: str) -> Hits:
    found: dict[str, list[Hit]] = defaultdict(list)
    paragraphs = _folded({number: texts.paragraphs for number, texts in sections.items()}, rule)
    readers = _folded({number: texts.readers for number, texts in sections.items()}, rule)
    for number in sections:
        places: dict[str, list[int]] = defaultdict(list)
        for place, word in (*_placed(paragraphs[number], 0), *_placed(readers[number], READERS)):
            places[word].append(place)
        for word, its_places in places.items():
            found[word].append(Hit(number, word in paragraphs[number][0], tuple(its_places[:REMEMBERED])))
    return found


def _placed(texts: Sequence[Sequence[str]], start: int) -> Iterator[tuple[int, str]]:
    for words in texts:
        yield from enumerate(words, start)
        start += len(words) + APART


def _folded(texts: Mapping[int, Sequence[str]], rule: str) -> Mapping[int, list[list[str]]]:
    """The words of each text by the section's number."""
    words = iter(rules.folded(rule, (text for each in texts.values() for text in each)))
    return {number: [next(words) for _ in each] for number, each in texts.items()}
