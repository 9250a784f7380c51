"""The interface strings of Swahili and Arabic, held against Material's English ones."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from jinja2 import Environment, nodes

OURS = Path(__file__).parents[1] / "overrides" / "partials" / "languages"
ENGLISH = files("material") / "templates" / "partials" / "languages" / "en.html"

DIRECTIONS = {"sw": "ltr", "ar": "rtl"}
SAME_AS_ENGLISH: dict[str, set[str]] = {
    "sw": {"direction", "search.config.lang", "search.config.separator"},
    "ar": set(),
}


def strings(file: Traversable) -> dict[str, str]:
    """The dict inside the macro `t` of a language file."""
    found = Environment().parse(file.read_text(encoding="utf-8")).find(nodes.Dict)
    assert found is not None
    return dict(found.as_const())


@pytest.fixture(scope="module")
def english() -> dict[str, str]:
    return strings(ENGLISH)


@pytest.fixture(params=DIRECTIONS)
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def ours(code: str) -> dict[str, str]:
    return strings(OURS / f"{code}.html")


def test_every_key_of_material_is_there(ours: dict[str, str], english: dict[str, str]) -> None:
    assert set(english) - set(ours) == set()


def test_no_string_is_empty(ours: dict[str, str]) -> None:
    assert {key for key, text in ours.items() if not text.strip()} == {"search.config.pipeline"}
    assert ours["search.config.pipeline"] == " "  # "" would bring back the English stop words


def test_nothing_is_left_in_english(code: str, ours: dict[str, str], english: dict[str, str]) -> None:
    same = {key for key, text in ours.items() if text == english.get(key)}
    assert same - SAME_AS_ENGLISH[code] == set()


def test_numbers_keep_their_place(ours: dict[str, str], english: dict[str, str]) -> None:
    counted = {key for key, text in english.items() if "#" in text}
    assert {key for key, text in ours.items() if "#" in text} == counted


def test_language_and_direction(code: str, ours: dict[str, str]) -> None:
    assert (ours["language"], ours["direction"]) == (code, DIRECTIONS[code])


@pytest.mark.parametrize("fault", ["إبحث", "إختر", "اخر", "خلقت"])
def test_faults_of_the_stock_arabic_are_gone(fault: str) -> None:
    assert [text for text in strings(OURS / "ar.html").values() if fault in text] == []
