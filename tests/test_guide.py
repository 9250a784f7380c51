"""CONTRIBUTING.md has a heading for each kind of problem, so that nobody is left alone with a message."""

import re

import pytest
from conftest import PROJECT

HOOKS = PROJECT / "hooks" / "daraja"
HEADINGS = {
    "assessment": ["A question or a band of the self-assessment", "Change the self-assessment"],
    "calculator": ["The calculator"],
    "definitions": ["Terms and words for search", "Explain a term"],
    "forms/check": ["A form"],
    "forms/declared": ["A form", "Make a template"],
    "forms/links": ["A form"],
    "forms/sum_check": ["A form", "Make a template"],
    "glossary": ["Terms and words for search"],
    "language/spelling": ["Not in the dictionary"],
    "language/typography": ["Invisible characters", "Signs in Arabic", "Quotation marks", "Dashes", "Spaces"],
    "language/word_list": ["A list of words"],
    "language/wording": ["Should not stand here", "A word to avoid"],
    "lint": ["A number or a marker in a page", "Numbers in a page"],
    "material": ["After an upgrade"],
    "pages": ["The top of a page"],
    "plan_check": ["A plan", "A plan with days"],
    "placement": ["A number or a marker in a page"],
    "search/synonyms": ["Terms and words for search"],
    "statistics/check": ["The data"],
    "statistics/load": ["The data"],
    "statistics/table_check": ["The data"],
    "statistics/word_check": ["The words of the data"],
    "statistics/word_numbers": ["The words of the data"],
    "text_file": ["A file that cannot be read"],
    "translations/parity": ["Problems with translations"],
    "translations/record": ["Problems with translations"],
    "tree": ["A file that would not be published", "Names of files and folders"],
    "yaml_file": ["A file that cannot be read"],
}
"""By the module that finds the problems."""
HELPERS = {"language/passages", "statistics/entry", "__main__", "contribute/new_page", "contribute/pinning"}
"""They say where a problem is, or answer somebody who typed a command."""
FINDS = re.compile(r"\.problem\(|\bProblem\(")


def modules() -> set[str]:
    """Every module that makes problems."""
    found = (path for path in HOOKS.rglob("*.py") if FINDS.search(path.read_text("utf-8")))
    return {path.relative_to(HOOKS).with_suffix("").as_posix() for path in found}


def test_every_module_that_finds_problems_is_in_the_table() -> None:
    assert modules() - HELPERS == set(HEADINGS)


@pytest.mark.parametrize("module", HEADINGS)
def test_the_guide_has_the_headings(module: str) -> None:
    guide = (PROJECT / "CONTRIBUTING.md").read_text("utf-8")
    assert HEADINGS[module]
    for heading in HEADINGS[module]:
        assert re.search(rf"^##+ {re.escape(heading)}$", guide, re.M), heading
