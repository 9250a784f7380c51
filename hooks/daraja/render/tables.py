"""A table of statistics with everything a reader needs to judge it: who, where, when, how sure."""

from dataclasses import dataclass

from babel.lists import format_list
from markupsafe import Markup

from daraja.render.place import Place
from daraja.render.sources import cited
from daraja.statistics.model import Base, Statistic
from daraja.statistics.vocabulary import Unit


@dataclass(frozen=True)
class View:
    """Rows of one base under a caption. complete: on the page of all statistics, where the rows
    bring their anchors and sentences."""

    anchor: str
    caption: str
    base: Base
    rows: tuple[Statistic, ...]
    complete: bool = False

    @property
    def own_samples(self) -> bool:
        """Whether the rows have several samples. The base's own may be the sum of countries that no row is about."""
        return len({(statistic.n, statistic.n_is) for statistic in self.rows}) != 1

    @property
    def one_period(self) -> bool:
        return len({statistic.period for statistic in self.rows}) == 1


def table(place: Place, name: str) -> Markup:
    """The table `name` of tables.yml."""
    wanted = place.facts.tables[name]
    caption = place.words.of("tables", name)["caption"]
    return render(place, View(f"table-{name}", caption, place.facts.bases[wanted.base], place.facts.rows(wanted)))


def render(place: Place, view: View) -> Markup:
    """A table with its scope, caveats and sources."""
    return place.html(
        "table.html",
        view=view,
        caption=place.text(view.caption),
        scope=scope(place, view),
        rows=[row(place, statistic) for statistic in view.rows],
        dated=not view.one_period or view.own_samples,
        caveats=caveats(place, view),
        sources=cited(place, view.rows),
    )


def row(place: Place, statistic: Statistic) -> dict[str, object]:
    """What a template needs of one statistic."""
    return {
        "statistic": statistic,
        "name": place.text(place.words.of("statistics", statistic.id)["name"]),
        "value": place.figures.cell(statistic),
        "bar": statistic.unit == Unit.PERCENT,
        "link": place.row(statistic.id),
        "when": place.figures.period(statistic.period),
        "sample": sample(place, statistic),
        "evidence": place.strings[f"evidence.{statistic.evidence}"],
        "sentence": sentence(place, statistic),
    }


def sentence(place: Place, statistic: Statistic) -> Markup:
    """The statistic as a sentence that can be quoted alone."""
    text = place.words.of("statistics", statistic.id)["sentence"]
    return place.text(text, place.figures.placeholders(statistic, place.facts))


def scope(place: Place, view: View) -> list[str]:
    """The line under the caption: where, who, how many, when, of what, in which unit."""
    parts = [countries(place, view.base.geography), place.text(place.words.of("bases", view.base.id)["population"])]
    if not view.own_samples:
        parts.append(sample(place, view.rows[0]))
    if view.one_period:
        parts.append(when(place, view.rows[0]))
    of_what = {place.words.statistic(place.facts, statistic.id, "of_what") for statistic in view.rows}
    parts += [place.text(text) for text in of_what if len(of_what) == 1]
    natures = {statistic.nature for statistic in view.rows}
    parts += [place.strings[f"kind.{nature}"] for nature in natures if len(natures) == 1]
    return parts + unit(place, view)


def unit(place: Place, view: View) -> list[str]:
    """The unit, once, where all rows share it. After "share of …" the sign of per cent says it all."""
    units = {statistic.unit for statistic in view.rows}
    if len(units) != 1:
        return []
    return [place.figures.isolate("%") if units == {Unit.PERCENT} else place.figures.unit(units.pop())]


def countries(place: Place, codes: tuple[str, ...]) -> str:
    """Country names as one list."""
    names = [place.country(code) for code in codes]
    return format_list(names, locale=place.language.locale) if names else place.strings["table.no_country"]


def sample(place: Place, counted: Statistic) -> str:
    """The sample in words, also where it is not known."""
    if counted.n is None:
        return place.strings["table.sample_unknown"]
    number = place.figures.qualified(counted.n_is, place.figures.number(counted.n))
    return place.figures.fill(place.strings["table.sample"], {"n": number})


def when(place: Place, dated: Statistic) -> str:
    """When it was measured or, where only that is known, published."""
    period = place.figures.period(dated.period)
    return place.figures.fill(place.strings[f"table.{dated.period_is}"], {"period": period})


def caveats(place: Place, view: View) -> list[tuple[Markup | None, Markup]]:
    """What weakens the table: the base's caveat, then the rows' own, each with the row's name."""
    of_base = place.words.of("bases", view.base.id).get("caveat")
    found: list[tuple[Markup | None, Markup]] = [(None, place.text(of_base))] if of_base else []
    for statistic in view.rows:
        caveat = place.words.of("statistics", statistic.id).get("caveat")
        if caveat:
            found.append((_named(place, view, statistic), place.text(caveat)))
    return found


def _named(place: Place, view: View, statistic: Statistic) -> Markup:
    """The row's name, with its period where another row has the same name."""
    names = [place.words.of("statistics", row.id)["name"] for row in view.rows]
    name = place.words.of("statistics", statistic.id)["name"]
    if names.count(name) == 1:
        return place.text(name)
    return Markup("{} ({})").format(place.text(name), place.figures.period(statistic.period))
