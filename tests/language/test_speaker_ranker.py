"""Which of the words near a quotation stand for its speaker."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.quotes import nearby
from bot.language.speaker_ranker import Frame, choose, trained_weights
from tests.language.quote_helpers import lines_of

TEXT = "Hugo Marsh met Anna Birk on Monday. “We have no money at all,” said Birk, the mayor. “We have no plan either.”"


def frames(text: str, *names: str) -> list[Frame]:
    return [Frame(text, line, quotation) for line in lines_of(text, *names) for quotation in line.quotations]


def test_the_weights_are_finite_and_know_that_there_may_be_nobody() -> None:
    weights = trained_weights()
    assert "none" in weights
    assert all(math.isfinite(weight) for weight in weights.values())


def test_a_frame_says_what_stands_around_the_marks() -> None:
    first, second = frames(TEXT, "Hugo Marsh", "Anna Birk|Birk")
    assert (first.before, first.after, first.stop, first.upper, first.length) == (".", "word", ",", True, 6)
    assert (second.before, second.after, second.stop) == (".", "nothing", ".")
    assert not first.alone


def test_a_paragraph_of_nothing_but_speech_stands_alone() -> None:
    (frame,) = frames("“We have no money at all.”")
    assert frame.alone
    assert (frame.before, frame.after) == ("nothing", "nothing")


def test_the_subject_of_the_verb_beside_is_chosen() -> None:
    first, _ = frames(TEXT, "Hugo Marsh", "Anna Birk|Birk")
    chosen = choose(first, first.line.candidates, None, None, trained_weights())
    assert chosen is not None
    assert TEXT[chosen.start : chosen.end].startswith("Birk")


def test_whoever_spoke_last_speaks_on() -> None:
    first, second = frames(TEXT, "Hugo Marsh", "Anna Birk|Birk")
    last = choose(first, first.line.candidates, None, None, trained_weights())
    assert choose(second, second.line.candidates, last, first.quotation, trained_weights()) is last


def test_nobody_is_chosen_where_nobody_is_likelier() -> None:
    first, _ = frames(TEXT, "Hugo Marsh", "Anna Birk|Birk")
    assert choose(first, first.line.candidates, None, None, {"none": 1000.0}) is None
    assert choose(first, [], None, None, trained_weights()) is None


@pytest.mark.parametrize(("name", "weight"), [("kind=person", 5.0), ("kind=he", 9.0)])
def test_features_decide_by_their_weights(name: str, weight: float) -> None:
    text = "He met Anna Birk. “We have no money at all.” It rained."
    (frame,) = frames(text, "Anna Birk")
    chosen = choose(frame, frame.line.candidates, None, None, {name: weight})
    assert chosen is not None
    assert f"kind={chosen.kind}" == name


def test_words_of_another_paragraph_have_features_of_their_own() -> None:
    text = "Anna Birk stood up.\n“We have no money at all,” was heard in the hall."
    lines = lines_of(text, "Anna Birk")
    frame = Frame(text, lines[1], lines[1].quotations[0])
    last = lines[0].candidates[0]
    far = frame.features(last, last, None)
    assert {"far:1", "far:last:1"} <= set(far)
    assert last in nearby(lines, lines[1], frame.quotation, last)


def test_the_nearest_word_of_saying_in_the_sentence_is_the_cue() -> None:
    text = "Birk said little. “We have no money at all,” Birk added, and said no more."
    (frame,) = frames(text, "Birk")
    cue = frame.cue_of(frame.line.candidates)
    assert cue is not None
    assert cue.lemma == "add"
    assert frame.cue_of([]) is None


@given(st.sampled_from(["“", '"']), st.sampled_from(["said", "asked", "told the Echo"]), st.booleans())
def test_every_candidate_has_a_place_and_a_kind(mark: str, verb: str, ahead: bool) -> None:
    closing = {"“": "”", '"': '"'}[mark]
    speech = f"{mark}We have no money at all,{closing}"
    text = f"Anna Birk {verb}: {speech} Nobody laughed." if ahead else f"{speech} Anna Birk {verb}."
    (frame,) = frames(text, "Anna Birk")
    for candidate in frame.line.candidates:
        found = frame.features(candidate, None, None)
        assert f"kind={candidate.kind}" in found
        assert found[0].startswith("before" if candidate.start < frame.start else "after")


@pytest.mark.parametrize(
    ("text", "attribution", "lemma"),
    [
        ("“We have no money at all,” the mayor of Hale said.", "tail", "say"),
        ("Birk said: “We have no money at all.”", "head", "say"),
        ("Birk said little. “We have no money at all.” Nobody asked.", "free", None),
        ("“We have no money at all.” Birk added nothing.", "free", None),
    ],
)
def test_a_verb_of_saying_in_the_same_sentence_attributes(text: str, attribution: str, lemma: str | None) -> None:
    (frame,) = frames(text, "Birk")
    cue = frame.tail or frame.head
    assert frame.attribution == attribution
    assert (cue.lemma if cue is not None else None) == lemma


def test_whose_verb_rules_the_words_is_a_feature_of_theirs() -> None:
    text = "Anna Birk said that Hugo Marsh argued that the port was “no good at all”."
    (frame,) = frames(text, "Anna Birk", "Hugo Marsh")
    ruled = {
        text[one.start : one.end]: next(name for name in frame.features(one, None, None) if name.startswith("rules:"))
        for one in frame.line.candidates
    }
    assert ruled["Hugo Marsh"] == "rules:0:lower"
    assert ruled["Anna Birk"] == "rules:1:lower"


def test_whoever_says_something_in_the_paragraph_before_is_a_candidate() -> None:
    text = "Anna Birk said that the port, the bay and the pier of Hugo Marsh were shut.\n“We have no money at all.” No."
    first, second = lines_of(text, "Anna Birk", "Hugo Marsh")
    near = nearby([first, second], second, second.quotations[0], None)
    assert "Anna Birk" in [text[one.start : one.end] for one in near]


def test_of_an_article_in_one_paragraph_only_what_stands_near_a_quotation_is_looked_at() -> None:
    filler = "The rain fell on the port. " * 20
    text = f"Anna Birk stood up. {filler}Hugo Marsh came. “We have no money at all,” Marsh said. {filler}Birk left."
    (line,) = lines_of(text, "Anna Birk", "Hugo Marsh")
    near = nearby([line], line, line.quotations[0], None)
    assert {text[one.start : one.end] for one in near if one.entity is not None} == {"Hugo Marsh"}
