"""Where the readers' comments begin below a story."""

from __future__ import annotations

import pytest

from bot.articles.comments import ANSWERED, UNDER_HEADING, comment_lines
from bot.articles.facts import facts_of
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
TALK = [
    "saltydog 3 hours ago",
    "I rowed past that lamp for thirty years and it was never once mended on time.",
    "Reply Report",
    "Mrs P. of Lindmoor 2 hours ago",
    "My father made the old one. They should ask his pupils, two of them still work.",
    "Reply Report",
]


def comments(*below: str, story: list[str] = STORY) -> dict[int, str]:
    """The places of the comments among the lines ``below`` a story, counted from its end."""
    lines = split_lines("\n".join([*story, *below]))
    found = comment_lines(lines, [facts_of(line) for line in lines])
    return {at - len(story): why for at, why in found.items()}


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "Comments (23)",
        "(17) comments",
        "2 Comments",
        "Show comments",
        "Conversation 212 Comments",
        "4 thoughts on “Lamp stays dark”",
        "34 responses to “Lamp stays dark”",
        "Discussion",
        "Join the discussion",
        "Kommentare (5)",
        "3 commentaires",
        "FROM OUR GUESTBOOK",
    ],
)
def test_comments_begin_at_their_heading_and_reach_to_the_end(heading: str) -> None:
    assert comments(heading, *TALK, "Contact us") == dict.fromkeys(range(8), UNDER_HEADING)


def test_comments_are_known_by_who_wrote_them_and_when() -> None:
    signed = ["Dorrit on 12 March 2026", "About time, if you ask me.", "Pilot said:", "Bring back the light ship."]
    assert len(comments("Comments", *signed)) == 5
    assert not comments("Comments", "Most read", "Ten soups for a cold week", "Why the mayor sold his boat")


def test_one_comment_is_enough_where_the_heading_counts_and_its_writer_stands_before_it() -> None:
    signed = ["Dorrit: About time.", "Old Salt: My father built that lamp."]
    assert comments("2 comments", *signed, "Most read") == dict.fromkeys(range(3), UNDER_HEADING)
    assert not comments("2 comments", *STORY)


def test_comments_without_a_heading_are_known_by_a_button_under_each() -> None:
    assert comments(*TALK, *TALK[:3]) == dict.fromkeys(range(9), ANSWERED)
    named = [line for text in TALK[1::3] * 2 for line in ("gannetfan", text, "ReplyDelete")]
    assert comments(*named) == dict.fromkeys(range(12), ANSWERED)
    dated = [line for text in TALK[1::3] * 2 for line in ("gannetfan", "3 hours ago", text, "Répondre")]
    assert comments(*dated) == dict.fromkeys(range(16), ANSWERED)


def test_buttons_without_text_or_far_apart_are_no_comments() -> None:
    assert not comments("Reply", "Reply", "Reply")
    assert not comments(*["Share", TALK[1]] * 4)
    assert not comments(*["Reply", *STORY, *STORY, *STORY] * 3)
    assert not comments("Reply to the mayor!", TALK[1], "Reply to the board.", TALK[4], "Reply to us all …")


def test_there_are_no_comments_above_the_story() -> None:
    assert not comments(story=[*TALK, *TALK[:3], *STORY])
    assert not comments(story=["Comments", *TALK[:2], *STORY])
    assert not comments(story=STORY)


def test_a_heading_with_several_answers_is_trusted_even_under_a_short_story() -> None:
    assert comments("Comments", *TALK, *TALK[:3], story=STORY[:1])
    assert not comments("Comments", *TALK, story=STORY[:1])


def test_what_stands_below_comments_is_not_read_as_the_story() -> None:
    next_one = [
        "Night bus to Skerry runs again",
        "The night bus to Skerry ran again on Sunday, three years after the last.",
    ]
    article = read_article("\n".join(["Lamp at Gull Point stays dark", *STORY, "Comments (2)", *TALK, *next_one]))
    assert article.body.split("\n") == STORY
    assert article.blocks[-1].evidence[0] == UNDER_HEADING
