"""The newsroom card: where automatic posts go, what was posted, what was not and why, and what the bot lacks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import discord

from bot.chat import limits
from bot.chat.cards.frame import Card, Frame, small
from bot.chat.escaping import link, shown
from bot.newsroom.presenting import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.articles.records import Refusal
    from bot.newsroom.answers import NewsroomStatus, PostLine
    from bot.newsroom.polling import FeedHealth

_LISTED = 6
_TITLE = 90
_REASON = 200
_ROOM = 2880
"""Characters of all sections together, which share it: the four missing permissions above them still fit the card."""

_MORE = "- and {} more"

_PENDING = "pending"
_EDITS = {"done": "edited", _PENDING: "waits to be edited", "failed": "not edited", "skipped": "left as it is"}
"""What is said of the edit of a post, by its state."""

NEEDED = {
    "view_channel": ("View Channel", "the bot cannot see the channel"),
    "send_messages": ("Send Messages", "the bot cannot post there"),
    "read_message_history": (
        "Read Message History",
        "the bot cannot tell, after an interruption, whether a post already arrived",
    ),
    "attach_files": ("Attach Files", "profiles come without their pictures"),
}
"""Permissions that the bot needs in its channel, by discord.py's names: what Discord's settings call them, and why."""


class _Section(NamedTuple):
    """A list of the card under its title: ``lines`` of ``total``, a number that is shown where it is ``counted``."""

    title: str
    total: int
    lines: Sequence[str]
    counted: bool = True

    def within(self, room: int) -> str:
        """The section in at most ``room`` characters."""
        beyond = max(0, self.total - len(self.lines)) if self.lines else 0
        text = limits.join_within(self.lines, room, separator="\n", more=_MORE, beyond=beyond)
        count = f" {self.total}" if self.counted else ""
        return f"**{self.title}**{count}\n{text}".rstrip()


def missing_permissions(permissions: discord.Permissions) -> list[str]:
    """One line for each needed permission that is missing, with how to give it."""
    return [
        f"{name} is missing: without it {why}. In the channel’s settings, under Permissions, add the bot’s role and "
        f"allow {name}."
        for key, (name, why) in NEEDED.items()
        if not getattr(permissions, key)
    ]


def channel_lines(channel_id: int | None, permissions: discord.Permissions | None, *, told: bool = True) -> list[str]:
    """What there is to say about the chosen channel.

    ``permissions`` are the bot's own, None where the channel is gone, or where Discord has not ``told`` of it.
    """
    if channel_id is None:
        return ["No channel is chosen yet. Choose one with `/newsroom channel`."]
    if permissions is None and not told:
        return ["Discord has not told the bot yet what it may do there. Ask `/newsroom status` in a minute."]
    if permissions is None:
        return ["✗ The chosen channel no longer exists. Choose another one with `/newsroom channel`."]
    lacking = [f"✗ {line}" for line in missing_permissions(permissions)]
    return lacking or ["✓ The bot has every permission it needs there."]


def status_card(
    status: NewsroomStatus, guild_id: int, permissions: discord.Permissions | None, *, told: bool = True
) -> Card:
    """The card of ``/newsroom status``; ``permissions`` and ``told`` are as in ``channel_lines``."""
    exists = status.channel_id is not None and (permissions is not None or not told)
    where = f"**Channel** <#{status.channel_id}>" if exists else "**Channel** none"
    state = "paused" if status.paused else "posting" if exists else "not posting"
    frame = Frame().text(f"### Newsroom\n{where} · {state}")
    frame.text("\n".join(channel_lines(status.channel_id, permissions, told=told))).rule()
    waiting = [line for line in status.not_posted if line.state == _PENDING]
    left_out = [line for line in status.not_posted if line.state != _PENDING]
    sections = [_Section("Posted", status.posted_count, _posts(status.posted, guild_id))]
    if status.waiting:
        sections.append(_Section("Waiting", status.waiting, _posts(waiting, guild_id)))
    sections.append(_Section("Not posted", status.not_posted_count, _posts(left_out, guild_id)))
    if status.edits:
        edits = _posts([replace(edit, reason=_edit_reason(edit)) for edit in status.edits], guild_id)
        sections.append(_Section("Revised after posting", len(status.edits), edits, counted=False))
    if status.refused:
        refused = [_refused(one) for one in status.refused[:_LISTED]]
        sections.append(_Section("Not taken in", status.refused_count, refused))
    if status.feeds:
        failing_first = sorted(status.feeds, key=lambda feed: not feed.last_error)
        sections.append(_Section("Feeds", len(status.feeds), [_feed(feed) for feed in failing_first]))
    for section in sections:
        frame.text(section.within(_ROOM // len(sections)))
    reading = f" · {status.being_read} still being read" if status.being_read else ""
    return frame.text(small(f"{counted(status.articles, 'article')} in the store{reading}")).card()


def _posts(lines: Sequence[PostLine], guild_id: int) -> list[str]:
    return [_line(line, guild_id) for line in lines[:_LISTED]]


def _refused(one: Refusal) -> str:
    """What became no article."""
    return f"- {shown(one.source, _TITLE)} {discord.utils.format_dt(one.at, 'R')} — {shown(one.reason, _REASON)}"


def _feed(feed: FeedHealth) -> str:
    name = shown(feed.outlet or feed.url, _TITLE)
    looked = f"read {discord.utils.format_dt(feed.last_success, 'R')}" if feed.last_success else "not read yet"
    new = f", {feed.new_items} new" if feed.new_items else ""
    following = f", next {discord.utils.format_dt(feed.next_poll, 'R')}" if feed.next_poll else ""
    lost = f", {counted(feed.given_up, 'item')} could not be read" if feed.given_up else ""
    reason = feed.last_error or feed.last_given_up
    why = f" — {shown(reason, _REASON)}" if reason else ""
    return f"- {'✗' if feed.last_error else '✓'} {name}: {looked}{new}{following}{lost}{why}"


def _edit_reason(edit: PostLine) -> str:
    said = _EDITS.get(edit.state, edit.state)
    return f"{said}: {edit.reason}" if edit.reason else said


def _line(line: PostLine, guild_id: int) -> str:
    when = discord.utils.format_dt(line.at, "R")
    target = None
    if line.message_id and line.channel_id:
        target = f"https://discord.com/channels/{guild_id}/{line.channel_id}/{line.message_id}"
    why = f" — {shown(line.reason, _REASON)}" if line.reason else ""
    return f"- {link(line.brief.title, target, _TITLE)} {when}{why}"
