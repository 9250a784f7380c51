"""The commands of the Makefile that build nothing: `python -m daraja status`, `diff`, `pin`, `page`."""

import argparse
import sys
from collections.abc import Iterable

from daraja import settings
from daraja.contribute import difference, new_page, pinning, table
from daraja.layout import Layout
from daraja.pages import Page
from daraja.problems import Problem, report
from daraja.site import Site, read_site
from daraja.translations import data
from daraja.translations.status import Current, Outdated


def main(arguments: list[str]) -> int:
    """0 if all is well, 1 if there is something to do."""
    asked = _parser().parse_args(arguments)
    layout = settings.configured(asked.config).layout
    site, problems = read_site(layout)
    if problems and asked.command == "status":
        return _say([report(problems)], 1)
    if asked.command in ("pin", "page") and (wrong := _of_originals(problems, site)):
        return _say([report(wrong)], 1)
    commands = {"status": _status, "diff": _diff, "pin": _pin, "page": _page}
    return commands[asked.command](asked, site, layout)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make", usage="make status | diff | pin | page")
    parser.add_argument("command", choices=("status", "diff", "pin", "page"))
    parser.add_argument("--config", default="mkdocs.yml")
    parser.add_argument("--page", default="", help="the page below the folder of its language: gap/education")
    parser.add_argument("--lang", default="", help="the language of the translation: a code of mkdocs.yml")
    return parser


def _of_originals(problems: list[Problem], site: Site) -> list[Problem]:
    """What is wrong outside of translations: nothing is recorded of originals that cannot be read as they are meant."""
    default = site.languages.default
    pages = {page.path for page in site.pages.values() if page.language != default}
    words = tuple(f"words/{language.code}.yml" for language in site.languages.others)
    return [each for each in problems if each.path not in pages and not each.path.endswith(words)]


def _status(asked: argparse.Namespace, site: Site, layout: Layout) -> int:
    current = all(isinstance(status, Current) for status in site.translations.statuses.values())
    return _say(table.lines(site.translations), 0 if current else 1)


def _diff(asked: argparse.Namespace, site: Site, layout: Layout) -> int:
    for name, code in _wanted(asked, site):
        status, page = site.translations.statuses[name, code], _translation(name, code, site)
        if not isinstance(status, Outdated):
            _say([f"{name} in {code}: {type(status).__name__.lower()}"], 0)
            continue
        _say([f"=== {name} in {code}"], 0)
        if page is None:
            _say((f"{change.kind}: {change.section}" for change in status.changes), 0)
        else:
            original = site.page(name, site.languages.default)
            _say(difference.lines(status, original, page, layout) if original else (), 0)
    return 0


def _pin(asked: argparse.Namespace, site: Site, layout: Layout) -> int:
    problems: list[Problem] = []
    for name, code in _wanted(asked, site):
        page, found = _translation(name, code, site), list[Problem]()
        if name == data.NAME:
            found = pinning.words(code, site, layout)
        elif page is None:
            found = [Problem(name, 1, f"there is no translation in '{code}'", "translate it first")]
        else:
            found = pinning.page(page, site, layout)
        problems += found
        _say([] if found else [f"recorded: {name} in {code}"], 0)
    return _say([report(problems)] if problems else [], int(bool(problems)))


def _page(asked: argparse.Namespace, site: Site, layout: Layout) -> int:
    name = asked.page.strip("/").removesuffix(".md")
    if not new_page.NAME.fullmatch(name):
        raise SystemExit(
            "say what the page shall be called, in small letters, digits and hyphens: make page NAME=gap/new"
        )
    paths, problems = new_page.write(f"{name}.md", site, layout)
    if problems:
        return _say([report(problems)], 1)
    said = [f"written: {path.relative_to(layout.root)}" for path in paths]
    return _say([*said, f"now write it, and add `- {name}.md` to `nav:` in mkdocs.yml"], 0)


def _wanted(asked: argparse.Namespace, site: Site) -> Iterable[tuple[str, str]]:
    """The translations that PAGE and LANG mean; every language without LANG."""
    name, statuses = _name(asked.page), site.translations.statuses
    codes, names = sorted({code for _, code in statuses}), sorted({each.removesuffix(".md") for each, _ in statuses})
    if asked.lang not in ("", *codes):
        raise SystemExit(f"pages are not translated into '{asked.lang}'; LANG may be: {', '.join(codes)}")
    if name.removesuffix(".md") not in names:
        raise SystemExit(f"there is no page '{asked.page}' to translate; PAGE may be: {', '.join(names)}")
    return [(each, code) for each, code in statuses if each == name and asked.lang in ("", code)]


def _name(page: str) -> str:
    page = page.strip("/").removesuffix(".md")
    return page if page == data.NAME else f"{page}.md"


def _translation(name: str, code: str, site: Site) -> Page | None:
    pages = site.pages.values()
    return next((page for page in pages if page.name == name and page.language.code == code), None)


def _say(lines: Iterable[str], code: int) -> int:
    for line in lines:
        print(line)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
