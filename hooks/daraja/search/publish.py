"""The files of search for one language, and what stands in each of its pages."""

from collections.abc import Mapping, Sequence
from typing import Any

from daraja import strings
from daraja.glossary import equivalents
from daraja.languages import Language, Languages
from daraja.search import index, names, parts, rules, scripts
from daraja.search.names import Findable, Terms
from daraja.search.pages import SearchPage
from daraja.site import Site


def files(pages: Sequence[SearchPage], originals: Sequence[SearchPage], own: Language, site: Site) -> dict[str, bytes]:
    """The index of the language `own` and, with the default language's, the scripts of all; by address below the site.

    originals: the pages of the default language
    """
    home, code = _home(own, site.languages), own.code
    translated = {home + original.address: original for original in originals}
    made = index.build(pages, code, translated)
    words, keys = made.written
    known = names.findable(keys, code)
    typed = names.by_key(site.terms, site.synonyms.get(code, ()), code, known)
    shared = scripts.files() if own == site.languages.default else {}
    terms = _terms(own, site, known, names.verbatim(words, code))
    return {**shared, **parts.files(made, typed, terms, code, _head(pages, own, site))}


def _terms(own: Language, site: Site, known: Findable, just_so: Findable) -> Terms:
    """The name that our pages use in any form, the others as they are written."""
    pairs = equivalents(site.terms, own.code, site.languages.default.code)
    found = (
        (foreign, [each for each in its if (known if each == its[0] else just_so)(each)]) for foreign, its in pairs
    )
    return [(foreign, its) for foreign, its in found if its]


def door(language: Language) -> Mapping[str, str]:
    """What the template puts into each page: the script, and what it is told."""
    words = strings.load(language.code)
    return {
        "script": scripts.door(),
        "address": scripts.address(),
        "rules": rules.name_for(language.code),
        "code": language.code,
        "label": words["search.label"],
        "failed": words["search.failed"],
    }


def _head(pages: Sequence[SearchPage], own: Language, site: Site) -> dict[str, Any]:
    """What index.js needs besides the words. The rules of the own language come first."""
    languages = site.languages
    used = {own.code: rules.name_for(own.code)} | {page.language: rules.name_for(page.language) for page in pages}
    return {
        "rules": list(used.items()),
        "original": languages.default.code,
        "languages": [[each.code, each.name, each.direction, _home(each, languages)] for each in languages],
        "strings": {"elsewhere": strings.load(own.code)["search.elsewhere"]},
    }


def _home(language: Language, languages: Languages) -> str:
    return "" if language == languages.default else f"{language.code}/"
