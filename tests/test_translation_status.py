"""What each kind of change does to a translation: the table of tests/mutations.yml.

The rule behind all of it: who writes English only is never stopped by a translation.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import THREE, write
from samples import DATA

from daraja import announcement
from daraja.layout import Layout
from daraja.problems import Problem, report
from daraja.render.place import About
from daraja.site import Site, read_site
from daraja.translations import data, pin
from daraja.translations.sections import cut, words
from daraja.translations.status import Current, Missing, Outdated, Status
from daraja.where import Where

TABLE = yaml.safe_load((Path(__file__).parent / "mutations.yml").read_text("utf-8"))
BASE, MUTATIONS = TABLE["base"], TABLE["mutations"]
FILES = {
    "en": "en/page.md",
    "sw": "sw/page.md",
    "ar": "ar/page.md",
    "other": "en/other.md",
    "en words": "data/words/en.yml",
    "sw words": "data/words/sw.yml",
    "statistics": "data/statistics.yml",
    "tables": "data/tables.yml",
}
OF_TRANSLATORS = {"sw", "ar", "sw words"}
Files = dict[str, str]


def without_section(text: str, name: str) -> str:
    return re.sub(rf"^## [^\n]*#{name} .*?(?=^## |\Z)", "", text, flags=re.M | re.S)


def section(text: str, name: str) -> str:
    found = re.search(rf"^## [^\n]*#{name} .*?(?=^## |\Z)", text, re.M | re.S)
    assert found, name
    return found[0]


TURNS: Mapping[str, Callable[[str], str]] = {
    "windows_lines": lambda text: text.replace("\n", "\r\n"),
    "trailing_spaces": lambda text: text.replace(".\n", ". \n"),
    "byte_order_mark": lambda text: f"\ufeff{text}",
    "without_steps": lambda text: without_section(text, "steps"),
    "swapped_sections": lambda text: text.replace(
        section(text, "steps") + section(text, "who"), section(text, "who") + section(text, "steps")
    ),
    "measured_last": lambda text: f"{without_section(text, 'measured')}\n{section(text, 'measured')}",
    "without_untrained": lambda text: re.sub(r"^  untrained:\n(?:    .*\n)*", "", text, flags=re.M),
    "without_untrained_words": lambda text: re.sub(r"^  untrained:.*\n", "", text, flags=re.M),
    "without_trained": lambda text: re.sub(r"^  trained:\n(?:    .*\n)*", "", text, flags=re.M),
    "without_trained_words": lambda text: re.sub(r"^  trained:.*\n", "", text, flags=re.M),
    "without_record": lambda text: pin.BLOCK.sub("", text),
    "without_record_of_steps": lambda text: re.sub(r'^  steps: ".*\n', "", text, flags=re.M),
    "with_nonsense": lambda text: re.sub(r'^  steps: ".*\n', "  steps: soon\n", text, flags=re.M),
    "without_heading": lambda text: text.replace("## Hatua { #steps }", "Hatua"),
    "the_original": lambda text: str(BASE["en"]),
    "the_swahili": lambda text: str(BASE["sw"]),
}


def base() -> Files:
    """The page, its translation and the data; what is Swahili records what it is made from."""
    files = {name: str(text) for name, text in DATA.items() if name != "data/words/ar.yml"}
    return files | {FILES["en"]: BASE["en"], FILES["sw"]: BASE["sw"], FILES["sw words"]: BASE["sw words"]}


def mutated(files: Files, change: Mapping[str, Any], root: Path) -> Files:
    """The files after one change, which must change something."""
    name = FILES[change["in"]]
    text = files.get(name, "")
    match change:
        case {"replace": old, "by": new}:
            assert old in text, old
            made = text.replace(old, new)
        case {"delete": old}:
            assert old in text, old
            made = text.replace(old, "")
        case {"append": more}:
            made = text + more
        case {"turn into": turn}:
            made = TURNS[turn](text)
        case {"pin": "page"}:
            return files | {name: pinned_page(files, name, root)}
        case {"pin": "words"}:
            return files | {name: pinned_words(files, root)}
        case {"remove": True}:
            return {each: text for each, text in files.items() if each != name}
    assert made != text, change
    return files | {name: made}


def read(files: Files, root: Path) -> tuple[Site, list[Problem]]:
    for path in root.rglob("*.*"):
        if path.is_file():
            path.unlink()
    write(root / "docs", files)
    return read_site(Layout(root / "docs", root, THREE, folders=True))


def pinned_page(files: Files, name: str, root: Path) -> str:
    site, _ = read(files, root)
    return pin.in_page(files[name], {each: found.hash for each, found in cut(site.pages[FILES["en"]]).items()})


def pinned_words(files: Files, root: Path) -> str:
    site, _ = read(files, root)
    return pin.in_words(pin.BLOCK.sub("", files[FILES["sw words"]]), data.hashes(site.words["en"].sections))


def start(root: Path) -> Files:
    files = base()
    files[FILES["sw words"]] = pinned_words(files, root)
    files[FILES["sw"]] = pinned_page(files, FILES["sw"], root)
    return files


def told(status: Status | None, sections: list[str]) -> str | dict[str, str]:
    match status:
        case Outdated(changes):
            found = {change.section: str(change.kind) for change in changes}
            all_unrecorded = list(found) == sections and set(found.values()) == {"unrecorded"}
            return {"all": "unrecorded"} if all_unrecorded else found
        case Missing():
            return "missing"
        case Current():
            return "current"
        case None:
            return "none"


def noticed(site: Site) -> bool:
    """Whether the page that Swahili readers get has a notice."""
    source = FILES["sw"] if FILES["sw"] in site.pages else FILES["en"]
    where = Where(source, "sw/page/", "sw", About("Tiny", "", ""), lambda path: path)
    return 'class="notice"' in announcement.announced("<p>Text</p>", where, site)


def first_problem(problems: list[Problem]) -> str | None:
    return report(problems).splitlines()[1].strip() if problems else None


@pytest.mark.parametrize("mutation", MUTATIONS, ids=[each["name"] for each in MUTATIONS])
def test_what_a_change_does(mutation: Mapping[str, Any], tmp_path: Path) -> None:
    files = start(tmp_path)
    for change in mutation["does"]:
        files = mutated(files, change, tmp_path)
    site, problems = read(files, tmp_path)
    sections = list(site.translations.originals.get("page.md", {}))
    swahili = THREE["sw"]
    got = {
        "page": told(site.translations.of("page.md", swahili), sections),
        "words": told(site.translations.of(data.NAME, swahili), []),
        "notice": noticed(site),
        "problem": first_problem(problems),
    }
    expected = {"words": "current", "problem": None} | {name: mutation[name] for name in got if name in mutation}
    assert got == {name: expected[name] for name in got}


@pytest.mark.parametrize("mutation", MUTATIONS, ids=[each["name"] for each in MUTATIONS])
def test_who_writes_english_only_is_never_stopped(mutation: Mapping[str, Any]) -> None:
    """The table itself: a problem wants a change to a translation, or a record in the original, which nobody types."""
    touched = {change["in"] for change in mutation["does"]}
    assert touched & OF_TRANSLATORS or "problem" not in mutation or mutation["name"] == "a record in the original"


def test_the_table_is_long_and_each_row_has_a_name_of_its_own() -> None:
    names = [each["name"] for each in MUTATIONS]
    assert len(set(names)) == len(names) > 46


def test_words_are_the_same_however_they_are_stored() -> None:
    """Typography refuses both in our pages; a page of another site may hold them."""
    assert words(unicodedata.normalize("NFD", "Café")) == ["Café"]
    assert words("the whole\u00a0team") == ["the", "whole", "team"]
