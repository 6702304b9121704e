from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.gazetteer import PLACES, SETTLED, STATES, is_state
from tests.language.who_helpers import who


@pytest.mark.parametrize(
    ("text", "state"), [("Calif.", True), ("N.Y.", True), ("Ill", False), ("Inc.", False), ("Texas", False)]
)
def test_a_states_abbreviation_has_its_full_stop(text: str, state: bool) -> None:
    assert is_state(text) is state


def test_names_that_people_bear_are_no_certain_places() -> None:
    assert not PLACES & {"georgia", "virginia", "jordan", "chad"}
    assert {"kenya", "north korea", *STATES.values()} - PLACES <= {"georgia", "virginia", "washington", "montana"}
    assert not PLACES & SETTLED.keys()


def test_a_country_stays_a_place_beside_a_word_for_people() -> None:
    found = who("He is a veteran New Hampshire trainer. The veteran New Hampshire left.")
    assert found["New Hampshire"].kind is EntityKind.PLACE


def test_a_chamber_is_one_body_wherever_it_stands() -> None:
    found = who("Ann Bell sits in Congress. She came to Congress in May. Congress said no.")
    assert found["Congress"].kind is EntityKind.ORGANISATION
    assert len(found["Congress"].mentions) == 3
