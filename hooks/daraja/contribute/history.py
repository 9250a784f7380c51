"""Earlier versions of a file, where the project has a history (git); none in a ZIP."""

import subprocess
from collections.abc import Iterator
from pathlib import Path


def versions(path: Path) -> Iterator[tuple[str, str]]:
    """Commit and text of each earlier version of a file, the latest first."""
    for commit in _git(path, "log", "--follow", "--format=%H", "--", path.name).split():
        text = _git(path, "show", f"{commit}:./{path.name}")
        if text:
            yield commit, text


def _git(path: Path, *arguments: str) -> str:
    """What git says in the folder of the file; "" where there is no git, no history or no such version."""
    command = ["git", *arguments]
    try:
        done = subprocess.run(command, cwd=path.parent, capture_output=True, text=True, encoding="utf-8", check=False)
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
