"""A page's markers become words: the one place that knows which marker is rendered by whom."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from markupsafe import Markup

from daraja import markers, plan, texts
from daraja.forms import reader, sums
from daraja.markers import Block, Figure, Listing, Mark, Own, Unreadable, Worked
from daraja.render import (
    assessment,
    calculator,
    calendar,
    charts,
    forms,
    glossary,
    listings,
    sources,
    tables,
    timeline,
    translations,
)
from daraja.render.calendar_file import Calendar
from daraja.render.dataset import dataset
from daraja.render.place import About, Place
from daraja.site import Site
from daraja.statistics import downloads
from daraja.statistics.model import Statistic

ASSESSMENT = Listing("assessment")


@dataclass(frozen=True)
class Expansion:
    """The markers of one page and what they are made from.

    files: the data files by address; calendar: made from the plan of the page, if it shows one
    """

    markdown: str
    site: Site
    place: Place
    files: Mapping[str, bytes]
    about: About
    calendar: Calendar | None = None

    def run(self) -> str:
        """The page's Markdown with every marker rendered; without statistics, only what needs none."""
        if not self.site.facts.statistics:
            return markers.expand(self.markdown, lambda mark: self.render(mark) if self.needs_no_data(mark) else None)
        return markers.expand(markers.kept_together(self.markdown), self.render)

    def needs_no_data(self, mark: Mark) -> bool:
        """Whether a site without statistics means by `mark` what we do: lists of ours, and what belongs to forms, to
        plans and to assessments."""
        match mark:
            case Block("form"):
                return bool(self.site.forms)
            case Worked() if not self.site.forms:  # nobody has checked that it can be worked out
                return False
            case Own() | Worked():
                return bool(reader.sheet_of(self.markdown)) or not self.marks.isdisjoint((ASSESSMENT, *plan.MARKS))
        return markers.needs_no_data(mark)

    @cached_property
    def marks(self) -> set[Mark]:
        return {marker.mark for marker in markers.find(self.markdown)}

    @cached_property
    def worked(self) -> Iterator[Decimal]:
        """What the cells of the page that are worked out come to, in the order of reading."""
        return sums.values(reader.blocks(self.markdown))

    def render(self, mark: Mark) -> str:
        match mark:
            case Figure(name, part):
                return figure(self.place, self.site.facts.statistics[name], part)
            case Own(value):
                return self.place.figures.number(value)
            case Block(kind, name):
                return self.block(kind, name)
            case Listing(kind):
                return self.listing(kind)
            case Worked():
                number = self.place.figures.number(next(self.worked).normalize())
                return Markup("<span data-search-exclude>{}</span>").format(number)
            case Unreadable(text):
                return f"{{{{ {text} }}}}"

    def block(self, kind: str, name: str) -> str:
        if kind == "form":
            return forms.links(self.place, name, self.site, self.files)
        return tables.table(self.place, name) if kind == "table" else charts.chart(self.place, name)

    def listing(self, kind: str) -> str:
        lists: dict[str, Callable[[], str]] = {
            "statistics": lambda: listings.statistics(self.place) + dataset(self.place, self.about),
            "sources": lambda: sources.listing(self.place),
            "corrections": lambda: listings.corrections(self.place),
            "evidence": lambda: listings.evidence(self.place, not_in_tables(self.markdown, self.site)),
            "translations": lambda: translations.listing(self.place, self.site),
            "downloads": lambda: listings.downloads(self.place, downloads.of_data(self.files)),
            "glossary": lambda: glossary.glossary(self.place, self.site.terms, self.site.languages),
            "assessment": lambda: assessment.result(self.place, self.markdown),
            "timeline": self.timeline,
            "calendar": lambda: calendar.calendar(self.place, self.calendar) if self.calendar else "",
            "calculator": lambda: calculator.calculator(self.place, self.site.example),
        }
        return lists[kind]()

    def timeline(self) -> str:
        """The plan of the page as a picture."""
        found = plan.of(self.markdown, Listing("timeline"))
        return timeline.timeline(self.place, found) if found else ""


def figure(place: Place, statistic: Statistic, part: str = "") -> str:
    """A number in a sentence, linked to its row on the page of all statistics; a source, to the list of sources."""
    words = texts.of_statistic(statistic, part, place.figures, place.facts)
    links = {"": ("figure", place.row(statistic.id)), "source": ("said-by", place.source(texts.source_of(statistic)))}
    kind, href = links.get(part, ("", None))
    return Markup('<a class="{}" href="{}">{}</a>').format(kind, href, words) if href else words


def not_in_tables(markdown: str, site: Site) -> tuple[Statistic, ...]:
    """The statistics of a page's sentences that no table of the page shows, in the order of reading."""
    marks = [marker.mark for marker in markers.find(markdown)]
    tables_here = {mark.name for mark in marks if isinstance(mark, Block) and mark.kind == "table"}
    shown = {name for table in tables_here for name in site.facts.tables[table].statistics}
    names = dict.fromkeys(mark.statistic for mark in marks if isinstance(mark, Figure) and mark.statistic not in shown)
    return tuple(site.facts.statistics[name] for name in names)
