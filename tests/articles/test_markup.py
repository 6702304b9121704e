"""What markup says of a page's lines."""

from __future__ import annotations

import lxml.html
import pytest

from bot.articles.article import Role
from bot.articles.markup import read_markup
from bot.articles.reading import read_article

WORDS = "The keeper lit boats home with the lamps of her car while the board looked for a firm to mend the light"
STORY = "".join(
    f"<p>{text}</p>"
    for text in (
        "The lighthouse at Gull Point will be dark from Monday for the first time since 1911, the harbour board said.",
        "The lamp failed during a storm last weekend and cannot be mended, its chairman told the council on Friday.",
        "Three firms were asked for a new lamp, and the cheapest costs more than the harbour earns in a whole year.",
    )
)


def tree(body: str) -> lxml.html.HtmlElement:
    """The tree of a page with ``body``."""
    return lxml.html.document_fromstring(f"<html><body>{body}</body></html>")


@pytest.mark.parametrize(
    "placed",
    [
        f"<h2>{WORDS}</h2>",
        f"<p class='article-standfirst'>{WORDS}</p>",
        f"<header><p>{WORDS}</p></header>",
        f"<div class='dek'><p>{WORDS}</p></div>",
    ],
)
def test_a_description_that_the_page_sets_apart_is_a_standfirst(placed: str) -> None:
    assert read_markup(tree(placed + STORY), WORDS).standfirst


@pytest.mark.parametrize("placed", [f"<p>{WORDS}</p>", f"<div class='card'><p>{WORDS}</p></div>", ""])
def test_a_description_among_the_paragraphs_is_the_story(placed: str) -> None:
    assert not read_markup(tree(placed + STORY), WORDS).standfirst
    assert not read_markup(tree(placed + STORY), None).standfirst


def test_a_first_paragraph_that_is_also_the_description_stays_in_the_body() -> None:
    head = f'<meta property="og:description" content="{WORDS}">'
    page = f"<html><head><title>Lighthouse goes dark</title>{head}</head><body><article><h1>Lighthouse goes dark</h1>"
    article = read_article(f"{page}<p>{WORDS}</p>{STORY}</article></body></html>")
    assert article.standfirst is None
    assert article.body.startswith(WORDS)


def test_links_below_the_story_are_left_out() -> None:
    below = "<p><a href='/bus'>Night bus to Lindmoor runs again</a></p>"
    page = "<html><head><title>Lighthouse goes dark</title></head><body><article><h1>Lighthouse goes dark</h1>"
    article = read_article(f"{page}<p>{WORDS}.</p>{STORY}{below}</article></body></html>")
    assert "Night bus" not in article.body
    assert all(block.evidence for block in article.blocks_of(Role.BOILERPLATE))
