"""How long the event loop is held, and by what."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
import threading
import time
import traceback
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_PAUSE = 0.001
_LOOK = 0.005  # seconds between looks of the thread that sees what holds the loop
_LATE = 0.025  # seconds after which it is worth seeing
_IDLE = ("concurrent/futures/thread.py", "threading.py", "queue.py", "aiosqlite/core.py", "selectors.py", "probe.py")


@dataclass(slots=True)
class Hold:
    """The longest time in seconds that the loop was held in one part of the run.

    ``unscheduled`` is how long the loop's thread was ready to run meanwhile and other programs had the processors;
    ``worked`` is the processor time of the whole process meanwhile; ``seen`` shows what the process was at,
    and ``blocked`` is whether the loop's thread was at anything then but waiting for its next task.
    """

    seconds: float = 0.0
    unscheduled: float = 0.0
    worked: float = 0.0
    seen: str = ""
    blocked: bool = False

    @property
    def own(self) -> float:
        """What the bot's process itself held the loop: the rest is the doing of a machine that is busy with others."""
        # Where the loop was seen at nothing, it waited for the process's other threads, or all of them were stopped.
        ran = self.seconds if self.blocked else self.worked
        return max(0.0, min(self.seconds - self.unscheduled, ran))


class LoopProbe:
    """Samples how late the event loop comes back to a task that sleeps for a millisecond."""

    def __init__(self) -> None:
        self.holds: dict[str, Hold] = {}
        self._part = "other"
        self._beat = time.perf_counter()
        self._seen = self._collected = ""
        self._blocked = False
        self._ended = threading.Event()
        self._task: asyncio.Task[None] | None = None
        self._collection = 0.0

    async def __aenter__(self) -> LoopProbe:
        gc.callbacks.append(self._collecting)
        self._task = asyncio.create_task(self._watch())
        threading.Thread(target=self._look, args=(threading.get_ident(),), daemon=True).start()
        return self

    async def __aexit__(self, *_: object) -> None:
        assert self._task is not None
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._ended.set()
        gc.callbacks.remove(self._collecting)

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count what happens in the block under ``name``."""
        before, self._part = self._part, name
        self.holds.setdefault(name, Hold())
        try:
            yield
        finally:
            self._part = before

    async def _watch(self) -> None:
        with open("/proc/thread-self/schedstat", "rb", buffering=0) as schedule:  # noqa: ASYNC230, PTH123 - no disk
            while True:
                part, waited, worked = self._part, _waited(schedule.fileno()), time.process_time()
                self._beat = time.perf_counter()
                await asyncio.sleep(_PAUSE)
                late = time.perf_counter() - self._beat - _PAUSE
                if late > _PAUSE:
                    hold = Hold(
                        late,
                        _waited(schedule.fileno()) - waited,
                        time.process_time() - worked,
                        (self._collected + self._seen) if late > _LATE else "",
                        blocked=self._blocked,
                    )
                    if hold.own > self.holds.setdefault(part, Hold()).own:
                        self.holds[part] = hold
                self._seen = self._collected = ""
                self._blocked = False

    def _collecting(self, phase: str, about: dict[str, int]) -> None:
        """Note what the garbage collector takes: nothing else runs meanwhile, so nothing else can see it."""
        if phase == "start":
            self._collection = time.perf_counter()
        elif (spent := time.perf_counter() - self._collection) > _LATE:
            self._collected += f"garbage collection of generation {about['generation']}: {spent * 1000:.0f} ms\n"

    def _look(self, loop_thread: int) -> None:
        while not self._ended.wait(_LOOK):
            if time.perf_counter() - self._beat > _LATE:
                frames = sys._current_frames()
                loop = frames.pop(loop_thread)
                self._blocked = not loop.f_code.co_filename.endswith(_IDLE)
                stack = "".join(traceback.format_stack(loop)[-14:])
                self._seen = stack + "".join(map(_beside, frames.values()))


def _waited(schedule: int) -> float:
    """How many seconds a thread has been ready and not running (Linux, sched-stats)."""
    return int(os.pread(schedule, 100, 0).split()[1]) / 1e9


def _beside(frame: FrameType) -> str:
    """What another thread is at, unless it waits."""
    if frame.f_code.co_filename.endswith(_IDLE):
        return ""
    return "beside:\n" + "".join(traceback.format_stack(frame)[-4:])
