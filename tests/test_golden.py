"""What readers see, kept in files that a translator can review: tests/golden/<kind>/<rule>.yml.

Each file says `why`, gives its input, and holds the output by language. After a change of words or
looks, `pytest tests/test_golden.py --update-goldens` writes the outputs anew; the review is the diff.
What the records have in common stands in tests/golden/common.yml.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml
from conftest import THREE, write
from readable import readable
from samples import DATA, PAGES

from daraja.addresses import Addresses
from daraja.expansion import Expansion
from daraja.figures import Figures
from daraja.forms import files
from daraja.languages import Language
from daraja.layout import Layout
from daraja.period import parse
from daraja.problems import ContentError
from daraja.render import charts, head, sitemap, tables
from daraja.render.head import Card
from daraja.render.place import About, Place
from daraja.site import Site, load_site

FOLDER = Path(__file__).parent / "golden"
GOLDENS = sorted(FOLDER.glob("*/*.yml"))
Given = dict[str, Any]
Output = dict[str, str]


def read(path: Path) -> Given:
    """Scalars stay as they are typed, as in the data files."""
    return dict(yaml.load(path.read_text("utf-8"), yaml.BaseLoader))


COMMON = read(FOLDER / "common.yml")


def merged(common: Given, own: Given) -> Given:
    """`own` laid over `common`; a field that is null is left out."""
    both = {**common, **own}
    for name in common.keys() & own.keys():
        if isinstance(common[name], dict) and isinstance(own[name], dict):
            both[name] = merged(common[name], own[name])
    return {name: value for name, value in both.items() if value != "null" or name == "n"}


def content(given: Given) -> dict[str, str]:
    """The data files of a golden: its statistics on one base, in one table, with their words."""
    rows = {name: merged(COMMON["statistics"], fields or {}) for name, fields in given["statistics"].items()}
    table = merged({"base": "towns", "statistics": list(rows)}, given.get("table", {}))
    files: Given = {
        "sources": {"sources": merged(COMMON["sources"], given.get("sources", {}))},
        "statistics": {"bases": {"towns": merged(COMMON["base"], given.get("base", {}))}, "statistics": rows},
        "tables": {"tables": {"training": table}},
        "glossary": {"terms": given.get("glossary", {})},
    }
    for language in THREE:
        files[f"words/{language.code}"] = words(given, language, list(rows))
    return {f"data/{name}.yml": dumped(data) for name, data in files.items()}


def words(given: Given, language: Language, rows: list[str]) -> Given:
    common, own = COMMON["words"][language.code], given.get("words", {}).get(language.code, {})
    all_words = merged(common, own)
    return all_words | {"statistics": {name: all_words["statistics"][name] for name in rows}}


def dumped(data: Given) -> str:
    """As YAML. Quoted numbers are the same to the loader, which reads all scalars as text; null is not."""
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False).replace("n: 'null'", "n: null")


def site(given: Given, root: Path) -> Site:
    write(root / "docs", content(given) | {f"{code}/index.md": given.get("page", "# Home\n") for code in THREE.codes})
    return load_site(Layout(root / "docs", root, THREE, folders=True))


def shown(loaded: Site, render: Callable[[Place], str]) -> Output:
    """What `render` makes of the site in each language."""
    urls = {"statistics": "statistics/", "sources": "sources/"}
    places = [Place("", language, loaded.facts, loaded.words[language.code], urls) for language in THREE]
    return {place.language.code: readable(render(place)) for place in places}


def a_table(given: Given, root: Path) -> Output:
    return shown(site(given, root), lambda place: tables.table(place, "training"))


def a_chart(given: Given, root: Path) -> Output:
    return shown(site(given, root), lambda place: charts.chart(place, "training"))


def a_page(given: Given, root: Path) -> Output:
    loaded = site(given, root)
    return shown(loaded, lambda place: Expansion(given["page"], loaded, place, {}, About("Tiny", "", "")).run())


def figures(given: Given, root: Path) -> Output:
    """Each amount in a sentence and in a cell, or each period or day."""
    facts = site(given, root).facts

    def lines(place: Place) -> str:
        write_all = Figures(place.language)
        amounts = [f"{write_all.prose(s, facts)} | {write_all.cell(s)}" for s in facts.statistics.values()]
        periods = [write_all.period(parse(period)) for period in given.get("periods", [])]
        days = [write_all.day(date.fromisoformat(day)) for day in given.get("days", [])]
        return "<p>".join([*periods, *days] or amounts)

    return shown(site(given, root), lines)


def a_report(given: Given, root: Path) -> Output:
    """The report of the problems of a site whose content is samples.py and `files`."""
    write(root / "docs", DATA | PAGES | given["files"])
    with pytest.raises(ContentError) as error:
        load_site(Layout(root / "docs", root, THREE, folders=True))
    return {"report": str(error.value)}


def addresses(given: Given, root: Path) -> Addresses:
    """Of a site with the pages `pages`."""
    write(root / "docs", dict.fromkeys(given["pages"], "# Title\n"))
    layout = Layout(root / "docs", root, THREE, folders=True)
    return Addresses(layout, "https://tiny.example/sub/", load_site(layout).pages)


def a_head(given: Given, root: Path) -> Output:
    """Of each card in `cards`."""
    known = addresses(given, root)
    return {name: head.render(Card(**card), known).strip() for name, card in given["cards"].items()}


def a_sitemap(given: Given, root: Path) -> Output:
    return {"sitemap": sitemap.render(addresses(given, root)).strip()}


def a_form(given: Given, root: Path) -> Output:
    """The blank copies of one form: as Markdown, and the print page."""
    texts = {"index": "# Home\n", "plan": given["page"]}
    write(root / "docs", content(given) | {f"{c}/{name}.md": text for c in THREE.codes for name, text in texts.items()})
    loaded = load_site(Layout(root / "docs", root, THREE, folders=True))
    made = files.files(loaded, dict.fromkeys(THREE.codes, "Tiny"), "https://tiny.example/")
    pages = {address: readable(file.decode("utf-8")) for address, file in made.items() if address.endswith(".html")}
    return pages | {address: file.decode("utf-8").strip() for address, file in made.items() if address.endswith(".md")}


KINDS: Mapping[str, Callable[[Given, Path], Output]] = {
    "tables": a_table,
    "charts": a_chart,
    "pages": a_page,
    "figures": figures,
    "forms": a_form,
    "reports": a_report,
    "heads": a_head,
    "sitemaps": a_sitemap,
}


def updated(text: str, output: Output) -> str:
    """The file `text` with another output; everything above it stays."""
    head = text.partition("\noutput:")[0]
    blocks = [indent(f"{name}: |-\n{indent(made, '  ')}\n", "  ") for name, made in output.items()]
    return f"{head.rstrip()}\noutput:\n{''.join(blocks)}"


def identity(path: Path) -> str:
    return f"{path.parent.name}: {path.stem.replace('-', ' ')}"


@pytest.mark.parametrize("path", GOLDENS, ids=identity)
def test_what_readers_see(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    given = read(path)
    output = KINDS[path.parent.name](given, tmp_path)
    if request.config.getoption("--update-goldens"):
        path.write_text(updated(path.read_text("utf-8"), output), "utf-8")
    assert read(path).get("output") == output


@pytest.mark.parametrize("path", GOLDENS, ids=identity)
def test_each_golden_says_why_and_stands_as_an_update_would_write_it(path: Path) -> None:
    given = read(path)
    assert given["why"].endswith(".")
    assert updated(path.read_text("utf-8"), given["output"]) == path.read_text("utf-8")


def test_every_kind_has_goldens() -> None:
    assert {path.parent.name for path in GOLDENS} == set(KINDS)
