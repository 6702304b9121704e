"""What is taken out of a page before the extractor sees it."""

from __future__ import annotations

import lxml.html
import pytest

from bot.articles.extraction import parse, readable_lines
from bot.articles.pruning import prune

PARAGRAPH = "The harbour board said on Friday that the lamp of the lighthouse would not be mended before the spring."


def lines_of(story: str) -> list[str]:
    """The lines that are read of a page with some paragraphs around ``story``."""
    around = [f"<p>{number} {PARAGRAPH}</p>" for number in range(6)]
    raw = (
        "<html><head><title>Lamp</title></head><body><article>"
        f"{''.join(around[:3])}{story}{''.join(around[3:])}</article></body></html>"
    )
    tree = parse(raw)
    assert tree is not None
    lines = readable_lines(raw, tree, None)
    assert [line[0] for line in lines if line.endswith(PARAGRAPH)] == list("012345")
    return [line for line in lines if not line.endswith(PARAGRAPH)]


@pytest.mark.parametrize(
    ("frame", "shown"),
    [
        ("<p class='hide'>{}</p>", False),
        ("<p class='note is-hidden'>{}</p>", False),
        ("<p><span class='sr-only'>{}</span></p>", False),
        ("<div class='print-header'><p>{}</p></div>", False),
        ("<p hidden>{}</p>", False),
        ("<p class='hidden md:block'>{}</p>", True),
        ("<p class='unhidden-hideaway'>{}</p>", True),
        ("<p class=''>{}</p>", True),
    ],
)
def test_what_a_page_hides_is_not_read(frame: str, shown: bool) -> None:
    notice = "This article has been sent to"
    assert lines_of(frame.format(notice)) == ([notice] if shown else [])


def test_a_long_paragraph_that_waits_for_a_click_is_read() -> None:
    words = "Two fishermen waited outside until noon, and nobody told them when the light would burn again."
    assert lines_of(f"<p class='hidden'>{words}</p>") == [words]


CARD = "<img alt=''><a href='/people/orla'>Orla Brandt in full</a><a href='/news/1'>Lamp fails twice</a>"


@pytest.mark.parametrize(
    "card",
    [
        f"<a href='/people/orla'>Orla Brandt</a><span class='x1'>{CARD}</span>",
        "<b>Orla Brandt</b><span role='tooltip'>Chairs the board</span>",
        "<i>Orla Brandt</i><span class='tooltip-text'>Chairs the board</span>",
    ],
)
def test_what_opens_over_a_name_is_no_part_of_the_sentence(card: str) -> None:
    assert lines_of(f"<p>Its chair, {card}, resigned on Sunday evening.</p>") == [
        "Its chair, Orla Brandt, resigned on Sunday evening."
    ]


@pytest.mark.parametrize(
    "words",
    [
        "<a href='/a'>Orla Brandt</a><b> and <a href='/b'>Ivo Marsh</a></b>",
        "<span class='tooltip'>Orla Brandt and Ivo Marsh</span>",
        "<a href='/a'>Orla Brandt</a> and <i><a href='/a'>Ivo</a> <a href='/b'>Marsh</a></i>",
    ],
)
def test_links_and_marked_words_within_a_sentence_stay(words: str) -> None:
    assert lines_of(f"<p>Its chairs, {words}, resigned on Sunday.</p>") == [
        "Its chairs, Orla Brandt and Ivo Marsh, resigned on Sunday."
    ]


def test_an_offer_to_post_a_sentence_is_none_of_its_words() -> None:
    story = "<p>Nobody mends a lamp in winter.<span class='b'><a href='#'>Click to Tweet</a></span></p>"
    assert lines_of(story) == ["Nobody mends a lamp in winter."]
    told = "<p>She showed him where to <a href='#'>click to tweet it</a> at night.</p>"
    assert lines_of(told) == ["She showed him where to click to tweet it at night."]


@pytest.mark.parametrize("source", ["[<a href='/x'>The Gull</a>]", "(<a href='/x'>Harbour Times</a>)"])
def test_the_source_below_a_quotation_is_kept(source: str) -> None:
    quotation = "Nobody at the board could say on Monday who had been asked to find a lamp for the lighthouse."
    found = lines_of(f"<blockquote><p>{quotation}</p></blockquote><p>{source}</p>")
    assert found == [quotation, source.replace("<a href='/x'>", "").replace("</a>", "")]


def test_the_sources_own_line_breaks_make_no_lines() -> None:
    found = lines_of(
        "<div><span>Photos\n which were taken on Sunday,\n  show the lamp in\r\nthe dark tower.</span></div>"
    )
    assert found == ["Photos which were taken on Sunday, show the lamp in the dark tower."]
    assert lines_of("<div>One verse ends here<br>\nand another one begins</div>") == [
        "One verse ends here",
        "and another one begins",
    ]


TEXT = "<p>Nobody on the quay could say for sure on Friday, though everybody had heard a different story.</p>"


def headings_of(*blocks: str) -> list[str]:
    """The headings of a page that has ``blocks`` between its paragraphs, when it has been pruned."""
    tree = lxml.html.document_fromstring(f"<div>{TEXT}{TEXT.join(blocks)}{TEXT}</div>")
    prune(tree, "")
    return [" ".join(element.text_content().split()) for element in tree.iter("h3")]


@pytest.mark.parametrize(
    ("form", "kept"),
    [
        ("<div class='qx'>{}</div>", True),
        ("<div><b>{}</b></div>", True),
        ("<ul><li>One lamp</li></ul><div class='qx'>{}</div><div> </div>", True),
        ("<div class='qx'>{}, it says.</div>", False),
        ("<div class='qx'><a href='/'>{}</a></div>", False),
        ("<div><img alt=''></div><div class='qx'>{}</div>", False),
        ("<div class='qx'>{}</div><img alt=''>", False),
    ],
)
def test_several_blocks_that_read_like_headings_are_headings(form: str, kept: bool) -> None:
    headings = ["Who pays for it?", "What the board says"]
    assert headings_of(*(form.replace("{}", heading) for heading in headings)) == (headings if kept else [])


def test_a_block_that_is_alone_or_says_the_same_again_is_no_heading() -> None:
    block = "<div class='qx'>Story continues</div>"
    assert headings_of(block) == headings_of(block, block) == []


def test_a_comment_beside_a_block_is_passed_over() -> None:
    tree = lxml.html.document_fromstring("<div><p>One</p><!--a--><div class='title'>Lamp</div><!--b--><p>Two</p></div>")
    prune(tree, "")
    assert [element.text for element in tree.iter("h3")] == ["Lamp"]
