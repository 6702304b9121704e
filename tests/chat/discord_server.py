"""A small Discord on this machine: enough REST and gateway for the real bot, in its own process, to log in and post.

The simulated Discord of the other tests lives in the bot's process and dies with it. This one outlives the bot, so a
test can kill the bot around a post and see what is really in the channel.
"""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Awaitable, Callable
from typing import Any

import discord
from aiohttp import WSMsgType, web

APPLICATION, GUILD, CHANNEL = 1001, 2002, 3003
TOKEN = "MTAwMQ.test.token-of-the-bot"
_EVERYTHING = str((1 << 50) - 1)

Hook = Callable[[], Awaitable[None]]
Say = Callable[[dict[str, Any]], Awaitable[None]]


class DiscordServer:
    """Serves one application in one guild with one channel; `messages` is what stands in the channel.

    `answers` are a status and a body for paths of a test's own.
    """

    def __init__(self) -> None:
        self.messages: list[dict[str, Any]] = []
        self.posts_asked = 0
        self.edits_asked = 0
        self.commands_put = 0
        self.logins = 0
        self.before_post: Hook | None = None
        self.after_post: Hook | None = None
        self.before_edit: Hook | None = None
        self.after_edit: Hook | None = None
        self.refuse_next: list[int] = []
        self.remembers_nonces = True
        self.answers: dict[str, tuple[int, Any]] = {}
        self._runner: web.AppRunner | None = None
        self._sockets: dict[web.WebSocketResponse, Say] = {}
        self.port = 0

    async def __aenter__(self) -> DiscordServer:
        app = web.Application()
        app.router.add_get("/gateway-socket/", self._gateway)
        app.router.add_route("*", "/api/{path:.*}", self._api)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = self._runner.addresses[0][1]
        return self

    async def __aexit__(self, *_: object) -> None:
        for socket in set(self._sockets):
            await socket.close()
        assert self._runner is not None
        await self._runner.cleanup()

    async def drop_gateway(self, code: int = 4000) -> None:
        """Break every gateway connection, as a network does, or with another of Discord's codes."""
        for socket in set(self._sockets):
            await socket.close(code=code)

    async def tell(self, event: str, data: dict[str, Any]) -> None:
        """Tell every bot that is connected of an event."""
        for say in list(self._sockets.values()):
            await say({"op": 0, "t": event, "s": 3, "d": data})

    # REST

    async def _api(self, request: web.Request) -> web.StreamResponse:  # noqa: PLR0911 - one return a route
        if request.headers.get("Authorization") != f"Bot {TOKEN}":
            return json_answer({"message": "401: Unauthorized", "code": 0}, status=401)
        path, method = request.match_info["path"], request.method
        if path in self.answers:
            status, body = self.answers[path]
            return json_answer(body, status=status)
        if method == "GET" and path == "users/@me":
            return json_answer(USER_DATA)
        if method == "GET" and path in {"oauth2/applications/@me", "applications/@me"}:
            return json_answer(_APPLICATION)
        if method == "PUT" and path == f"applications/{APPLICATION}/commands":
            self.commands_put += 1
            return json_answer([_command(place, c) for place, c in enumerate(await request.json())])
        if path == f"channels/{CHANNEL}/messages":
            if method == "POST":
                return await self._post(request)
            return json_answer(list(reversed(self.messages))[: int(request.query.get("limit", 50))])
        if method == "PATCH" and path.startswith(f"channels/{CHANNEL}/messages/"):
            return await self._edit(request, path.rpartition("/")[2])
        if method == "GET" and path == f"channels/{CHANNEL}":
            return json_answer({**CHANNEL_DATA, "guild_id": str(GUILD)})
        return json_answer({"message": f"no such route {method} {path}", "code": 0}, status=404)

    async def _post(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.posts_asked += 1
        if self.refuse_next:
            return _refused(self.refuse_next.pop(0))
        if self.before_post is not None:
            await self.before_post()
        known = None
        if self.remembers_nonces and body.get("enforce_nonce"):
            known = next((m for m in self.messages if m["nonce"] == body.get("nonce")), None)
        if known is None:
            known = _message(len(self.messages), body)
            self.messages.append(known)
        if self.after_post is not None:
            await self.after_post()
        return json_answer(known)

    async def _edit(self, request: web.Request, message_id: str) -> web.StreamResponse:
        body = await request.json()
        self.edits_asked += 1
        if self.refuse_next:
            return _refused(self.refuse_next.pop(0))
        if self.before_edit is not None:
            await self.before_edit()
        message = next((m for m in self.messages if m["id"] == message_id), None)
        if message is None:
            return json_answer({"message": "Unknown Message", "code": 10008}, status=404)
        message |= {"components": body["components"], "edited_timestamp": discord.utils.utcnow().isoformat()}
        if self.after_edit is not None:
            await self.after_edit()
        return json_answer(message)

    # Gateway

    async def _gateway(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        squeeze = zlib.compressobj()

        async def say(payload: dict[str, Any]) -> None:
            data = squeeze.compress(json.dumps(payload).encode()) + squeeze.flush(zlib.Z_SYNC_FLUSH)
            await socket.send_bytes(data)

        self._sockets[socket] = say
        await say({"op": 10, "d": {"heartbeat_interval": 41250}, "s": None, "t": None})
        try:
            async for message in socket:
                if message.type is not WSMsgType.TEXT:
                    continue
                asked = json.loads(message.data)
                if asked["op"] == 1:
                    await say({"op": 11, "d": None})
                elif asked["op"] in {2, 6}:
                    self.logins += 1
                    await say({"op": 0, "t": "READY", "s": 1, "d": _ready(self.port)})
                    await say({"op": 0, "t": "GUILD_CREATE", "s": 2, "d": GUILD_DATA})
        finally:
            del self._sockets[socket]
        return socket

    async def wait_for(self, condition: Callable[[], bool], seconds: float = 60.0) -> None:
        """Wait until `condition` holds; a bound far beyond what it takes, so that a hang fails with its name."""
        async with asyncio.timeout(seconds):
            while not condition():  # noqa: ASYNC110 - the condition is about another process
                await asyncio.sleep(0.05)


USER_DATA = {"id": str(APPLICATION), "username": "copytaster", "discriminator": "0", "avatar": None, "bot": True}
_APPLICATION = {
    "id": str(APPLICATION),
    "name": "copytaster",
    "icon": None,
    "description": "",
    "summary": "",
    "bot_public": True,
    "bot_require_code_grant": False,
    "verify_key": "00",
    "flags": 0,
    "owner": USER_DATA,
    "team": None,
}
CHANNEL_DATA = {
    "id": str(CHANNEL),
    "type": 0,
    "name": "newsroom",
    "position": 0,
    "permission_overwrites": [],
    "nsfw": False,
    "topic": None,
    "parent_id": None,
    "rate_limit_per_user": 0,
}
EVERYONE_DATA = {
    "id": str(GUILD),
    "name": "@everyone",
    "color": 0,
    "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
    "hoist": False,
    "position": 0,
    "permissions": _EVERYTHING,
    "managed": False,
    "mentionable": False,
    "flags": 0,
}
GUILD_DATA = {
    "id": str(GUILD),
    "name": "The newsroom",
    "owner_id": "4",
    "icon": None,
    "splash": None,
    "banner": None,
    "region": "",
    "afk_timeout": 300,
    "afk_channel_id": None,
    "verification_level": 0,
    "default_message_notifications": 0,
    "explicit_content_filter": 0,
    "mfa_level": 0,
    "premium_tier": 0,
    "nsfw_level": 0,
    "preferred_locale": "en-US",
    "system_channel_flags": 0,
    "features": [],
    "emojis": [],
    "stickers": [],
    "roles": [EVERYONE_DATA],
    "channels": [CHANNEL_DATA],
    "threads": [],
    "voice_states": [],
    "presences": [],
    "stage_instances": [],
    "guild_scheduled_events": [],
    "soundboard_sounds": [],
    "members": [
        {
            "user": USER_DATA,
            "roles": [],
            "joined_at": "2026-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
        }
    ],
    "member_count": 2,
    "large": False,
    "unavailable": False,
}


def json_answer(value: object, *, status: int = 200, headers: dict[str, str] | None = None) -> web.Response:
    """An answer of Discord's."""
    # The content type is bare, as Discord's is: discord.py compares it letter for letter.
    kind = {"Content-Type": "application/json"}
    return web.Response(body=json.dumps(value).encode(), status=status, headers={**kind, **(headers or {})})


def _refused(status: int) -> web.Response:
    headers = {"Retry-After": "0.2"} if status == 429 else {}
    body = {"message": "refused", "code": 0, "retry_after": 0.2, "global": False}
    return json_answer(body, status=status, headers=headers)


def _ready(port: int) -> dict[str, Any]:
    return {
        "v": 10,
        "user": USER_DATA,
        "guilds": [{"id": str(GUILD), "unavailable": True}],
        "session_id": "session",
        "resume_gateway_url": f"ws://127.0.0.1:{port}/gateway-socket/",
        "application": {"id": str(APPLICATION), "flags": 0},
    }


def _command(place: int, payload: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": str(5000 + place),
        "application_id": str(APPLICATION),
        "version": "1",
        "default_member_permissions": None,
        "description": "",
        **payload,
    }


def _message(place: int, body: dict[str, Any]) -> dict[str, Any]:
    now = discord.utils.utcnow()
    return {
        "id": str(discord.utils.time_snowflake(now) + place),
        "channel_id": str(CHANNEL),
        "author": USER_DATA,
        "content": body.get("content") or "",
        "timestamp": now.isoformat(),
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": body.get("flags", 0),
        "components": body.get("components", []),
        "nonce": body.get("nonce"),
    }
