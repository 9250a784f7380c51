"""Earlier versions of a file, where the project has a history (git); none in a ZIP."""

import subprocess
from collections.abc import Iterator
from pathlib import Path


def versions(path: Path) -> Iterator[tuple[str, str]]:
    """Commit and text of each earlier version of a file, the latest first."""
    # Each commit with the name that the file had then, below the root of the repository.
    log = _git(path, "-c", "core.quotepath=off", "log", "--follow", "--name-only", "--format=%x00%H", "--", path.name)
    for entry in log.split("\0")[1:]:
        commit, *names = entry.split("\n")
        for name in filter(None, names):
            text = _git(path, "show", f"{commit}:{name}")
            if text:
                yield commit, text


def _git(path: Path, *arguments: str) -> str:
    """What git says in the folder of the file; "" where there is no git, no history or no such version."""
    command = ["git", *arguments]
    try:
        done = subprocess.run(command, cwd=path.parent, capture_output=True, check=False)
    except OSError:
        return ""
    said = done.stdout if done.returncode == 0 else b""
    return said.decode("utf-8-sig", errors="replace").replace("\r\n", "\n")
