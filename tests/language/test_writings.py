"""Whose a letter or a message is that the text speaks of."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said, speakers_of

_WORDS = "“The pump will stop in June,”"


@pytest.mark.parametrize(
    ("before", "subject", "speaker"),
    [
        ("Tomas Reyes wrote to the harbour master in May.", "the letter said", "Tomas Reyes"),
        ("Tomas Reyes emailed the harbour master in May.", "the email said", "Tomas Reyes"),
        ("Anna Birk read out an email that Tomas Reyes sent in May.", "it said", "Tomas Reyes"),
        ("Anna Birk held up a note from the pilot, Tomas Reyes.", "it read", "Tomas Reyes"),
        ("Anna Birk held up a note from a pilot of the port, Tomas Reyes.", "it began", "Tomas Reyes"),
        ("Anna Birk held up Tomas Reyes’s letter.", "it went on", "Tomas Reyes"),
        ("Anna Birk held up a letter.", "it read", None),
        ("Anna Birk held up a letter from Brno.", "it read", None),
        ("Anna Birk held up a note from a pilot. It rained in the port. Nobody spoke for long.", "it said", None),
    ],
)
def test_what_a_letter_says_is_its_writers(before: str, subject: str, speaker: str | None) -> None:
    text = f"{before} {_WORDS} {subject}."
    assert speakers_of(text, "Anna Birk", "Tomas Reyes", "{Brno}") == [("The", speaker)]


def test_it_is_the_body_that_did_something_with_the_letter_and_not_its_writer() -> None:
    text = f"Holm Lines answered a letter from Tomas Reyes. {_WORDS} it said."
    assert speakers_of(text, "[Holm Lines]", "Tomas Reyes") == [("The", "Holm Lines")]


def test_whoever_was_written_to_hears_what_the_letter_says() -> None:
    text = f"Tomas Reyes wrote to the harbour master in May. {_WORDS} the letter said."
    (quote,) = said(text, "Tomas Reyes")[0]
    assert quote.addressee == "the harbour master"


@pytest.mark.parametrize("owner", ["his", "the"])
def test_what_his_letter_said_are_the_writers_words(owner: str) -> None:
    text = f"Tomas Reyes wrote to families in May. “The gate is not a shop,” {owner} letter said."
    quotes, _ = said(text, "Tomas Reyes|Reyes")
    assert [quote.speaker for quote in quotes] == ["Tomas Reyes"]


def test_what_her_letter_said_are_no_mans_words() -> None:
    text = "Tomas Reyes wrote to families in May. “The gate is not a shop,” her letter said."
    quotes, _ = said(text, "Tomas Reyes|Reyes")
    assert [quote.speaker for quote in quotes] == [None]


def test_who_gets_a_letter_has_not_written_it() -> None:
    text = "Ms Birk said that he had promised it. In a letter to Anna Marsh in April, she wrote: “You asked for it.”"
    quotes, _ = said(text, "Birk", "Anna Marsh|Marsh")
    assert [quote.speaker for quote in quotes] == ["Birk"]
