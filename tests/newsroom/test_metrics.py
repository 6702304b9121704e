"""The figures for Prometheus: counted where things happen, served on this machine alone."""

from __future__ import annotations

import socket
import urllib.request
from typing import TYPE_CHECKING

import pytest
from prometheus_client import REGISTRY

from bot.errors import AnalysisError, SettingsError
from bot.newsroom.answers import Reason
from bot.newsroom.metrics import serve_metrics
from tests.newsroom.fakes import DAM, FERRY

if TYPE_CHECKING:
    from tests.newsroom.fakes import Newsroom


def figure(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_the_figures_are_served_and_say_what_they_are() -> None:
    port = free_port()
    server, thread = serve_metrics(port)
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics", timeout=30) as page:
            text = page.read().decode()
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    for name in ("articles_total", "analysis_seconds", "set_aside_total", "waiting_articles", "posts_total"):
        assert f"# HELP copytaster_{name} " in text


def test_a_port_in_use_is_said_with_its_setting() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(SettingsError, match=rf"metrics\.port: port {port} cannot be used: Address already in use"):
            serve_metrics(port)


async def test_articles_and_posts_are_counted(newsroom: Newsroom) -> None:
    def figures() -> list[float]:
        posts = [figure("copytaster_posts_total", result=one) for one in ("sent", "given up", "to be tried again")]
        others = ("copytaster_set_aside_total", "copytaster_analysis_seconds_count")
        return [figure("copytaster_articles_total", outcome="new"), *posts, *map(figure, others)]

    before = figures()
    await newsroom.desk.choose_channel(11, 22)
    newsroom.pool.fails["bad.txt"] = AnalysisError("It was too much.")
    await newsroom.keep(FERRY)
    await newsroom.keep(DAM, "bad.txt")
    await newsroom.intake.analyse_waiting()
    (post,) = await newsroom.desk.outbox.due()
    await newsroom.desk.outbox.failed(post, Reason.REFUSED, final=False)
    await newsroom.desk.outbox.failed(post, Reason.CHANNEL_GONE, final=True)
    await newsroom.desk.outbox.sent(post, 7)
    assert [after - count for after, count in zip(figures(), before, strict=True)] == [2, 1, 1, 1, 1, 2]
    assert figure("copytaster_waiting_articles") == 0
