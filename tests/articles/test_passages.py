"""What lines have to do with the passage they stand in."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles.facts import facts_of
from bot.articles.linemodel import BASE_FEATURES, SECOND_FEATURES, base_rows, first_rows, second_rows
from bot.articles.lines import split_lines
from bot.articles.passages import PASSAGE_FEATURES, passage_columns

TEXT = "\n".join(
    [
        "Night bus to Lindmoor runs again",
        "Lighthouse at Gull Point goes dark",
        "The lighthouse at Gull Point will be dark from Monday for the first time since 1911, the harbour board said.",
        "The lamp of the lighthouse failed in a storm last weekend and cannot be mended, said the harbour board too.",
        "Most read",
        "Night bus to Lindmoor runs again, three years after the last one left the old square with nobody but a dog in it.",
    ]
)


def columns(text: str) -> dict[str, list[float]]:
    """The passage columns of a text by name."""
    facts = [facts_of(line) for line in split_lines(text)]
    return dict(zip(PASSAGE_FEATURES, map(list, passage_columns(facts)), strict=True))


def test_a_title_that_opens_another_line_is_a_teaser_in_both_places() -> None:
    found = columns(TEXT)
    assert found["title_of_other"] == [1, 0, 0, 0, 0, 0]
    assert found["starts_other"] == [0, 0, 0, 0, 0, 1]


def test_the_headline_is_the_line_whose_words_the_prose_takes_up() -> None:
    found = columns("\n".join(TEXT.split("\n")[:4]))
    assert found["since_headline"][1] == found["until_headline"][1] == 0
    assert found["until_headline"][0] > 0
    assert set(found["headline_found"]) == {max(found["headline_found"])}
    assert found["headline_shared"][2] > found["headline_shared"][0]


def test_words_of_near_sentences_are_shared_and_a_line_shares_nothing_with_itself() -> None:
    found = columns(TEXT)
    assert found["local_shared"][3] > found["local_shared"][5]
    alone = columns(TEXT.split("\n")[2])
    assert alone["local_shared"] == [0.0]


def test_a_text_without_a_headline_has_columns_too() -> None:
    assert columns("Home\nNews\nSport")["headline_found"] == [0.0, 0.0, 0.0]


def test_lines_between_sure_ones_stand_inside_the_passage() -> None:
    lines = split_lines(TEXT)
    facts = [facts_of(line) for line in lines]
    first = first_rows(base_rows(facts, lines))
    rows = second_rows(first, np.array([-3.0, -2.0, 3.0, 3.0, -3.0, -3.0]), facts)
    inside = rows[:, SECOND_FEATURES.index("inside")]
    assert inside[2] > 0
    assert inside[3] > 0
    assert inside[0] < 0
    assert inside[5] < 0
    assert list(rows[:, SECOND_FEATURES.index("since_begin")]) == [-2, -1, 0, 1, 2, 3]


@settings(max_examples=60)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=12), st.floats(-1e6, 1e6))
def test_every_number_is_finite_for_any_text(texts: list[str], score: float) -> None:
    lines = split_lines("\n".join(texts))
    if not lines:
        return
    facts = [facts_of(line) for line in lines]
    base = base_rows(facts, lines)
    assert base.shape == (len(lines), len(BASE_FEATURES))
    rows = second_rows(first_rows(base), np.full(len(lines), score), facts)
    assert np.isfinite(rows).all()
