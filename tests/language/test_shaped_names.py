"""Names known by their shape alone."""

from __future__ import annotations

import pytest

from bot.language.findings import EntityKind
from bot.language.parsing import parse
from bot.language.shaped_names import is_site, shaped_names
from tests.language.who_helpers import article_of, who


def found(text: str) -> dict[str, EntityKind]:
    article = article_of(text)
    (block,) = parse(list(enumerate(article.blocks)), text)
    return {text[start:end]: kind for (start, end), kind in shaped_names(block)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clip stood on the gossip site pebblewatch.com all day.", "pebblewatch.com"),
        ("Dora Lund, editor of TheHarbour.org, said so.", "TheHarbour.org"),
        ("According to RoofPo, the mayor left.", "RoofPo"),
        ("SWCentral said that the mayor left.", "SWCentral"),
    ],
)
def test_a_site_and_an_outlet_are_bodies(text: str, name: str) -> None:
    assert found(text)[name] is EntityKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "Write to desk@pebblewatch.com for more.",
        "For more, visit pebblewatch.com or www.pebblewatch.com/boats today.",
        "She used her pebblewatch.com email account.",
        "The dot.com years were over.",
        "The MacBook fell, and several NGOs laughed.",
        "The NGOs said so at five o'clock.",
        "McLunn said so, and so did DeVarnay.",
        "The mayor said so.",
    ],
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert found(text) == {}


def test_a_surname_behind_a_letter_with_its_given_name_is_somebody() -> None:
    assert found("Asked who would win, D’Alby replied that it was too early.") == {"D’Alby": EntityKind.PERSON}
    assert "Bodo O’Mara" in found("A former Bodo O’Mara supporter, she stayed at home.")


def test_whoever_has_a_given_name_and_speaks_is_somebody() -> None:
    text = "On the radio, Marcel Lazăr Brand, the diver known as Eel, stated that he had found it."
    assert found(text)["Marcel Lazăr Brand"] is EntityKind.PERSON


def test_a_site_may_be_in_small_letters() -> None:
    assert is_site("pebblewatch.com")
    assert not is_site("pebblewatch")
    assert who("The clip stood on the gossip site pebblewatch.com all day.")["pebblewatch.com"].mentions


def test_a_name_known_otherwise_is_listed_once() -> None:
    entities = who("Nora O’Mara left. O’Mara said that it was late.")
    assert [entity.name for entity in entities.values()] == ["Nora O’Mara"]
