"""Asides among a story's paragraphs."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.asides import KEYWORD, OFFERED, POLL, SMALL_PRINT, TIME, TITLES, VIDEO, WRITER, aside_lines
from bot.articles.facts import facts_of
from bot.articles.lines import split_lines
from bot.articles.reading import read_article
from tests.articles.test_comments import STORY

TEASERS = ["Mayor of Skerry sells his sailing boat", "Night bus runs again after three years"]


def asides(*lines: str, bylines: tuple[int, ...] = ()) -> dict[int, str]:
    """The asides among lines that were all read as the story but for ``bylines``."""
    split = split_lines("\n".join(lines))
    roles = [Role.BYLINE if at in bylines else Role.BODY for at in range(len(split))]
    return aside_lines(split, [facts_of(line) for line in split], roles)


def within(*lines: str) -> dict[int, str]:
    """The asides among ``lines`` between the paragraphs of a story, counted from the first of them."""
    return {at - 3: why for at, why in asides(*STORY[:3], *lines, *STORY[3:]).items()}


@pytest.mark.parametrize("last", ['The cook shrugged: "Monday."', "Falk called the plan “a waste of paint.”"])
def test_short_lines_that_quote_whole_sentences_are_no_titles(last: str) -> None:
    assert asides(*STORY, "Asked who would paint the shed, Moe smiled: “Nobody.”", last) == {}


def test_two_titles_in_a_row_are_other_stories() -> None:
    assert within(*TEASERS) == {0: TITLES, 1: TITLES}


@pytest.mark.parametrize(
    "lines",
    [
        TEASERS[:1],
        ["The lamp of the lighthouse at Gull Point", "What the harbour board told the council"],
        ["Take three things with you:", *TEASERS],
        [*TEASERS, "Two warm coats"],
        ["Is there exactly one of it?", "Does anyone else know where it lies?"],
        [f"- {title}" for title in TEASERS],
        [title.lower() for title in TEASERS],
    ],
    ids=["one", "of the story", "introduced", "among items", "questions", "with marks", "in small letters"],
)
def test_headings_and_lists_of_the_story_are_kept(lines: list[str]) -> None:
    assert within(*lines) == {}


@pytest.mark.parametrize(
    ("offer", "button"),
    [
        ("Our best long reads, every Saturday at breakfast.", "Sign me up"),
        ("Five harbours and a joke in your inbox, weekday mornings, from our man in Skerry.", "Subscribe free"),
        ("Chaque mardi, notre lettre d’information sur la mer et ceux qui y vivent.", "S’inscrire gratuitement"),
        ("Unser Newsletter fasst zusammen, was an der Küste wichtig war.", "Jetzt anmelden"),
    ],
)
def test_an_offer_is_known_by_the_button_below_it(offer: str, button: str) -> None:
    assert within("Tide Tables", offer, button) == dict.fromkeys(range(3), OFFERED)
    assert within("Tide Tables", offer, "Email address", button) == dict.fromkeys(range(4), OFFERED)
    assert within("Tide Tables", offer) == {}


@pytest.mark.parametrize(
    "sentence",
    [
        "“We will light a fire on the cliff every night until the lamp burns again.”",
        "The fishermen said that they would row out every morning to see whether the new lamp burned in the fog.",
        "The lamp was wound by hand.",
        "Boats that come home on Fridays tie up at the old pier, where the keeper hangs a lantern on the wall.",
    ],
    ids=["quoted", "reported", "says nothing of offers", "long and to nobody"],
)
def test_a_paragraph_above_a_button_is_kept(sentence: str) -> None:
    assert within(STORY[0], sentence, "Subscribe") == {}


@pytest.mark.parametrize("end", ["Vote", "41,208 votes", "See results", "214 votes · 2 days remaining", "Votar"])
def test_a_poll_reaches_from_its_question_to_the_count_of_votes(end: str) -> None:
    poll = ["Should the lamp be mended with public money?", "Yes, at once", "No", "Only if the harbour pays half"]
    assert within(*poll, end) == dict.fromkeys(range(5), POLL)
    assert within(*poll) == {}
    assert within(*poll[1:], end) == {}
    assert within(poll[0], *STORY[:2], end) == {}


@pytest.mark.parametrize("player", ["1:07", "Watch now", "Now playing"])
def test_a_video_has_a_title_and_a_sentence_on_what_it_shows(player: str) -> None:
    shown = "Footage from a drone over the harbour shows the dark lighthouse and two boats that look for the pier."
    assert within(player, "The night the lamp went out", shown) == {1: VIDEO, 2: VIDEO}
    assert within(player, "The night the lamp went out", STORY[1]) == {1: VIDEO}
    assert within(player, shown) == {}
    assert within("Watch: The night the lamp went out", shown) == {0: VIDEO, 1: VIDEO}
    assert within("The night the lamp went out", shown) == {}


def test_keywords_are_the_last_lines_of_a_text() -> None:
    keywords = ["Lighthouses", "Gull Point", "Harbour board"]
    assert asides(*STORY, *keywords) == dict.fromkeys((6, 7, 8), KEYWORD)
    assert asides(*STORY, *keywords[:2]) == {}
    assert asides(*STORY[:3], *keywords, *STORY[3:]) == {}
    assert asides(*STORY, "Skerry 2", "Lindmoor 1", "Gull Point 0") == {}
    assert asides("Lamp stays dark", *keywords) == {}


def test_the_times_of_a_running_report_are_no_part_of_it() -> None:
    report = [
        line
        for time, text in zip(("9:40pm", "8:55 pm Ines Calloway", "20.15"), STORY, strict=False)
        for line in (time, text)
    ]
    assert asides(*report) == dict.fromkeys((0, 2, 4), TIME)
    assert asides(*report[:4]) == {}
    assert asides(*STORY, "9:40 Skerry", "10:15 Lindmoor", "11:05 Gull Point", "12:00 Harbour wall") == {}


def test_what_stands_below_a_writers_name_tells_of_the_writer() -> None:
    life = ["INES CALLOWAY", "Covers harbours and the people who work in them.", "Grew up on a lightship."]
    lines = ["By Ines Calloway", *STORY, *life]
    assert asides(*lines, bylines=(0,)) == dict.fromkeys((7, 8, 9), WRITER)
    assert asides(*lines) == {}
    assert asides("By Ines Calloway", *STORY[:2], *life, bylines=(0,)) == {}
    assert asides("By Ines Calloway", *STORY, *life[:1], *STORY, bylines=(0,)) == {}


@pytest.mark.parametrize("end", ["ENDS", "- ENDS -", "-ends-", "###", "Notes to editors", "NOTE TO EDITORS:"])
def test_the_small_print_of_a_press_release_stands_below_its_end(end: str) -> None:
    notes = ["Photographs of the lamp are available on request.", "The harbour board was founded in 1911."]
    assert asides(*STORY, end, *notes) == dict.fromkeys(range(len(STORY), len(STORY) + 3), SMALL_PRINT)
    assert asides(*STORY[:1], end, *STORY[1:]) == {}
    assert asides(*STORY, "Ends and beginnings", *notes) == {}


def test_a_line_that_was_left_out_says_why() -> None:
    text = "\n".join(["Lamp at Gull Point stays dark", *STORY[:3], *TEASERS, *STORY[3:]])
    article = read_article(text)
    assert article.body.split("\n") == STORY
    assert article.blocks[4].evidence[0] == TITLES
