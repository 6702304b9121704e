"""Floors for who is in it, on invented reports that no rule was written from (who_gold.json)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from bot.articles.article import Article, Block, Role
from bot.language import analyse
from bot.language.names import HONORIFICS, fold

if TYPE_CHECKING:
    from bot.language.findings import Analysis, Entity

    Results = list[tuple[dict[str, Any], Analysis, list[tuple[Entity, dict[str, Any]]]]]

GOLD = json.loads(Path(__file__).with_name("who_gold.json").read_text(encoding="utf-8"))

FLOORS = {"persons": 0.97, "entities": 0.92, "aliases": 0.92, "roles": 0.95}
"""What the measures must not fall below; raise them when the figures rise."""


def article_of(text: str) -> Article:
    lines = [Block(line.start(), line.end(), Role.BODY) for line in re.finditer(r"[^\n]+", text)]
    head = lines[0]
    return Article(text, blocks=(Block(head.start, head.end, Role.HEADLINE), *lines[1:]), language="en")


def key(form: str) -> str:
    words = fold(form).split()
    while len(words) > 1 and words[0] in HONORIFICS:
        words = words[1:]
    return " ".join(words)


def forms(entity: Entity) -> set[str]:
    return {key(form) for form in (entity.name, *entity.aliases)}


def pairs(gold: dict[str, Any], analysis: Analysis) -> list[tuple[Entity, dict[str, Any]]]:
    """Each gold entity with the listed one that has its name and kind."""
    found, free = [], list(analysis.entities)
    for wanted in gold["entities"]:
        names = {key(form) for form in (wanted["name"], *wanted.get("accept", []))}
        kinds = {wanted["kind"], *wanted.get("accept_kinds", [])}
        for entity in free:
            if entity.kind.value in kinds and names & forms(entity):
                found.append((entity, wanted))
                free.remove(entity)
                break
    return found


def f1(right: int, listed: int, wanted: int) -> float:
    return 2 * right / max(1, listed + wanted)


@pytest.fixture(scope="module")
def results() -> Results:
    out = []
    for gold in GOLD:
        analysis = analyse(article_of(gold["text"]))
        out.append((gold, analysis, pairs(gold, analysis)))
    return out


def listing(results: Results, kinds: set[str]) -> float:
    right = listed = wanted = 0
    for gold, analysis, matched in results:
        optional = {id(entity) for entity, each in matched if not each["required"]}
        open_names = {key(name) for name in gold.get("ambiguous", [])}
        right += sum(each["required"] and each["kind"] in kinds for _, each in matched)
        listed += sum(
            entity.kind.value in kinds and id(entity) not in optional and not forms(entity) & open_names
            for entity in analysis.entities
        )
        wanted += sum(each["required"] and each["kind"] in kinds for each in gold["entities"])
    return f1(right, listed, wanted)


def test_the_people_are_listed(results: Results) -> None:
    assert listing(results, {"person"}) >= FLOORS["persons"]


def test_people_organisations_and_places_are_listed(results: Results) -> None:
    assert listing(results, {"person", "organisation", "place"}) >= FLOORS["entities"]


def test_other_names_stand_under_the_right_head(results: Results) -> None:
    want = got = 0
    for _, _, matched in results:
        for entity, wanted in matched:
            want += len(wanted["aliases"])
            got += sum(key(alias) in forms(entity) for alias in wanted["aliases"])
    assert got / want >= FLOORS["aliases"]


def test_nobody_is_merged_with_somebody_else(results: Results) -> None:
    for gold, analysis, _ in results:
        names = {key(each["name"]): each["name"] for each in gold["entities"] if " " in key(each["name"])}
        for entity in analysis.entities:
            assert len(forms(entity) & set(names)) <= 1, (entity.name, names)


def test_what_is_no_name_is_not_listed(results: Results) -> None:
    for gold, analysis, _ in results:
        listed = set().union(*(forms(entity) for entity in analysis.entities))
        assert not listed & {key(name) for name in gold["forbidden"]}


def test_roles_are_found(results: Results) -> None:
    want = got = 0
    for gold, _, matched in results:
        for entity, wanted in matched:
            said = [set(re.findall(r"\w+", fold(span.of(gold["text"])))) for span in entity.roles]
            for role in wanted["roles"]:
                words = set(re.findall(r"\w+", fold(role)))
                want += 1
                got += any(len(words & each) >= 0.6 * len(words) and len(each) <= 3 * len(words) + 3 for each in said)
    assert got / want >= FLOORS["roles"]


def test_an_open_surname_names_its_possible_holders(results: Results) -> None:
    for gold, analysis, _ in results:
        for name in gold.get("ambiguous", []):
            entity = next(each for each in analysis.entities if each.name == name)
            assert len(entity.ambiguous) > 1
