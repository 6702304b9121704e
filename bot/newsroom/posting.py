"""What is posted where, and why not: pure decisions, and the outbox that makes each post happen once.

The outbox writes the intent with its nonce first, then the message is sent with that nonce, then its id is stored.
Discord drops a second message with a nonce it has seen within a few minutes; a post that was tried before is also
looked for in the channel's history before it is sent again, however long that takes.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.articles.records import PostIntent, PostReason, ServerSettings
from bot.newsroom import metrics
from bot.newsroom.answers import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.articles.records import Post
    from bot.articles.store import Store

_FIRST_RETRY = timedelta(seconds=4)
_LONGEST_RETRY = timedelta(minutes=10)
_LOOK_AT = 5000  # pending posts looked at a time: enough that a few in back-off never hide the rest


def now_utc() -> datetime:
    """The present time, aware UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What the decision needs to know of an article that came in."""

    article_id: int
    revision: int
    story_id: int | None
    received: datetime
    analysed: bool
    has_sentences: bool


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A post that is due now; ``search_history`` is True when an earlier attempt may have got through."""

    post_id: int
    guild_id: int
    channel_id: int
    article_id: int
    nonce: str
    attempts: int
    search_history: bool


def decide(candidate: Candidate, server: ServerSettings) -> Reason | None:
    """Why ``candidate`` is not posted to ``server``; None when it is."""
    if server.channel_id is None:
        return Reason.NO_CHANNEL
    if candidate.received <= server.since:
        return Reason.BACKLOG
    if server.paused:
        return Reason.PAUSED
    if not candidate.analysed:
        return Reason.NOT_ANALYSED
    if not candidate.has_sentences:
        return Reason.NOTHING_TO_SAY
    return None


def retry_after(attempts: int) -> timedelta:
    """How long to wait after ``attempts`` failed attempts: doubling from 4 seconds up to 10 minutes."""
    doublings = min(max(attempts, 1) - 1, 16)
    return min(_FIRST_RETRY * (1 << doublings), _LONGEST_RETRY)


def post_reason(reason: Reason, detail: str = "") -> PostReason:
    """``reason`` as the store keeps it, with a sentence of detail where there is one."""
    return PostReason(reason.name.lower(), f"{reason.value}: {detail}" if detail else reason.value)


def new_nonce() -> str:
    """A nonce that no other post has: 24 of the 25 characters that Discord takes."""
    return "ct" + secrets.token_hex(11)


class Outbox:
    """The posts that are to be sent; everything it says is in the store before it returns."""

    def __init__(self, store: Store, clock: Callable[[], datetime] = now_utc) -> None:
        """Keep posts in ``store``; ``clock`` gives aware UTC times."""
        self._store = store
        self._clock = clock

    async def consider(self, candidate: Candidate, servers: Iterable[ServerSettings]) -> int:
        """Write an intent, or the reason for leaving it, for every server; gives how many will be posted."""
        intents = []
        for server in servers:
            reason = decide(candidate, server)
            if reason is None:
                assert server.channel_id is not None  # noqa: S101 - decide() said so
                intents.append(
                    PostIntent(
                        server.guild_id,
                        server.channel_id,
                        candidate.article_id,
                        candidate.revision,
                        new_nonce(),
                        candidate.story_id,
                    )
                )
            else:
                await self._store.record_skip(
                    server.guild_id,
                    candidate.article_id,
                    post_reason(reason),
                    self._clock(),
                    channel_id=server.channel_id,
                )
        return len(await self._store.intend_posts(intents, self._clock())) if intents else 0

    async def due(self, limit: int = 10) -> list[Outgoing]:
        """The posts to send now, oldest first; those in back-off after a failure and those of paused servers wait."""
        now = self._clock()
        servers = await self._store.servers()
        paused = {server.guild_id for server in servers if server.paused}
        chosen = {server.guild_id: server.channel_id for server in servers}
        posts = await self._store.pending_posts(_LOOK_AT)
        ready = (post for post in posts if post.guild_id not in paused and _is_due(post, now))
        return [
            Outgoing(
                post_id=post.id,
                guild_id=post.guild_id,
                # What was never tried follows its server to another channel; what may have arrived is looked for where.
                channel_id=(chosen.get(post.guild_id) if post.attempts == 0 else None) or post.channel_id,
                article_id=post.article_id,
                nonce=post.nonce,
                attempts=post.attempts,
                search_history=post.attempts > 0,
            )
            for post, _ in zip(ready, range(limit), strict=False)
            if post.channel_id is not None and post.nonce is not None
        ]

    async def starting(self, outgoing: Outgoing) -> bool:
        """Write down that an attempt begins; False when the post is no longer wanted and must not be sent."""
        return await self._store.mark_attempt(outgoing.post_id, self._clock())

    async def sent(self, outgoing: Outgoing, message_id: int) -> None:
        """The message is in the channel."""
        await self._store.mark_sent(outgoing.post_id, message_id, self._clock())
        metrics.POSTS.labels("sent").inc()

    async def failed(self, outgoing: Outgoing, reason: Reason, *, final: bool, detail: str = "") -> None:
        """The attempt failed; ``final`` gives the post up, else it is tried again after a while."""
        await self._store.mark_failed(outgoing.post_id, post_reason(reason, detail), final=final)
        metrics.POSTS.labels("given up" if final else "to be tried again").inc()


def _is_due(post: Post, now: datetime) -> bool:
    return post.attempted_at is None or post.attempted_at + retry_after(post.attempts) <= now
