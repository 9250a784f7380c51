"""Whether readers find each form: every {{ form: … }} names one, and no form is left out."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from daraja import markers
from daraja.forms import declared
from daraja.forms.declared import KEY, Forms
from daraja.languages import Languages
from daraja.markers import Block
from daraja.pages import Page
from daraja.problems import Problem, near
from daraja.statistics.model import Facts

Links = Mapping[str, list[Page]]
"""By the name of a form, the pages that link to its blank copies."""


def check(pages: Sequence[Page], facts: Facts, languages: Languages) -> Iterator[Problem]:
    """The problems of all pages."""
    forms = declared.of(pages)
    if not forms and not facts.statistics:
        return
    for page in pages:
        yield from _unknown(page, forms, languages)
        first = forms.get((declared.name(page), page.language.code), page)
        if KEY in page.meta.data and first != page:
            what = f"the form '{declared.name(page)}' is also {first.path}"
            yield page.meta.problem((KEY,), what, "rename one of the two files: their blank copies have the same names")
    links = _links(pages)
    for (name, _), page in forms.items():
        yield from _unlinked(name, page, links, languages)


def _unknown(page: Page, forms: Forms, languages: Languages) -> Iterator[Problem]:
    known = {name for name, code in forms if code in (page.language.code, languages.default.code)}
    for marker in markers.find(page.body):
        if isinstance(marker.mark, Block) and marker.mark.kind == "form" and marker.mark.name not in known:
            name = marker.mark.name
            fix = near(name, known, "the name of a page that has `form:` in its front matter")
            yield page.problem(marker.line, f"unknown form '{name}' in {{{{ form: {name} }}}}", fix)


def _links(pages: Sequence[Page]) -> Links:
    found: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        for marker in markers.find(page.body):
            if isinstance(marker.mark, Block) and marker.mark.kind == "form":
                found[marker.mark.name].append(page)
    return found


def _unlinked(name: str, page: Page, links: Links, languages: Languages) -> Iterator[Problem]:
    """A form that readers of its language do not find. The original's links count: a translation may be older."""
    codes = (page.language.code, languages.default.code)
    linking = [each for each in links.get(name, []) if each.language.code in codes]
    lists = [each for some in links.values() for each in some if each.language.code in codes and not _own(each, links)]
    if not linking:
        what = f"nothing links to the blank copies of the form '{name}'"
        yield page.meta.problem((KEY,), what, f"write {{{{ form: {name} }}}} on a line of its own in a page")
    elif lists and all(each.name == page.name for each in linking):
        fullest = max(lists, key=lists.count)
        what = f"no other page links to the blank copies of the form '{name}'"
        yield page.meta.problem((KEY,), what, f"add {{{{ form: {name} }}}} to {fullest.path}, which lists other forms")


def _own(page: Page, links: Links) -> bool:
    """Whether a page links to no form but its own."""
    return all(page not in some for name, some in links.items() if name != declared.name(page))
