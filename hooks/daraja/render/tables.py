"""A table of statistics with everything a reader needs to judge it: who, where, when, how sure."""

from babel.lists import format_list
from markupsafe import Markup

from daraja.period import Period
from daraja.render.place import Place
from daraja.render.sources import cited
from daraja.statistics.model import Base, Statistic, Table, Unit
from daraja.statistics.words import filled


def table(place: Place, name: str) -> Markup:
    """The table `name` of tables.yml."""
    wanted: Table = place.facts.tables[name]
    base = place.facts.bases[wanted.base]
    caption = place.words.of("tables", name)["caption"]
    return of_rows(place, f"table-{name}", caption, base, place.facts.rows(wanted))


def of_rows(
    place: Place, anchor: str, caption: str, base: Base, rows: tuple[Statistic, ...], *, complete: bool = False
) -> Markup:
    """A table of `rows`. The complete one (on the page of all statistics) holds the anchors of the rows."""
    return place.html(
        "table.html",
        anchor=anchor,
        caption=place.text(caption),
        scope=scope(place, base, rows),
        rows=[row(place, statistic) for statistic in rows],
        dated=len({period_of(statistic) for statistic in rows}) > 1 or own_samples(base, rows),
        samples=own_samples(base, rows),
        caveats=caveats(place, base, rows),
        sources=cited(place, rows),
        complete=complete,
    )


def row(place: Place, statistic: Statistic) -> dict[str, object]:
    """What the template needs of one statistic."""
    words = place.words.of("statistics", statistic.id)
    return {
        "statistic": statistic,
        "name": place.text(words["name"]),
        "value": place.figures.cell(statistic),
        "bar": statistic.unit == Unit.percent,
        "link": place.row(statistic.id),
        "when": place.figures.period(statistic.period),
        "sample": sample(place, statistic),
        "evidence": place.strings[f"evidence.{statistic.evidence}"],
        "sentence": sentence(place, statistic),
    }


def sentence(place: Place, statistic: Statistic) -> Markup:
    """The statistic as a sentence that can be quoted alone."""
    text = place.words.of("statistics", statistic.id)["sentence"]
    return Markup(filled(text, place.figures, place.facts, place.figures.placeholders(statistic, place.facts)))


def scope(place: Place, base: Base, rows: tuple[Statistic, ...]) -> list[Markup | str]:
    """The line under the caption: where, who, how many, when, of what."""
    parts: list[Markup | str] = [countries(place, base.geography), place.text(place.words.of("bases", base.id)["population"])]
    if not own_samples(base, rows):
        parts.append(sample(place, base))
    if len({period_of(statistic) for statistic in rows}) == 1 and rows:
        parts.append(when(place, rows[0]))
    of_what = {place.words.statistic(place.facts, statistic.id, "of_what") for statistic in rows}
    parts += [place.text(text) for text in sorted(of_what)] if len(of_what) == 1 else []
    return [*parts, *units(place, rows)]


def units(place: Place, rows: tuple[Statistic, ...]) -> list[Markup | str]:
    """The unit, once, where all rows share it."""
    found = {statistic.unit for statistic in rows}
    if len(found) != 1:
        return []
    ends = {"zero": place.figures.isolate("0"), "hundred": place.figures.isolate("100")}
    return [place.figures.fill(place.strings[f"unit.{found.pop()}"], ends)]


def countries(place: Place, codes: tuple[str, ...]) -> str:
    """Country names of CLDR, in the language, as one list."""
    names = [place.language.locale.territories[code] for code in codes]
    return format_list(names, locale=place.language.locale) if names else place.strings["table.no_country"]


def sample(place: Place, counted: Base | Statistic) -> str:
    """The sample in words, also where it is not known."""
    if counted.n is None:
        return place.strings["table.sample_unknown"]
    number = place.figures.qualified(counted.n_is, place.figures.number(counted.n))
    return place.figures.fill(place.strings["table.sample"], {"n": number})


def own_samples(base: Base, rows: tuple[Statistic, ...]) -> bool:
    """Whether rows have samples that the base does not have."""
    return any(statistic.n is not None and statistic.n != base.n for statistic in rows)


def period_of(statistic: Statistic) -> Period:
    return statistic.period


def when(place: Place, dated: Statistic) -> str:
    period = place.figures.period(dated.period)
    return place.figures.fill(place.strings[f"table.{dated.period_is}"], {"period": period})


def caveats(place: Place, base: Base, rows: tuple[Statistic, ...]) -> list[tuple[Markup | None, Markup]]:
    """What weakens the table: the base's caveat, then the rows' own, each with the row's name."""
    of_base = place.words.of("bases", base.id).get("caveat")
    found: list[tuple[Markup | None, Markup]] = [(None, place.text(of_base))] if of_base else []
    for statistic in rows:
        words = place.words.of("statistics", statistic.id)
        if words.get("caveat"):
            found.append((place.text(words["name"]), place.text(words["caveat"])))
    return found
