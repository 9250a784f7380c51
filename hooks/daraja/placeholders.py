"""The {words} in a text that the build fills in: which there are, not what they become (figures)."""

import re

from daraja.statistics.claim import Claim
from daraja.statistics.model import Statistic
from daraja.statistics.vocabulary import PENDING

PLACEHOLDER = re.compile(r"\{([^{}]+)\}")


def names(text: str) -> list[str]:
    """The placeholders of a text, in order."""
    return PLACEHOLDER.findall(text)


def of_sentence(statistic: Statistic) -> set[str]:
    """What the sentence of a statistic says of it; figures.Figures.placeholders gives the values."""
    words = {"value", "period"} | ({"n"} if statistic.n is not None else set())
    if statistic.expected:
        words |= {"target"} | ({"outcome", "outcome_period"} if statistic.expected.outcome != PENDING else set())
    return words


def of_claim(claim: Claim) -> set[str]:
    """What the words of a claim may refer to."""
    return {"figure"} if claim.figure is not None else set()
