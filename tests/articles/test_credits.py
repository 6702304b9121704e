"""Bylines and outlets as lines print them."""

from __future__ import annotations

import pytest

from bot.articles.credits import (
    has_job,
    is_byline,
    is_name,
    is_outlet,
    is_writer_in_place,
    names_in,
    outlet_in,
    tells_of_writer,
)
from bot.articles.reading import read_article


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ines Calloway", ("Ines Calloway",)),
        ("By Ines Calloway and Tom Reeve, Gull Post", ("Ines Calloway", "Tom Reeve")),
        ("Par Solène d'Aubigny", ("Solène d'Aubigny",)),
        ("Ewan Mukherjee, Education Editor", ("Ewan Mukherjee",)),
        ("MATEO SARAVIA", ("Mateo Saravia",)),
        ("Saskia Hale in Coronel Ruiz", ("Saskia Hale",)),
        ("By Ines Calloway | Special to the Gull Post", ("Ines Calloway",)),
        ("By Ines Calloway on Monday, November 18th", ("Ines Calloway",)),
        ("By Ines Calloway On 11/20/26", ("Ines Calloway",)),
        ("Posted by Tom Reeve November 18, 2026", ("Tom Reeve",)),
        ("By Ines Calloway at Harle Crown Court", ("Ines Calloway",)),
        ("BY INES CALLOWAY FOR THE GULL POST", ("Ines Calloway",)),
        ("By Coastwise", ("Coastwise",)),
        ("By Tom May", ("Tom May",)),
        ("By Tom May, May 18, 2026", ("Tom May",)),
        ("November 18, 2026", ()),
        ("Health Boats Harbour Weather 18 November", ()),
        ("Thursday", ()),
        ("The Gull Post", ()),
    ],
)
def test_names_in_bylines(line: str, names: tuple[str, ...]) -> None:
    assert names_in(line) == names


def test_bylines_are_told_from_sentences() -> None:
    assert is_byline("By Ines Calloway, harbour correspondent")
    assert is_byline("by Ines Calloway")
    assert is_byline("By Ines Calloway at Harle Crown Court")
    assert not is_byline("By Easter in Harle")
    assert not is_byline("by the harbour wall")
    assert not is_byline("By the time the boat came in, it was dark.")
    assert not is_byline("Ines Calloway")


def test_names_jobs_and_places() -> None:
    assert is_name("Ludwig van Beethoven")
    assert not is_name("van Beethoven")
    assert not is_name("Boeing 787")
    assert has_job("Chief football writer")
    assert not has_job("Chief " * 40)
    assert is_writer_in_place("Saskia Hale in Coronel Ruiz")
    assert is_byline("By Saskia Hale at the Canal Stadium")
    assert is_writer_in_place("Saskia Hale in London and Omar Sidi in Frankfurt")
    assert not is_writer_in_place("Saskia Hale and Omar Sidi in Frankfurt")
    assert not is_writer_in_place("Rain in spring")


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Stay up to date with notifications from the Gull Post", "Gull Post"),
        ("Stay up to date with notifications from The\u00a0Continental", "The Continental"),
        ("The Continental's journalism is free for all", "The Continental"),
        ("The Courier is paid for by its readers.", "The Courier"),
        ("© 2026 Gull Post. All rights reserved.", "Gull Post"),
        ("Copyright 2026 Strait Media.", "Strait Media"),
        ("Nothing to see here", None),
    ],
)
def test_the_outlet_in_its_own_words(line: str, outlet: str | None) -> None:
    assert outlet_in(line) == outlet


def test_a_line_that_is_an_outlet() -> None:
    assert is_outlet("The Gull Post")
    assert not is_outlet("Ines Calloway")


def test_a_line_tells_of_its_writer_by_name_and_work() -> None:
    names = ["Iris Voss"]
    assert tells_of_writer("Iris Voss has covered the coast since 2009. She lives at Gull Point.", names)
    assert tells_of_writer("Iris Voss is a reporter. Follow her @ivoss", names)
    assert not tells_of_writer("Iris Voss lit two boats home with the lamps of her car.", names)
    assert not tells_of_writer("Olaf Trinder has been the keeper since May.", names)


def test_reading_leaves_out_what_is_said_below_of_the_writer() -> None:
    story = [
        "The lamp of the lighthouse at Gull Point will not be mended before spring, the harbour board said on Friday.",
        "Three firms were asked for a new lamp, and the cheapest of them costs more than the harbour earns in a year.",
        "The keeper lit two boats home with the lamps of her car during the storm last weekend, the board said.",
        "Fishermen from the village met on Thursday evening and asked for a light ship until the work is done.",
    ]
    life = "Iris Voss has covered the coast for the Gull Post since 2009. She lives at Gull Point with two cats."
    article = read_article("\n\n".join(["Lamp at Gull Point stays dark", "By Iris Voss", *story, life]))
    assert article.body.split("\n") == story
    assert article.bylines == ("Iris Voss",)
