"""Words that somebody is said not to have said are no quotes of theirs."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said

_PEOPLE = ("Anna Birk|Birk", "Tomas Reyes|Reyes")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Birk denied saying “the dam is sound”.",
        "Anna Birk did not say “sorry for the noise”.",
        "Anna Birk never called the governor “a coward”.",
        "Anna Birk didn’t tell the crew “to stay at home”.",
        "Anna Birk refused to say “we were wrong”.",
        "Anna Birk declined to call the leak “a disaster”.",
        "Anna Birk denied having told the crew “to stay at home”.",
        "The guild denied that Anna Birk had said “I resign”.",
        "Anna Birk denied reports that she had called him “a silly old fool”.",
        "Anna Birk stopped short of calling the leak “a disaster”.",
        "Anna Birk was not ready to call the leak “a disaster”.",
        "Anna Birk left without saying “good night” to the crew.",
        "Anna Birk did not apologise or say “sorry”.",
        "Asked whether she would say “sorry”, Anna Birk laughed.",
        "If Anna Birk says “no deal”, the guild will strike.",
        "It is not clear whether Anna Birk said “the dam is sound”.",
        "Nobody called the leak “a disaster”.",
        "Neither Anna Birk nor Tomas Reyes called the leak “a disaster”.",
    ],
)
def test_what_was_not_said_is_no_quote(text: str) -> None:
    assert said(text, *_PEOPLE)[0] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Anna Birk never tired of saying “the dam is sound”.", "the dam is sound"),
        ("Anna Birk did not deny saying “the dam is sound”.", "the dam is sound"),
        ("Anna Birk did not hesitate to call the leak “a disaster”.", "a disaster"),
        ("Anna Birk was not alone in calling the leak “a disaster”.", "a disaster"),
        ("Anna Birk not only called the leak “a disaster” but left the room.", "a disaster"),
        ("Anna Birk would not say “sorry” but “soon”.", "soon"),
        ("Anna Birk would not say more than that “the work goes on”.", "the work goes on"),
        ("Anna Birk denied any part in it: “I was at sea that day,” she said.", "I was at sea that day,"),
        ("Anna Birk said: “I am not a coward.”", "I am not a coward."),
        ("“I never said the dam was sound,” Anna Birk said.", "I never said the dam was sound,"),
        ("Anna Birk declined to comment but said in a letter that “the work goes on”.", "the work goes on"),
        ("Anna Birk did not stay long, but did say that “the dam is sound”.", "the dam is sound"),
        ("Anna Birk did not apologise and said “the dam is sound”.", "the dam is sound"),
        ("Anna Birk never apologised, saying “the dam is sound”.", "the dam is sound"),
        ("Anna Birk would not stay - saying that “the dam is sound”.", "the dam is sound"),
        ("Anna Birk asked whether the plan was “a joke or a crime”.", "a joke or a crime"),
    ],
)
def test_what_was_said_beside_a_denial_is_a_quote(text: str, words: str) -> None:
    (quote,) = said(text, *_PEOPLE)[0]
    assert (text[quote.start : quote.end], quote.speaker) == (words, "Anna Birk")


@pytest.mark.parametrize(
    "text",
    [
        "Anna Birk denied that the dam was leaking.",
        "Anna Birk did not say that the dam was leaking.",
        "Anna Birk refused to say that the dam was leaking.",
    ],
)
def test_a_clause_that_was_not_said_is_no_reported_speech(text: str) -> None:
    assert said(text, *_PEOPLE)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "Anna Birk rejected claims that she was “a fraud”.",
        "Anna Birk denied being “a bully”.",
        "Anna Birk brushed off talk that she had been “sacked”.",
        "Anna Birk dismissed the suggestion that her school, the oldest here, was “chaotic”.",
        "Anna Birk has been criticised for her “reckless” spending.",
        "Anna Birk resigned after she was accused of being “drunk on duty”.",
    ],
)
def test_what_others_claim_of_somebody_is_nobodys_quote(text: str) -> None:
    quotes, _ = said(text, *_PEOPLE)
    assert not [quote for quote in quotes if quote.speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Birk rejected the claims, calling them “a disgrace”.",
        "Anna Birk accused Tomas Reyes of being “a bully”.",
        "Anna Birk denied the report, saying it was “a silly old tale”.",
    ],
)
def test_who_answers_claims_speaks(text: str) -> None:
    quotes, _ = said(text, *_PEOPLE)
    assert [quote.speaker for quote in quotes] == ["Anna Birk"]
