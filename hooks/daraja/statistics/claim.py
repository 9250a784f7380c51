"""A figure of the article that started this work, and what became of it."""

from pydantic import model_validator

from daraja.statistics.forms import Id, Number
from daraja.statistics.source import Fact
from daraja.statistics.vocabulary import Evidence, Unit


class Claim(Fact):
    """A figure of the article that started this work, and what became of it."""

    id: Id
    figure: Number | None = None
    unit: Unit | None = None
    verdict: Evidence
    printed: tuple[Id, ...]

    @model_validator(mode="after")
    def _figure_has_a_unit(self) -> "Claim":
        if (self.figure is None) != (self.unit is None):
            raise ValueError("figure and unit belong together: give both or neither")
        return self
