from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import discord

from bot.articles.records import Refusal
from bot.chat.cards import (
    channel_lines,
    status_card,
)
from bot.chat.cards.newsroom import NEEDED, missing_permissions
from bot.newsroom.answers import (
    NewsroomStatus,
    PostLine,
)
from bot.newsroom.polling import FeedHealth
from tests.chat.cards.looking import texts_on
from tests.chat.newsdesk import NOW, brief, ferry, harbour


def test_status_says_what_was_posted_what_was_not_and_why() -> None:
    posted = PostLine(brief(harbour()), "sent", "", NOW, message_id=9, channel_id=8)
    left = PostLine(brief(harbour(2)), "skipped", "posting was paused", NOW)
    waiting = PostLine(brief(ferry()), "pending", "Discord refused the message: error 503", NOW)
    status = NewsroomStatus(
        channel_id=8,
        paused=True,
        posted=(posted,),
        not_posted=(waiting, *(left,) * 9),
        waiting=2,
        posted_count=12,
        not_posted_count=30,
        articles=400,
        being_read=3,
    )
    shown = texts_on(status_card(status, 7, discord.Permissions.all()))
    assert "**Channel** <#8> · paused" in shown
    assert "✓ The bot has every permission it needs there." in shown
    assert "**Posted** 12\n- [Harbour bridge reopens after nine years](https://discord.com/channels/7/8/9) <t:" in shown
    assert "**Not posted** 30" in shown
    assert "— posting was paused" in shown
    assert "**Waiting** 2\n- Ferry company sues over closed berth <t:" in shown
    assert "— Discord refused the message: error 503" in shown
    assert "-# 400 articles in the store · 3 still being read" in shown


def test_status_names_each_missing_permission_with_its_fix() -> None:
    assert missing_permissions(discord.Permissions.all()) == []
    lines = missing_permissions(discord.Permissions.none())
    assert len(lines) == len(NEEDED)
    assert "Send Messages is missing" in lines[1]
    assert "allow Send Messages." in lines[1]
    assert channel_lines(1, discord.Permissions.none())[0].startswith("✗ View Channel is missing")


def test_status_without_a_channel_says_what_to_do() -> None:
    empty = NewsroomStatus(None, False, (), (), 0, 0, 0, 0, 0)  # noqa: FBT003 - nothing of anything
    assert "No channel is chosen yet. Choose one with `/newsroom channel`." in texts_on(status_card(empty, 7, None))
    gone = replace(empty, channel_id=5)
    assert "The chosen channel no longer exists." in texts_on(status_card(gone, 7, None))
    assert "not posting" in texts_on(status_card(gone, 7, None))


def test_what_to_do_about_a_feed_or_a_file_is_not_cut_off() -> None:
    status = NewsroomStatus(1, paused=False, posted=(), not_posted=(), waiting=0, posted_count=0, not_posted_count=0,
        articles=0, being_read=0)  # fmt: skip
    url = "https://gazette.example/sections/politics/index.html"
    why = f"What is at {url} is not a feed. Name the address of an RSS, Atom or JSON feed in config/feeds.yaml."
    feed = FeedHealth(url, None, None, why, 0, NOW, 1)
    refusal = Refusal("page.txt", f"It has the same text as “{'A long headline ' * 5}” (The Gazette). Look there.", NOW)
    shown = texts_on(status_card(replace(status, feeds=(feed,), refused=(refusal,), refused_count=1), 5, None))
    assert shown.count("in config/feeds.yaml.") == shown.count("Look there.") == 1


def test_feeds_are_listed_with_how_they_fare_the_failing_ones_first() -> None:
    well = FeedHealth("https://a.example/rss", "Harbour Gazette", NOW, "", 3, NOW + timedelta(minutes=15), 0)
    ill = FeedHealth("https://b.example/rss", None, None, "The server answered 500.", 0, NOW, 4)
    status = NewsroomStatus(
        channel_id=None,
        paused=False,
        posted=(),
        not_posted=(),
        waiting=0,
        posted_count=0,
        not_posted_count=0,
        articles=0,
        being_read=0,
        feeds=(well, ill),
    )
    shown = texts_on(status_card(status, 5, None))
    assert "**Feeds** 2" in shown
    assert shown.index("✗ ") < shown.index("✓ Harbour Gazette: read <t:")
    assert "not read yet" in shown
    assert "The server answered 500." in shown
    lossy = replace(well, given_up=2, last_given_up="Lamp out: This is empty.")
    shown = texts_on(status_card(replace(status, feeds=(lossy,)), 5, None))
    assert "✓ Harbour Gazette: read" in shown
    assert ", 2 items could not be read — Lamp out: This is empty." in shown


def test_lists_take_the_room_that_others_leave_and_count_what_they_do_not_show() -> None:
    long = replace(brief(harbour()), title="A headline of many words " * 4)
    posted = tuple(PostLine(long, "sent", "", NOW, message_id=n, channel_id=8) for n in range(1, 11))
    status = NewsroomStatus(
        channel_id=8, paused=False, posted=posted, not_posted=(), waiting=0, posted_count=12, not_posted_count=0,
        articles=12, being_read=0,
    )  # fmt: skip
    shown = texts_on(status_card(status, 5, discord.Permissions.all()))
    assert shown.count("- [A headline") == 6
    assert "- and 6 more" in shown
    crowded = replace(
        status,
        refused=tuple(Refusal(f"{n}.txt", "It is empty. " * 20, NOW) for n in range(9)), refused_count=300,
        feeds=tuple(FeedHealth("https://a.example", None, None, "It is down. " * 20, 0, NOW, 4) for _ in range(30)),
        edits=posted, waiting=8, not_posted=posted,
    )  # fmt: skip
    shown = texts_on(status_card(crowded, 5, discord.Permissions.none()))
    assert len(shown) <= 4000
    assert "**Feeds** 30\n- ✗" in shown
    assert "**Not taken in** 300\n- 0\\.txt <t:" in shown


def test_what_could_not_be_read_is_listed_with_its_reason() -> None:
    status = NewsroomStatus(
        channel_id=None, paused=False, posted=(), not_posted=(), waiting=0, posted_count=0, not_posted_count=0,
        articles=0, being_read=0, refused=(Refusal("empty.txt", "The file is empty.", NOW),),
        refused_count=1,
    )  # fmt: skip
    shown = texts_on(status_card(status, 5, None))
    assert "**Not taken in** 1\n- empty.txt <t:" in shown
    assert "— The file is empty." in shown


def test_what_became_of_revised_posts_is_said() -> None:
    lines = [
        PostLine(brief(harbour()), state, reason, NOW, message_id=9, channel_id=8)
        for state, reason in (
            ("done", ""),
            ("pending", "Discord refused the message: error 503"),
            ("failed", "the message was deleted in the channel"),
            ("skipped", "the card says the same as before"),
        )
    ]
    status = NewsroomStatus(
        channel_id=8, paused=False, posted=(), not_posted=(), waiting=0, posted_count=0, not_posted_count=0,
        articles=0, being_read=0, edits=tuple(lines[:2]),
    )  # fmt: skip
    shown = texts_on(status_card(status, 7, discord.Permissions.all()))
    target = "[Harbour bridge reopens after nine years](https://discord.com/channels/7/8/9)"
    assert f"**Revised after posting**\n- {target} <t:" in shown
    assert "— edited\n" in shown
    assert "— waits to be edited: Discord refused the message: error 503" in shown
    shown = texts_on(status_card(replace(status, edits=tuple(lines[2:])), 7, discord.Permissions.all()))
    assert "— not edited: the message was deleted in the channel" in shown
    assert "— left as it is: the card says the same as before" in shown
