"""The pictures themselves: for any names and dates a PNG, readable on a dark ground, whatever the font lacks."""

from __future__ import annotations

import struct
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.newsroom.drawing import bins, draw, drawn
from bot.newsroom.pictures import Network, Timeline

names = st.text(max_size=60) | st.sampled_from(["Mara Orr", "$x^2$ Orr", "محمد", "习近平", "O" * 90, "\x00\u202eA"])


def size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@settings(max_examples=8)
@given(names, st.lists(st.tuples(names, st.integers(1, 999)), min_size=1, max_size=8), st.data())
def test_any_company_becomes_a_picture(name: str, company: list[tuple[str, int]], data: st.DataObject) -> None:
    called = st.sampled_from([one for one, _ in company])
    together = data.draw(st.lists(st.tuples(called, called, st.integers(1, 9)), max_size=4))
    unsure = frozenset(data.draw(st.sets(called)))
    more = data.draw(st.integers(0, 4))
    assert size(draw(Network(name, tuple(company), tuple(together), unsure, more))) == (1000, 640)


@settings(max_examples=8)
@given(st.dictionaries(st.dates(), st.integers(1, 999), min_size=1, max_size=6))
def test_any_days_become_a_picture(days: dict[date, int]) -> None:
    assert size(draw(Timeline("X", tuple(sorted(days.items()))))) == (1000, 420)


@given(st.lists(st.dates(), min_size=1, max_size=5))
def test_the_bars_are_few_and_follow_each_other_from_the_first_day_to_the_last(days: list[date]) -> None:
    _, starts = bins(days)
    assert starts[0] <= min(days)
    assert starts[-1] <= max(days)
    assert all(one < other for one, other in pairwise(starts))
    assert len(starts) <= 31


@pytest.mark.parametrize(
    ("length", "unit", "count"),
    [(0, "day", 1), (30, "day", 31), (31, "week", 5), (300, "month", 10), (2000, "year", 6), (30000, "3 years", 28)],
)
def test_what_a_bar_stands_for_follows_from_the_time_between_the_first_and_the_last(
    length: int, unit: str, count: int
) -> None:
    first = date(2020, 3, 4)
    found, starts = bins([first, first + timedelta(length)])
    assert (found, len(starts)) == (unit, count)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Mara Orr", "Mara Orr"),
        ("Lucinda Abernathy-Cho", "Lucinda\nAbernathy-Cho"),
        ("Lucinda Maria Abernathy-Cho of the Hills", "Lucinda Maria\nAbernathy-Cho o…"),
        ("Мария Орлова", "Мария Орлова"),
        ("习近平", "no. 5"),
        ("\u202e \x07", "no. 5"),
    ],
)
def test_a_name_is_cut_to_two_lines_and_numbered_where_the_font_lacks_it(name: str, written: str) -> None:
    assert drawn(name, "no. 5") == written
