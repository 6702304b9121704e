"""What sentences have in common."""

from __future__ import annotations

import pytest

from bot.language.cohesion import FAR, FOLLOWING, OF_NONE, OF_OTHERS, Cohesion
from bot.language.material import gather
from bot.language.wording import read_wording
from tests.language.summary_helpers import analysis_of

STORY = (
    "X\nThe ferry Amber Star burned off Tarn.\nBakers sold rye bread.\nThe bakers of the Amber Star wept.\n"
    "Mules won a race.\nBread was cheap."
)


def cohesion_of(text: str) -> Cohesion:
    return Cohesion(read_wording(gather([analysis_of(text)])))


def test_sentences_with_the_same_words_are_alike() -> None:
    found = cohesion_of("X\nThe ferry burned off Tarn.\nOff Tarn a ferry burned.\nThe ferry sank.\nIt sank.")
    assert found.alike(0).tolist() == [True, True, False, False]


@pytest.mark.parametrize(
    ("chosen", "shares"),
    [
        ([0], [1.0, FOLLOWING, 1.0, OF_NONE, OF_NONE]),
        ([1, 0], [1.0, FOLLOWING, FOLLOWING, OF_NONE, 1.0]),
        ([2, 1], [1.0, 1.0, FOLLOWING, FOLLOWING, OF_OTHERS]),
    ],
)
def test_a_sentence_counts_for_less_without_a_word_of_the_one_before_it(chosen: list[int], shares: list[float]) -> None:
    after = cohesion_of(STORY).after(chosen, tied=True).tolist()
    behind = min(chosen) + 1
    assert after[behind:] == shares[behind:]


def test_far_behind_the_chosen_ones_a_sentence_counts_for_less_too() -> None:
    text = "X\n" + "\n".join(f"Choir {number} sang in Tarn." for number in range(12))
    share = cohesion_of(text).after([0], tied=False).tolist()
    assert share[1] == FOLLOWING
    assert share[8:] == [1.0, FAR, FAR, FAR]
