"""Everything we know of Material's search. A contract test checks each point.

Its bundle starts a worker and fetches an index in every page; search/scripts/door.js stands in for both.
"""

from importlib.metadata import version
from importlib.resources import files
from typing import Any

from daraja.problems import ContentError, Problem, report

PLUGIN = "material/search"
SEAMS = {
    "assets/javascripts/bundle.*.min.js": ("new Worker(", 'document.forms.namedItem("search")'),
    "partials/search.html": ('name="search"', 'role="dialog"', 'data-md-component="search-query"'),
    "base.html": ("{% block config %}",),
}
"""What door.js and dialog.js take hold of: each of it stands in its file exactly once."""


def has_search(config: Any) -> bool:
    """Whether mkdocs.yml asks for Material's search box."""
    plugin = config.plugins.get(PLUGIN)
    return bool(plugin and plugin.config.enabled)


def without_index(config: Any) -> None:
    """Keep the plugin for its search box; its index, all languages in one, is not made."""
    plugin = config.plugins.get(PLUGIN)
    if plugin:
        plugin.on_post_build = lambda config: None  # static-i18n calls it besides the event
        for event in ("page_context", "post_build"):
            methods = config.plugins.events[event]
            methods[:] = [method for method in methods if getattr(method, "__self__", None) is not plugin]


def check() -> None:
    """ContentError if Material is no longer what the search scripts take it for."""
    missing = [_changed(name, seam) for name, seams in SEAMS.items() for seam in seams if _count(name, seam) != 1]
    if missing:
        raise ContentError(report(missing))


def _count(name: str, seam: str) -> int:
    templates = files("material") / "templates"
    folder, _, pattern = name.rpartition("/")
    start, _, end = pattern.partition("*")
    found = (each for each in (templates / folder).iterdir() if each.name.startswith(start) and each.name.endswith(end))
    return sum(each.read_text("utf-8").count(seam) for each in found)


def _changed(name: str, seam: str) -> Problem:
    what = f"mkdocs-material {version('mkdocs-material')} no longer has `{seam}` once in {name}: search would not work"
    fix = "pin the version of mkdocs-material that worked, or adapt hooks/daraja/search/scripts"
    return Problem("requirements.txt", 1, what, fix)
