"""Doing what the outbox holds: each post once, each edit made, none lost, and a reason for every one that fails."""

from __future__ import annotations

import json
from datetime import timedelta
from functools import partial
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol

import aiohttp
import discord
import structlog

from bot.chat.cards import summary_card
from bot.chat.routes import routes_on
from bot.errors import AnalysisError, DeskError
from bot.newsroom.answers import Reason
from bot.newsroom.presenting import shorten

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from bot.chat.cards import Card
    from bot.newsroom.answers import SummaryAnswer
    from bot.newsroom.desk import Desk
    from bot.newsroom.posting import Outgoing, OutgoingEdit

log = structlog.get_logger(__name__)

UNREACHABLE = (aiohttp.ClientError, OSError, discord.RateLimited)
"""Faults of the way to Discord, time-outs among them: the post waits and is tried again with the same nonce."""

FORBIDDEN_ATTEMPTS = 150
"""Attempts after which what somebody may mend, a missing permission say, is final: with the outbox's back-off a day."""

_PASSING = frozenset({401, 408, 429})
"""Refusals that say nothing of the message: a token that was reset, a time-out, too many requests."""

_Channel = discord.TextChannel | discord.Thread | discord.VoiceChannel | discord.StageChannel

_BEFORE = timedelta(minutes=1)
"""Allowance for clocks that differ between this machine and Discord."""


_GONE = {10003: Reason.CHANNEL_GONE, 10004: Reason.NOT_A_MEMBER, 10008: Reason.MESSAGE_GONE}
"""Discord's codes for a channel, a server and a message that are not there (any more)."""

_DETAIL = 150
"""Characters of what Discord says against a message that are kept."""


class _Failed(Protocol):
    """Writes down why an attempt failed; ``final`` gives it up."""

    async def __call__(self, reason: Reason, detail: str = "", *, final: bool) -> None:
        """Write it down."""


class Delivery:
    """Sends due posts to their channels, and edits those whose article was revised."""

    def __init__(self, client: discord.Client, desk: Desk) -> None:
        """Do through ``client`` what the outbox of ``desk`` holds."""
        self._client = client
        self._desk = desk
        self._outbox = desk.outbox

    async def send_due(self) -> int:
        """Try every post and edit that is due, oldest first; gives how many were tried."""
        posts = await self._outbox.due()
        for outgoing in posts:
            try:
                await self._try_post(outgoing)
            except Exception:  # one post's fault must not keep the others back; it stays pending
                log.exception("post_attempt_failed", post=outgoing.post_id)
        edits = await self._outbox.due_edits()
        for edit in edits:
            try:
                await self._try_edit(edit)
            except Exception:  # as above
                log.exception("edit_attempt_failed", post=edit.post_id)
        return len(posts) + len(edits)

    async def _try_post(self, outgoing: Outgoing) -> None:
        if await self._outbox.starting(outgoing):
            failed = partial(self._post_failed, outgoing)
            await self._told(self._post(outgoing, failed), failed, outgoing)

    async def _try_edit(self, edit: OutgoingEdit) -> None:
        if await self._outbox.starting_edit(edit):
            failed = partial(self._edit_failed, edit)
            await self._told(self._edit(edit, failed), failed, edit)

    async def _told(self, attempt: Coroutine[Any, Any, None], failed: _Failed, due: Outgoing | OutgoingEdit) -> None:
        """Await ``attempt``; what Discord has against it is written down with its reason."""
        try:
            await attempt
        except UNREACHABLE:
            await failed(Reason.UNREACHABLE, final=False)
        except discord.NotFound as error:
            # A page that is not found without a word of what is missing comes from something in between.
            gone = _GONE.get(error.code)
            if gone is not None:
                await failed(gone, final=True)
            else:
                await failed(Reason.REFUSED, _said(error), final=_is_last(due.attempts))
        except discord.Forbidden as error:
            if self._client.get_guild(due.guild_id) is None:
                # It was removed while it did not run: no editor there can mend that.
                await failed(Reason.NOT_A_MEMBER, final=True)
            else:
                await _forbidden(failed, error.text, due.attempts)
        except discord.HTTPException as error:
            # Some refusals are about the moment or the token; any other is about the message and would be repeated.
            passing = error.status in _PASSING or error.status >= 500
            await failed(Reason.REFUSED, _said(error), final=not passing)
        except Exception:
            # A fault of ours: it waits, and the status says so, where that can be written down.
            await failed(Reason.FAULT, final=False)
            raise

    async def _post(self, outgoing: Outgoing, failed: _Failed) -> None:
        channel = await self._channel(outgoing.channel_id, failed)
        if channel is None:
            return
        if outgoing.search_history:
            lacking = _lacking_to_look_back(channel)
            if lacking:
                await _forbidden(failed, lacking, outgoing.attempts)
                return
            found = await self._arrived(channel, outgoing)
            if found is not None:
                await self._outbox.sent(outgoing, found)
                log.info("found_posted", post=outgoing.post_id, article=outgoing.article_id)
                return
        answer = await self._summary(outgoing.article_id, failed)
        if answer is None:
            return
        card = summary_card(answer, post=outgoing.post_id)
        if not await self._outbox.sending(outgoing):
            return
        sent = await channel.send(view=card, nonce=outgoing.nonce)
        await self._outbox.sent(outgoing, sent.id, revision=answer.item.revision, shown=_mark_of(card))
        log.info("posted", post=outgoing.post_id, article=outgoing.article_id, channel=outgoing.channel_id)

    async def _edit(self, edit: OutgoingEdit, failed: _Failed) -> None:
        answer = await self._summary(edit.article_id, failed)
        if answer is None:
            return
        card = summary_card(answer, post=edit.post_id)
        shown, revision = _mark_of(card), answer.item.revision
        if shown == edit.shown:
            await self._outbox.edit_not_needed(edit, revision=revision, shown=shown)
            return
        channel = await self._channel(edit.channel_id, failed)
        if channel is None:
            return
        # Unlike sending, editing does not take the client's own rule that nobody is pinged.
        nobody = discord.AllowedMentions.none()
        await channel.get_partial_message(edit.message_id).edit(view=card, allowed_mentions=nobody)
        await self._outbox.edited(edit, revision=revision, shown=shown)
        log.info("edited", post=edit.post_id, article=edit.article_id, revision=revision)

    async def _channel(self, channel_id: int, failed: _Failed) -> _Channel | None:
        """The channel; None where it takes no messages, which is then written down."""
        channel = self._client.get_channel(channel_id) or await self._client.fetch_channel(channel_id)
        if isinstance(channel, _Channel):
            return channel
        await failed(Reason.REFUSED, "the channel takes no messages", final=True)
        return None

    async def _summary(self, article_id: int, failed: _Failed) -> SummaryAnswer | None:
        """The summary to show; None where there is none, which is then written down with its reason."""
        try:
            item = await self._desk.item(article_id)
        except DeskError:
            await failed(Reason.REMOVED, final=True)
            return None
        try:
            answer = await self._desk.summary(item, self._desk.post_length)
        except DeskError:
            # That ends by itself.
            await failed(Reason.BEING_READ, final=False)
            return None
        except AnalysisError:
            await failed(Reason.NOT_ANALYSED, item.problem, final=True)
            return None
        if not answer.summary.sentences:
            await failed(Reason.NOTHING_TO_SAY, final=True)
            return None
        return answer

    async def _arrived(self, channel: _Channel, outgoing: Outgoing) -> int | None:
        """The id of the message that an earlier attempt left in the channel, recognised by the mark on its buttons."""
        since = outgoing.created_at - _BEFORE
        async for message in channel.history(limit=None):
            if message.created_at < since:
                break
            mine = self._client.user is not None and message.author.id == self._client.user.id
            if mine and any(route.post == outgoing.post_id for route in routes_on(message.components)):
                return message.id
        return None

    async def _post_failed(self, outgoing: Outgoing, reason: Reason, detail: str = "", *, final: bool) -> None:
        log.warning("not_posted", post=outgoing.post_id, reason=reason.name, final=final, detail=detail)
        await self._outbox.failed(outgoing, reason, final=final, detail=detail)

    async def _edit_failed(self, edit: OutgoingEdit, reason: Reason, detail: str = "", *, final: bool) -> None:
        log.warning("not_edited", post=edit.post_id, reason=reason.name, final=final, detail=detail)
        await self._outbox.edit_failed(edit, reason, final=final, detail=detail)


def _said(error: discord.HTTPException) -> str:
    """What Discord said; of a fault of its own, or of something in between, the number alone tells."""
    about = f": {shorten(error.text, _DETAIL)}" if error.code and error.text else ""
    return f"error {error.status}{about}"


async def _forbidden(failed: _Failed, detail: str, attempts: int) -> None:
    """Write down missing permissions: an editor who sees the status mends them, so what is due waits for a day."""
    await failed(Reason.FORBIDDEN, detail, final=_is_last(attempts))


def _is_last(attempts: int) -> bool:
    return attempts + 1 >= FORBIDDEN_ATTEMPTS


def _mark_of(card: Card) -> str:
    """A short mark that two cards share only where they show the same."""
    # discord.py gives this method no types.
    components = card.to_components()  # type: ignore[no-untyped-call]
    return sha256(json.dumps(components, sort_keys=True).encode()).hexdigest()


def _lacking_to_look_back(channel: _Channel) -> str:
    """Why the bot cannot read the channel's history, where Discord would say that it is empty; empty where it can."""
    # Against its type, ``me`` is None for a guild that Discord has not sent: in an outage, or just after a start.
    me: discord.Member | None = channel.guild.me
    if me is None or (isinstance(channel, discord.Thread) and channel.parent is None):
        return "Discord has not told the bot yet what it may do there"
    if not channel.permissions_for(me).read_message_history:
        return "without Read Message History it cannot look whether it was posted"
    return ""
