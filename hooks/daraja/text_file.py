"""Read and write a text file of the project: UTF-8, with or without a byte order mark."""

from codecs import BOM_UTF8
from pathlib import Path

from daraja.problems import Problem


def read_text(path: Path, shown: str) -> tuple[str, list[Problem]]:
    """The text of `path` with `\\n` line ends, and a problem if it is not UTF-8."""
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        what = "the file is not saved as UTF-8"
        return "", [Problem(shown, line, what, "open it in an editor and save it with the encoding UTF-8")]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def rewrite(path: Path, text: str) -> None:
    """Another text in the file at `path`, with the byte order mark and the line ends that the file has."""
    raw = path.read_bytes()
    ends = "\r\n" if b"\r\n" in raw else "\n"
    path.write_text(text, "utf-8-sig" if raw.startswith(BOM_UTF8) else "utf-8", newline=ends)
