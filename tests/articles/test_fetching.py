"""The one door for what comes from outside: what it lets in, what it refuses, and what it never sends."""

from __future__ import annotations

import asyncio
import gzip
import socket
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import __version__
from bot.articles import fetching
from bot.articles.addresses import read_target
from bot.articles.fetching import Fetcher, fetch_article, retry_after, socket_maker
from bot.errors import FetchError, StatusError
from tests.articles.web_server import WebServer, answer, redirect

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence
    from pathlib import Path

ALLOWED = ("127.0.0.1", "allowed.example")
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)


class Names:
    """A name service that says what it was told, each answer in its turn, and keeps the questions."""

    def __init__(self, **names: Sequence[Sequence[str]]) -> None:
        self.names = {name.replace("_", "."): list(answers) for name, answers in names.items()}
        self.asked: list[str] = []

    async def __call__(self, host: str, port: int) -> Sequence[str]:
        assert port
        self.asked.append(host)
        if host not in self.names:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        answers = self.names[host]
        return answers.pop(0) if len(answers) > 1 else answers[0]


@pytest.fixture
async def server() -> AsyncIterator[WebServer]:
    async with WebServer() as running:
        yield running


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    async with Fetcher(allow_hosts=ALLOWED, resolve=Names(allowed_example=[["127.0.0.1"]])) as opened:
        yield opened


async def test_a_page_comes_with_what_is_to_be_known_of_it(server: WebServer, fetcher: Fetcher) -> None:
    server.pages["/a?b=c"] = answer("Grüße".encode(), etag='"7"', last_modified="Thu, 12 Mar 2026 09:00:00 GMT")
    page = await fetcher.fetch(server.url("/a?b=c#part"))
    assert (page.status, page.body.decode(), page.url) == (200, "Grüße", server.url("/a?b=c"))
    assert (page.content_type, page.charset) == ("text/html; charset=utf-8", "utf-8")
    assert (page.etag, page.modified, page.not_modified) == ('"7"', "Thu, 12 Mar 2026 09:00:00 GMT", False)


async def test_a_request_says_who_asks_and_nothing_else(server: WebServer, fetcher: Fetcher) -> None:
    server.pages["/"] = redirect("/next").replace(b"\r\n\r\n", b"\r\nSet-Cookie: a=b; Path=/\r\n\r\n")
    server.pages["/next"] = answer()
    await fetcher.fetch(server.url())
    await fetcher.fetch(server.url("/next"))
    assert server.header("User-Agent") == f"Copytaster/{__version__} (Discord bot for newsrooms)"
    assert server.header("Accept-Encoding") == "gzip"
    for head in server.asked:
        names = {line.partition(":")[0].lower() for line in head.split("\r\n")[1:] if line}
        assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}


async def test_the_environment_names_no_proxy_and_no_password(
    server: WebServer, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server.pages["/"] = answer()
    assert (await fetcher.fetch(server.url())).status == 200
    assert server.header("Authorization") is None


async def test_what_has_not_changed_is_not_sent_again(server: WebServer, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"", "304 Not Modified", content_length="", etag='"8"')
    page = await fetcher.fetch(server.url(), etag='"7"', modified="Thu, 12 Mar 2026 09:00:00 GMT")
    assert server.header("If-None-Match") == '"7"'
    assert server.header("If-Modified-Since") == "Thu, 12 Mar 2026 09:00:00 GMT"
    assert (page.not_modified, page.body, page.etag) == (True, b"", '"8"')


async def test_redirects_are_followed_to_their_end(server: WebServer, fetcher: Fetcher) -> None:
    server.pages["/1"] = redirect("2", "301 Moved Permanently")
    server.pages["/2"] = redirect(server.url("/3", "allowed.example"), "308 Permanent Redirect")
    server.pages["/3"] = redirect("/ä b?c#d", "303 See Other")
    server.pages["/%C3%A4%20b?c"] = answer()
    assert (await fetcher.fetch(server.url("/1"))).url == server.url("/%C3%A4%20b?c", "allowed.example")


async def test_redirects_have_an_end(server: WebServer, fetcher: Fetcher) -> None:
    server.pages["/"] = redirect("/")
    with pytest.raises(FetchError, match="sent on to another page more than 5 times"):
        await fetcher.fetch(server.url())
    assert len(server.asked) == 6


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("http://169.254.169.254/latest/meta-data", "leads to a link-local address"),
        ("//0x7f.2/", "leads to a loopback address"),
        ("http://[::ffff:a00:1]/", "leads to a mapped address"),
        ("http://inner.example/", "“inner.example” leads to a private address"),
        ("http://me:secret@127.0.0.1/", "holds a user name"),
        ("file:///etc/passwd", "only http and https"),
        ("gopher://127.0.0.1/", "only http and https"),
        ("http://127.0.0.2:22/", "Port 22"),
        ("http://[", "without saying where"),
        ("//[]@", "without saying where"),
        ("", "without saying where"),
    ],
)
async def test_a_redirect_is_checked_like_the_first_address(server: WebServer, location: str, said: str) -> None:
    server.pages["/"] = redirect(location)
    names = Names(inner_example=[["10.1.2.3"]])
    async with Fetcher(allow_hosts=["127.0.0.1"], resolve=names) as fetcher:
        with pytest.raises(FetchError, match=said):
            await fetcher.fetch(server.url())
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "answers",
    [
        ["127.0.0.1"],
        ["93.184.215.14", "127.0.0.1"],
        ["2606:4700::1111", "::ffff:127.0.0.1"],
        ["fe80::1%eth0"],
        ["64:ff9b::7f00:1"],
        ["0.0.0.0"],
    ],
)
async def test_a_name_is_refused_when_any_of_its_addresses_is_not_public(
    server: WebServer, monkeypatch: pytest.MonkeyPatch, answers: list[str]
) -> None:
    def make_none(_: object) -> socket.socket:
        raise AssertionError

    # Before anything is dialled, the public one of them too.
    monkeypatch.setattr(fetching, "socket_maker", lambda _: make_none)
    async with Fetcher(resolve=Names(news_example=[answers])) as fetcher:
        with pytest.raises(FetchError, match="address"):
            await fetcher.fetch("http://news.example/")
    assert server.connections == 0


async def test_the_address_that_was_checked_is_the_one_that_is_dialled(
    server: WebServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The name is asked once; the connection never asks again, so another answer has nowhere to go."""
    names = Names(allowed_example=[["127.0.0.1"], ["127.0.0.2"]])
    monkeypatch.setattr(socket, "getaddrinfo", None)
    server.pages["/"] = answer()
    async with Fetcher(allow_hosts=["allowed.example"], resolve=names) as fetcher:
        await fetcher.fetch(server.url("/", "allowed.example"))
    assert names.asked == ["allowed.example"]
    assert server.header("Host") == f"allowed.example:{server.port}"


@pytest.mark.parametrize("address", ["127.0.0.1", "10.0.0.1", "::1", "::ffff:127.0.0.1", "fe80::1%2"])
def test_the_last_look_at_an_address_is_when_its_socket_is_made(address: str) -> None:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    make = socket_maker(read_target("http://news.example/"))
    with pytest.raises(FetchError):
        make((family, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (address, 80)))


def test_a_socket_for_a_public_or_an_allowed_address_is_made() -> None:
    for target, address in (
        (read_target("http://news.example/"), "93.184.215.14"),
        (read_target("http://allowed.example/", ALLOWED), "127.0.0.1"),
    ):
        made = socket_maker(target)((socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", (address, 80)))
        assert made.family == socket.AF_INET
        made.close()


@pytest.mark.parametrize("url", ["http://127.0.0.1:{}/", "http://0x7f000001:{}/", "http://localhost:{}/"])
async def test_this_machine_is_refused_where_nobody_allowed_it(server: WebServer, url: str) -> None:
    async with Fetcher() as fetcher:
        with pytest.raises(FetchError):
            await fetcher.fetch(url.format(server.port))
    assert server.connections == 0


async def test_the_systems_name_service_is_asked_in_a_thread(server: WebServer) -> None:
    server.pages["/"] = answer()
    async with Fetcher(allow_hosts=["localhost"]) as fetcher:
        assert (await fetcher.fetch(server.url("/", "localhost"))).status == 200


async def test_a_host_without_an_address_is_said() -> None:
    async with Fetcher(resolve=Names(empty_example=[[]])) as fetcher:
        with pytest.raises(FetchError, match=r"There is no host called “gone\.example”, or the name service"):
            await fetcher.fetch("https://gone.example/")
        with pytest.raises(FetchError, match=r"“empty\.example” has no address"):
            await fetcher.fetch("https://empty.example/")


async def test_a_slow_name_service_is_given_up() -> None:
    async def never(_host: str, _port: int) -> Sequence[str]:
        await asyncio.Event().wait()
        return []

    async with Fetcher(resolve=never, timeout=0.05) as fetcher:
        with pytest.raises(FetchError, match=r"took longer than 0\.05 seconds"):
            await fetcher.fetch("https://news.example/")


async def test_a_slow_drip_is_given_up(server: WebServer) -> None:
    async def drip(writer: asyncio.StreamWriter) -> None:
        writer.write(answer(b"x", content_length="100000"))
        while True:
            await asyncio.sleep(0.01)
            writer.write(b"x")
            await writer.drain()

    async def silent(_writer: asyncio.StreamWriter) -> None:
        await asyncio.Event().wait()

    server.pages |= {"/drip": drip, "/silent": silent}
    async with Fetcher(allow_hosts=ALLOWED, timeout=0.15) as fetcher:
        for path in ("/drip", "/silent"):
            with pytest.raises(
                FetchError, match=r"took longer than 0\.15 seconds and was given up\. Try again later\."
            ):
                await fetcher.fetch(server.url(path))


async def test_the_time_counts_over_all_redirects(server: WebServer) -> None:
    async def slow(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.1)
        writer.write(redirect("/"))

    server.pages["/"] = slow
    async with Fetcher(allow_hosts=ALLOWED, timeout=0.25) as fetcher:
        with pytest.raises(FetchError, match="took longer"):
            await fetcher.fetch(server.url())
    assert len(server.asked) < 6


@pytest.mark.parametrize("encoding", ["gzip", "x-gzip", "deflate", "GZIP"])
async def test_a_packed_page_is_unpacked(server: WebServer, fetcher: Fetcher, encoding: str) -> None:
    text = b"".join(b"Line %d of the page.\n" % number for number in range(40_000))
    packed = zlib.compress(text) if encoding == "deflate" else gzip.compress(text)
    server.pages["/"] = answer(packed, content_encoding=encoding)
    assert (await fetcher.fetch(server.url())).body == text


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (answer(b"x" * 2001), r"is larger than 0\.002 MB, which no article is"),
        (answer(b"x" * 2001, content_length="", connection="close"), "is larger than"),
        (answer(gzip.compress(b"\0" * 5_000_000), content_encoding="gzip", content_length=""), "is larger than"),
        (answer(gzip.compress(b"\0" * 100_000), content_encoding="gzip"), "is larger than"),
        (answer(b"", content_length="99999999999"), "is larger than"),
        (answer(gzip.compress(b"a" * 100)[:-9], content_encoding="gzip"), "broke off before its end"),
        (answer(b"not packed", content_encoding="gzip"), "cannot be read"),
        (answer(b"x", content_encoding="br"), "packed as “br”, which was not asked for"),
        (answer(b"x", content_encoding="gzip, gzip"), "packed as “gzip, gzip”"),
        (answer(b"x", content_length="50"), "broke off before its end"),
        (answer(x="y" * 9000), "The answer of “127.0.0.1” cannot be read"),
        (answer(**{f"x_{number}": "y" for number in range(150)}), "cannot be read"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "cannot be read"),
        (b"", "broke off before its end"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n", "cannot be read"),
        (answer(b"%PDF", content_type="application/pdf"), "sent “application/pdf”, which is not a page of text"),
        (answer(b"x", content_type="image/svg+xml"), "is not a page of text"),
        (answer(b"x", content_type="video/mp4"), "is not a page of text"),
        (answer(b"x", content_type="text/css"), "is not a page of text"),
        (answer(b"x", content_type="application/octet-stream"), "is not a page of text"),
        (answer(b"\x7fELF\0\0", content_type=""), "is not a page of text"),
    ],
)
async def test_a_bad_answer_is_refused_in_a_sentence(server: WebServer, page: bytes, said: str) -> None:
    server.pages["/"] = page
    async with Fetcher(allow_hosts=ALLOWED, max_bytes=2000) as fetcher:
        with pytest.raises(FetchError, match=said):
            await fetcher.fetch(server.url())


async def test_an_endless_body_is_cut_off(server: WebServer) -> None:
    async def pour(writer: asyncio.StreamWriter) -> None:
        # Empty stored blocks: a packed stream that never becomes a letter.
        writer.write(answer(b"\x1f\x8b\x08" + b"\0" * 7, content_length="", content_encoding="gzip"))
        while True:
            writer.write(b"\x00\x00\x00\xff\xff" * 1000)
            await writer.drain()

    server.pages["/"] = pour
    async with Fetcher(allow_hosts=ALLOWED, max_bytes=50_000) as fetcher:
        with pytest.raises(FetchError, match="is larger than"):
            await fetcher.fetch(server.url())


@pytest.mark.parametrize(
    "content_type",
    [
        "text/html",
        "TEXT/HTML;charset=x",
        "text/plain",
        "application/xhtml+xml",
        "application/rss+xml",
        "application/atom+xml; type=feed",
        "application/feed+json",
        "application/json",
        "application/rdf+xml",
        "text/xml",
        "",
    ],
)
async def test_pages_texts_and_feeds_are_taken(server: WebServer, fetcher: Fetcher, content_type: str) -> None:
    server.pages["/"] = answer(b"words", content_type=content_type)
    page = await fetcher.fetch(server.url())
    assert (page.body, page.content_type, page.charset) == (
        b"words",
        content_type,
        "x" if "x" in content_type[-1:] else None,
    )


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("404 Not Found", r"“127.0.0.1” has no such page \(HTTP 404\)\. Look whether the address is whole\."),
        ("403 Forbidden", "does not let this bot read the page"),
        ("401 Unauthorized", "asks for a password"),
        ("503 Service Unavailable", r"is in trouble \(HTTP 503\)"),
        ("204 No Content", "gives no page"),
        ("418 I'm a teapot", "gives no page"),
    ],
)
async def test_a_status_without_a_page_is_said(server: WebServer, fetcher: Fetcher, status: str, said: str) -> None:
    server.pages["/"] = answer(b"", status)
    with pytest.raises(StatusError, match=said) as raised:
        await fetcher.fetch(server.url())
    assert raised.value.status == int(status[:3])
    assert raised.value.retry_after is None


async def test_a_server_may_ask_to_be_left_alone(server: WebServer, fetcher: Fetcher) -> None:
    server.pages["/"] = answer(b"", "429 Too Many Requests", retry_after="120")
    with pytest.raises(StatusError, match="was asked too often") as raised:
        await fetcher.fetch(server.url())
    assert raised.value.retry_after == 120


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("90", 90),
        (" 0 ", 0),
        ("Thu, 12 Mar 2026 12:01:00 GMT", 60),
        ("Thu, 12 Mar 2026 12:01:00 -0000", 60),
        ("Thu, 12 Mar 2026 11:00:00 GMT", 0),
        ("soon", None),
        ("-5", None),
        ("9" * 30, None),
    ],
)
def test_retry_after_has_two_forms(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOON) == seconds


@given(st.text())
def test_any_retry_after_is_a_wait_or_none(header: str) -> None:
    wait = retry_after(header, NOON)
    assert wait is None or wait >= 0


async def test_a_host_that_cannot_be_reached_is_said(fetcher: Fetcher) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
        with pytest.raises(FetchError, match=r"“127\.0\.0\.1” cannot be reached"):
            await fetcher.fetch(f"http://127.0.0.1:{port}/")


async def test_a_server_without_tls_is_said(fetcher: Fetcher) -> None:
    async def speak_plainly(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()

    async with await asyncio.start_server(speak_plainly, "127.0.0.1", 0) as plain:
        port = plain.sockets[0].getsockname()[1]
        with pytest.raises(FetchError, match=r"No secure connection to “127\.0\.0\.1” could be made"):
            await fetcher.fetch(f"https://127.0.0.1:{port}/")


async def test_an_article_comes_with_its_last_address(server: WebServer, fetcher: Fetcher) -> None:
    server.pages |= {"/a": redirect("/b"), "/b": answer(b"<p>News</p>"), "/empty": answer(b" \n")}
    assert await fetch_article(fetcher, server.url("/a")) == (
        b"<p>News</p>",
        server.url("/b"),
        "text/html; charset=utf-8",
    )
    with pytest.raises(FetchError, match="is empty"):
        await fetch_article(fetcher, server.url("/empty"))
