"""Answers to questions that stand by themselves."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said


def words_of(text: str, *names: str) -> list[tuple[str, str | None]]:
    """Each quote in full with its speaker."""
    quotes, _ = said(text, *names)
    return [(text[quote.start : quote.end], quote.speaker) for quote in quotes]


_INTERVIEW = (
    "Anna Birk on pools\n\nAnna Birk swims every day. She spoke to Tom Hale.\n\nHow did you begin?\n\n"
    "My mother threw me in.\n\nI have never thanked her.\n\nWas the water cold?\n\nIt was. I cried.\n\n"
    "Would you do it again?\n\nOnly for money. I am 80.\n\nThe pool opens in May."
)


def test_the_answers_to_bare_questions_are_those_of_whom_the_head_names() -> None:
    assert words_of(_INTERVIEW, "Anna Birk|Birk", "Tom Hale") == [
        ("My mother threw me in.", "Anna Birk"),
        ("I have never thanked her.", "Anna Birk"),
        ("It was. I cried.", "Anna Birk"),
        ("Only for money. I am 80.", "Anna Birk"),
    ]


@pytest.mark.parametrize(
    ("now", "then"),
    [
        ("Anna Birk on pools", "Anna Birk and Tom Hale on pools"),
        ("My mother threw me in.\n\nI have never thanked her.", "Nobody knows."),
        ("How did you begin?\n\n", ""),
        ("Anna Birk", "A swimmer"),
    ],
)
def test_questions_without_one_person_who_surely_answers_them_have_no_quotes(now: str, then: str) -> None:
    text = _INTERVIEW.replace(now, then)
    if "Nobody" in then:
        text = text.replace("I cried", "People cried").replace("I am 80", "It is late")
    assert words_of(text, "Anna Birk|Birk", "Tom Hale") == []
