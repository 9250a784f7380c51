"""One build of the site, from its content to its pages. Knows nothing of MkDocs.

The only state of Daraja is here: what the current build has loaded, replaced by the next `start`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from daraja import document
from daraja.expansion import Expansion, Where, place_of
from daraja.languages import Languages
from daraja.site import Site, load_site
from daraja.statistics import downloads


@dataclass(frozen=True)
class Source:
    """What a build starts from. docs: the folder of pages; root: what paths in messages are
    relative to; folders: each language has a folder of its own; address: absolute, or ""."""

    docs: Path
    root: Path
    languages: Languages
    folders: bool
    title: str
    address: str


@dataclass(frozen=True)
class Build:
    """A source, what was read from it, and the data files made of it, by address."""

    source: Source
    site: Site
    files: Mapping[str, bytes]


_builds: list[Build] = []


def start(source: Source) -> None:
    """Read and check everything below `source.docs`. ContentError lists every problem."""
    site = load_site(source.docs, source.root, source.languages, folders=source.folders)
    files = downloads.files(site.facts, site.words, source.title, source.address)
    _builds[:] = [Build(source, site, files)]


def data_files() -> Mapping[str, bytes]:
    """The files for download, by address below the site."""
    return _builds[0].files


def expanded(markdown: str, where: Where) -> str:
    """A page's Markdown with its markers turned into HTML."""
    build = _builds[0]
    place = place_of(where, build.site)
    return Expansion(markdown, build.site, place, build.files, build.source.address).run()


def finished(html: str, code: str) -> str:
    """A page's HTML with language and direction where browsers look for them."""
    return document.set_language(html, _builds[0].source.languages[code])
