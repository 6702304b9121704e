from __future__ import annotations

import pytest

from bot.language.evidence import could_be_person, for_people, speaks, weigh
from bot.language.findings import EntityKind
from bot.language.mentions import bare_mentions
from bot.language.name_setting import Line, Setting
from bot.language.parsing import parse, story_blocks
from tests.language.who_helpers import article_of

KINDS = list(EntityKind)


def setting(text: str, name: str) -> Setting:
    block = parse(story_blocks(article_of(text)), text)[0]
    start = text.index(name)
    (mention,) = bare_mentions(block, 0, [((start, start + len(name)), EntityKind.PERSON)])
    return Setting(mention, Line(block))


def spoken_for(text: str, name: str) -> EntityKind | None:
    """The kind that the words around the name speak for most; None where they say nothing."""
    hinted, named = weigh(setting(text, name))
    scores = [one + other for one, other in zip(hinted, named, strict=True)]
    best = max(scores)
    return KINDS[scores.index(best)] if scores.count(best) == 1 else None


@pytest.mark.parametrize(
    "text",
    [
        "The island of Zorra is small.",
        "She was born in Zorra in May.",
        "The ferry sailed from Zorra at noon.",
        "They returned to Zorra at noon.",
        "They live on Zorra with a dog.",
        "The president of Zorra, a vet, slept.",
        "Zorra’s parliament met on Monday.",
        "Its neighbour Zorra said no.",
        "The army entered Zorra on Monday.",
        "ZORRA — It rained on Monday.",
        "They met Ana, 39, of Zorra, on Monday.",
        "They left Zorra, a village in the hills, on Monday.",
        "The Zorra mine gave way.",
    ],
)
def test_words_that_speak_for_a_place(text: str) -> None:
    name = "ZORRA" if "ZORRA" in text else "Zorra"
    assert spoken_for(text, name) is EntityKind.PLACE


@pytest.mark.parametrize(
    "text",
    [
        "The charity Zorra was fined.",
        "They work for Zorra, a firm in Rome.",
        "Shares in Zorra fell on Monday.",
        "Zorra shares fell on Monday.",
        "Zorra said it would close.",
        "He is an economist at Zorra now.",
        "It bought its supplier Zorra on Monday.",
        "Zorra have not lost since.",
        "The chairman of Zorra slept.",
        "They read it in the Zorra on Monday.",
    ],
)
def test_words_that_speak_for_a_body(text: str) -> None:
    assert spoken_for(text, "Zorra") is EntityKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zorra, 44, left.", "Zorra"),
        ("Ana Zorra, who left, slept.", "Ana Zorra"),
        ("His lawyer, Lud Zorra, slept.", "Lud Zorra"),
        ("Lud Zorra was born at sea.", "Lud Zorra"),
        ("Zorra’s wife slept.", "Zorra"),
        ("Zorra said he would go.", "Zorra"),
        ("The town heard from J. Zorra on it.", "J. Zorra"),
    ],
)
def test_words_that_speak_for_a_person(text: str, name: str) -> None:
    assert spoken_for(text, name) is EntityKind.PERSON


def test_who_behind_the_mayor_of_a_town_is_the_mayor() -> None:
    assert spoken_for("The mayor of Zorra, who is ill, slept.", "Zorra") is EntityKind.PLACE


def test_a_name_alone_says_nothing() -> None:
    assert spoken_for("Then Zorra slept.", "Zorra") is None


def test_what_names_a_kind_is_apart_from_what_hints_at_it() -> None:
    hinted, named = weigh(setting("They met in Rome on the island of Zorra.", "Zorra"))
    assert max(named) == named[2] > max(hinted)


def test_words_for_people() -> None:
    assert for_people("striker")
    assert not for_people("operator")
    assert not for_people("island")
    assert not for_people("")


def test_who_speaks() -> None:
    block = parse(story_blocks(article_of("Zorra said no.")), "Zorra said no.")[0]
    (mention,) = bare_mentions(block, 0, [((0, 5), EntityKind.PERSON)])
    assert speaks(mention, block)


def test_bodies_and_long_names_are_no_people() -> None:
    assert could_be_person("diego fuentes")
    assert not could_be_person("fuentes institute")
    assert not could_be_person("dunne & fuentes")
    assert not could_be_person("one two three four five")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met the deputy secretary of state Zorra Pell on Monday.", "Zorra Pell"),
        ("They met Zorra Pell, the state Democratic leader, on Monday.", "Zorra Pell"),
    ],
)
def test_words_that_describe_something_else_make_no_place(text: str, name: str) -> None:
    assert spoken_for(text, name) is not EntityKind.PLACE


@pytest.mark.parametrize("text", ["Two brothers from Zorra are in court.", "A ten-man Zorra lost."])
def test_words_that_belong_to_others_say_nothing_of_a_name(text: str) -> None:
    assert spoken_for(text, "Zorra") in {None, EntityKind.PLACE}


def test_a_list_of_things_is_no_description() -> None:
    assert spoken_for("The row is about Zorra Pell, her former label and a cousin.", "Zorra Pell") is None


@pytest.mark.parametrize("noun", ["contractor", "publisher"])
def test_somebody_of_two_names_may_be_what_firms_are(noun: str) -> None:
    assert setting(f"A {noun}, Zorra Pell, was fined.", "Zorra Pell").noun == noun
    assert weigh(setting(f"A {noun}, Zorra Pell, was fined.", "Zorra Pell"))[1][1] == 0
    assert weigh(setting(f"A {noun}, Zorra, was fined.", "Zorra"))[1][1] > 0
