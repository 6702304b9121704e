"""Garbage collection, and other threads' turns, at moments when they hold the event loop for a few milliseconds only.

A full collection walks through every value that stands, and nothing else runs meanwhile. Python starts one by itself
just when much was made, as while a profile of hundreds of articles is put together, and then it takes longest. So full
collections are started here alone: now and then, and never while such work is under way. The younger generations,
which hold nearly all of what is dropped, are collected by Python as ever.
"""

from __future__ import annotations

import asyncio
import gc
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROUND = 60.0
"""Seconds between full collections."""

TURN = 0.001
"""Seconds that a thread may compute while the event loop waits for its turn."""

_NEVER = 1_000_000_000
_deferring: list[object] = []


def freeze_survivors() -> None:
    """Take what stands now out of the collector's walks, and let no full one start by itself from now on.

    Nothing is collected first, for that is such a walk.
    """
    gc.freeze()
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)


def shorten_thread_turns() -> None:
    """Let threads give way to the event loop after ``TURN``: each of its reads and writes waits Python's 5 ms else."""
    sys.setswitchinterval(TURN)


@contextmanager
def full_collections_deferred() -> Iterator[None]:
    """Put a full collection off while much is held that will soon be dropped."""
    _deferring.append(None)
    try:
        yield
    finally:
        _deferring.pop()


def collect_unless_deferred() -> bool:
    """Collect all generations unless :func:`full_collections_deferred`; gives whether that was done."""
    if _deferring:
        return False
    gc.collect()
    return True


async def collect_periodically() -> None:
    """Collect every ``ROUND`` seconds, until cancelled."""
    while True:
        await asyncio.sleep(ROUND)
        collect_unless_deferred()
