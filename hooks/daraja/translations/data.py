"""The words of the data, which are translated too: which of them are old, and on which pages they stand."""

from collections.abc import Iterable, Iterator, Mapping

from daraja import markers
from daraja.glossary import Term
from daraja.markers import Block, Figure, Listing, Mark
from daraja.statistics.model import Facts, Statistic
from daraja.translations.sections import digest, words

GLOSSARY = "glossary"
NAME = "data/words"
"""What the words of the data are called beside the pages."""
OF_LISTINGS = {"statistics": ("bases", "statistics", "sources"), "sources": ("sources",), "corrections": ("claims",)}
"""Whose words a list shows in full."""


def hashes(of: Mapping[str, Mapping[str, Mapping[str, str]]]) -> Mapping[str, str]:
    """The hash of each record's words, by section and id: `statistics.trained`."""
    return {
        f"{section}.{name}": digest(words("\n".join(texts[part] for part in sorted(texts))))
        for section, named in of.items()
        for name, texts in named.items()
    }


def hashes_of_terms(terms: Iterable[Term], code: str) -> Mapping[str, str]:
    """The same for each definition of the glossary: `glossary.kpi`."""
    defined = ((term, term.meaning.texts[code]) for term in terms if term.meaning and code in term.meaning.texts)
    return {f"{GLOSSARY}.{term.id}": digest(words(f"{term.names[code][0]}\n{text}")) for term, text in defined}


def shown(text: str, page: str, facts: Facts) -> set[str]:
    """The records whose words a piece of Markdown shows. page: the whole text of its page."""
    return {record for marker in markers.find(text) for record in _shown(marker.mark, page, facts)}


def _shown(mark: Mark, page: str, facts: Facts) -> Iterator[str]:
    match mark:
        case Block("table" | "chart", name) if name in facts.tables:
            yield f"tables.{name}"
            yield from _of_rows([facts.statistics[each] for each in facts.tables[name].statistics])
        case Listing("evidence"):
            used = {each.mark.statistic for each in markers.find(page) if isinstance(each.mark, Figure)}
            yield from _of_rows([facts.statistics[each] for each in sorted(used) if each in facts.statistics])
        case Listing("glossary"):
            yield GLOSSARY
        case Listing(kind):
            for section in OF_LISTINGS.get(kind, ()):
                yield from (f"{section}.{name}" for name in getattr(facts, section))


def _of_rows(rows: list[Statistic]) -> Iterator[str]:
    for row in rows:
        yield f"statistics.{row.id}"
        yield f"bases.{row.base.id}"
        yield from (f"sources.{citation.id}" for citation in row.sources)
