"""The long lists: all statistics, the account of the article's figures, a page's evidence, the downloads."""

from collections.abc import Mapping
from itertools import groupby

from markupsafe import Markup

from daraja.render import tables
from daraja.render.place import Place
from daraja.render.sources import cited
from daraja.statistics.claim import Claim
from daraja.statistics.model import Statistic
from daraja.statistics.vocabulary import Topic


def statistics(place: Place) -> Markup:
    """Every statistic, by topic, in one table a base; here stand the anchors that numbers link to."""
    order = list(Topic)
    bases = sorted(place.facts.bases.values(), key=lambda base: order.index(base.topic))
    topics = [
        (topic, place.strings[f"topic.{topic}"], [_of_base(place, base.id) for base in group])
        for topic, group in groupby(bases, key=lambda base: base.topic)
    ]
    return place.html("statistics.html", topics=topics)


def _of_base(place: Place, name: str) -> Markup:
    base = place.facts.bases[name]
    title = place.words.of("bases", name)["title"]
    return tables.render(place, tables.View(f"base-{name}", title, base, place.facts.of_base(base), complete=True))


def corrections(place: Place) -> Markup:
    """What the article and its translations said, what the source says, what we print."""
    return place.html("corrections.html", claims=[_claim(place, claim) for claim in place.facts.claims.values()])


def _claim(place: Place, claim: Claim) -> dict[str, object]:
    words = place.words.of("claims", claim.id)
    own = {}
    if claim.figure is not None and claim.unit is not None:
        own["figure"] = place.figures.measure(claim.unit, claim.figure)
    texts = {part: place.text(text, own) for part, text in words.items()}
    rows = [(place.row(name), place.text(place.words.of("statistics", name)["name"])) for name in claim.printed]
    word = place.strings[f"evidence.{claim.verdict}"]
    return {**texts, "id": claim.id, "verdict": claim.verdict, "word": word, "rows": rows}


def evidence(place: Place, used: tuple[Statistic, ...]) -> Markup:
    """The statistics of a page's sentences, each as a sentence of its own with caveat and sources."""
    entries = [
        tables.row(place, statistic)
        | {
            "caveat": place.text(place.words.statistic(place.facts, statistic.id, "caveat")),
            "sources": cited(place, (statistic,)),
        }
        for statistic in used
    ]
    return place.html("evidence.html", entries=entries)


def downloads(place: Place, files: Mapping[str, bytes]) -> Markup:
    """Links to the data files, by their address below the site, each with its format and size."""
    links = [(place.link(address), _label(place, address, len(content))) for address, content in files.items()]
    return place.html("downloads.html", files=links)


def _label(place: Place, url: str, size: int) -> str:
    key = "downloads." + url.rpartition("/")[2].replace(".", "_")
    return place.figures.fill(place.strings[key], {"size": kilobytes(place, size)})


def kilobytes(place: Place, size: int) -> str:
    """A size in bytes as readers are told it."""
    return place.figures.isolate(f"{max(1, round(size / 1024))} KB")
