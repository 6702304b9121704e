"""The readable part of a page: what the extractor is asked, and what helps where it finds next to nothing."""

from __future__ import annotations

import pytest
import trafilatura
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.articles import extraction
from bot.articles.extraction import (
    bare_lines,
    count_words,
    is_clotted,
    is_undivided,
    parse,
    readable_lines,
    shown_lines,
    tamed,
)

PARAGRAPH = "The harbour board said on Friday that the lamp of the lighthouse would not be mended before the spring. "


def page(paragraphs: int, teasers: int, *, around: str = "div") -> str:
    """A page of some paragraphs of a story and some longer lines elsewhere."""
    story = "".join(f"<p>{number} {PARAGRAPH}</p>" for number in range(paragraphs))
    rest = "".join(
        f"<{around}><h3>Number {number}</h3><div>{PARAGRAPH * 2}</div></{around}>" for number in range(teasers)
    )
    return (
        f"<html><head><title>Lamp</title></head><body><article>{story}</article><section>{rest}</section></body></html>"
    )


def plainly(raw: str) -> list[str]:
    """What the extractor's fast mode finds when it is asked without more ado."""
    found = trafilatura.bare_extraction(parse(raw), include_comments=False, fast=True)
    return [line for part in (found.text if found else "").split("\n") if (line := " ".join(part.split()))]


@settings(max_examples=25)
@given(st.integers(1, 40), st.integers(0, 60), st.sampled_from(["div", "p", "aside", "footer", "li"]))
def test_the_quick_way_finds_what_the_plain_way_does(paragraphs: int, teasers: int, around: str) -> None:
    raw = page(paragraphs, teasers, around=around)
    tree = parse(raw)
    assert tree is not None
    assert extraction._extract(tree) == plainly(raw)


@pytest.mark.parametrize(("teasers", "times"), [(0, 1), (80, 2)])
def test_only_a_page_of_which_little_was_found_is_looked_at_twice(
    monkeypatch: pytest.MonkeyPatch, teasers: int, times: int
) -> None:
    asked = []
    ask = trafilatura.bare_extraction
    monkeypatch.setattr(
        trafilatura, "bare_extraction", lambda *words, **named: asked.append(named) or ask(*words, **named)
    )
    tree = parse(page(6, teasers))
    assert tree is not None
    assert extraction._extract(tree)
    assert len(asked) == times


POST = '<blockquote class="twitter-tweet"><p>The lamp is dark again, and nobody at the board answers.</p></blockquote>'


@pytest.mark.parametrize(
    "around",
    [
        '<div class="social-media-embed">{}</div>',
        "{}",
        '<div id="share">{}<i></i></div>',
        '<div class="article-widget"><div class="tweet__inner"><div>{}<script></script></div></div></div>',
    ],
)
def test_a_post_within_a_story_is_the_storys_whatever_its_frame_is_called(around: str) -> None:
    raw = page(6, 0).replace("</article>", f"{around.format(POST)}<p>7 {PARAGRAPH}</p></article>")
    tree = parse(raw)
    assert tree is not None
    lines = readable_lines(raw, tree, None)
    assert "The lamp is dark again, and nobody at the board answers." in lines
    assert len(lines) == 8


@pytest.mark.parametrize(("name", "kept"), [("story-subheadline", True), ("ad-slot", False)])
def test_a_heading_between_paragraphs_is_kept_though_it_is_none_by_its_tag(name: str, kept: bool) -> None:
    raw = page(6, 0).replace("<p>3", f'<div class="{name}">Who pays for the lamp?</div><p>3')
    tree = parse(raw)
    assert tree is not None
    assert ("Who pays for the lamp?" in readable_lines(raw, tree, None)) is kept


def test_a_list_of_posts_stays_what_the_page_calls_it() -> None:
    frame = f'<div class="social-media-embed">{POST * 4}</div>'
    tree = parse(page(6, 0).replace("</article>", f"{frame}</article>"))
    assert tree is not None
    assert tree.xpath("//div[@class='social-media-embed']")


def test_a_page_of_countless_tags_is_read_by_its_paragraphs() -> None:
    raw = page(3, 0).replace("</article>", "<b></b>" * 21_000 + "</article>")
    tree = parse(raw)
    assert tree is not None
    assert [line[0] for line in readable_lines(raw, tree, None)] == ["0", "1", "2"]


def test_the_story_in_the_pages_data_helps_where_little_was_found() -> None:
    raw = "<html><body><div>Loading</div><div>Please wait</div></body></html>"
    tree = parse(raw)
    assert tree is not None
    assert readable_lines(raw, tree, f"{PARAGRAPH}\n{PARAGRAPH}") == [PARAGRAPH.strip()] * 2


def test_a_page_without_paragraphs_gives_all_its_text() -> None:
    tree = parse("<html><body><script>var x</script><div>One line</div></body></html>")
    assert tree is not None
    assert extraction._paragraphs(tree) == ["One line"]


def test_what_no_page_needs_is_taken_away() -> None:
    long = "x='" + "y" * 30_000 + "'"
    assert tamed(f"<p {long}>Text</p>\x00") == "<p>Text</p>"
    assert tamed("<p>" + "y" * 30_000 + "</p>") == "<p>" + "y" * 30_000 + "</p>"
    assert bare_lines("<p>One</p><p>Two</p>") == ["One", "Two"]


def test_words_are_counted_where_nothing_divides_them() -> None:
    assert count_words(["two words", "日本語の文"]) == 5
    assert is_undivided("日本語", 2)
    assert not is_undivided("words", 0)


def test_everything_that_a_page_shows_one_block_a_line() -> None:
    tree = parse(
        "<html><body><ul><li>Home</li><li>News</li></ul><p>The lamp\nat <b>Gull</b> Point</p><script>var x</script>"
        "after<svg><text>Bird</text></svg> it<!-- note --> all<br>ends</body></html>"
    )
    assert tree is not None
    assert shown_lines(tree) == ["Home", "News", "The lamp at Gull Point", "after it all", "ends"]


def test_one_endless_line_is_a_clot() -> None:
    assert is_clotted(["Short", PARAGRAPH * 20])
    assert not is_clotted([PARAGRAPH] * 40)
    assert not is_clotted([PARAGRAPH * 20] * 2)
    assert not is_clotted([])
