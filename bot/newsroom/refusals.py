"""The files of the watched folder that became no article, and why: for the status, and so that none is read twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import structlog

from bot.articles.records import Origin, Refusal

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.articles.store import Store

log = structlog.get_logger(__name__)


class Refusals:
    """What was said against files, in memory as it is in the store."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        """Start with none; ``clock`` gives aware UTC times."""
        self._store = store
        self._clock = clock
        self._said: dict[str, Refusal] = {}

    async def open(self) -> None:
        """Read what the store has."""
        self._said = {one.source: one for one in reversed(await self._store.refusals(Origin.FOLDER))}

    @property
    def latest(self) -> tuple[Refusal, ...]:
        """All of them, the latest first."""
        return tuple(reversed(self._said.values()))

    @property
    def stamps(self) -> dict[str, str]:
        """The marks of the files that would be refused again, by their sources."""
        return {one.source: one.stamp for one in self._said.values() if one.stamp}

    def against(self, source: str) -> Refusal | None:
        """What was said against a file; None where nothing was."""
        return self._said.get(source)

    async def refuse(self, source: str, reason: str, stamp: str = "") -> None:
        """Remember why a file became no article; see ``Refusal`` for its ``stamp``."""
        log.warning("not taken in", name=source, reason=reason)
        refusal = Refusal(source, reason, self._clock(), stamp)
        await self._store.refuse(Origin.FOLDER, refusal)
        self._said.pop(source, None)
        self._said[source] = refusal

    async def accept(self, source: str) -> None:
        """Forget what was said against a file: it is an article now, or is there no more."""
        if source in self._said:
            await self._store.accept(Origin.FOLDER, source)
            self._said.pop(source, None)
