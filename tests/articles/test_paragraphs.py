"""Paragraphs made of what a page sets as such in other ways."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.article import Role
from bot.articles.pages import read_page
from bot.articles.paragraphs import settle_paragraphs

STORY = [
    "The lighthouse at Gull Point will be dark from Monday for the first time since it was built in 1911.",
    "The lamp failed during a storm last weekend and cannot be mended before the spring, the harbour board said.",
    "Three firms were asked for a new lamp, and the cheapest costs more than the fees of a whole year bring in.",
    "Fishermen who come in after dusk have been told to keep two miles off the rocks until the lamp burns again.",
    "A museum in the next town has offered its own lamp, which stood on the same tower until 1958, for the winter.",
]


def settled(body: str) -> lxml.html.HtmlElement:
    """The body of a page, its paragraphs settled."""
    tree = lxml.html.document_fromstring(f"<html><body>{body}</body></html>")
    settle_paragraphs(tree)
    return tree.find("body")


def paragraphs(body: str) -> list[str]:
    """The texts of the paragraphs of a settled page."""
    return [" ".join(element.text_content().split()) for element in settled(body).iter("p")]


def story(form: str) -> str:
    """The story, each paragraph in ``form``."""
    return "\n".join(form.format(text) for text in STORY)


@pytest.mark.parametrize(
    "frame", ["<div>{}</div>", "<table><tr><td>{}</td></tr></table>", "<div><span>{}</span></div>"]
)
def test_pairs_of_line_breaks_part_a_text_into_paragraphs(frame: str) -> None:
    assert paragraphs(frame.format(story("{}<br>\n<br/>"))) == STORY


def test_text_between_line_breaks_keeps_its_links_single_breaks_and_order() -> None:
    words = "<b>GULL POINT</b> (Northline) - " + STORY[0] + "<br>" + STORY[1]
    body = settled(f"<div>{words}<br><br><h2>The lamp</h2>{STORY[2]} <a href='/'>More</a><br><br>{STORY[3]}</div>")
    assert [element.tag for element in body[0]] == ["p", "h2", "p", "p"]
    assert [element.tag for element in body[0][0]] == ["b", "br", "br"]
    assert body[0][2].text_content() == STORY[2] + " More"


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{STORY[0]}<br><br>Gull Point, Monday</div>",
        f"<p>{STORY[0]}<br><br>{STORY[1]}</p>",
        f"<p><span>{STORY[0]}<br><br>{STORY[1]}</span></p>",
        f"<div>{STORY[0]}<br>{STORY[1]}</div>",
        f"<div>{STORY[0]}<br>and<br>{STORY[1]}</div>",
    ],
)
def test_other_line_breaks_part_nothing(body: str) -> None:
    before = lxml.html.document_fromstring(f"<html><body>{body}</body></html>").find("body")
    assert lxml.html.tostring(settled(body)) == lxml.html.tostring(before)


def test_blocks_of_text_are_paragraphs_where_the_page_has_no_others() -> None:
    first, *others = STORY
    text = f"<div class='lead'>{first}</div>" + "".join(f"<div class='t'>{other}</div>" for other in others)
    assert paragraphs(f"<div>{text}<div class='t'>Or so they say.</div><div>Share</div></div>") == [
        *STORY,
        "Or so they say.",
    ]


@pytest.mark.parametrize(
    "around",
    ["", "<p>{}</p>", "<div class='card'><a href='/1'>{}</a></div>", "<div class='card'><ul><li>{}</li></ul></div>"],
)
def test_few_blocks_links_and_lists_are_no_paragraphs(around: str) -> None:
    blocks = [f"<div class='t'>{text}</div>" for text in STORY[: 2 if not around or "card" in around else 3]]
    others = "".join(around.format(text) for text in STORY)
    found = settled("<div>" + "".join(blocks) + others + "</div>")
    assert [element.get("class") for element in found.iter("p")] == ([None] * 5 if around == "<p>{}</p>" else [])


@pytest.mark.parametrize(
    "form",
    [
        "<div><p>{}</p></div>",
        "<div class='text'>\n<p>{}</p>\n</div>",
        "<section><p>{}</p></section>",
        "<div><div class='inner'><p>{}</p></div></div>",
    ],
)
def test_paragraphs_that_are_wrapped_one_by_one_stand_side_by_side(form: str) -> None:
    body = settled(f"<article>{story(form)}</article>")
    assert [element.tag for element in body[0]] == ["p"] * len(STORY)


def test_a_wrapper_of_its_own_stays() -> None:
    body = settled(f"<article>{story('<div><p>{}</p></div>')}<div class='promo'><p>Join us</p></div></article>")
    assert [element.tag for element in body[0]] == ["p"] * len(STORY) + ["div"]
    some = "".join(f"<div><p>{text}</p></div>" for text in STORY[:2]) + "".join(f"<p>{text}</p>" for text in STORY[2:])
    assert [element.tag for element in settled(f"<article>{some}</article>")[0]] == ["div", "div", "p", "p", "p"]


TAGS = "<br> <br><br> <div> </div> <p> </p> <span> </span> <!--x--> <td> <a> </a>".split()


@given(st.lists(st.sampled_from([*TAGS, *STORY]), max_size=30))
def test_no_word_is_lost_or_moved(pieces: list[str]) -> None:
    raw = f"<html><body><div>{''.join(pieces)}</div></body></html>"
    before, tree = lxml.html.document_fromstring(raw), lxml.html.document_fromstring(raw)
    settle_paragraphs(tree)
    assert tree.text_content().split() == before.text_content().split()


@pytest.mark.parametrize(
    "form", ["{}<br><br>", "<div>{}</div>", "<div><p>{}</p></div>", "<section><p>{}</p></section>"]
)
def test_a_story_is_read_whole_however_its_paragraphs_are_set(form: str) -> None:
    menu = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("Harbour", "Fish", "Weather"))
    page = (
        "<!doctype html><html><head><title>Lighthouse goes dark</title></head><body>"
        f"<div><ul>{menu}</ul></div><div class='txt'><h1>Lighthouse goes dark</h1><div>{story(form)}</div></div>"
        "<div>All rights reserved.</div></body></html>"
    )
    article = read_page(page)
    assert [block.span.of(article.text) for block in article.blocks_of(Role.BODY)] == STORY
