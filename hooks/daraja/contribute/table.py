"""`make status`: how every translation stands, as a table for a terminal."""

from collections.abc import Iterator

from daraja.translations.overview import Overview
from daraja.translations.status import Change, Current, Missing, Outdated, Status

ALL_CURRENT = "every translation is current"


def lines(overview: Overview) -> Iterator[str]:
    """A row a page, a column a language; below it what changed, and what to do."""
    codes = list(dict.fromkeys(code for _, code in overview.statuses))
    names = list(dict.fromkeys(name for name, _ in overview.statuses))
    width = max((len(name) for name in names), default=0)
    yield "  ".join([" " * width, *(f"{code:<12}" for code in codes)]).rstrip()
    for name in names:
        cells = (_cell(overview.statuses.get((name, code))) for code in codes)
        yield "  ".join([f"{name:<{width}}", *(f"{cell:<12}" for cell in cells)]).rstrip()
    yield from _details(overview)


def _cell(status: Status | None) -> str:
    match status:
        case Outdated(changes):
            return f"outdated {len(changes)}"
        case Missing():
            return "missing"
        case Current():
            return "current"
        case None:
            return "-"


def _details(overview: Overview) -> Iterator[str]:
    old = {key: status for key, status in overview.statuses.items() if isinstance(status, Outdated)}
    for (name, code), status in old.items():
        page = name.removesuffix(".md")
        yield ""
        yield f"{name} in {code}: see it with `make diff PAGE={page} LANG={code}`, record it with `make pin …`"
        yield from (f"    {_said(change)}" for change in status.changes)
    if all(isinstance(status, Current) for status in overview.statuses.values()):
        yield ""
        yield ALL_CURRENT


def _said(change: Change) -> str:
    before = f" (was {change.before})" if change.before else ""
    return f"{change.kind:<10} {change.section}{before}"
