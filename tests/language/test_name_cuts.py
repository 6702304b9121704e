from __future__ import annotations

from collections import Counter

import pytest

from bot.language.findings import EntityKind
from bot.language.name_cuts import hyphened_whole, unglued, with_owner, word_uses
from tests.language.who_helpers import who


def whole(text: str, *names: str, small: float = 1.0) -> list[str]:
    """The spans of ``names`` in a text, made whole."""
    found = [((text.index(name), text.index(name) + len(name)), EntityKind.PLACE) for name in names]
    return [text[slice(*span)] for span, _ in hyphened_whole(text, found, lambda _: small)]


@pytest.mark.parametrize(
    ("text", "part", "name"),
    [
        ("He flew to Val-a-Marsh on Friday.", "Marsh", "Val-a-Marsh"),
        ("She came from Ash-on-the-Wold.", "Wold", "Ash-on-the-Wold"),
        ("The Leeds-to-York line", "York", "York"),
        ("The Made-in-Derby label", "Derby", "Derby"),
        ("A Derby-based firm", "Derby", "Derby"),
        ("No hyphen in Derby", "Derby", "Derby"),
    ],
)
def test_a_name_is_not_cut_inside_a_hyphened_one(text: str, part: str, name: str) -> None:
    assert whole(text, part) == [name]


def test_two_pieces_of_one_hyphened_name_are_one() -> None:
    assert whole("He flew to Val-de-Marsh.", "Val", "Marsh") == ["Val-de-Marsh"]


def test_a_second_half_that_is_no_word_belongs_to_the_name() -> None:
    assert whole("The mayor of Opa-locka", "Opa", small=0.0) == ["Opa-locka"]


def test_where_something_is_in_such_a_name_it_is_a_place() -> None:
    text = "A parcel in Opa-locka and a house in Derby"
    assert [text[slice(*span)] for span, _ in hyphened_whole(text, [], lambda _: 0.0)] == ["Opa-locka"]
    assert hyphened_whole(text, [], lambda _: 1.0) == []


def test_words_that_ran_together_are_cut_where_both_stand_elsewhere() -> None:
    line = "Hugo MarshHugo Lyle MarshNorth Derby"
    uses = word_uses([line, "Hugo Marsh left North Derby. Hugo McMarsh of SoftMarsh and SoftMarsh Labs, Soft and Mc."])
    found = unglued(line, [((0, len(line)), EntityKind.PERSON)], uses)
    assert [line[slice(*span)] for span, _ in found] == ["Hugo Marsh", "Hugo Lyle Marsh", "North Derby"]
    for name in ("McMarsh", "SoftMarsh", "NorthWold"):
        assert unglued(name, [((0, len(name)), EntityKind.PERSON)], uses) == [((0, len(name)), EntityKind.PERSON)]


def test_surnames_in_a_row_in_a_headline_are_several_people() -> None:
    found = who(
        "Whitlock Marsh Budget Talks Collapse In Anger\n\nGovernor Harlan Whitlock met Speaker Hugo Marsh on Friday. "
        "Whitlock said the talks were good. Marsh left early."
    )
    assert "Whitlock Marsh" not in found
    assert [len(found[name].mentions) for name in ("Harlan Whitlock", "Hugo Marsh")] == [3, 3]


def test_a_name_of_two_surnames_that_the_body_has_too_is_one_person() -> None:
    found = who(
        "Whitlock Marsh Wins The Budget Vote In Derby\n\nWhitlock Marsh won on Friday. Harlan Whitlock lost, and "
        "Speaker Hugo Marsh left early. The vote was close."
    )
    assert "Whitlock Marsh" in found


@pytest.mark.parametrize(
    ("line", "word", "kind", "name"),
    [
        ("They met at Miller’s Fold.", "Fold", EntityKind.ORGANISATION, "Miller’s Fold"),
        ("At Miller's Bridge it rained.", "Bridge", EntityKind.PLACE, "Miller's Bridge"),
        ("They met at Ann Miller’s Farm.", "Farm", EntityKind.PLACE, "Farm"),
        ("They met at Mr Miller’s Farm.", "Farm", EntityKind.PLACE, "Farm"),
        ("It was England’s Hill who scored.", "Hill", EntityKind.PERSON, "Hill"),
        ("They met at Miller’s Cafe.", "Cafe", EntityKind.PLACE, "Cafe"),
    ],
)
def test_a_place_keeps_the_owner_that_is_part_of_its_name(line: str, word: str, kind: EntityKind, name: str) -> None:
    start = line.index(word)
    span, found = with_owner(line, (start, start + len(word)), kind)
    assert line[slice(*span)] == name
    assert found is (EntityKind.PLACE if name != word else kind)


def test_an_irish_surname_keeps_its_given_name() -> None:
    found = who("The Minister for Transport, Sorcha Ní Ghallchóir, left. Ms Ní Ghallchóir would not speak.")
    assert "Sorcha Ní Ghallchóir" in found
    assert len(found["Sorcha Ní Ghallchóir"].mentions) == 2


def test_no_name_goes_over_a_dash() -> None:
    text = "PINE GAP, Ky. — Miners at"
    assert unglued(text, [((10, 22), EntityKind.ORGANISATION)], Counter()) == [
        ((10, 13), EntityKind.ORGANISATION),
        ((16, 22), EntityKind.ORGANISATION),
    ]
