"""What the writers of blank copies take: a form in which every mark but a worked-out cell is plain text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from daraja import strings, texts
from daraja.figures import Figures, bare, in_plain_text
from daraja.forms import sheet, sums
from daraja.forms.sheet import Block, Heading, Items, Paragraph, Run, Sheet, Table, Text
from daraja.languages import Language
from daraja.markers import Figure, Own
from daraja.statistics.model import Facts


@dataclass(frozen=True)
class Origin:
    """Where a form comes from: the name of the site; the absolute address of the form's page, or "" where the site has
    none; the same address relative to the site."""

    site: str
    address: str
    path: str = ""


@dataclass(frozen=True)
class Printed:
    """A form in the words of its language.

    example: its blocks, filled in. Of what is no text, only two kinds are left, both alone in the cell of a table:
        Own, a number, and Worked, a sum or product. The highest heading has level 2, for the title has 1.
    """

    name: str
    language: Language
    title: str
    pages: int
    example: tuple[Block, ...]
    origin: Origin

    @cached_property
    def blank(self) -> tuple[Block, ...]:
        """The same blocks with what readers write left out: each gap is an empty run with `filled`. Tables have the
        same rows and columns as in `example`, and say what adds up already."""
        known = (sums.with_settled(block) if isinstance(block, Table) else block for block in self.example)
        return tuple(_each_text(block, sheet.emptied) for block in known)

    @property
    def adds_up(self) -> bool:
        return any(isinstance(block, Table) and block.adds_up for block in self.example)

    @property
    def words(self) -> Mapping[str, str]:
        """Our own words in the form's language, by the keys of strings/*.yml that begin with `form.`."""
        return strings.load(self.language.code).words

    def said(self, run: Run) -> str:
        """A run as plain text: a number as the language writes it, a worked-out cell as nothing."""
        match run.content:
            case str(text):
                return text
            case Own(value):
                return Figures(self.language, bare).number(value)
        return ""


def printed(form: Sheet, language: Language, facts: Facts, origin: Origin) -> Printed:
    """`form`, which is in `language`, with its marks in words."""
    top = min((block.level for block in form.blocks if isinstance(block, Heading)), default=2)

    def in_words(text: Text) -> Text:
        kept = sheet.number(text) or sheet.worked(text)
        runs = (run if run.content == kept else replace(run, content=_words(run, language, facts)) for run in text)
        return tuple(run for run in runs if run.content != "" or run.filled)

    blocks = tuple(_each_text(block, in_words) for block in form.blocks)
    raised = tuple(replace(b, level=b.level - top + 2) if isinstance(b, Heading) else b for b in blocks)
    return Printed(form.name, language, form.title, form.pages, raised, origin)


def _words(run: Run, language: Language, facts: Facts) -> str:
    """A mark as text. In right-to-left text a figure is an island; a number alone needs no marks of direction."""
    match run.content:
        case str(text):
            return text
        case Own(value):
            return Figures(language, bare).number(value)
        case Figure(name, part) if name in facts.statistics:
            isolate = in_plain_text if language.direction == "rtl" else bare
            return texts.of_statistic(facts.statistics[name], part, Figures(language, isolate), facts)
    return ""


def _each_text(block: Block, change: Callable[[Text], Text]) -> Block:
    match block:
        case Heading(_, text) | Paragraph(text):
            return replace(block, text=change(text))
        case Items(_, items):
            return replace(block, items=tuple(change(item) for item in items))
        case Table(head, rows):
            return Table(tuple(map(change, head)), tuple(tuple(map(change, row)) for row in rows))
