"""The status of every translation as data: /data/translations.json."""

import json
from collections.abc import Mapping
from typing import Any

from daraja.translations.overview import Overview
from daraja.translations.status import Outdated, Status

ADDRESS = "data/translations.json"


def files(overview: Overview) -> dict[str, bytes]:
    """The file by its address below the site; none for a site in one language."""
    rows = [_row(name, code, status) for (name, code), status in overview.statuses.items()]
    return {ADDRESS: (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode("utf-8")} if rows else {}


def _row(name: str, code: str, status: Status) -> Mapping[str, Any]:
    changes = status.changes if isinstance(status, Outdated) else ()
    return {
        "page": name.removesuffix(".md"),
        "language": code,
        "status": type(status).__name__.lower(),
        "changes": [{"section": change.section, "kind": change.kind} for change in changes],
    }
