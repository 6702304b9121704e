"""What blocks beside a story are called, and cards that lead to other stories."""

from __future__ import annotations

import lxml.html
import pytest

from bot.articles.block_names import card_name, furniture_name


@pytest.mark.parametrize(
    ("attributes", "name"),
    [
        ('class="newsletter-box"', "newsletter"),
        ('class="ssrcss-1-PromoHeadline"', "promo"),
        ('class="imageCaption"', "caption"),
        ('id="sidebar"', "sidebar"),
        ('data-testid="related-links"', "related"),
        ('class="inline-subscribe"', "subscribe"),
        ('class="subscriber-only"', ""),
        ('class="discard"', ""),
        ('class="cardiff-news"', ""),
        ('class="commentary"', ""),
        ('class="story"', ""),
        ("", ""),
    ],
)
def test_blocks_of_furniture_are_known_by_their_names(attributes: str, name: str) -> None:
    assert furniture_name([lxml.html.fromstring(f"<div {attributes}>x</div>")]) == name


CARD = "<li class='k'><h3><a href='/{n}'>The Sunday pie at Lowry Junction</a></h3><p id='p{n}'>By mules.</p></li>"


def in_card(html: str) -> str:
    tree = lxml.html.fromstring(f"<main>{html}</main>")
    line = tree.get_element_by_id("p1")
    return card_name([line, *line.iterancestors()])


def test_a_line_below_the_title_of_one_of_several_cards_is_in_a_card() -> None:
    assert in_card(CARD.format(n=1) + CARD.format(n=2)) == "card"


@pytest.mark.parametrize(
    "html",
    [
        CARD.format(n=1),
        CARD.format(n=1) + "<li class='k'>Nothing that leads on</li>",
        CARD.format(n=1).replace("By mules.", "By mules. " * 80) + CARD.format(n=2),
        "<li><p id='p1'>By <a href='/1'>mules from Lowry Junction</a>.</p></li>" * 2,
    ],
)
def test_a_line_elsewhere_is_in_none(html: str) -> None:
    assert in_card(html) == ""
