"""The collector: no full walk by itself, none while much is in hand, and one when it is quiet."""

from __future__ import annotations

import asyncio
import gc
import sys
import weakref
from typing import TYPE_CHECKING

import pytest

from bot.newsroom import garbage
from bot.newsroom.garbage import (
    collect_periodically,
    collect_unless_deferred,
    freeze_survivors,
    full_collections_deferred,
    shorten_thread_turns,
)

if TYPE_CHECKING:
    from collections.abc import Iterator


class Knot:
    """A value that refers to itself, so that only the collector can drop it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    thresholds, turn = gc.get_threshold(), sys.getswitchinterval()
    yield
    sys.setswitchinterval(turn)
    gc.set_threshold(*thresholds)
    gc.unfreeze()


def old_knot() -> weakref.ref[Knot]:
    """A knot that nobody holds any more and that the younger collections have left alone."""
    knot = Knot()
    gc.collect(1)
    gone = weakref.ref(knot)
    del knot
    return gone


def test_no_full_collection_starts_by_itself_and_the_younger_ones_go_on() -> None:
    before = gc.get_threshold()
    freeze_survivors()
    assert gc.get_freeze_count() > 0
    full = gc.get_stats()[2]["collections"]
    younger = gc.get_stats()[1]["collections"]
    kept = [[number] for number in range(100 * before[0] * before[1])]
    assert len(kept) > 0
    assert gc.get_stats()[2]["collections"] == full
    assert gc.get_stats()[1]["collections"] > younger


def test_what_only_a_full_collection_drops_is_dropped_when_it_is_quiet() -> None:
    gone = old_knot()
    with full_collections_deferred():
        with full_collections_deferred():
            assert not collect_unless_deferred()
        assert not collect_unless_deferred()
        assert gone() is not None
    assert collect_unless_deferred()
    assert gone() is None


async def test_it_is_collected_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "ROUND", 0.001)
    gone = old_knot()
    async with asyncio.timeout(10):
        task = asyncio.create_task(collect_periodically())
        while gone() is not None:  # noqa: ASYNC110 - a collection tells nobody
            await asyncio.sleep(0.001)
    task.cancel()


def test_threads_give_way_sooner_than_they_would() -> None:
    shorten_thread_turns()
    assert sys.getswitchinterval() == pytest.approx(garbage.TURN)
