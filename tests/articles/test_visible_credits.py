"""Writers and outlets where a page's own data are silent."""

from __future__ import annotations

import lxml.html
import pytest

from bot.articles.pages import read_page
from bot.articles.visible_credits import outlet_in_title, visible_authors

HEADLINE = "Lighthouse at Gull Point goes dark"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        (f"{HEADLINE} - The Gull Post", "The Gull Post"),
        (f"{HEADLINE} | Local | Gull Post", "Gull Post"),
        (f"{HEADLINE} – Die Welle – 09.03.2023", "Die Welle"),
        (f"{HEADLINE} | Local News", None),
        (f"{HEADLINE} - in pictures", None),
        (f"{HEADLINE} - What we know so far of the lamp", None),
        (HEADLINE, None),
        ("Ferry late | Gull Post", None),
        (None, None),
    ],
)
def test_the_outlet_stands_behind_the_headline_in_the_title(title: str | None, outlet: str | None) -> None:
    assert outlet_in_title(title, [HEADLINE]) == outlet


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        ("<div class='byline'><span>By</span><a href='/a'>Ines Caldwell</a></div>", ("Ines Caldwell",)),
        (
            "<div class='byline'>By <a href='/a'>Ines Caldwell</a></div><p>x</p>"
            "<section><div><div><div><p class='byline'>By Tom Reeve</p></div></div></div></section>",
            ("Ines Caldwell",),
        ),
        (
            "<p><span class='author-name'>Ines Caldwell</span> <span class='author-name'>Tom Reeve</span></p>",
            ("Ines Caldwell", "Tom Reeve"),
        ),
        ("<div data-component='byline-block'><p>By Morwenna Sleeman</p></div>", ("Morwenna Sleeman",)),
        ("<div class='byline'>By Jeff Reed Monday, November 18, 2019</div>", ("Jeff Reed",)),
        ("<a href='/author/ines'>Ines Caldwell</a>", ()),
        ("<p>By the sea</p>", ()),
    ],
)
def test_writers_are_found_where_a_byline_is_marked(html: str, authors: tuple[str, ...]) -> None:
    assert visible_authors(lxml.html.document_fromstring(f"<html><body><main>{html}</main></body></html>")) == authors


def test_a_sites_own_name_is_no_headline() -> None:
    story = (
        "<p>The lamp of the lighthouse failed during a storm last weekend and cannot be mended before spring.</p>" * 3
    )
    raw = (
        f"<html><head><title>{HEADLINE} - Gull Post</title></head><body><h1>Gull Post Online</h1>{story}</body></html>"
    )
    assert read_page(raw).headline == HEADLINE
