"""What a page may say with numbers. Each rule looks at one page and yields problems."""

import re
from collections import defaultdict
from collections.abc import Iterator

from daraja import assessment, markers, placement, plan_check, prose, strings
from daraja.markers import PARTS, Block, Figure, Listing, Marker, Own, Unreadable
from daraja.pages import Page
from daraja.problems import Problem, near
from daraja.statistics.model import Facts
from daraja.statistics.vocabulary import ONLY_LISTED, Use

HEADING_ID = re.compile(r"^#{1,6}[ \t].*\{[^{}\n]*#(?P<id>[\w-]+)[^{}\n]*\}[ \t]*#*[ \t]*$", re.M)
UNWRITTEN = "the page still holds the words of its template"
WRITE = "write it, or delete the file: readers then get the English page with a notice"
STRAY = re.compile(r"\{\{[^{}]*(?:\}\})?|\}\}|\{\s*(?P<id>[\w-]+)(?:\.\w+)?\s*\}")


def check(page: Page, facts: Facts) -> list[Problem]:
    """All problems of one page. A site without statistics has no rules about numbers."""
    found = [*_ids_used_twice(page), *_words_of_the_template(page), *assessment.check(page), *plan_check.check(page)]
    found += placement.check(page, facts)
    if facts.statistics or facts.unread:
        found += [*_markers(page, facts), *_stray_braces(page, facts)]
    if facts.statistics:
        found += [*_typed_numbers(page), *_disguised_percentages(page), *_caveats(page, facts)]
    return found


def _ids_used_twice(page: Page) -> Iterator[Problem]:
    text = prose.without_code(page.body)
    lines: dict[str, list[int]] = defaultdict(list)
    for match in HEADING_ID.finditer(text):
        lines[match["id"]].append(text.count("\n", 0, match.start()) + 1)
    for name, (first, *others) in lines.items():
        for line in others:
            what = f"the id '{name}' is used twice; it stands on line {first + page.first_line - 1} too"
            yield page.problem(line, what, "give one of the two headings another id, the same in all languages")


def _words_of_the_template(page: Page) -> Iterator[Problem]:
    """`make page` writes them; one problem a page, where the first of them stands."""
    words = strings.load(page.language.code)
    found = [
        page.meta.problem((part,), UNWRITTEN, WRITE)
        for part in ("title", "description")
        if page.meta.data.get(part) == words[f"page.{part}"]
    ]
    for number, line in enumerate(page.body.split("\n"), 1):
        if line.partition(" {")[0].lstrip("# ").rstrip() in (words["page.title"], words["page.text"]):
            found.append(page.problem(number, UNWRITTEN, WRITE))
    yield from found[:1]


def _markers(page: Page, facts: Facts) -> Iterator[Problem]:
    for marker in markers.find(page.body):
        found = _unknown(marker, facts)
        if found:
            yield page.problem(marker.line, *found)


def _stray_braces(page: Page, facts: Facts) -> Iterator[Problem]:
    """Marks that nobody would fill in: readers would see the braces."""
    text = prose.without_markers(page.body)
    for match in STRAY.finditer(text):
        if match["id"] is None or match["id"] in facts.statistics:
            line = text.count("\n", 0, match.start()) + 1
            what = f"'{match[0] if match['id'] else match[0][:2]}' is no marker and would be printed as it is"
            yield page.problem(line, what, "write two braces before and two after, on one line")
    for key, value in page.meta.data.items():
        if prose.MARKER.search(str(value)):
            what = f"a marker stands in '{key}', where none is filled in"
            yield page.meta.problem((key,), what, "say it in words without the number")


def _unknown(marker: Marker, facts: Facts) -> tuple[str, str] | None:
    match marker.mark:
        case Figure(name, part):
            return _unknown_figure(name, part, facts)
        case Block("table" | "chart" as kind, name) if name not in facts.tables:
            what = f"unknown table '{name}' in {{{{ {kind}: {name} }}}}"
            return None if facts.know("tables", name) else (what, near(name, facts.tables, "a table of tables.yml"))
        case Block("chart", name) if facts.tables[name].chart is None:
            fix = f"give it a `chart:` in tables.yml, or use {{{{ table: {name} }}}}"
            return f"the table '{name}' has no chart", fix
        case Own(value) if "." in str(value):
            same = next((each.id for each in facts.statistics.values() if each.value == value), None)
            return (same and (f"{value} is the value of the statistic '{same}'", f"write {{{{ {same} }}}}")) or None
        case Unreadable(text):
            return f"unknown marker {{{{ {text} }}}}", 'CONTRIBUTING.md, "Numbers in a page", lists the markers'
    return None


def _unknown_figure(name: str, part: str, facts: Facts) -> tuple[str, str] | None:
    statistic = facts.statistics.get(name)
    if statistic is None:
        fix = near(name, [*facts.statistics, *markers.LISTS], "an id of statistics.yml")
        return None if facts.know("statistics", name) else (f"unknown statistic '{name}'", fix)
    if part not in ("", *PARTS):
        *most, last = (f"{{{{ {each} }}}}" for each in (name, *(f"{name}.{each}" for each in PARTS)))
        return f"a statistic has no '{part}'", f"write {', '.join(most)} or {last}"
    if part == "n" and statistic.n is None:
        return f"the sample of '{name}' is not published", "leave it out of the sentence"
    if statistic.use in ONLY_LISTED:
        what = f"'{name}' has the use '{statistic.use}': it supports nothing in a page"
        return what, "leave it out; readers find it on the page of all statistics"
    return None


def _typed_numbers(page: Page) -> Iterator[Problem]:
    text = prose.only_prose(page.body)
    for number in prose.typed_numbers(text):
        line = text.count("\n", 0, number.at) + 1
        yield page.problem(line, f"the number '{number.text}' is typed in the page", _instead_of(number.text))
    for key, value in page.meta.data.items():
        for number in prose.typed_numbers(str(value)) if key in ("title", "description") else ():
            what = f"the number '{number.text}' is typed in the front matter"
            yield page.meta.problem((key,), what, "say it in words without the number")


def _instead_of(number: str) -> str:
    if prose.YEARS.fullmatch(number):
        return "write each year in Western digits and a word between two years: 2016 to 2018"
    return "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word"


def _disguised_percentages(page: Page) -> Iterator[Problem]:
    words = [word.strip() for each in strings.everywhere("percent.words") for word in each.split(",")]
    sign = "|".join(["%", "٪", *map(re.escape, words)])
    own = r"\{\{\s*\d+\s*\}\}"
    for match in re.finditer(rf"{own}\s*(?:{sign})|(?:{sign})\s*{own}", prose.without_code(page.body), re.I):
        line = page.body.count("\n", 0, match.start()) + 1
        fix = "write {{ id-of-the-statistic }}, which brings its sign"
        yield page.problem(line, f"a percentage is typed: {match[0]}", fix)


def _caveats(page: Page, facts: Facts) -> Iterator[Problem]:
    found = list(markers.find(page.body))
    if any(marker.mark in (Listing("evidence"), Listing("statistics")) for marker in found):
        return
    tables = {mark.name for mark in (each.mark for each in found) if isinstance(mark, Block) and mark.kind == "table"}
    shown = {name for table in tables & set(facts.tables) for name in facts.tables[table].statistics}
    for marker in found:
        if isinstance(marker.mark, Figure) and marker.mark.statistic not in shown:
            statistic = facts.statistics.get(marker.mark.statistic)
            if statistic and statistic.use == Use.WITH_CAVEAT:
                what = f"'{statistic.id}' may only be used with its caveat, which is not on this page"
                fix = "add {{ evidence }} at the end of the page, or a table that holds it"
                yield page.problem(marker.line, what, fix)
