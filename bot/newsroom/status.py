"""What happened in one server's newsroom channel, put together from the store for ``/newsroom status``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.articles.records import PostState
from bot.newsroom.answers import NewsroomStatus
from bot.newsroom.presenting import brief, edit_line, post_line

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from bot.articles.store import Store
    from bot.newsroom.answers import Item
    from bot.newsroom.intake import Intake
    from bot.newsroom.polling import FeedHealth

_SHOWN = 10  # of a kind


async def newsroom_status(
    guild_id: int,
    store: Store,
    intake: Intake,
    feeds: Sequence[FeedHealth],
    load: Callable[[Sequence[int]], Awaitable[list[Item]]],
) -> NewsroomStatus:
    """What was posted to a server and edited there, what was not and why, and what is waiting.

    ``load`` gives the articles of some ids, without holding the event loop.

    Raises:
        StoreError: The store fails.
    """
    server = await store.server(guild_id)
    counts = await store.post_counts(guild_id)
    sent, waiting, left = [
        await store.posts_of(guild_id, _SHOWN, states=states)
        for states in ({PostState.SENT}, {PostState.PENDING}, {PostState.FAILED, PostState.SKIPPED})
    ]
    not_sent = sorted([*waiting, *left], key=lambda post: post.id, reverse=True)
    edits = await store.edits_of(guild_id, _SHOWN)
    refused = intake.refusals.latest
    ids = list(dict.fromkeys(post.article_id for post in [*sent, *not_sent, *(edit.post for edit in edits)]))
    briefs = {item.id: brief(item) for item in await load(ids)}
    return NewsroomStatus(
        channel_id=server.channel_id if server else None,
        paused=server.paused if server else False,
        posted=tuple(post_line(post, briefs[post.article_id]) for post in sent if post.article_id in briefs),
        not_posted=tuple(post_line(post, briefs[post.article_id]) for post in not_sent if post.article_id in briefs),
        waiting=counts[PostState.PENDING],
        posted_count=counts[PostState.SENT],
        not_posted_count=counts[PostState.FAILED] + counts[PostState.SKIPPED],
        articles=await store.count_articles(),
        being_read=intake.waiting,
        feeds=tuple(feeds),
        refused=refused[:_SHOWN],
        refused_count=len(refused),
        edits=tuple(edit_line(edit, briefs[edit.post.article_id]) for edit in edits),
    )
