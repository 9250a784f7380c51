"""The data files readers download, made from the same objects as the pages.

CSV after RFC 4180, with a byte order mark, without which Excel shows Arabic as gibberish.
"""

import csv
import io
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from daraja.figures import Figures, bare
from daraja.statistics.datapackage import FIELDS, WORD_FIELDS, described
from daraja.statistics.model import Facts, Statistic
from daraja.statistics.source import Source
from daraja.statistics.words import Words
from daraja.texts import filled

FOLDER = "data"
NO_FILES: Mapping[str, bytes] = MappingProxyType({})
AS_THEY_ARE = (
    *("id", "value", "value_high", "unit", "qualifier", "n", "n_is"),
    *("period", "period_is", "evidence", "use", "superseded_by", "review_by"),
)
"""Fields that a row holds under the name and in the form that a statistic has them."""


def files(
    facts: Facts, words: Mapping[str, Words], title: str, address: str, others: Mapping[str, bytes] = NO_FILES
) -> dict[str, bytes]:
    """The content of each file by its address below the site; a site without statistics has none but `others`.

    title and address: of the site, for the description of the package
    others: tables (CSV) that the package holds besides
    """
    if not facts.statistics:
        return dict(others)
    made = {
        "statistics.csv": _csv(facts, words),
        "statistics.json": _json([_statistic(s, facts, words) for s in facts.statistics.values()]),
        "sources.json": _json([_source(s, facts, words) for s in facts.sources.values()]),
    }
    made |= {name.removeprefix(f"{FOLDER}/"): content for name, content in others.items()}
    made["datapackage.json"] = _json(described(facts, tuple(words), title, address, made))
    return {f"{FOLDER}/{name}": content for name, content in made.items()}


def of_data(made: Mapping[str, bytes]) -> dict[str, bytes]:
    """Of all files that the build makes, those of the data."""
    return {address: content for address, content in made.items() if address.startswith(f"{FOLDER}/")}


def record(statistic: Statistic) -> dict[str, str]:
    """A statistic as one row of text, by the names of FIELDS; "" where it has nothing to say."""
    expected, derived = statistic.expected, statistic.derived
    values = {
        **{name: getattr(statistic, name) for name in AS_THEY_ARE},
        "topic": statistic.base.topic,
        "base": statistic.base.id,
        "kind": statistic.nature,
        "geography": " ".join(statistic.geography),
        "expected_by": expected and expected.by,
        "outcome": expected and expected.outcome,
        "formula": derived and derived.formula,
        "derived_from": derived and " ".join(derived.from_),
        "sources": " ".join(citation.id for citation in statistic.sources),
    }
    return {field["name"]: "" if values[field["name"]] is None else str(values[field["name"]]) for field in FIELDS}


def texts(statistic: Statistic, facts: Facts, words: Words) -> dict[str, str]:
    """The words of a statistic in one language, as plain text."""
    figures = Figures(words.language, bare)
    own = figures.placeholders(statistic, facts)
    return {part: filled(words.statistic(facts, statistic.id, part), figures, facts, own) for part in WORD_FIELDS}


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


def _source(source: Source, facts: Facts, words: Mapping[str, Words]) -> dict[str, Any]:
    by_language = {}
    for code, of_language in words.items():
        figures, own = Figures(of_language.language, bare), of_language.of("sources", source.id)
        by_language[code] = {part: filled(text, figures, facts) for part, text in own.items()}
    return source.model_dump(mode="json", exclude_none=True) | {"words": by_language}


def _json(value: object) -> bytes:
    """Arabic stays readable and small: no escapes."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
