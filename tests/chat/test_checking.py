"""`copytaster check` against a small Discord: every fault is a sentence with its fix."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import discord
import pytest
from pydantic import SecretStr

from bot.articles.records import ServerSettings
from bot.chat import checking
from bot.chat.checking import Finding, check_everything
from bot.newsroom.room import open_store
from bot.settings import IntakeSettings, Settings, StoreSettings
from tests.chat.discord_server import (
    APPLICATION,
    CHANNEL,
    CHANNEL_DATA,
    EVERYONE_DATA,
    GUILD,
    GUILD_DATA,
    TOKEN,
    USER_DATA,
    DiscordServer,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

_MEMBER: dict[str, Any] = GUILD_DATA["members"][0]  # type: ignore[index]


class _Model:
    meta = {"lang": "en", "name": "small", "version": "1.0"}  # noqa: RUF012 - as spaCy has it


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    found = Settings(root=tmp_path, store=StoreSettings(url="sqlite:///var/articles.db"), token=SecretStr(TOKEN))
    monkeypatch.setattr(checking, "load_settings", lambda: found)
    monkeypatch.setattr(checking, "load_pipeline", lambda _: _Model)
    return found


@asynccontextmanager
async def discord_with(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    """A Discord with the bot in one server, which has chosen its channel."""
    async with open_store(settings) as store:
        await store.save_server(ServerSettings(GUILD, CHANNEL, datetime(2026, 3, 1, tzinfo=UTC)))
    async with DiscordServer() as server:
        monkeypatch.setattr(discord.http.Route, "BASE", f"http://127.0.0.1:{server.port}/api")
        server.answers = {
            f"guilds/{GUILD}": (200, GUILD_DATA),
            f"guilds/{GUILD}/channels": (200, [CHANNEL_DATA]),
            f"guilds/{GUILD}/members/{APPLICATION}": (200, _MEMBER),
        }
        yield server


async def test_all_is_well(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    async with discord_with(settings, monkeypatch):
        findings = await check_everything()
    assert findings == [
        Finding(good=True, sentence="Configuration: every setting is understood."),
        Finding(good=True, sentence="Store: open, 0 articles."),
        Finding(good=True, sentence="Language model: en_small 1.0."),
        Finding(good=True, sentence=f"Watched folder: {settings.root / 'inbox'}."),
        Finding(good=True, sentence=f"Token: logged in as {USER_DATA['username']}."),
        Finding(good=True, sentence="The newsroom, #newsroom: every permission is there."),
    ]


@pytest.mark.parametrize(
    ("path", "answer", "sentence"),
    [
        ("", (403, {"message": "Missing Access", "code": 50001}), "Missing Access. Invite the bot to it again."),
        ("", (404, {"message": "Unknown Guild", "code": 10004}), "Unknown Guild. Invite the bot to it again."),
        (
            "/channels",
            (200, []),
            "The newsroom: the newsroom channel was deleted. Choose another with /newsroom channel.",
        ),
        (f"/members/{APPLICATION}", (400, {"message": "Odd", "code": 1}), "Odd. Try again in a while."),
    ],
)
async def test_a_server_that_cannot_be_looked_at_is_said_with_what_to_do(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, path: str, answer: tuple[int, Any], sentence: str
) -> None:
    async with discord_with(settings, monkeypatch) as server:
        server.answers[f"guilds/{GUILD}{path}"] = answer
        *others, last = await check_everything()
    assert all(finding.good for finding in others)
    assert not last.good
    assert last.sentence.endswith(sentence)


@pytest.mark.parametrize(("folder", "why"), [("inbox", "File exists"), ("too long" * 40, "File name too long")])
async def test_a_watched_folder_that_cannot_be_is_said_with_its_fix(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, folder: str, why: str
) -> None:
    (settings.root / "inbox").write_text("a file in its place", encoding="utf-8")
    watching = settings.model_copy(update={"intake": IntakeSettings(folder=Path(folder)), "token": None})
    monkeypatch.setattr(checking, "load_settings", lambda: watching)
    (fault,) = [one for one in await check_everything() if one.sentence.startswith("Watched folder")]
    assert not fault.good
    assert f"cannot be made ({why}). Name another one under intake.folder" in fault.sentence


async def test_a_missing_permission_is_said_with_its_fix(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    everyone = {**EVERYONE_DATA, "permissions": str(discord.Permissions(view_channel=True, send_messages=True).value)}
    async with discord_with(settings, monkeypatch) as server:
        server.answers[f"guilds/{GUILD}"] = (200, {**GUILD_DATA, "roles": [everyone]})
        *_, last = await check_everything()
    assert not last.good
    assert last.sentence.startswith(
        "The newsroom, #newsroom: Read Message History is missing: without it the bot cannot"
    )
    assert "allow Attach Files." in last.sentence
    assert "Send Messages is missing" not in last.sentence


async def test_a_network_that_breaks_off_between_two_servers_is_said(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with discord_with(settings, monkeypatch):

        async def broken(*_: object, **__: object) -> discord.Guild:
            raise ConnectionResetError(104, "Connection reset by peer")

        monkeypatch.setattr(discord.Client, "fetch_guild", broken)
        *others, last = await check_everything()
    assert all(finding.good for finding in others)
    assert (last.good, last.sentence.endswith("Connection reset by peer. Try again in a while.")) == (False, True)


async def test_a_token_that_discord_does_not_accept_and_no_token(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with discord_with(settings, monkeypatch) as server:
        server.answers["users/@me"] = (401, {"message": "401: Unauthorized", "code": 0})
        *_, last = await check_everything()
    assert not last.good
    assert last.sentence.startswith("Token: Discord does not accept the token. Copy it anew")
    monkeypatch.setattr(checking, "load_settings", lambda: settings.model_copy(update={"token": None}))
    *_, last = await check_everything()
    assert last.sentence.startswith("Token: DISCORD_TOKEN is not set.")
