"""Read a text file of the project: UTF-8, with or without a byte order mark."""

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
