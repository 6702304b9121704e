"""Lines that are page furniture by what they say."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.facts import facts_of
from bot.articles.furniture import appeal_lines, consent_lines, is_prompt, is_shortcode, teaser_cards
from bot.articles.lines import split_lines
from bot.articles.reading import read_article

STORY = [
    "The harbour board said on Friday that the lamp of the lighthouse at Gull Point would not be mended before spring.",
    "Three firms were asked for a new lamp, and the cheapest of them costs more than the harbour earns in a year.",
    "The keeper, Josefa Brandt, lit two boats home with the lamps of her car during the storm last weekend.",
    "Its chairman, Olaf Trinder, told the council that boats should keep away from the point at night.",
    "The lamp was made in 1911 in a workshop in Lindmoor that closed forty years ago, the board said.",
    "Fishermen from the village met on Thursday evening and asked for a light ship until the work is done.",
]
APPEAL = [
    "Keep the Gull Post going",
    "Your donation allows our reporters to stand in every council chamber on this coast, and we need your support.",
    "We choose to keep every report free for all.",
]


@pytest.mark.parametrize(
    "text",
    [
        "Sign up for Tide Tables, our letter for sailors",
        "Read more: The night the light went out",
        "Inscrivez-vous à notre lettre du matin",
        "Related: How a lens is ground",
    ],
)
def test_a_prompt_opens_by_telling_the_reader_what_to_do(text: str) -> None:
    assert is_prompt(text)


def test_a_sentence_that_speaks_of_signing_is_no_prompt() -> None:
    assert not is_prompt("The board signed up for a new lamp on Friday.")
    assert not is_prompt("Sign up for " + "a very long list of lamps " * 6)


def test_a_shortcode_was_left_by_the_page() -> None:
    assert is_shortcode('[button link="https://gullpost.example"] Send us yours')
    assert not is_shortcode("“[The lamp] is dark,” she said.")


def test_a_notice_of_cookies_is_furniture_unless_the_story_is_about_cookies() -> None:
    notice = "This website uses cookies to improve your experience while you find your way through our pages and maps."
    assert consent_lines(split_lines("\n".join([*STORY, notice]))) == {len(STORY)}
    about = [
        f"Regulator number {number} said the website may store cookies only with clear consent of its readers."
        for number in range(6)
    ]
    assert consent_lines(split_lines("\n".join(about))) == frozenset()


def test_titles_that_run_into_their_summaries_are_teasers_where_there_are_several() -> None:
    cards = [
        "Harbour Board Sells The Old Grain StoreThe harbour board sold the grain store on Monday after a long debate.",
        "Night Bus To Lindmoor Runs AgainThe night bus runs again from Sunday, three years after the last one left.",
        "Council Opens New Ferry Pier At SkerryThe pier was opened by the mayor, who cut a ribbon in heavy rain.",
    ]
    assert teaser_cards(split_lines("\n".join([*STORY, *cards]))) == [6, 7, 8]
    assert teaser_cards(split_lines("\n".join([*STORY, *cards[:2]]))) == []


def test_an_appeal_takes_its_heading_and_its_quieter_sentences_with_it() -> None:
    facts = [facts_of(line) for line in split_lines("\n".join([*STORY, *APPEAL]))]
    assert appeal_lines(facts) == {6, 7, 8}


def test_a_story_told_by_its_own_makers_has_no_appeals() -> None:
    told = [
        f"We think that our support for lamp number {number} makes your donation worth more than before."
        for number in range(8)
    ]
    assert appeal_lines([facts_of(line) for line in split_lines("\n".join(told))]) == frozenset()


def test_reading_says_why_such_lines_were_left_out() -> None:
    article = read_article("\n\n".join([*STORY[:3], *APPEAL, *STORY[3:], "Read more: The night the light went out"]))
    assert article.body.split("\n") == STORY
    assert {block.role for block in article.blocks_of(Role.BOILERPLATE)} == {Role.BOILERPLATE}
    reasons = [reason for block in article.blocks_of(Role.BOILERPLATE) for reason in block.evidence]
    assert len(reasons) >= len(APPEAL) + 1
