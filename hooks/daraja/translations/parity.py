"""That a translation says what its original says: same sections, same numbers, same links.

Only sections that are translated from what the original says now are compared: the others are outdated, which is no
mistake, and `make status` lists them.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from daraja.pages import Page
from daraja.problems import Problem
from daraja.translations import record, script
from daraja.translations.features import FEATURES, images
from daraja.translations.sections import FRONT_MATTER, TRANSLATED, Section, Sections, cut

KINDS = {
    "statistics": ("statistics", "keep every {{ … }} of the original"),
    "numbers": ("numbers", "write the same years and numbers as the original"),
    "links": ("links", "keep every link of the original, to the same file"),
    "images": ("pictures", "keep every picture of the original"),
    "tables": ("tables (columns x rows)", "give each table the columns and rows of the original"),
    "admonitions": ("boxes", "keep every `!!!` box of the original, of the same kind"),
    "code": ("blocks of code", "keep every block of code of the original"),
    "headings": ("headings", "keep every heading of the original, of the same level"),
    "pages": ("pages of the blank copy", "write the same `form: {pages: …}` as the original"),
}
"""What a feature is called, and how to mend a difference."""


def check(page: Page, original: Sections) -> list[Problem]:
    """All differences between a translation and the sections of its original that it was made from."""
    own, made_from = cut(page), record.of(page.meta)
    current = [name for name in original if made_from.get(name) == original[name].hash]
    found = [*_unknown(page, own, original, made_from), *_order(page, own, current, list(original), list(made_from))]
    lacking = [name for name in current if name not in own]
    for name in current:
        if name in lacking:
            found += _missing(page, name, original)
        elif _next(name, original) not in lacking:
            found += _section(page, own[name], original[name])
    return found


def _next(name: str, original: Sections) -> str:
    """The section below: where its heading has lost the id, it is part of this one."""
    return dict(pairwise(original)).get(name, "")


def _missing(page: Page, name: str, original: Sections) -> list[Problem]:
    what = f"the section '{name}' is missing; the record says that it was translated"
    if not original[name].level:
        fix = "translate the title and the description in the front matter, or what stands before the first heading"
    else:
        fix = f"translate it, or give the heading its id: {{ #{name} }}"
    return [page.meta.problem((record.KEY, name), what, fix)]


def _unknown(page: Page, own: Sections, original: Sections, made_from: record.Record) -> Iterator[Problem]:
    """A section that the original has not, and had not when it was translated."""
    for name, section in own.items():
        if made_from and section.level and name not in original and name not in made_from:
            what = f"the original has no section '{name}'"
            yield page.problem(section.line, what, "give the heading the id that it has in the original")


def _order(page: Page, own: Sections, current: list[str], now: list[str], before: list[str]) -> Iterator[Problem]:
    """Only where the original has the order that it had."""
    if [name for name in now if name in before] != [name for name in before if name in now]:
        return
    there = [name for name in own if name in current]
    for name, wanted in zip(there, [name for name in current if name in own], strict=True):
        if name != wanted:
            what = f"the section '{name}' stands where the original has '{wanted}'"
            yield page.problem(own[name].line, what, "put the sections into the order of the original")
            return


def _section(page: Page, own: Section, original: Section) -> list[Problem]:
    relevelled = own.level != original.level
    features = [name for name in FEATURES if name != "headings" or not relevelled]
    found = [problem for name in features for problem in _compared(page, own, original, name)]
    if relevelled:
        what = f"the heading '{own.id}' has {own.level} `#`, the original {original.level}"
        found.append(page.problem(own.line, what, "give it the level that it has in the original"))
    return [*found, *_alternative_texts(page, own), *_untranslated(page, own, original)]


def _compared(page: Page, own: Section, original: Section, feature: str) -> Iterator[Problem]:
    here, there = FEATURES[feature](own.text), FEATURES[feature](original.text)
    if here != there:
        name, fix = KINDS[feature]
        missing, more = _listed(there - here), _listed(here - there)
        both = " and ".join([*([f"lack {missing}"] if missing else []), *([f"have {more} too many"] if more else [])])
        yield _at(page, own, f"the {name} of the section '{own.id}' {both}", fix)


def _listed(some: "Counter[str]") -> str:
    return ", ".join(f"{name} ({number} times)" if number > 1 else name for name, number in sorted(some.items()))


def _alternative_texts(page: Page, own: Section) -> Iterator[Problem]:
    for source, alt in images(own.text):
        if not alt:
            what = f"the picture '{source}' has no alternative text"
            yield page.problem(own.line, what, "say in a few words what it shows: `![words](file)`")


def _untranslated(page: Page, own: Section, original: Section) -> Iterator[Problem]:
    reason = script.untranslated(own.text, original.text, page.language)
    if reason:
        what = f"the section '{own.id}' is recorded as translated, but {reason}"
        yield _at(page, own, what, "translate it; `make pin` only says that you have")


def _at(page: Page, own: Section, what: str, fix: str) -> Problem:
    if own.id == FRONT_MATTER:
        return page.meta.problem((TRANSLATED[0],), what, fix)
    return page.problem(own.line, what, fix)
