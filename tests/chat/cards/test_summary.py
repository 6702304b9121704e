from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.cards import (
    evidence_card,
    summary_card,
)
from bot.chat.cards.summary import duration
from bot.language.summary import Length
from bot.newsroom.answers import (
    Brief,
)
from tests.chat.cards.looking import REOPENED, RIBBON, custom_ids, pressable, summary_of, texts_on
from tests.chat.newsdesk import NOW, article, harbour, item


def test_a_summary_shows_the_articles_own_sentences_and_what_surrounds_them() -> None:
    shown = texts_on(summary_card(summary_of(harbour(), REOPENED, RIBBON)))
    assert "### [Harbour bridge reopens after nine years](https://gazette.example/bridge)" in shown
    assert f"**Harbour Gazette** · By Ana Ruiz · <t:{int((NOW - timedelta(hours=2)).timestamp())}:f>" in shown
    assert f"> {REOPENED}\n> \n> {RIBBON}" in shown
    assert "**People** Ida Holm\u00a0×3" in shown
    assert "2 of its own sentences · 30% of the text · saves 1 min 20 s of reading" in shown


def test_bracketed_help_is_shown_in_place_of_the_bare_sentence() -> None:
    answer = summary_of(harbour(), RIBBON)
    helped = replace(answer.summary.sentences[0], shown=f"[Ida Holm] {RIBBON}")
    shown = texts_on(summary_card(replace(answer, summary=replace(answer.summary, sentences=(helped,)))))
    assert f"> \\[Ida Holm\\] {RIBBON}" in shown
    assert "1 of its own sentences ·" in shown


def test_an_article_that_says_little_of_itself_says_when_it_came_in() -> None:
    bare = item(5, article("\nOne line only here.", outlet=None, published=None, headline=None))
    shown = texts_on(summary_card(summary_of(bare, "One line only here.")))
    assert "### One line only here." in shown
    assert "-# came in <t:" in shown


def test_notices_methods_and_other_outlets_are_named() -> None:
    of = harbour()
    of = replace(of, article=replace(of.article, notices=("Only the start of a paid article.",)))
    others = (
        Brief(8, "Bridge opens", "Coast Radio", "https://coast.example/8", NOW),
        Brief(9, "Bridge is open", None, None, NOW, copied=True),
        Brief(10, "Open", "Far Post", "https://far.example/" + "x" * 300, NOW),
    )
    answer = summary_of(of, REOPENED, same_story=others)
    shown = texts_on(summary_card(replace(answer, summary=replace(answer.summary, method="lsa"))))
    assert (
        "**Also told by** [Coast Radio](https://coast.example/8) · Bridge is open (the same text) · Far Post" in shown
    )
    assert "Only the start of a paid article." in shown
    assert "method: LSA" in shown


@pytest.mark.parametrize(
    ("length", "whole", "expected"),
    [
        (Length.SHORT, False, {"Shorter": False, "Longer": True}),
        (Length.MEDIUM, False, {"Shorter": True, "Longer": True}),
        (Length.LONG, False, {"Shorter": True, "Longer": False}),
        (Length.MEDIUM, True, {"Shorter": True, "Longer": False}),
    ],
)
def test_lengths_that_make_no_sense_cannot_be_pressed(length: Length, whole: bool, expected: dict[str, bool]) -> None:
    answer = summary_of(harbour(), REOPENED, RIBBON, length=length)
    card = summary_card(replace(answer, summary=replace(answer.summary, whole=whole)))
    assert pressable(card) == {**expected, "Who": True, "Evidence": True}


def test_one_sentence_gets_no_shorter() -> None:
    assert not pressable(summary_card(summary_of(harbour(), REOPENED)))["Shorter"]


def test_one_long_sentence_gets_shorter() -> None:
    answer = summary_of(harbour(), REOPENED)
    sentence = replace(answer.summary.sentences[0], shown=f"{REOPENED} " * 3)
    long = replace(answer, summary=replace(answer.summary, sentences=(sentence,)))
    assert pressable(summary_card(long))["Shorter"]


def test_a_text_that_is_shown_whole_says_so() -> None:
    answer = summary_of(harbour(), REOPENED, seconds_saved=0)
    shown = texts_on(summary_card(replace(answer, summary=replace(answer.summary, whole=True))))
    assert "-# the whole text" in shown
    told = replace(answer.summary, whole=True, notes=("This is all of it.",))
    shown = texts_on(summary_card(replace(answer, summary=told)))
    assert shown.endswith("×3\n-# This is all of it.")


def test_a_summary_without_sentences_says_so() -> None:
    card = summary_card(summary_of(harbour()))
    assert "It has no sentences of its own to show." in texts_on(card)
    assert not pressable(card)["Evidence"]
    assert "There is no sentence to show." in texts_on(evidence_card(summary_of(harbour())))


def test_a_summary_too_long_for_a_card_points_to_the_rest_and_evidence_has_all_of_it() -> None:
    sentence = " ".join(f"word{number}" for number in range(1500)) + "."
    of = item(3, article(f"Long\n{sentence}"))
    answer = summary_of(of, sentence)
    card = summary_card(answer)
    assert "…\n-# Cut to fit here. **Evidence** shows every sentence whole." in texts_on(card)
    words: list[str] = []
    for page in range(40):
        shown = texts_on(evidence_card(answer, page))
        words += [word.strip("*") for word in shown.split() if word.startswith(("word", "**word"))]
        if not pressable(evidence_card(answer, page))["Next"]:
            break
    assert words == sentence.split()


def test_sentences_that_do_not_fit_at_all_are_left_to_the_evidence() -> None:
    sentences = [" ".join([f"sentence{number}"] * 90) + "." for number in range(6)]
    of = item(3, article("Long\n" + " ".join(sentences)))
    shown = texts_on(summary_card(summary_of(of, *sentences)))
    assert "sentence0" in shown
    assert "sentence5" not in shown
    assert "Cut to fit here." in shown


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(5, "5 s"), (60, "1 min"), (80, "1 min 20 s"), (3600, "1 h"), (11_100, "3 h 5 min")],
)
def test_durations(seconds: int, words: str) -> None:
    assert duration(seconds) == words


def test_the_buttons_of_an_automatic_post_carry_its_mark() -> None:
    assert all(":77:" in one for one in custom_ids(summary_card(summary_of(harbour(), REOPENED), post=77)))
