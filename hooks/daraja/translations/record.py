"""What a translation says of the text that it was made from: `translation:` in its front matter or file of words.

    translation:
      front matter: "0f3ac21b.7d01"
      measured: "88aa12bd.0c4e"

Each line is a section of the original and the hash that it had at that time, in the order of the original. It holds
without git, in a shallow clone and in a ZIP; `make pin` writes it.
"""

import re
from collections.abc import Mapping

from daraja.problems import Problem
from daraja.yaml_file import YamlFile

KEY = "translation"
HASH = re.compile(r"[0-9a-f]{8}(\.[0-9a-f]{4})?")
PIN = "run `make pin`, which writes it"

Record = Mapping[str, str]
"""Hashes by section of the original; empty where nothing is recorded."""


def of(file: YamlFile) -> Record:
    """The record in the front matter of a page or in a file of words."""
    found = file.data.get(KEY)
    return {str(name): str(value) for name, value in found.items()} if isinstance(found, dict) else {}


def check(file: YamlFile, *, original: bool) -> list[Problem]:
    """What is wrong with a record. original: the file is no translation."""
    found = file.data.get(KEY)
    if KEY not in file.data:
        return []
    if original:
        what = "the original has a record of what it was translated from"
        return [file.problem((KEY,), what, f"delete `{KEY}:` and the lines below it")]
    if not isinstance(found, dict):
        return [file.problem((KEY,), f"'{KEY}' is no list of sections", PIN)]
    wrong = [name for name, value in found.items() if not isinstance(value, str) or not HASH.fullmatch(value)]
    return [file.problem((KEY, name), f"'{found[name]}' is no hash of a section", PIN) for name in wrong]
