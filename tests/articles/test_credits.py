"""Bylines and outlets as lines print them."""

from __future__ import annotations

import pytest

from bot.articles.article import Role
from bot.articles.credits import (
    has_job,
    is_byline,
    is_name,
    is_outlet,
    is_unsigned_byline,
    is_writer_at_work,
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
        ("By Ines Calloway Published 18 November 2026", ("Ines Calloway",)),
        ("By Ines Calloway @icalloway Local democracy reporter", ("Ines Calloway",)),
        ("By Ines Calloway ines@gullpost.example and Tom Reeve", ("Ines Calloway", "Tom Reeve")),
        ("By Ines Calloway Health reporter", ("Ines Calloway",)),
        ("By Ines Calloway Health and science correspondent", ("Ines Calloway",)),
        ("By Ines Mary Calloway Health Editor", ("Ines Mary Calloway",)),
        ("Ines Calloway Merritt correspondent", ("Ines Calloway",)),
        ("Ines R. Calloway Staff Writer", ("Ines R. Calloway",)),
        ("Ines van der Calloway Europe editor", ("Ines van der Calloway",)),
        ("By Ines Calloway BBC News, Merritt", ("Ines Calloway",)),
        ("By Ines Calloway and Tom Reeve The Associated Press", ("Ines Calloway", "Tom Reeve")),
        ("By Local Democracy Reporter Ines Calloway", ("Ines Calloway",)),
        ("By our crime correspondent Ines Calloway", ("Ines Calloway",)),
        ("Door onze correspondent Ines Calloway", ("Ines Calloway",)),
        ("di Ines Calloway", ("Ines Calloway",)),
        ("EXCLUSIVE by INES CALLOWAY, Crime Editor", ("Ines Calloway",)),
        ("Interview by Ines Calloway", ("Ines Calloway",)),
        ("Ines Calloway Crime reporter, Tom Reeve Health reporter", ("Ines Calloway", "Tom Reeve")),
        ("Ines Calloway, Gull Auto Writer", ("Ines Calloway",)),
        ("Ines Calloway in Merritt and Tom Reeve in Port Amara", ("Ines Calloway", "Tom Reeve")),
        ("By Ines Calloway in Trinidad and Tobago", ("Ines Calloway",)),
        ("By Ines Calloway in New York and Los Angeles", ("Ines Calloway",)),
        ("By INES CALLOWAY FOR THE GULL POST and TOM REEVE", ("Ines Calloway", "Tom Reeve")),
        ("Ines Calloway For Gullonline", ("Ines Calloway",)),
        ("By GLN Staff", ()),
        ("By The Newsroom", ()),
        ("Middle East correspondent", ()),
        ("Chief football writer", ()),
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
    assert is_byline("By Ines Calloway @icalloway Local democracy reporter")
    assert is_byline("By Ines Calloway BBC News, Merritt")
    assert is_byline("Interview by Ines Calloway")
    assert is_byline("Posted by Ines")
    assert is_byline("di Ines Calloway")
    assert not is_byline("di Ines Calloway e del faro di Merritt")
    assert not is_byline("Report by MPs")
    assert not is_byline("Review by Lord Reeve finds failings at the harbour")
    assert not is_byline("By Christmas Eve reporter Ines Calloway had found the lamp.")
    assert not is_byline("Reporting by Ines Calloway; editing by Tom Reeve")
    assert not is_byline("By Easter in Harle")
    assert is_byline("From Ines Calloway in Harle")
    assert names_in("From Ines Calloway in Harle") == ("Ines Calloway",)
    assert not is_byline("From Monday in Harle")
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
    assert is_writer_in_place("Saskia Hale and Omar Sidi in Frankfurt")
    assert is_writer_in_place("Saskia Hale at the Canal Stadium")
    assert is_writer_at_work("Saskia Hale Canal reporter")
    assert is_unsigned_byline("Saskia Hale BBC News")
    assert is_unsigned_byline("Saskia Hale in Merritt")
    assert not is_unsigned_byline("Saskia Hale")
    assert not is_writer_at_work("Saskia Hale")
    assert not is_writer_at_work("Saskia Hale, canal reporter")
    assert not is_writer_at_work("Northern canal reporter")
    assert not is_writer_in_place("Saskia Hale and Omar Sidi")
    assert not is_writer_in_place("Saskia Hale in London and rain")
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
    assert not is_outlet("Ines Calloway BBC News")


@pytest.mark.parametrize(
    "byline",
    ["Ines Calloway Harbour correspondent", "Ines Calloway BBC News", "Ines Calloway and Tom Reeve in Merritt"],
)
def test_a_name_beside_the_date_with_work_employer_or_place_is_the_byline(byline: str) -> None:
    lead = "The harbour was shut on Monday after a crane fell on a ship and sank it, the port said."
    article = read_article(f"Harbour shut after crane falls on ship\n\n{byline}\n4 March 2026\n\n{lead}\n\n{lead}")
    assert article.bylines[0] == "Ines Calloway"
    assert article.blocks[1].role is Role.BYLINE


def test_a_line_tells_of_its_writer_by_name_and_work() -> None:
    names = ["Iris Voss"]
    assert tells_of_writer("Iris Voss has covered the coast since 2009. She lives at Gull Point.", names)
    assert tells_of_writer("Iris Voss is a reporter. Follow her @ivoss", names)
    assert tells_of_writer("Reach Iris Voss at 555-0142.", names)
    assert not tells_of_writer("Reach Olaf Trinder at 555-0142.", names)
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
