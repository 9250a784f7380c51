"""The statistics as a schema.org Dataset, for search engines (https://schema.org/Dataset)."""

import json
from typing import Any

from markupsafe import Markup

from daraja.figures import Figures, bare
from daraja.render.place import About, Place
from daraja.statistics.datapackage import LICENCE
from daraja.statistics.downloads import FOLDER, texts


def dataset(place: Place, about: About) -> Markup:
    """A JSON-LD block in the language of the page."""
    site_url = about.address
    data = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": f"{site_url}{FOLDER}/datapackage.json",
        "name": about.title,
        "description": about.description or about.title,
        "url": f"{site_url}{place.url}",
        "inLanguage": place.language.tag,
        "license": LICENCE["path"],
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": about.title, "url": site_url or None},
        "temporalCoverage": _years(place),
        "spatialCoverage": [{"@type": "Country", "name": name} for name in _countries(place)],
        "variableMeasured": [_variable(place, name) for name in place.facts.statistics],
        "isBasedOn": sorted({s.link for s in place.facts.sources.values() if s.link}),
        "distribution": [_file(site_url, name, kind) for name, kind in FILES],
    }
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return Markup(f'<script type="application/ld+json">{text}</script>')


FILES = (
    ("statistics.csv", "text/csv"),
    ("statistics.json", "application/json"),
    ("datapackage.json", "application/json"),
)


def _years(place: Place) -> str:
    periods = [statistic.period for statistic in place.facts.statistics.values()]
    first = min(period.start.year for period in periods)
    last = max((period.end or period.start).year for period in periods)
    return f"{first}/{last}"


def _countries(place: Place) -> list[str]:
    codes = sorted({code for statistic in place.facts.statistics.values() for code in statistic.geography})
    return [place.country(code) for code in codes]


def _variable(place: Place, name: str) -> dict[str, Any]:
    statistic = place.facts.statistics[name]
    words = texts(statistic, place.facts, place.words)
    high = {"maxValue": str(statistic.value_high)} if statistic.value_high is not None else {}
    return {
        "@type": "PropertyValue",
        "propertyID": name,
        "name": words["name"],
        "description": words["sentence"],
        ("minValue" if high else "value"): str(statistic.value),
        **high,
        "unitText": Figures(place.language, bare).unit(statistic.unit),
    }


def _file(site_url: str, name: str, media: str) -> dict[str, str]:
    return {"@type": "DataDownload", "encodingFormat": media, "contentUrl": f"{site_url}{FOLDER}/{name}"}
