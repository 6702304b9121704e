"""How hosts are spared: one request at a time, a gap after each, and nothing kept of those that nobody asks."""

from __future__ import annotations

import asyncio

import pytest

from bot.newsroom.politeness import HostGate


async def test_a_host_is_asked_one_thing_at_a_time_with_a_gap() -> None:
    gate, inside, order = HostGate(gap=0.02), [], []

    async def visit(name: str, url: str) -> None:
        async with gate.turn(url):
            inside.append(name)
            assert len([one for one in inside if one.startswith("a")]) <= 1
            order.append(asyncio.get_running_loop().time())
            await asyncio.sleep(0)
            inside.remove(name)

    async with asyncio.TaskGroup() as group:
        for name, url in (("a1", "https://A.example/1"), ("a2", "https://a.example/2"), ("b", "https://b.example/")):
            group.create_task(visit(name, url))
    assert max(order) - min(order) >= 0.02


async def test_hosts_that_nobody_asks_any_more_are_forgotten() -> None:
    gate, idle = HostGate(gap=0.0), HostGate(gap=60.0)
    for number in range(50):
        async with gate.turn(f"https://{number}.example/"):
            pass
        async with idle.turn(f"https://{number}.example/"):
            pass
    assert len(gate._hosts) <= 1
    assert len(idle._hosts) == 50


async def test_a_host_is_kept_while_somebody_is_there_or_waits() -> None:
    gate, second = HostGate(gap=0.0), asyncio.Event()

    async def follow() -> None:
        async with gate.turn("https://a.example/2"):
            second.set()

    async with gate.turn("https://a.example/1"):
        waiting = asyncio.create_task(follow())
        await asyncio.sleep(0)
        async with gate.turn("https://b.example/"):
            assert not second.is_set()
    await waiting
    assert second.is_set()


@pytest.mark.parametrize("gap", [0.0, 60.0])
async def test_who_gives_up_waiting_lets_the_next_one_in(gap: float) -> None:
    gate = HostGate(gap)
    async with gate.turn("https://a.example/"):
        waiting = asyncio.create_task(gate.turn("https://a.example/").__aenter__())
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
    assert [host.asking for host in gate._hosts.values()] == [0]


async def test_what_is_no_address_is_nobodys_host() -> None:
    async with HostGate().turn("http://[not/an/address"):
        pass
    gate = HostGate(60.0)
    async with gate.turn("http://[not/an/address"), gate.turn("http://[nor/this"):
        assert len(gate._hosts) == 2
