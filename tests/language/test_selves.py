"""Who does not say some words, since they speak of them."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import speakers_of

_PEOPLE = ("Carl Rell|Rell|Carl", "Tomas Reyes|Reyes")


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("“Reyes has the better boat,” he said.", "Carl Rell"),
        ("“It is the better boat,” he said. “I know Reyes.”", "Carl Rell"),
        ("“It is the better boat,” he said of Reyes.", "Carl Rell"),
        ("“It is the better boat,” he said.", "Tomas Reyes"),
        ("“Every Reyes has the better boat,” he said.", "Tomas Reyes"),
        ("“They say Tomas Reyes has the better boat,” he said.", "Tomas Reyes"),
    ],
)
def test_he_is_nobody_whom_the_words_name(words: str, speaker: str) -> None:
    text = f"Carl Rell spoke at the regatta, where he said that Reyes was early. Tomas Reyes won it.\n\n{words}"
    assert {said for _, said in speakers_of(text, *_PEOPLE)} == {speaker}


def test_nobody_is_better_than_somebody_who_speaks_of_himself() -> None:
    assert speakers_of("Carl Rell won. “Rell has the better boat,” he said.", *_PEOPLE) == [("Rell", None)]


def test_whoever_says_dad_is_not_the_father() -> None:
    text = "Carl Rell sells boats, as his father, Otto Rell, did before. “Dad never lost a race,” he said."
    assert speakers_of(text, "Carl Rell", "Otto Rell") == [("Dad", "Carl Rell")]
