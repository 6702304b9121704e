from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.parsing import parse, story_blocks
from bot.language.peers import is_beside, peers
from tests.language.who_helpers import article_of, who

PERSON, BODY = EntityKind.PERSON, EntityKind.ORGANISATION


def kinds(text: str) -> list[tuple[str, EntityKind | None]]:
    parsed = parse(story_blocks(article_of(text)), text)
    return [(parsed[number].text[slice(*span)], kind) for number, (span, kind) in peers(parsed)]


@pytest.mark.parametrize("name", ["Duke of Harwick", "Countess of Mar and Kellie", "Princess of Wales", "Earl of Tarn"])
def test_a_peer_is_a_person_under_the_whole_name(name: str) -> None:
    assert kinds(f"The cup was given by the {name}, who smiled.") == [(name, PERSON)]


@pytest.mark.parametrize(
    "text",
    [
        "He was seen leaving the Duke of Harwick with a man in a cap.",
        "They met in the Duke of Harwick, a pub in Tarn.",
        "Ann Pike, the landlady of the Duke of Harwick, knew him.",
    ],
)
def test_a_pub_is_a_body(text: str) -> None:
    assert kinds(f"{text} The Duke of Harwick shut at ten.") == [("Duke of Harwick", BODY)] * 2


def test_a_ship_is_nobody() -> None:
    text = "Two ferries will be sold, the Lady of Tarn and the Duke of Harwick. Ann Pike was glad."
    assert kinds(text) == [("Duke of Harwick", None)]
    assert set(who(text)) == {"Ann Pike"}


@pytest.mark.parametrize(
    "text",
    ["She lives in Duke of Harwick Street.", "The Earl of Tarn’s Award went to Ann.", "The Earl of Tarn pub shut."],
)
def test_what_is_longer_is_no_peer(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(
    ("between", "behind", "beside"),
    [
        (", the new ", ", smiled", True),
        (", ", "", True),
        (", the ", " and others", False),
        (" and the ", ".", False),
        (" met the ", ".", False),
    ],
)
def test_what_a_named_person_is(between: str, behind: str, beside: bool) -> None:
    assert is_beside(between, behind) is beside


def test_peers_are_listed_by_their_whole_names_and_lend_nobody_their_place() -> None:
    text = "The Duchess of Cambridge came to Leeds. The Earl of Tarn was there. Cambridge was quiet without her."
    found = {name: entity.kind for name, entity in who(text).items()}
    assert found["Duchess of Cambridge"] is PERSON
    assert found["Earl of Tarn"] is PERSON
    assert found.get("Cambridge") is not PERSON


def test_who_has_just_been_named_is_not_listed_twice() -> None:
    assert set(who("They met Catherine Pike, the new Countess of Tarn, on Monday.")) == {"Catherine Pike"}
