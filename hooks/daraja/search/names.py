"""Other names of a thing, in the reader's own language: whoever types one finds the others too."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from daraja.glossary import Term
from daraja.search import rules
from daraja.search.index import Where
from daraja.search.synonyms import Groups


@dataclass(frozen=True)
class Name:
    """typed: what a reader types; others: what is to be found too if `typed` hardly stands anywhere."""

    typed: str
    others: Sequence[str]


Names = Mapping[str, Sequence[Name]]
"""By a key of the first word of `typed`."""
Terms = Sequence[tuple[Sequence[str], Sequence[str]]]
"""The names of each term in the language of the trade, and those in the reader's."""
Findable = Callable[[str], bool]


def by_key(terms: Iterable[Term], groups: Groups, code: str, known: Findable) -> Names:
    """The names that readers of the language `code` may type, each with those that are to be found too."""
    names = [name for name in (*_aliases(terms, code), *_synonyms(groups)) if name.typed]
    found: dict[str, list[Name]] = defaultdict(list)
    rule = rules.name_for(code)
    first = [words[0] for words in rules.folded(rule, (name.typed for name in names))]
    keys = rules.keyed(rule, set(first))
    for name, word in zip(names, first, strict=True):
        others = [other for other in name.others if known(other)]
        for key in keys[word] if others else ():
            found[key].append(Name(name.typed, others))
    return found


def verbatim(words: Where, code: str) -> Findable:
    """Whether all words of a name stand in one section just so: a looser name leads to what is only akin to it."""
    rule = rules.name_for(code)
    return lambda name: _meet([words.get(word, set()) for word in rules.folded(rule, [name])[0]])


def findable(keys: Where, code: str) -> Findable:
    """Whether all words of a name stand in one section: no reader should fetch parts of the index for the others."""
    rule = rules.name_for(code)

    def known(name: str) -> bool:
        words = rules.folded(rule, [name])[0]
        found = rules.keyed(rule, words)
        return _meet([{section for key in found[word] for section in keys.get(key, ())} for word in words])

    return known


def _meet(sections: Sequence[Set[int]]) -> bool:
    return bool(sections) and bool(set.intersection(*map(set, sections)))


def _aliases(terms: Iterable[Term], code: str) -> Iterator[Name]:
    """Our pages use the first name of a term; the others may mean a little more or less."""
    for term in terms:
        main, *aliases = term.names.get(code, ("",))
        for alias in aliases:
            yield Name(alias, [main])


def _synonyms(groups: Groups) -> Iterator[Name]:
    for group in groups:
        for word in group:
            yield Name(word, [other for other in group if other != word])
