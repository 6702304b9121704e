"""The people of the articles that come with the bot, brought together over their outlets."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from bot.articles.reading import read_bytes
from bot.language import analyse
from bot.language.stories import StoryIndex
from bot.newsroom.answers import Item
from bot.newsroom.persons import find_person
from bot.settings import PROJECT

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@cache
def items() -> tuple[Item, ...]:
    """Every article in seeds/, analysed and placed in its story."""
    index, found = StoryIndex(first_story=1), []
    for path in sorted((PROJECT / "seeds").glob("*.txt")):
        analysis = analyse(read_bytes(path.read_bytes(), path.name))
        one = Item(int(path.name[:2]), 1, analysis.article, analysis, None, NOW)
        found.append(replace(one, story=index.add(analysis, one.dated)))
    return tuple(found)


@pytest.mark.parametrize(
    ("asked", "name", "articles"),
    [
        ("Theodore Banerjee", "Theodore Banerjee", {4, 5, 6}),
        ("Banerjee", "Theodore Banerjee", {4, 5, 6}),
        ("Altagracia Fuentes", "Altagracia Fuentes", {4, 6}),
        ("Walter Keel", "Walter Keel", {4, 6}),
        ("Ms. Teague", "Marian Teague", {5}),
    ],
)
def test_one_person_is_one_over_outlets(asked: str, name: str, articles: set[int]) -> None:
    found = find_person(asked, items())
    assert found is not None
    assert (found.name, found.ambiguous) == (name, False)
    assert {item.id for item, _ in found.pairs} == articles


def test_father_and_son_are_two_and_their_surname_is_neithers() -> None:
    father, son = (find_person(f"Raymond Castellane {suffix}", items()) for suffix in ("Sr.", "Jr."))
    assert father is not None
    assert son is not None
    assert {item.id for item, _ in father.pairs} == {item.id for item, _ in son.pairs} == {4, 5, 6}
    assert not {(item.id, entity.name) for item, entity in father.pairs} & {(i.id, e.name) for i, e in son.pairs}
    both = find_person("Castellane", items())
    assert both is not None
    assert both.ambiguous
    assert {father.name, son.name} <= {name for name, _ in both.namesakes}


def test_no_two_full_names_of_one_article_are_one_person() -> None:
    for one in items():
        for entity in one.analysis.entities if one.analysis else ():
            found = find_person(entity.name, items(), article=one.id)
            if found is not None:
                assert len({item.id for item, _ in found.pairs}) == len(found.pairs)
