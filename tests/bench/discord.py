"""Interactions with the bot over the small Discord of the tests: real HTTP, a real gateway, and a clock beside them."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.chat.discord_server import APPLICATION, CHANNEL, GUILD, DiscordServer, json_answer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from aiohttp import web

    type Json = dict[str, Any]

_COMMAND, _COMPONENT, _COMPLETION = 2, 3, 4  # kinds of interactions
_DEFERRED = {5, 6}  # kinds of responses that say "wait"; the others hold the answer
_PRIVATE_CARD = 64 | 1 << 15  # flags: ephemeral, Components V2
_EDITOR = {"id": "4", "username": "editor", "discriminator": "0", "avatar": None}
_EVERYTHING = str((1 << 50) - 1)


@dataclass(slots=True)
class Asked:
    """One interaction, when it was asked, acknowledged and answered, and the card that answers it."""

    begun: float = field(default_factory=time.perf_counter)
    acknowledged: float = 0.0
    card: Json = field(default_factory=dict)
    answered: asyncio.Event = field(default_factory=asyncio.Event)

    def answer(self, card: Json | None) -> None:
        """Note what came back."""
        self.card = card or {}
        self.answered.set()


class BenchDiscord(DiscordServer):
    """The small Discord, with somebody in its channel who uses the bot."""

    def __init__(self) -> None:
        super().__init__()
        self._asked: dict[str, Asked] = {}

    async def slash(self, name: str, /, **options: str) -> Asked:
        """Call a command, of a group too ("newsroom status")."""
        group, _, child = name.partition(" ")
        given: list[Json] = [{"type": 3, "name": option, "value": value} for option, value in options.items()]
        data = [{"type": 1, "name": child, "options": given}] if child else given
        return await self._ask(_COMMAND, {"id": "5000", "name": group, "type": 1, "options": data})

    async def complete(self, name: str, option: str, typed: str) -> Asked:
        """Type into an option of a command."""
        focused = [{"type": 3, "name": option, "value": typed, "focused": True}]
        return await self._ask(_COMPLETION, {"id": "5000", "name": name, "type": 1, "options": focused})

    async def menu(self, name: str, text: str) -> Asked:
        """Use a menu on a message of somebody's."""
        message = {**_message(), "author": _EDITOR, "content": text}
        data = {"id": "5000", "name": name, "type": 3, "target_id": message["id"]}
        return await self._ask(_COMMAND, {**data, "resolved": {"messages": {message["id"]: message}}})

    async def press(self, card: Json, label: str) -> Asked:
        """Press the button of a card."""
        custom_id = next(part["custom_id"] for part in _parts(card) if part.get("label") == label)
        return await self._ask(_COMPONENT, {"custom_id": custom_id, "component_type": 2}, card)

    async def choose(self, card: Json) -> Asked:
        """Choose the first of what the menu of a card offers."""
        menu = next(part for part in _parts(card) if part["type"] == 3)
        chosen = {"custom_id": menu["custom_id"], "component_type": 3, "values": [menu["options"][0]["value"]]}
        return await self._ask(_COMPONENT, chosen, card)

    async def _ask(self, kind: int, data: Json, card: Json | None = None) -> Asked:
        token = f"token-{len(self._asked)}"
        asked = self._asked[token] = Asked()
        channel = {
            "id": str(CHANNEL),
            "type": 0,
            "name": "newsroom",
            "guild_id": str(GUILD),
            "permissions": _EVERYTHING,
        }
        joined = {"joined_at": "2026-01-01T00:00:00+00:00", "deaf": False, "mute": False, "flags": 0}
        payload: Json = {
            "id": str(10_000 + len(self._asked)),
            "application_id": str(APPLICATION),
            "type": kind,
            "token": token,
            "version": 1,
            "guild_id": str(GUILD),
            "channel_id": str(CHANNEL),
            "channel": channel,
            "member": {"user": _EDITOR, "roles": [], "permissions": _EVERYTHING, **joined},
            "locale": "en-GB",
            "app_permissions": _EVERYTHING,
            "entitlements": [],
            "authorizing_integration_owners": {},
            "attachment_size_limit": 0,
            "data": data,
        }
        if card is not None:
            payload["message"] = {**_message(), "components": card["components"], "flags": _PRIVATE_CARD}
        await self.tell("INTERACTION_CREATE", payload)
        async with asyncio.timeout(60):
            await asked.answered.wait()
        return asked

    async def _api(self, request: web.Request) -> web.StreamResponse:
        path = request.match_info["path"].split("/")
        if path[0] not in {"interactions", "webhooks"}:
            return await super()._api(request)
        asked, body = self._asked[path[2]], await _body(request)
        if path[0] == "webhooks":
            asked.answer(body)
        else:
            asked.acknowledged = time.perf_counter()
            if body["type"] not in _DEFERRED:
                asked.answer(body.get("data"))
        message = {**_message(), "components": asked.card.get("components", [])}
        if path[0] == "webhooks":
            return json_answer(message)
        told = {"id": "1", "type": 2, "response_message_id": message["id"]}
        return json_answer({"interaction": told, "resource": {"type": body["type"], "message": message}})


def labels(card: Json) -> dict[str, bool]:
    """The buttons of a card, and whether each can be pressed."""
    return {part["label"]: not part.get("disabled", False) for part in _parts(card) if part["type"] == 2}


def _parts(card: Json) -> Iterator[Json]:
    for part in card.get("components") or []:
        yield part
        yield from _parts(part)


async def _body(request: web.Request) -> Json:
    if request.content_type == "application/json":
        return dict(await request.json())
    return dict(json.loads(str((await request.post())["payload_json"])))


def _message() -> Json:
    return {
        "id": "7007",
        "channel_id": str(CHANNEL),
        "author": {**_EDITOR, "id": str(APPLICATION), "bot": True},
        "content": "",
        "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "components": [],
    }
