from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bot.articles.records import (
    Origin,
    PostIntent,
    PostReason,
    PostState,
    ServerSettings,
)
from bot.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.articles.article import Article
    from bot.articles.store import SqlStore

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
GUILD, OTHER_GUILD, CHANNEL = 1_152_921_504_606_846_976, 2, 1_152_921_504_606_846_977
PAUSED = PostReason("paused", "Automatic posts are paused.")
NO_NETWORK = PostReason("network", "Discord could not be reached.")


@pytest.fixture
async def article_ids(store: SqlStore, make_article: Callable[..., Article]) -> list[int]:
    """The ids of three articles."""
    puts = [
        await store.put_article(make_article(f"{name}."), source=name, origin=Origin.FOLDER, received=NOON)
        for name in ("a", "b", "c")
    ]
    return [put.article_id for put in puts]


def intent(article_id: int, nonce: str, guild_id: int = GUILD) -> PostIntent:
    return PostIntent(guild_id, CHANNEL, article_id, 1, nonce, story_id=5)


async def test_an_intent_is_a_pending_post(store: SqlStore, article_ids: list[int]) -> None:
    (post,) = await store.intend_posts([intent(article_ids[0], "n" * 25)], NOON)

    assert (post.guild_id, post.channel_id, post.article_id, post.revision) == (GUILD, CHANNEL, article_ids[0], 1)
    assert (post.state, post.nonce, post.story_id) == (PostState.PENDING, "n" * 25, 5)
    assert (post.attempts, post.created_at, post.attempted_at, post.sent_at) == (0, NOON, None, None)
    assert (post.message_id, post.reason) == (None, None)
    assert await store.pending_posts(5) == [post]
    assert await store.posts_of(GUILD, 5) == [post]


async def test_an_article_is_intended_once_for_a_server(store: SqlStore, article_ids: list[int]) -> None:
    first, second, _ = article_ids
    (post,) = await store.intend_posts([intent(first, "n1")], NOON)

    made = await store.intend_posts([intent(first, "n2"), intent(second, "n3"), intent(first, "n4", OTHER_GUILD)], NOON)

    assert [(new.article_id, new.guild_id) for new in made] == [(second, GUILD), (first, OTHER_GUILD)]
    assert [waiting.nonce for waiting in await store.pending_posts(9)] == ["n1", "n3", "n4"]
    assert [waiting.nonce for waiting in await store.pending_posts(2)] == ["n1", "n3"]
    assert [found.id for found in await store.posts_for(first)] == [post.id, made[1].id]


async def test_a_nonce_of_another_post_is_a_fault_that_loses_nothing(store: SqlStore, article_ids: list[int]) -> None:
    await store.intend_posts([intent(article_ids[0], "same")], NOON)

    with pytest.raises(StoreError):
        await store.intend_posts([intent(article_ids[1], "fresh"), intent(article_ids[2], "same")], NOON)

    assert [post.nonce for post in await store.pending_posts(9)] == ["same"]


@pytest.mark.parametrize("nonce", ["", "n" * 26])
def test_a_nonce_that_discord_refuses_is_refused(nonce: str) -> None:
    with pytest.raises(ValueError, match="1 to 25"):
        intent(1, nonce)


async def test_a_post_of_an_unknown_article_is_a_fault(store: SqlStore) -> None:
    with pytest.raises(StoreError):
        await store.intend_posts([intent(99, "n1")], NOON)

    assert await store.pending_posts(9) == []


async def test_a_sent_post_has_its_message_and_is_sent_no_more(store: SqlStore, article_ids: list[int]) -> None:
    (post,) = await store.intend_posts([intent(article_ids[0], "n1")], NOON)
    assert await store.mark_attempt(post.id, NOON + timedelta(seconds=1))
    await store.mark_failed(post.id, NO_NETWORK, final=False)
    assert await store.mark_attempt(post.id, NOON + timedelta(seconds=2))

    await store.mark_sent(post.id, CHANNEL + 9, NOON + timedelta(seconds=3))

    (sent,) = await store.posts_of(GUILD, 5)
    assert (sent.id, sent.message_id) == (post.id, CHANNEL + 9)
    assert (sent.state, sent.attempts, sent.reason) == (PostState.SENT, 2, None)
    assert sent.attempted_at == NOON + timedelta(seconds=2)
    assert sent.sent_at == NOON + timedelta(seconds=3)
    assert await store.pending_posts(9) == []
    assert not await store.mark_attempt(post.id, NOON)
    await store.mark_sent(post.id, 1, NOON)
    await store.mark_failed(post.id, NO_NETWORK, final=True)
    await store.mark_skipped(post.id, PAUSED)
    assert await store.posts_of(GUILD, 5) == [sent]


async def test_a_failed_attempt_leaves_the_post_waiting_with_its_reason(
    store: SqlStore, article_ids: list[int]
) -> None:
    (post,) = await store.intend_posts([intent(article_ids[0], "n1")], NOON)

    await store.mark_failed(post.id, NO_NETWORK, final=False)

    (waiting,) = await store.pending_posts(9)
    assert waiting.reason == NO_NETWORK


async def test_what_was_tried_lately_is_left_out_and_what_was_tried_least_comes_first(
    store: SqlStore, article_ids: list[int]
) -> None:
    once, twice, never = await store.intend_posts([intent(one, f"n{one}") for one in article_ids], NOON)
    for post, attempts in ((once, 1), (twice, 5)):
        for _ in range(attempts):
            await store.mark_attempt(post.id, NOON)

    async def due(*tried_by: timedelta) -> list[int]:
        return [post.id for post in await store.pending_posts(9, tried_by=[NOON + each for each in tried_by])]

    moment, then = timedelta(microseconds=1), timedelta(0)
    assert [post.id for post in await store.pending_posts(9)] == [never.id, once.id, twice.id]
    assert await due(then, then) == [never.id, once.id, twice.id]
    assert await due(then, -moment) == [never.id, once.id]
    assert await due(-moment, then) == [never.id, twice.id]
    assert await due(-moment) == [never.id]
    assert [post.id for post in await store.pending_posts(1, tried_by=[NOON])] == [never.id]


@pytest.mark.parametrize("state", [PostState.FAILED, PostState.SKIPPED])
async def test_an_ended_post_is_sent_only_if_its_message_is_found(
    store: SqlStore, article_ids: list[int], state: PostState
) -> None:
    (post,) = await store.intend_posts([intent(article_ids[0], "n1")], NOON)

    if state is PostState.FAILED:
        await store.mark_failed(post.id, PAUSED, final=True)
    else:
        await store.mark_skipped(post.id, PAUSED)

    (ended,) = await store.posts_of(GUILD, 5)
    assert (ended.state, ended.reason) == (state, PAUSED)
    assert await store.pending_posts(9) == []
    assert await store.intend_posts([intent(article_ids[0], "n2")], NOON) == []
    await store.mark_sent(post.id, 77, NOON)
    (found,) = await store.posts_of(GUILD, 5)
    assert (found.state, found.message_id, found.reason) == (PostState.SENT, 77, None)


async def test_a_skip_is_noted_once_with_its_reason(store: SqlStore, article_ids: list[int]) -> None:
    assert await store.record_skip(GUILD, article_ids[0], PAUSED, NOON, channel_id=CHANNEL)
    assert not await store.record_skip(GUILD, article_ids[0], NO_NETWORK, NOON)
    await store.intend_posts([intent(article_ids[1], "n1")], NOON)
    assert not await store.record_skip(GUILD, article_ids[1], PAUSED, NOON)
    assert await store.record_skip(GUILD, article_ids[2], PostReason("no_channel"), NOON)

    newest_first = await store.posts_of(GUILD, 9)
    by_state = [await store.posts_of(GUILD, 9, states={state}) for state in PostState]
    assert sorted((post for some in by_state for post in some), key=lambda post: -post.id) == newest_first
    assert all({post.state for post in some} <= {state} for some, state in zip(by_state, PostState, strict=True))

    assert [post.article_id for post in newest_first] == article_ids[::-1]
    first = newest_first[-1]
    assert (first.state, first.reason, first.channel_id, first.nonce) == (PostState.SKIPPED, PAUSED, CHANNEL, None)
    assert first.revision == 1
    assert newest_first[0].reason == PostReason("no_channel", "")
    assert len(await store.posts_of(GUILD, 2)) == 2
    assert await store.posts_of(OTHER_GUILD, 9) == []


async def test_posts_are_counted_by_state(store: SqlStore, article_ids: list[int]) -> None:
    posts = await store.intend_posts([intent(article_ids[0], "n1"), intent(article_ids[1], "n2")], NOON)
    await store.mark_sent(posts[0].id, 1, NOON)
    await store.record_skip(GUILD, article_ids[2], PAUSED, NOON)

    counted = await store.post_counts(GUILD)

    assert counted == {PostState.PENDING: 1, PostState.SENT: 1, PostState.FAILED: 0, PostState.SKIPPED: 1}
    assert set((await store.post_counts(OTHER_GUILD)).values()) == {0}


async def test_a_servers_choices_are_kept_and_replaced(store: SqlStore) -> None:
    assert await store.server(GUILD) is None
    await store.save_server(ServerSettings(GUILD, None, NOON))
    await store.save_server(ServerSettings(OTHER_GUILD, 3, NOON))

    await store.save_server(ServerSettings(GUILD, CHANNEL, NOON + timedelta(days=1), paused=True))

    chosen = ServerSettings(GUILD, CHANNEL, NOON + timedelta(days=1), paused=True)
    assert await store.server(GUILD) == chosen
    assert await store.servers() == [ServerSettings(OTHER_GUILD, 3, NOON), chosen]


async def test_a_forgotten_server_gets_nothing_more_but_what_was_sent_stays_known(
    store: SqlStore, article_ids: list[int]
) -> None:
    await store.save_server(ServerSettings(GUILD, CHANNEL, NOON))
    posts = await store.intend_posts([intent(article_ids[0], "n1"), intent(article_ids[1], "n2")], NOON)
    await store.mark_sent(posts[0].id, 1, NOON)
    await store.intend_posts([intent(article_ids[0], "n3", OTHER_GUILD)], NOON)

    await store.forget_server(GUILD, PostReason("left", "The bot left the server."))

    assert await store.server(GUILD) is None
    assert [post.guild_id for post in await store.pending_posts(9)] == [OTHER_GUILD]
    skipped, sent = await store.posts_of(GUILD, 9)
    assert (skipped.state, sent.state) == (PostState.SKIPPED, PostState.SENT)
    assert skipped.reason == PostReason("left", "The bot left the server.")


async def test_what_waits_for_a_paused_server_takes_nobodys_place(store: SqlStore, article_ids: list[int]) -> None:
    await store.save_server(ServerSettings(GUILD, CHANNEL, NOON, paused=True))
    await store.save_server(ServerSettings(OTHER_GUILD, CHANNEL, NOON))
    await store.intend_posts([intent(article_ids[0], "n1"), intent(article_ids[0], "n2", OTHER_GUILD)], NOON)

    assert [post.nonce for post in await store.pending_posts(1)] == ["n2"]
    await store.save_server(ServerSettings(GUILD, CHANNEL, NOON))
    assert [post.nonce for post in await store.pending_posts(1)] == ["n1"]


async def test_a_note_is_kept_and_replaced(store: SqlStore) -> None:
    assert await store.meta("tree") is None
    await store.set_meta("tree", "one")

    await store.set_meta("tree", "two")

    assert await store.meta("tree") == "two"


async def test_a_time_without_a_zone_is_refused(store: SqlStore) -> None:
    with pytest.raises(ValueError, match="aware"):
        await store.save_server(ServerSettings(GUILD, None, NOON.replace(tzinfo=None)))

    assert await store.servers() == []
