"""Find a Chromium for the browser tests; install one where the system allows. `python tests/chromium.py`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = """No Chromium was found and none could be installed; the browser tests need one.
    fix: install Chromium or Google Chrome with your system's packages and run `make test` again,
         or name an installed one: CHROMIUM=/path/to/chromium make test
"""


def find() -> str | None:
    """The path of a Chromium: $CHROMIUM, one on the PATH, or the one Playwright downloaded."""
    candidates = [os.environ.get("CHROMIUM"), *(shutil.which(name) for name in NAMES), _playwrights_own()]
    return next((path for path in candidates if path and Path(path).exists()), None)


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def install() -> None:
    """Debian as root: apt. Elsewhere: Playwright's own download."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        commands = [["apt-get", "update", "-q"], ["apt-get", "install", "-y", "-q", "chromium", "fonts-noto-core"]]
    else:
        commands = [[sys.executable, "-m", "playwright", "install", "chromium"]]
    for command in commands:
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    if find() is None:
        print("Chromium is not here yet; installing it")
        install()
    if find() is None:
        sys.exit(HELP)
