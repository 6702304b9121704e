"""Floors for kinds and identities, on short invented reports that are full of traps (who_traps.json).

Half of them were written before the rules that they try, the other half (``held_out``) after; the floors hold for each.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.language import analyse
from bot.language.findings import EntityKind
from bot.language.names import HONORIFICS, fold
from tests.language.who_helpers import article_of

if TYPE_CHECKING:
    from bot.language.findings import Entity

    Results = list[tuple[dict[str, Any], tuple[Entity, ...]]]

TRAPS = json.loads(Path(__file__).with_name("who_traps.json").read_text(encoding="utf-8"))

FLOORS = {
    "written_before": {"entities": 0.94, "persons": 0.94, "aliases": 0.9, "forbidden": 1},
    "held_out": {"entities": 0.93, "persons": 0.96, "aliases": 0.95, "forbidden": 1},
}
"""What the measures must not fall below, and how many forbidden names may be listed."""

_RANK = re.compile(r" the (?:elder|younger)$")


def key(form: str) -> str:
    """A name without its titles, its rank and what it is described as, folded."""
    words = _RANK.sub("", fold(re.sub(r" \([^()]*\)$", "", form))).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    return " ".join(words)


def forms(entity: Entity) -> set[str]:
    return {key(form) for form in (entity.name, *entity.aliases)}


def pairs(gold: dict[str, Any], entities: tuple[Entity, ...]) -> list[tuple[Entity, dict[str, Any]]]:
    """Each gold entity with the listed one of its name and kind."""
    found, free = [], list(entities)
    for wanted in gold["entities"]:
        for entity in free:
            if entity.kind.value == wanted["kind"] and key(entity.name) == key(wanted["name"]):
                found.append((entity, wanted))
                free.remove(entity)
                break
    return found


@pytest.fixture(scope="module", params=sorted(FLOORS))
def part(request: pytest.FixtureRequest) -> tuple[dict[str, float], Results]:
    chosen = [gold for gold in TRAPS if gold["set"] == request.param]
    return FLOORS[request.param], [(gold, analyse(article_of(gold["text"])).entities) for gold in chosen]


def listing(results: Results, kinds: set[str]) -> float:
    """F1 of the listed entities of ``kinds``; names that are open by the gold count neither way."""
    right = listed = wanted = 0
    for gold, entities in results:
        open_names = {key(name) for name in gold["ambiguous"]}
        right += sum(each["kind"] in kinds for _, each in pairs(gold, entities))
        listed += sum(entity.kind.value in kinds and key(entity.name) not in open_names for entity in entities)
        wanted += sum(each["kind"] in kinds for each in gold["entities"])
    return 2 * right / (listed + wanted)


def test_there_are_enough_traps() -> None:
    assert len(TRAPS) >= 40
    assert sum(gold["set"] == "held_out" for gold in TRAPS) * 2 >= len(TRAPS)


def test_names_are_of_the_right_kind(part: tuple[dict[str, float], Results]) -> None:
    floors, results = part
    assert listing(results, {"person", "organisation", "place"}) >= floors["entities"]
    assert listing(results, {"person"}) >= floors["persons"]


def test_short_forms_stand_under_the_right_head(part: tuple[dict[str, float], Results]) -> None:
    floors, results = part
    want = got = 0
    for gold, entities in results:
        for entity, wanted in pairs(gold, entities):
            want += len(wanted["aliases"])
            got += sum(key(alias) in forms(entity) for alias in wanted["aliases"])
    assert got / want >= floors["aliases"]


def test_nobody_is_merged_with_somebody_else(part: tuple[dict[str, float], Results]) -> None:
    for gold, entities in part[1]:
        full = {key(each["name"]) for each in gold["entities"] if " " in key(each["name"])}
        assert all(len(forms(entity) & full) <= 1 for entity in entities), gold["id"]


def test_two_of_one_name_are_two(part: tuple[dict[str, float], Results]) -> None:
    for gold, entities in part[1]:
        people = [key(each["name"]) for each in gold["entities"] if each["kind"] == "person"]
        listed = [key(entity.name) for entity in entities]
        for name in people:
            if people.count(name) > 1:
                assert listed.count(name) == people.count(name), gold["id"]


def test_no_two_people_are_shown_by_one_name(part: tuple[dict[str, float], Results]) -> None:
    for gold, entities in part[1]:
        people = [entity.name for entity in entities if entity.kind is EntityKind.PERSON]
        assert len(set(people)) == len(people), gold["id"]


def test_ships_storms_and_opening_words_are_not_listed(part: tuple[dict[str, float], Results]) -> None:
    floors, results = part
    listed = [
        (gold["id"], entity.name)
        for gold, entities in results
        for entity in entities
        for banned in gold["forbidden"]
        if key(banned["name"]) in forms(entity) and entity.kind.value == banned.get("kind", entity.kind.value)
    ]
    assert len(listed) <= floors["forbidden"], listed


def test_an_open_name_is_marked_with_those_it_could_be(part: tuple[dict[str, float], Results]) -> None:
    for gold, entities in part[1]:
        names = {entity.name for entity in entities}
        for name in gold["ambiguous"]:
            entity = next(each for each in entities if each.name == name)
            assert len(entity.ambiguous) > 1, gold["id"]
            assert set(entity.ambiguous) <= names, gold["id"]
