"""Sentences that are taken back right behind them."""

from __future__ import annotations

import pytest

from bot.language.composing import compose
from bot.language.material import gather
from bot.language.retractions import takes_back
from bot.language.standalone import judge
from tests.language.summary_helpers import analysis_of


@pytest.mark.parametrize(
    "text",
    ["It was not.", "But she didn’t.", "None of it was true.", "It never did.", "That was a lie.", "He was mistaken."],
)
def test_a_short_denial_takes_back(text: str) -> None:
    assert takes_back(text)


@pytest.mark.parametrize(
    "text", ["She was not hurt.", "He did not elaborate.", "It was.", "It was not the first fire of the year.", "No."]
)
def test_what_tells_something_new_does_not(text: str) -> None:
    assert not takes_back(text)


@pytest.mark.parametrize("between", [" ", "\n"])
def test_what_is_taken_back_is_one_sentence_with_the_denial(between: str) -> None:
    told = f"Greta Holm was told in May that the boiler was sound.{between}It was not."
    material = gather([analysis_of(f"Ferry burns\n{told}\nThe ferry burned for nine hours.")])
    assert material.lines[0].text == told
    assert len(material.lines) == 2
    (shown,) = compose(material, judge(material), [0])
    assert (shown.text, shown.shown) == (told, told.replace("\n", " "))
    text = material.analyses[0].article.text
    assert text[shown.start : shown.end] == told


@pytest.mark.parametrize("before", ["Was the boiler sound?", "The boiler had not been checked by anybody in May."])
def test_a_question_or_a_denial_is_not_taken_back(before: str) -> None:
    material = gather([analysis_of(f"Ferry burns\n{before} It was not. The ferry burned for nine hours.")])
    assert [line.text for line in material.lines][:2] == [before, "It was not."]


def test_sentences_are_counted_as_they_are_where_that_is_asked_for() -> None:
    analysis = analysis_of("Ferry burns\nThe boiler was said to be sound in May. It was not.")
    assert len(gather([analysis], bound=False).lines) == 2
