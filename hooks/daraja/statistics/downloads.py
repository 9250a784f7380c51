"""The data files readers download, made from the same objects as the pages.

CSV after RFC 4180, with a byte order mark, without which Excel shows Arabic as gibberish; described
as a Data Package of the Frictionless standard (https://datapackage.org, version 2).
"""

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from daraja.figures import Figures, bare
from daraja.statistics.model import Evidence, Facts, Formula, Kind, Qualifier, Source, Statistic, Unit, Use
from daraja.statistics.words import Words, filled

FOLDER = "data"
WORD_FIELDS = ("name", "sentence", "of_what", "population", "caveat")
LICENCE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "Creative Commons Attribution 4.0"}  # fmt: skip

FIELDS: tuple[dict[str, Any], ...] = (
    {"name": "id", "type": "string", "constraints": {"required": True, "unique": True}},
    {"name": "topic", "type": "string"},
    {"name": "base", "type": "string", "description": "Rows with the same base were measured on the same people or firms."},
    {"name": "value", "type": "number", "constraints": {"required": True}},
    {"name": "value_high", "type": "number", "description": "The upper end, where the source gives a range."},
    {"name": "unit", "type": "string", "constraints": {"enum": [*Unit]}},
    {"name": "qualifier", "type": "string", "constraints": {"enum": [*Qualifier]}},
    {"name": "kind", "type": "string", "constraints": {"enum": [*Kind, "expectation", "derived"]}},
    {"name": "n", "type": "integer", "description": "Sample size; empty where it was not published."},
    {"name": "n_is", "type": "string", "constraints": {"enum": [*Qualifier]}},
    {"name": "geography", "type": "string", "description": "ISO 3166 country codes, separated by spaces."},
    {"name": "period", "type": "string", "description": "ISO 8601 year or month, or two of them separated by a slash."},
    {"name": "period_is", "type": "string", "constraints": {"enum": ["measured", "published"]}},
    {"name": "expected_by", "type": "integer", "description": "The year for which the value was expected."},
    {"name": "outcome", "type": "string", "description": "The id of the statistic that says what happened, or pending."},
    {"name": "formula", "type": "string", "constraints": {"enum": [*Formula]}},
    {"name": "derived_from", "type": "string", "description": "Ids, separated by spaces."},
    {"name": "evidence", "type": "string", "constraints": {"enum": [*Evidence]}},
    {"name": "use", "type": "string", "constraints": {"enum": [*Use]}},
    {"name": "superseded_by", "type": "string"},
    {"name": "sources", "type": "string", "description": "Ids of sources.json, separated by spaces."},
    {"name": "review_by", "type": "date"},
)  # fmt: skip


def files(facts: Facts, words: Mapping[str, Words], title: str, address: str) -> dict[str, bytes]:
    """The content of each file by its address below the site; none for a site without statistics.

    title and address: of the site, for the description of the package
    """
    if not facts.statistics:
        return {}
    made = {
        "statistics.csv": _csv(facts, words),
        "statistics.json": _json([_statistic(s, facts, words) for s in facts.statistics.values()]),
        "sources.json": _json([_source(s, words) for s in facts.sources.values()]),
    }
    made["datapackage.json"] = _json(_package(facts, words, title, address, made))
    return {f"{FOLDER}/{name}": content for name, content in made.items()}


def record(statistic: Statistic) -> dict[str, str]:
    """A statistic as one row of text, by the names of FIELDS; "" where it has nothing to say."""
    expected, derived = statistic.expected, statistic.derived
    values = {
        **{name: getattr(statistic, name) for name in ("id", "value", "value_high", "unit", "qualifier", "n", "n_is")},
        **{name: getattr(statistic, name) for name in ("period", "period_is", "evidence", "use", "superseded_by", "review_by")},
        "topic": statistic.base.topic,
        "base": statistic.base.id,
        "kind": kind(statistic),
        "geography": " ".join(statistic.geography),
        "expected_by": expected and expected.by,
        "outcome": expected and expected.outcome,
        "formula": derived and derived.formula,
        "derived_from": derived and " ".join(derived.from_),
        "sources": " ".join(citation.id for citation in statistic.sources),
    }
    return {field["name"]: "" if values[field["name"]] is None else str(values[field["name"]]) for field in FIELDS}


def kind(statistic: Statistic) -> str:
    """How the value came about; an expectation and a derived value are so whatever their base is."""
    return "expectation" if statistic.expected else "derived" if statistic.derived else statistic.kind.value


def texts(statistic: Statistic, facts: Facts, words: Words) -> dict[str, str]:
    """The words of a statistic in one language, as plain text."""
    figures = Figures(words.language, bare)
    own = figures.placeholders(statistic, facts)
    return {
        part: filled(words.statistic(facts, statistic.id, part), figures, facts, own)
        for part in WORD_FIELDS
    }  # fmt: skip


def _csv(facts: Facts, words: Mapping[str, Words]) -> bytes:
    columns = [field["name"] for field in FIELDS] + [f"{part}_{code}" for code in words for part in WORD_FIELDS]
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\r\n")
    writer.writeheader()
    for statistic in facts.statistics.values():
        row = record(statistic)
        for code, of_language in words.items():
            row |= {f"{part}_{code}": text for part, text in texts(statistic, facts, of_language).items()}
        writer.writerow(row)
    return out.getvalue().encode("utf-8-sig")


def _statistic(statistic: Statistic, facts: Facts, words: Mapping[str, Words]) -> dict[str, Any]:
    citations = [citation.model_dump(mode="json", exclude_none=True) for citation in statistic.sources]
    row = {name: value or None for name, value in record(statistic).items()}
    by_language = {code: texts(statistic, facts, of_language) for code, of_language in words.items()}
    return row | {
        "n": statistic.n,
        "expected_by": statistic.expected and statistic.expected.by,
        "geography": list(statistic.geography),
        "derived_from": list(statistic.derived.from_) if statistic.derived else None,
        "sources": citations,
        "words": by_language,
    }


def _source(source: Source, words: Mapping[str, Words]) -> dict[str, Any]:
    texts_of = {code: dict(of_language.of("sources", source.id)) for code, of_language in words.items()}
    return source.model_dump(mode="json", exclude_none=True) | {"words": texts_of}


def _package(facts: Facts, words: Mapping[str, Words], title: str, address: str, made: Mapping[str, bytes]) -> dict[str, Any]:
    fields = [*FIELDS, *({"name": f"{part}_{code}", "type": "string"} for code in words for part in WORD_FIELDS)]
    resources = [_resource(name, content) for name, content in made.items()]
    resources[0] |= {"schema": {"fields": fields, "primaryKey": ["id"], "missingValues": [""]}}
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "statistics",
        "title": title,
        **({"homepage": address} if address else {}),
        "licenses": [LICENCE],
        "sources": [_origin(source) for source in facts.sources.values()],
        "resources": resources,
    }


def _resource(name: str, content: bytes) -> dict[str, Any]:
    stem, _, ending = name.partition(".")
    media = {"csv": "text/csv", "json": "application/json"}[ending]
    common = {"name": stem if ending == "csv" or stem != "statistics" else "statistics-with-words", "path": name}
    profile = {"type": "table"} if ending == "csv" else {}
    return common | profile | {"format": ending, "mediatype": media, "encoding": "utf-8", "bytes": len(content)}


def _origin(source: Source) -> dict[str, str]:
    title = f"{source.producer}: {source.title}" if source.title else source.producer
    return {"title": title, **({"path": source.link} if source.link else {})}


def _json(value: object) -> bytes:
    """Arabic stays readable and small: no escapes."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
