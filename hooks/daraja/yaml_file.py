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
SAVE_AS_TEXT = "check the indentation, the quotation marks and the colons on this line and the one above"


@dataclass(frozen=True)
class YamlFile:
    """The data of one file and the line on which each key stands."""

    path: str
    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[Key, int] = field(default_factory=dict)

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
    return (YamlFile(shown), problems) if problems else parse(text, shown)


def parse(text: str, shown: str, first_line: int = 1) -> tuple[YamlFile, list[Problem]]:
    """YAML `text` that begins on `first_line` of the file `shown`."""
    text = "\n" * (first_line - 1) + text
    try:
        aliases = [event for event in yaml.parse(text, Loader) if isinstance(event, yaml.AliasEvent)]
        if aliases:
            return YamlFile(shown), [_alias(shown, event) for event in aliases]
        root = yaml.compose(text, Loader)
    except yaml.YAMLError as error:
        return YamlFile(shown), [_broken(shown, error)]
    return _from_node(shown, root)


def _from_node(shown: str, root: yaml.Node | None) -> tuple[YamlFile, list[Problem]]:
    if root is None:
        return YamlFile(shown), []
    if not isinstance(root, yaml.MappingNode):
        what = "the file is not a list of `name: value` lines"
        return YamlFile(shown), [Problem(shown, 1, what, "begin each line with a name and a colon")]
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
            problems.append(Problem(shown, line, "a name is missing before the colon", SAVE_AS_TEXT))
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


def _broken(shown: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None)
    reason = getattr(error, "problem", None) or "the file cannot be read"
    return Problem(shown, mark.line + 1 if mark else 1, f"broken YAML: {reason}", SAVE_AS_TEXT)
