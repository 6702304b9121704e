"""Whose turn it is in a talk."""

from __future__ import annotations

import pytest

from bot.articles.article import Span
from bot.language.quotation_marks import find_quotations
from bot.language.turns import hailed
from tests.language.quote_helpers import said, speakers_of

_PEOPLE = ("Anna Birk", "Tomas Reyes|Mr Reyes", "Hugo Marsh|Mr Marsh")


@pytest.mark.parametrize(
    ("question", "answer", "speaker"),
    [
        ("“Was the gate shut, Mr Reyes?” asked Hugo Marsh.", "he answered", "Tomas Reyes"),
        ("“Was the gate shut, Mr Reyes?” asked Hugo Marsh.", "he said", "Tomas Reyes"),
        ("“Was the gate shut?” asked Hugo Marsh.", "he replied", None),
        ("“Was the gate shut?” asked Hugo Marsh.", "he said", "Hugo Marsh"),
        ("“The gate was shut,” said Hugo Marsh.", "he said", "Hugo Marsh"),
    ],
)
def test_whoever_was_asked_answers_and_never_who_asked(question: str, answer: str, speaker: str | None) -> None:
    text = f"Tomas Reyes kept the gate for years.\n\n{question}\n\n“Nobody ever shut it,” {answer}."
    assert speakers_of(text, *_PEOPLE)[-1] == ("Nobody", speaker)


def test_an_answer_may_stand_in_the_paragraph_of_its_question() -> None:
    text = "Tomas Reyes came last. “Was it shut, Mr Reyes?” asked Hugo Marsh. “Nobody ever shut it,” he answered."
    assert speakers_of(text, *_PEOPLE) == [("Was", "Hugo Marsh"), ("Nobody", "Tomas Reyes")]


def test_question_and_answer_take_turns_in_paragraphs_of_their_own() -> None:
    text = (
        "Tomas Reyes kept the gate.\n\n“Was it shut, Mr Reyes?” asked Hugo Marsh.\n\n“Nobody ever shut it.”\n\n"
        "“Then why is there a lock?”\n\n“You would have to ask the lock.”"
    )
    speakers = [speaker for _, speaker in speakers_of(text, *_PEOPLE)]
    assert speakers == ["Hugo Marsh", "Tomas Reyes", "Hugo Marsh", "Tomas Reyes"]


def test_nobody_known_takes_the_turn_of_somebody_who_was_not_named() -> None:
    text = "“Was the gate shut?” Hugo Marsh asked.\n\n“Nobody ever shut it.”"
    assert speakers_of(text, *_PEOPLE) == [("Was", "Hugo Marsh"), ("Nobody", None)]


def test_a_question_left_open_goes_on_in_the_next_paragraph() -> None:
    text = "“Was the gate shut? Hugo Marsh asked.\n\n“Nobody ever shut it.”"
    assert [speaker for _, speaker in speakers_of(text, *_PEOPLE)][-1] != "Tomas Reyes"


def test_whoever_spoke_answers_what_the_report_asks() -> None:
    text = "“The pump was old,” said Anna Birk.\n\nDid Hugo Marsh help?\n\n“He did. He sent a broom.”"
    quotes, _ = said(text, *_PEOPLE)
    assert [quote.speaker for quote in quotes] == ["Anna Birk", "Anna Birk"]
    assert speakers_of("Did Hugo Marsh help?\n\n“He did. He sent a broom.”", *_PEOPLE) == [("He", None)]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Will you resign, Mr Reyes?", "Mr Reyes"),
        ("You knew it, Dr Marsh.", "Dr Marsh"),
        ("Mr Speaker, the port is broke", "Mr Speaker"),
        ("It was raining, Your Honour", "Your Honour"),
        ("You have been here before, minister", "minister"),
        ("Dear Council, the roof leaks", "Council"),
        ("I met the owner, Mr Reyes.", None),
        ("The minister has been here before", None),
        ("Mr Reyes, who kept the gate, was late", None),
    ],
)
def test_words_hail_whom_they_speak_to(words: str, who: str | None) -> None:
    text = f"“{words}” Anna Birk said."
    (quotation,) = find_quotations(text, [Span(0, len(text))])
    found = hailed(text, quotation)
    assert (found.of(text) if found is not None else None) == who


def test_whom_the_words_hail_hears_them_where_nobody_else_is_said_to() -> None:
    (alone,) = said("“Will you resign, Mr Reyes?” Anna Birk said.", *_PEOPLE)[0]
    assert alone.addressee == "Mr Reyes"
    (told,) = said("“Will you resign, Mr Reyes?” Anna Birk said at the debate.", *_PEOPLE)[0]
    assert told.addressee == "at the debate"


def test_who_asks_hears_the_reply_and_who_replies_was_asked() -> None:
    text = "“Are you a sailor?” asked Anna Birk.\n“I was in the Scouts,” replied Tomas Reyes."
    quotes, _ = said(text, "Anna Birk|Birk", "Tomas Reyes|Reyes")
    assert [(quote.speaker, quote.addressee) for quote in quotes] == [
        ("Anna Birk", "Tomas Reyes"),
        ("Tomas Reyes", "Anna Birk"),
    ]


def test_a_statement_is_no_question_that_somebody_replies_to() -> None:
    text = "“It was late,” said Anna Birk.\n“I was in the Scouts,” replied Tomas Reyes."
    quotes, _ = said(text, "Anna Birk|Birk", "Tomas Reyes|Reyes")
    assert [quote.addressee for quote in quotes] == [None, None]
