"""Floors for reading pages as text: stories of the seeds in invented layouts; lower one only with a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.articles.plaintext import read_text
from bot.articles.reading import read_bytes
from tests.quality.runs import runs

PRECISION, RECALL = 0.995, 0.99
WORST = 0.98

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
LAYOUTS = [
    part.split("\n", 1)
    for part in re.split(
        r"^=== ", Path(__file__).with_name("layouts.txt").read_text(encoding="utf-8"), flags=re.MULTILINE
    )[1:]
]


def stories() -> list[tuple[str, list[str]]]:
    """Headlines and paragraphs of the English seeds."""
    read = [read_bytes(path.read_bytes(), path.name) for path in SEEDS]
    return [
        (article.headline or "", lines)
        for article in read
        if article.language == "en" and len(lines := article.body.split("\n")) > 10
    ]


def laid_out(layout: str, headline: str, paragraphs: list[str]) -> str:
    """The text of a page that holds a story in a layout."""
    rest, lines = list(paragraphs), []
    for line in filter(None, layout.split("\n")):
        place = re.fullmatch(r"\{B:(\d+|\*)\}", line)
        if not place:
            lines.append(line.replace("{H}", headline))
            continue
        count = len(rest) if place[1] == "*" else min(int(place[1]), len(rest) - 1)
        lines += rest[:count]
        del rest[:count]
    return "\n\n".join(lines)


def measure(layout: str) -> tuple[float, float]:
    """Mean precision and recall over the stories in one layout."""
    found = []
    for headline, paragraphs in stories()[:6]:
        body = runs(read_text(laid_out(layout, headline, paragraphs)).body)
        story = runs("\n".join(paragraphs))
        both = sum((body & story).values())
        found.append((both / max(1, sum(body.values())), both / sum(story.values())))
    return sum(p for p, _ in found) / len(found), sum(r for _, r in found) / len(found)


@pytest.fixture(scope="module")
def measured() -> dict[str, tuple[float, float]]:
    """Precision and recall for each layout."""
    return {name: measure(layout) for name, layout in LAYOUTS}


def test_stories_are_read_from_layouts_of_all_kinds(measured: dict[str, tuple[float, float]]) -> None:
    assert sum(precision for precision, _ in measured.values()) / len(measured) >= PRECISION
    assert sum(recall for _, recall in measured.values()) / len(measured) >= RECALL


def test_no_layout_is_read_badly(measured: dict[str, tuple[float, float]]) -> None:
    assert min(min(pair) for pair in measured.values()) >= WORST
