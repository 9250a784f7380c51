"""When something was measured: what may be typed, and how it is kept."""

import pytest

from daraja.period import Moment, Period, parse


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2016", Period(Moment(2016))),
        ("2016-09", Period(Moment(2016, 9))),
        ("1996/1998", Period(Moment(1996), Moment(1998))),
        ("2023-09/2023-11", Period(Moment(2023, 9), Moment(2023, 11))),
        ("2022-12/2023", Period(Moment(2022, 12), Moment(2023))),
    ],
)
def test_a_period_is_one_moment_or_two(text: str, period: Period) -> None:
    assert parse(text) == period
    assert str(period) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "16",
        "02016",
        "2016-9",
        "2016-13",
        "2016-00",
        "2016-09-30",
        "2016-2018",
        "2016/",
        "2016/2017/2018",
        "٢٠١٦",
        "0000",
    ],
)
def test_nothing_else_is_a_period(text: str) -> None:
    with pytest.raises(ValueError, match=f"'{text}' is not a period"):
        parse(text)


@pytest.mark.parametrize("text", ["2018/2016", "2023-11/2023-09", "2016-01/2015-12"])
def test_a_period_does_not_end_before_it_begins(text: str) -> None:
    with pytest.raises(ValueError, match=f"the period '{text}' ends before it begins"):
        parse(text)
