"""What is worth a picture, what is said of it in words, and what happens when it cannot be drawn."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest

from bot.articles.article import Span
from bot.errors import AnalysisError
from bot.language.findings import EntityKind
from bot.newsroom import pictures
from bot.newsroom.answers import Brief, Cited, Profile
from bot.newsroom.pictures import Network, Pictures, Timeline, alt_text, has_pictures
from tests.newsroom.fakes import START

PLACES = tuple(
    Cited("Mara Orr", Brief(number, f"Story {number}", "Gazette", None, START), Span(0, 8)) for number in (1, 2)
)
PROFILE = Profile(
    "Mara Orr",
    EntityKind.PERSON,
    appears_in=PLACES,
    appears_with=(("Paul Bell", 2), ("Ada Lund", 1)),
    mentions=((START, 2), (START - timedelta(days=3), 1)),
    together=(("Paul Bell", "Ada Lund", 1), ("Paul Bell", "Somebody Else", 1)),
)


class Drawer:
    """Draws every picture as its name, after ``trouble``."""

    def __init__(self, trouble: Exception | None = None) -> None:
        self.drawn: list[object] = []
        self.trouble = trouble

    async def __call__(self, drawing: Network | Timeline) -> bytes:
        self.drawn.append(drawing)
        if self.trouble is not None:
            raise self.trouble
        return drawing.name.encode()


async def test_a_profile_has_two_pictures_with_words_for_each() -> None:
    drawer = Drawer()
    network, timeline = await Pictures(drawer).of(PROFILE)
    assert [network.file_name, timeline.file_name] == ["network.png", "mentions.png"]
    assert network.alt == "Who appears with Mara Orr, by number of articles: Paul Bell in 2, Ada Lund in 1."
    assert timeline.alt == "Mentions of Mara Orr from 2026-03-09 to 2026-03-12: 3 in all, most on 2026-03-12 (2)."
    assert drawer.drawn == [
        Network("Mara Orr", PROFILE.appears_with, (("Paul Bell", "Ada Lund", 1),)),
        Timeline("Mara Orr", ((date(2026, 3, 9), 1), (date(2026, 3, 12), 2))),
    ]


@pytest.mark.parametrize(("tied", "drawn"), [(4, 8), (6, 8), (7, 6), (12, 6)])
async def test_of_those_who_are_drawn_every_line_is(tied: int, drawn: int) -> None:
    company = tuple((f"P{number}", 2) for number in range(12))
    together = tuple((one, other, 1) for (one, _), (other, _) in combinations(company[:tied], 2))
    drawer = Drawer()
    profile = replace(PROFILE, appears_with=company, together=together, unsure=frozenset({"P1", "P11"}))
    picture, _ = await Pictures(drawer).of(profile)
    network = drawer.drawn[0]
    assert isinstance(network, Network)
    shown = {name for name, _ in network.company}
    assert len(shown) == drawn
    assert set(network.together) == {pair for pair in together if shown.issuperset(pair[:2])}
    assert (network.unsure, network.left_out) == ({"P1"}, 12 - drawn)
    assert "P0 in 2, P1 ? in 2, " in picture.alt
    assert picture.alt.endswith(f", and {12 - drawn} more.")


@pytest.mark.parametrize(
    ("changes", "names"),
    [
        ({"appears_in": PLACES[:1], "mentions": PROFILE.mentions[:1]}, []),
        ({"mentions": PROFILE.mentions[:1]}, ["network.png"]),
        ({"mentions": ()}, ["network.png"]),
        ({"ambiguous": True}, []),
        ({"appears_with": PROFILE.appears_with[:1]}, ["mentions.png"]),
        ({"kind": EntityKind.PLACE}, ["mentions.png"]),
        ({"mentions": ((START, 1), (START, 1))}, ["network.png"]),
        ({"mentions": ((START, 1), (START, 1)), "appears_with": ()}, []),
    ],
)
async def test_nothing_is_drawn_of_one_article_one_day_or_one_companion(
    changes: dict[str, object], names: list[str]
) -> None:
    profile = replace(PROFILE, **changes)
    assert [picture.file_name for picture in await Pictures(Drawer()).of(profile)] == names
    assert has_pictures(profile) == bool(names)


async def test_the_same_pictures_are_drawn_once_and_old_ones_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_KEPT", 2)
    drawer = Drawer()
    made = Pictures(drawer)
    assert await made.of(PROFILE) == await made.of(PROFILE)
    assert len(drawer.drawn) == 2
    await made.of(replace(PROFILE, name="Paul Bell"))
    await made.of(PROFILE)
    assert len(drawer.drawn) == 6


async def test_what_cannot_be_drawn_is_left_out() -> None:
    assert await Pictures(Drawer(AnalysisError("It stopped the worker twice."))).of(PROFILE) == ()


async def test_a_picture_that_takes_too_long_is_left_out_and_not_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "_PATIENCE", 0.01)
    done = asyncio.Event()

    async def slowly(_: Network | Timeline) -> bytes:
        await asyncio.sleep(0.05)
        done.set()
        return b""

    assert await Pictures(slowly).of(PROFILE) == ()
    async with asyncio.timeout(20):
        await done.wait()


def test_a_day_with_most_mentions_is_told() -> None:
    days = ((date(2026, 1, 1), 1), (date(2026, 1, 2), 5), (date(2026, 1, 5), 5))
    assert alt_text(Timeline("X", days)).endswith("11 in all, most on 2026-01-02 (5).")


def test_the_bot_starts_without_the_drawing_library() -> None:
    code = "import sys, bot.chat.client, bot.newsroom.room; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
