"""Passages that are known to be no part of the story before its lines are judged."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.articles.apart import plain_lines, unjudged
from bot.articles.facts import facts_of
from bot.articles.lines import split_lines
from bot.articles.reading import read_article
from tests.articles.test_cards import CARDS, flat
from tests.articles.test_comments import STORY, TALK


def plain(text: str) -> dict[int, str]:
    """The lines of a text that are no part of its story for sure."""
    lines = split_lines(text)
    return plain_lines(lines, [facts_of(line) for line in lines])


def test_what_a_file_says_of_itself_above_the_text_is_no_line_of_it() -> None:
    front = ["---", 'title: "Lamp stays dark"', "outlet: Gull Post", "tags:", "- lamps", "date: 2026-03-13", "---"]
    assert plain("\n".join([*front, *STORY])).keys() == set(range(7))
    assert plain("\n".join([*front[:-1], *STORY])) == {}
    article = read_article("\n".join([*front, "", "Lamp at Gull Point stays dark", "", *STORY]))
    assert article.headline == "Lamp at Gull Point stays dark"
    assert article.body.split("\n") == STORY
    assert article.published == datetime(2026, 3, 13, tzinfo=UTC)


def test_what_is_no_story_for_sure_is_not_judged_with_the_rest() -> None:
    cards = [
        f"Boat Number {number} Comes Home AgainThe crew of boat {number} came home on Friday night, tired but not hurt."
        for number in (1, 2, 3)
    ]
    text = "\n".join([*cards, *STORY])
    assert plain(text).keys() == {0, 1, 2}
    article = read_article(text)
    assert article.body.split("\n") == STORY


def test_each_passage_has_its_own_reason() -> None:
    found = plain("\n".join([*STORY, *flat(*CARDS), "Comments", *TALK]))
    assert len(set(found.values())) == 2
    assert found.keys() == set(range(6, 22))
    assert unjudged(found) == set(range(15, 22))


PIECES = [
    *STORY,
    *flat(*CARDS),
    *TALK,
    "Comments",
    "Reply",
    "Related",
    "By Ines Calloway",
    "13 March 2026",
    "Subscribe",
    "",
    "…",
]


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_whatever_stands_in_whatever_order_every_line_has_one_role(lines: list[str]) -> None:
    text = "\n".join(lines)
    shown = [line for line in lines if line]
    assert plain(text).keys() <= set(range(len(shown)))
    blocks = read_article(text).blocks
    assert [text[block.start : block.end] for block in blocks] == shown
    assert all(block.evidence for block in blocks)
