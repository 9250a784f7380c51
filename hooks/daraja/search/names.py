"""Other names of a thing, in the reader's own language: whoever types one finds the others too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from daraja.glossary import Term
from daraja.search import rules
from daraja.search.synonyms import Groups


@dataclass(frozen=True)
class Name:
    """typed: what a reader types; others: what is to be found too, or only instead if `typed` stands nowhere."""

    typed: str
    others: Sequence[str]
    instead: bool


Names = Mapping[str, Sequence[Name]]
"""By a key of the first word of `typed`."""


def by_key(terms: Iterable[Term], groups: Groups, code: str) -> Names:
    """The names that readers of the language `code` may type, each with those that are to be found too."""
    names = [*_aliases(terms, code), *_synonyms(groups)]
    rule = rules.name_for(code)
    first = [words[0] for words in rules.folded(rule, (name.typed for name in names))]
    keys = rules.keyed(rule, set(first))
    found: dict[str, list[Name]] = defaultdict(list)
    for name, word in zip(names, first, strict=True):
        for key in keys[word]:
            found[key].append(name)
    return found


def _aliases(terms: Iterable[Term], code: str) -> Iterator[Name]:
    """Our pages use the first name of a term; the others may mean a little more or less."""
    for term in terms:
        main, *aliases = term.names.get(code, ("",))
        for alias in aliases:
            yield Name(alias, [main], instead=True)


def _synonyms(groups: Groups) -> Iterator[Name]:
    for group in groups:
        for word in group:
            yield Name(word, [other for other in group if other != word], instead=False)
