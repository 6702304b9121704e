"""Words in marks that nobody says: titles, glosses, crossheads."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said, speakers_of

_NAMES = ("Anna Birk|Birk", "Tomas Reyes|Reyes")


def words_of(text: str) -> list[str]:
    quotes, _ = said(text, *_NAMES)
    return [text[quote.start : quote.end] for quote in quotes]


@pytest.mark.parametrize(
    "text",
    [
        "“Orange Is the New Sea” star Anna Birk opened up about her childhood in Olan.",
        "Anna Birk, who wrote the novel “Salt and Other Small Rivers,” said nothing.",
        "Tomas Reyes sang “The Boats of Olan Bay” and left.",
        "Tomas Reyes said he grew up with “The Boats of Olan Bay” by Ada From and its sequel.",
        "Anna Birk published a column titled “I am not sorry for the gates.”",
        "Anna Birk looked at a report entitled “what the port owes us” on Friday.",
        "The notes are by Tomas Reyes. “Seven Lessons From The Gates Of Olan Port.”",
    ],
)
def test_a_title_is_no_speech_whoever_stands_beside_it(text: str) -> None:
    assert words_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“We Will Open The Gates Of Olan,” Anna Birk said.",
        "Anna Birk: ‘We Will Open The Gates Of Olan’ by May",
        "Anna Birk called it “the star of the bay” on Friday.",
        "Anna Birk said the novel is “a story about nothing at all”.",
    ],
)
def test_capitals_alone_make_no_title(text: str) -> None:
    assert len(words_of(text)) == 1


def test_a_gloss_in_brackets_is_no_speech() -> None:
    text = "Anna Birk called the men “pescadores” (“fishermen”) and left the port of Olan."
    assert "fishermen" not in words_of(text)


def test_a_short_line_in_single_marks_is_a_crosshead_where_people_speak_in_double_ones() -> None:
    text = (
        "“The gates were shut when we came,” Anna Birk said.\n‘Nobody came for us.’\n“We waited until May,” she said."
    )
    assert speakers_of(text, *_NAMES) == [("The", "Anna Birk"), ("We", "Anna Birk")]


def test_a_short_line_in_single_marks_is_speech_where_people_speak_in_such_marks() -> None:
    text = (
        "‘The gates were shut when we came,’ Anna Birk said.\n‘Nobody came for us.’\n‘We waited until May,’ she said."
    )
    assert [first for first, _ in speakers_of(text, *_NAMES)] == ["The", "Nobody", "We"]


def test_a_nickname_inside_a_name_is_part_of_it() -> None:
    assert words_of("Anna “Nan” Birk said no.") == []


def test_what_somebody_denies_in_a_headline_is_none_of_their_words() -> None:
    assert words_of("Birk denies ‘cover-up’ claims\n\nAnna Birk said on Monday that she had no part in it.") == []
    assert words_of("Birk decries ‘cover-up’\n\nAnna Birk said on Monday that she had no part in it.") == ["cover-up"]


def test_a_few_words_in_what_the_verb_at_the_end_says_are_speech() -> None:
    assert words_of("The port is “very close” to a deal with the new owners, Anna Birk told reporters.") == [
        "very close"
    ]
    assert words_of("The “close” deal was news to the men of the old port when Anna Birk spoke and said so.") == []
