"""The part of a page that holds the story, named for the extractor."""

from __future__ import annotations

import lxml.html
import pytest

from bot.articles.article import Role
from bot.articles.pages import read_page
from bot.articles.story_part import mark_story_part

STORY = [
    "The lighthouse at Gull Point will be dark from Monday for the first time since it was built in 1911.",
    "The lamp failed during a storm last weekend and cannot be mended before the spring, the harbour board said.",
    "Three firms were asked for a new lamp, and the cheapest costs more than the fees of a whole year bring in.",
    "Fishermen who come in after dusk have been told to keep two miles off the rocks until the lamp burns again.",
]
PARAGRAPHS = [f"<p>{text}</p>" for text in STORY]
TEASERS = "".join(f"<p><a href='/{n}'>{text}</a></p>" for n, text in enumerate(STORY * 3))


def marked(body: str) -> list[str | None]:
    """The tags and classes of what is named the story's part of a page."""
    tree = lxml.html.document_fromstring(f"<html><body>{body}</body></html>")
    mark_story_part(tree)
    return [f"{part.tag}.{part.get('class')}" for part in tree.xpath("//*[@itemprop='articleBody']")]


@pytest.mark.parametrize(
    ("body", "part"),
    [
        ("<div class='qx'>{}</div><div class='zu'>{teasers}</div>", "div.qx"),
        ("<div class='qx'><section>{0}{1}</section><section>{2}{3}</section></div>", "div.qx"),
        (
            "<div class='qx'><div class='w'><div>{0}{1}</div></div><div class='w'><div>{2}{3}</div></div></div>",
            "div.qx",
        ),
        ("<div class='qx'>{0}<div class='zu'>{1}{2}{3}</div></div>", "div.qx"),
        ("<div class='qx'>{0}{1}{2}{3}</div><div class='k'>{0}</div><div class='k'>{1}</div>", "div.qx"),
        ("<table><tr><td class='qx'>{}</td></tr></table>", "div.None"),
        ("<div>{0}{1}{2}{3}</div><p><a href='/'>All</a></p><div>{1}</div>", "div.None"),
        ("<form class='qx'>{}</form>", "div.qx"),
        ("<div class='qx'><ul>{}</ul></div>", "div.qx"),
    ],
)
def test_the_part_that_holds_the_story_is_named(body: str, part: str) -> None:
    whole = body.replace("{}", "".join(PARAGRAPHS)).replace("{teasers}", TEASERS)
    assert marked(whole.format(*PARAGRAPHS)) == [part]


@pytest.mark.parametrize(
    "body",
    [
        "<article><div>{}</div></article>",
        "<div class='article-body'><div>{}</div></div>",
        "<div id='story'><div>{}</div></div>",
        "{}",
        "<div>{teasers}</div>",
        "<div class='k'>{}</div>" * 3,
        "<div class='qx'>{}</div><div><p>Brass lamp, 40 crowns</p></div>" + "<div><p>Tin lamp, 9 crowns</p></div>" * 40,
    ],
)
def test_a_page_that_names_it_or_leaves_it_open_stays_as_it_is(body: str) -> None:
    assert marked(body.replace("{}", "".join(PARAGRAPHS)).replace("{teasers}", TEASERS)) == []


def test_a_dialogue_that_asks_for_consent_is_not_the_story() -> None:
    asked = (
        "<p>We and our partners use cookies and the like to make this page better and to show what fits you best.</p>"
    )
    assert marked(f"<div class='ok'>{asked * 3}</div><div class='qx'>{''.join(PARAGRAPHS)}</div>") == ["div.qx"]


def test_a_cell_keeps_all_that_stands_in_it() -> None:
    tree = lxml.html.document_fromstring(f"<table><tr><td>Lamp {''.join(PARAGRAPHS)}</td></tr></table>")
    mark_story_part(tree)
    cell = tree.find(".//td")
    assert [child.tag for child in cell] == ["div"]
    assert cell[0].text == "Lamp "
    assert [child.text for child in cell[0]] == STORY


def test_headings_are_read_on_a_page_that_has_no_name_for_its_story() -> None:
    menu = "".join(f"<li><a href='/{name}'>All about {name}</a></li>" for name in ("harbours", "fish", "weather"))
    page = (
        "<!doctype html><html><head><title>Lighthouse goes dark</title></head><body>"
        f"<div class='mu'><ul>{menu}</ul><p>Read by fishermen and their friends since the year 1874.</p></div>"
        f"<div class='lo'><h1>Lighthouse goes dark</h1><div class='qx'>{''.join(PARAGRAPHS[:2])}<h2>Who pays for it?</h2>"
        f"{''.join(PARAGRAPHS[2:])}</div></div><div class='fu'><p>The Harbour Courier, 4 Quay Street</p></div></body></html>"
    )
    article = read_page(page)
    found = [block.span.of(article.text) for block in article.blocks_of(Role.BODY)]
    assert found == [*STORY[:2], "Who pays for it?", *STORY[2:]]
