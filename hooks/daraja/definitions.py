"""What may stand as the definition of a term: plain words, short enough to be read beside a text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from daraja import prose
from daraja.problems import Problem
from daraja.yaml_file import Key, YamlFile

FIELD = "definition"
IN_PLACE = "in_place"
LONGEST = 240
MARKUP = re.compile(r"[<>*_`{}\[\]]|&#?\w+;|\w+://")


def check(file: YamlFile, name: str, entries: Mapping[str, Mapping[str, Any]], default: str) -> Iterator[Problem]:
    """What is wrong with the definitions of the term `name`. entries: its fields by language code."""
    defined = {code: entry[FIELD] for code, entry in entries.items() if FIELD in entry}
    if defined and default in entries and default not in defined:
        fix = "write one in the default language first; the others follow when somebody translates it"
        yield file.problem(("terms", name, default), f"'{name}' has no definition in '{default}'", fix)
    for code, text in defined.items():
        yield from _check_text(file, ("terms", name, code, FIELD), text)
    yield from _same(file, name, defined)


def check_place(file: YamlFile, name: str, value: Mapping[str, Any], *, defined: bool) -> Iterator[Problem]:
    """`in_place: no` keeps a term that has definitions out of the pages."""
    if IN_PLACE not in value:
        return
    key = ("terms", name, IN_PLACE)
    if value[IN_PLACE] != "no":
        fix = "write `in_place: no` for a term that is not explained in the pages, or delete the line"
        yield file.problem(key, f"'{IN_PLACE}' of '{name}' is not `no`", fix)
    elif not defined:
        what = f"'{name}' has no definition that could be explained in the pages"
        yield file.problem(key, what, f"add definitions, or delete the line `{IN_PLACE}: no`")


def _check_text(file: YamlFile, key: Key, text: Any) -> Iterator[Problem]:
    if not isinstance(text, str) or not text.strip():
        yield file.problem(key, "'definition' is empty or no text", "write a sentence, or delete the field")
        return
    if len(text) > LONGEST:
        what = f"the definition has {len(text)} characters; {LONGEST} are read beside a text"
        yield file.problem(key, what, "say only what a reader needs to go on reading")
    for number in prose.typed_numbers(text):
        what = f"the number '{number.text}' is typed in a definition"
        yield file.problem(key, what, "say it in words without the number")
    markup = MARKUP.search(text)
    if markup:
        yield file.problem(key, f"'{markup[0]}' in a definition would be printed as it is", "write plain words")


def _same(file: YamlFile, name: str, defined: Mapping[str, Any]) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for code, text in defined.items():
        other = first.setdefault(str(text), code)
        if text and other != code:
            what = f"the definition in '{code}' is the same as in '{other}'"
            yield file.problem(("terms", name, code, FIELD), what, "translate it")
