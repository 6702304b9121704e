from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("Hugo Marsh’s eldest son went to Rome.", ["Hugo Marsh’s eldest son"]),
        ("Marsh's son went to Rome.", ["Marsh's son"]),
        ("Marsh’s son Tom went to Rome.", []),
        ("Marsh’s son-in-law went to Rome.", []),
        ("Celeste Wynn’s son went to Rome.", []),
    ],
)
def test_the_son_of_his_namesake_is_the_junior(said: str, wanted: list[str]) -> None:
    text = f"{said}\nHugo Marsh left. Hugo Marsh Jr. left by train."
    assert roles(text, "Hugo Marsh Jr.") == wanted


def test_the_father_of_a_junior_is_his_namesake() -> None:
    text = "Hugo Marsh Sr. left. Hugo Marsh Jr.’s father went to Rome. Hugo Marsh Jr. stayed."
    assert roles(text, "Hugo Marsh Sr.") == ["Hugo Marsh Jr.’s father"]
