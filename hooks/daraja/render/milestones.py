"""The milestones of a plan in the words of one language, as plain text."""

from dataclasses import dataclass

from daraja import texts
from daraja.figures import Figures
from daraja.forms.sheet import Text
from daraja.markers import Figure, Mark, Own
from daraja.plan import Plan
from daraja.statistics.model import Facts


@dataclass(frozen=True)
class Told:
    """label: the day as it is called; who: a line for each who does something; url: the page that says more, or ""."""

    day: int
    label: str
    name: str
    result: str
    who: tuple[str, ...] = ()
    url: str = ""


def told(plan: Plan, figures: Figures, facts: Facts) -> list[Told]:
    """The milestones in the order of their days."""
    return [
        Told(
            each.day,
            label(each.day, figures),
            plain(each.name, figures, facts),
            plain(each.result, figures, facts),
            tuple(f"{plain(head, figures, facts)}: {plain(cell, figures, facts)}" for head, cell in each.who),
        )
        for each in plan.milestones
    ]


def label(day: int, figures: Figures) -> str:
    """`Day 10`."""
    return figures.fill(figures.strings["plan.day"], {"day": figures.number(day)})


def plain(text: Text, figures: Figures, facts: Facts) -> str:
    """A text with its numbers."""
    return "".join(run.content if isinstance(run.content, str) else _said(run.content, figures, facts) for run in text)


def _said(mark: Mark, figures: Figures, facts: Facts) -> str:
    match mark:
        case Own(value):
            return figures.number(value)
        case Figure(name, part) if name in facts.statistics:
            return texts.of_statistic(facts.statistics[name], part, figures, facts)
    return ""
