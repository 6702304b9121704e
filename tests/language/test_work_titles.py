"""Titles of books, shows and films in quotation marks."""

from __future__ import annotations

import pytest

from bot.language.work_titles import (
    announces_show,
    goes_on_as_title,
    is_cited_headline,
    is_entitled,
    is_written_as_title,
    talks_of_work,
)


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


def test_figures_and_marks_within_are_part_of_a_title() -> None:
    assert is_written_as_title("5 Lessons From Olan’s ‘Gates’".split())
    assert not is_written_as_title("is the New Sea".split())
    assert not is_written_as_title([])


def test_many_capitals_are_a_headline_that_is_cited() -> None:
    assert is_cited_headline("Seven Lessons From The Gates Of Olan".split())
    assert not is_cited_headline("The Gates Of Olan".split())


@pytest.mark.parametrize(
    ("after", "expected"),
    [(" star Anna Birk", True), (", by Anna Birk", True), (" novels", True), (" by May", True), (" said Anna", False)],
)
def test_what_follows_a_title(after: str, *, expected: bool) -> None:
    assert goes_on_as_title(after) is expected


def test_entitled_announces_a_title_however_it_is_written() -> None:
    assert is_entitled("a memo titled ")
    assert not is_entitled("she was entitled to ")
