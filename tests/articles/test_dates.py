"""Dates as outlets print them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.dates import (
    Written,
    date_in_url,
    find_dates,
    find_time,
    is_undated_moment,
    parse_machine_date,
    read_machine_date,
)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Thursday 24 November 2016 15:01 GMT", "2016-11-24 15:01"),
        ("Nov. 24, 2016", "2016-11-24 00:00"),
        ("2026-03-12T06:40:00Z", "2026-03-12 06:40"),
        ("2026-03-12T06:40:00+02:00", "2026-03-12 04:40"),
        ("2026-03-12 06:40 CET", "2026-03-12 05:40"),
        ("2026-03-12T99:40:00", "2026-03-12 00:00"),
        ("2026-03-12 09:92", "2026-03-12 00:00"),
        ("Updated 1:39 am EST, Wednesday, November 20, 2019", "2019-11-20 06:39"),
        ("Updated 3:05 p.m. ET, July 4, 2025", "2025-07-04 19:05"),
        ("Updated 3:05 p.m. ET, Jan. 4, 2025", "2025-01-04 20:05"),
        ("April 14, 2026 4:45 PM CT", "2026-04-14 21:45"),
        ("31 MAR 2026 - 20:15 CEST", "2026-03-31 18:15"),
        ("le 5 mars 2026 à 18h30", "2026-03-05 18:30"),
        ("3. März 2026", "2026-03-03 00:00"),
        ("24 de noviembre de 2016", "2016-11-24 00:00"),
        ("24 листопада 2016", "2016-11-24 00:00"),
        ("2016年11月24日 15:01", "2016-11-24 15:01"),
        ("10/03/2026", "2026-03-10 00:00"),
        ("10/03/2026 3:05 p.m. ET", "2026-10-03 19:05"),
        ("03/25/2026", "2026-03-25 00:00"),
        ("November 18th, 2019 at 12:04 a.m.", "2019-11-18 00:04"),
        ("May 2, 2024 at 9:00 +0530", "2024-05-02 03:30"),
    ],
)
def test_reads_the_forms_that_outlets_print(line: str, moment: str) -> None:
    found = find_dates(line)
    assert [f"{item.moment:%Y-%m-%d %H:%M}" for item in found] == [moment]
    assert found[0].moment.tzinfo is UTC


def test_says_where_the_date_stands() -> None:
    line = "Fenella Strake, Thursday 12 March 2026 15:01 GMT"
    (found,) = find_dates(line)
    assert found.span.of(line) == "12 March 2026 15:01 GMT"
    assert found.has_time


@pytest.mark.parametrize(
    "line",
    [
        *("2 hours ago", "an hour ago", "5 min ago", "Updated 3h ago", "About two weeks ago", "Posted: 12 days ago"),
        *(
            "Nov 24 | 3:01pm",
            "Thu, 24 Nov 15:01 GMT",
            "November 24th at 3 p.m.",
            "Today, 14:05",
            "Yesterday at 3.05 pm",
        ),
    ],
)
def test_a_moment_without_a_year_is_one(line: str) -> None:
    assert is_undated_moment(line)
    assert not is_undated_moment(f"{line} the lamp failed")


@pytest.mark.parametrize("line", ["Nov 24", "May 5 12", "Long ago", "Today", "The lamp failed 2 hours ago", ""])
def test_what_is_more_or_less_than_a_moment_is_none(line: str) -> None:
    assert not is_undated_moment(line)


def test_a_date_and_its_change_are_two_moments() -> None:
    published, modified = find_dates("14:05, 24 NOV 2016UPDATED15:10, 24 NOV 2016")
    assert published.moment == datetime(2016, 11, 24, 14, 5, tzinfo=UTC)
    assert modified.moment == datetime(2016, 11, 24, 15, 10, tzinfo=UTC)
    (one,) = find_dates("24 November 2016 Last updated at 15:01 GMT")
    assert one.moment == datetime(2016, 11, 24, 15, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "line", ["31 February 2026", "12/40/2026", "call 555-2026", "In 2026 it rained", "no digits", ""]
)
def test_what_is_no_date_is_none(line: str) -> None:
    assert find_dates(line) == []


def test_a_time_alone_belongs_to_the_day_given() -> None:
    found = find_time("Updated 3:05 p.m. ET", date(2026, 3, 10))
    assert found is not None
    assert found.moment == datetime(2026, 3, 10, 19, 5, tzinfo=UTC)
    assert find_time("Updated 13 p.m. today", date(2026, 3, 10)) is None


def test_the_day_in_an_address() -> None:
    assert date_in_url("https://a.example/2026/03/12/ferry") == datetime(2026, 3, 12, tzinfo=UTC)
    assert date_in_url("https://a.example/2026/mar/12/ferry") == datetime(2026, 3, 12, tzinfo=UTC)
    assert date_in_url("https://a.example/2026/13/12/ferry") is None
    assert date_in_url("https://a.example/ferry") is None


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-03-12T06:40:00+01:00", datetime(2026, 3, 12, 5, 40, tzinfo=UTC)),
        ("2026-03-12", datetime(2026, 3, 12, tzinfo=UTC)),
        ("Thu, 12 Mar 2026 06:40:00 GMT", datetime(2026, 3, 12, 6, 40, tzinfo=UTC)),
        ("0001-01-01T00:00:00", None),
        ("yesterday", None),
    ],
)
def test_machine_dates(value: str, moment: datetime | None) -> None:
    assert parse_machine_date(value) == moment


@pytest.mark.parametrize(
    ("value", "offset", "day"),
    [
        ("2026-03-12T21:40:00-05:00", -300, date(2026, 3, 12)),
        ("2026-03-13T07:40:00+0900", 540, date(2026, 3, 13)),
        ("Thu, 12 Mar 2026 21:40:00 EST", -300, date(2026, 3, 12)),
        ("2026-03-12 21:40", 0, date(2026, 3, 12)),
        ("12 March 2026", 0, date(2026, 3, 12)),
        ("2026-03-12T00:00:00Z", 0, date(2026, 3, 12)),
        ("2026-03-13T02:40:00Z", None, None),
        ("Fri, 13 Mar 2026 02:40:00 GMT", None, None),
        ("Fri, 13 Mar 2026 02:40:00 +0000", None, None),
    ],
)
def test_machine_dates_have_the_place_s_day_where_they_tell_it(
    value: str, offset: int | None, day: date | None
) -> None:
    written = read_machine_date(value)
    assert isinstance(written, Written)
    assert (written.offset, written.day) == (offset, day)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Nov. 24, 2016 10:30 p.m. ET", date(2016, 11, 24)),
        ("2016-11-25T08:30:00+09:00", date(2016, 11, 25)),
        ("24 November 2016 23:30", date(2016, 11, 24)),
        ("24 November 2016", date(2016, 11, 24)),
    ],
)
def test_a_printed_date_is_the_place_s_day(line: str, day: date) -> None:
    (found,) = find_dates(line)
    assert found.day == day


@given(st.text(alphabet="0123456789 :./-,apmGMTETNovember", max_size=120))
def test_any_line_ends_with_spans_inside_it(line: str) -> None:
    for found in find_dates(line):
        assert 0 <= found.span.start < found.span.end <= len(line)
        assert found.moment.tzinfo is UTC
