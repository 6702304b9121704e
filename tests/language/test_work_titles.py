"""Titles of books, shows and films in quotation marks."""

from __future__ import annotations

import pytest

from bot.language.work_titles import announces_show, is_written_as_title, talks_of_work


@pytest.mark.parametrize(
    ("words", "expected"),
    [("The Lamp of Olan", True), ("Salt & Rain", True), ("La Casa de las Redes", True), ("We leave at dawn", False)],
)
def test_titles_are_written_in_capitals_but_for_small_words(words: str, *, expected: bool) -> None:
    assert is_written_as_title(words.split()) is expected


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("He spoke on Radio Olan’s ", True),
        ("in a film called ", True),
        ("an interview with ", True),
        ("Holm said ", False),
    ],
)
def test_what_stands_before_the_title_of_a_show(before: str, *, expected: bool) -> None:
    assert announces_show(before) is expected


@pytest.mark.parametrize(
    ("before", "expected"), [("He had read ", True), ("a talk about ", True), ("She said ", False)]
)
def test_what_is_talked_of_is_no_speech(before: str, *, expected: bool) -> None:
    assert talks_of_work(before) is expected
