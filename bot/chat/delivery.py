"""Sending what the outbox holds: each post once, none lost, and a reason for every one that fails."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import aiohttp
import discord
import structlog

from bot.chat.cards import summary_card
from bot.chat.routes import routes_on
from bot.errors import AnalysisError, DeskError
from bot.newsroom.answers import Reason

if TYPE_CHECKING:
    from bot.newsroom.answers import Item, SummaryAnswer
    from bot.newsroom.desk import Desk
    from bot.newsroom.posting import Outgoing

log = structlog.get_logger(__name__)

UNREACHABLE = (aiohttp.ClientError, OSError, discord.RateLimited)
"""Faults of the way to Discord, time-outs among them: the post waits and is tried again with the same nonce."""

FORBIDDEN_ATTEMPTS = 150
"""Attempts after which missing permissions are final: with the outbox's back-off, a day in which to mend them."""

_PASSING = frozenset({401, 408, 429})
"""Refusals that say nothing of the message: a token that was reset, a time-out, too many requests."""

_BEFORE = timedelta(minutes=1)
"""Allowance for clocks that differ between this machine and Discord."""


class Delivery:
    """Sends due posts to their channels."""

    def __init__(self, client: discord.Client, desk: Desk) -> None:
        """Send through ``client`` what the outbox of ``desk`` holds."""
        self._client = client
        self._desk = desk
        self._outbox = desk.outbox

    async def send_due(self) -> int:
        """Try every post that is due, oldest first; gives how many were tried."""
        due = await self._outbox.due()
        for outgoing in due:
            try:
                await self._try(outgoing)
            except Exception:  # one post's fault must not keep the others back; it stays pending
                log.exception("post_attempt_failed", post=outgoing.post_id)
        return len(due)

    async def _try(self, outgoing: Outgoing) -> None:
        if not await self._outbox.starting(outgoing):
            return
        try:
            await self._deliver(outgoing)
        except UNREACHABLE:
            await self._failed(outgoing, Reason.REFUSED, "Discord could not be reached", final=False)
        except discord.NotFound:
            await self._failed(outgoing, Reason.CHANNEL_GONE, final=True)
        except discord.Forbidden as error:
            await self._forbidden(outgoing, error.text)
        except discord.HTTPException as error:
            # Some refusals are about the moment or the token; any other is about the message and would be repeated.
            passing = error.status in _PASSING or error.status >= 500
            await self._failed(outgoing, Reason.REFUSED, f"error {error.status}", final=not passing)

    async def _deliver(self, outgoing: Outgoing) -> None:
        answer = await self._summary(outgoing)
        if answer is None:
            return
        channel = self._client.get_channel(outgoing.channel_id) or await self._client.fetch_channel(outgoing.channel_id)
        if not isinstance(channel, discord.abc.Messageable):
            await self._failed(outgoing, Reason.REFUSED, "the channel takes no messages", final=True)
            return
        found = None
        if outgoing.search_history:
            if not _may_look_back(channel):
                await self._forbidden(outgoing, "without Read Message History it cannot look whether it was posted")
                return
            found = await self._arrived(channel, outgoing, answer.item)
        if found is None:
            card = summary_card(answer, post=outgoing.post_id)
            found = (await channel.send(view=card, nonce=outgoing.nonce)).id
        await self._outbox.sent(outgoing, found)
        log.info("posted", post=outgoing.post_id, article=outgoing.article_id, channel=outgoing.channel_id)

    async def _summary(self, outgoing: Outgoing) -> SummaryAnswer | None:
        """The summary to post; None where there is none, which is then written down with its reason."""
        try:
            item = await self._desk.item(outgoing.article_id)
        except DeskError:
            await self._failed(outgoing, Reason.REMOVED, final=True)
            return None
        try:
            answer = await self._desk.summary(item, self._desk.post_length)
        except DeskError as error:
            # It is being analysed anew; that ends by itself.
            await self._failed(outgoing, Reason.NOT_ANALYSED, str(error), final=False)
            return None
        except AnalysisError as error:
            await self._failed(outgoing, Reason.NOT_ANALYSED, str(error), final=True)
            return None
        if not answer.summary.sentences:
            await self._failed(outgoing, Reason.NOTHING_TO_SAY, final=True)
            return None
        return answer

    async def _arrived(self, channel: discord.abc.Messageable, outgoing: Outgoing, item: Item) -> int | None:
        """The id of the message that an earlier attempt left in the channel, recognised by the mark on its buttons."""
        since = item.received - _BEFORE
        async for message in channel.history(limit=None):
            if message.created_at < since:
                break
            mine = self._client.user is not None and message.author.id == self._client.user.id
            if mine and any(route.post == outgoing.post_id for route in routes_on(message.components)):
                return message.id
        return None

    async def _forbidden(self, outgoing: Outgoing, detail: str) -> None:
        """Write down missing permissions: an editor who sees the status mends them, so the post waits for a day."""
        await self._failed(outgoing, Reason.FORBIDDEN, detail, final=outgoing.attempts + 1 >= FORBIDDEN_ATTEMPTS)

    async def _failed(self, outgoing: Outgoing, reason: Reason, detail: str = "", *, final: bool) -> None:
        log.warning("not_posted", post=outgoing.post_id, reason=reason.name, final=final, detail=detail)
        await self._outbox.failed(outgoing, reason, final=final, detail=detail)


def _may_look_back(channel: discord.abc.Messageable) -> bool:
    """Whether the bot may read the channel's history; without, Discord says that it is empty."""
    if not isinstance(channel, (discord.abc.GuildChannel, discord.Thread)):
        return True
    return channel.permissions_for(channel.guild.me).read_message_history
