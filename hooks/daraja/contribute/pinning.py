"""`make pin`: I have brought this translation up to date."""

from dataclasses import replace

from daraja import yaml_file
from daraja.layout import Layout
from daraja.pages import Page, parsed
from daraja.problems import Problem, shown
from daraja.site import Site
from daraja.statistics import word_check
from daraja.statistics.entry import entries
from daraja.statistics.words import waiting
from daraja.text_file import read_text, rewrite
from daraja.translations import data, parity, pin, record


def page(translation: Page, site: Site, layout: Layout) -> list[Problem]:
    """Record that a page is made from what its original says now. Where the two differ, nothing is written."""
    original, path = site.translations.originals[translation.name], layout.docs / translation.source
    hashes = {name: section.hash for name, section in original.items()}
    text, problems = read_text(path, translation.path)
    _, broken = parsed(layout, path, translation.language, text)
    # As if it were recorded already; the lines stay those of the file.
    meta = replace(translation.meta, data={**translation.meta.data, record.KEY: hashes})
    problems = problems or [*broken, *parity.check(replace(translation, meta=meta), original)]
    if not problems:
        rewrite(path, pin.in_page(text, hashes))
    return problems


def words(code: str, site: Site, layout: Layout) -> list[Problem]:
    """The same for the words of the data in the language `code`; records without words stay to be translated."""
    path = layout.docs / "data" / "words" / f"{code}.yml"
    named = shown(path, layout.root)
    if not path.exists():
        return [Problem(named, 1, "there is no file of words in this language", "copy the default language's")]
    text, problems = read_text(path, named)
    text = pin.in_words(text, _translated(code, site))
    file, broken = yaml_file.parse(text, named)
    problems = problems or broken or _unfit(file, site, layout)
    if not problems:
        rewrite(path, text)
    return problems


def _translated(code: str, site: Site) -> dict[str, str]:
    """The hashes of the records that have words in the language."""
    own = site.words[code].sections
    default = site.languages.default.code
    hashes = data.hashes(site.words[default].sections)
    ids = {name: name.partition(".") for name in hashes}
    there = {name: hashes[name] for name, (section, _, each) in ids.items() if each in own.get(section, {})}
    defined = data.hashes_of_terms(site.terms, code)
    terms = data.hashes_of_terms(site.terms, default)
    return there | {name: each for name, each in terms.items() if name in defined}


def _unfit(file: yaml_file.YamlFile, site: Site, layout: Layout) -> list[Problem]:
    """What is wrong with the words once nothing but the lacking records waits for a translator."""
    path = layout.docs / "data" / "words" / f"{site.languages.default.code}.yml"
    default, _ = yaml_file.read(path, shown(path, layout.root))
    return word_check.check(file, default, site.facts, waiting(file, entries(default)))
