"""Small sites made from text, and the real site built once for all tests."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from daraja.languages import Languages, from_settings
from daraja.layout import Layout
from daraja.problems import ContentError
from daraja.site import Site, load_site

pytest_plugins = ["browsers"]

PROJECT = Path(__file__).parent.parent
THREE = from_settings([("en", "English", True), ("sw", "Kiswahili", False), ("ar", "العربية", False)])
PAGES = (
    "", "start/how-to-use/", "self-assessment/",
    "gap/education/", "gap/self-directed-learning/", "gap/planning-skills/", "gap/budget-and-risk/",
    "plays/", "plays/protect-learning-time/", "plays/give-strategic-support/", "plays/seat-at-the-table/",
    "templates/", "templates/learning-time-plan/", "templates/blind-spot-map/", "templates/partner-charter/",
    "templates/campaign-plan/", "templates/leadership-brief/", "templates/meeting-agenda/",
    "tools/training-calculator/",
    "reference/statistics/", "reference/glossary/", "reference/sources-and-methodology/", "reference/translations/",
)  # fmt: skip
"""The addresses of the real site in each language."""
QUIET = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}


def pytest_addoption(parser: pytest.Parser) -> None:
    """`pytest tests/test_golden.py --update-goldens`, then review the difference."""
    parser.addoption("--update-goldens", action="store_true", help="write what the golden tests got into their files")


@dataclass(frozen=True)
class Result:
    """What `mkdocs build` said and made."""

    code: int
    output: str
    site: Path

    def page(self, address: str = "") -> str:
        return (self.site / address / "index.html").read_text("utf-8")


def write(root: Path, files: Mapping[str, str | bytes]) -> Path:
    """`files` (path: content) below `root`."""
    for name, content in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return root


def mkdocs_build(root: Path, *arguments: str) -> Result:
    """`mkdocs build --strict` in the folder `root`, as a contributor would run it."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *arguments]
    done = subprocess.run(command, cwd=root, env=os.environ | QUIET, capture_output=True, text=True, check=False)
    return Result(done.returncode, done.stdout + done.stderr, root / "site")


def built(root: Path, *arguments: str) -> Path:
    """The site made of the files in `root` with the project's own hooks; it has to succeed."""
    (root / "hooks").symlink_to(PROJECT / "hooks")
    result = mkdocs_build(root, *arguments)
    assert result.code == 0, result.output
    return result.site


@pytest.fixture
def check(tmp_path: Path) -> Callable[..., str]:
    """Load a site from `docs/` files and return the report of its problems, "" if there are none."""

    def run(files: Mapping[str, str | bytes], languages: Languages = THREE, *, folders: bool = True) -> str:
        write(tmp_path / "docs", files)
        try:
            load_site(Layout(tmp_path / "docs", tmp_path, languages, folders))
        except ContentError as error:
            return str(error)
        return ""

    return run


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Site]:
    """Load a site from `docs/` files."""

    def run(files: Mapping[str, str | bytes], languages: Languages = THREE, *, folders: bool = True) -> Site:
        write(tmp_path / "docs", files)
        return load_site(Layout(tmp_path / "docs", tmp_path, languages, folders))

    return run


@pytest.fixture
def tiny_site(tmp_path: Path) -> Callable[..., Result]:
    """Build a site from files with `mkdocs build --strict`; `hooks/events.py` is the project's own."""

    def run(files: Mapping[str, str | bytes], *arguments: str) -> Result:
        write(tmp_path, files)
        if not (tmp_path / "hooks").exists():
            (tmp_path / "hooks").symlink_to(PROJECT / "hooks")
        return mkdocs_build(tmp_path, *arguments)

    return run


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once a test process."""
    folder = tmp_path_factory.mktemp("real") / "site"
    result = mkdocs_build(PROJECT, "--site-dir", str(folder))
    assert result.code == 0, result.output
    return folder
