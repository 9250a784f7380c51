"""The word rules, which are JavaScript: the same file runs here, for the index, and in the reader's browser."""

import json
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from py_mini_racer import MiniRacer

FOLDER = Path(__file__).parent / "scripts" / "words"
PLAIN = "plain"
IN_BULK = """
var folded = (name, texts, rules = daraja.words[name]) => texts.map(text => rules.split(text).map(rules.fold));
var keyed = (name, words, rules = daraja.words[name]) => words.map(word => rules.keys(word).map(([key]) => key));
var surer = (rules, word, least) => rules.keys(word).filter(([, weight]) => weight >= least).map(([key]) => key);
var sure = (name, words, rules = daraja.words[name]) =>
  words.map(rules.fold).map(word => [word, surer(rules, word, 1)]);
var told = (rules, raw, word) => [raw, word, surer(rules, word, 0.7)];
var worded = (name, texts, rules = daraja.words[name]) =>
  texts.map(text => rules.split(text).map(raw => told(rules, raw, rules.fold(raw))));
"""


class Word(NamedTuple):
    """A word as it stands in a text, as it is compared, and its surer keys."""

    raw: str
    folded: str
    keys: list[str]


def name_for(code: str) -> str:
    """The rules for a language: its own if there are any, else those that hold for every language."""
    name = code.replace("_", "-").partition("-")[0]
    return name if (FOLDER / f"{name}.js").is_file() else PLAIN


def folded(name: str, texts: Iterable[str]) -> list[list[str]]:
    """The words of each text as they are compared."""
    found: list[list[str]] = _call("folded", name, list(texts))
    return found


def keyed(name: str, words: Iterable[str]) -> dict[str, list[str]]:
    """The keys of each folded word."""
    wanted = list(words)
    return dict(zip(wanted, _call("keyed", name, wanted), strict=True))


def words(name: str, texts: Iterable[str]) -> list[list[Word]]:
    """The words of each text, in their order."""
    return [[Word(*each) for each in text] for text in _call("worded", name, list(texts))]


def sure(name: str, words: Iterable[str]) -> dict[str, tuple[str, list[str]]]:
    """Each word folded, and those of its keys that are beyond doubt."""
    wanted = list(words)
    return {word: (folded, keys) for word, (folded, keys) in zip(wanted, _call("sure", name, wanted), strict=True)}


def _call(function: str, name: str, values: list[str]) -> Any:
    return json.loads(str(_engine().eval(f"JSON.stringify({function}({json.dumps(name)}, {json.dumps(values)}))")))


@cache
def _engine() -> MiniRacer:
    engine = MiniRacer()
    engine.eval("var window = globalThis;")
    for path in sorted(FOLDER.glob("*.js"), key=lambda each: each.stem != PLAIN):
        engine.eval(path.read_text("utf-8"))
    engine.eval(IN_BULK)
    return engine
