"""Floors for joining reports of one story, on the articles that come with the bot."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.articles.reading import read_article
from bot.language.analysis import analyse
from bot.language.stories import StoryIndex, copies

if TYPE_CHECKING:
    from bot.language.findings import Analysis

SEEDS = Path(__file__).parents[2] / "seeds"
NOON = datetime(2031, 5, 5, 12, 0, tzinfo=UTC)
STORIES = (
    {"01", "02", "03"},
    {"04", "05", "06"},
    {"07", "08"},
    {"09", "10", "11"},
    {"12", "13"},
    {"14"},
    {"16"},
    {"17"},
    {"19"},
)
MIXED = 0
SECOND_THREADS = 1
"""A mixed thread claims that newsrooms confirm each other: there may be none. Lowering a floor is a decision."""


@pytest.fixture(scope="module")
def analyses() -> dict[str, Analysis]:
    wanted = {number for story in STORIES for number in story}
    files = [path for path in sorted(SEEDS.glob("*.txt")) if path.name[:2] in wanted]
    return {
        path.name[:2]: analyse(read_article(path.read_bytes().decode("utf-8", "replace"), name=path.name))
        for path in files
    }


def threads(analyses: dict[str, Analysis], *, backwards: bool = False) -> dict[str, int]:
    index = StoryIndex()
    order = sorted(analyses, reverse=backwards)
    return {number: index.add(analyses[number], NOON + timedelta(hours=at)) for at, number in enumerate(order)}


@pytest.mark.parametrize("backwards", [False, True])
def test_no_thread_mixes_stories_and_few_stories_split(analyses: dict[str, Analysis], *, backwards: bool) -> None:
    found = threads(analyses, backwards=backwards)
    stories_of = {
        thread: {found_in(number) for number in found if found[number] == thread} for thread in found.values()
    }
    assert sum(len(stories) > 1 for stories in stories_of.values()) == MIXED
    seconds = sum(len({found[number] for number in story if number in found}) - 1 for story in STORIES)
    assert seconds <= SECOND_THREADS


def found_in(number: str) -> int:
    return next(at for at, story in enumerate(STORIES) if number in story)


def test_independent_reports_are_no_copies(analyses: dict[str, Analysis]) -> None:
    assert len(analyses) == sum(len(story) for story in STORIES)
    assert max(copies(one, other) for one, other in combinations(analyses.values(), 2)) < 0.5
