"""One build of the site, from its content to its pages. Knows nothing of MkDocs.

The only state of Daraja is here: what the current build has loaded, replaced by the next `start`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from daraja import document
from daraja.expansion import expand
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
class Where:
    """A page being built: its address below the site, the language that the reader asked for,
    and how to find the address of another page by its path below docs/."""

    url: str
    code: str
    url_of: Callable[[str], str | None]


@dataclass(frozen=True)
class Build:
    source: Source
    site: Site
    files: Mapping[str, bytes] = field(default_factory=dict)


_current: Build


def start(source: Source) -> None:
    """Read and check everything below `source.docs`. ContentError lists every problem."""
    global _current
    site = load_site(source.docs, source.root, source.languages, folders=source.folders)
    files = downloads.files(site.facts, site.words, source.title, source.address)
    _current = Build(source, site, files)


def data_files() -> Mapping[str, bytes]:
    """The files for download, by address below the site."""
    return _current.files


def expanded(markdown: str, where: Where) -> str:
    """A page's Markdown with its markers turned into HTML."""
    return expand(markdown, _current.site, where.url, where.code, where.url_of, _current.files, _current.source.address)


def finished(html: str, code: str) -> str:
    """A page's HTML with language and direction where browsers look for them."""
    return document.set_language(html, _current.source.languages[code])
