"""Which pages are forms: those whose front matter says how many sheets of A4 the blank copy fills."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from daraja.forms import reader
from daraja.forms.sheet import Sheet
from daraja.pages import Page
from daraja.problems import Problem, near

KEY, PAGES = "form", "pages"
RIGHT = "write `form: {pages: 1}`, with the number of A4 pages that the blank copy fills"
RENAME = "rename the file: small letters, digits and hyphens"
NAME = re.compile(r"[\w-]+")
"""What a marker can name."""

Forms = Mapping[tuple[str, str], Page]
"""The page of each form, by the form's name and the code of the language."""


def of(pages: Iterable[Page]) -> Forms:
    """All forms. Of two pages with one name, the first."""
    found: dict[tuple[str, str], Page] = {}
    for page in pages:
        if KEY in page.meta.data:
            found.setdefault((name(page), page.language.code), page)
    return found


def name(page: Page) -> str:
    """What a form is called in {{ form: … }}: the name of its page's file, without folder and ending."""
    return PurePosixPath(page.name).stem


def sheet(page: Page) -> Sheet:
    """The form on a page that was found right by `check`."""
    data = page.meta.data
    blocks = reader.blocks(reader.sheet_of(page.body))
    return Sheet(name(page), page.language.code, str(data["title"]), int(data[KEY][PAGES]), blocks)


def check(page: Page) -> Iterator[Problem]:
    """What the front matter of a form lacks or has too much."""
    form, meta = page.meta.data[KEY], page.meta
    if not isinstance(form, dict):
        yield meta.problem((KEY,), f"'{KEY}' has no fields of its own", RIGHT)
        return
    for field in sorted(form.keys() - {PAGES}):
        yield meta.problem((KEY, field), f"unknown field '{field}'", near(field, [PAGES], f"`{PAGES}` only"))
    if PAGES not in form:
        yield meta.problem((KEY,), f"'{KEY}' does not say how many pages the blank copy fills", RIGHT)
    elif not re.fullmatch("[1-9]", str(form[PAGES])):
        what = f"'{form[PAGES]}' in '{PAGES}' is not a whole number from 1 to 9"
        yield meta.problem((KEY, PAGES), what, RIGHT)
    if not meta.data.get("title"):
        yield meta.problem(
            (KEY,), "a form has no title", "write `title: …` above it: it is the title of the blank copy"
        )
    if name(page) != name(page).lower():
        what = f"the form's name '{name(page)}' holds a capital: some computers take it for '{name(page).lower()}'"
        yield meta.problem((KEY,), what, RENAME)
    if not NAME.fullmatch(name(page)):
        what = f"a marker cannot name '{name(page)}'"
        yield meta.problem((KEY,), what, RENAME)
