"""Copies of the project that are built for a comparison: as it is, or with Material's own search."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

PARTS = ("docs", "hooks", "overrides")
QUIET = {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1700000000"}
WITHOUT_INDEX = "    material.without_index(config)\n"
ON_ENV = re.compile(r"^def on_env.*?(?=^def )", re.M | re.S)
STOCK = {"search": {"lang": ["en", "ar"], "pipeline": []}}


def copy(project: Path, folder: Path) -> Path:
    """What a build needs of `project`, in the new `folder`."""
    for part in PARTS:
        shutil.copytree(project / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(project / "mkdocs.yml", folder)
    return folder


def without_content(folder: Path) -> Path:
    """Take the pages and facts out of a copy, and with them the glossary, which finds more than what is planted."""
    for path in (folder / "docs").iterdir():
        if path.name != "assets":
            shutil.rmtree(path)
    # A menu of 300 pages on each of 300 pages would take longer than all else.
    _edit_settings(folder, lambda settings: settings.update(nav=["index.md"], validation={"omitted_files": "ignore"}))
    return folder


def with_stock_search(folder: Path) -> Path:
    """Put Material's own search back into a copy."""
    (folder / "overrides" / "main.html").unlink()
    events = folder / "hooks" / "events.py"
    text = events.read_text("utf-8")
    if WITHOUT_INDEX not in text or not ON_ENV.search(text):
        raise LookupError("hooks/events.py has changed: teach bench/project.py how it takes Material's search away")
    events.write_text(ON_ENV.sub("", text.replace(WITHOUT_INDEX, "")), "utf-8")
    _edit_settings(folder, lambda settings: settings["plugins"].__setitem__(settings["plugins"].index("search"), STOCK))
    return folder


def build(folder: Path) -> Path:
    """The built site of a copy."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
    _run(command, folder)
    return folder / "site"


def add_pagefind(site: Path, copied: Path) -> Path:
    """A copy of a built site with Pagefind's index; it reads the article only, as ours does."""
    shutil.copytree(site, copied)
    command = [sys.executable, "-m", "pagefind", "--site", str(copied), "--root-selector", "article", "--silent"]
    _run(command, copied)
    return copied


def _edit_settings(folder: Path, edit: Callable[[dict[str, Any]], None]) -> None:
    path = folder / "mkdocs.yml"
    settings = yaml.safe_load(path.read_text("utf-8"))
    edit(settings)
    path.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), "utf-8")


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, env=os.environ | QUIET, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
