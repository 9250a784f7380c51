"""Words that no dictionary and no list of ours knows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from daraja.language import dictionary, vocabulary, word_list
from daraja.language.dictionary import Dictionary
from daraja.language.passages import Passage
from daraja.language.speller import Speller
from daraja.language.vocabulary import Place, Vocabulary
from daraja.language.word_list import WordList
from daraja.layout import Layout
from daraja.problems import Problem

SUGGESTED = 30
"""So many words get a suggestion, which takes the dictionary some time."""


@dataclass(frozen=True)
class Spelling:
    """What is right in a language of the site: its own words, and names, which are right in every language."""

    speller: Speller
    own: WordList
    names: Speller

    def unknown(self, words: Iterable[str]) -> list[str]:
        """Those of `words` that are not right, in their order."""
        parts = {word: [word] if "-" not in word else [word, *word.split("-")] for word in words}
        asked = {part for each in parts.values() for part in each}
        right = self.speller.known(asked) | {part for part in asked if part and self.names.is_name(part)}
        return [
            word for word, (whole, *rest) in parts.items() if not (whole in right or (rest and right.issuperset(rest)))
        ]

    def needless(self) -> Iterator[Problem]:
        """Entries of the list that are right without it. Ask before the speller learns the list."""
        unknown = set(self.unknown(self.own.lines))
        for word, line in self.own.lines.items():
            if word not in unknown:
                what = f"the dictionary knows '{word}' without this list"
                yield Problem(self.own.path, line, what, "delete the line")


def check(passages: Iterable[Passage], layout: Layout) -> list[Problem]:
    """All problems of spelling, and those of the lists in spelling/."""
    problems = [*word_list.unread(layout)]
    lists = {code: word_list.load(layout, code) for code in layout.languages.codes}
    known = spellers(layout)
    default = layout.languages.default.code
    for code, words in vocabulary.read(passages, layout.languages).items():
        own, wrong = lists[code]
        problems += wrong
        if code in known:
            names = known.get(default, known[code])
            spelling = Spelling(known[code], own, names)
            problems += [*spelling.needless()]
            known[code].learn(own.lines)
            problems += [*_wrong(spelling, words)]
    return problems


def unchecked(layout: Layout) -> list[str]:
    """What to say of the languages whose spelling nobody checks."""
    return [
        f"there is no dictionary for '{language.code}': its spelling was not checked"
        for language in layout.languages
        if dictionary.find(language) is None
    ]


def spellers(layout: Layout) -> Mapping[str, Speller]:
    """A speller for each language that has a dictionary; it has not learnt our own words yet."""
    found = {language.code: dictionary.find(language) for language in layout.languages}
    return {code: Speller(code, Dictionary(path)) for code, path in found.items() if path}


def _wrong(spelling: Spelling, words: Vocabulary) -> Iterator[Problem]:
    unknown = spelling.unknown(words)
    right = sorted(words.keys() - set(unknown))
    for number, word in enumerate(unknown):
        near = spelling.speller.nearest(word, right) if number < SUGGESTED else None
        yield from _everywhere(words[word], near, spelling.own)


def _everywhere(places: Sequence[Place], near: str | None, own: WordList) -> Iterator[Problem]:
    begin = f"did you mean '{near}'?" if near else "correct it;"
    for place in places:
        fix = f"{begin} if it is right, add it to {own.path}"
        yield place.passage.problem(place.at, f"'{place.word}' is not in the dictionary", fix)
