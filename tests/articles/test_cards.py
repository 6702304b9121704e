"""Rows of cards of other stories."""

from __future__ import annotations

from itertools import chain

import pytest

from bot.articles.cards import card_lines
from bot.articles.facts import facts_of
from bot.articles.lines import split_lines
from tests.articles.test_comments import STORY

CARDS = [
    ("Night bus to Skerry runs again", "Volunteers drive it until the spring.", "4 hours ago"),
    ("Mayor sells his sailing boat", "He says that he gets seasick.", "5 hours ago"),
    ("Ten soups for a cold week", "Our cook likes the one with leeks best.", "Food"),
]
PARTS = [
    ("The lamp of the lighthouse", "The lamp was made in a workshop in Lindmoor that closed forty years ago."),
    ("What the harbour board says", "The board said that boats should keep away from the point at night."),
    ("What the keeper did", "The keeper, Josefa Brandt, lit two boats home during the storm last weekend."),
]


def cards(*lines: str, known: tuple[int, ...] = ()) -> list[int]:
    """The places of the lines on cards."""
    split = split_lines("\n".join(lines))
    return card_lines(split, [facts_of(line) for line in split], known)


def flat(*rows: tuple[str, ...]) -> list[str]:
    """The lines of some cards."""
    return list(chain.from_iterable(rows))


def test_cards_of_one_shape_in_a_row_are_other_stories() -> None:
    assert cards(*STORY, *flat(*CARDS)) == list(range(6, 15))
    assert cards(*STORY, *flat(*(card[:2] for card in CARDS))) == list(range(6, 12))
    assert cards(*STORY, *flat(*(card[::-1][:1] + card[:2] for card in CARDS))) == list(range(6, 15))


def test_two_cards_are_told_by_a_heading_or_by_their_dates() -> None:
    pair = [card[:2] for card in CARDS[:2]]
    assert cards(*STORY, *flat(*pair)) == []
    assert cards(*STORY, "More from the harbour", *flat(*pair)) == list(range(6, 11))
    assert cards(*STORY, *flat(*CARDS[:2])) == list(range(6, 12))


def test_the_headings_of_a_storys_parts_and_their_paragraphs_speak_of_its_matter() -> None:
    assert cards(*STORY, *flat(*PARTS)) == []
    assert cards(*STORY, "Most read", *flat(*PARTS[:2])) == []


def test_a_card_among_others_that_speaks_of_the_story_is_kept() -> None:
    assert cards(*STORY, *flat(*CARDS[:2], PARTS[1], CARDS[2])) == [6, 7, 8, 9, 10, 11, 14, 15, 16]


def test_the_paragraph_right_below_two_cards_may_be_the_storys() -> None:
    lines = [*STORY[:4], "Related", *flat(*(card[:2] for card in CARDS[:2])), *STORY[4:]]
    assert cards(*lines) == [4, 5, 6]


@pytest.mark.parametrize(
    "rows",
    [
        [("1. A bird feeder", "By the third day a robin had found it."), ("2. Forty socks", "They are all plain grey.")]
        * 2,
        [("How did you start?", "“I swept a floor in Ghent for years.”"), ("And then?", "“Nobody stopped me.”")] * 2,
        [(card[0], "It took " + "a very long time to bring the old boat round the cape " * 3 + ".") for card in CARDS],
    ],
    ids=["a numbered list", "an interview", "long paragraphs"],
)
def test_other_rows_are_no_cards(rows: list[tuple[str, str]]) -> None:
    assert cards(*STORY, *flat(*rows)) == []


def test_nothing_is_told_where_there_is_no_story_to_compare_with() -> None:
    assert cards(*STORY[:1], *flat(*CARDS)) == []
    assert cards(*STORY, *flat(*CARDS), known=tuple(range(6, 15))) == []
