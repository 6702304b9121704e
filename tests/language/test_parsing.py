"""What the pipeline is given, and what words it sees."""

from __future__ import annotations

import pytest

from bot.language.parsing import parse, story_blocks
from tests.language.who_helpers import article_of


def words(text: str) -> list[str]:
    (block,) = parse(list(enumerate(article_of(text).blocks)), text)
    return [token.text for token in block.doc]


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("“It was late,”Hale said.", ["late", ",", "”", "Hale"]),
        ("Hale said,“It was late.”", ["said", ",", "“", "It"]),
        ('"It was late!"Hale said.', ["late", "!", '"', "Hale"]),
        ("It was about“the long road” home.", ["about", "“", "the"]),
    ],
)
def test_a_mark_without_a_space_beside_it_stands_between_words(text: str, apart: list[str]) -> None:
    found = words(text)
    at = found.index(apart[0])
    assert found[at : at + len(apart)] == apart


def test_inches_and_apostrophes_stay_with_their_words() -> None:
    assert "6'3\"tall" in words("He is 6'3\"tall.")
    assert "O’Mara" in words("Nora O’Mara left.")


def test_every_space_is_read_as_a_plain_one() -> None:
    text = "Ann Kess, a retired\u00a0four-star\u2009general, left\tthe hall."
    (block,) = parse(story_blocks(article_of(text)), text)
    assert [token.text for token in block.doc if token.is_space] == []
    assert len(block.text) == len(text)
