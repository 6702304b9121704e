"""Which words for a speaker a name belongs to that does not head them."""

from __future__ import annotations

import pytest

from tests.language.quote_helpers import said, speakers_of


@pytest.mark.parametrize(
    ("text", "names", "speaker"),
    [
        (
            "“It was a very long road for all of us,” said former Utah Gov. and Plains Party Chairman Ed Lund.",
            ("Ed Lund", "[Plains Party]", "{Utah}"),
            "Ed Lund",
        ),
        (
            "The Council on Island-Mainland Relations National Executive Director Nilo Brand says in a letter that it is "
            "“a very long road for all of us.”",
            ("Nilo Brand", "[Council on Island-Mainland Relations National]"),
            "Nilo Brand",
        ),
        (
            "“I really do not know how it ever came so far,” said Air Force 1st Lt. Tyler Lund. “It is late.”",
            ("Tyler Lund", "[Air Force]"),
            "Tyler Lund",
        ),
    ],
)
def test_titles_that_run_up_to_a_name_are_its_bearers(text: str, names: tuple[str, ...], speaker: str) -> None:
    assert speakers_of(text, *names)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "names", "speaker"),
    [
        ("The Port Board told Governor Ed Lund that it was “closed for as long as it takes.”", ("Ed Lund",), None),
        ("The Guild said Ed Lund was “closed for as long as it takes.”", ("Ed Lund", "[Guild]"), "Guild"),
        ("Republicans and Senator Ann Hale said it was “a very dangerous step for us.”", ("Ann Hale",), None),
    ],
)
def test_a_name_that_is_told_or_joined_is_no_title(text: str, names: tuple[str, ...], speaker: str | None) -> None:
    assert speakers_of(text, *names)[0][1] == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“The boat has already left the port,” wrote Tide magazine.", "Tide"),
        ("“The boat has already left the port,” the nationalist Eastern Echo tabloid noted.", "Eastern Echo"),
        ("“The boat has already left the port,” the HPA group said.", "HPA"),
    ],
)
def test_the_name_before_the_word_for_a_body_is_the_bodys(text: str, name: str) -> None:
    assert speakers_of(text, f"[{name}]") == [("The", name)]


def test_the_name_before_another_noun_is_not_the_speakers() -> None:
    assert speakers_of("“The boat has already left the port,” one Echo reader said.", "[Echo]") == [("The", None)]
    assert speakers_of("“The boat has already left the port,” said the Oslo group.", "{Oslo}") == [("The", None)]


@pytest.mark.parametrize(
    ("text", "names", "speaker"),
    [
        (
            "“If she stays where she is, she wins,” said Mo Brand, a Lund campaign aide during her failed 2008 run and "
            "now director of the Harbour Institute of Public Service.",
            ("Mo Brand", "Lund", "[Harbour Institute of Public Service]"),
            "Mo Brand",
        ),
        (
            "The mayor, who won twice, said Ann Hale was “one of the most careful people in the town.”",
            ("Ann Hale",),
            None,
        ),
        (
            "The pilot, who lives in Olan, said Ann Hale’s plans were “one of the worst things in the town.”",
            ("Ann Hale", "{Olan}"),
            None,
        ),
    ],
)
def test_a_verb_that_is_put_in_goes_to_the_name_behind_it(
    text: str, names: tuple[str, ...], speaker: str | None
) -> None:
    assert speakers_of(text, *names)[0][1] == speaker


def test_a_name_behind_its_title_closes_a_subject_that_says_whom_it_counts() -> None:
    text = (
        "One of her former aides who still backs Hugo Marsh, former Ohio Rep. Pat Lund, lives nearby and wrote in an "
        "email that the campaign was “tragic in many ways”."
    )
    assert speakers_of(text, "Hugo Marsh", "Pat Lund", "{Ohio}")[0][1] == "Pat Lund"


def test_a_second_who_is_the_first_one() -> None:
    text = (
        "They met a teacher named Pat Lund, who runs a shop and who worked the crowd, praising “the courage of us all”."
    )
    assert speakers_of(text, "Pat Lund")[0][1] == "Pat Lund"


def test_a_who_behind_nobody_named_is_nobody() -> None:
    text = "Pat Lund met some people who live there and who praised “the courage of us all”."
    assert speakers_of(text, "Pat Lund")[0][1] is None


def test_the_name_behind_a_spokesman_for_somebody_is_the_spokesmans() -> None:
    text = "“He is no friend to any of us,” said a spokesman for Ann Hale, Ben Moss."
    assert speakers_of(text, "Ann Hale", "Ben Moss") == [("He", "Ben Moss")]


def test_who_is_known_by_a_name_is_meant_by_what_they_are() -> None:
    text = (
        "Carl Rell won the race. His aunt, known in the whole valley as Mother Lark, had baked for it.\n\n"
        "“It was only bread,” she said."
    )
    assert speakers_of(text, "Carl Rell", "Mother Lark") == [("It", "Mother Lark")]


@pytest.mark.parametrize(
    ("subject", "shown"),
    [
        ("One of the judges, the composer Anna Birk,", "One of the judges, the composer Anna Birk"),
        ("The vice-chancellor, Professor Anna Birk,", "The vice-chancellor, Professor Anna Birk"),
        ("Another driver, who gave her name as Anna Birk,", "Another driver, who gave her name as Anna Birk"),
    ],
)
def test_a_name_that_ends_the_words_for_a_speaker_is_whose_they_are(subject: str, shown: str) -> None:
    text = f"{subject} said: “I am late.”"
    quotes, _ = said(text, "Anna Birk")
    assert [(one.speaker, one.speaker_span.of(text) if one.speaker_span else None) for one in quotes] == [
        ("Anna Birk", shown)
    ]


@pytest.mark.parametrize("words", ["her co-author", "his ex-wife", "its vice-chairman"])
def test_words_with_hyphens_are_one_speaker(words: str) -> None:
    text = f"“I am late,” said {words}, Anna Birk."
    quotes, _ = said(text, "Anna Birk")
    assert [one.speaker for one in quotes] == ["Anna Birk"]


def test_a_place_that_ends_the_name_of_a_body_does_not_speak() -> None:
    quotes, _ = said("Police Scotland said: “Drive with care.”", "{Scotland}")
    assert [one.speaker for one in quotes] == [None]
