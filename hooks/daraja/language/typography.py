"""Signs and spaces that must not stand in a text: the rules of typography.yml, and the normal form of letters."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from daraja.language.passages import Passage
from daraja.languages import Languages
from daraja.problems import Problem

FILE = Path(__file__).parent / "typography.yml"
WORD = re.compile(r"\S+")


@dataclass(frozen=True)
class Rule:
    """concerns: languages, scripts or "all"; anywhere: also where readers see nothing."""

    concerns: frozenset[str]
    find: re.Pattern[str]
    what: str
    fix: str
    anywhere: bool = False


def check(passage: Passage, languages: Languages) -> Iterator[Problem]:
    """All problems of a passage with signs and spaces."""
    concerned = {"all", passage.code, languages[passage.code].script}
    for rule in rules():
        if rule.concerns & concerned:
            yield from _broken(rule, passage)
    yield from _not_normal(passage)


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of typography.yml, in their order."""
    groups = yaml.safe_load(FILE.read_text("utf-8"))
    return tuple(_rule(group["for"], raw) for group in groups for raw in group["rules"])


def _rule(concerns: str | list[str], raw: dict[str, str]) -> Rule:
    names = frozenset([concerns] if isinstance(concerns, str) else concerns)
    return Rule(names, re.compile(raw["find"], re.M), raw["what"], raw["fix"], bool(raw.get("anywhere")))


def _broken(rule: Rule, passage: Passage) -> Iterator[Problem]:
    for match in rule.find.finditer(passage.raw if rule.anywhere else passage.text):
        found = match[0]
        parts = {"found": found, "last": found.rstrip()[-1:], "code": f"U+{ord(found[0]):04X}"}
        yield passage.problem(match.end() - 1, rule.what.format(**parts), rule.fix.format(**parts))


def _not_normal(passage: Passage) -> Iterator[Problem]:
    """The same letters in another order or in other pieces: search and the dictionary take it for another word."""
    if not unicodedata.is_normalized("NFC", passage.raw):
        for match in WORD.finditer(passage.raw):
            normal = unicodedata.normalize("NFC", match[0])
            if normal != match[0]:
                what = f"the letters of '{normal}' are stored in another way than elsewhere"
                yield passage.problem(match.start(), what, f"delete the word and copy this in its place: {normal}")
