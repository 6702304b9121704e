"""Who is meant by "his daughter" and "her brother"."""

from __future__ import annotations

import pytest

from bot.language.analysis import analyse
from tests.language.quote_helpers import article_of, speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Anna Birk keeps bees. Her father, Ali Birk, helps.\n\n“He is slow,” said his daughter.", "Anna Birk"),
        ("Anna Birk keeps bees. Her father, Ali Birk, helps.\n\n“He is slow,” said his son.", None),
        ("Anna Birk keeps bees. Her father, Ali Birk, helps.\n\n“He is slow,” said his niece.", None),
        ("Anna Birk’s uncle, Ali Holm, helps.\n\n“He is slow,” said Ali Holm’s niece.", "Anna Birk"),
    ],
)
def test_a_relative_is_who_has_been_named_as_the_other_side(text: str, speaker: str | None) -> None:
    assert [said for _, said in speakers_of(text, "Anna Birk", "Ali Birk", "Ali Holm")] == [speaker]


def test_his_brother_is_the_other_one_of_two() -> None:
    text = (
        "The brothers Anton and Ben Marsh mend clocks in the old town.\n\n“It was six,” said Ben Marsh, 50.\n\n"
        "His brother denied it. “It was seven,” he said."
    )
    quotes = analyse(article_of(text)).quotes
    assert [quote.speaker for quote in quotes] == ["Ben Marsh", "Anton"]


@pytest.mark.parametrize("who", ["Paul Rell’s father", "His father", "The father"])
def test_a_relative_without_a_name_is_not_whoever_is_told_of(who: str) -> None:
    text = f"Paul Rell has a new hand. {who} said so at the fair. “It is a dream,” he said."
    assert speakers_of(text, "Paul Rell") == [("It", None)]
    words = f"Paul Rell has a new hand. “It is a dream,” {who[0].lower() + who[1:] if who[0] != 'P' else who} said."
    assert speakers_of(words, "Paul Rell") == [("It", None)]
