"""The words of the data with their placeholders filled."""

from collections.abc import Mapping
from types import MappingProxyType

from daraja import placeholders
from daraja.figures import Figures
from daraja.statistics.model import Facts

NOTHING: Mapping[str, str] = MappingProxyType({})


def filled(text: str, figures: Figures, facts: Facts, own: Mapping[str, str] = NOTHING) -> str:
    """`text` with its placeholders filled: `own` ones, and other statistics by id."""
    words = {name: own[name] if name in own else _other(name, figures, facts) for name in placeholders.names(text)}
    return figures.fill(text, words)


def _other(placeholder: str, figures: Figures, facts: Facts) -> str:
    name, _, part = placeholder.partition(".")
    statistic = facts.statistics[name]
    return figures.placeholders(statistic, facts)[part] if part else figures.prose(statistic, facts)
