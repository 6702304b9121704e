"""Politeness to the servers that are fetched from: one request at a time for each host, with a gap after each."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

GAP = 1.0
"""The least time between two requests to one host, in seconds."""


@dataclass(slots=True)
class _Host:
    """The queue before one host; ``asking`` counts who waits or is being served, ``free_at`` is the loop's time."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    asking: int = 0
    free_at: float = 0.0


class HostGate:
    """One request at a time for each host, with a gap after each; a host that nobody asks any more is forgotten."""

    def __init__(self, gap: float = GAP) -> None:
        """Leave ``gap`` seconds between two requests."""
        self._gap = gap
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        """Wait for the turn at the host of ``url``, which may be no address at all: then nobody else is waited for."""
        loop = asyncio.get_running_loop()
        self._forget_idle(loop.time())
        host = self._hosts.setdefault(_host_of(url), _Host())
        host.asking += 1
        try:
            async with host.lock:
                await asyncio.sleep(max(0.0, host.free_at - loop.time()))
                try:
                    yield
                finally:
                    host.free_at = loop.time() + self._gap
        finally:
            host.asking -= 1

    def _forget_idle(self, now: float) -> None:
        """Forget the hosts that could be asked at once."""
        self._hosts = {name: host for name, host in self._hosts.items() if host.asking or host.free_at > now}


def _host_of(url: str) -> str:
    try:
        return urlsplit(url).netloc.lower()
    except ValueError:
        # What somebody types may be no address; the fetcher says so.
        return url
