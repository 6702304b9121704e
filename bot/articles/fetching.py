"""A URL to bytes, safely: the one door for everything that comes from outside over the network.

Each hop is resolved here, every resolved address is checked, and the address is checked once more when its socket is
made; the connection goes to exactly the addresses that were checked, so a name that changes its answer in between
(DNS rebinding) changes nothing. Redirects are hops like the first.
"""

from __future__ import annotations

import asyncio
import re
import socket
import zlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import TYPE_CHECKING, Self

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from bot import __version__
from bot.articles.addresses import UNPARSABLE, check_address, read_address, read_target
from bot.articles.encoding import MAX_BYTES
from bot.errors import FetchError, StatusError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
    from types import TracebackType

    from aiohttp import ClientResponse
    from aiohttp.connector import AddrInfoType

    from bot.articles.addresses import Target

    type Resolve = Callable[[str, int], Awaitable[Sequence[str]]]

TIMEOUT = 20.0
"""How long one fetch may take, in seconds, redirects and slow answers included."""

MAX_REDIRECTS = 5
MAX_HEADER_LINE = 8190
"""The longest header line that is read, in bytes."""

MAX_HEADERS = 100
"""The most header lines that are read."""

USER_AGENT = f"Copytaster/{__version__} (Discord bot for newsrooms)"

_HEADERS = {
    "User-Agent": USER_AGENT,
    "Accept": "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
    "application/xml;q=0.9, application/json;q=0.8, text/plain;q=0.8",
    "Accept-Encoding": "gzip",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TEXT = re.compile(
    r"text/(?:html|plain|xml|markdown|x-markdown|rss|atom|json)|application/(?:xml|json|rss|atom|xhtml)"
    r"|(?:application|text)/[a-z0-9.-]{1,60}\+(?:xml|json)"
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_CHUNK = 65_536
_STEP = 262_144  # bytes unpacked at a time, so that the event loop is not held
_STATUS_WORDS = {
    401: ("asks for a password", "Copytaster sends none; open the page in a browser."),
    403: ("does not let this bot read the page", "Open it in a browser, or add the text as a file."),
    404: ("has no such page", "Look whether the address is whole."),
    410: ("has taken the page away", "Look for it under another address."),
    429: ("was asked too often", "Try again later."),
    451: ("may not show the page here for legal reasons", "Add the text as a file."),
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came from a URL.

    ``url`` is where it was found at last, ``content_type`` the whole header (empty where there was none). ``etag`` and
    ``modified`` go with the next request for it; with ``not_modified`` there is no body: the earlier one still holds.
    """

    url: str
    status: int
    body: bytes
    content_type: str
    etag: str | None = None
    modified: str | None = None
    not_modified: bool = False

    @property
    def charset(self) -> str | None:
        """The charset that the server declares."""
        found = _CHARSET.search(self.content_type)
        return found.group(1) if found else None


class Fetcher:
    """Fetches text from public web servers, within limits of size and time, and sends nothing of its own.

    There are no cookies, no passwords, no Referer, and no proxy from the environment.
    """

    def __init__(
        self,
        *,
        allow_hosts: Sequence[str] = (),
        timeout: float = TIMEOUT,
        max_bytes: int = MAX_BYTES,
        max_redirects: int = MAX_REDIRECTS,
        resolve: Resolve | None = None,
    ) -> None:
        """Set the limits.

        Args:
            allow_hosts: Hosts that may be private: ``host`` on any port, ``host:port`` on that alone.
            timeout: Seconds for one fetch in all.
            max_bytes: The largest body, before and after unpacking.
            max_redirects: How often a page may send on to another one.
            resolve: Gives the addresses of a host and a port, in place of the system's name service.
        """
        self._allow_hosts = tuple(allow_hosts)
        self._timeout = timeout
        self._max_bytes = max_bytes
        self._max_redirects = max_redirects
        self._resolve = resolve or self._ask_name_service
        # Threads of its own: a slow name service must not hold the threads that everything else uses.
        self._threads = ThreadPoolExecutor(max_workers=4, thread_name_prefix="names")

    async def __aenter__(self) -> Self:
        """Give the fetcher."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let the threads go; questions to the name service that have no answer yet are given up."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def fetch(self, url: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """Fetch ``url``; with the ``etag`` and ``modified`` of an earlier fetch only if it has changed since.

        Raises:
            StatusError: The server answered without a page.
            FetchError: The address may not be fetched, cannot be reached, or holds no text of a permitted size.
        """
        headers = dict(_HEADERS)
        if etag:
            headers["If-None-Match"] = etag
        if modified:
            headers["If-Modified-Since"] = modified
        try:
            async with asyncio.timeout(self._timeout):
                return await self._follow(read_target(url, self._allow_hosts), headers)
        except TimeoutError as error:
            message = f"The page took longer than {self._timeout:g} seconds and was given up."
            raise FetchError(message, "Try again later.") from error

    async def _follow(self, target: Target, headers: Mapping[str, str]) -> Fetched:
        for _ in range(self._max_redirects + 1):
            async with self._answer(target, headers) as response:
                if response.status not in _REDIRECTS:
                    return await self._take(response, target)
                location = response.headers.get("Location", "")
            target = self._redirected(target, location)
        message = f"“{target.host}” sent on to another page more than {self._max_redirects} times."
        raise FetchError(message, "Send the address of the page itself.")

    def _redirected(self, target: Target, location: str) -> Target:
        try:
            following = str(target.url.join(URL(location)))
        except UNPARSABLE:
            following = ""
        if not location or not following:
            message = f"“{target.host}” sends on to another page without saying where."
            raise FetchError(message)
        return read_target(following, self._allow_hosts)

    @asynccontextmanager
    async def _answer(self, target: Target, headers: Mapping[str, str]) -> AsyncIterator[ClientResponse]:
        """One request over a connection of its own; every fault on the way becomes a sentence."""
        connector = aiohttp.TCPConnector(
            resolver=_Pinned(await self._addresses(target)),
            use_dns_cache=False,
            force_close=True,
            socket_factory=socket_maker(target),
        )
        async with aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            trust_env=False,
            timeout=aiohttp.ClientTimeout(total=None),
            max_line_size=MAX_HEADER_LINE,
            max_field_size=MAX_HEADER_LINE,
            max_headers=MAX_HEADERS,
        ) as session:
            try:
                async with session.get(target.url, headers=headers, allow_redirects=False) as response:
                    yield response
            except (aiohttp.ClientError, OSError, ValueError, zlib.error) as error:
                raise _fault(error, target.host) from error

    async def _addresses(self, target: Target) -> list[str]:
        """Every address of the target's host, all of them checked."""
        if target.address is not None:
            return [str(target.address)]
        try:
            found = list(dict.fromkeys(await self._resolve(target.host, target.port)))
        except (OSError, UnicodeError) as error:
            message = f"There is no host called “{target.host}”, or the name service cannot be reached."
            raise FetchError(message, "Look whether the address is right, and try again later.") from error
        if not found:
            message = f"“{target.host}” has no address."
            raise FetchError(message)
        if not target.allowed:
            for written in found:
                check_address(target.host, read_address(written))
        return found

    async def _ask_name_service(self, host: str, port: int) -> list[str]:
        def ask() -> list[str]:
            return [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]

        return await asyncio.get_running_loop().run_in_executor(self._threads, ask)

    async def _take(self, response: ClientResponse, target: Target) -> Fetched:
        headers = response.headers
        etag, modified = headers.get("ETag"), headers.get("Last-Modified")
        content_type = headers.get("Content-Type", "")
        if response.status == HTTPStatus.NOT_MODIFIED:
            return Fetched(str(target.url), 304, b"", content_type, etag, modified, not_modified=True)
        if response.status not in {HTTPStatus.OK, HTTPStatus.NON_AUTHORITATIVE_INFORMATION}:
            raise _status_error(response, target.host)
        _check_type(content_type, target.host)
        if (response.content_length or 0) > self._max_bytes:
            raise self._too_large(target.host)
        body = await self._body(response, target.host)
        if not content_type and b"\0" in body[:1024]:
            _check_type("application/octet-stream", target.host)
        return Fetched(str(target.url), response.status, body, content_type, etag, modified)

    async def _body(self, response: ClientResponse, host: str) -> bytes:
        packed = response.headers.get("Content-Encoding", "").strip().lower()
        if packed not in {"", "identity", "gzip", "x-gzip", "deflate"}:
            message = f"“{host}” sent the page packed as “{packed[:20]}”, which was not asked for."
            raise FetchError(message)
        # 47: a gzip or a zlib header, whichever is there.
        stream = zlib.decompressobj(47) if packed not in {"", "identity"} else None
        body, received = bytearray(), 0
        async for chunk in response.content.iter_chunked(_CHUNK):
            received += len(chunk)
            for piece in _unpack(stream, chunk):
                body += piece
                if max(len(body), received) > self._max_bytes:
                    raise self._too_large(host)
                await asyncio.sleep(0)
        if stream is not None and received:
            body += stream.flush()
            if not stream.eof:
                message = f"The page from “{host}” broke off before its end."
                raise FetchError(message, "Try again later.")
        return bytes(body)

    def _too_large(self, host: str) -> FetchError:
        message = f"The page from “{host}” is larger than {self._max_bytes / 1e6:g} MB, which no article is."
        return FetchError(message, "Send the address of one article.")


async def fetch_article(fetcher: Fetcher, url: str) -> tuple[bytes, str, str]:
    """A page's bytes, the URL where it was found at last, and its Content-Type header.

    Raises:
        FetchError: It may not be fetched, or could not be; the error says why.
    """
    page = await fetcher.fetch(url)
    if not page.body.strip():
        message = f"The page at “{page.url[:100]}” is empty."
        raise FetchError(message, "Send the address of one article.")
    return page.body, page.url, page.content_type


class _Pinned(AbstractResolver):
    """Answers with the addresses that were checked, and asks nobody."""

    def __init__(self, addresses: Sequence[str]) -> None:
        self._addresses = addresses

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=socket.AI_NUMERICHOST)
            for address in self._addresses
        ]

    async def close(self) -> None:
        """Nothing is held."""


def socket_maker(target: Target) -> Callable[[AddrInfoType], socket.socket]:
    """Makes the socket for a connection to ``target``, after a last look at the very address that is dialled."""

    def make(info: AddrInfoType) -> socket.socket:
        family, kind, protocol, _, address = info
        if not target.allowed:
            check_address(target.host, read_address(str(address[0])))
        return socket.socket(family, kind, protocol)

    return make


def _unpack(stream: zlib._Decompress | None, data: bytes) -> Iterator[bytes]:
    """``data`` unpacked, a step at a time; what follows the end of a packed stream is left out."""
    if stream is None:
        yield data
        return
    while data and not stream.eof:
        yield stream.decompress(data, _STEP)
        data = stream.unconsumed_tail


def _check_type(content_type: str, host: str) -> None:
    media_type = content_type.partition(";")[0].strip().lower()
    if media_type and not _TEXT.fullmatch(media_type):
        message = f"“{host}” sent “{media_type[:60]}”, which is not a page of text."
        raise FetchError(message, "Send the address of a web page, a text or a feed.")


def _status_error(response: ClientResponse, host: str) -> StatusError:
    status = response.status
    words, remedy = _STATUS_WORDS.get(
        status,
        ("is in trouble", "Try again later.") if status >= 500 else ("gives no page", "Open it in a browser."),
    )
    return StatusError(
        f"“{host}” {words} (HTTP {status}).",
        remedy,
        status=status,
        retry_after=retry_after(response.headers.get("Retry-After"), datetime.now(UTC)),
    )


def retry_after(header: str | None, now: datetime) -> float | None:
    """How many seconds a Retry-After header (RFC 9110, 10.2.3) asks for, in either of its forms; None for neither."""
    if header is None:
        return None
    text = header.strip()
    if re.fullmatch(r"[0-9]{1,9}", text):
        return float(text)
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return None
    until = until.replace(tzinfo=UTC) if until.tzinfo is None else until
    return max(0.0, (until - now).total_seconds())


def _fault(error: Exception, host: str) -> FetchError:
    """A sentence for what went wrong between us and ``host``."""
    match error:
        case aiohttp.ClientConnectorCertificateError():
            return FetchError(f"“{host}” cannot prove that it is “{host}”: its certificate is not valid.")
        case aiohttp.ClientSSLError():
            return FetchError(f"No secure connection to “{host}” could be made.", "Look whether it is http or https.")
        case aiohttp.ClientConnectorError():
            return FetchError(f"“{host}” cannot be reached.", "Try again later.")
        case aiohttp.ClientPayloadError() | aiohttp.ServerDisconnectedError() | aiohttp.ClientOSError():
            return FetchError(f"The page from “{host}” broke off before its end.", "Try again later.")
    return FetchError(f"The answer of “{host}” cannot be read.", "Open the page in a browser.")
