"""Which outlet a page speaks for."""

from __future__ import annotations

import pytest

from bot.articles.imprint import has_page_word, outlet_of


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["© 2026 Gull Post, All Rights Reserved."], "Gull Post"),
        (["Copyright 2026 Gull Post Media LLC. All rights reserved."], "Gull Post"),
        (["About Coastwise", "Coastwise Newsletters"], "Coastwise"),
        (["Follow The Strait", "Sign up to The Strait", "Read more"], "The Strait"),
        (["By Ines Calloway | Coastwise"], "Coastwise"),
        (["Work at Coastwise", "Write to desk@coastwise.com"], "Coastwise"),
        (["© 2026 Tidewater Communications, LLC", "Contact Gull Post", "Gull Post Shop"], "Gull Post"),
        (["Copyright 2026 The Associated Press. All rights reserved."], "The Associated Press"),
        (["Copyright 2026 The Associated Press.", "About Coastwise", "Coastwise Store"], "Coastwise"),
    ],
)
def test_a_page_says_whose_it_is(lines: list[str], outlet: str) -> None:
    assert outlet_of(lines, ()) == outlet


@pytest.mark.parametrize(
    "lines",
    [
        ["News", "Breaking News", "Latest News", "Business News"],
        ["Follow Facebook", "Facebook Store", "Download Instagram"],
        ["About Coastwise"],
        ["© 2026 Tidewater Communications, LLC"],
        ["Contact Editor Ines Calloway", "Editor Ines Calloway Archives"],
        ["Ines Calloway Associated Press"],
        [],
    ],
)
def test_what_every_page_has_and_one_hint_alone_name_nobody(lines: list[str]) -> None:
    assert outlet_of(lines, lines[:1]) is None


def test_a_name_alone_counts_beside_the_headline_or_with_the_address() -> None:
    lines = ["Menu", "Gull Point Radio", "Weather", "Tides"]
    assert outlet_of(lines, lines) == "Gull Point Radio"
    assert outlet_of(lines, ()) is None
    assert outlet_of(lines, (), "news.gullpointradio.example") == "Gull Point Radio"


def test_the_spelling_that_a_page_uses_most_is_shown() -> None:
    assert outlet_of(["ABOUT COASTWISE", "About Coastwise", "Coastwise Radio", "COASTWISE"], ()) == "Coastwise"


def test_words_that_every_page_has() -> None:
    assert has_page_word("Read Later")
    assert not has_page_word("Gull Point")
