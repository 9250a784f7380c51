"""The smallest content that is complete: two languages would do, three are what the site has."""

from pathlib import Path

from daraja import yaml_file
from daraja.languages import Language, Languages
from daraja.layout import Layout
from daraja.pages import parsed
from daraja.statistics.entry import entries
from daraja.translations import data, pin
from daraja.translations.sections import cut

CONFIG = """
site_name: Tiny
site_url: https://tiny.example/
theme:
  name: material
  font: false
  custom_dir: {overrides}
plugins:
  - search
  - i18n:
      docs_structure: folder
      languages:
        - {{locale: en, name: English, default: true}}
        - {{locale: sw, name: Kiswahili}}
        - {{locale: ar, name: العربية}}
exclude_docs: |
  /data/*.yml
  /data/words/
markdown_extensions: [attr_list, md_in_html, tables]
hooks: [hooks/events.py]
"""

SOURCES = """
sources:
  census:
    type: survey
    producer: Bureau
    access: open
"""

STATISTICS = """
bases:
  towns:
    topic: training
    geography: [KE]
    n: 200
    period: 2020
    period_is: measured
    kind: self_report
    review_by: 2027-01-01
    sources:
      - {id: census, role: primary, seen: full, checked: 2026-01-01}
statistics:
  trained:
    base: towns
    value: 24.5
    unit: percent
    evidence: confirmed
    use: headline
  untrained:
    base: towns
    value: 75.5
    unit: percent
    evidence: confirmed
    use: with_caveat
"""

TABLES = """
tables:
  training:
    base: towns
    statistics: [trained, untrained]
    chart: shares
"""

WORDS = """
bases:
  towns: {title: "Towns", population: "owners", of_what: "share of owners", caveat: "Two towns only."}
statistics:
  trained: {name: "Were trained", sentence: "In Kenya in {period}, {value} of {n} owners were trained."}
  untrained: {name: "Were not", sentence: "In Kenya in {period}, {value} of {n} owners were not."}
tables:
  training: {caption: "Training", finding: "Few were trained."}
sources:
  census: {note: "A census."}
"""

DATA = {
    "data/sources.yml": SOURCES,
    "data/statistics.yml": STATISTICS,
    "data/tables.yml": TABLES,
    "data/words/en.yml": WORDS,
    "data/words/sw.yml": WORDS,
    "data/words/ar.yml": WORDS,
}
PAGE = "# Home\n\nIn the towns, {{ trained }} were trained.\n"
PAGES = {"en/index.md": PAGE, "sw/index.md": PAGE, "ar/index.md": PAGE}


def pinned(translation: str, original: str = PAGE) -> str:
    """The Markdown of a translation that records what it is made from."""
    english = Language("en", "English")
    layout = Layout(Path("docs"), Path(), Languages(english), folders=True)
    page, _ = parsed(layout, Path("docs/en/page.md"), english, original)
    return pin.in_page(translation, {name: section.hash for name, section in cut(page).items()})


def pinned_words(words: str = WORDS, original: str = WORDS) -> str:
    """The same of words of the data."""
    file, _ = yaml_file.parse(original, "docs/data/words/en.yml")
    return pin.in_words(words, data.hashes(entries(file)))


FORM = """---
title: Plan
form: {pages: 1}
---
# Plan { #top }

<div class="sheet" markdown>

**Goal:** *a goal of {{ 40 }} orders*

| Item | How many | Each | Cost |
|---|---|---|---|
| *Posters* | *{{ 2 }}* | *{{ 30000 }}* | {{ product }} |
| *Paper* | *{{ 3 }}* | *{{ 1500.50 }}* | {{ product }} |
| **Total** | | | **{{ sum }}** |

1. Ask *somebody*, then *somebody else*.
2. *One more step*

</div>

{{ form: plan }}
"""
"""A page with a form, which is called `plan` if the file is."""
