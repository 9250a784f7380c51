"""The description of the data files, after the Frictionless standard (https://datapackage.org, version 2)."""

from collections.abc import Mapping
from typing import Any

from daraja.statistics.model import Facts
from daraja.statistics.source import Source
from daraja.statistics.vocabulary import Evidence, Formula, Kind, Qualifier, Unit, Use

WORD_FIELDS = ("name", "sentence", "of_what", "population", "caveat")
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}


def _field(name: str, kind: str = "string", about: str = "", **constraints: object) -> dict[str, Any]:
    described = {"description": about} if about else {}
    return {"name": name, "type": kind, **described, **({"constraints": constraints} if constraints else {})}


FIELDS: tuple[dict[str, Any], ...] = (
    _field("id", required=True, unique=True),
    _field("topic"),
    _field("base", about="Rows with the same base were measured on the same people or firms."),
    _field("value", "number", required=True),
    _field("value_high", "number", "The upper end, where the source gives a range."),
    _field("unit", enum=[*Unit]),
    _field("qualifier", enum=[*Qualifier]),
    _field("kind", enum=[*Kind, "expectation", "derived"]),
    _field("n", "integer", "Sample size; empty where it was not published."),
    _field("n_is", enum=[*Qualifier]),
    _field("geography", about="ISO 3166 country codes, separated by spaces."),
    _field("period", about="ISO 8601 year or month, or two of them separated by a slash."),
    _field("period_is", enum=["measured", "published"]),
    _field("expected_by", "integer", "The year for which the value was expected."),
    _field("outcome", about="The id of the statistic that says what happened, or pending."),
    _field("formula", enum=[*Formula]),
    _field("derived_from", about="Ids, separated by spaces."),
    _field("evidence", enum=[*Evidence]),
    _field("use", enum=[*Use]),
    _field("superseded_by"),
    _field("sources", about="Ids of sources.json, separated by spaces."),
    _field("review_by", "date"),
)


def described(
    facts: Facts, languages: tuple[str, ...], title: str, address: str, files: Mapping[str, bytes]
) -> dict[str, Any]:
    """The package of `files` (by name; the table of statistics first), with a column for each word and language."""
    fields = [*FIELDS, *(_field(f"{part}_{code}") for code in languages for part in WORD_FIELDS)]
    resources = [_resource(name, content) for name, content in files.items()]
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
    ending = name.rpartition(".")[2]
    media = {"csv": "text/csv", "json": "application/json"}[ending]
    common = {"name": name.replace(".", "-"), "path": name}
    table = {"type": "table", "schema": _schema(content)} if ending == "csv" else {}
    return common | table | {"format": ending, "mediatype": media, "encoding": "utf-8", "bytes": len(content)}


def _schema(content: bytes) -> dict[str, Any]:
    """Columns of text, by the first line of a CSV file; the first one tells the rows apart."""
    head = content.decode("utf-8-sig").partition("\r\n")[0].split(",")
    return {"fields": [_field(name) for name in head], "primaryKey": head[:1]}


def _origin(source: Source) -> dict[str, str]:
    title = f"{source.producer}: {source.title}" if source.title else source.producer
    return {"title": title, **({"path": source.link} if source.link else {})}
