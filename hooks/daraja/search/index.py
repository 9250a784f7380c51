"""The index of one language: which sections hold a word, and the words that share a key."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from daraja.search import rules
from daraja.search.pages import SearchPage, Section

OFTEN = 1.2
LONG = 0.5
"""BM25's k1 and b: how fast repeating a word stops to count, and how much a long section has to hold it more often
(Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009). A b below the usual 0.75, because
sections of reference pages are long and no less wanted."""
LEVELS = 7


@dataclass(frozen=True)
class Hit:
    """A word in a section: by its number in the index, whether in its title, and how often in its text (0 to 7)."""

    section: int
    in_title: bool
    level: int


@dataclass(frozen=True)
class Index:
    """words: where each word stands; keys: the words of each key, those of another language as `en:key`."""

    pages: Sequence[SearchPage]
    words: Mapping[str, Sequence[Hit]]
    keys: Mapping[str, Sequence[str]]


def build(pages: Sequence[SearchPage], code: str) -> Index:
    """The index that readers of the language `code` get. Pages in another language fall back to it."""
    languages = {page.language for page in pages}
    folded = {language: _folded(pages, language) for language in languages}
    words: dict[str, list[Hit]] = defaultdict(list)
    keys: dict[str, list[str]] = defaultdict(list)
    for language, sections in sorted(folded.items()):
        for word, hit in _hits(sections):
            words[word].append(hit)
        prefix = "" if language == code else f"{language}:"
        for word, its_keys in rules.keyed(rules.name_for(language), _distinct(sections)).items():
            for key in its_keys:
                keys[prefix + key].append(word)
    return Index(pages, {word: sorted(hits, key=lambda hit: hit.section) for word, hits in words.items()}, keys)


Folded = Mapping[int, tuple[list[str], list[str]]]
"""The words of the title and of the text by the section's number."""


def _folded(pages: Sequence[SearchPage], language: str) -> Folded:
    own = [(n, section) for n, page, section in numbered(pages) if page.language == language]
    name = rules.name_for(language)
    titles = rules.folded(name, (section.title for _, section in own))
    texts = rules.folded(name, (section.text for _, section in own))
    return {n: (title, text) for (n, _), title, text in zip(own, titles, texts, strict=True)}


def numbered(pages: Sequence[SearchPage]) -> Iterator[tuple[int, SearchPage, Section]]:
    """Every section with its number in the index."""
    sections = ((page, section) for page in pages for section in page.sections)
    for number, (page, section) in enumerate(sections):
        yield number, page, section


def _distinct(sections: Folded) -> list[str]:
    return sorted({word for title, text in sections.values() for word in (*title, *text)})


def _hits(sections: Folded) -> Iterator[tuple[str, Hit]]:
    average = sum(len(text) for _, text in sections.values()) / len(sections) or 1
    for number, (title, text) in sections.items():
        counts, in_title = Counter(text), set(title)
        stretch = OFTEN * (1 - LONG + LONG * len(text) / average)
        for word in sorted(counts.keys() | in_title):
            share = counts[word] / (counts[word] + stretch)
            yield word, Hit(number, word in in_title, min(LEVELS, round(LEVELS * share)) if counts[word] else 0)
