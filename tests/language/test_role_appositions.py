from __future__ import annotations

import pytest

from tests.language.who_helpers import roles


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        (
            "The federal judge hearing the case, Celeste Wynn, is ill.",
            "Celeste Wynn",
            "federal judge hearing the case",
        ),
        (
            "It was planned by a Kess ally at the Port Office of Holm and Hull, Celeste Wynn, in May.",
            "Celeste Wynn",
            "Kess ally at the Port Office of Holm and Hull",
        ),
        (
            "It is new whether it can rival the seemingly inevitable Whig nominee, Celeste Wynn.",
            "Celeste Wynn",
            "seemingly inevitable Whig nominee",
        ),
        (
            "It was written with one of the mayor’s deputy chiefs of staff, Celeste Wynn, in May.",
            "Celeste Wynn",
            "one of the mayor’s deputy chiefs of staff",
        ),
    ],
)
def test_a_long_description_before_the_name_is_a_role(text: str, name: str, wanted: str) -> None:
    assert wanted in roles(text, name)


@pytest.mark.parametrize(
    "text",
    [
        "In a letter to the judge hearing the case, Celeste Wynn said no.",
        "Asked about the judge who heard the case, Celeste Wynn, in Hull, said no.",
    ],
)
def test_a_description_of_somebody_else_before_the_name_is_not(text: str) -> None:
    assert roles(text, "Celeste Wynn") == []


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("They own the Holm Holdings supermarket chain in Kent.", "Holm Holdings", ["supermarket chain"]),
        ("They own the Holm Holdings shares.", "Holm Holdings", []),
        ("They met the Holm Holdings parent company in Kent.", "Holm Holdings", []),
        ("They met private equity giant The Holm Group in Kent.", "Holm Group", ["private equity giant"]),
        ("He left the supermarket chain, Holm Holdings, in May.", "Holm Holdings", ["supermarket chain"]),
    ],
)
def test_what_stands_beside_the_name_of_a_body_is_its_role(text: str, name: str, wanted: list[str]) -> None:
    assert roles(text, name) == wanted


def test_what_somebody_else_is_before_a_comma_is_not() -> None:
    text = "Full of praise for the former mayor, Sen. Celeste Wynn (R-Ohio) said that he was right."
    assert roles(text, "Celeste Wynn") == ["Sen.", "R-Ohio"]
    assert roles("An aide to the mayor, Celeste Wynn, is ill.", "Celeste Wynn") == ["aide to the mayor"]
    assert roles("It was sent to the mayor, Celeste Wynn - a baker.", "Celeste Wynn")[:1] == ["mayor"]
    assert roles("The last of the comics, Celeste Wynn came to Hull.", "Celeste Wynn") == []
    assert roles("The well-known horse racing judge Celeste Wynn is ill.", "Celeste Wynn") == [
        "well-known horse racing judge"
    ]


def test_what_is_said_of_several_is_said_of_each() -> None:
    text = "Hugo Marsh and Celeste Wynn, the founders of the club, left early."
    assert roles(text, "Hugo Marsh") == roles(text, "Celeste Wynn") == ["founders of the club"]
    text = "Hugo Marsh, Celeste Wynn and Rex Pell — both friends of the mayor — left early."
    assert roles(text, "Rex Pell") == ["friends of the mayor"]


@pytest.mark.parametrize(
    "text",
    [
        "They met Hugo Marsh and Celeste Wynn, the eels of the club, in May.",
        "They met Hugo Marsh and Celeste Wynn, and the founders of the club left.",
        "They met Celeste Wynn, the founders of the club and others.",
    ],
)
def test_what_is_said_of_others_behind_a_list_is_not(text: str) -> None:
    assert roles(text, "Celeste Wynn") == []


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("The man who runs the pier, Hugo Marsh, says it is safe.", "Hugo Marsh", ["man who runs the pier"]),
        (
            "The group that owns most of the pier, Holm Holdings, says it is safe.",
            "Holm Holdings",
            ["group that owns most of the pier"],
        ),
        ("The man who runs the pier, Hugo Marsh said, is a fool.", "Hugo Marsh", []),
        ("The eel that lives in the pier, Hugo Marsh, says it is safe.", "Hugo Marsh", []),
    ],
)
def test_what_stands_with_its_clause_before_a_name_between_commas_is_a_role(
    text: str, name: str, wanted: list[str]
) -> None:
    assert roles(text, name) == wanted


def test_a_wing_is_a_part_of_a_body_and_no_view() -> None:
    assert roles("It goes to the charitable wing Harbour Trust.", "Harbour Trust") == ["charitable wing"]
    assert roles("They spoke for the left-wing Harbour Trust.", "Harbour Trust") == []


@pytest.mark.parametrize(
    ("text", "name", "wanted"),
    [
        ("Ysolde Kess was the third daughter of a miner, Joseph Orme, and his wife.", "Joseph Orme", ["miner"]),
        ("She was the widow of a lawyer, Joseph Orme.", "Joseph Orme", ["lawyer"]),
        ("Ysolde Kess, the wife of the mayor, Joseph Orme, left.", "Joseph Orme", ["mayor"]),
        ("Ysolde Kess was born in 1930, the niece of a ship’s pilot, Joseph Orme.", "Joseph Orme", ["ship’s pilot"]),
        ("The daughter of a miner, Ysolde Kess, wept.", "Ysolde Kess", ["daughter of a miner"]),
        ("She was thanked by the wife of the mayor, Celeste Wynn.", "Celeste Wynn", ["wife of the mayor"]),
    ],
)
def test_who_is_told_of_before_is_not_who_is_named_behind(text: str, name: str, wanted: list[str]) -> None:
    assert roles(text, name) == wanted


def test_each_of_two_in_one_description_has_what_is_theirs() -> None:
    text = "Rex Pell, the chief executive and a nephew of the founder, Hugo Marsh, has left."
    assert roles(text, "Rex Pell") == ["chief executive", "nephew of the founder"]
    assert roles(text, "Hugo Marsh") == ["founder"]
