"""A person is completed once, under the full name, and nobody is taken for somebody else."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.newsroom.bearers import Bearers


def bearers(**articles: int) -> Bearers:
    """People by how many articles have their names; an underscore stands for a space."""
    counts = {name.replace("_", " "): count for name, count in articles.items()}
    known = Bearers(counts.__getitem__)
    for name in counts:
        known.put(name)
    return known


@pytest.mark.parametrize(
    ("articles", "asked", "forms"),
    [
        ({"Lina_Kassis": 4, "Kassis": 9}, "Kassis", ["Lina Kassis", "Kassis"]),
        ({"Lina_Kassis": 4, "Kassis": 9}, "Lina Kassis", ["Lina Kassis", "Kassis"]),
        ({"Lina_Kassis": 1, "Lina_B_Kassis": 3}, "Lina Kassis", ["Lina B Kassis", "Lina Kassis"]),
        ({"Lina_Kassis": 4, "Ms_Kassis": 1}, "Ms Kassis", ["Lina Kassis", "Ms Kassis"]),
        ({"Lina_Kassis": 10, "Omar_Kassis": 2, "Kassis": 1}, "Kassis", ["Lina Kassis", "Kassis"]),
        ({"Lina_Kassis": 9, "Omar_Kassis": 2, "Kassis": 1}, "Kassis", ["Kassis"]),
        ({"Lina_Kassis": 9, "Omar_Kassis": 2, "Kassis": 1}, "Lina Kassis", ["Lina Kassis"]),
        ({"Linda_Kassis": 4, "Mr_Kassis": 1}, "Mr Kassis", ["Mr Kassis"]),
        ({"Linda_Kassis": 4, "John_Kassis": 1, "Mr_Kassis": 1}, "Mr Kassis", ["Mr Kassis"]),
        ({"Lina_A_Kassis": 4, "Lina_B_Kassis": 1, "Kassis": 1}, "Lina A Kassis", ["Lina A Kassis"]),
        ({"Ray_Kassis": 9, "Ray_Kassis_Jr": 1, "Kassis_Jr": 1}, "Kassis Jr", ["Kassis Jr"]),
        ({"Ray_Kassis": 9, "Ray_Kassis_Jr": 1}, "Ray Kassis", ["Ray Kassis"]),
        ({"Kassis": 2}, "Kassis", ["Kassis"]),
        ({"Lina_Kassis": 4}, "Orr", ["Orr"]),
    ],
)
def test_under_which_of_their_names_people_are_listed(articles: dict[str, int], asked: str, forms: list[str]) -> None:
    assert list(bearers(**articles).forms_of(asked)) == forms


def test_what_is_only_perhaps_a_persons_name_is_listed_by_itself_and_keeps_others_from_its_surname() -> None:
    counts = {"Lina Kassis": 9, "Lina B. Kassis": 1, "Omar Kassis": 1, "Kassis": 1}
    known = Bearers(counts.__getitem__)
    for name in counts:
        known.put(name, surely=not name.startswith("Lina"))
    assert {known.forms_of(name) for name in counts} == {(name,) for name in counts}
    known.put("Lina Kassis")
    assert known.forms_of("Kassis") == ("Kassis",)
    known.put("Lina B. Kassis")
    assert known.forms_of("Kassis") == ("Lina Kassis", "Lina B. Kassis", "Kassis")
    known.put("Kassis", surely=False)
    assert known.forms_of("Kassis") == ("Kassis",)
    known.put("Kassis")
    for name in ("Lina Kassis", "Lina B. Kassis"):
        known.put(name, surely=False)
    known.drop("Omar Kassis")
    known.drop("Lina B. Kassis")
    assert known.forms_of("Kassis") == ("Kassis",)


def test_what_is_forgotten_or_counted_anew_is_worked_out_anew() -> None:
    counts = Counter({"Lina Kassis": 9, "Omar Kassis": 1, "Kassis": 1})
    known = Bearers(counts.__getitem__)
    for name in counts:
        known.put(name)
    assert known.forms_of("Kassis") == ("Lina Kassis", "Kassis")
    counts["Omar Kassis"] = 3
    known.put("Omar Kassis")
    assert known.forms_of("Kassis") == ("Kassis",)
    known.drop("Lina Kassis")
    assert known.forms_of("Kassis") == ("Omar Kassis", "Kassis")
    for name in counts:
        known.drop(name)
    known.drop("Orr")
    assert known.forms_of("Kassis") == ("Kassis",)


_NAMES = [
    "Lina Kassis",
    "L. Kassis",
    "Kassis",
    "Mr Kassis",
    "Ray Kassis Sr",
    "Ray Kassis Jr.",
    "Ray J. Kassis",
    "—",
    "",
]


@given(st.dictionaries(st.sampled_from(_NAMES), st.integers(1, 20)))
def test_everybody_is_listed_under_one_name_of_theirs(counts: dict[str, int]) -> None:
    known = Bearers(counts.__getitem__)
    for name in counts:
        known.put(name)
    for name in counts:
        forms = known.forms_of(name)
        assert name in forms
        assert all(known.forms_of(form) == forms for form in forms)
