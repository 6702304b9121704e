"""Names in square brackets, and when there had better be none."""

from __future__ import annotations

import pytest

from bot.language.material import Material, gather
from bot.language.naming import missing_entity
from bot.language.standalone import judge
from tests.language.summary_helpers import analysis_of

PEOPLE = ("Olaf Brandt", "Greta Holm", "Ms Ida Lund", "Mr Pell")
BODIES = ("Holm Line", "Norbank")


def names_in(paragraph: str) -> dict[int, str]:
    material = gather([analysis_of(f"Headline\n{paragraph}", people=PEOPLE, bodies=BODIES)])
    return names_of(material)


def names_of(material: Material) -> dict[int, str]:
    found = {number: missing_entity(material, number, verdict) for number, verdict in enumerate(judge(material))}
    return {number: entity.name for number, entity in found.items() if entity}


@pytest.mark.parametrize(
    ("paragraph", "name"),
    [
        ("Olaf Brandt denied it. He left by a side door.", "Olaf Brandt"),
        ("Greta Holm denied it.\nShe left by a side door.", "Greta Holm"),
        ("Ms Ida Lund denied it. She left by a side door.", "Ms Ida Lund"),
        ("The Holm Line denied it. The company would not comment.", "Holm Line"),
        ("“It was late,” said Olaf Brandt. He left by a side door.", "Olaf Brandt"),
        ("“It was late,” Olaf Brandt said. He left by a side door.", "Olaf Brandt"),
        ("Olaf Brandt left, but he denied it. He left by a side door.", "Olaf Brandt"),
    ],
)
def test_one_candidate_is_named(paragraph: str, name: str) -> None:
    assert names_in(paragraph) == {1: name}


@pytest.mark.parametrize(
    "paragraph",
    [
        "Olaf Brandt met Mr Pell. He left by a side door.",
        "Olaf Brandt saw a man on deck. He left by a side door.",
        "Ms Ida Lund denied it. He left by a side door.",
        "Mr Pell denied it. She left by a side door.",
        "The ferry sank at noon. He left by a side door.",
        "Norbank bought the Holm Line. The company would not comment.",
        "Olaf Brandt denied it. The company would not comment.",
        "Olaf Brandt denied it. The minister would not comment.",
        "Olaf Brandt denied it. They left by a side door.",
        "He left by a side door. Olaf Brandt denied it.",
        "Shares in the Holm Line fell. The company would not comment.",
        "The skipper beat Olaf Brandt in May. He left by a side door.",
        "The house of Olaf Brandt was searched. He left by a side door.",
        "Olaf Brandt defended his deputy. He left by a side door.",
        "Olaf Brandt’s house was searched. He left by a side door.",
        "Olaf Brandt came second but the skipper won. He left by a side door.",
    ],
)
def test_doubt_gives_no_name(paragraph: str) -> None:
    assert names_in(paragraph) == {}


def test_the_sentence_before_is_never_another_articles() -> None:
    first = analysis_of("Headline\nOlaf Brandt denied it.", people=PEOPLE)
    second = analysis_of("Headline\nHe left by a side door.", people=PEOPLE)
    material = gather([first, second])
    assert names_of(material) == {}


@pytest.mark.parametrize(
    "paragraph",
    [
        "She swam the lake at ninety. Greta Holm did it again in May. Greta Holm is not done yet.",
        "She’s ninety and still swims in the lake. And now, far from resting, Greta Holm will cross the bay. Greta Holm likes it.",
        "She swam the whole lake in May. It was cold. Now in her nineties, Greta Holm swims daily. Greta Holm likes it.",
        "She swam the whole lake in May. And her good friend, Ms Ida Lund, was there. Greta Holm came in first. Greta Holm won in May.",
        "By our staff\nShe swam the lake at ninety. Greta Holm did it again in May. Greta Holm is not done yet.",
    ],
)
def test_an_opening_pronoun_is_named_by_whom_the_next_sentences_tell_of(paragraph: str) -> None:
    assert "Greta Holm" in names_in(paragraph).values()


@pytest.mark.parametrize(
    "paragraph",
    [
        "He left by a side door. Greta Holm denied it. Greta Holm is not done yet.",
        "She left by a side door. Greta Holm denied it.",
        "She left by a side door. The police asked Greta Holm about it. Greta Holm is not done yet.",
        "She left by a side door. A woman was seen. The minister denied it. Greta Holm spoke. Greta Holm sang.",
        "She left by a side door. Ms Ida Lund said it rained. Greta Holm said so. Greta Holm and Mr Pell sang.",
        "It sank at noon. Greta Holm saw it. Greta Holm is not done yet.",
    ],
)
def test_an_opening_pronoun_stays_open_where_its_name_is_in_doubt(paragraph: str) -> None:
    assert 0 not in names_in(paragraph)
