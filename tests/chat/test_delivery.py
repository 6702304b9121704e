from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import aiohttp
import discord
import pytest
from simcord.http.client import FakeHTTPClient
from structlog.testing import capture_logs

from bot.chat import delivery
from bot.chat.routes import routes_on
from bot.errors import DeskError, StoreError
from bot.newsroom.answers import Reason
from tests.chat.conftest import buttons, read
from tests.chat.newsdesk import article, harbour, item

if TYPE_CHECKING:
    from bot.newsroom.answers import Item
    from bot.newsroom.posting import OutgoingEdit
    from tests.chat.conftest import World

MESSAGES = "/channels/*/messages"


def posts(world: World) -> list[discord.Message]:
    return [message for message in world.channel.history() if message.author.id == world.env.bot.user.id]


def sends(world: World) -> list[dict[str, Any]]:
    return [
        entry.json for entry in world.env.http_requests if entry.method == "POST" and entry.path.endswith("/messages")
    ]


def intend(world: World, post_id: int = 7, article_id: int = 1) -> None:
    world.desk.outbox.intend(post_id, world.guild.id, world.channel.id, article_id)


async def test_a_due_post_is_sent_with_its_nonce_and_mark(world: World) -> None:
    intend(world)
    await world.tick()
    (message,) = posts(world)
    assert "> The Quay Street bridge reopened" in read(message)
    assert buttons(message) == {"Shorter": True, "Longer": True, "Who": True, "Evidence": True}
    assert {route.post for route in routes_on(message.components)} == {7}
    assert sends(world)[0]["nonce"] == "ct0000000000000000000007"
    assert sends(world)[0]["enforce_nonce"] is True
    assert world.desk.outbox.sent_as == {7: message.id}
    await world.tick(20)
    assert len(posts(world)) == 1


async def test_every_press_on_an_automatic_post_is_answered_privately(world: World) -> None:
    intend(world)
    await world.tick()
    (message,) = posts(world)
    for label in ("Shorter", "Longer", "Who", "Evidence"):
        result = await world.reader.click(message, label=label)
        assert result.ephemeral
    further = await world.reader.click(result.response, label="Summary")
    assert further.response.id == result.response.id


@pytest.mark.parametrize("status", [401, 408, 500, 502, 429])
async def test_a_passing_fault_loses_no_post_and_keeps_its_nonce(world: World, status: int) -> None:
    world.env.inject_error("POST", MESSAGES, status=status, times=2)
    intend(world)
    await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.REFUSED, False, f"error {status}")]
    await world.tick(6)
    assert len(posts(world)) == 1
    assert {payload["nonce"] for payload in sends(world)} == {"ct0000000000000000000007"}
    assert len(sends(world)) == 3


async def test_a_post_whose_receipt_was_lost_is_found_and_not_doubled(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    honest = FakeHTTPClient.request
    lost: list[str] = []

    async def request(self: FakeHTTPClient, route: Any, **more: Any) -> Any:  # noqa: ANN401 - simcord's signature
        receipt = await honest(self, route, **more)
        if route.method == "POST" and route.path.endswith("/messages") and not lost:
            lost.append(route.path)
            raise aiohttp.ServerDisconnectedError
        return receipt

    monkeypatch.setattr(FakeHTTPClient, "request", request)
    await world.editor.send(world.channel, "An ordinary message before it")
    intend(world, 6, 2)
    intend(world, 7, 1)
    await world.tick()
    assert world.desk.outbox.failures[0][:3] == (6, Reason.UNREACHABLE, False)
    await world.tick(6)
    assert len(posts(world)) == 2
    assert set(world.desk.outbox.sent_as) == {6, 7}


async def test_a_post_found_in_the_channel_after_a_restart_is_not_doubled(world: World) -> None:
    intend(world)
    await world.tick()
    (message,) = posts(world)
    outbox = world.desk.outbox
    outbox.sent_as.clear()
    outbox.waiting.add(7)
    await world.restart()
    await world.tick()
    assert len(posts(world)) == 1
    assert outbox.sent_as == {7: message.id}


async def test_a_post_of_another_bot_with_the_same_mark_is_not_taken_for_ones_own(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two newsrooms may have one channel, and each counts its posts from 1."""
    intend(world)
    await world.tick()
    outbox = world.desk.outbox
    outbox.sent_as.clear()
    outbox.waiting.add(7)
    with monkeypatch.context() as patched:
        patched.setattr(discord.Client, "user", SimpleNamespace(id=1))
        await world.tick()
    theirs, mine = sorted(posts(world), key=lambda message: message.id)
    assert outbox.sent_as == {7: mine.id}
    assert {route.post for message in (theirs, mine) for route in routes_on(message.components)} == {7}


async def test_without_the_history_a_doubtful_post_waits(world: World) -> None:
    quiet = discord.PermissionOverwrite(read_message_history=False)
    channel = world.guild.create_text_channel("quiet", overwrites={world.guild.roles["TestBot"]: quiet})
    world.desk.outbox.intend(7, world.guild.id, channel.id, 1)
    world.desk.outbox.posts[0] = replace(world.desk.outbox.posts[0], attempts=1, search_history=True)
    await world.tick()
    assert channel.last_message is None
    assert world.desk.outbox.failures[0][:3] == (7, Reason.FORBIDDEN, False)
    assert "Read Message History" in world.desk.outbox.failures[0][3]


async def test_a_doubtful_post_in_a_server_that_discord_has_not_sent_waits(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    intend(world)
    world.desk.outbox.posts[0] = replace(world.desk.outbox.posts[0], attempts=1, search_history=True)
    with monkeypatch.context() as patched:
        patched.setattr(discord.Guild, "me", None)
        await world.tick()
    unknown = "Discord has not told the bot yet what it may do there"
    assert world.desk.outbox.failures == [(7, Reason.FORBIDDEN, False, unknown)]
    await world.tick()
    assert len(posts(world)) == 1


async def test_a_doubtful_post_in_a_thread_whose_channel_is_not_known_waits(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    channel = world.env.bot.get_channel(world.channel.id)
    assert isinstance(channel, discord.TextChannel)
    thread = await channel.create_thread(name="Late", type=discord.ChannelType.public_thread)
    world.desk.outbox.intend(7, world.guild.id, thread.id, 1)
    world.desk.outbox.posts[0] = replace(world.desk.outbox.posts[0], attempts=1, search_history=True)
    with monkeypatch.context() as patched:
        patched.setattr(discord.Thread, "parent", None)
        await world.tick()
    assert world.desk.outbox.failures[0][:3] == (7, Reason.FORBIDDEN, False)


async def test_a_deleted_channel_is_final(world: World) -> None:
    world.desk.outbox.intend(7, world.guild.id, 4242, 1)
    await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.CHANNEL_GONE, True, "")]


async def test_missing_permissions_wait_to_be_mended_then_are_final(world: World) -> None:
    closed = discord.PermissionOverwrite(send_messages=False)
    channel = world.guild.create_text_channel("closed", overwrites={world.guild.roles["TestBot"]: closed})
    world.desk.outbox.intend(7, world.guild.id, channel.id, 1)
    await world.tick()
    assert world.desk.outbox.failures[0][:3] == (7, Reason.FORBIDDEN, False)
    world.desk.outbox.posts[0] = replace(world.desk.outbox.posts[0], attempts=delivery.FORBIDDEN_ATTEMPTS - 1)
    await world.tick()
    assert world.desk.outbox.failures[-1][:3] == (7, Reason.FORBIDDEN, True)


async def test_a_refused_message_is_final(world: World) -> None:
    world.env.inject_error("POST", MESSAGES, status=400, code=50035, message="Invalid Form Body " * 20)
    intend(world)
    await world.tick()
    ((post_id, reason, final, detail),) = world.desk.outbox.failures
    assert (post_id, reason, final) == (7, Reason.REFUSED, True)
    assert detail.startswith("error 400: Invalid Form Body")
    assert len(detail) < 200


@pytest.mark.parametrize(
    ("code", "reason"),
    [(10003, Reason.CHANNEL_GONE), (10004, Reason.NOT_A_MEMBER), (10008, Reason.MESSAGE_GONE)],
)
async def test_what_discord_says_is_gone_is_final_with_its_reason(world: World, code: int, reason: Reason) -> None:
    world.env.inject_error("POST", MESSAGES, status=404, code=code)
    intend(world)
    await world.tick()
    assert world.desk.outbox.failures == [(7, reason, True, "")]


async def test_a_page_not_found_of_something_in_between_is_tried_again_for_a_day(world: World) -> None:
    world.env.inject_error("POST", MESSAGES, status=404, code=0, times=2)
    intend(world)
    await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.REFUSED, False, "error 404")]
    world.desk.outbox.posts[0] = replace(world.desk.outbox.posts[0], attempts=delivery.FORBIDDEN_ATTEMPTS - 1)
    await world.tick()
    assert world.desk.outbox.failures[-1] == (7, Reason.REFUSED, True, "error 404")


async def test_a_server_that_the_bot_was_removed_from_while_it_did_not_run_is_asked_once(world: World) -> None:
    world.env.inject_error("GET", "/channels/*", status=403, code=50001, message="Missing Access")
    world.desk.outbox.intend(7, 4141, 4242, 1)
    await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.NOT_A_MEMBER, True, "")]


async def test_a_channel_that_takes_no_messages_is_final(world: World) -> None:
    category = world.guild.create_category("Desks")
    world.desk.outbox.intend(7, world.guild.id, category.id, 1)
    await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.REFUSED, True, "the channel takes no messages")]


async def test_an_article_that_was_taken_back_is_not_posted(world: World) -> None:
    intend(world)
    del world.desk.items[1]
    await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.REMOVED, True, "")]
    assert posts(world) == []


async def test_an_article_without_a_sentence_is_not_posted(world: World) -> None:
    world.desk.items[1] = item(1, article("Only a headline"))
    intend(world)
    await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.NOTHING_TO_SAY, True, "")]


async def test_an_article_that_was_set_aside_is_not_posted(world: World) -> None:
    world.desk.items[1] = replace(world.desk.items[1], analysis=None, problem="It took too long.")
    intend(world)
    await world.tick()
    assert world.desk.outbox.failures[0][:3] == (7, Reason.NOT_ANALYSED, True)
    assert "It took too long." in world.desk.outbox.failures[0][3]


async def test_an_article_that_is_being_read_anew_waits(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    honest = world.desk.summary

    async def busy(*args: object) -> None:
        raise DeskError(f"{len(args)} is still being read.")

    intend(world)
    with monkeypatch.context() as patched:
        patched.setattr(world.desk, "summary", busy)
        await world.tick()
    assert world.desk.outbox.failures == [(7, Reason.BEING_READ, False, "")]
    assert world.desk.summary == honest
    await world.tick()
    assert len(posts(world)) == 1


async def test_a_post_that_was_tried_and_never_sent_needs_no_history(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def busy(*_: object) -> None:
        raise DeskError("It is still being read.")

    quiet = discord.PermissionOverwrite(read_message_history=False)
    channel = world.guild.create_text_channel("quiet", overwrites={world.guild.roles["TestBot"]: quiet})
    world.desk.outbox.intend(7, world.guild.id, channel.id, 1)
    with monkeypatch.context() as patched:
        patched.setattr(world.desk, "summary", busy)
        await world.tick()
    await world.tick()
    assert channel.last_message is not None
    assert world.desk.outbox.sent_as == {7: channel.last_message.id}


async def test_a_post_that_is_taken_back_while_its_card_is_made_is_not_sent(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def taken_back(_outgoing: object) -> bool:
        return False

    monkeypatch.setattr(world.desk.outbox, "sending", taken_back)
    intend(world)
    await world.tick()
    assert world.desk.outbox.started == [7]
    assert sends(world) == []


async def test_one_posts_fault_does_not_keep_the_others_back(world: World) -> None:
    intend(world, 7, 1)
    intend(world, 8, 2)
    world.desk.fault = StoreError("The disk is full.")
    with capture_logs() as logs:
        await world.tick()
    assert "post_attempt_failed" in [entry["event"] for entry in logs]
    assert world.desk.outbox.failures == [(7, Reason.FAULT, False, "")]
    assert 8 in world.desk.outbox.sent_as
    await world.tick()
    assert set(world.desk.outbox.sent_as) == {7, 8}


async def test_an_outbox_that_cannot_be_read_is_asked_again(world: World) -> None:
    intend(world)
    world.desk.outbox.broken = True
    with capture_logs() as logs:
        await world.tick()
    assert [entry["event"] for entry in logs] == ["outbox_unreadable"]
    world.desk.outbox.broken = False
    await world.tick()
    assert len(posts(world)) == 1


async def test_a_post_that_is_no_longer_wanted_is_not_sent(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unwanted(outgoing: object) -> bool:  # noqa: ARG001 - the outbox's signature
        return False

    monkeypatch.setattr(world.desk.outbox, "starting", unwanted)
    intend(world)
    await world.tick()
    assert posts(world) == []


EDITED = "/channels/*/messages/*"


async def posted(world: World) -> discord.Message:
    """The message of post 7, whose article then gets another text."""
    intend(world)
    await world.tick()
    (message,) = posts(world)
    revised = harbour_corrected()
    world.desk.items[1] = revised
    world.desk.outbox.intend_edit(7, revised.revision)
    return message


def harbour_corrected() -> Item:
    first = harbour()
    text = first.article.text.replace("About 4,000 people", "About 9,000 people")
    return replace(item(1, replace(first.article, text=text)), revision=2)


def edits(world: World) -> list[dict[str, Any]]:
    return [entry.json for entry in world.env.http_requests if entry.method == "PATCH" and "/messages/" in entry.path]


async def test_the_message_of_a_revised_article_is_edited_and_stays_one(world: World) -> None:
    message = await posted(world)
    assert "4,000" in read(message)
    await world.tick()
    (after,) = posts(world)
    assert after.id == message.id
    assert "About 9,000 people" in read(after)
    assert "4,000" not in read(after)
    assert {route.post for route in routes_on(after.components)} == {7}
    assert world.desk.outbox.edited_to == {7: 2}
    assert edits(world)[0]["allowed_mentions"] == {"parse": []}
    await world.tick(20)
    assert len(edits(world)) == 1


async def test_a_message_that_would_show_the_same_is_not_touched(world: World) -> None:
    await posted(world)
    world.desk.items[1] = replace(harbour(), revision=2)
    await world.tick()
    assert edits(world) == []
    assert world.desk.outbox.not_needed == [2]


async def test_a_message_of_which_nobody_knows_what_it_shows_is_edited(world: World) -> None:
    await posted(world)
    world.desk.outbox.shown[7] = (None, None)
    world.desk.outbox.intend_edit(7, 2)
    await world.tick()
    assert len(edits(world)) == 1


@pytest.mark.parametrize("status", [401, 408, 500, 502, 429])
async def test_a_passing_fault_loses_no_edit(world: World, status: int) -> None:
    await posted(world)
    world.env.inject_error("PATCH", EDITED, status=status, times=1)
    await world.tick()
    assert world.desk.outbox.edit_failures == [(7, Reason.REFUSED, False, f"error {status}")]
    await world.tick()
    (message,) = posts(world)
    assert "9,000" in read(message)


async def test_an_edit_waits_while_discord_cannot_be_reached(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await posted(world)
    with monkeypatch.context() as patched:

        async def request(*_: Any, **__: Any) -> Any:  # noqa: ANN401 - simcord's signature
            raise aiohttp.ServerDisconnectedError

        patched.setattr(FakeHTTPClient, "request", request)
        await world.tick()
    assert world.desk.outbox.edit_failures == [(7, Reason.UNREACHABLE, False, "")]
    await world.tick()
    assert world.desk.outbox.edited_to == {7: 2}


async def test_a_message_that_was_deleted_is_left_alone_and_not_sent_again(world: World) -> None:
    message = await posted(world)
    await message.delete()
    await world.tick()
    assert world.desk.outbox.edit_failures == [(7, Reason.MESSAGE_GONE, True, "")]
    await world.tick(20)
    assert posts(world) == []


async def test_an_edit_in_a_deleted_channel_is_final(world: World) -> None:
    await posted(world)
    world.desk.outbox.edits[7] = replace(world.desk.outbox.edits[7], channel_id=4242)
    await world.tick()
    assert world.desk.outbox.edit_failures == [(7, Reason.CHANNEL_GONE, True, "")]


async def test_an_article_that_was_taken_back_is_not_edited(world: World) -> None:
    await posted(world)
    del world.desk.items[1]
    await world.tick()
    assert world.desk.outbox.edit_failures == [(7, Reason.REMOVED, True, "")]
    assert edits(world) == []


async def test_an_edit_into_a_channel_that_takes_no_messages_is_final(world: World) -> None:
    await posted(world)
    category = world.guild.create_category("Desks")
    world.desk.outbox.edits[7] = replace(world.desk.outbox.edits[7], channel_id=category.id)
    await world.tick()
    assert world.desk.outbox.edit_failures == [(7, Reason.REFUSED, True, "the channel takes no messages")]


async def test_one_edits_fault_does_not_keep_the_others_back(world: World) -> None:
    await posted(world)
    intend(world, 8, 2)
    await world.tick()
    world.desk.outbox.edits[7] = replace(world.desk.outbox.edits.get(7) or edit_of(world, 7), shown=None)
    world.desk.outbox.edits[8] = edit_of(world, 8)
    world.desk.fault = StoreError("The disk is full.")
    with capture_logs() as logs:
        await world.tick()
    assert "edit_attempt_failed" in [entry["event"] for entry in logs]
    assert world.desk.outbox.edit_failures == [(7, Reason.FAULT, False, "")]
    assert 8 in world.desk.outbox.edited_to


def edit_of(world: World, post_id: int) -> OutgoingEdit:
    world.desk.outbox.intend_edit(post_id, 2)
    return replace(world.desk.outbox.edits[post_id], shown=None)


async def test_an_edit_that_is_no_longer_wanted_is_not_made(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    async def unwanted(edit: object) -> bool:  # noqa: ARG001 - the outbox's signature
        return False

    monkeypatch.setattr(world.desk.outbox, "starting_edit", unwanted)
    await posted(world)
    await world.tick()
    assert edits(world) == []
