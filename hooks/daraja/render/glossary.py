"""The page of all terms: what each means, its names in the other languages, and a table of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from daraja.glossary import Meaning, Term, defined
from daraja.languages import Language, Languages
from daraja.render.place import Place
from daraja.search import rules
from daraja.terms.spreadsheet import ADDRESS


class _Entry(NamedTuple):
    id: str
    name: str
    definition: str
    elsewhere: Sequence[tuple[Language, str]]


def glossary(place: Place, terms: tuple[Term, ...], languages: Languages) -> Markup:
    """All terms that are defined in the language of the place, in its order; here stand the anchors of terms."""
    others = [language for language in languages if language != place.language]
    found = [
        _entry(term, meaning, place.language.code, others) for term, meaning in defined(terms, place.language.code)
    ]
    if not found:
        return Markup()
    return place.html("glossary.html", entries=_sorted(found, place), others=others, csv=place.link(ADDRESS))


def _entry(term: Term, meaning: Meaning, code: str, others: Iterable[Language]) -> _Entry:
    elsewhere = [(each, next(iter(term.names.get(each.code, ())), "")) for each in others]
    return _Entry(term.id, term.names[code][0], meaning.texts[code], elsewhere)


def _sorted(entries: Sequence[_Entry], place: Place) -> list[_Entry]:
    """By letters without capitals, accents and vowel points, and without an article before the name."""
    article = place.strings["glossary.article"]
    folded = rules.folded(rules.name_for(place.language.code), [entry.name for entry in entries])
    keys = (" ".join(words).removeprefix(article) for words in folded)
    return [entry for _, entry in sorted(zip(keys, entries, strict=True))]
