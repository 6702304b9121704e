"""Lines beside the story that the model doubts, and what keeps them in it."""

from __future__ import annotations

import pytest

from bot.articles.doubts import goes_on_with_list, reason_to_keep, tells_of_silence, tells_something
from bot.articles.facts import Facts, facts_of
from bot.articles.furniture import little_more_than_a_date
from bot.articles.lines import Line


def fact_of(text: str) -> Facts:
    return facts_of(Line(0, len(text), text, blank_before=True))


def reason(text: str, score: float, prose: int = 1) -> str | None:
    return reason_to_keep(fact_of(text), text, score, prose_beside=prose, story_beside=prose > 0)


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the harbour did not immediately respond to a request for comment.",
        "Brandt could not be reached for comment.",
        "The board declined to comment on the lamp.",
    ],
)
def test_who_was_asked_and_did_not_answer_is_news(text: str) -> None:
    assert tells_of_silence(fact_of(text), text)
    assert reason(text, -4.5) == "reports that somebody was asked and did not answer"
    assert reason(text, -4.5, prose=0) is None


@pytest.mark.parametrize("text", ["We did not reply to your comment.", "Comments are closed for this story."])
def test_the_page_that_speaks_of_comments_is_not(text: str) -> None:
    assert not tells_of_silence(fact_of(text), text)


def test_a_sentence_that_tells_what_was_may_name_apps_and_subscribers() -> None:
    told = "The newspaper, which has 40,000 subscribers, laid off a third of its newsroom on Monday."
    assert tells_something(fact_of(told))
    assert reason(told, -3.5) == "tells something beside the story and addresses nobody"
    assert reason(told, -4.5) is None


def test_a_whole_paragraph_need_not_tell_what_was() -> None:
    text = (
        "The app shows the height of the tide at every pier between Lindmoor and the point, and it lets the boats that "
        "sail at night see which of the lamps on their way are lit."
    )
    assert tells_something(fact_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "You asked for the app, and we have made it better.",
        "Dana Holt is a reporter who covered the coast and worked for three papers.",
        "Subscribe to the podcast, comment on the videos and share the newsletter we made.",
        "The lamp is dark.",
        "A lamp for every harbour and a harbour for every boat",
    ],
)
def test_what_addresses_the_reader_or_tells_nothing_is_not_kept_for_it(text: str) -> None:
    assert not tells_something(fact_of(text))


def test_a_sentence_without_a_word_of_the_page_is_kept_at_a_slight_doubt() -> None:
    text = "The lamp at the point is dark again."
    assert reason(text, -0.5) == "is a sentence beside the story and says nothing of the page"
    assert reason(text, -1.0, prose=1) is None
    assert reason(text, -1.8, prose=2) == "stands between sentences of the story"
    assert reason("Lamps again", -0.5) is None


def test_a_post_is_signed_by_name_handle_and_day() -> None:
    text = "— Olaf Trinder (@trinder) March 16, 2026"
    assert reason(text, -3.0) == "signs a post that the story quotes"
    assert reason(text, -3.0, prose=0) is None
    assert not little_more_than_a_date(text, fact_of(text))
    assert little_more_than_a_date("Lindmoor, March 16, 2026", fact_of("Lindmoor, March 16, 2026"))


def test_a_quotation_between_sentences_may_hold_one_word_of_the_page() -> None:
    text = "“Read my newsletter and weep,” he said."
    assert reason(text, -0.5, prose=2) == "stands between sentences of the story"
    assert reason(text, -1.5, prose=2) is None


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("The new rules ask owners of the quay to:", "mend the wall with stone from the old quarry by June;"),
        ("mend the wall with stone from the old quarry by June;", "keep the gate to the northern mole shut at night."),
        ("In other business, the council:", "Approved a contract for the work on the northern mole."),
        ("who had fixed the lamp twice before", "and who had been told not to do it again"),
    ],
)
def test_a_list_goes_on(above: str, text: str) -> None:
    assert goes_on_with_list(fact_of(text), text, above)


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("The lamp was fixed on Monday.", "Approved a contract for the work on the northern mole."),
        ("Read more:", "Sign up to our newsletter for the news of the harbour"),
        ("The council approved:", "The mole"),
    ],
)
def test_other_lines_are_no_items(above: str, text: str) -> None:
    assert not goes_on_with_list(fact_of(text), text, above)
