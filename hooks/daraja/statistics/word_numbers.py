"""That words hold no typed number, that their placeholders exist, and are the same in all languages."""

from collections.abc import Iterator
from dataclasses import replace

from daraja import placeholders
from daraja.problems import Problem
from daraja.prose import typed_numbers
from daraja.statistics.entry import Entry
from daraja.statistics.vocabulary import ONLY_LISTED


def check(entry: Entry) -> Iterator[Problem]:
    """All problems with the numbers of an entry."""
    if not entry.waiting:
        yield from _placeholders(entry)
        yield from _same_in_all_languages(entry)
    yield from _numbers(entry)


def fitting(entry: Entry) -> dict[str, str]:
    """The words whose placeholders the facts can fill. Words that wait for a translator may be older than the facts."""
    return {
        part: text for part, text in entry.words.items() if not [*_placeholders(replace(entry, words={part: text}))]
    }


def _numbers(entry: Entry) -> Iterator[Problem]:
    for part, text in entry.words.items():
        for number in typed_numbers(placeholders.PLACEHOLDER.sub("", text)):
            what = f"the number '{number.text}' is typed in '{part}' of '{entry.name}'"
            yield entry.problem(part, what, f"say it in words, or put one of these there: {_known(entry, part)}")


def _placeholders(entry: Entry) -> Iterator[Problem]:
    for part, text in entry.words.items():
        used, own = placeholders.names(text), _own(entry, part)
        for name in used:
            found = None if name in own else _unknown_placeholder(entry, part, name)
            if found:
                yield entry.problem(part, *found)
        for name in sorted(own - {"n", *used}) if part == "sentence" else ():
            what = f"the sentence of '{entry.name}' lacks {{{name}}}"
            yield entry.problem(part, what, f"put {{{name}}} where it belongs")


def _unknown_placeholder(entry: Entry, part: str, placeholder: str) -> tuple[str, str] | None:
    name, _, asked = placeholder.partition(".")
    statistic = entry.facts.statistics.get(name)
    if statistic is None and entry.facts.know("statistics", name):
        return None
    if statistic is None or not (asked in ("", "period") or (asked == "n" and statistic.n is not None)):
        return f"unknown placeholder {{{placeholder}}}", f"known here: {_known(entry, part)}"
    if statistic.use in ONLY_LISTED and entry.section != "claims":
        what = f"'{name}' has the use '{statistic.use}': it supports nothing in a page"
        return what, "leave it out; the page of all statistics has it"
    return None


def _same_in_all_languages(entry: Entry) -> Iterator[Problem]:
    """Every text says in each language the numbers that it says in the default language."""
    for part, text in entry.words.items():
        own, wanted = (_known_numbers(entry, part, each) for each in (text, entry.original.get(part, text)))
        if own != wanted:
            what = f"'{part}' of '{entry.name}' does not hold the numbers of the original"
            yield entry.problem(part, what, f"it says {_listed(own)}; the original says {_listed(wanted)}")


def _known_numbers(entry: Entry, part: str, text: str) -> set[str]:
    """The placeholders of a text, without those that are missing or unknown: other rules speak of them."""
    optional = {"n"} & _own(entry, part)
    return {
        name
        for name in placeholders.names(text)
        if name in optional or name.partition(".")[0] in entry.facts.statistics
    }


def _listed(names: set[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names)) or "none"


def _own(entry: Entry, part: str) -> set[str]:
    """What a text may refer to besides other statistics."""
    if entry.section == "claims":
        return placeholders.of_claim(entry.facts.claims[entry.name])
    return placeholders.of_sentence(entry.facts.statistics[entry.name]) if part == "sentence" else set()


def _known(entry: Entry, part: str) -> str:
    return ", ".join(f"{{{word}}}" for word in (*sorted(_own(entry, part)), "id-of-a-statistic"))
