"""The word rules: families that must find each other, near-misses that must not, and whatever a reader may type."""

import json
import random
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from py_mini_racer import MiniRacer

from daraja.search import rules

TABLES = Path(__file__).parent / "words"
LANGUAGES = sorted(path.stem for path in TABLES.glob("*.yml"))
SURE = 0.3
"""As in match.js: less is no form of the same word."""
STRENGTH = """
function keys(name, word) { const words = daraja.words[name]; return words.keys(words.fold(word)); }
function strength(name, one, other) {
  const found = new Map(keys(name, other));
  return Math.max(0, ...keys(name, one).map(([key, weight]) => weight * (found.get(key) || 0)));
}
"""


@cache
def engine() -> MiniRacer:
    made = MiniRacer()
    made.eval("var window = globalThis;")
    for name in ("plain", *LANGUAGES):
        made.eval((rules.FOLDER / f"{name}.js").read_text("utf-8"))
    made.eval(STRENGTH)
    return made


def ask(function: str, *arguments: str) -> Any:
    return json.loads(str(engine().eval(f"JSON.stringify({function}({', '.join(map(json.dumps, arguments))}))")))


def table(code: str) -> Any:
    return yaml.safe_load((TABLES / f"{code}.yml").read_text("utf-8"))


@pytest.mark.parametrize("code", LANGUAGES)
def test_forms_of_a_word_find_each_other(code: str) -> None:
    families = table(code)["same"]
    assert len(families) > 200
    pairs = [(first, other) for first, *others in families for other in others]
    assert [pair for pair in pairs if ask("strength", code, *pair) < SURE] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_near_misses_stay_apart(code: str) -> None:
    pairs = table(code)["different"]
    assert len(pairs) > 200
    assert [pair for pair in pairs if ask("strength", code, *pair) >= SURE] == []


@pytest.mark.parametrize(
    ("code", "typed", "found"),
    [
        ("sw", "mikakati", "mkakati"),
        ("sw", "mikakati", "kimkakati"),
        ("sw", "anajifunza", "kujifunza"),
        ("sw", "anajifunza", "mafunzo"),
        ("ar", "بيانات", "البيانات"),
        ("ar", "استراتيجيه", "إستراتيجيّة"),
        ("ar", "استراتيجيه", "الاستراتيجيات"),
        ("en", "strategies", "strategic"),
    ],
)
def test_the_pairs_that_the_search_was_asked_for(code: str, typed: str, found: str) -> None:
    assert ask("strength", code, typed, found) >= SURE


@pytest.mark.parametrize("code", [*LANGUAGES, "plain"])
def test_whatever_is_typed_has_keys(code: str) -> None:
    """Letters of the language in any order, digits, signs: never an error, one key at least, weights from 0 to 1."""
    letters = {"ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءؤئإأآ"}.get(code, "abcdefghijklmnopqrstuvwxyz'") + "0٣-"
    source = random.Random(code)
    words = ["".join(source.choices(letters, k=source.randint(1, 12))) for _ in range(4000)]
    for word, found in rules.keyed(rules.name_for(code), words).items():
        assert found, word
    for word in words[:300]:
        assert all(0 < weight <= 1 for _, weight in ask("keys", code, word)), word


def test_digits_of_arabic_and_persian_are_digits() -> None:
    assert rules.folded("ar", ["٢٠٢٤ ۲۰۲۴ 2024", "٢٤٫٥", "١٬٠٠٠"]) == [["2024", "2024", "2024"], ["24.5"], ["1000"]]


def test_a_language_without_rules_folds_marks_and_capitals() -> None:
    assert rules.name_for("fr") == "plain"
    assert rules.name_for("sw-TZ") == "sw"
    assert rules.folded("plain", ["Élève à l'École n° 3"]) == [["eleve", "a", "lecole", "n", "3"]]


def test_the_rules_run_on_old_phones() -> None:
    """No look-behind (Chrome 62), no newer syntax than 2020."""
    for path in rules.FOLDER.glob("*.js"):
        text = path.read_text("utf-8")
        assert not any(part in text for part in ("(?<=", "(?<!", "??=", "||=", "&&=", ".at(", ".replaceAll(")), (
            path.name
        )


def test_scripts_without_spaces_and_vowel_signs_keep_their_words_apart() -> None:
    assert rules.folded("plain", ["搜索", "ค้นหา"]) == [["搜", "索"], ["ค้", "น", "ห", "า"]]
    assert rules.folded("plain", ["नाद नदी"]) == [["नाद", "नदी"]]
