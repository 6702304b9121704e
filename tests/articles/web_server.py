"""A web server on this machine that answers letter for letter what a test tells it to, and keeps what it was asked."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Self

Script = Callable[[asyncio.StreamWriter], Awaitable[None]]


def answer(body: bytes = b"<p>Hello</p>", status: str = "200 OK", **headers: str) -> bytes:
    """A whole HTTP answer; ``content_type`` and the like become headers, an empty one is left out."""
    lines = {"content_type": "text/html; charset=utf-8", "content_length": str(len(body)), **headers}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in lines.items() if value)
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def redirect(location: str, status: str = "302 Found") -> bytes:
    """An answer that sends on to ``location``."""
    return answer(b"", status, location=location)


class WebServer:
    """Answers each path with its bytes, or lets its script write; what it does not know is 404."""

    def __init__(self) -> None:
        self.pages: dict[str, bytes | Script] = {}
        self.asked: list[str] = []
        """The whole head of each request, in order."""
        self.connections = 0
        self.port = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._accept, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """The paths that were asked for, in order."""
        return [head.split()[1] for head in self.asked]

    def header(self, name: str) -> str | None:
        """A header of the last request."""
        for line in self.asked[-1].split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return None

    def _accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.get_running_loop().create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            self.asked.append(head)
            page = self.pages.get(head.split()[1], answer(b"", "404 Not Found"))
            if isinstance(page, bytes):
                writer.write(page)
                await writer.drain()
            else:
                await page(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()
