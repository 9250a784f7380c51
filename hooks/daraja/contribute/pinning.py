"""`make pin`: I have brought this translation up to date."""

from daraja.layout import Layout
from daraja.pages import Page, parsed
from daraja.problems import Problem, shown
from daraja.site import Site
from daraja.text_file import read_text
from daraja.translations import data, parity, pin


def page(translation: Page, site: Site, layout: Layout) -> list[Problem]:
    """Record that a page is made from what its original says now. Where the two differ, nothing is written."""
    original, path = site.translations.originals[translation.name], layout.docs / translation.source
    hashes = {name: section.hash for name, section in original.items()}
    text = pin.in_page(read_text(path, translation.path)[0], hashes)
    pinned, problems = parsed(layout, path, translation.language, text)
    problems = [*problems, *parity.check(pinned, original)]
    if not problems:
        path.write_text(text, encoding="utf-8", newline="\n")
    return problems


def words(code: str, site: Site, layout: Layout) -> list[Problem]:
    """The same for the words of the data in the language `code`."""
    path = layout.docs / "data" / "words" / f"{code}.yml"
    named = shown(path, layout.root)
    if not path.exists():
        return [Problem(named, 1, "there is no file of words in this language", "copy the default language's")]
    own = site.words[code].sections
    default = site.languages.default.code
    hashes = data.hashes(site.words[default].sections)
    there = {
        name: each for name, each in hashes.items() if name.partition(".")[2] in own.get(name.partition(".")[0], {})
    }
    defined = data.hashes_of_terms(site.terms, code).keys()
    there |= {name: each for name, each in data.hashes_of_terms(site.terms, default).items() if name in defined}
    text, problems = read_text(path, named)
    if not problems:
        path.write_text(pin.in_words(text, there), encoding="utf-8", newline="\n")
    return problems
