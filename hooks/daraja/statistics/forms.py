"""The forms of ids, numbers, dates and codes. A ValueError here holds two texts: what is wrong, how to mend it."""

import re
from datetime import date
from decimal import Decimal
from typing import Annotated

from babel import Locale
from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer
from pydantic_core import PydanticCustomError

from daraja import period


def _form(pattern: str, what: str, fix: str) -> AfterValidator:
    def check(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise ValueError(f"'{text}' is not {what}", fix)
        return text

    return AfterValidator(check)


def _plain_digits(typed: object) -> object:
    """Only what readers of every language take for the same number: no `24,5`, `24_5`, `2e3`, `٢٤`."""
    if isinstance(typed, str) and not re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,6})?", typed):
        raise PydanticCustomError("decimal_parsing", "not a number")
    return typed


def _on_the_calendar(text: str) -> str:
    year, month, day = (int(part) for part in (text + "-01-01").split("-")[:3])
    try:
        date(year, month, day)
    except ValueError:
        raise ValueError(f"'{text}' is not a date of the calendar") from None
    return text


def _territory(code: str) -> str:
    if code not in Locale("en").territories:
        raise ValueError(f"'{code}' is not a country code", "write the two letters of ISO 3166: KE, GB, US")
    return code


def _period(text: str | period.Period) -> period.Period:
    return text if isinstance(text, period.Period) else period.parse(str(text))


Id = Annotated[str, _form(r"[A-Za-z][A-Za-z0-9]*(-[a-z0-9]+)*", "an id", "use letters, digits and single hyphens")]
Number = Annotated[Decimal, BeforeValidator(_plain_digits), PlainSerializer(str)]
Count = Annotated[int, BeforeValidator(_plain_digits), Field(gt=0)]
Year = Annotated[int, BeforeValidator(_plain_digits), Field(ge=1900, le=2100)]
Period = Annotated[period.Period, BeforeValidator(_period), PlainSerializer(str)]
Territory = Annotated[str, AfterValidator(_territory)]
DATE = _form(r"[0-9]{4}(-[0-9]{2}){0,2}", "a date", "write `2016`, `2016-09` or `2016-09-30`")
IsoDate = Annotated[str, DATE, AfterValidator(_on_the_calendar)]
Url = Annotated[str, _form(r"https?://[^\s<>\"]+", "an address", "begin it with https://, without spaces")]
