"""What the pipeline is given, and what words it sees."""

from __future__ import annotations

import pytest

from bot.language.parsing import parse
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
