"""Read a YAML file so that every mistake in it can be shown with its line.

Scalars stay as they are typed ("24.50" is not 24.5); a value left empty or `null` is None.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from daraja.problems import Problem
from daraja.text_file import read_text

Key = tuple[str | int, ...]
Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
LOOK = "check the indentation, the quotation marks and the colons on this line and the one above"
QUOTE = "put the whole text between quotation marks"
COMMAS = f"add it; if a text holds commas or quotation marks, {QUOTE}"
IN_WORDS = {
    "found unexpected end of stream": ("a quotation mark opens here and is not closed", "close it after the text"),
    "found a tab character that violates indentation": ("a tab is used to indent", "indent with spaces"),
    "found character that cannot start any token": (
        "a tab stands here, or a character that may not begin a text",
        f"indent with spaces; if a text begins so, {QUOTE}",
    ),
    "mapping values are not allowed in this context": (
        "a colon or an indentation is wrong here or on the line above",
        f"indent both lines alike; if a text holds a colon, {QUOTE}",
    ),
    "did not find expected key": (
        "an indentation or a quotation mark is wrong here or on the line above",
        f"indent both lines alike; if a text holds quotation marks or braces, {QUOTE}",
    ),
    "did not find expected ',' or '}'": ("a comma, a quotation mark or a brace is missing", COMMAS),
    "did not find expected ',' or ']'": ("a comma, a quotation mark or a bracket is missing", COMMAS),
    "but found another document": ("a line of three hyphens stands in the middle of the file", "delete it"),
    "did not find expected alphabetic or numeric character": ("a text may not begin with an asterisk", QUOTE),
}
"""What the YAML reader says of the common mistakes, for people who do not know YAML."""


@dataclass(frozen=True)
class YamlFile:
    """The data of one file and the line on which each key stands. unread: it could not be read."""

    path: str
    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[Key, int] = field(default_factory=dict)
    unread: bool = False

    def line(self, *key: str | int) -> int:
        """The line of `key`, or of the nearest key above it that is there."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 1)

    def problem(self, key: Key, what: str, fix: str) -> Problem:
        return Problem(self.path, self.line(*key), what, fix)


def read(path: Path, shown: str) -> tuple[YamlFile, list[Problem]]:
    """The file at `path`, named `shown` in problems. A file that is not there is empty."""
    if not path.exists():
        return YamlFile(shown), []
    text, problems = read_text(path, shown)
    return (YamlFile(shown, unread=True), problems) if problems else parse(text, shown)


def parse(text: str, shown: str, first_line: int = 1) -> tuple[YamlFile, list[Problem]]:
    """YAML `text` that begins on `first_line` of the file `shown`."""
    text = "\n" * (first_line - 1) + text
    try:
        aliases = [event for event in yaml.parse(text, Loader) if isinstance(event, yaml.AliasEvent)]
        if aliases:
            return YamlFile(shown, unread=True), [_alias(shown, event) for event in aliases]
        root = yaml.compose(text, Loader)
        return _from_node(shown, root, first_line)
    except yaml.YAMLError as error:
        return YamlFile(shown, unread=True), [_broken(shown, text, error)]
    except RecursionError:
        what, fix = "lists stand in lists too deeply", "write it in fewer levels"
        return YamlFile(shown, unread=True), [Problem(shown, first_line, what, fix)]


def _from_node(shown: str, root: yaml.Node | None, first_line: int) -> tuple[YamlFile, list[Problem]]:
    if root is None:
        return YamlFile(shown), []
    if not isinstance(root, yaml.MappingNode):
        what = "this is not a list of `name: value` lines"
        fix = "begin each line with a name and a colon"
        return YamlFile(shown, unread=True), [Problem(shown, first_line, what, fix)]
    lines: dict[Key, int] = {}
    problems: list[Problem] = []
    data = _value(root, (), lines, problems, shown)
    return YamlFile(shown, data, lines), problems


def _value(node: yaml.Node, key: Key, lines: dict[Key, int], problems: list[Problem], shown: str) -> Any:
    lines.setdefault(key, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        result: dict[str, Any] = {}
        for name, value in _pairs(node, problems, shown):
            lines[*key, name.value] = name.start_mark.line + 1
            result[name.value] = _value(value, (*key, name.value), lines, problems, shown)
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*key, at), lines, problems, shown) for at, item in enumerate(node.value)]
    assert isinstance(node, yaml.ScalarNode)
    plain_null = not node.style and node.value in ("", "null", "~")
    return None if plain_null else node.value


def _pairs(node: yaml.MappingNode, problems: list[Problem], shown: str) -> Iterator[tuple[Any, Any]]:
    seen: dict[str, int] = {}
    for name, value in node.value:
        line = name.start_mark.line + 1
        if not isinstance(name, yaml.ScalarNode):
            problems.append(Problem(shown, line, "a name is missing before the colon", LOOK))
        elif name.value in seen:
            what = f"'{name.value}' is used twice; it stands on line {seen[name.value]} too"
            problems.append(Problem(shown, line, what, "give one of the two another name, or delete it"))
        else:
            seen[name.value] = line
            yield name, value


def _alias(shown: str, event: yaml.AliasEvent) -> Problem:
    what = f"'*{event.anchor}' refers to another place of the file"
    line = event.start_mark.line + 1 if event.start_mark else 1
    return Problem(shown, line, what, "write the value out where it is needed")


def _broken(shown: str, text: str, error: yaml.YAMLError) -> Problem:
    """A quotation mark or a brace that is not closed stands where it opens, not where the reader gave up."""
    if isinstance(error, yaml.reader.ReaderError):
        line, what = text.count("\n", 0, error.position) + 1, f"the character U+{error.character:04X} cannot be read"
        return Problem(shown, line, what, "delete it")
    reason = str(getattr(error, "problem", None) or "it cannot be read")
    opens = reason == "found unexpected end of stream" or reason.startswith("did not find expected ','")
    mark = getattr(error, "context_mark" if opens else "problem_mark", None)
    what, fix = IN_WORDS.get(reason, (f"broken YAML: {reason}", LOOK))
    return Problem(shown, mark.line + 1 if mark else 1, what, fix)
