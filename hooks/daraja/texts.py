"""The words of the data with their placeholders filled, and what a marker says of a statistic."""

from collections.abc import Mapping
from types import MappingProxyType

from babel.lists import format_list

from daraja import placeholders
from daraja.figures import Figures
from daraja.statistics.model import Facts, Statistic
from daraja.statistics.source import Source
from daraja.statistics.vocabulary import Role, SourceType

NOTHING: Mapping[str, str] = MappingProxyType({})
AUTHORS = 2
"""Named one by one up to so many; of more, only the first."""


def filled(text: str, figures: Figures, facts: Facts, own: Mapping[str, str] = NOTHING) -> str:
    """`text` with its placeholders filled: `own` ones, and other statistics by id."""
    words = {name: own[name] if name in own else _other(name, figures, facts) for name in placeholders.names(text)}
    return figures.fill(text, words)


def of_statistic(statistic: Statistic, part: str, figures: Figures, facts: Facts) -> str:
    """What {{ id }}, or one of its parts, says."""
    match part:
        case "":
            return figures.prose(statistic, facts)
        case "source":
            return source(facts.sources[source_of(statistic)], figures)
    return figures.placeholders(statistic, facts)[part]


def source_of(statistic: Statistic) -> str:
    """The id of the first primary source; of the first one, where none is primary."""
    primary = [citation for citation in statistic.sources if citation.role == Role.PRIMARY]
    return (primary or statistic.sources)[0].id


def source(source: Source, figures: Figures) -> str:
    """A source in a few words, `The CMO Survey (2024)`: by its authors where the producer is but a journal."""
    name = source.producer
    if source.type == SourceType.JOURNAL and source.authors:
        first, listed = source.authors[0], format_list(source.authors[:AUTHORS], locale=figures.language.locale)
        others = figures.fill(figures.strings["source.others"], {"author": first})
        name = listed if len(source.authors) <= AUTHORS else others
    if source.date_published is None:
        return figures.fill("{name}", {"name": name})
    return figures.fill("{name} ({year})", {"name": name, "year": figures.year(int(source.date_published[:4]))})


def _other(placeholder: str, figures: Figures, facts: Facts) -> str:
    name, _, part = placeholder.partition(".")
    statistic = facts.statistics[name]
    return figures.placeholders(statistic, facts)[part] if part else figures.prose(statistic, facts)
