"""Speech without quotation marks."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said


def reported(text: str, *names: str) -> list[tuple[str, str | None]]:
    _, clauses = said(text, *names)
    return [(text[clause.start : clause.end], clause.speaker) for clause in clauses]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Anna Birk said that the harbour was closed.", "the harbour was closed"),
        ("Anna Birk said the harbour was closed.", "the harbour was closed"),
        ("The harbour was closed, Anna Birk said.", "The harbour was closed"),
        ("Anna Birk told reporters that the harbour was closed.", "the harbour was closed"),
        ("The harbour was closed at noon, according to Anna Birk.", "The harbour was closed at noon"),
        ("According to Anna Birk, the harbour was closed at noon.", "the harbour was closed at noon"),
    ],
)
def test_the_clause_is_found_with_its_speaker(text: str, clause: str) -> None:
    assert reported(text, "Anna Birk") == [(clause, "Anna Birk")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Birk did not say that the harbour was closed.",
        "Anna Birk never said that the harbour was closed.",
        "Anna Birk said nothing about the harbour.",
        "Anna Birk believes that the harbour was closed.",
        "Anna Birk said “the harbour was closed at noon”.",
        "Those said the harbour was closed.",
        "Anna Birk asked whether the harbour was closed.",
    ],
)
def test_what_was_not_said_is_not_reported(text: str) -> None:
    assert reported(text, "Anna Birk") == []


def test_a_clause_may_hold_a_partial_quote() -> None:
    text = "Anna Birk said that she expected “to open it by Easter”."
    quotes, clauses = said(text, "Anna Birk")
    assert [text[clause.start : clause.end] for clause in clauses] == ["she expected “to open it by Easter”"]
    assert [(text[quote.start : quote.end], quote.direct) for quote in quotes] == [("to open it by Easter", False)]


def test_the_addressee_of_reported_speech() -> None:
    text = "Anna Birk told Radio Almada that the harbour was closed."
    _, clauses = said(text, "Anna Birk", "[Radio Almada]")
    assert [(clause.addressee, clause.direct) for clause in clauses] == [("Radio Almada", False)]
    assert clauses[0].cue is not None
    assert clauses[0].cue.of(text) == "told"


@pytest.mark.parametrize(
    "text",
    [
        "Lawyers acting for Anna Birk said that the harbour was closed.",
        "Police investigating the death of Anna Birk said they were looking for a van.",
        "Rebels fighting to topple President Anna Birk said they had taken the harbour.",
        "Two women who had accused Anna Birk of fraud said that they felt betrayed.",
    ],
)
def test_who_is_only_told_of_in_the_subject_says_nothing(text: str) -> None:
    assert "Anna Birk" not in [speaker for _, speaker in reported(text, "Anna Birk")]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The gate was shut, according to Anna Birk, a blow to the firms that depend on it.", "The gate was shut"),
        ("A ferry sank, according to Anna Birk, and its crew of nine swam ashore at night.", "A ferry sank"),
        ("When the ferry sank, according to Anna Birk, the crew was asleep.", "the crew was asleep"),
        ("Tom Hale said that, according to Anna Birk, the crew was asleep.", "the crew was asleep"),
    ],
)
def test_a_source_is_given_the_clause_and_not_what_only_adds_to_it(text: str, clause: str) -> None:
    assert (clause, "Anna Birk") in reported(text, "Anna Birk", "Tom Hale")


def test_a_source_of_what_is_no_clause_says_nothing() -> None:
    text = "The worst result since 1990, according to Anna Birk, a blow to her rival, who must now find partners."
    assert reported(text, "Anna Birk") == []


def test_when_something_was_said_is_not_said() -> None:
    text = "“I saw white,” Anna Birk said Thursday, a day after she landed a jet on a frozen lake."
    assert reported(text, "Anna Birk") == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Anna Birk said the gate was “broken for good” and left the room.", "the gate was “broken for good”"),
        (
            "Anna Birk said the man “jumped out” and told her that the gate was shut.",
            "the man “jumped out” and told her that the gate was shut",
        ),
        ("Anna Birk said that the gate was “rotten, I suppose.”", "the gate was “rotten, I suppose.”"),
        ("“The gate” was “rotten” and would be mended, Anna Birk said.", "“The gate” was “rotten” and would be mended"),
    ],
)
def test_a_clause_ends_with_its_quotation_and_has_both_of_its_marks(text: str, clause: str) -> None:
    assert reported(text, "Anna Birk")[:1] == [(clause, "Anna Birk")]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Birk was told that the harbour was closed.",
        "Anna Birk was informed that the harbour was closed.",
        "Anna Birk, who had been assured that the harbour was closed, wept.",
        "Anna Birk, who was called in and told that the harbour was closed, wept.",
    ],
)
def test_who_is_told_does_not_speak(text: str) -> None:
    assert reported(text, "Anna Birk") == []


def test_who_was_held_and_told_somebody_speaks() -> None:
    text = "Anna Birk was held and told the police that the harbour was closed."
    assert reported(text, "Anna Birk") == [("the harbour was closed", "Anna Birk")]
