from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.names import fold, person_name, same_given


@pytest.mark.parametrize(
    ("text", "given_names", "family"),
    [
        ("Ingrid Solbakken", ("ingrid",), "solbakken"),
        ("Pieter van der Meer", ("pieter",), "van der meer"),
        ("Maria Elena Contreras", ("maria", "elena"), "contreras"),
        ("Yusuf al-Harithi", ("yusuf",), "al-harithi"),
        ("Kwame Boateng-Ross", ("kwame",), "boateng-ross"),
        ("Sean O’Malley", ("sean",), "o'malley"),
        ("J. T. Mbeki", ("j", "t"), "mbeki"),
        ("Van der Meer", (), "van der meer"),
        ("Okafor", (), "okafor"),
    ],
)
def test_a_name_comes_apart_into_given_names_and_surname(text: str, given_names: tuple[str, ...], family: str) -> None:
    name = person_name(text)
    assert (name.given, name.family) == (given_names, family)


@pytest.mark.parametrize("suffix", ["Jr", "Jr.", "Junior", ", Jr."])
def test_a_suffix_is_read_in_every_spelling(suffix: str) -> None:
    name = person_name(f"Harlan Whitlock {suffix}")
    assert (name.family, name.suffix) == ("whitlock", "jr")


@pytest.mark.parametrize("text", ["Roberto “Bobby” Salcedo", 'Roberto "Bobby" Salcedo', "Roberto (Bobby) Salcedo"])
def test_a_nickname_in_marks_is_kept_beside_the_name(text: str) -> None:
    name = person_name(text)
    assert (name.given, name.family, name.nickname) == (("roberto",), "salcedo", "bobby")


def test_surnames_are_known_with_and_without_particles() -> None:
    assert person_name("Pieter van der Meer").families == {"van der meer", "der meer", "meer"}
    assert person_name("Yusuf al-Harithi").families == {"al harithi", "harithi"}


def test_accents_capitals_and_full_stops_make_no_other_name() -> None:
    assert fold("Étienne  LACOMBE Jr.") == "etienne lacombe jr"
    assert fold("Jørgen Łuk") == "jorgen luk"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("john", "john", True),
        ("j", "john", True),
        ("bob", "robert", True),
        ("joan", "john", False),
        ("k", "john", False),
    ],
)
def test_given_names_fit_as_initials_and_short_forms(one: str, other: str, same: bool) -> None:
    assert same_given(one, other) is same
    assert same_given(other, one) is same


@given(st.text(max_size=60))
def test_any_text_comes_apart_without_a_fault(text: str) -> None:
    name = person_name(text)
    assert name.full == bool(name.given)
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(("text", "suffix"), [("Josef Haldane the elder", "sr"), ("Josef Haldane the younger", "jr")])
def test_the_elder_and_the_younger_are_suffixes(text: str, suffix: str) -> None:
    name = person_name(text)
    assert (name.given, name.family, name.suffix) == (("josef",), "haldane", suffix)


def test_a_saint_is_part_of_the_surname() -> None:
    assert person_name("Everett St. John").families == {"st john", "john"}
    assert person_name("St. John").family == "st john"


def test_a_peer_has_one_name_that_nobody_shares() -> None:
    name = person_name("Duke of Harwick")
    assert not name.full
    assert name.families == {"duke of harwick"}
