from __future__ import annotations

import pytest

from bot.language.role_ages import age_ahead, age_before, ages_behind
from tests.language.who_helpers import roles


def ages(text: str, name: str) -> list[str]:
    start = text.index(name)
    found = [*ages_behind(text, start + len(name)), *age_ahead(text, start)]
    return [text[first:last] for first, last in found]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Celeste Wynn, 47, was chosen.", ["47"]),
        ("Celeste Wynn (47) was chosen.", ["47"]),
        ("Celeste Wynn, 47 ― a mother of two ― was chosen.", ["47"]),
        ("Celeste Wynn, 47 - a nurse - was chosen.", ["47"]),
        ("Celeste Wynn is a 14-month-old from Hull.", ["14-month-old"]),
        ("The six-goal, 4-day-old Celeste Wynn slept.", ["4-day-old"]),
        ("Celeste Wynn aged six was chosen.", ["six"]),
        ("Celeste Wynn turned 47 in May.", []),
        ("Celeste Wynn turned 47.", ["47"]),
        ("Celeste Wynn, a 12-year-old who was late, ran.", ["12"]),
        ("Celeste Wynn is a quiet 12-year-old from Hull.", ["12"]),
        ("Celeste Wynn has died aged 91 at her home.", ["91"]),
        ("Celeste Wynn died in Hull, at the age of 91.", ["91"]),
        ("The 24-year-old singer Celeste Wynn ran.", ["24"]),
        ("Celeste Wynn, 470, was chosen.", []),
        ("The 124-year-old oak Celeste Wynn fell.", []),
        ("Celeste Wynn died in Hull in 1991.", []),
        ("It was sent to a 21-year-old student in Hull from Celeste Wynn.", []),
    ],
)
def test_ages_stand_beside_the_name(text: str, wanted: list[str]) -> None:
    assert ages(text, "Celeste Wynn") == wanted


def test_an_age_stands_before_a_description() -> None:
    text = "her 6-year-old son"
    assert [text[first:last] for first, last in age_before(text, text.index("son"))] == ["6"]
    assert list(age_before("her son", 4)) == []


def test_the_age_before_an_apposition_is_of_whom_it_describes() -> None:
    assert roles("They met Hugo Marsh, whose 6-year-old son, Tom Marsh, was ill.", "Tom Marsh") == ["6", "son"]
