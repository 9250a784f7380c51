"""Words that the site does not use, and what it says instead: docs/data/wording.yml."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from daraja import yaml_file
from daraja.language.passages import Passage
from daraja.languages import Languages
from daraja.problems import Problem, near
from daraja.yaml_file import Key, YamlFile

FILE = "wording.yml"
SECTIONS = ("words", "attached")
FIELDS = ("avoid", "use", "because", "unless")
FORM = "write `- {avoid: …, use: …, because: …}`"
MARKS = "[\u064b-\u0652\u0670]*"
"""Vowel points of Arabic, which may stand after any letter."""
NAMED = re.compile(r"«[^»\n]*»|“[^”\n]*”|\"[^\"\n]*\"")
"""What stands between quotation marks is spoken of, not used."""


@dataclass(frozen=True)
class Avoided:
    """find: the words to avoid; unless: what may hold them."""

    find: re.Pattern[str]
    use: str
    because: str
    unless: re.Pattern[str] | None


Wording = Mapping[str, tuple[Avoided, ...]]
"""What each language avoids, by its code."""


def load(path: Path, shown: str, languages: Languages) -> tuple[Wording, list[Problem]]:
    """The file, which need not be there; what is wrong in it is reported instead."""
    file, problems = yaml_file.read(path, shown)
    found = [*problems]
    for code, section in file.data.items():
        found += _check(file, code, section, languages)
    return ({} if found else {code: _avoided(section) for code, section in file.data.items()}), found


def check(passage: Passage, wording: Wording) -> Iterator[Problem]:
    """All words of a passage that the site avoids."""
    named = [match.span() for match in NAMED.finditer(passage.text)]
    for avoided in wording.get(passage.code, ()):
        # A name that is all of a text is spoken of, as a term of the glossary.
        named.append((0, len(passage.text)) if avoided.find.fullmatch(passage.text) else (0, 0))
        free = named + [match.span() for match in (avoided.unless.finditer(passage.text) if avoided.unless else ())]
        for match in avoided.find.finditer(passage.text):
            if not any(start <= match.start() and match.end() <= end for start, end in free):
                what = f"'{' '.join(match[0].split())}' should not stand here: {avoided.because}"
                fix = f"write {avoided.use}; to speak of the word itself, put it between quotation marks"
                yield passage.problem(match.start(), what, fix)


def _avoided(section: Mapping[str, Any]) -> tuple[Avoided, ...]:
    attached = section.get("attached", [])
    return tuple(
        Avoided(
            _phrases(_listed(entry["avoid"]), attached),
            entry["use"],
            entry["because"],
            _phrases(_listed(entry["unless"]), attached) if entry.get("unless") else None,
        )
        for entry in section.get("words", [])
    )


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _phrases(phrases: Iterable[str], attached: Iterable[str]) -> re.Pattern[str]:
    """Any of the phrases as whole words, each word also after what the language attaches to it."""
    before = f"(?:{'|'.join(map(re.escape, attached)) or '(?!)'})*"
    each = (r"\s+".join(before + _letters(word) for word in phrase.split()) for phrase in phrases)
    return re.compile(rf"(?<![\w'’])(?:{'|'.join(each)})(?![\w'’])", re.I)


def _letters(word: str) -> str:
    return "".join(re.escape(letter) + (MARKS if "\u0600" <= letter <= "\u06ff" else "") for letter in word)


def _check(file: YamlFile, code: str, section: Any, languages: Languages) -> Iterator[Problem]:
    if code not in languages.codes:
        fix = near(code, languages.codes, f"one of: {', '.join(languages.codes)}")
        yield file.problem((code,), f"'{code}' is not a language of the site", fix)
    if not isinstance(section, dict) or not isinstance(section.get("words", []), list):
        yield file.problem((code,), f"'{code}' has no list of words", f"write `words:` below it, and there {FORM[6:]}")
        return
    for name in section:
        if name not in SECTIONS:
            yield file.problem((code, name), f"unknown section '{name}'", near(name, SECTIONS, "words or attached"))
    attached = section.get("attached", [])
    if not isinstance(attached, list) or not all(isinstance(each, str) for each in attached):
        fix = "write a list of letters in square brackets, or delete the line"
        yield file.problem((code, "attached"), f"'attached' of '{code}' is not a list of texts", fix)
    for at, entry in enumerate(section.get("words", [])):
        yield from _check_entry(file, (code, "words", at), entry)


def _check_entry(file: YamlFile, key: Key, entry: Any) -> Iterator[Problem]:
    if not isinstance(entry, dict):
        yield file.problem(key, "this says no word to avoid", FORM)
        return
    for field in entry:
        if field not in FIELDS:
            yield file.problem((*key, field), f"unknown field '{field}'", near(field, FIELDS, ", ".join(FIELDS)))
    for field in FIELDS[:3]:
        if not entry.get(field):
            yield file.problem(key, f"'{field}' is missing or empty", FORM)
    for field, value in entry.items():
        lists = field in ("avoid", "unless") and isinstance(value, list) and all(isinstance(x, str) for x in value)
        if field in FIELDS and value and not isinstance(value, str) and not lists:
            yield file.problem((*key, field), f"'{field}' is no text", FORM)
