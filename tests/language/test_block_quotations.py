"""Speech without marks, in paragraphs of its own."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said, speakers_of

_OPENING = "The council of Olan voted to close the pool on Monday.\n\n"


def words_of(text: str, *names: str) -> list[tuple[str, str | None]]:
    """Each quote in full with its speaker."""
    quotes, _ = said(text, *names)
    return [(text[quote.start : quote.end], quote.speaker) for quote in quotes]


def test_a_paragraph_under_a_verb_of_saying_and_a_colon_is_what_was_said() -> None:
    text = f"{_OPENING}Anna Birk wrote on Facebook:\n\nI learnt to swim in that pool and so did my mother.\n\nIt was built in 1931."
    assert words_of(text, "Anna Birk|Birk") == [
        ("I learnt to swim in that pool and so did my mother.", "Anna Birk"),
    ]


def test_it_goes_on_over_lines_without_a_gap_and_over_paragraphs_in_the_first_person() -> None:
    text = (
        f"{_OPENING}In a speech on Friday, Anna Birk said:\n\nThe pool belongs to the town.\nIt does not belong to us.\n\n"
        "We shall be back here every night.\n\nThe next meeting is on 4 May."
    )
    assert [words for words, _ in words_of(text, "Anna Birk|Birk")] == [
        "The pool belongs to the town.",
        "It does not belong to us.",
        "We shall be back here every night.",
    ]


def test_a_noun_for_what_was_said_announces_it_too() -> None:
    text = f"{_OPENING}Here is the full statement from the Olan Trust:\n\nWe are sorry that our pool has to go.\n\nIt opened in 1931."
    assert words_of(text, "[Olan Trust]") == [("We are sorry that our pool has to go.", "Olan Trust")]


@pytest.mark.parametrize(
    "under",
    [
        "The tweet was deleted an hour later, and you could hear the laughter.",
        "The meeting was told that 40 people work at the pool.",
        "The pool is to close in May.",
        "- You can swim there until May",
        "We go on:",
        "“I learnt to swim there,” she said.",
        "You never know.",
    ],
)
def test_the_story_that_goes_on_under_a_post_that_was_a_picture_is_no_speech(under: str) -> None:
    text = f"{_OPENING}Anna Birk said on Twitter:\n\n{under}\n\nIt was built in 1931."
    assert under not in [words for words, _ in words_of(text, "Anna Birk|Birk")]


def test_a_story_in_the_first_person_has_no_block_quotations_that_only_say_i() -> None:
    text = (
        "I met Anna Birk at the pool.\n\nI asked her about it. She said:\n\nI had come too late, as I saw.\n\nI left."
    )
    assert words_of(text, "Anna Birk|Birk") == []


def test_a_post_belongs_to_whoever_signed_it() -> None:
    text = (
        f"{_OPENING}A pool gone in one night. Shame on the council. pic.twitter.com/a1b2c3\n"
        "— Tomas Reyes (@treyes) May 4, 2019\n\n"
        "They sold it. https://t.co/xyz — Anna Birk (@annabirk) 5 May 2019\n\nThe pool was built in 1931."
    )
    assert words_of(text, "Tomas Reyes|Reyes", "Anna Birk|Birk") == [
        ("A pool gone in one night. Shame on the council.", "Tomas Reyes"),
        ("They sold it.", "Anna Birk"),
    ]


def test_a_body_may_sign_a_post_and_a_place_may_not() -> None:
    post = "A pool gone in one night.\n— Olan Trust (@olan) May 4, 2019\n\nThe Olan Trust wept."
    assert words_of(f"{_OPENING}{post}", "[Olan Trust]") == [("A pool gone in one night.", "Olan Trust")]
    assert words_of(f"{_OPENING}{post}", "{Olan Trust}") == [("A pool gone in one night.", None)]


def test_an_unknown_signature_is_the_texts_word_for_the_speaker() -> None:
    text = f"{_OPENING}A pool gone in one night.\n— Tomas Reyes (@treyes) May 4, 2019\n\nIt was built in 1931."
    quotes, _ = said(text)
    assert [(quote.speaker, quote.speaker_span and quote.speaker_span.of(text)) for quote in quotes] == [
        (None, "Tomas Reyes")
    ]


def test_a_signature_alone_or_under_an_announcement_signs_nothing() -> None:
    signature = "— Tomas Reyes (@treyes) May 4, 2019"
    assert words_of(f"{signature}\n\nThe pool was built in 1931.", "Tomas Reyes") == []
    assert words_of(f"{_OPENING}One post:\n{signature}\n\nThe pool was built in 1931.", "Tomas Reyes") == []


@pytest.mark.parametrize("names", [("BIRK", "REYES"), ("Birk", "Reyes"), ("Anna Birk", "Tomas Reyes")])
def test_the_turns_of_a_transcript_belong_to_the_names_in_front(names: tuple[str, str]) -> None:
    first, second = names
    text = (
        "Anna Birk met Tomas Reyes on the radio.\n\n"
        f"{first}: Who sold the pool?\n\n{second}: The council did.\n\n"
        f"{first}: For how much?\n\n{second}: I do not know."
    )
    assert speakers_of(text, "Anna Birk|Birk", "Tomas Reyes|Reyes") == [
        ("Who", "Anna Birk"),
        ("The", "Tomas Reyes"),
        ("For", "Anna Birk"),
        ("I", "Tomas Reyes"),
    ]


def test_a_transcript_whose_turns_open_with_marks_leaves_the_names_out_of_the_words() -> None:
    text = (
        "Anna Birk met Tomas Reyes on the radio.\n\n“BIRK: Who sold the “old” pool?\n\n“REYES: The council did.\n\n"
        "“BIRK: For how much?\n\n“REYES: I do not know.”"
    )
    assert words_of(text, "Anna Birk|Birk", "Tomas Reyes|Reyes") == [
        ("Who sold the “old” pool?", "Anna Birk"),
        ("The council did.", "Tomas Reyes"),
        ("For how much?", "Anna Birk"),
        ("I do not know.", "Tomas Reyes"),
    ]


def test_two_labels_are_no_transcript() -> None:
    text = "Anna Birk met Tomas Reyes.\n\nPrice: 40 pounds at the door.\n\nAddress: 4 Mill Lane in Olan."
    assert words_of(text, "Anna Birk|Birk") == []


def test_in_an_interview_the_answers_are_of_whoever_the_headline_names_and_the_questions_no_quotes() -> None:
    turns = "\n\nQ: Who sold the pool?\n\nA: The council did.\n\nQ: For how much?\n\nA: I do not know."
    assert words_of(f"Ten minutes with Anna Birk{turns}", "Anna Birk|Birk") == [
        ("The council did.", "Anna Birk"),
        ("I do not know.", "Anna Birk"),
    ]
    two = f"Anna Birk and Tomas Reyes on the pool{turns}"
    assert [speaker for _, speaker in words_of(two, "Anna Birk", "Tomas Reyes")] == [None, None]


def test_a_list_whose_labels_name_nobody_is_no_transcript() -> None:
    text = "Anna Birk’s soups.\n\nServes: four\n\nTime: an hour\n\nServes: two\n\nTime: all day"
    assert words_of(text, "Anna Birk|Birk") == []


_MEETING = "Anna Birk and Tom Hale met on the pier. This is what they said.\n\n"


def test_a_transcript_may_name_a_speaker_by_surname_and_initials() -> None:
    text = (
        f"{_MEETING}Anna Birk: Is it shut?\n\nTom Hale: It is.\n\nBirk: For good?\n\nHale: Until May.\n\n"
        "AB: Who says so?\n\nTH: The council does."
    )
    assert [speaker for _, speaker in words_of(text, "Anna Birk|Birk", "Tom Hale|Hale")] == [
        "Anna Birk",
        "Tom Hale",
    ] * 3


def test_a_transcript_may_have_one_speaker_with_several_turns_and_reporters_that_are_not_quoted() -> None:
    text = (
        f"{_MEETING}MAYOR BIRK: Good morning.\n\nREPORTER: Is it shut?\n\nMAYOR BIRK: It is.\n\nDR HALE: Until May.\n\n"
        "MAYOR BIRK: That is all."
    )
    assert words_of(text, "Anna Birk|Birk|MAYOR BIRK", "Tom Hale|Hale|DR HALE") == [
        ("Good morning.", "Anna Birk"),
        ("It is.", "Anna Birk"),
        ("Until May.", "Tom Hale"),
        ("That is all.", "Anna Birk"),
    ]
