from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.non_names import is_no_name, without_office
from tests.language.who_helpers import who


@pytest.mark.parametrize(
    ("text", "part", "nobody"),
    [
        ("He met Dad there.", "Dad", True),
        ("The Special Counsel left.", "Special Counsel", True),
        ("The Republican National Committeeman left.", "Republican National Committeeman", True),
        ("Then @HugoMarsh left.", "HugoMarsh", True),
        ("I. wept.", "I.", True),
        ("Mr Goldman left.", "Goldman", False),
        ("Interior Secretary Ann Bell left.", "Interior", True),
        ("The Interior left.", "Interior", False),
        ("DELLWOOD, May 3 (UPI) — A man left.", "UPI", True),
        ("Delegates of the union (UPI) — left.", "UPI", False),
        ("State's Attorney Ann Bell left.", "State", True),
        ("The DNA was hers.", "DNA", True),
        ("Two SUVs burned.", "SUVs", True),
        ("The painter Ai left.", "Ai", False),
        ("Her Alzheimer's was mild.", "Alzheimer's", True),
        ("Sen. Ann Bell, R-Wis. left.", "Wis", True),
        ("Sen. Ann Bell, R-Wis., left.", "Wis.", False),
        ("Sen. Ann Bell (R., Ky.) left.", "R., Ky.", True),
        ("Sen. Ann Bell, D-Oregon, left.", "Oregon", False),
    ],
)
def test_offices_and_agencies_in_datelines_are_no_names(text: str, part: str, nobody: bool) -> None:
    start = text.index(part)
    assert is_no_name(text, start, start + len(part)) is nobody


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("National Reed Committee Chair", "National Reed Committee"),
        ("Army Capt", "Army"),
        ("UK Chancellor", "UK"),
        ("Reed Under Secretary", "Reed"),
        ("Reed House Press Secretary", "Reed House"),
        ("Chair", "Chair"),
        ("Reed Leader", "Reed Leader"),
    ],
)
def test_a_body_does_not_end_on_an_office(text: str, left: str) -> None:
    assert text[: without_office(text, 0, len(text))] == left


def test_the_state_behind_a_party_is_a_place_and_nobodys_title() -> None:
    found = who("Sen. Tim Cole (R-Texas) met Rep. Ann Bell, D-Calif., on Monday.")
    assert {name for name, each in found.items() if each.kind is EntityKind.PERSON} == {"Tim Cole", "Ann Bell"}
    assert found["Calif."].kind is EntityKind.PLACE
    assert found["Calif."].aliases == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("See https://t.example/MarshLane for more.", "MarshLane"),
        ("Read www.Marsh.example/News today.", "Marsh"),
        ("Write to Anna.Marsh@Derby.example now.", "Anna"),
        ("A picture at pics.marsh.com/Hugo was shown.", "Hugo"),
        ("A photo by @HugoMarsh of a boat", "HugoMarsh"),
    ],
)
def test_addresses_and_handles_are_no_names(text: str, name: str) -> None:
    assert is_no_name(text, text.index(name), text.index(name) + len(name))


def test_a_name_beside_an_address_stays() -> None:
    text = "Hugo Marsh(@hugomarsh) runs Marsh.com and Derby/Leeds."
    for name in ("Hugo Marsh", "Marsh.com", "Leeds"):
        assert not is_no_name(text, text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize("name", ["Minister for Transport", "Minister for Trade and Industry", "Ceann Comhairle"])
def test_offices_abroad_are_no_bodies(name: str) -> None:
    assert is_no_name(f"The {name}, Ann Pike, slept.", 4, 4 + len(name))


@pytest.mark.parametrize(
    "text",
    ["Mr Hale, MP for Tarnside, met nobody.", "Mr Hale (Lab, Tarnside) met nobody.", "Mr Hale, R-Tarnside, slept."],
)
def test_where_somebody_sits_is_a_place_without_seat_and_party(text: str) -> None:
    found = who(text)
    assert found["Tarnside"].kind is EntityKind.PLACE
