"""HTML and SVG as lines of text that a translator can review.

[so]    an island of left-to-right text
a | b   the cells of one row
____    a gap to write in
<link>  where a number in a sentence leads
"""

from html.parser import HTMLParser

LINES = {"caption", "tr", "p", "li", "summary", "figcaption", "h3", "title", "text", "dt", "dd", "figure"}
CELLS = {"td", "th"}


class Reader(HTMLParser):
    """Collects the text of a page; of a picture also where its bars and labels stand."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in LINES or given.get("class") == "stat-scope":
            self.text += "\n"
        if tag in CELLS and not self.text.rstrip(" ").endswith("\n"):
            self.text += " | "
        if tag == "a" and given.get("class") == "figure":
            self.text += f"<{given['href']}> "
        if "gap" in given.get("class", "").split():
            self.text += "____"
        if tag in ("bdi", "br"):
            self.text += {"bdi": "[", "br": " / "}[tag]
        if tag == "text":
            self.text += f"{given.get('text-anchor', 'start')} at {given['x']}: "
        self.text += _drawn(tag, given)

    def handle_endtag(self, tag: str) -> None:
        self.text += "]" if tag == "bdi" else "\n" if tag in LINES else ""

    def handle_data(self, data: str) -> None:
        self.text += data.replace("\u2066", "[").replace("\u2069", "]")


def _drawn(tag: str, given: dict[str, str]) -> str:
    """A bar of a chart, the bar of a cell, the line of a mark; nothing for what only decorates."""
    kind = given.get("class", "")
    if tag == "rect" and "chart-bar" in kind:
        expected = ", expected" if "--expected" in kind else ""
        return f"\nbar from {given['x']}, {given['width']} wide{expected}\n"
    if tag == "rect" and kind in ("stat-bar__value", "stat-bar__range"):
        return f" ({kind.rpartition('_')[2]} {given['width']})"
    if tag == "line":
        return f"\nline at {given['x1']}\n"
    return ""


def readable(html: str) -> str:
    """`html` as lines of text."""
    reader = Reader()
    reader.feed(html)
    lines = (" ".join(line.split()) for line in reader.text.splitlines())
    return "\n".join(line for line in lines if line)
