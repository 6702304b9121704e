"""Articles that load below the page's own, and titles that are headings of the story's parts."""

from __future__ import annotations

import lxml.html
import pytest

from bot.articles.other_stories import take_out_other_stories

TEXT = "<p>The lighthouse at Gull Point will be dark from Monday for the first time since it was built in 1911.</p>" * 2
OWN = f"<div><h1 class='t'>Lamp fails</h1>{TEXT}</div>"


def left(body: str, head: str = "<title>Lamp fails - Gull Post</title>") -> str:
    """The titles and headings that are left of a page, and its paragraphs as "p"."""
    tree = lxml.html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    take_out_other_stories(tree)
    return " ".join(
        "p" if each.tag == "p" else f"{each.tag}:{each.text_content()}" for each in tree.iter("h1", "h2", "p")
    )


def test_an_article_under_a_title_of_the_same_class_is_taken_out() -> None:
    other = f"<section><div><h1 class='t'>Ferry late</h1></div>{TEXT}</section>"
    assert left(OWN + other + other) == "h1:Lamp fails p p"


@pytest.mark.parametrize("head", ["<title>Gull Post</title>", ""])
def test_a_page_that_is_called_otherwise_keeps_everything(head: str) -> None:
    other = f"<div><h1 class='t'>Ferry late</h1>{TEXT}</div>"
    assert left(OWN + other, head) == "h1:Lamp fails p p h1:Ferry late p p"


def test_the_title_is_known_by_what_the_page_calls_itself() -> None:
    site = "<header><h1 class='site'>Gull Post Online</h1></header>"
    head = "<title>x</title><meta property='og:title' content='Lamp fails'>"
    assert left(site + OWN, head) == "h1:Gull Post Online h1:Lamp fails p p"


def test_titles_of_another_class_become_headings() -> None:
    assert left(f"<div><h1>Lamp fails</h1>{TEXT}<h1 class='part'>The tower</h1>{TEXT}</div>") == (
        "h1:Lamp fails p p h2:The tower p p"
    )


def test_a_title_that_nothing_stands_under_is_left() -> None:
    assert left(f"{OWN}<div><h1 class='t'>Weather</h1></div>") == "h1:Lamp fails p p h1:Weather"
