"""Summaries for the desk: at once where that is quick on any text, in a worker with a deadline where it may not be."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.errors import AnalysisError
from bot.language.summary import BOUNDED_METHODS, METHODS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.language.findings import Analysis, Summary
    from bot.language.summary import Length

type Summarise = Callable[[Sequence[Analysis], str, Length], Awaitable[Summary]]
"""Makes the summary by a method of a length, in a worker process: raises AnalysisError when it takes too long."""


async def make_summary(
    analyses: Sequence[Analysis], method: str, length: Length, in_worker: Summarise | None = None
) -> Summary:
    """What ``analyses`` report, by ``method``, or by the house's own where that one comes to no end.

    The classical methods compare all sentences with one another, some of them for each sentence that they take: on a
    long text that lasts for minutes. Without ``in_worker`` they have all the time that they need.

    Raises:
        LanguageError: There is no method of that name, or no worker can be started.
    """
    from bot.language import summarise  # noqa: PLC0415 - the first summary loads the room, not the start

    if in_worker is None or method in BOUNDED_METHODS or method not in METHODS:
        return await asyncio.to_thread(partial(summarise, analyses, method=method, length=length))
    try:
        return await in_worker(analyses, method, length)
    except AnalysisError as error:
        summary = await asyncio.to_thread(partial(summarise, analyses, length=length))
        return replace(summary, notes=(f"{error.message} This is the house method's summary.", *summary.notes))
