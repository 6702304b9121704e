"""The worker pool with real processes that die, hang, fail and are killed while they wait."""

from __future__ import annotations

import asyncio
import os
import signal
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from bot.articles.article import Article
from bot.errors import AnalysisError, LanguageError, ReadingError
from bot.language.parsing import DEFAULT_PIPELINE
from bot.language.summary import Length, summarise
from bot.newsroom import analysing
from bot.newsroom.analysing import AnalysisPool
from bot.newsroom.pictures import Network
from tests.language.summary_helpers import FERRY, analysis_of
from tests.newsroom import bad_tasks
from tests.newsroom.fakes import make_article

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

ARTICLE = Article("The ferry came in late.", "ferry.txt")


@asynccontextmanager
async def a_pool(*, deadline: float = 30.0, pipeline: str = "none_needed") -> AsyncIterator[AnalysisPool]:
    pool = AnalysisPool(pipeline=pipeline, deadline=deadline)
    try:
        yield pool
    finally:
        await pool.close()


@pytest.fixture
def workers_do(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Have the workers run a task of ``bad_tasks`` in place of the real analysis, and start without the model."""

    def do(task: Callable[..., object], prepare: Callable[[str], None] = bad_tasks.prepare_nothing) -> None:
        monkeypatch.setattr(analysing, "_analyse", task)
        monkeypatch.setattr(analysing, "_prepare", prepare)

    return do


async def test_a_worker_that_dies_is_replaced_and_its_article_tried_once_more(
    workers_do: Callable[..., None], tmp_path: Path
) -> None:
    workers_do(bad_tasks.die_once)
    async with a_pool() as pool:
        analysis = await pool.analyse(Article("Text.", str(tmp_path / "died")))
    assert analysis.version == "second try"
    assert (tmp_path / "died").exists()


@pytest.mark.parametrize("death", [bad_tasks.exit_at_once, bad_tasks.be_killed])
async def test_an_article_that_kills_two_workers_is_refused_and_the_pool_lives(
    workers_do: Callable[..., None], death: Callable[..., object]
) -> None:
    workers_do(death)
    async with a_pool() as pool:
        with pytest.raises(AnalysisError, match=r"'ferry\.txt' stopped the language worker twice.*set aside"):
            await pool.analyse(ARTICLE)
        workers_do(bad_tasks.find_nothing)
        assert (await pool.analyse(ARTICLE)).version == "quick"


async def test_an_article_past_its_deadline_is_stopped_and_the_next_one_read(workers_do: Callable[..., None]) -> None:
    workers_do(bad_tasks.hang)
    async with a_pool(deadline=1.0) as pool:
        with pytest.raises(AnalysisError, match=r"'slow' took longer than 1 seconds.*language\.deadline_seconds"):
            await pool.analyse(Article("Text.", "slow"))
        assert (await pool.analyse(ARTICLE)).version == "quick"


async def test_a_feed_and_a_picture_that_stop_their_workers_are_said_as_what_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(analysing, "_prepare", bad_tasks.prepare_nothing)
    for task in ("_parse_feed", "_draw"):
        monkeypatch.setattr(analysing, task, bad_tasks.exit_at_once)
    async with a_pool() as pool:
        with pytest.raises(AnalysisError, match=r"Reading 'https://wire\.example/' stopped"):
            await pool.parse_feed(b"", "https://wire.example/", "text/xml")
        with pytest.raises(AnalysisError, match=r"Drawing 'Mara Orr' stopped.*shown without the picture"):
            await pool.draw(Network("Mara Orr", (), ()))


async def test_what_the_model_fails_on_is_said(workers_do: Callable[..., None]) -> None:
    workers_do(bad_tasks.fail)
    async with a_pool() as pool:
        with pytest.raises(
            AnalysisError, match=r"Analysing 'ferry\.txt' failed: ValueError: \[E088\] Text is too long\."
        ):
            await pool.analyse(ARTICLE)


async def test_a_missing_model_is_no_fault_of_the_article(workers_do: Callable[..., None]) -> None:
    workers_do(bad_tasks.miss_the_model)
    async with a_pool(pipeline="en_core_web_lg") as pool:
        with pytest.raises(LanguageError, match="'en_core_web_lg' is not installed"):
            await pool.analyse(ARTICLE)


async def test_the_real_start_survives_a_missing_model_and_says_it_with_the_first_task() -> None:
    async with a_pool(pipeline="no_such_pipeline") as pool:
        with pytest.raises(LanguageError, match=r"'no_such_pipeline' is not installed.*language\.pipeline"):
            await pool.analyse(ARTICLE)
        article = await pool.read(b"The ferry came in late. Nobody was hurt.", "ferry.txt", url="https://a.example/1")
        assert (article.name, article.url) == ("ferry.txt", "https://a.example/1")
        with pytest.raises(ReadingError, match="empty"):
            await pool.read(b"", "empty.txt")


async def test_a_real_worker_finds_what_this_process_finds() -> None:
    text = (
        "Ferry fire at Port Amara\nThe harbour master, Ines Bellamy, said the ferry burned for nine hours on Thursday."
    )
    article = make_article(text, "ferry.txt")
    async with a_pool(pipeline=DEFAULT_PIPELINE, deadline=120.0) as pool:
        analysis = await pool.analyse(article)
    assert analysis == analysing._analyse(article, DEFAULT_PIPELINE)
    assert "Ines Bellamy" in {entity.name for entity in analysis.entities}


async def test_a_worker_killed_while_it_waits_is_replaced(workers_do: Callable[..., None]) -> None:
    workers_do(bad_tasks.own_process)
    async with a_pool() as pool:
        first = int((await pool.analyse(ARTICLE)).version)
        os.kill(first, signal.SIGKILL)
        second = int((await pool.analyse(ARTICLE)).version)
        assert second != first
        os.kill(second, signal.SIGKILL)
        # Long enough for the pool to notice by itself, before it is asked.
        await asyncio.sleep(0.5)
        assert int((await pool.analyse(ARTICLE)).version) not in {first, second}


async def test_workers_that_cannot_start_are_said_and_blamed_on_no_article(workers_do: Callable[..., None]) -> None:
    workers_do(bad_tasks.find_nothing, bad_tasks.prepare_and_die)
    async with a_pool() as pool:
        with pytest.raises(LanguageError, match=r"end as soon as they are started.*more memory"):
            await pool.analyse(ARTICLE)


def test_a_worker_starts_with_one_thread_and_without_the_pipeline_that_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", "8")
    monkeypatch.setenv("OPENBLAS_NUM_THREADS", "8")
    monkeypatch.setenv("MKL_NUM_THREADS", "8")
    for pipeline in ("no_such_pipeline", None):
        analysing._prepare(pipeline)
    assert {os.environ[name] for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")} == {"1"}


async def test_closing_a_pool_that_never_started_or_closed_before_does_nothing() -> None:
    pool = AnalysisPool(pipeline="none_needed")
    await pool.close()
    await pool.close()
    assert not asyncio.all_tasks() - {asyncio.current_task()}


async def test_several_articles_wait_their_turn_for_one_worker(workers_do: Callable[..., None]) -> None:
    workers_do(bad_tasks.find_nothing)
    async with a_pool() as pool:
        found = await asyncio.gather(*(pool.analyse(Article("Text.", str(number))) for number in range(6)))
    assert [analysis.article.name for analysis in found] == list("012345")


async def test_a_real_worker_draws_and_says_what_it_cannot_draw() -> None:
    network = Network("Mara Orr", (("Paul Bell", 2), ("Ada Lund", 1)), ())
    async with a_pool(deadline=120.0) as pool:
        assert (await pool.draw(network)).startswith(b"\x89PNG")
        with pytest.raises(AnalysisError, match=r"Drawing 'Mara Orr' failed: .*shown without the picture"):
            await pool.draw(Network("Mara Orr", (), ()))


async def test_a_worker_knows_no_token(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    monkeypatch.setattr(analysing, "_analyse", bad_tasks.own_token)
    pool = AnalysisPool(pipeline="none_needed", preload=False)
    try:
        assert (await pool.analyse(ARTICLE)).version == "none"
    finally:
        await pool.close()
    assert os.environ["DISCORD_TOKEN"] == "secret"


async def test_a_summary_is_made_in_a_worker_and_stopped_when_it_takes_too_long(
    workers_do: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    workers_do(bad_tasks.find_nothing)
    async with a_pool() as pool:
        summary = await pool.summarise([analysis_of(FERRY)], "luhn", Length.SHORT)
        assert summary == summarise([analysis_of(FERRY)], method="luhn", length=Length.SHORT)
    monkeypatch.setattr(analysing, "_summarise", bad_tasks.sleep_on)
    async with a_pool(deadline=0.5) as pool:
        with pytest.raises(AnalysisError, match=r"Summarising '' took longer than 0\.5 seconds") as caught:
            await pool.summarise([analysis_of(FERRY)], "kl", Length.SHORT)
    assert "house method" in caught.value.remedy
