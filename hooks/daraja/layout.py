"""Where the files of a site are, and which language a page is in."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from daraja.languages import Language, Languages

HOME = "index.md"


@dataclass(frozen=True)
class Layout:
    """docs: the folder of pages; root: what paths in messages are relative to; folders: each language has
    a folder of its own, else a suffix tells it; directory_urls: `gap.md` becomes gap/, not gap.html;
    excluded: whether mkdocs.yml leaves out a path below docs/; draft: whether it does so when the site is published."""

    docs: Path
    root: Path
    languages: Languages
    folders: bool
    directory_urls: bool = True
    excluded: Callable[[str], bool] = lambda source: False
    draft: Callable[[str], bool] = lambda source: False

    def files(self, ending: str = "") -> list[Path]:
        """The files below docs/ whose names end so, sorted, without what mkdocs.yml excludes."""
        found = (path for path in self.docs.rglob(f"*{ending}") if path.is_file())
        return sorted(path for path in found if not self.excluded(path.relative_to(self.docs).as_posix()))

    def language(self, source: Path) -> Language | None:
        """The language of the page at `source` (below docs/); None for a page in no language's place."""
        code = source.parts[0] if self.folders else source.stem.rpartition(".")[2]
        if code in self.languages.codes:
            return self.languages[code]
        return None if self.folders else self.languages.default

    def address(self, name: str, language: Language) -> str:
        """Where the page `name` of a language is published, relative to the site; "" for the home page, or
        index.html where addresses are those of files."""
        path = PurePosixPath(name)
        index = path.name in (HOME, "README.md")
        if self.directory_urls:
            address = f"{(path.parent if index else path.with_suffix('')).as_posix()}/".removeprefix("./")
        else:
            address = (path.with_name("index.html") if index else path.with_suffix(".html")).as_posix()
        return quote(address if language == self.languages.default else f"{language.code}/{address}")

    def source(self, name: str, language: Language) -> Path:
        """The file of the page `name` in a language."""
        if self.folders:
            return self.docs / language.code / name
        own = name if language == self.languages.default else f"{name.removesuffix('.md')}.{language.code}.md"
        return self.docs / own

    def name(self, source: Path) -> str:
        if self.folders:
            return Path(*source.parts[1:]).as_posix()
        stem, dot, code = source.stem.rpartition(".")
        return source.with_name((stem if dot and code in self.languages.codes else source.stem) + ".md").as_posix()
