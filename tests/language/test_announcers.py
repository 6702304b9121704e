"""Whose words they are where the sentence around a quotation says so, and not the nearest name."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import speakers_of


@pytest.mark.parametrize(
    "text",
    [
        "Anna Birk praised Tomas Reyes as a “very old hand at sea”.",
        "PORT MARSH — On Friday the surveyor Anna Birk mocked the port while praising Tomas Reyes as a “very old hand”.",
        "Anna Birk described Tomas Reyes as “the last man who knows the bay”.",
    ],
)
def test_praise_is_said_by_whoever_praises(text: str) -> None:
    assert [speaker for _, speaker in speakers_of(text, "Anna Birk", "Tomas Reyes")] == ["Anna Birk"]


def test_praise_is_its_sentences_first_persons_where_the_parse_knows_no_subject() -> None:
    text = (
        "MARSHPORT — Democratic U.S. Rep. Anna Birk on Friday pummeled Hugo Marsh as divisive while praising Tomas Reyes "
        'as a "work horse, not a show horse."'
    )
    people = ("Anna Birk", "Hugo Marsh", "Tomas Reyes")
    assert [speaker for _, speaker in speakers_of(text, *people)] == ["Anna Birk"]


@pytest.mark.parametrize(
    "text",
    [
        "Earlier praising Tomas Reyes as a “work horse and not a show horse” was safe.",
        "Praised Tomas Reyes as “the best”.",
    ],
)
def test_praise_by_nobody_is_not_said_by_whoever_is_praised(text: str) -> None:
    assert "Tomas Reyes" not in [speaker for _, speaker in speakers_of(text, "Tomas Reyes")]


def test_who_is_quoted_is_an_object_and_yet_speaks() -> None:
    text = "The paper quoted Tomas Reyes as saying “the gates are old and nobody cares”."
    assert speakers_of(text, "Tomas Reyes") == [("the", "Tomas Reyes")]


def test_a_pledge_belongs_to_whoever_makes_it_and_not_to_the_paper_that_reports_it() -> None:
    text = (
        "Anna Birk met the port's pilots and pledged to “mend the gates before the winter,” the Almada Echo reported."
    )
    assert speakers_of(text, "Anna Birk", "[Almada Echo]") == [("mend", "Anna Birk")]


def test_a_paper_that_reports_whole_sentences_speaks_for_itself() -> None:
    text = "Anna Birk met the port's pilots. “The gates were mended before the winter,” the Almada Echo reported."
    assert speakers_of(text, "Anna Birk", "[Almada Echo]") == [("The", "Almada Echo")]


def test_a_paragraph_may_open_with_more_of_what_was_said_before() -> None:
    text = (
        "Anna Birk, of the pilots' guild, said the letter was what she had come to expect.\n"
        "“The people of this port will not put up with it.” The port's harbour master, who was born abroad, bought the "
        "old gates in March. Mr Reyes said the guild was raising money."
    )
    assert speakers_of(text, "Anna Birk", "Tomas Reyes|Reyes") == [("The", "Anna Birk")]


def test_a_sentence_that_somebody_behind_it_says_is_theirs() -> None:
    text = (
        "Anna Birk said the letter was what she had come to expect.\n"
        "“Will the people of this port put up with it?” Tomas Reyes asked the guild on Friday."
    )
    assert speakers_of(text, "Anna Birk", "Tomas Reyes") == [("Will", "Tomas Reyes")]


def test_a_surname_that_is_a_common_word_speaks_right_behind_the_marks() -> None:
    text = (
        "“We lost three boats,” said Ada From, who built the gates.\n"
        "Many sailors then saw the port as “a place of wrecks and fog,” From said. “Our question was where to go.”"
    )
    assert [speaker for _, speaker in speakers_of(text, "Ada From|From")] == ["Ada From"] * 3


def test_a_description_with_a_hyphen_keeps_its_article() -> None:
    text = (
        "“I thought it would take decades,” said Anna Birk, a specialist in tides. “I was the first to be surprised,” "
        "added the Almada-born researcher, who has made two maps."
    )
    assert speakers_of(text, "Anna Birk") == [("I", "Anna Birk"), ("I", "Anna Birk")]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyes said few knew whether Anna Birk’s apology and promise to seek “better advice” had changed minds.",
        "Tomas Reyes laughed at Anna Birk’s claim that the port was “a place of wrecks and fog”.",
    ],
)
def test_the_words_of_a_promise_or_a_claim_are_its_owners(text: str) -> None:
    assert [speaker for _, speaker in speakers_of(text, "Anna Birk", "Tomas Reyes")] == ["Anna Birk"]


def test_the_words_of_his_promise_are_those_of_whoever_he_is() -> None:
    text = "Tomas Reyes left the port on Friday. Nobody took up his promise to pay for “all of the gates and the wall”."
    assert [speaker for _, speaker in speakers_of(text, "Tomas Reyes")] == ["Tomas Reyes"]


def test_a_question_is_by_whoever_asked_it_and_he_is_who_was_asked() -> None:
    text = (
        "Peter Reyes was asked by host Ian Holm, who has owned boats, “Do the gates of the port still hold?”\n"
        "“They hold when it is dry,” he said."
    )
    assert speakers_of(text, "Peter Reyes|Reyes", "Ian Holm|Holm") == [("Do", "Ian Holm"), ("They", "Peter Reyes")]


def test_a_name_and_a_colon_behind_a_dash_name_the_speaker() -> None:
    text = "Pilots agree - Anna Birk: “It is a simple lesson, and we will learn it.”"
    assert speakers_of(text, "Anna Birk") == [("It", "Anna Birk")]
    text = "Pilots agree with {0}: “It is a simple lesson, and we will learn it.”"
    assert speakers_of(text.format("Olan"), "{Olan}") == [("It", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyes says the lock is safe, but Anna Birk says it is “older than the town itself”.",
        "Tomas Reyes called the lock “a jewel”, while Anna Birk later called it “older than the town itself”.",
        "Tomas Reyes noted that the lock was safe, and Anna Birk later described it as “older than the town itself”.",
        "Tomas Reyes drew the lock, which Anna Birk called “older than the town itself” last week.",
    ],
)
def test_the_words_of_a_clause_are_those_of_whoever_that_clause_lets_speak(text: str) -> None:
    assert speakers_of(text, "Anna Birk", "Tomas Reyes")[-1] == ("older", "Anna Birk")


def test_who_something_is_told_of_does_not_take_the_words_from_who_tells_it() -> None:
    text = (
        "Tomas Reyes pointed out that Norway, which keeps such locks, has announced that it will close them “by May”."
    )
    assert speakers_of(text, "Tomas Reyes", "{Norway}")[-1][1] != "Norway"


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyes laughed at Anna Birk's remark that “nobody ever asked the pilots”.",
        "Tomas Reyes laughed at Anna Birk's description of the lock as “a gift to the very rich”.",
        "Tomas Reyes took up Anna Birk's call for “a full and open inquiry now” on Monday.",
        "Tomas Reyes mocked Anna Birk’s “nobody ever asked the pilots” slogan on Monday.",
        "The port is, in Anna Birk’s words, “a shop without a keeper” and Tomas Reyes is its master.",
    ],
)
def test_what_somebody_said_stays_theirs_when_somebody_else_takes_it_up(text: str) -> None:
    assert [speaker for _, speaker in speakers_of(text, "Anna Birk", "Tomas Reyes")] == ["Anna Birk"]


@pytest.mark.parametrize(
    "text",
    [
        "Tomas Reyes hit back, saying on Sunday after Anna Birk's speech that the port made “brazen and odd claims”.",
        "Tomas Reyes played down Anna Birk's remarks as “brazen and odd claims”.",
    ],
)
def test_a_noun_for_something_said_that_tells_when_or_of_what_has_no_words(text: str) -> None:
    assert speakers_of(text, "Anna Birk", "Tomas Reyes") == [("brazen", "Tomas Reyes")]


def test_a_sentence_in_marks_is_said_by_whom_the_sentence_before_tells_of() -> None:
    text = (
        "“The gates are old and leak a lot,” Tomas Reyes said.\n\n"
        "Anna Birk, who lost her boat, shook her head when asked about the gates. “Nobody here will pay for them.”"
    )
    assert speakers_of(text, "Anna Birk", "Tomas Reyes") == [("The", "Tomas Reyes"), ("Nobody", "Anna Birk")]


def test_more_words_beside_a_sentence_in_marks_leave_it_open() -> None:
    text = "Anna Birk opened the shop in May. “Best Fish of the Bay” stands on its door."
    assert ("Best", "Anna Birk") not in speakers_of(text, "Anna Birk")


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("The Almada Guild released a statement on the gates, which had leaked since March.", "Almada Guild"),
        ("The Almada Guild received a statement on the gates, which had leaked since March.", None),
        ("The Almada Guild released the boats.", None),
    ],
)
def test_a_statement_that_is_made_known_speaks_in_the_next_paragraph(lead: str, speaker: str | None) -> None:
    text = f"{lead}\n\n“On behalf of all of us, we are sorry for what was done to the gates.”"
    assert speakers_of(text, "[Almada Guild]") == [("On", speaker)]


def test_who_is_called_something_is_called_so_by_whoever_is_named_behind_it() -> None:
    text = "Tomas Reyes was called “no friend to any of us” by Anna Birk on Monday."
    assert speakers_of(text, "Anna Birk", "Tomas Reyes") == [("no", "Anna Birk")]


@pytest.mark.parametrize(
    ("tail", "speaker"),
    [
        (", in the words of Tomas Reyes", "Tomas Reyes"),
        (", according to Tomas Reyes", "Tomas Reyes"),
        (", according to a neighbour", None),
    ],
)
def test_a_source_behind_the_words_has_said_them(tail: str, speaker: str | None) -> None:
    text = f"Anna Birk went home with an hour to go “to feed the geese”{tail}."
    assert speakers_of(text, "Anna Birk", "Tomas Reyes") == [("to", speaker)]


def test_a_source_behind_words_that_somebody_else_said_only_passes_them_on() -> None:
    text = "Anna Birk said it was “a mess from end to end”, according to a neighbour."
    assert speakers_of(text, "Anna Birk") == [("a", "Anna Birk")]
