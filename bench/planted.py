"""Word families of tests/words, one form of each to stand in the generated pages, another to be asked for."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from language import words

FAMILIES = 40


@dataclass(frozen=True)
class Plant:
    """form: what stands in the pages; asked: another form of the word; family: all forms."""

    form: str
    asked: str
    family: frozenset[str]


def choose(path: Path, rng: random.Random, sentences: Sequence[str]) -> list[Plant]:
    """The families of which the sentences hold least, so that few sentences are lost."""
    families = [[str(form) for form in family] for family in yaml.safe_load(path.read_text("utf-8"))["same"]]
    texts = [set(words(text)) for text in sentences]
    families.sort(key=lambda family: sum(bool(text & _folded(family)) for text in texts))
    chosen: list[Plant] = []
    for family in families:
        if len(chosen) < FAMILIES and not any(_folded(family) & plant.family for plant in chosen):
            chosen.append(_plant(family, rng))
    return chosen


def _plant(family: list[str], rng: random.Random) -> Plant:
    """The lists promise that the first form finds each of the others, and they it."""
    form, asked = rng.sample([family[0], rng.choice(family[1:])], 2)
    return Plant(form, asked, _folded(family))


def _folded(family: list[str]) -> frozenset[str]:
    return frozenset(word for form in family for word in words(form))
