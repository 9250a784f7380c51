"""A web server of this machine that remembers what it was asked for."""

import functools
import gzip
import http.server
import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

QUIET = 0.7
"""Seconds without a request after which a page has all that it wants."""


@dataclass
class Server:
    """address: of the site, with its last slash; asked: the paths since the last `forget`, in order."""

    folder: Path
    address: str = ""
    asked: list[str] = field(default_factory=list)
    last: float = 0.0

    def forget(self) -> None:
        """Before a new reader comes."""
        self.asked.clear()
        self.last = time.monotonic()

    def wait(self) -> None:
        """Until nothing was asked for QUIET seconds."""
        self.last = time.monotonic()
        while time.monotonic() - self.last < QUIET:
            time.sleep(0.05)

    def weight(self, own: re.Pattern[str]) -> int:
        """Bytes, after gzip, of the files asked for whose path matches `own`."""
        paths = {path for path in self.asked if own.search(path)}
        return sum(len(gzip.compress((self.folder / path).read_bytes(), 9)) for path in paths)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments: object, server_of: Server) -> None:
        self._site = server_of
        super().__init__(*arguments, directory=str(server_of.folder))  # type: ignore[arg-type]

    def send_head(self) -> object:  # type: ignore[override]
        """Note the file that is asked for, and answer."""
        path = unquote(urlsplit(self.path).path).lstrip("/")
        if (self._site.folder / path).is_file():
            self._site.asked.append(path)
        self._site.last = time.monotonic()
        return super().send_head()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """The built site in `folder`, at the root of an address."""
    site = Server(folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, server_of=site))
    site.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield site
    server.shutdown()
    server.server_close()
