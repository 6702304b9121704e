"""What is posted where, and why not: pure decisions, and the outbox that makes each post happen once.

The outbox writes the intent with its nonce first, then the message is sent with that nonce, then its id is stored.
Discord drops a second message with a nonce it has seen within a few minutes; a post that was handed to it before is
also looked for in the channel's history before it is sent again, however long that takes.

A revision of an article edits its post in the same way: first the intent, then the edit, then that it was made. Making
an edit twice does no harm, so a restart simply makes again what is not known to be made.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

from bot.articles.records import PostIntent, PostReason, PostState, ServerSettings
from bot.newsroom import metrics
from bot.newsroom.answers import Reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from bot.articles.records import Post
    from bot.articles.store import Store

_FIRST_RETRY = timedelta(seconds=4)
_LONGEST_RETRY = timedelta(minutes=10)
_MENDED_BY_A_REVISION = frozenset({Reason.NOT_ANALYSED.name.lower(), Reason.NOTHING_TO_SAY.name.lower()})


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
    created_at: datetime


@dataclass(frozen=True, slots=True)
class OutgoingEdit:
    """An edit that is due now: a message that is to show a revision of its article.

    ``shown`` is the mark of what the message shows, None where that is not known.
    """

    post_id: int
    guild_id: int
    channel_id: int
    message_id: int
    article_id: int
    revision: int
    attempts: int
    shown: str | None


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


def wants_again(candidate: Candidate, post: Post) -> bool:
    """Whether a revision has what an earlier one lacked, so that the post that was left or given up is decided anew."""
    if post.state not in {PostState.SKIPPED, PostState.FAILED} or post.reason is None:
        return False
    return candidate.revision > post.revision and post.reason.code in _MENDED_BY_A_REVISION


def decide_edit(candidate: Candidate) -> Reason | None:
    """Why a message goes on showing an earlier revision of its article; None when it is to show ``candidate``."""
    if not candidate.analysed:
        return Reason.NOT_ANALYSED
    if not candidate.has_sentences:
        return Reason.NOTHING_TO_SAY
    return None


def retry_after(attempts: int) -> timedelta:
    """How long to wait after ``attempts`` failed attempts: doubling from 4 seconds up to 10 minutes."""
    doublings = min(max(attempts, 1) - 1, 16)
    return min(_FIRST_RETRY * (1 << doublings), _LONGEST_RETRY)


_GROWING = next(attempts for attempts in count(1) if retry_after(attempts) == _LONGEST_RETRY)
"""From how many attempts on the wait grows no more."""


def rested(now: datetime) -> list[datetime]:
    """When at the latest what was tried once, twice, ... must have been tried to be due at ``now``."""
    return [now - retry_after(attempts) for attempts in range(1, _GROWING + 1)]


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
        """Write what is to happen with an article, or a revision of it, on every server, or why nothing is.

        Gives how many posts will be sent.
        """
        posts = {post.guild_id: post for post in await self._store.posts_for(candidate.article_id)}
        sending = 0
        for server in servers:
            post = posts.get(server.guild_id)
            if post is None:
                sending += await self._consider_post(candidate, server)
            elif wants_again(candidate, post):
                sending += await self._consider_again(candidate, server, post)
            elif post.state in {PostState.PENDING, PostState.SENT} and candidate.revision > post.revision:
                await self._consider_edit(candidate, post)
        return sending

    async def _consider_post(self, candidate: Candidate, server: ServerSettings) -> bool:
        reason = decide(candidate, server)
        if reason is None:
            return bool(await self._store.intend_posts([_intent(candidate, server)], self._clock()))
        await self._store.record_skip(
            server.guild_id, candidate.article_id, post_reason(reason), self._clock(), channel_id=server.channel_id
        )
        return False

    async def _consider_again(self, candidate: Candidate, server: ServerSettings, post: Post) -> bool:
        return decide(candidate, server) is None and await self._store.intend_again(post.id, _intent(candidate, server))

    async def _consider_edit(self, candidate: Candidate, post: Post) -> None:
        """Write an edit also for a pending post: an attempt under way may be showing the revision before."""
        reason = decide_edit(candidate)
        if reason is None:
            await self._store.intend_edit(post.id, candidate.revision, self._clock())
        else:
            await self._store.record_edit_skip(post.id, candidate.revision, post_reason(reason), self._clock())

    async def due(self, limit: int = 10) -> list[Outgoing]:
        """The posts to send now, those tried least first; what failed lately, and what its server has paused, waits."""
        chosen = {server.guild_id: server.channel_id for server in await self._store.servers()}
        return [
            Outgoing(
                post_id=post.id,
                guild_id=post.guild_id,
                # What was never sent follows its server to another channel; what may have arrived is looked for where.
                channel_id=(chosen.get(post.guild_id) if post.sending_at is None else None) or post.channel_id,
                article_id=post.article_id,
                nonce=post.nonce,
                attempts=post.attempts,
                search_history=post.sending_at is not None,
                created_at=post.created_at,
            )
            for post in await self._store.pending_posts(limit, tried_by=rested(self._clock()))
            if post.channel_id is not None and post.nonce is not None
        ]

    async def due_edits(self, limit: int = 10) -> list[OutgoingEdit]:
        """The edits to make now, those tried least first; what failed lately, and what its server has paused, waits."""
        return [
            OutgoingEdit(
                post_id=edit.post.id,
                guild_id=edit.post.guild_id,
                channel_id=edit.post.channel_id,
                message_id=edit.post.message_id,
                article_id=edit.post.article_id,
                revision=edit.revision,
                attempts=edit.attempts,
                shown=edit.post.shown,
            )
            for edit in await self._store.pending_edits(limit, tried_by=rested(self._clock()))
            if edit.post.channel_id is not None and edit.post.message_id is not None
        ]

    async def starting(self, outgoing: Outgoing) -> bool:
        """Write down that an attempt begins; False when the post is no longer wanted and must not be sent."""
        return await self._store.mark_attempt(outgoing.post_id, self._clock(), channel_id=outgoing.channel_id)

    async def sending(self, outgoing: Outgoing) -> bool:
        """Write down, before the message is sent, that it may have arrived; False when it must not be sent."""
        return await self._store.mark_sending(outgoing.post_id, self._clock())

    async def sent(
        self, outgoing: Outgoing, message_id: int, *, revision: int | None = None, shown: str | None = None
    ) -> None:
        """The message is in the channel and shows ``revision``; None for both where an earlier attempt left it."""
        await self._store.mark_sent(outgoing.post_id, message_id, self._clock(), revision=revision, shown=shown)
        metrics.POSTS.labels("sent").inc()

    async def failed(self, outgoing: Outgoing, reason: Reason, *, final: bool, detail: str = "") -> None:
        """The attempt failed; ``final`` gives the post up, else it is tried again after a while."""
        await self._store.mark_failed(outgoing.post_id, post_reason(reason, detail), final=final)
        metrics.POSTS.labels("given up" if final else "to be tried again").inc()

    async def starting_edit(self, edit: OutgoingEdit) -> bool:
        """Write down that an attempt begins; False when the edit is no longer wanted and must not be made."""
        return await self._store.mark_edit_attempt(edit.post_id, edit.revision, self._clock())

    async def edited(self, edit: OutgoingEdit, *, revision: int, shown: str) -> None:
        """The message shows ``revision``, the one that was to be shown or a later one."""
        await self._store.mark_edited(edit.post_id, revision, shown, self._clock())
        metrics.EDITS.labels("made").inc()

    async def edit_not_needed(self, edit: OutgoingEdit, *, revision: int, shown: str) -> None:
        """The message shows already what it would show of ``revision``."""
        same = post_reason(Reason.SAME_CARD)
        await self._store.mark_edited(edit.post_id, revision, shown, self._clock(), reason=same)
        metrics.EDITS.labels("not needed").inc()

    async def edit_failed(self, edit: OutgoingEdit, reason: Reason, *, final: bool, detail: str = "") -> None:
        """The attempt failed; ``final`` gives the edit up, else it is tried again after a while."""
        await self._store.mark_edit_failed(
            edit.post_id, edit.revision, post_reason(reason, detail), self._clock(), final=final
        )
        metrics.EDITS.labels("given up" if final else "to be tried again").inc()


def _intent(candidate: Candidate, server: ServerSettings) -> PostIntent:
    assert server.channel_id is not None  # noqa: S101 - decide() said so
    return PostIntent(
        server.guild_id,
        server.channel_id,
        candidate.article_id,
        candidate.revision,
        new_nonce(),
        candidate.story_id,
    )
