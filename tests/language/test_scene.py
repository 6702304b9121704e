"""What somebody is in a sentence, and who has been on the scene."""

from __future__ import annotations

from typing import Any

import pytest

from bot.language.parsing import parse, story_blocks
from bot.language.portraits import Portrait
from bot.language.scene import OBJECT, PREPOSITION, QUOTED, SAYER, SUBJECT, Place, Scene, cast, is_embedded, part_of
from tests.language.who_helpers import article_of


def token(text: str, word: str) -> Any:  # noqa: ANN401 - spaCy ships no usable type for this
    article = article_of(text)
    return next(each for block in parse(story_blocks(article), article.text) for each in block.doc if each.text == word)


@pytest.mark.parametrize(
    ("text", "word", "part"),
    [
        ("Hugo Marsh said no.", "Marsh", SAYER),
        ("Hugo Marsh left.", "Marsh", SUBJECT),
        ("Ann Kess met Hugo Marsh.", "Marsh", OBJECT),
        ("Ann Kess sat beside Marsh.", "Marsh", PREPOSITION),
        ("The hall was full, according to Marsh.", "Marsh", SAYER),
    ],
)
def test_the_part_of_a_name_in_its_sentence(text: str, word: str, part: int) -> None:
    assert part_of(token(text, word))[0] == part


def test_a_clause_within_another_one_is_embedded() -> None:
    text = "Ann Kess said that Marsh had left."
    assert is_embedded(token(text, "Marsh"))
    assert not is_embedded(token(text, "Kess"))


def test_who_is_named_most_comes_first_in_the_cast() -> None:
    nothing = Portrait(frozenset(), frozenset(), "")
    assert [each.rank for each in cast([nothing] * 3, [1, 5, 2])] == [2, 0, 1]


def test_a_name_in_a_quotation_is_no_subject() -> None:
    text = "“Marsh left,” Ann Kess said."
    article = article_of(text)
    block = next(iter(parse(story_blocks(article), article.text)))
    scene = Scene(cast([Portrait(frozenset(), frozenset(), "")], [1]))
    scene.name(0, Place(0, 0, 1), block, 1, block.doc[1])
    assert [each.part for each in scene.figures[0].appearances] == [QUOTED]
    assert scene.spoke is None
