"""Mistakes that contributors make, and the exact words that they read for each.

One mistake is one problem: what follows from it is not reported too. The texts are content: they
are written for people who know the subject, not the program.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, Result
from samples import CONFIG, DATA, FORM, PAGES, SOURCES, STATISTICS, TABLES, WORDS

Files = dict[str, str | bytes]
Check = Callable[..., str]
ALL_WORDS = ("data/words/en.yml", "data/words/sw.yml", "data/words/ar.yml")
CLEAN: Files = {**DATA, **dict.fromkeys(PAGES, "# Home\n")}
"""Content without a mistake, whose pages use no statistic yet."""


def sources(old: str, new: str) -> Files:
    return {"data/sources.yml": changed(SOURCES, old, new)}


def statistics(old: str, new: str) -> Files:
    return {"data/statistics.yml": changed(STATISTICS, old, new)}


def tables(old: str, new: str) -> Files:
    return {"data/tables.yml": changed(TABLES, old, new)}


def words(old: str, new: str, *names: str) -> Files:
    """The words changed in the files `names`; in Swahili only if none are given."""
    return dict.fromkeys(names or ALL_WORDS[1:2], changed(WORDS, old, new))


def page(text: str) -> Files:
    """`text` begins on line 3 of the Swahili home page."""
    return {"sw/index.md": f"# Nyumbani\n\n{text}\n"}


def changed(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new, 1)


def mistake(name: str, files: Mapping[str, str | bytes], problem: str, fix: str) -> Any:
    return pytest.param(files, problem, fix, id=name)


EXPECTATION = statistics("value: 24.5", "value: 24.5\n    expected: {by: 2021, outcome: untrained}") | words(
    "{n} owners were trained.", "{n}; by {target}; in {outcome_period}, {outcome}.", *ALL_WORDS
)
"""`trained` as an expectation, whose outcome is `untrained`."""
DERIVED = "value: 24.5\n    derived: {formula: percent_of, from: [untrained, untrained]}"
CITIES = """bases:
  cities:
    {topic: skills, geography: [TZ], n: 50, period: 2021, period_is: measured, kind: measured, review_by: 2027-01-01,
    sources: [{id: census, role: primary, seen: full, checked: 2026-01-01}]}
"""
CITIES_IN_WORDS = "bases:\n  cities: {title: Cities, population: owners, of_what: share of owners, caveat: One city.}\n"
OTHER = "statistics:\n  other: {base: cities, value: 1, unit: percent, evidence: confirmed, use: headline}\n"
OTHER_IN_WORDS = "statistics:\n  other: {name: Other, sentence: '{value}, {period}'}\n"
TWO_BASES: Files = {
    "data/statistics.yml": STATISTICS.replace("bases:\n", CITIES).replace("statistics:\n", OTHER),
    **dict.fromkeys(ALL_WORDS, WORDS.replace("bases:\n", CITIES_IN_WORDS).replace("statistics:\n", OTHER_IN_WORDS)),
}
"""A second base, `cities`, with the statistic `other`."""
CLAIMS = "claims:\n  S1: {figure: 2, unit: percent, verdict: attributed, printed: [trained]}\n"
SAID = "\nclaims:\n  S1: {said: '{figure} were.', found: 'No.', printed: 'Nothing.'}\n"

YAML = [
    mistake(
        "a quotation mark is not closed",
        sources("producer: Bureau", 'producer: "Bureau'),
        "docs/data/sources.yml:5: a quotation mark opens here and is not closed",
        "close it after the text",
    ),
    mistake(
        "a line is not indented like its neighbours",
        sources("    producer: Bureau", "   producer: Bureau"),
        "docs/data/sources.yml:5: an indentation or a quotation mark is wrong here or on the line above",
        "indent both lines alike; if a text holds quotation marks or braces, put the whole text between quotation marks",
    ),
    mistake(
        "a tab indents a line",
        sources("    producer: Bureau", "\tproducer: Bureau"),
        "docs/data/sources.yml:5: a tab is used to indent",
        "indent with spaces",
    ),
    mistake(
        "a tab begins a value",
        statistics("    n: 200", "    n:\n\t200"),
        "docs/data/statistics.yml:7: a tab stands here, or a character that may not begin a text",
        "indent with spaces; if a text begins so, put the whole text between quotation marks",
    ),
    mistake(
        "a colon is missing",
        sources("type: survey", "type survey"),
        "docs/data/sources.yml:5: a colon or an indentation is wrong here or on the line above",
        "indent both lines alike; if a text holds a colon, put the whole text between quotation marks",
    ),
    mistake(
        "a text with a colon has no quotation marks",
        sources("producer: Bureau", "producer: Bureau: Nairobi"),
        "docs/data/sources.yml:5: a colon or an indentation is wrong here or on the line above",
        "indent both lines alike; if a text holds a colon, put the whole text between quotation marks",
    ),
    mistake(
        "a text begins with a placeholder and has no quotation marks",
        words('caption: "Training"', "caption: {value} trained"),
        "docs/data/words/sw.yml:8: a comma, a quotation mark or a brace is missing",
        "add it; if a text holds commas or quotation marks, put the whole text between quotation marks",
    ),
    mistake(
        "a text begins with an asterisk",
        sources("producer: Bureau", "producer: **Bureau**"),
        "docs/data/sources.yml:5: a text may not begin with an asterisk",
        "put the whole text between quotation marks",
    ),
    mistake(
        "a brace is not closed",
        words('caveat: "Two towns only."}', 'caveat: "Two towns only."'),
        "docs/data/words/sw.yml:3: a comma, a quotation mark or a brace is missing",
        "add it; if a text holds commas or quotation marks, put the whole text between quotation marks",
    ),
    mistake(
        "a bracket is not closed",
        tables("[trained, untrained]", "[trained, untrained"),
        "docs/data/tables.yml:5: a comma, a quotation mark or a bracket is missing",
        "add it; if a text holds commas or quotation marks, put the whole text between quotation marks",
    ),
    mistake(
        "three hyphens stand in the middle of the file",
        sources("sources:", "sources:\n---"),
        "docs/data/sources.yml:3: a line of three hyphens stands in the middle of the file",
        "delete it",
    ),
    mistake(
        "a file holds no names and colons",
        {"data/sources.yml": "Our sources are good.\n"},
        "docs/data/sources.yml:1: this is not a list of `name: value` lines",
        "begin each line with a name and a colon",
    ),
    mistake(
        "a character is not text",
        sources("Bureau", "Bur\0eau"),
        "docs/data/sources.yml:5: the character U+0000 cannot be read",
        "delete it",
    ),
    mistake(
        "a value refers to another place of the file",
        statistics("[KE]", "*countries"),
        "docs/data/statistics.yml:5: '*countries' refers to another place of the file",
        "write the value out where it is needed",
    ),
    mistake(
        "an id stands twice in the sources",
        sources("sources:", "sources:\n  census: {type: survey, producer: Bureau, access: open}"),
        "docs/data/sources.yml:4: 'census' is used twice; it stands on line 3 too",
        "give one of the two another name, or delete it",
    ),
    mistake(
        "an id stands twice in the statistics",
        statistics("  untrained:\n", "  trained:\n    base: towns\n  untrained:\n"),
        "docs/data/statistics.yml:20: 'trained' is used twice; it stands on line 14 too",
        "give one of the two another name, or delete it",
    ),
    mistake(
        "a field stands twice in a record",
        statistics("value: 75.5", "value: 75.5\n    value: 75"),
        "docs/data/statistics.yml:23: 'value' is used twice; it stands on line 22 too",
        "give one of the two another name, or delete it",
    ),
    mistake(
        "an id stands twice in the tables",
        {"data/tables.yml": TABLES + "  training: {base: towns, statistics: [trained]}\n"},
        "docs/data/tables.yml:7: 'training' is used twice; it stands on line 3 too",
        "give one of the two another name, or delete it",
    ),
    mistake(
        "an id stands twice in the claims",
        {"data/claims.yml": CLAIMS + CLAIMS[8:]} | dict.fromkeys(ALL_WORDS, WORDS + SAID),
        "docs/data/claims.yml:3: 'S1' is used twice; it stands on line 2 too",
        "give one of the two another name, or delete it",
    ),
    mistake(
        "an id stands twice in the words",
        words("tables:", '  untrained: {name: "Others", sentence: "{value}"}\ntables:'),
        "docs/data/words/sw.yml:7: 'untrained' is used twice; it stands on line 6 too",
        "give one of the two another name, or delete it",
    ),
    mistake(
        "a section stands twice",
        {"data/sources.yml": SOURCES + "sources: {}\n"},
        "docs/data/sources.yml:7: 'sources' is used twice; it stands on line 2 too",
        "give one of the two another name, or delete it",
    ),
]
FACTS = [
    mistake(
        "a section is misspelt",
        sources("sources:", "source:"),
        "docs/data/sources.yml:2: unknown section 'source'",
        "did you mean 'sources'?",
    ),
    mistake(
        "an unknown section",
        {"data/tables.yml": TABLES + "charts: {}\n"},
        "docs/data/tables.yml:7: unknown section 'charts'",
        "use one of: tables",
    ),
    mistake(
        "a section is a list",
        {"data/tables.yml": "tables:\n  - training\n"},
        "docs/data/tables.yml:1: 'tables' is not a list of ids",
        "write one id a line, each followed by a colon",
    ),
    mistake(
        "a record has no fields",
        sources("sources:", "sources:\n  ministry: Nairobi"),
        "docs/data/sources.yml:3: 'ministry' has no fields",
        "write its fields below it, indented by two more spaces",
    ),
    mistake(
        "a base lacks a field",
        statistics("    topic: training\n", ""),
        "docs/data/statistics.yml:3: 'topic' is missing",
        "add `topic: …`",
    ),
    mistake(
        "a statistic lacks a field",
        statistics("    evidence: confirmed\n", ""),
        "docs/data/statistics.yml:14: 'evidence' is missing",
        "add `evidence: …`",
    ),
    mistake(
        "a citation is only an id",
        statistics("{id: census, role: primary, seen: full, checked: 2026-01-01}", "census"),
        "docs/data/statistics.yml:12: 'sources' has no fields of its own",
        "write them in braces: {id: …, role: …, seen: …, checked: …, locator: …}",
    ),
    mistake(
        "a citation lacks a field",
        statistics(", seen: full", ""),
        "docs/data/statistics.yml:12: 'seen' is missing",
        "add `seen: …`",
    ),
    mistake(
        "a value is empty",
        statistics("24.5", ""),
        "docs/data/statistics.yml:16: 'value' is empty",
        "write its value, or delete the line",
    ),
    mistake(
        "a field is misspelt",
        sources("producer:", "producr:"),
        "docs/data/sources.yml:5: unknown field 'producr'",
        "did you mean 'producer'?",
    ),
    mistake(
        "a field of a citation is misspelt",
        statistics("role:", "rol:"),
        "docs/data/statistics.yml:12: unknown field 'rol'",
        "did you mean 'role'?",
    ),
    mistake(
        "a field that nothing knows",
        tables("chart: shares", "chart: shares\n    colour: red"),
        "docs/data/tables.yml:7: unknown field 'colour'",
        "use one of: base, statistics, chart, mark",
    ),
    mistake(
        "a number with a decimal comma",
        statistics("24.5", "24,5"),
        "docs/data/statistics.yml:16: '24,5' in 'value' is not a number",
        "write Western digits without commas, and a point for decimals: 24.5",
    ),
    mistake(
        "a number in Arabic digits",
        statistics("24.5", "٢٤٫٥"),
        "docs/data/statistics.yml:16: '٢٤٫٥' in 'value' is not a number",
        "write Western digits without commas, and a point for decimals: 24.5",
    ),
    mistake(
        "a number with a word",
        statistics("24.5", "about 24"),
        "docs/data/statistics.yml:16: 'about 24' in 'value' is not a number",
        "write Western digits without commas, and a point for decimals: 24.5",
    ),
    mistake(
        "a number with an underscore",
        statistics("24.5", "24_5"),
        "docs/data/statistics.yml:16: '24_5' in 'value' is not a number",
        "write Western digits without commas, and a point for decimals: 24.5",
    ),
    mistake(
        "a sample with a comma",
        statistics("n: 200", "n: 1,200"),
        "docs/data/statistics.yml:6: '1,200' in 'n' is not a number",
        "write Western digits without commas, and a point for decimals: 24.5",
    ),
    mistake(
        "a sample of nobody",
        statistics("n: 200", "n: 0"),
        "docs/data/statistics.yml:6: '0' in 'n' is out of range",
        "'n' should be greater than 0",
    ),
    mistake(
        "a percentage above the scale",
        statistics("24.5", "124.5"),
        "docs/data/statistics.yml:14: 124.5 is outside the scale of 0 to 100 of the unit 'percent'",
        "correct the value, or the unit",
    ),
    mistake(
        "a percentage below the scale",
        statistics("24.5", "-24.5\n    value_high: 30"),
        "docs/data/statistics.yml:14: -24.5 is outside the scale of 0 to 100 of the unit 'percent'",
        "correct the value, or the unit",
    ),
    mistake(
        "the upper end of a range is smaller",
        statistics("24.5", "24.5\n    value_high: 20"),
        "docs/data/statistics.yml:14: value_high is smaller than value",
        "write the smaller number as `value`",
    ),
    mistake(
        "an unknown unit",
        statistics("unit: percent", "unit: percents"),
        "docs/data/statistics.yml:17: 'percents' is not a value of 'unit'",
        "write one of: 'percent', 'percent_higher', 'score_0_100', 'count' or 'usd'",
    ),
    mistake(
        "an unknown evidence word",
        statistics("evidence: confirmed", "evidence: sure"),
        "docs/data/statistics.yml:18: 'sure' is not a value of 'evidence'",
        "write one of: 'confirmed', 'corroborated', 'attributed', 'corrected', 'superseded', 'contradicted' or 'unconfirmed'",
    ),
    mistake(
        "a month that does not exist",
        statistics("period: 2020", "period: 2020-13"),
        "docs/data/statistics.yml:7: '2020-13' is not a period",
        "write `2016`, `2016-09` or `2016-09/2016-11`",
    ),
    mistake(
        "a period in words",
        statistics("period: 2020", "period: Sept 2020"),
        "docs/data/statistics.yml:7: 'Sept 2020' is not a period",
        "write `2016`, `2016-09` or `2016-09/2016-11`",
    ),
    mistake(
        "a period that ends before it begins",
        statistics("period: 2020", "period: 2020/2018"),
        "docs/data/statistics.yml:7: the period '2020/2018' ends before it begins",
        "write `2016`, `2016-09` or `2016-09/2016-11`",
    ),
    mistake(
        "neither measured nor published",
        statistics("period_is: measured", "period_is: asked"),
        "docs/data/statistics.yml:8: 'asked' is not a value of 'period_is'",
        "write one of: 'measured' or 'published'",
    ),
    mistake(
        "a country that does not exist",
        statistics("[KE]", "[KE, UK]"),
        "docs/data/statistics.yml:5: 'UK' is not a country code",
        "write the two letters of ISO 3166: KE, GB, US",
    ),
    mistake(
        "a country without brackets",
        statistics("[KE]", "KE"),
        "docs/data/statistics.yml:5: 'geography' is not a list",
        "write it in square brackets: `geography: [KE]`",
    ),
    mistake(
        "no source at all",
        statistics("\n      - {id: census, role: primary, seen: full, checked: 2026-01-01}", " []"),
        "docs/data/statistics.yml:11: 'sources' has no entries",
        "give it one or more",
    ),
    mistake(
        "a date in words",
        statistics("review_by: 2027-01-01", "review_by: soon"),
        "docs/data/statistics.yml:10: 'soon' in 'review_by' is not a date",
        "write year, month and day: 2026-11-30",
    ),
    mistake(
        "a day that does not exist",
        sources("access: open", "access: open\n    date_published: 2020-02-31"),
        "docs/data/sources.yml:7: '2020-02-31' is not a date of the calendar",
        "correct 'date_published'",
    ),
    mistake(
        "a date of publication in words",
        sources("access: open", "access: open\n    date_published: May 2020"),
        "docs/data/sources.yml:7: 'May 2020' is not a date",
        "write `2016`, `2016-09` or `2016-09-30`",
    ),
    mistake(
        "an address without https",
        sources("access: open", "access: open\n    url: www.bureau.example"),
        "docs/data/sources.yml:7: 'www.bureau.example' is not an address",
        "begin it with https://, without spaces",
    ),
    mistake(
        "an id with a space",
        sources("  census:", "  other census: {type: survey, producer: B, access: open}\n  census:"),
        "docs/data/sources.yml:3: 'other census' is not an id",
        "use letters, digits and single hyphens",
    ),
    mistake(
        "a title without its language",
        sources("access: open", "access: open\n    title: The Census"),
        "docs/data/sources.yml:3: title and title_lang belong together",
        "give both or neither",
    ),
    mistake(
        "weak evidence as a headline",
        statistics("evidence: confirmed", "evidence: superseded"),
        "docs/data/statistics.yml:14: a statistic with the evidence 'superseded' cannot be a headline",
        "write `use: with_caveat` or `use: context`",
    ),
    mistake(
        "an expectation without fields",
        statistics("24.5", "24.5\n    expected: 2026"),
        "docs/data/statistics.yml:17: 'expected' has no fields of its own",
        "write them in braces: {by: …, outcome: …}",
    ),
    mistake(
        "an expectation for a year in words",
        statistics("24.5", "24.5\n    expected: {by: soon, outcome: pending}"),
        "docs/data/statistics.yml:17: 'soon' in 'by' is not a number",
        "write Western digits without commas, and a point for decimals: 24.5",
    ),
    mistake(
        "a derived value from one figure",
        statistics("24.5", "24.5\n    derived: {formula: difference, from: [untrained]}"),
        "docs/data/statistics.yml:17: 'from' has too few entries",
        "write two: `from: [one, other]`",
    ),
    mistake(
        "a derived value from three figures",
        statistics("24.5", "24.5\n    derived: {formula: difference, from: [trained, untrained, trained]}"),
        "docs/data/statistics.yml:17: 'from' has 3 entries",
        "give it 2 entries",
    ),
]
RULES = [
    mistake(
        "an unknown source",
        statistics("id: census", "id: cencus"),
        "docs/data/statistics.yml:12: unknown source 'cencus'",
        "did you mean 'census'?",
    ),
    mistake(
        "an unknown base",
        tables("base: towns", "base: villages"),
        "docs/data/tables.yml:4: unknown base 'villages'",
        "use a base of statistics.yml",
    ),
    mistake(
        "the base of a statistic is unknown",
        statistics("base: towns\n    value: 75.5", "base: towsn\n    value: 75.5"),
        "docs/data/statistics.yml:21: unknown base 'towsn'",
        "did you mean 'towns'?",
    ),
    mistake(
        "the base of a statistic is missing",
        statistics("    base: towns\n    value: 75.5", "    value: 75.5"),
        "docs/data/statistics.yml:20: 'base' is missing",
        "use one of: towns",
    ),
    mistake(
        "an unknown statistic in a table",
        tables("[trained,", "[trainde,"),
        "docs/data/tables.yml:5: unknown statistic 'trainde' in 'statistics'",
        "did you mean 'trained'?",
    ),
    mistake(
        "an unknown statistic as a mark",
        tables("chart: shares", "chart: shares\n    mark: pass"),
        "docs/data/tables.yml:7: unknown statistic 'pass' in 'mark'",
        "use an id of statistics.yml",
    ),
    mistake(
        "an unknown statistic as successor",
        statistics("24.5", "24.5\n    superseded_by: newer"),
        "docs/data/statistics.yml:17: unknown statistic 'newer' in 'superseded_by'",
        "use an id of statistics.yml",
    ),
    mistake(
        "an unknown statistic as outcome",
        {
            **EXPECTATION,
            "data/statistics.yml": STATISTICS.replace("24.5", "24.5\n    expected: {by: 2021, outcome: nobody}"),
        },
        "docs/data/statistics.yml:17: unknown statistic 'nobody' in 'expected'",
        "use an id of statistics.yml",
    ),
    mistake(
        "an unknown statistic in a derived value",
        statistics("24.5", "24.5\n    derived: {formula: difference, from: [nobody, untrained]}"),
        "docs/data/statistics.yml:17: unknown statistic 'nobody' in 'derived'",
        "use an id of statistics.yml",
    ),
    mistake(
        "an unknown statistic in a claim",
        {"data/claims.yml": CLAIMS.replace("trained", "traineed")} | dict.fromkeys(ALL_WORDS, WORDS + SAID),
        "docs/data/claims.yml:2: unknown statistic 'traineed' in 'printed'",
        "did you mean 'trained'?",
    ),
    mistake(
        "a row of another base",
        TWO_BASES | tables("[trained, untrained]", "[trained, other]"),
        "docs/data/tables.yml:5: 'other' has the base 'cities', the table 'towns'",
        "put it into a table of its own base",
    ),
    mistake(
        "an expectation without its outcome below",
        EXPECTATION | tables("[trained, untrained]", "[untrained, trained]"),
        "docs/data/tables.yml:5: 'trained' is an expectation and its outcome 'untrained' is not the next row",
        "put the outcome directly below it",
    ),
    mistake(
        "a derived value that does not agree",
        statistics("value: 24.5", DERIVED),
        "docs/data/statistics.yml:16: 'trained' is 24.5, but 'percent_of' of its two figures gives 100.0",
        "write `value: 100.0`, or correct the two figures",
    ),
    mistake(
        "a derived value that divides by nothing",
        {"data/statistics.yml": STATISTICS.replace("value: 24.5", DERIVED).replace("75.5", "0")},
        "docs/data/statistics.yml:17: 'trained' cannot be worked out: its second figure, 'untrained', is 0",
        "name other figures in `from`",
    ),
    mistake(
        "a chart of another unit",
        statistics("unit: percent", "unit: count"),
        "docs/data/tables.yml:6: a chart of 'shares' cannot draw the unit count",
        "leave out `chart`, or the rows of another unit",
    ),
    mistake(
        "a chart of pairs without expectations",
        tables("chart: shares", "chart: pairs"),
        "docs/data/tables.yml:5: a chart of 'pairs' needs an expectation and its outcome in turn",
        "order the rows so, or choose another chart",
    ),
    mistake(
        "a chart of pairs whose last expectation has no outcome yet",
        {
            **statistics("value: 24.5", "value: 24.5\n    expected: {by: 2030, outcome: pending}"),
            **words("{n} owners were trained", "{n} by {target}", *ALL_WORDS),
            **tables("[trained, untrained]\n    chart: shares", "[trained]\n    chart: pairs"),
        },
        "docs/data/tables.yml:5: a chart of 'pairs' needs an expectation and its outcome in turn",
        "order the rows so, or choose another chart",
    ),
]
IN_WORDS = [
    mistake(
        "a word is missing in one language",
        words('name: "Were trained", ', ""),
        "docs/data/words/sw.yml:5: the word 'name' of 'trained' is missing",
        "write `name:` below statistics, trained; the original says: Were trained",
    ),
    mistake(
        "a word is empty",
        words('"Were trained"', '""'),
        "docs/data/words/sw.yml:5: the word 'name' of 'trained' is missing",
        "write `name:` below statistics, trained; the original says: Were trained",
    ),
    mistake(
        "a word is missing in the original",
        words('caption: "Training", ', "", "data/words/en.yml"),
        "docs/data/words/en.yml:8: the word 'caption' of 'training' is missing",
        "write `caption:` below tables, training",
    ),
    mistake(
        "a chart has no sentence of its finding",
        words(', finding: "Few were trained."', "", *ALL_WORDS[:1]),
        "docs/data/words/en.yml:8: the word 'finding' of 'training' is missing",
        "write `finding:` below tables, training",
    ),
    mistake(
        "words for an id that does not exist",
        words("  untrained:", '  retrained: {name: "Again", sentence: "{value}"}\n  untrained:'),
        "docs/data/words/sw.yml:6: words for 'retrained', which is not in statistics",
        "delete the entry, or add its facts first",
    ),
    mistake(
        "words in a section that does not exist",
        words("bases:", "base: {}\nbases:"),
        "docs/data/words/sw.yml:2: unknown section 'base'",
        "did you mean 'bases'?",
    ),
    mistake(
        "a section of words without ids",
        {"data/words/sw.yml": WORDS.partition("sources:")[0] + "sources: A census.\n"},
        "docs/data/words/sw.yml:9: 'sources' is not a list of ids",
        "write one id a line, each followed by a colon",
    ),
    mistake(
        "a field of words that does not exist",
        words('note: "A census."', 'note: "A census.", nots: "Good."'),
        "docs/data/words/sw.yml:10: unknown word 'nots'",
        "did you mean 'note'?",
    ),
    mistake(
        "a digit is typed in a word",
        words("Few were trained.", "Only 3 were trained."),
        "docs/data/words/sw.yml:8: the number '3' is typed in 'finding' of 'training'",
        "say it in words, or put one of these there: {id-of-a-statistic}",
    ),
    mistake(
        "an Arabic-Indic digit is typed in a word",
        words("Two towns only.", "٢ towns only.", "data/words/ar.yml"),
        "docs/data/words/ar.yml:3: the number '٢' is typed in 'caveat' of 'towns'",
        "say it in words, or put one of these there: {id-of-a-statistic}",
    ),
    mistake(
        "a percentage is typed in a word after an Arabic letter",
        words("Two towns only.", "بنسبة و25%", "data/words/ar.yml"),
        "docs/data/words/ar.yml:3: the number '25%' is typed in 'caveat' of 'towns'",
        "say it in words, or put one of these there: {id-of-a-statistic}",
    ),
    mistake(
        "an unknown placeholder",
        words("{value} of {n} owners were not", "{value} of {n} {total} owners were not"),
        "docs/data/words/sw.yml:6: unknown placeholder {total}",
        "known here: {n}, {period}, {value}, {id-of-a-statistic}",
    ),
    mistake(
        "a placeholder that only statistics have",
        words("Two towns only.", "Two of {n} towns."),
        "docs/data/words/sw.yml:3: unknown placeholder {n}",
        "known here: {id-of-a-statistic}",
    ),
    mistake(
        "a sentence without its value",
        words("{value} of {n} owners were trained", "some of {n} owners were trained"),
        "docs/data/words/sw.yml:5: the sentence of 'trained' lacks {value}",
        "put {value} where it belongs",
    ),
    mistake(
        "a sentence without its period",
        words(
            "In Kenya in {period}, {value} of {n} owners were trained", "In Kenya {value} of {n} owners were trained"
        ),
        "docs/data/words/sw.yml:5: the sentence of 'trained' lacks {period}",
        "put {period} where it belongs",
    ),
]
IN_PAGES = [
    mistake(
        "an unknown statistic",
        page("In towns, {{ traned }} were trained."),
        "docs/sw/index.md:3: unknown statistic 'traned'",
        "did you mean 'trained'?",
    ),
    mistake(
        "an unknown statistic that resembles none",
        page("In towns, {{ budget }} were trained."),
        "docs/sw/index.md:3: unknown statistic 'budget'",
        "use an id of statistics.yml",
    ),
    mistake(
        "an unknown table",
        page("{{ table: trainings }}"),
        "docs/sw/index.md:3: unknown table 'trainings' in {{ table: trainings }}",
        "did you mean 'training'?",
    ),
    mistake(
        "an unknown list",
        page("{{ evidences }}"),
        "docs/sw/index.md:3: unknown statistic 'evidences'",
        "did you mean 'evidence'?",
    ),
    mistake(
        "an unknown marker word",
        page("{{ tabel: training }}"),
        "docs/sw/index.md:3: unknown marker {{ tabel: training }}",
        'CONTRIBUTING.md, "Numbers in a page", lists the markers',
    ),
    mistake(
        "a marker that means nothing",
        page("{{ }}"),
        "docs/sw/index.md:3: unknown marker {{  }}",
        'CONTRIBUTING.md, "Numbers in a page", lists the markers',
    ),
    mistake(
        "a part that no statistic has",
        page("{{ trained.value }}"),
        "docs/sw/index.md:3: a statistic has no 'value'",
        "write {{ trained }}, {{ trained.n }}, {{ trained.period }} or {{ trained.source }}",
    ),
    mistake(
        "a chart of a table that has none",
        tables("    chart: shares\n", "") | page("{{ chart: training }}"),
        "docs/sw/index.md:3: the table 'training' has no chart",
        "give it a `chart:` in tables.yml, or use {{ table: training }}",
    ),
    mistake(
        "a marker that is not closed",
        page("In towns, {{ trained } were trained."),
        "docs/sw/index.md:3: '{{' is no marker and would be printed as it is",
        "write two braces before and two after, on one line",
    ),
    mistake(
        "a marker on two lines",
        page("In towns, {{ trained\n}} were trained."),
        "docs/sw/index.md:3: '{{' is no marker and would be printed as it is",
        "write two braces before and two after, on one line",
    ),
    mistake(
        "a marker with single braces",
        page("In towns, { trained } were trained."),
        "docs/sw/index.md:3: '{ trained }' is no marker and would be printed as it is",
        "write two braces before and two after, on one line",
    ),
    mistake(
        "a typed percentage",
        page("Of owners, 73% were."),
        "docs/sw/index.md:3: the number '73%' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed percentage that is emphasised",
        page("Of owners, _73%_ were."),
        "docs/sw/index.md:3: the number '73%' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed number",
        page("We asked 12 owners."),
        "docs/sw/index.md:3: the number '12' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed number with decimals",
        page("They paid 24.5 more."),
        "docs/sw/index.md:3: the number '24.5' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed number with thousands",
        page("We asked 2,631 owners."),
        "docs/sw/index.md:3: the number '2,631' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed number in Arabic-Indic digits",
        page("سألنا ٢٦٣ شخصًا."),
        "docs/sw/index.md:3: the number '٢٦٣' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed percentage with the Arabic sign",
        page("نسبة ٧٣٪ منهم."),
        "docs/sw/index.md:3: the number '٧٣٪' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed percentage after an Arabic letter",
        page("بنسبة و73% منهم."),
        "docs/sw/index.md:3: the number '73%' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed range of years",
        page("From 1996–1998."),
        "docs/sw/index.md:3: the number '1996–1998' is typed in the page",
        "write each year in Western digits and a word between two years: 2016 to 2018",
    ),
    mistake(
        "a year in Arabic-Indic digits",
        page("في عام ٢٠٢٠."),
        "docs/sw/index.md:3: the number '٢٠٢٠' is typed in the page",
        "write each year in Western digits and a word between two years: 2016 to 2018",
    ),
    mistake(
        "a typed number in the text of a link",
        page("[73 owners](https://x.example/)"),
        "docs/sw/index.md:3: the number '73' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed number in a table",
        page("| A | B |\n|---|---|\n| x | 41 |"),
        "docs/sw/index.md:5: the number '41' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a typed number after a stray backtick",
        page("A ` b\n\n73 c\n\nd ` e"),
        "docs/sw/index.md:5: the number '73' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a percentage disguised as a number of our own",
        page("Of owners, {{ 73 }}% were."),
        "docs/sw/index.md:3: a percentage is typed: {{ 73 }}%",
        "write {{ id-of-the-statistic }}, which brings its sign",
    ),
    mistake(
        "a percentage disguised in Swahili",
        page("Wamiliki asilimia {{ 73 }} walipata."),
        "docs/sw/index.md:3: a percentage is typed: asilimia {{ 73 }}",
        "write {{ id-of-the-statistic }}, which brings its sign",
    ),
    mistake(
        "a percentage disguised in Arabic",
        page("نسبة {{ 73 }} في المئة."),
        "docs/sw/index.md:3: a percentage is typed: {{ 73 }} في المئة",
        "write {{ id-of-the-statistic }}, which brings its sign",
    ),
    mistake(
        "a statistic that may not be used",
        statistics("use: headline", "use: context")
        | {"data/tables.yml": TABLES.replace("trained, untrained", "untrained")}
        | page("{{ trained }}"),
        "docs/sw/index.md:3: 'trained' has the use 'context': it supports nothing in a page",
        "leave it out; readers find it on the page of all statistics",
    ),
    mistake(
        "a statistic without its caveat",
        page("Of owners, {{ untrained }} were not."),
        "docs/sw/index.md:3: 'untrained' may only be used with its caveat, which is not on this page",
        "add {{ evidence }} at the end of the page, or a table that holds it",
    ),
    mistake(
        "the sample of a statistic that has none",
        statistics("n: 200", "n: null")
        | words("a", "a", *ALL_WORDS)
        | dict.fromkeys(ALL_WORDS, WORDS.replace(" of {n}", ""))
        | page("Of {{ trained.n }} owners"),
        "docs/sw/index.md:3: the sample of 'trained' is not published",
        "leave it out of the sentence",
    ),
    mistake(
        "a heading id used twice",
        page("## A { #part }\n\n## B { #part }"),
        "docs/sw/index.md:5: the id 'part' is used twice; it stands on line 3 too",
        "give one of the two headings another id, the same in all languages",
    ),
    mistake(
        "a heading id used twice below front matter",
        {"sw/index.md": "---\ntitle: A\n---\n## A { #part }\n\n## B { #part }\n"},
        "docs/sw/index.md:6: the id 'part' is used twice; it stands on line 4 too",
        "give one of the two headings another id, the same in all languages",
    ),
    mistake(
        "a typed number in a page with Windows line ends",
        {"sw/index.md": "# Nyumbani\r\n\r\nWatu 12.\r\n"},
        "docs/sw/index.md:3: the number '12' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
    mistake(
        "a number typed in front matter behind a byte order mark",
        {"sw/index.md": "\ufeff---\ntitle: Asilimia 73\n---\n# Nyumbani\n"},
        "docs/sw/index.md:2: the number '73' is typed in the front matter",
        "say it in words without the number",
    ),
]
FRONT_MATTER = [
    mistake(
        "front matter that is never closed",
        {"sw/index.md": "---\ntitle: Nyumbani\n\n# Nyumbani\n"},
        "docs/sw/index.md:1: the front matter at the top of the page is not closed",
        "close it with a line of three hyphens, ---",
    ),
    mistake(
        "front matter with a quotation mark that is not closed",
        {"sw/index.md": '---\ntitle: "Nyumbani\n---\n# Nyumbani\n'},
        "docs/sw/index.md:2: a quotation mark opens here and is not closed",
        "close it after the text",
    ),
    mistake(
        "front matter with a colon too many",
        {"sw/index.md": "---\nhide: a\ntitle: Nyumbani: karibu\n---\n# Nyumbani\n"},
        "docs/sw/index.md:3: a colon or an indentation is wrong here or on the line above",
        "indent both lines alike; if a text holds a colon, put the whole text between quotation marks",
    ),
    mistake(
        "front matter that is a list",
        {"sw/index.md": "---\n- Nyumbani\n---\n# Nyumbani\n"},
        "docs/sw/index.md:2: this is not a list of `name: value` lines",
        "begin each line with a name and a colon",
    ),
    mistake(
        "front matter with a name twice",
        {"sw/index.md": "---\ntitle: Nyumbani\ntitle: Karibu\n---\n# Nyumbani\n"},
        "docs/sw/index.md:3: 'title' is used twice; it stands on line 2 too",
        "give one of the two another name, or delete it",
    ),
    mistake(
        "a number typed in front matter",
        {"sw/index.md": "---\ntitle: Nyumbani\ndescription: Asilimia 73 ya wamiliki\n---\n# Nyumbani\n"},
        "docs/sw/index.md:3: the number '73' is typed in the front matter",
        "say it in words without the number",
    ),
    mistake(
        "a marker in front matter",
        {"sw/index.md": '---\ntitle: "{{ trained }} of owners"\n---\n# Nyumbani\n'},
        "docs/sw/index.md:2: a marker stands in 'title', where none is filled in",
        "say it in words without the number",
    ),
    mistake(
        "a number typed below front matter",
        {"sw/index.md": "---\ntitle: Nyumbani\n---\n\n# Nyumbani\n\nWatu 12.\n"},
        "docs/sw/index.md:7: the number '12' is typed in the page",
        "write {{ id-of-the-statistic }}; for a number of our own, {{ 90 }} or the word",
    ),
]
IN_FILES = [
    mistake(
        "a folder that looks like a language",
        {"fr/index.md": "# Accueil\n"},
        "docs/fr/index.md:1: the folder 'fr' looks like a language that mkdocs.yml does not have: nothing in it is published",
        "rename the folder, or add the language to mkdocs.yml (it has: en, sw, ar)",
    ),
    mistake(
        "a page beside the folders of the languages",
        {"about.md": "# About\n"},
        "docs/about.md:1: the page is in no folder of a language",
        "move it into the folder of its language: en, sw, ar",
    ),
    mistake(
        "a page in a folder of no language",
        {"gap/about.md": "# About\n"},
        "docs/gap/about.md:1: the page is in no folder of a language",
        "move it into the folder of its language: en, sw, ar",
    ),
    mistake(
        "a page that ends in capital letters",
        {"sw/gap.MD": "# Pengo\n"},
        "docs/sw/gap.MD:1: the ending '.MD' is not read as a page",
        "rename it to end in .md",
    ),
    mistake(
        "a page that ends in .markdown",
        {"sw/gap.markdown": "# Pengo\n"},
        "docs/sw/gap.markdown:1: a page that ends in '.markdown' is not checked here",
        "rename it to end in .md",
    ),
    mistake(
        "a page that ends in .txt",
        {"sw/gap.txt": "Pengo\n"},
        "docs/sw/gap.txt:1: a file that ends in '.txt' does not become a page, and no page links to it",
        "save it as Markdown, with a name that ends in .md",
    ),
    mistake(
        "a page from a word processor",
        {"sw/gap.docx": b"PK\x03\x04"},
        "docs/sw/gap.docx:1: a file that ends in '.docx' does not become a page, and no page links to it",
        "save it as Markdown, with a name that ends in .md",
    ),
    mistake(
        "a page without an ending",
        {"sw/gap": "# Pengo\n"},
        "docs/sw/gap:1: a file without an ending does not become a page, and no page links to it",
        "save it as Markdown, with a name that ends in .md",
    ),
    mistake(
        "a page whose name begins with a dot",
        {"sw/.gap.md": "# Pengo\n"},
        "docs/sw/.gap.md:1: MkDocs leaves out names that begin with a dot",
        "give the file and its folders names without it",
    ),
    mistake(
        "a page in a folder whose name begins with a dot",
        {"sw/.gap/index.md": "# Pengo\n"},
        "docs/sw/.gap/index.md:1: MkDocs leaves out names that begin with a dot",
        "give the file and its folders names without it",
    ),
    mistake(
        "a page in docs/templates",
        {"templates/gap.md": "# Pengo\n"},
        "docs/templates/gap.md:1: MkDocs leaves out the folder docs/templates",
        "move the page into the folder of its language",
    ),
    mistake(
        "a page in UTF-16",
        {"sw/gap.md": "# Pengo\n".encode("utf-16")},
        "docs/sw/gap.md:1: the file is not saved as UTF-8",
        "open it in an editor and save it with the encoding UTF-8",
    ),
    mistake(
        "a page in the Arabic encoding of Windows",
        {"ar/gap.md": "# Gap\n\nفجوة\n".encode("cp1256")},
        "docs/ar/gap.md:3: the file is not saved as UTF-8",
        "open it in an editor and save it with the encoding UTF-8",
    ),
    mistake(
        "a data file in UTF-16",
        {"data/sources.yml": SOURCES.encode("utf-16")},
        "docs/data/sources.yml:1: the file is not saved as UTF-8",
        "open it in an editor and save it with the encoding UTF-8",
    ),
    mistake(
        "two pages with one address",
        {"sw/gap.md": "# Pengo\n", "sw/gap/index.md": "# Pengo\n"},
        "docs/sw/gap.md:1: 'docs/sw/gap/index.md' has the same address, sw/gap/",
        "keep one of the two, or rename it",
    ),
    mistake(
        "two home pages",
        {"sw/README.md": "# Nyumbani\n"},
        "docs/sw/index.md:1: 'docs/sw/README.md' has the same address, sw/",
        "keep one of the two, or rename it",
    ),
    mistake(
        "a data file with another ending",
        {"data/tables.yaml": TABLES},
        "docs/data/tables.yaml:1: nothing reads 'tables.yaml'",
        "rename it; the names are: calculator.yml, claims.yml, glossary.yml, sources.yml, statistics.yml, synonyms.yml, tables.yml, wording.yml, words/ar.yml, words/en.yml, words/sw.yml",
    ),
    mistake(
        "words for a language that the site does not have",
        {"data/words/fr.yml": WORDS},
        "docs/data/words/fr.yml:1: nothing reads 'words/fr.yml'",
        "rename it; the names are: calculator.yml, claims.yml, glossary.yml, sources.yml, statistics.yml, synonyms.yml, tables.yml, wording.yml, words/ar.yml, words/en.yml, words/sw.yml",
    ),
]


QUESTION = """<div class="question" markdown>

## Which? { #which }

- {{ 0 }}: A
- {{ 1 }}: B
- {{ 2 }}: C
- {{ 3 }}: D

</div>

"""
ASKED = f"""{QUESTION}{{{{ assessment }}}}

### {{{{ 0 }}}} or {{{{ 1 }}}} {{ #band-0-1 }}

### {{{{ 2 }}}} or {{{{ 3 }}}} {{ #band-2-3 }}
"""
"""A self-assessment of one question on line 3; its marker is on line 14, its bands on 16 and 18."""


def assessment(old: str, new: str) -> Files:
    return page(changed(ASKED, old, new))


ASSESSMENT = [
    mistake(
        "a question on a page without a result",
        page(QUESTION + QUESTION.replace("which", "other")),
        "docs/sw/index.md:3: a question stands on a page without {{ assessment }}",
        "add {{ assessment }} below the last question",
    ),
    mistake(
        "a result without a question",
        page("{{ assessment }}"),
        "docs/sw/index.md:3: {{ assessment }} stands on a page without a question",
        'write each question between <div class="question" markdown> and </div>',
    ),
    mistake(
        "a question that Markdown does not read",
        assessment(" markdown>", ">"),
        "docs/sw/index.md:3: a question would be printed as it is",
        'begin it with <div class="question" markdown>',
    ),
    mistake(
        "a question is not closed",
        assessment("</div>\n", ""),
        "docs/sw/index.md:3: a question is not closed",
        "end it with a line </div>, without another <div> inside",
    ),
    mistake(
        "a question without the id of its heading",
        assessment(" { #which }", ""),
        "docs/sw/index.md:3: a question has no heading with an id",
        "begin it with a heading: ## Words of the question { #id }",
    ),
    mistake(
        "an answer is missing",
        assessment("- {{ 2 }}: C\n", ""),
        "docs/sw/index.md:3: the answers of 'which' begin with 0, 1, 3",
        FOUR_ANSWERS := "write four answers, in this order: - {{ 0 }}: …, - {{ 1 }}: …, - {{ 2 }}: …, - {{ 3 }}: …",
    ),
    mistake(
        "answers in another order",
        assessment("- {{ 2 }}: C\n- {{ 3 }}: D", "- {{ 3 }}: D\n- {{ 2 }}: C"),
        "docs/sw/index.md:3: the answers of 'which' begin with 0, 1, 3, 2",
        FOUR_ANSWERS,
    ),
    mistake(
        "an answer without points",
        assessment("- {{ 1 }}: B", "- B"),
        "docs/sw/index.md:3: the answers of 'which' begin with 0, none, 2, 3",
        FOUR_ANSWERS,
    ),
    mistake(
        "a question without answers",
        assessment("- {{ 0 }}: A\n- {{ 1 }}: B\n- {{ 2 }}: C\n- {{ 3 }}: D\n", ""),
        "docs/sw/index.md:3: the answers of 'which' begin with nothing",
        FOUR_ANSWERS,
    ),
    mistake(
        "a link in an answer",
        assessment("{{ 2 }}: C", "{{ 2 }}: [C](index.md)"),
        "docs/sw/index.md:3: a link stands in an answer of 'which', where a press chooses the answer",
        "put it above the answers",
    ),
    mistake(
        "the result above a question",
        page("{{ assessment }}\n\n" + ASKED.replace("{{ assessment }}\n\n", "")),
        "docs/sw/index.md:5: the question 'which' stands below {{ assessment }}, which counts what stands above it",
        "put {{ assessment }} below the last question",
    ),
    mistake(
        "a total in no band",
        assessment("{{ 2 }} or {{ 3 }} { #band-2-3 }", "{{ 3 }} { #band-3-3 }"),
        "docs/sw/index.md:14: the total 2 stands in no band",
        NO_BAND := "the bands hold each total from 0 to 3 once: widen one, or add { #band-LOWEST-HIGHEST }",
    ),
    mistake(
        "totals in no band",
        assessment("### {{ 0 }} or {{ 1 }} { #band-0-1 }\n", ""),
        "docs/sw/index.md:14: the totals 0, 1 stand in no band",
        NO_BAND,
    ),
    mistake(
        "a total in two bands",
        assessment("{{ 2 }} or {{ 3 }} { #band-2-3 }", "{{ 1 }} or {{ 3 }} { #band-1-3 }"),
        "docs/sw/index.md:18: the total 1 stands in the band 'band-0-1' too",
        "let each band begin one above the end of the band before",
    ),
    mistake(
        "a band with a digit too many",
        assessment("{{ 2 }} or {{ 3 }} { #band-2-3 }", "{{ 2 }} or {{ 3 }} { #band-2-30000000000000000000 }"),
        "docs/sw/index.md:18: the band 'band-2-30000000000000000000' goes beyond the highest total, 3",
        "three points a question: let the last band end at 3",
    ),
    mistake(
        "a band beyond the highest total",
        assessment("{{ 2 }} or {{ 3 }} { #band-2-3 }", "{{ 2 }} or {{ 4 }} { #band-2-4 }"),
        "docs/sw/index.md:18: the band 'band-2-4' goes beyond the highest total, 3",
        "three points a question: let the last band end at 3",
    ),
    mistake(
        "a band that ends before it begins",
        assessment("#band-2-3", "#band-3-2"),
        "docs/sw/index.md:18: 'band-3-2' is no band of totals",
        A_BAND := "write its lowest and its highest total: { #band-5-8 }",
    ),
    mistake(
        "a band without its end",
        assessment("#band-2-3", "#band-2"),
        "docs/sw/index.md:18: 'band-2' is no band of totals",
        A_BAND,
    ),
    mistake(
        "a band whose heading says something else",
        assessment("{{ 2 }} or {{ 3 }}", "{{ 2 }} or {{ 4 }}"),
        "docs/sw/index.md:18: the heading of 'band-2-3' says 2 and 4",
        "give the heading and its id the same lowest and highest total",
    ),
]

EVERYWHERE = [*YAML, *FACTS, *RULES, *IN_WORDS, *IN_PAGES, *FRONT_MATTER, *IN_FILES, *ASSESSMENT]


@pytest.mark.parametrize(("files", "problem", "fix"), EVERYWHERE)
def test_a_mistake_is_reported_with_its_place_and_its_remedy(
    check: Check, files: Files, problem: str, fix: str
) -> None:
    assert check(CLEAN | files) == f"1 problem in 1 file; nothing was published\n  {problem}\n      fix: {fix}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("From 1998 to 2024, and in spring 2026.", id="years"),
        pytest.param("1. One\n2. Two\n10) Ten\n\n> 1. Quoted", id="the numbers of a list"),
        pytest.param("Run `make 73%` and ``a ` 5``.\n\n```\n73% of {{ nothing }}\n```", id="code"),
        pytest.param("~~~\n73%\n```\n74%\n~~~", id="code between tildes that holds backticks"),
        pytest.param("[Page](a/12-b.md#part-7) and ![Bridge](img/5.png)", id="the address of a link"),
        pytest.param("[Page][1] and [Page][two]\n\n[1]: https://x.example/12\n[two]: /13", id="references"),
        pytest.param("See https://x.example/2/3?a=4 or <https://x.example/5>.", id="addresses"),
        pytest.param("## Part { #part-2 }\n\n## Other {: #b-3 .c4 }", id="heading ids"),
        pytest.param('![Bridge](b.png){ width="300" }', id="attributes of an image"),
        pytest.param('<div class="cols-2" data-n="3">Text</div>', id="HTML attributes"),
        pytest.param("<!-- 73% and {{ nothing }} -->", id="comments"),
        pytest.param("Text[^1].\n\n[^1]: A note.", id="footnotes"),
        pytest.param("B2B, B12, Web2 and É34", id="names that hold digits"),
        pytest.param("One&#160;word and &#x2013; dash", id="character references"),
        pytest.param("{{ 90 }} days, {{ 12.5 }} hours", id="marked numbers of our own"),
        pytest.param("In {{ trained.period }}, {{ trained }} of {{ trained.n }}.", id="the parts of a statistic"),
        pytest.param("{{ untrained }}\n\n{{ evidence }}", id="a caveat beside its statistic"),
        pytest.param("{{ untrained }}\n\n{{ table: training }}", id="a table that holds the caveat"),
        pytest.param(ASKED, id="a self-assessment"),
        pytest.param(ASKED.replace("{{ 2 }}: C", "{{ 2 }}: C [D]"), id="square brackets in an answer"),
        pytest.param(f"```\n{QUESTION}\n```", id="a question in code"),
        pytest.param("{ nothing } and a set {a, b}", id="single braces round something else"),
        pytest.param("---\n\nA line above.", id="a line of three hyphens"),
        pytest.param("## A { #same }\n\n```\n## B { #same }\n```", id="a heading id repeated in code"),
    ],
)
def test_what_is_right_is_not_reported(check: Check, text: str) -> None:
    assert check(CLEAN | page(text)) == ""


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({}, id="the clean content itself"),
        pytest.param(PAGES, id="pages with a statistic"),
        pytest.param(EXPECTATION, id="an expectation with its outcome below"),
        pytest.param(
            {name: text.replace("\n", "\r\n") for name, text in (DATA | PAGES).items()}, id="Windows line ends"
        ),
        pytest.param({name: f"\ufeff{text}" for name, text in (DATA | PAGES).items()}, id="a byte order mark"),
        pytest.param({"sw/a.md": "\ufeff---\r\ntitle: Year 2020\r\n---\r\n# A\r\n"}, id="both, with front matter"),
        pytest.param(
            {"sw/img/bridge.png": b"\x89PNG", "assets/a.js": "1", "robots.txt": ""}, id="files that are no pages"
        ),
        pytest.param({"sw/.DS_Store": b"", "sw/.gitkeep": b""}, id="hidden files that are no pages"),
        pytest.param(
            {"en/gap/index.md": "# A\n", "en/gap-2.md": "# B\n"}, id="addresses that only resemble each other"
        ),
        pytest.param(
            dict.fromkeys(ALL_WORDS, WORDS.replace('title: "Towns"', "title: '[Towns]: all {untrained}'")),
            id="another statistic in a word",
        ),
    ],
)
def test_what_is_right_in_files_is_not_reported(check: Check, files: Files) -> None:
    assert check(CLEAN | files) == ""


def test_a_site_without_statistics_may_type_numbers(check: Check) -> None:
    assert check({"en/index.md": "# Home\n\nOf 12, 73% did.\n"}) == ""


TEN: Files = {
    "data/sources.yml": SOURCES + "  diary: {type: diary, producer: Owner, access: open}\n",
    "data/statistics.yml": STATISTICS.replace("75.5", "175.5"),
    "data/tables.yml": TABLES.replace("chart: shares", "chart: pie"),
    "data/words/ar.yml": WORDS.replace("Two towns only.", "٢ towns only."),
    "data/words/sw.yml": WORDS.replace('name: "Were trained", ', "").replace('"A census."', ""),
    "en/index.md": "# Home\n\n{{ nothing }}\n\n## A { #a }\n\n## B { #a }\n",
    "sw/index.markdown": "# Nyumbani\n",
    "sw/index.md": "# Nyumbani\n".encode("utf-16"),
}


def test_all_mistakes_of_all_files_are_reported_at_once_and_sorted(check: Check) -> None:
    report = check(CLEAN | TEN)
    assert re.findall(r"^  (docs/\S+?): ", report, re.M) == [
        "docs/data/sources.yml:7",
        "docs/data/statistics.yml:20",
        "docs/data/tables.yml:6",
        "docs/data/words/ar.yml:3",
        "docs/data/words/sw.yml:5",
        "docs/data/words/sw.yml:10",
        "docs/en/index.md:3",
        "docs/en/index.md:7",
        "docs/sw/index.markdown:1",
        "docs/sw/index.md:1",
    ]
    assert report.startswith("10 problems in 8 files; nothing was published\n")


def test_a_file_that_cannot_be_read_is_the_only_one_to_blame(check: Check) -> None:
    """Nothing that other files and pages say of its ids is called unknown."""
    for name in DATA:
        report = check({**DATA, **PAGES, name: "a: 'b"})
        assert re.findall(r"^  (docs/\S+?): ", report, re.M) == [f"docs/{name}:1"], name


def hashes(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@pytest.mark.parametrize(
    ("files", "message"),
    [
        pytest.param(
            sources("producer: Bureau", "producer: 'Bureau"),
            "docs/data/sources.yml:5: a quotation mark opens here and is not closed",
            id="broken YAML",
        ),
        pytest.param(page("{{ traned }}"), "docs/sw/index.md:3: unknown statistic 'traned'", id="an unknown id"),
        pytest.param(
            {"ar/index.md": "# مرحبا\n".encode("cp1256")},
            "docs/ar/index.md:1: the file is not saved as UTF-8",
            id="a wrong encoding",
        ),
        pytest.param(
            page("Of all, 73%."), "docs/sw/index.md:3: the number '73%' is typed in the page", id="a typed digit"
        ),
    ],
)
def test_a_mistake_stops_the_build_and_leaves_the_published_site_alone(
    tiny_site: Callable[..., Result], files: Files, message: str
) -> None:
    config = {"mkdocs.yml": CONFIG.format(overrides=PROJECT / "overrides")}
    good = tiny_site(config | {f"docs/{name}": content for name, content in (DATA | PAGES).items()})
    assert good.code == 0, good.output
    before = hashes(good.site)
    bad = tiny_site({f"docs/{name}": content for name, content in files.items()})
    assert (bad.code, hashes(bad.site)) == (1, before)
    assert message in bad.output
    assert "Traceback" not in bad.output
    assert {"index.html", "sw/index.html", "ar/index.html", "data/statistics.csv"} <= set(before)


GLOSSARY = "data/glossary.yml"
SYNONYMS = "data/synonyms.yml"


def defined(sw: str = ", definition: Namba.", more: str = "") -> str:
    """A glossary of one term with definitions; `sw` stands after its Swahili name, `more` at the end."""
    languages = ("{term: KPI, definition: A number.}", f"{{term: kipimo{sw}}}", "{term: مقياس, definition: رقم.}")
    lines = (f"    {code}: {entry}\n" for code, entry in zip(("en", "sw", "ar"), languages, strict=True))
    return f"terms:\n  kpi:\n{''.join(lines)}{more}\n"


WORDS_OF_READERS = "---\nsearch:\n  {}\n---\n\n# Nyumbani\n"


@pytest.mark.parametrize(
    ("files", "problem", "fix"),
    [
        mistake(
            "glossary-list",
            {GLOSSARY: "terms:\n  - en\n"},
            "docs/data/glossary.yml:1: 'terms' is not a list of ids",
            "write one id a line, each followed by a colon",
        ),
        mistake(
            "glossary-section",
            {GLOSSARY: "term:\n  a: {en: {term: a}}\n"},
            "docs/data/glossary.yml:1: unknown section 'term'",
            "did you mean 'terms'?",
        ),
        mistake(
            "glossary-no-names",
            {GLOSSARY: "terms:\n  kpi: KPI\n"},
            "docs/data/glossary.yml:2: 'kpi' has no names",
            "write `en: {term: …}` below it, indented",
        ),
        mistake(
            "glossary-no-default",
            {GLOSSARY: "terms:\n  kpi:\n    sw: {term: kipimo}\n"},
            "docs/data/glossary.yml:2: 'kpi' has no name in 'en'",
            "add `en: {term: …}`",
        ),
        mistake(
            "glossary-language",
            {GLOSSARY: "terms:\n  kpi:\n    en: {term: KPI}\n    swa: {term: kipimo}\n"},
            "docs/data/glossary.yml:4: 'swa' is not a language of the site",
            "did you mean 'sw'?",
        ),
        mistake(
            "glossary-name-without-field",
            {GLOSSARY: "terms:\n  kpi:\n    en: KPI\n"},
            "docs/data/glossary.yml:3: 'en' of 'kpi' has no field 'term'",
            "write `{term: …, also: [other names]}`",
        ),
        mistake(
            "glossary-field",
            {GLOSSARY: "terms:\n  kpi:\n    en: {term: KPI, als: [measure]}\n"},
            "docs/data/glossary.yml:3: unknown field 'als'",
            "did you mean 'also'?",
        ),
        mistake(
            "glossary-no-term",
            {GLOSSARY: "terms:\n  kpi:\n    en: {also: [measure]}\n"},
            "docs/data/glossary.yml:3: 'term' is missing or no text",
            "write `{term: …, also: [other names]}`",
        ),
        mistake(
            "glossary-also",
            {GLOSSARY: "terms:\n  kpi:\n    en: {term: KPI, also: measure}\n"},
            "docs/data/glossary.yml:3: 'also' is not a list of names",
            "write it in square brackets: `also: [one, other]`",
        ),
        mistake(
            "glossary-twice",
            {GLOSSARY: "terms:\n  kpi:\n    en: {term: KPI}\n  measure:\n    en: {term: kpi}\n"},
            "docs/data/glossary.yml:5: 'kpi' is the name of 'kpi' too",
            "give one of the two another name",
        ),
        mistake(
            "definition-missing",
            {GLOSSARY: defined().replace(", definition: A number.", "")},
            "docs/data/glossary.yml:3: 'kpi' has no definition in 'en'",
            "write one in the default language first; the others follow when somebody translates it",
        ),
        mistake(
            "definition-empty",
            {GLOSSARY: defined(sw=", definition: ")},
            "docs/data/glossary.yml:4: 'definition' is empty or no text",
            "write a sentence, or delete the field",
        ),
        mistake(
            "definition-too-long",
            {GLOSSARY: defined(sw=f", definition: {'a' * 241}")},
            "docs/data/glossary.yml:4: the definition has 241 characters; 240 are read beside a text",
            "say only what a reader needs to go on reading",
        ),
        mistake(
            "definition-number",
            {GLOSSARY: defined(sw=", definition: Namba 3 tangu 2016.")},
            "docs/data/glossary.yml:4: the number '3' is typed in a definition",
            "say it in words without the number",
        ),
        mistake(
            "definition-markup",
            {GLOSSARY: defined(sw=", definition: Namba *moja*.")},
            "docs/data/glossary.yml:4: '*' in a definition would be printed as it is",
            "write plain words",
        ),
        mistake(
            "definition-untranslated",
            {GLOSSARY: defined(sw=", definition: A number.")},
            "docs/data/glossary.yml:4: the definition in 'sw' is the same as in 'en'",
            "translate it",
        ),
        mistake(
            "in-place-other",
            {GLOSSARY: defined(more="    in_place: never")},
            "docs/data/glossary.yml:6: 'in_place' of 'kpi' is not `no`",
            "write `in_place: no` for a term that is not explained in the pages, or delete the line",
        ),
        mistake(
            "in-place-undefined",
            {GLOSSARY: "terms:\n  kpi:\n    en: {term: KPI}\n    in_place: no\n"},
            "docs/data/glossary.yml:4: 'kpi' has no definition that could be explained in the pages",
            "add definitions, or delete the line `in_place: no`",
        ),
        mistake(
            "synonyms-language",
            {SYNONYMS: "swa:\n  - [fedha, pesa]\n"},
            "docs/data/synonyms.yml:1: 'swa' is not a language of the site",
            "did you mean 'sw'?",
        ),
        mistake(
            "synonyms-no-list",
            {SYNONYMS: "sw: fedha\n"},
            "docs/data/synonyms.yml:1: 'sw' is not a list of groups",
            "write two words or more in square brackets: `- [one, other]`",
        ),
        mistake(
            "synonyms-alone",
            {SYNONYMS: "sw:\n  - [fedha]\n"},
            "docs/data/synonyms.yml:2: this is no group of words",
            "write two words or more in square brackets: `- [one, other]`",
        ),
        mistake(
            "synonyms-twice",
            {SYNONYMS: "sw:\n  - [fedha, pesa]\n  - [hela, pesa]\n"},
            "docs/data/synonyms.yml:3: 'pesa' stands in two groups, the other on line 2",
            "put the two groups together, or delete the word from one",
        ),
        mistake(
            "search-no-fields",
            {"sw/index.md": WORDS_OF_READERS.replace(":\n  {}", ": {}").format("mkakati")},
            "docs/sw/index.md:2: 'search' has no fields of its own",
            "write `words:` below it, indented",
        ),
        mistake(
            "search-field",
            {"sw/index.md": WORDS_OF_READERS.format("word: [mkakati]")},
            "docs/sw/index.md:3: unknown field 'word'",
            "did you mean 'words'?",
        ),
        mistake(
            "search-words",
            {"sw/index.md": WORDS_OF_READERS.format("words: mkakati")},
            "docs/sw/index.md:3: 'words' is not a list of phrases",
            "write one phrase a line, each after a hyphen; put it between quotation marks if it holds a colon",
        ),
    ],
)
def test_mistakes_in_what_search_knows(check: Check, files: Files, problem: str, fix: str) -> None:
    assert check(CLEAN | files) == f"1 problem in 1 file; nothing was published\n  {problem}\n      fix: {fix}"


CALCULATOR = "data/calculator.yml"
EXAMPLE = "people: 3\nhours: 2\nweeks: 46\nhourly_cost: 500\ncourse_fee: 12000\none_off: 30000\nbudget: 2400000\n"
DIGITS = "write digits, at most two of them after a point: 12000 or 12.50"
FIELDS_OF_THE_EXAMPLE = "people, hours, weeks, hourly_cost, course_fee, one_off, budget"


def example(old: str, new: str) -> Files:
    return {CALCULATOR: changed(EXAMPLE, old, new)}


@pytest.mark.parametrize(
    ("files", "problem", "fix"),
    [
        mistake(
            "calculator-missing",
            example("weeks: 46\n", ""),
            "docs/data/calculator.yml:1: 'weeks' is missing or empty",
            "write `weeks:` and a number",
        ),
        mistake(
            "calculator-empty",
            example("budget: 2400000", "budget:"),
            "docs/data/calculator.yml:7: 'budget' is missing or empty",
            "write `budget:` and a number",
        ),
        mistake(
            "calculator-misspelt",
            example("people: 3", "people: 3\npeopel: 3"),
            "docs/data/calculator.yml:2: unknown field 'peopel'",
            "did you mean 'people'?",
        ),
        mistake(
            "calculator-unknown",
            example("people: 3", "people: 3\nrevenue: 3"),
            "docs/data/calculator.yml:2: unknown field 'revenue'",
            f"use one of: {FIELDS_OF_THE_EXAMPLE}",
        ),
        mistake(
            "calculator-word",
            example("500", "five"),
            "docs/data/calculator.yml:4: 'five' in 'hourly_cost' is not a number",
            DIGITS,
        ),
        mistake(
            "calculator-thousands",
            example("12000", "12,000"),
            "docs/data/calculator.yml:5: '12,000' in 'course_fee' is not a number",
            DIGITS,
        ),
        mistake(
            "calculator-three-decimals",
            example("500", "1.595"),
            "docs/data/calculator.yml:4: '1.595' in 'hourly_cost' is not a number",
            DIGITS,
        ),
        mistake(
            "calculator-list",
            example("500", "[500, 600]"),
            "docs/data/calculator.yml:4: 'hourly_cost' is a list",
            DIGITS,
        ),
        mistake(
            "calculator-other-digits",
            example("500", "٥٠٠"),
            "docs/data/calculator.yml:4: '٥٠٠' in 'hourly_cost' is not a number",
            DIGITS,
        ),
        mistake(
            "calculator-negative",
            example("30000", "-1"),
            "docs/data/calculator.yml:6: 'one_off' is below zero",
            "write a number without a minus",
        ),
        mistake(
            "calculator-zero",
            example("2400000", "0"),
            "docs/data/calculator.yml:7: 'budget' is zero",
            "write a number above zero",
        ),
        mistake(
            "calculator-half-a-person",
            example("people: 3", "people: 2.5"),
            "docs/data/calculator.yml:1: 'people' is no whole number",
            "write one without decimals",
        ),
        mistake(
            "calculator-hours",
            example("hours: 2", "hours: 40.5"),
            "docs/data/calculator.yml:2: 'hours' is above 40",
            "write 40 or less",
        ),
        mistake(
            "calculator-weeks",
            example("weeks: 46", "weeks: 53"),
            "docs/data/calculator.yml:3: 'weeks' is above 52",
            "write 52 or less",
        ),
        mistake(
            "calculator-broken",
            example("people: 3", 'people: "3'),
            "docs/data/calculator.yml:1: a quotation mark opens here and is not closed",
            "close it after the text",
        ),
        mistake(
            "calculator-without-example",
            page("{{ calculator }}"),
            "docs/sw/index.md:3: {{ calculator }} has no worked example: there is no docs/data/calculator.yml",
            f"write one with a line for each of: {FIELDS_OF_THE_EXAMPLE}",
        ),
        mistake(
            "calculator-in-a-sentence",
            {CALCULATOR: EXAMPLE, **page("See {{ calculator }}.")},
            "docs/sw/index.md:3: {{ calculator }} is not alone on its line",
            "give it a line of its own",
        ),
        mistake(
            "calculator-twice",
            {CALCULATOR: EXAMPLE, **page("{{ calculator }}\n\n{{ calculator }}")},
            "docs/sw/index.md:5: {{ calculator }} stands on line 3 too",
            "keep one of the two",
        ),
    ],
)
def test_mistakes_in_the_calculator(check: Check, files: Files, problem: str, fix: str) -> None:
    assert check(CLEAN | files) == f"1 problem in 1 file; nothing was published\n  {problem}\n      fix: {fix}"


def test_a_site_without_statistics_gives_tools_a_line_of_their_own_too(check: Check) -> None:
    report = check({"en/index.md": "# Home\n\nSee {{ glossary }}.\n\n{{ glossary }}\n"})
    assert "docs/en/index.md:3: {{ glossary }} is not alone on its line" in report
    assert "docs/en/index.md:5: {{ glossary }} stands on line 3 too" in report


def test_a_site_without_statistics_needs_the_example_too(check: Check) -> None:
    pages = dict.fromkeys(PAGES, "# Home\n\n{{ calculator }}\n")
    assert check(pages).startswith("3 problems in 3 files")
    assert check({CALCULATOR: EXAMPLE}) == ""


def form(old: str = "", new: str = "", name: str = "sw/plan.md") -> Files:
    """The page of a form with a change."""
    return {name: changed(FORM, old, new)}


LOST = "would be lost in its blank copies"
HOLDS = "a form holds headings, paragraphs, simple lists and tables"
RIGHT = "write `form: {pages: 1}`, with the number of A4 pages that the blank copy fills"
SHEET = 'write `<div class="sheet" markdown>` and, below the example, `</div>`, each alone on its line at its very beginning'
ALONE = "give it a cell of a table of its own, below or beside the numbers; it may be **bold**, but not *emphasised*"
SUM, PRODUCT = "**{{ sum }}**", "*{{ 30000 }}* | {{ product }}"


@pytest.mark.parametrize(
    ("files", "problem", "fix"),
    [
        mistake(
            "form-no-fields",
            form("form: {pages: 1}", "form: yes"),
            "docs/sw/plan.md:3: 'form' has no fields of its own",
            RIGHT,
        ),
        mistake(
            "form-no-pages",
            form("form: {pages: 1}", "form: {}"),
            "docs/sw/plan.md:3: 'form' does not say how many pages the blank copy fills",
            RIGHT,
        ),
        mistake(
            "form-pages-in-words",
            form("pages: 1", "pages: one"),
            "docs/sw/plan.md:3: 'one' in 'pages' is not a whole number from 1 to 9",
            RIGHT,
        ),
        mistake(
            "form-no-page",
            form("pages: 1", "pages: 0"),
            "docs/sw/plan.md:3: '0' in 'pages' is not a whole number from 1 to 9",
            RIGHT,
        ),
        mistake(
            "form-pages-left-empty",
            form("pages: 1", "pages: "),
            "docs/sw/plan.md:3: 'None' in 'pages' is not a whole number from 1 to 9",
            RIGHT,
        ),
        mistake(
            "form-unknown-field",
            form("pages: 1", "pages: 1, page: 2"),
            "docs/sw/plan.md:3: unknown field 'page'",
            "did you mean 'pages'?",
        ),
        mistake(
            "form-no-title",
            form("title: Plan\n", ""),
            "docs/sw/plan.md:2: a form has no title",
            "write `title: …` above it: it is the title of the blank copy",
        ),
        mistake(
            "form-no-sheet",
            {"sw/plan.md": "---\ntitle: Plan\nform: {pages: 1}\n---\n# Plan\n\n{{ form: plan }}\n"},
            "docs/sw/plan.md:3: the form has no filled example",
            SHEET,
        ),
        mistake(
            "form-sheet-otherwise",
            form('<div class="sheet" markdown>', '<div class="sheet">'),
            "docs/sw/plan.md:7: this does not open a sheet",
            SHEET,
        ),
        mistake(
            "form-sheet-open",
            form("</div>", ""),
            "docs/sw/plan.md:7: the sheet is not closed",
            "write `</div>` alone on a line below the example",
        ),
        mistake(
            "form-sheet-empty",
            {"sw/plan.md": re.sub(r"(?s)(markdown>\n).*(</div>)", r"\1\n\2", FORM)},
            "docs/sw/plan.md:7: the sheet is empty",
            "write the filled example into it",
        ),
        mistake(
            "form-second-sheet",
            form("{{ form: plan }}", '{{ form: plan }}\n\n<div class="sheet" markdown>\n\n*More*\n\n</div>'),
            "docs/sw/plan.md:24: a second sheet; the first begins on line 7",
            "put both into one: a page has one form",
        ),
        mistake(
            "form-nothing-filled",
            {"sw/plan.md": re.sub(r"(?<!\*)\*(?!\*)", "", FORM)},
            "docs/sw/plan.md:7: nothing in the form is filled in: its blank copies would be the same",
            "put what readers write between asterisks: *text*",
        ),
        mistake(
            "form-sheet-elsewhere",
            page('<div class="sheet" markdown>\n\n*Text*\n\n</div>'),
            "docs/sw/index.md:3: a sheet stands on a page that is no form",
            "add `form: {pages: 1}` to the front matter",
        ),
        *(
            mistake(
                f"form-lost-{kind}",
                form("1. Ask", f"{text}\n\n1. Ask"),
                f"docs/sw/plan.md:{line}: {kind} in a form {LOST}",
                HOLDS,
            )
            for kind, text, line in (
                ("a picture", "![One](a.png)", 17),
                ("a picture", '<img src="a.png" alt="One">', 17),
                ("a block of code", "```\nprint\n```", 17),
                ("a box", "!!! note", 17),
                ("a quotation", "> Said", 17),
                ("a list in a list", "- One\n    - Two", 18),
                ("an indented text", "One\n\n    Two", 19),
                ("an indented text", "One\n \n    Two", 19),
                ("a definition", "One\n:   Two", 18),
                ("a footnote", "One[^1]", 17),
                ("a line across", "One\n\n---", 19),
                ("HTML", "One<br>", 17),
                ("an attribute", "One\n{: .two }", 18),
            )
        ),
        mistake(
            "form-marker-inside",
            form("1. Ask", "{{ table: training }}\n\n1. Ask"),
            f"docs/sw/plan.md:17: {{{{ table: training }}}} in a form {LOST}",
            "put it above or below the form",
        ),
        mistake(
            "form-link-by-reference",
            {"sw/plan.md": changed(FORM, "1. Ask", "1. [Ask\n   them][Them]") + "\n[them]: index.md\n"},
            "docs/sw/plan.md:17: the address of the link 'Them' stands elsewhere: blank copies would lack it",
            "write it with the link: [text](page.md)",
        ),
        mistake(
            "form-name-capital",
            form("form: plan", "form: Plan", "sw/Plan.md"),
            "docs/sw/Plan.md:3: the form's name 'Plan' holds a capital: some computers take it for 'plan'",
            "rename the file: small letters, digits and hyphens",
        ),
        mistake(
            "form-table-below-text",
            form("1. Ask", "Ask.\n| A | B |\n|---|---|\n| *a* | *b* |\n\n1. Ask"),
            "docs/sw/plan.md:18: the table is no table: it begins right below a text",
            "leave the line above its head empty",
        ),
        mistake(
            "form-cells-too-many",
            form("{{ product }} |", "{{ product }} | *Seen* |"),
            "docs/sw/plan.md:13: the row has 5 cells and the head of its table 4: the last would be lost",
            "give both the same number of cells",
        ),
        mistake(
            "form-columns-too-many",
            form("1. Ask", f"|{' a |' * 11}\n|{'---|' * 11}\n|{' *b* |' * 11}\n\n1. Ask"),
            "docs/sw/plan.md:17: the table has 11 columns and a page room for 10",
            "make two tables of it",
        ),
        mistake(
            "sum-in-a-sentence",
            page("Together {{ sum }}."),
            "docs/sw/index.md:3: {{ sum }} is not alone in a cell of a table",
            ALONE,
        ),
        mistake(
            "sum-with-words",
            form(SUM, "{{ sum }} shillings"),
            "docs/sw/plan.md:15: {{ sum }} is not alone in a cell of a table",
            ALONE,
        ),
        mistake(
            "sum-emphasised",
            form(SUM, "*{{ sum }}*"),
            "docs/sw/plan.md:15: {{ sum }} is not alone in a cell of a table",
            ALONE,
        ),
        mistake(
            "sum-in-the-head",
            form("| Cost |", "| {{ sum }} |"),
            "docs/sw/plan.md:11: {{ sum }} is not alone in a cell of a table",
            ALONE,
        ),
        mistake(
            "sum-of-nothing",
            form("| **Total** | |", "| **Total** {{ 1 }} | |") | page("| A |\n|---|\n| b |\n| {{ sum }} |"),
            "docs/sw/index.md:6: no number stands above {{ sum }} in its column",
            "write each number alone in its cell: {{ 30 }}",
        ),
        mistake(
            "product-of-one",
            form(PRODUCT, "dear | {{ product }}"),
            "docs/sw/plan.md:13: no two numbers stand before {{ product }} in its row",
            "write each number alone in its cell: {{ 2 }} and {{ 30 }}",
        ),
        mistake(
            "sum-too-long",
            page("| A |\n|---|\n| {{ 999999999999999 }} |\n| {{ 2 }} |\n| {{ sum }} |"),
            "docs/sw/index.md:7: {{ sum }} comes to more than 15 digits, which Excel does not keep",
            "write smaller numbers, or fewer decimals",
        ),
        mistake(
            "product-too-long",
            page("| A | B | C | D |\n|---|---|---|---|\n| a | {{ 99999999 }} | {{ 99999999 }} | {{ product }} |"),
            "docs/sw/index.md:5: {{ product }} comes to more than 15 digits, which Excel does not keep",
            "write smaller numbers, or fewer decimals",
        ),
        mistake(
            "sum-leaves-out",
            page("| A |\n|---|\n| {{ 2 }} |\n| {{ 3 }} hours |\n| {{ sum }} |"),
            "docs/sw/index.md:7: {{ sum }} leaves out the number in the cell '3 hours'",
            "write it alone in its cell, as {{ 30 }}, and words into the head",
        ),
        mistake(
            "sum-leaves-out-a-year",
            page("| A |\n|---|\n| {{ 2 }} |\n| 2016 |\n| {{ sum }} |"),
            "docs/sw/index.md:7: {{ sum }} leaves out the number in the cell '2016'",
            "write it alone in its cell, as {{ 30 }}, and words into the head",
        ),
        mistake(
            "sum-of-a-statistic",
            page("| A |\n|---|\n| {{ 2 }} |\n| {{ trained }} |\n| {{ sum }} |"),
            "docs/sw/index.md:7: {{ sum }} leaves out the number in the cell '{{ trained }}'",
            "a statistic is not added up: put it into another column or table",
        ),
        mistake(
            "sum-in-html",
            page("<table><tr><td colspan='2'>A</td></tr><tr><td>B</td><td>{{ sum }}</td></tr></table>"),
            "docs/sw/index.md:3: no number stands above {{ sum }} in its column",
            "write each number alone in its cell: {{ 30 }}",
        ),
        mistake(
            "product-leaves-out",
            form(PRODUCT, "*{{ 30000 }} each* | {{ product }}"),
            "docs/sw/plan.md:13: {{ product }} leaves out the number in the cell '30000 each'",
            "write it alone in its cell, as {{ 30 }}, and words into the head",
        ),
        mistake(
            "form-unknown",
            form() | page("{{ form: paln }}\n\n{{ form: plan }}"),
            "docs/sw/index.md:3: unknown form 'paln' in {{ form: paln }}",
            "did you mean 'plan'?",
        ),
        mistake(
            "form-unknown-where-there-is-none",
            page("{{ form: plan }}"),
            "docs/sw/index.md:3: unknown form 'plan' in {{ form: plan }}",
            "use the name of a page that has `form:` in its front matter",
        ),
        mistake(
            "form-in-a-sentence",
            form("{{ form: plan }}", "Here: {{ form: plan }}"),
            "docs/sw/plan.md:22: {{ form: plan }} is not alone on its line",
            "give it a line of its own",
        ),
        mistake(
            "form-twice",
            form() | form(name="sw/tools/plan.md"),
            "docs/sw/tools/plan.md:3: the form 'plan' is also docs/sw/plan.md",
            "rename one of the two files: their blank copies have the same names",
        ),
        mistake(
            "form-without-links",
            form("{{ form: plan }}\n", ""),
            "docs/sw/plan.md:3: nothing links to the blank copies of the form 'plan'",
            "write {{ form: plan }} on a line of its own in a page",
        ),
        mistake(
            "form-left-out-of-the-list",
            form() | {"sw/brief.md": FORM.replace("form: plan", "form: brief")} | page("{{ form: plan }}"),
            "docs/sw/brief.md:3: no other page links to the blank copies of the form 'brief'",
            "add {{ form: brief }} to docs/sw/index.md, which lists other forms",
        ),
    ],
)
def test_mistakes_in_forms(check: Check, files: Files, problem: str, fix: str) -> None:
    assert check(CLEAN | files) == f"1 problem in 1 file; nothing was published\n  {problem}\n      fix: {fix}"


def test_a_form_is_checked_without_statistics_too(check: Check) -> None:
    """Its own marker is; other words between braces may mean anything there."""
    broken = form("{{ form: plan }}", "Here: {{ form: plan }} {{ 1 +")
    report = check({"en/index.md": "# Home {{ else }}\n", **broken})
    assert report.startswith("1 problem in 1 file")
    assert "docs/sw/plan.md:22: {{ form: plan }} is not alone on its line" in report


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(form(), id="a form that only its own page links to"),
        pytest.param(form() | page("{{ form: plan }}"), id="a form and a list"),
        pytest.param(
            {"en/plan.md": FORM, "en/index.md": "# Home\n\n{{ form: plan }}\n"} | form(), id="a list in English only"
        ),
        pytest.param(page("| A |\n|---|\n| {{ 2 }} |\n| **{{ sum }}** |"), id="a sum without a form"),
        pytest.param(form("1. Ask", "[A link](index.md), a - b, a > b, a < b\n\n1. Ask"), id="signs in a sentence"),
        pytest.param(form("| *Posters*", "| Week {{ 1 }}: *posters*"), id="a number in the name of a row"),
        pytest.param(form("1. Ask", "<!-- a comment -->\n\n### Part { #part }\n\n1. Ask"), id="a comment, a heading"),
        pytest.param(form("2. *One", "2. A line\n   that goes on: *one"), id="a line that goes on"),
        pytest.param(form("1. Ask", "- [ ] [ ] sure\n\nDear [Name] [Surname],\n\n1. Ask"), id="square brackets"),
        pytest.param(form("1. Ask", "[Note]: ask first.\n\n1. Ask"), id="a note in square brackets"),
        pytest.param(form("| *Paper*", "| - | - | - | - |\n| *Paper*"), id="a row of dashes"),
        pytest.param(form("| Item", "<!-- a comment -->\n| Item"), id="a comment right above a table"),
    ],
)
def test_what_is_right_in_forms(check: Check, files: Files) -> None:
    assert check(CLEAN | files) == ""


@pytest.mark.parametrize("text", ["{{ form: plan }} in a sentence", '<div class="sheet">', "{{ sum }}"])
def test_a_site_without_forms_and_statistics_may_mean_something_else(check: Check, text: str) -> None:
    assert check({"en/index.md": f"# Home\n\n{text}\n"}) == ""
