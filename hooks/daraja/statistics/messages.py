"""What pydantic finds wrong in a record, in words for contributors who know neither."""

import difflib
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from daraja.problems import near
from daraja.statistics.model import Derived, Expected
from daraja.statistics.source import Citation, Fact

Where = tuple[str | int, ...]
DIGITS = "write Western digits without commas, and a point for decimals: 24.5"
PARTS: dict[str | int, type[Fact]] = {"sources": Citation, "expected": Expected, "derived": Derived}


def in_words(error: ValidationError, kind: type[Fact], name: str) -> Iterator[tuple[Where, str, str]]:
    """Where in the record `name` of the kind `kind`, what is wrong, how to mend it."""
    meant = {(*where[:-1], _near(where, kind)) for where in (e["loc"] for e in error.errors() if _is_extra(e))}
    for item in error.errors():
        where = item["loc"]
        # Each entry of a list is reported itself, and a misspelt field is not missing too.
        if not ((item["type"] == "too_short" and item["input"]) or (item["type"] == "missing" and where in meant)):
            field = next((part for part in reversed(where) if isinstance(part, str)), name)
            yield where, *_words(item, field, _fields(kind, where))


def _is_extra(item: Any) -> bool:
    return bool(item["type"] == "extra_forbidden")


def _near(where: Where, kind: type[Fact]) -> str | None:
    return next(iter(difflib.get_close_matches(str(where[-1]), _fields(kind, where), n=1)), None)


def _fields(kind: type[Fact], where: Where) -> list[str]:
    """The fields that may be typed at `where`: those of the record or of one of its parts."""
    return _names(PARTS.get(where[0], kind) if len(where) > 1 else kind)


def _names(model: type[Fact]) -> list[str]:
    return [info.alias or field for field, info in model.model_fields.items() if field != "id" or model is Citation]


def _words(item: Any, field: str, fields: list[str]) -> tuple[str, str]:
    given = item["input"]
    match item["type"]:
        case "missing" if isinstance(item["loc"][-1], int):
            return f"'{field}' has too few entries", f"write two: `{field}: [one, other]`"
        case "missing":
            return f"'{field}' is missing", f"add `{field}: …`"
        case "extra_forbidden":
            return f"unknown field '{field}'", near(field, fields, f"one of: {', '.join(fields)}")
        case _ if given is None:
            return f"'{field}' is empty", "write its value, or delete the line"
        case "value_error":
            what, *fix = item["ctx"]["error"].args
            return what, fix[0] if fix else f"correct '{field}'"
        case kind:
            return _wrong_form(kind, item, field)


def _wrong_form(kind: str, item: Any, field: str) -> tuple[str, str]:
    given = item["input"]
    match kind:
        case "enum" | "literal_error":
            return f"'{given}' is not a value of '{field}'", f"write one of: {item['ctx']['expected']}"
        case "decimal_parsing" | "decimal_type" | "int_parsing" | "int_type" | "int_from_float":
            return f"'{given}' in '{field}' is not a number", DIGITS
        case "tuple_type":
            return f"'{field}' is not a list", f"write it in square brackets: `{field}: [{given}]`"
        case "model_type":
            example = ", ".join(f"{each}: …" for each in _names(PARTS[field]))
            return f"'{field}' has no fields of its own", f"write them in braces: {{{example}}}"
        case "too_short" | "too_long":
            return f"'{field}' has {len(given) or 'no'} entries", f"give it {_wanted(item['ctx'])}"
        case "greater_than" | "greater_than_equal" | "less_than_equal":
            return f"'{given}' in '{field}' is out of range", item["msg"].replace("Input", f"'{field}'")
        case _ if kind.startswith("date"):
            return f"'{given}' in '{field}' is not a date", "write year, month and day: 2026-11-30"
        case _:
            return f"'{given}' is not right for '{field}': {item['msg'].lower()}", f"correct '{field}'"


def _wanted(limits: dict[str, int]) -> str:
    return f"{limits['max_length']} entries" if "max_length" in limits else "one or more"
