"""A story in several blocks, told from other articles and from what readers say."""

from __future__ import annotations

import lxml.html
import pytest

from bot.articles.alike_parts import around_alike

TEXT = "The lighthouse at Gull Point will be dark from Monday for the first time since it was built in 1911."
BLOCK = f"<div class='text'><p>{TEXT}</p><p>{TEXT}</p></div>"
POST = f"<article class='post'><h3>Noon</h3><p>{TEXT}</p></article>"


def around(body: str) -> str | None:
    """The id of what holds the story whose first block has the id "part"."""
    tree = lxml.html.document_fromstring(f"<html><body><main id='main'>{body}</main></body></html>")
    whole = around_alike(tree, tree.get_element_by_id("part"))
    return None if whole is None else whole.get("id")


FIRST = BLOCK.replace("<div", "<div id='part'")


@pytest.mark.parametrize(
    "body",
    [
        f"<div id='whole'>{FIRST}<img>{BLOCK}</div>",
        f"<div id='whole'><div>{FIRST}</div><div class='advert'>Lamps</div><div>{BLOCK}</div></div>",
        f"<div id='whole'><div id='part' class='post'><p>{TEXT}</p></div>{POST.replace('article', 'div') * 2}</div>",
        f"<div id='whole'><article id='part' class='post'><p>{TEXT}</p></article>{POST * 3}</div>",
    ],
)
def test_what_is_around_all_blocks_of_a_story_is_found(body: str) -> None:
    assert around(body) == "whole"


@pytest.mark.parametrize(
    "body",
    [
        FIRST,
        f"{FIRST}<div class='other'><p>{TEXT}</p><p>{TEXT}</p></div>",
        f"{FIRST}<div><h1>Harbour closed</h1>{BLOCK}</div>",
        f"{FIRST}<aside>{BLOCK}</aside>",
        f"{FIRST}<div class='comments'>{BLOCK}</div>",
        f"{FIRST}<div class='text'><p><a href='/'>{TEXT}</a></p><p><a href='/'>{TEXT}</a></p></div>",
        f"<article id='part' class='post'><p>{TEXT}</p></article>{POST * 2}",
        f"{FIRST.replace('</div>', f'<p>{TEXT}</p>' * 30 + '</div>')}{BLOCK}",
    ],
)
def test_a_story_in_one_block_stays_as_it_is(body: str) -> None:
    assert around(body) is None


def test_a_whole_page_is_no_part_of_it() -> None:
    tree = lxml.html.document_fromstring(f"<html><body>{FIRST}{BLOCK}</body></html>")
    assert around_alike(tree, tree.get_element_by_id("part")) is None
