"""What stands between a page's title and its headline."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.facts import facts_of
from bot.articles.lines import split_lines
from bot.articles.page_top import ABOVE, lines_above
from bot.articles.reading import read_article
from tests.articles.test_comments import STORY

TITLE = "Lamp at Gull Point stays dark"
MENU = ["Home", "Harbour", "Weather", "Births and deaths", "Ten soups for a cold week", "Sudoku", "Log in", "The paper"]


def above(*lines: str) -> range:
    """The places between the title and the headline."""
    return lines_above([facts_of(line) for line in split_lines("\n".join(lines))])


@pytest.mark.parametrize("title", [TITLE, f"{TITLE} | Gull Post", f"Gull Post - {TITLE}"])
def test_a_menu_stands_between_the_title_and_the_headline_that_repeats_it(title: str) -> None:
    assert above(title, *MENU, TITLE, *STORY) == range(1, 9)
    assert above(title, *MENU, TITLE, *MENU[:4], TITLE, *STORY) == range(1, 14)


def test_a_headline_may_have_more_than_the_title() -> None:
    assert above(TITLE, *MENU, f"{TITLE} until spring", *STORY) == range(1, 9)


def test_a_headline_may_say_the_same_as_the_title_in_other_words() -> None:
    assert above(
        "Lamp of lighthouse at Gull Point stays dark | Gull Post",
        *MENU,
        "Gull Point lighthouse: lamp dark until spring",
        *STORY,
    ) == range(1, 9)
    assert not above(
        "Lamp of lighthouse at Gull Point stays dark | Gull Post", *MENU, "Lamp of a fishing boat found", *STORY
    )


def test_notices_of_cookies_above_the_headline_are_no_story() -> None:
    notice = "This website uses cookies to improve your experience while you find your way through our pages and maps."
    assert above(TITLE, *MENU, *[notice] * 3, TITLE, *STORY * 4) == range(1, 12)
    assert not above(TITLE, *MENU, *STORY[:3], TITLE, *STORY * 4)


def test_a_title_repeated_below_the_story_or_right_below_itself_says_nothing() -> None:
    assert not above(TITLE, TITLE, *STORY)
    assert not above(TITLE, *STORY, *MENU, TITLE, "Share")
    assert not above(TITLE, *STORY[:2], *MENU, TITLE, *STORY[2:], *STORY * 4)
    assert not above("Gull Post", *MENU, "Gull Post", *STORY)
    assert not above(STORY[0], *MENU, STORY[0], *STORY[1:])
    assert not above(f"{TITLE} and the mayor of Lindmoor blames the council for it", *MENU, "stays dark and", *STORY)


def test_the_headline_that_repeats_the_title_is_the_headline_though_a_sentence_stands_above_it() -> None:
    promotion = "Our letter for sailors comes every Friday and is free for all who live on the coast of Lindmoor."
    article = read_article("\n".join([f"{TITLE} | Gull Post", *MENU, promotion, TITLE, "By Ines Calloway", *STORY]))
    assert article.headline == TITLE
    assert article.body.split("\n") == STORY
    assert article.bylines == ("Ines Calloway",)
    menu = article.blocks[3]
    assert menu.role is Role.BOILERPLATE
    assert menu.evidence[0] == ABOVE


def test_what_stands_between_the_headline_and_the_date_is_not_the_story() -> None:
    caption = "The lighthouse at Gull Point in the storm of last weekend, seen from the harbour wall at high tide."
    top = [
        f"{TITLE} | Gull Post",
        *MENU,
        TITLE,
        "The harbour board finds no firm that can mend it.",
        caption,
        "Listen now",
    ]
    article = read_article("\n".join([*top, "Friday 13 March 2026", *STORY]))
    assert article.body.split("\n") == STORY
    assert article.standfirst is not None
    assert article.standfirst.startswith("The harbour board finds")


def test_a_date_below_the_first_paragraph_does_not_take_it_out_where_one_stands_above() -> None:
    lines = [f"{TITLE} | Gull Post", *MENU, TITLE, "By Ines Calloway", STORY[0], "Updated 13 March 2026", *STORY[1:]]
    assert read_article("\n".join(lines)).body.split("\n") == STORY


REVIEW = [
    "There is a moment in the first act when Ruth Negley climbs a stair, looks out over the stalls and says that nobody is there.",
    "Negley plays Ingrid, who has followed her husband to a rock in the sea, and she plays her with her back to us for an hour.",
    "The set turns so often that the stalls began to feel seasick, but Negley can make the peeling of a potato an act of war.",
]


def test_a_title_that_shares_no_word_with_the_story_stands_first_above_stars_place_and_standfirst() -> None:
    title = "A storm in a very small teacup"
    standfirst = "Not even Ruth Negley as Ingrid can save a play about a husband on a rock in the sea"
    signed = ["Michael Hale", "Thu 18 Jan 2026 23.59 GMT"]
    article = read_article("\n\n".join([title, "★★☆☆☆", "Canal Theatre, Merritt", standfirst, *signed, *REVIEW]))
    assert (article.headline, article.standfirst) == (title, standfirst)
    assert article.body.split("\n") == REVIEW


def test_a_label_stands_above_the_title_and_is_none() -> None:
    standfirst = "Ruth Negley climbs a stair and looks out over the stalls while nobody watches the husband"
    article = read_article(
        "\n\n".join(["Sketch", "The minister for missing the point", standfirst, "By Ines Calloway", *REVIEW])
    )
    assert article.headline == "The minister for missing the point"
    assert article.standfirst == standfirst


def test_the_line_that_does_best_stays_the_headline_below_a_page_or_a_credit() -> None:
    headline = "Ruth Negley climbs a stair as Ingrid who has followed her husband"
    for above_it in ("Sign up for our newsletter today", "By Ines Calloway and Tom Reeve", "Thursday 18 January 2026"):
        assert read_article("\n\n".join([above_it, headline, "By Ines Calloway", *REVIEW])).headline == headline
