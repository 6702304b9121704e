"""Summaries at once, in a worker, and what is shown when a worker comes to no end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.errors import AnalysisError, LanguageError
from bot.language.summary import Length, summarise
from bot.newsroom.summarising import make_summary
from tests.language.summary_helpers import FERRY, analysis_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.language.findings import Analysis, Summary


class Worker:
    """A worker that makes the summary, or overruns."""

    def __init__(self, *, slow: bool = False) -> None:
        self.slow, self.asked = slow, list[str]()

    async def __call__(self, analyses: Sequence[Analysis], method: str, length: Length) -> Summary:
        self.asked.append(method)
        if self.slow:
            message = "Summarising 'ferry.txt' took longer than 60 seconds and was stopped."
            raise AnalysisError(message, "Choose the house method.")
        return summarise(analyses, method=method, length=length)


@pytest.mark.parametrize(("method", "asked"), [("house", []), ("lead", []), ("luhn", ["luhn"])])
async def test_only_what_may_take_long_is_left_to_a_worker(method: str, asked: list[str]) -> None:
    worker = Worker()
    summary = await make_summary([analysis_of(FERRY)], method, Length.MEDIUM, worker)
    assert summary == summarise([analysis_of(FERRY)], method=method, length=Length.MEDIUM)
    assert worker.asked == asked


async def test_a_method_that_comes_to_no_end_gives_way_to_the_house_and_says_so() -> None:
    summary = await make_summary([analysis_of(FERRY)], "kl", Length.MEDIUM, Worker(slow=True))
    house = summarise([analysis_of(FERRY)], length=Length.MEDIUM)
    assert summary.method == "house"
    assert summary.sentences == house.sentences
    assert summary.notes[0].startswith("Summarising 'ferry.txt' took longer than 60 seconds")


async def test_no_worker_is_asked_for_a_method_that_there_is_not() -> None:
    worker = Worker()
    with pytest.raises(LanguageError, match="no summary method"):
        await make_summary([analysis_of(FERRY)], "guess", Length.MEDIUM, worker)
    assert worker.asked == []


async def test_without_a_worker_every_method_has_its_time() -> None:
    assert (await make_summary([analysis_of(FERRY)], "lsa", Length.SHORT)).method == "lsa"
