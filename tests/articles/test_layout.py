"""Where the lines of a page stand on it."""

from __future__ import annotations

from dataclasses import asdict

import lxml.html
import pytest

from bot.articles.layout import places_of

STORY = [
    "The lighthouse at Gull Point will be dark from Monday for the first time since 1911.",
    "The lamp failed during a storm last weekend and cannot be mended before the spring.",
    "Three firms were asked for a new lamp, and the cheapest costs more than a year's fees.",
]
HEADING = "Who pays for it?"


def places(body: str, *texts: str) -> list[set[str] | None]:
    """The places of ``texts`` on a page whose story stands in ``body``."""
    paragraphs = "".join(f"<p>{text}</p>" for text in STORY)
    tree = lxml.html.document_fromstring(f"<html><body>{body.replace('STORY', paragraphs)}</body></html>")
    found = places_of(tree, [*STORY, *texts], [True] * 3 + [False] * len(texts))[3:]
    return [place and {name for name, holds in asdict(place).items() if holds} for place in found]


@pytest.mark.parametrize(
    ("placed", "place"),
    [
        ("<article>STORY<p>{}</p></article>", {"inside", "beside"}),
        ("<article>STORY<h2><b>Who</b> pays\n for it?</h2></article>", {"inside", "beside", "heading"}),
        ("<article>STORY<section><h3>{}</h3></section></article>", {"inside", "heading"}),
        ("<article>STORY</article><p>{}</p>", set()),
        ("<nav><li><a href='/'>{}</a></li></nav><main>STORY</main>", {"linked"}),
        ("<article>STORY<p><a href='/'><b>{}</b></a></p></article>", {"inside", "beside", "linked"}),
        ("<article>STORY<p>The lamp<br>{}<br>The tower</p></article>", {"inside", "beside"}),
        ("<div>{}</div><article>STORY<p>{}</p></article>", {"inside", "beside"}),
        ("<article>STORY</article>", None),
    ],
)
def test_a_line_has_a_place(placed: str, place: set[str] | None) -> None:
    assert places(placed.replace("{}", HEADING), HEADING) == [place]


def test_a_list_item_is_known_without_its_mark() -> None:
    assert places("<article>STORY<ul><li>One lamp</li></ul></article>", "- One lamp") == [{"inside"}]


def test_what_stands_around_the_storys_own_list_is_inside() -> None:
    assert places(f"<article><p>{HEADING}</p><ul><li>STORY</li></ul></article>", HEADING) == [{"inside"}]


def test_without_a_story_on_the_page_there_are_no_places() -> None:
    assert places(f"<p>{HEADING}</p>", HEADING) == [None]
    assert places_of(None, STORY, [True] * 3) == [None] * 3


def test_a_story_in_a_script_of_few_spaces_has_its_place_too() -> None:
    text = "灯台の灯りは月曜日から消える。" * 6
    tree = lxml.html.document_fromstring(f"<html><body><h4>灯</h4><div><p>{text}</p><p>塔</p></div></body></html>")
    found = places_of(tree, [text, "灯", "塔"], [False] * 3)
    assert [place and place.inside for place in found] == [True, False, True]


def test_a_page_of_endless_nested_items_is_looked_at_for_a_while_only() -> None:
    nested = "<ul><li>" * 100 + "word " * 20_000 + "</li></ul>" * 100
    assert places(f"{nested}<article>STORY<p>{HEADING}</p></article>", HEADING) == [None]


@pytest.mark.parametrize(
    ("placed", "place"),
    [
        ("<article>STORY<div><h3>{}</h3></div></article>", {"inside", "beside", "heading"}),
        ("<article>STORY<div>Box <h3>{}</h3></div></article>", {"inside", "heading"}),
        (
            "<article>STORY<div><div><img alt=''></div><div class='x'><p>{}</p></div></div></article>",
            {"inside", "pictured"},
        ),
        ("<article>STORY<div><p>{}</p><p>Or not.</p></div></article>", {"inside"}),
        ("<article>STORY<img alt=''><p>{}</p></article>", {"inside", "beside"}),
        ("<article>STORY<p><img alt=''>{}</p></article>", {"inside", "beside"}),
        (f"<article>STORY<div><img alt=''><p>{{}}</p><p>{'Lamp. ' * 90}</p></div></article>", {"inside"}),
        ("<article>STORY<p>{}</p><div><img alt=''><p>{}</p></div></article>", {"inside", "beside"}),
    ],
)
def test_a_line_beside_a_picture_is_told_from_the_storys_own(placed: str, place: set[str]) -> None:
    assert places(placed.replace("{}", HEADING), HEADING) == [place]


def test_nothing_stands_apart_from_a_story_in_many_small_parts() -> None:
    texts = [f"{number} {STORY[0]}" for number in range(12)]
    slides = "".join(f"<div><img alt=''><p>{text}</p><p>More</p></div>" for text in texts)
    tree = lxml.html.document_fromstring(f"<html><body><article>{slides}</article></body></html>")
    assert [place and place.pictured for place in places_of(tree, texts, [True] * 12)] == [False] * 12
