"""The words near a quotation that could stand for its speaker."""

from __future__ import annotations

import pytest

from bot.language.speech_verbs import SPEECH_FORMS
from tests.language.quote_helpers import lines_of


def owners(text: str, *names: str) -> dict[str, str]:
    found = {}
    for line in lines_of(text, *names):
        for candidate in line.candidates:
            for cue, _ in candidate.cues:
                found[text[cue.start : cue.end]] = candidate.span.of(text)
    return found


def test_verbs_of_saying_go_to_their_subjects() -> None:
    assert owners("Anna Birk stood up and said it was late.", "Anna Birk") == {"said": "Anna Birk"}
    assert owners("It was late, said Anna Birk.", "Anna Birk") == {"said": "Anna Birk"}
    assert owners("It was late, according to Anna Birk.", "Anna Birk") == {"according to": "Anna Birk"}


def test_words_for_what_was_said_go_to_their_owners() -> None:
    assert owners("Anna Birk’s statement was short.", "Anna Birk")["statement"] == "Anna Birk"
    assert owners("The statement by Anna Birk was short.", "Anna Birk")["statement"] == "Anna Birk"


def test_a_verb_without_subject_goes_to_the_name_beside_it() -> None:
    assert owners("Stated Anna Birk: “It is late.”", "Anna Birk")["Stated"] == "Anna Birk"


def test_a_hyphenated_word_belongs_to_the_words_for_the_speaker() -> None:
    text = "Brno-based Anna Birk said so."
    assert owners(text, "Anna Birk")["said"].endswith("based Anna Birk")


def test_words_inside_quotation_marks_are_no_candidates() -> None:
    text = "“He said it was late,” Anna Birk added."
    assert owners(text, "Anna Birk") == {"added": "Anna Birk"}


def test_words_between_and_sentences_are_counted_outside_the_marks() -> None:
    text = "Anna Birk spoke first. “It is very late,” she said."
    (line,) = lines_of(text, "Anna Birk")
    assert line.words_between(0, len(text)) == len("Anna Birk spoke first . she said .".split())
    assert line.sentence_at(0) < line.sentence_at(text.index("she"))


def test_every_form_of_a_verb_leads_to_its_base() -> None:
    assert SPEECH_FORMS["told"] == "tell"
    assert SPEECH_FORMS["replies"] == "reply"
    assert SPEECH_FORMS["arguing"] == "argue"
    assert SPEECH_FORMS["stresses"] == "stress"


def test_a_verb_behind_a_long_apposition_goes_to_the_name_that_begins_the_sentence() -> None:
    text = (
        "Tom Brandt, a retired diver and surveyor who, in 1996, helped catch the thief Rolf Hagen -- who stole 3 boats "
        "and sank 23 in raids between 1978 and 1995 -- told Radio Almada on Friday that the letter reminded him of it."
    )
    assert owners(text, "Tom Brandt", "Rolf Hagen", "[Radio Almada]")["told"] == "Tom Brandt"
    text = "Anna Birk, founder of Deep Group, a company that provides training to divers, called the traps “toys”."
    assert owners(text, "Anna Birk", "[Deep Group]")["called"] == "Anna Birk"


def test_whoever_is_told_is_not_the_subject() -> None:
    text = "Asked about it on Monday, told Radio Almada it was late."
    assert "told" not in owners(text, "[Radio Almada]")


def test_a_name_within_the_words_for_the_speaker_takes_nothing_from_them() -> None:
    text = "A blogger on the web site Sea Watch said, “Can anyone really say with a straight face that it is fair?”"
    assert owners(text, "[Sea Watch]")["said"] == "A blogger"


def test_saying_goes_with_the_clause_it_ends_and_not_with_somebody_elses_remarks() -> None:
    text = "Anna Birk's comments came as Rolf Hagen turned down an offer during his trip, saying it was late."
    assert owners(text, "Anna Birk", "Rolf Hagen")["saying"] == "Rolf Hagen"
    text = "Anna Birk's comments came as a surprise, saying it was late."
    assert owners(text, "Anna Birk")["saying"] != "Anna Birk"


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("“Enough is enough for the whole bay,” tweeted a dockworker from Hale.", "tweeted", "a dockworker"),
        ("“No money, no boats” chanted the crowd.", "chanted", "the crowd"),
        ("“Gone!” laughed one old pilot of the bay.", "laughed", "one old pilot"),
    ],
)
def test_a_verb_behind_closing_marks_goes_to_the_noun_behind_it(text: str, verb: str, speaker: str) -> None:
    assert owners(text)[verb] == speaker


def test_a_surname_that_is_a_common_word_is_whoever_bears_it() -> None:
    text = "Al From left early. It was “the party of a very large government,” From said."
    line = lines_of(text, "Al From")[0]
    (found,) = [one for one in line.candidates if text[one.start : one.end] == "From"]
    assert (found.kind, found.entity) == ("person", 0)
    assert [cue.lemma for cue, _ in found.cues] == ["say"]


def test_who_is_the_object_where_somebody_else_calls_them_something() -> None:
    text = "Much of it was aimed at Stefan Brand, who Hale on Monday called “a horrible, hopeless human being.”"
    assert owners(text, "Stefan Brand", "Tom Hale|Hale")["called"] == "Hale"
    text = "It was aimed at Stefan Brand, who on Monday called it “a horrible, hopeless affair.”"
    assert owners(text, "Stefan Brand")["called"] == "who"


def test_a_name_that_is_a_common_word_right_before_a_lone_verb_is_its_subject() -> None:
    text = "From the long speech to the call for a wall, Will described Brand as a hopeless case."
    assert owners(text, "Dora Will|Will", "Tom Brand|Brand")["described"] == "Will"


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("Rolf Hagen signed a plan described by Anna Birk as “the worst ever”.", "described", "Anna Birk"),
        ("The ad uses a video of Ann Hale asking, “Why am I not ahead by now?”", "asking", "Ann Hale"),
        ("Rolf Hagen recalled Anna Birk asking him about it.", "asking", "Anna Birk"),
        ("The speech by Rolf Hagen prompted Anna Birk to say that it was late.", "say", "Anna Birk"),
        ("Rolf Hagen left, with Anna Birk calling him a coward.", "calling", "Anna Birk"),
        ("Rolf Hagen wrote to Anna Birk, asking her about it.", "asking", "Rolf Hagen"),
    ],
)
def test_a_verb_goes_to_whoever_does_it_and_not_to_the_subject_of_the_sentence(
    text: str, verb: str, speaker: str
) -> None:
    assert owners(text, "Anna Birk", "Rolf Hagen", "Ann Hale")[verb] == speaker


def test_a_verb_behind_a_clause_about_somebody_is_theirs() -> None:
    text = "Of Lund, Birk, who has given money to Rolf Hagen, said, “He is flat-out scary.”"
    assert owners(text, "Birk", "Lund", "Rolf Hagen")["said"] == "who"


def test_who_is_told_of_within_the_words_for_the_speaker_says_nothing() -> None:
    text = "Standing outside the court in Almada, the head of Birk Lines, who came with her son Carl Birk, said it was late."
    assert "Carl Birk" not in owners(text, "Carl Birk", "[Birk Lines]").values()
    text = "Carl Birk, who runs the port with Anna Rell, said it was late."
    assert owners(text, "Carl Birk", "Anna Rell")["said"] == "Carl Birk"
