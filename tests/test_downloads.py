"""The data files, read back as a reader's program would, say what the YAML says."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pytest
import yaml
from conftest import PROJECT
from samples import DATA as SAMPLE
from samples import PAGES

from daraja.site import Site
from daraja.statistics import downloads

DATA = PROJECT / "docs" / "data"
LANGUAGES = ("en", "sw", "ar")


def facts() -> dict[str, Any]:
    """The facts as typed, read without any code of the generator."""
    loaded: dict[str, Any] = yaml.load((DATA / "statistics.yml").read_text("utf-8"), yaml.BaseLoader)
    return loaded


def words(code: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load((DATA / "words" / f"{code}.yml").read_text("utf-8"), yaml.BaseLoader)
    return loaded


@pytest.fixture(scope="module")
def rows(real_site: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((real_site / "data/statistics.csv").read_bytes().decode("utf-8-sig"))))


def typed(name: str, field: str) -> str:
    """A field of a statistic as typed, or as its base has it; "" where there is none."""
    own = facts()["statistics"][name]
    value = own.get(field, facts()["bases"][own["base"]].get(field, ""))
    return "" if value in ("null", None) else value


def test_the_csv_has_every_statistic_once_in_the_order_of_the_file(rows: list[dict[str, str]]) -> None:
    assert [row["id"] for row in rows] == list(facts()["statistics"])


PLAIN = ("value", "value_high", "unit", "n", "period", "period_is", "evidence", "use", "base", "topic")


@pytest.mark.parametrize("field", PLAIN)
def test_a_field_of_the_csv_is_what_was_typed(rows: list[dict[str, str]], field: str) -> None:
    assert {row["id"]: row[field] for row in rows} == {row["id"]: typed(row["id"], field) for row in rows}


def test_lists_of_the_csv_are_what_was_typed(rows: list[dict[str, str]]) -> None:
    for row in rows:
        own = facts()["statistics"][row["id"]]
        base = facts()["bases"][own["base"]]
        assert row["geography"].split() == own.get("geography", base["geography"]), row["id"]
        assert row["sources"].split() == [each["id"] for each in own.get("sources", base["sources"])], row["id"]


def test_expectations_and_derived_values_keep_their_relations(rows: list[dict[str, str]]) -> None:
    for row in rows:
        own = facts()["statistics"][row["id"]]
        expected, derived = own.get("expected", {}), own.get("derived", {})
        assert (row["expected_by"], row["outcome"]) == (expected.get("by", ""), expected.get("outcome", "")), row["id"]
        assert (row["formula"], row["derived_from"].split()) == (derived.get("formula", ""), derived.get("from", []))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_words_of_the_csv_are_those_of_the_language(rows: list[dict[str, str]], code: str) -> None:
    names = {name: entry["name"] for name, entry in words(code)["statistics"].items()}
    assert {row["id"]: row[f"name_{code}"] for row in rows} == names
    assert all(row[f"sentence_{code}"] and "{" not in row[f"sentence_{code}"] for row in rows)
    assert all(row[f"caveat_{code}"] for row in rows)


def test_excel_is_told_the_encoding(real_site: Path) -> None:
    assert (real_site / "data/statistics.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_json_and_csv_agree(real_site: Path, rows: list[dict[str, str]]) -> None:
    objects = json.loads((real_site / "data/statistics.json").read_text("utf-8"))
    assert [(each["id"], each["value"], each["words"]["ar"]["name"]) for each in objects] == [
        (row["id"], row["value"], row["name_ar"]) for row in rows
    ]


def test_every_source_that_is_named_is_described(real_site: Path, rows: list[dict[str, str]]) -> None:
    known = {each["id"] for each in json.loads((real_site / "data/sources.json").read_text("utf-8"))}
    assert {name for row in rows for name in row["sources"].split()} <= known


def test_the_words_of_sources_are_filled_too(load: Callable[..., Site]) -> None:
    words = {name: text.replace("A census.", "It found {trained}.") for name, text in SAMPLE.items()}
    site = load(words | dict.fromkeys(PAGES, "# A\n"))
    made = json.loads(downloads.files(site.facts, site.words, "Tiny", "")["data/sources.json"])
    assert made[0]["words"]["en"]["note"] == "It found 24.5%."


def test_the_data_package_is_valid(real_site: Path) -> None:
    report = frictionless.validate(str(real_site / "data/datapackage.json"))
    assert report.valid, report.to_summary()
    assert report.stats["tasks"] >= 1


def test_the_package_lists_every_file_with_its_size(real_site: Path) -> None:
    package = json.loads((real_site / "data/datapackage.json").read_text("utf-8"))
    listed = {each["path"]: each["bytes"] for each in package["resources"]}
    assert listed == {name: (real_site / "data" / name).stat().st_size for name in listed}
    beside = {"datapackage.json", "translations.json"}  # the package describes the statistics
    assert set(listed) | beside == {path.name for path in (real_site / "data").iterdir()}


def test_the_validator_would_notice_a_wrong_value(real_site: Path, tmp_path: Path) -> None:
    for path in (real_site / "data").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes().replace(b",percent,", b",pints,", 1))
    assert not frictionless.validate(str(tmp_path / "datapackage.json")).valid
