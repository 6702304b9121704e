"""In whose company somebody appears."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.language.findings import Analysis, Entity, EntityKind
from bot.newsroom.answers import Item
from bot.newsroom.company import MOST, company_of
from tests.newsroom.fakes import START, make_article

MARA = "Mara Orr"
Names = tuple[str | Entity, ...]


def person(name: str, *aliases: str) -> Entity:
    return Entity(name, EntityKind.PERSON, aliases)


def pairs(*articles: Names) -> list[tuple[Item, Entity]]:
    """An article for each of ``articles``, which has Mara Orr beside those named there, the newest first."""
    found = []
    for number, names in enumerate(articles, 1):
        entities = tuple(name if isinstance(name, Entity) else person(name) for name in (MARA, *names))
        article = make_article("Mara Orr spoke.", name=f"{number}.txt")
        item = Item(number, 1, article, Analysis(article, (), entities), None, START + timedelta(hours=number))
        found.append((item, entities[0]))
    return found[::-1]


@pytest.mark.parametrize(
    ("articles", "company"),
    [
        ((("Paul Bell",), ("Bell",), ("Mr. Bell",)), {"Paul Bell": 3}),
        ((("William Bell",), ("Bill Bell",)), {"William Bell": 2}),
        ((("Paul Bell",), ("Ada Bell",), ("Bell",)), {"Bell": 1, "Ada Bell": 1, "Paul Bell": 1}),
        ((("Paul Bell",), ("Linda Bell",), (person("Bell", "Mr. Bell"),)), {"Paul Bell": 2, "Linda Bell": 1}),
        ((*[("Paul Bell",)] * 3, ("Ada Bell",), ("Bell",)), {"Paul Bell": 4, "Ada Bell": 1}),
        ((*[("Paul Bell",)] * 2, ("Ada Bell",), ("Bell",)), {"Paul Bell": 2, "Ada Bell": 1, "Bell": 1}),
        ((("Moss",), ("Moss",)), {"Moss": 2}),
        (((Entity("Olan", EntityKind.PLACE),),), {}),
        ((), {}),
    ],
)
def test_each_of_the_company_once_under_one_name(articles: tuple[Names, ...], company: dict[str, int]) -> None:
    assert dict(company_of(pairs(*articles)).counted) == company


def test_those_of_most_articles_come_first_and_then_the_newest() -> None:
    counted, together, _ = company_of(pairs(("Ada Lund", "Paul Bell"), ("Paul Bell",), ("Zoe Ash",)))
    assert counted == (("Paul Bell", 2), ("Zoe Ash", 1), ("Ada Lund", 1))
    assert together == (("Paul Bell", "Ada Lund", 1),)


def test_no_more_are_named_than_a_card_shows() -> None:
    counted = company_of(pairs(tuple(f"Ada L{chr(97 + number)}nd" for number in range(MOST + 3)))).counted
    assert len(counted) == MOST


@pytest.mark.parametrize(
    ("articles", "unsure"),
    [
        ((("Paul Bell",), ("Ada Bell",), ("Bell",)), {"Bell"}),
        (((Entity("Moss", EntityKind.PERSON, ambiguous=("Ada Moss",)), "Paul Bell"),), {"Moss"}),
        (((Entity("Moss", EntityKind.PERSON, ambiguous=("Ada Moss",)),), ("Moss",)), set()),
        ((("Moss",), ("Paul Bell",)), set()),
    ],
)
def test_names_that_could_stand_for_more_than_one_are_told(articles: tuple[Names, ...], unsure: set[str]) -> None:
    assert company_of(pairs(*articles)).unsure == unsure
