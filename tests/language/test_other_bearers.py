from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from tests.language.who_helpers import who

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE


def counts(text: str) -> dict[tuple[str, EntityKind], int]:
    return {(name, entity.kind): len(entity.mentions) for name, entity in who(text).items()}


@pytest.mark.parametrize(
    "sentence",
    [
        "Her sister lives near Skye.",
        "The ferry to Skye was full.",
        "He took his children to Skye in May.",
        "On Skye itself nobody laughed.",
        "He was fined at his home in Skye.",
        "They came from the village of Skye.",
        "Bob Pike, of Harbour Lane, Skye, was fined.",
    ],
)
def test_a_town_is_told_from_whoever_has_its_name(sentence: str) -> None:
    found = counts(f"Dora Skye, the minister, was late. Ms Skye laughed.\n\n{sentence}")
    assert found["Dora Skye", PERSON] == 2
    assert found["Skye", PLACE] == 1


@pytest.mark.parametrize(
    "sentence", ["The crowd stood near Skye.", "They gave the letter to Skye.", "Skye’s home in Perth was cold."]
)
def test_whoever_is_near_somebody_is_in_no_town(sentence: str) -> None:
    found = counts(f"Dora Skye, the minister, was late. Skye laughed.\n\n{sentence}")
    assert found["Dora Skye", PERSON] == 3


def test_a_dateline_names_the_town() -> None:
    text = "HARLOW, Ohio — Talks went on. Drew Harlow, the owner, was away. Thaddeus Harlow was not. Drew Harlow slept."
    assert ("Harlow", PLACE) in counts(text)


def test_a_firm_keeps_the_short_name_that_it_had_before_its_namesake_came() -> None:
    text = (
        "Bidder drops out\n\nThe bid came from Prentiss Group on Monday. Prentiss fell 2 percent.\n\n"
        "The board listened to its former chair, Dame Ruth Prentiss. A banker close to Prentiss said no."
    )
    found = counts(text)
    assert found["Prentiss Group", BODY] == 3
    assert found["Ruth Prentiss", PERSON] == 1


def test_a_surname_that_came_first_is_the_persons_but_where_shares_are_meant() -> None:
    text = (
        "Warren Prentiss, 61, left on Monday. Mr Prentiss was glad to go.\n\n"
        "Prentiss Group said it would hire somebody. Prentiss shares rose."
    )
    found = counts(text)
    assert found["Warren Prentiss", PERSON] == 2
    assert found["Prentiss Group", BODY] == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Skye Renwick was brought up on Skye. Ms Renwick left.", "Skye"),
        ("Tobias Chester spoke. Ms Head, a nurse from Chester, spent nine hours aboard.", "Chester"),
        ("Lyle Tallis left. Tallis, a farm town of 1,900 people, has a new coach.", "Tallis"),
        ("Renee Washington left. In Washington, where she spent a decade, few knew her.", "Washington"),
    ],
)
def test_the_words_around_a_town_tell_it_from_its_namesake(text: str, name: str) -> None:
    assert who(text)[name].kind is EntityKind.PLACE
