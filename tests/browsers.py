"""A real Chromium, and the real site on a web server of this machine. Fixtures for all browser tests."""

import functools
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from chromium import HELP, find
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

PHONE, DESKTOP = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
expect.set_options(timeout=15_000)
"""Milliseconds; what is expected comes at once, but on a busy machine."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


class Silent(http.server.SimpleHTTPRequestHandler):
    """A web server that says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        pass


class Host(Silent):
    """A static host: a wrong address gets the 404.html of the site, at whatever depth."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        pages = sorted(Path(self.directory).glob("404.html")) or sorted(Path(self.directory).glob("*/404.html"))
        if code != http.HTTPStatus.NOT_FOUND or not pages:
            return super().send_error(code, message, explain)
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(pages[0].read_bytes())
        return None


@contextmanager
def served(folder: Path, handler: type[Silent] = Silent) -> Iterator[str]:
    """The address of a web server that serves `folder`."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address(real_site: Path) -> Iterator[str]:
    """The real site on a web server of this machine, in a sub-path as on a project page."""
    with served(real_site.parent) as server:
        yield f"{server}{real_site.name}/"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, HELP
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


def context(browser: Browser, size: dict[str, int], scheme: str = "light", *, script: bool = True) -> BrowserContext:
    viewport = {"width": size["width"], "height": size["height"]}
    return browser.new_context(viewport=viewport, color_scheme=scheme, java_script_enabled=script)  # type: ignore[arg-type]


SETTLED = """() => {
  const list = document.querySelector(".md-search-result__list");
  const now = performance.now();
  if (!list.children.length || list.innerHTML !== window.drawn) {
    window.drawn = list.innerHTML;
    window.since = now;
  }
  return now - window.since > 500;
}"""


def settled(page: Page) -> None:
    """Wait until the results of search change no more: the first letters have some too, and Material asks again
    when the field gets the focus. A focus on a result that is drawn anew is lost."""
    page.wait_for_function(SETTLED)


STILL = """() => {
  const now = performance.now();
  if (document.getAnimations().some((each) => each.playState === "running")) window.moved = now;
  window.moved = window.moved || now;
  return now - window.moved > 300;
}"""


def still(page: Page) -> None:
    """Wait until nothing moves: where a page goes to a place below its heading, Material fades the title in its header,
    and half of a colour has half of its contrast."""
    page.wait_for_function(STILL)


@pytest.fixture(scope="session")
def desktop(browser: Browser) -> Iterator[Page]:
    with context(browser, DESKTOP) as opened:
        yield opened.new_page()


@pytest.fixture(scope="session")
def phone(browser: Browser) -> Iterator[Page]:
    with context(browser, PHONE) as opened:
        yield opened.new_page()
