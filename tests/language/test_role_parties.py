"""Party and state behind a politician's name."""

from __future__ import annotations

import pytest

from bot.language.role_parties import other_state, party_behind, states_of, told_by


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Hale, R-Wis., said", "R-Wis."),
        ("Hale, R-Ohio. He", "R-Ohio"),
        ("Hale (D-Oregon) said", "D-Oregon"),
        ("Hale (D-New Mexico)", "D-New Mexico"),
        ("Hale, I-Vt. The", "I-Vt."),
        ("Hale (R., Ky.) and", "R., Ky."),
        ("Hale (D) and", "D"),
        ("Hale, D-N.Y., and", "D-N.Y."),
        ("Hale, D, and", None),
        ("Hale, a Democrat", None),
        ("Hale, R-rated films", None),
        ("Hale (Ohio)", None),
    ],
)
def test_the_tag_behind_a_name_is_found(text: str, tag: str | None) -> None:
    found = party_behind(text, len("Hale"))
    assert (None if found is None else text[slice(*found)]) == tag


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("R-Wis.", ("republican", ["wisconsin"])),
        ("D-New Mexico", ("democrat", ["new", "mexico"])),
        ("i-vt.", ("independent", ["vermont"])),
        ("R., Ky.", ("republican", ["kentucky"])),
        ("D", ("democrat", [])),
        ("director", ("", [])),
        ("Rep.", ("", [])),
    ],
)
def test_a_tag_tells_party_and_state(tag: str, told: tuple[str, list[str]]) -> None:
    assert told_by(tag) == told


@pytest.mark.parametrize(
    ("roles", "states"),
    [
        (["R-Ohio"], {"ohio"}),
        (["D-N.Y.", "Senator"], {"new york"}),
        (["Texas senator"], {"texas"}),
        (["winner of the Iowa caucuses"], set()),
        (["Republican winner of the caucuses in Iowa"], set()),
    ],
)
def test_offices_and_tags_tell_who_sent_somebody(roles: list[str], states: set[str]) -> None:
    assert states_of(roles) == states


def test_a_description_can_name_another_state() -> None:
    assert other_state(["florida", "senator"], {"iowa"})
    assert not other_state(["florida", "senator"], {"florida", "iowa"})
    assert not other_state(["florida", "senator"], set())
    assert not other_state(["former", "senator"], {"iowa"})
