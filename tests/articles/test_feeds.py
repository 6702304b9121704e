"""Feeds of every kind to their items, whole, broken and hostile."""

from __future__ import annotations

import json
import pickle
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.articles.feeds import MAX_ITEMS, Feed, FeedItem, parse_feed, plain_text, read_date
from bot.errors import ReadingError

URL = "https://gullpost.example/feeds/news"
NINE = datetime(2026, 3, 12, 9, 0, tzinfo=UTC)


def rss(items: str, head: str = "<title>Gull Post</title>") -> bytes:
    return f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel>{head}{items}</channel></rss>".encode()


def only(data: bytes, content_type: str | None = None) -> FeedItem:
    (item,) = parse_feed(data, URL, content_type).items
    return item


def test_rss_two() -> None:
    feed = parse_feed(
        b"""<?xml version="1.0"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
          xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Gull Post</title>
        <atom:link rel="self" href="https://gullpost.example/feeds/news"/>
        <item><media:title>A picture</media:title><title>Lamp &amp;amp; tower</title><link>/lamp?a=1&amp;b=2</link>
          <media:content url="x.jpg">no</media:content>
          <atom:link rel="replies" href="/comments"/>
          <guid isPermaLink="false">gp-1</guid><pubDate>Thu, 12 Mar 2026 10:00:00 +0100</pubDate>
          <dc:creator>Ines Calloway</dc:creator><description>&lt;p&gt;Dark.&lt;/p&gt;</description>
          <content:encoded><![CDATA[<p>Dark from <b>Monday</b>.</p>]]></content:encoded></item>
        </channel></rss>""",
        URL,
    )
    assert feed == Feed(
        "Gull Post",
        (
            FeedItem(
                "gp-1",
                "https://gullpost.example/lamp?a=1&b=2",
                "Lamp & tower",
                "<p>Dark.</p>",
                "<p>Dark from <b>Monday</b>.</p>",
                NINE,
                "Ines Calloway",
                offset=60,
            ),
        ),
    )
    assert pickle.loads(pickle.dumps(feed)) == feed  # noqa: S301 - our own value, as a worker sends it


def test_rss_one_keeps_its_items_beside_the_channel() -> None:
    feed = parse_feed(
        b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Gull Post</title></channel>
        <item rdf:about="x"><title>Lamp</title><link>https://gullpost.example/lamp</link>
          <dc:date>2026-03-12T09:00Z</dc:date></item></rdf:RDF>""",
        URL,
    )
    assert (feed.title, feed.items[0].title, feed.items[0].published) == ("Gull Post", "Lamp", NINE)


def test_the_oldest_feeds() -> None:
    old = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://my.netscape.com/rdf/simple/0.9/"><item><title>Lamp</title><link>http://a.example/</link></item></rdf:RDF>"""
    assert only(old) == FeedItem("", "http://a.example/", "Lamp")
    assert only(b"<rss version='0.91'><channel><item><title>Lamp</title></item></channel></rss>").title == "Lamp"


def test_atom() -> None:
    feed = parse_feed(
        b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/a/"><title type="html">Gull &amp;amp; Post</title>
        <entry><id>tag:gull,2026:1</id><title>Lamp</title><link rel="edit" href="/edit"/><link href="lamp"/>
          <updated>2026-03-13T00:00:00Z</updated><published>2026-03-12T10:00:00+01:00</published>
          <author><name>Ines Calloway</name><email>i@a.example</email></author>
          <summary>1 &lt; 2 &amp; more</summary>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dark from Monday.</p></div></content></entry>
        <entry><title>Second</title><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>""",
        URL,
    )
    first, second = feed.items
    assert (feed.title, first.id, first.url) == ("Gull & Post", "tag:gull,2026:1", "https://other.example/a/lamp")
    assert (first.published, first.author, first.summary) == (NINE, "Ines Calloway", "1 &lt; 2 &amp; more")
    assert "<p>Dark from Monday.</p>" in first.content
    assert (second.content, second.published, second.url) == ("<p>Hi</p>", None, None)


def test_the_older_atom() -> None:
    item = only(
        b"""<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>Lamp</title>
        <link rel="alternate" type="text/html" href="http://a.example/lamp"/><issued>2026-03-12T09:00:00Z</issued>
        </entry></feed>"""
    )
    assert (item.url, item.published) == ("http://a.example/lamp", NINE)


def test_json_feed() -> None:
    values = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Gull Post",
        "items": [
            {
                "id": 7,
                "url": "/lamp",
                "title": "Lamp",
                "content_html": "<p>Dark.</p>",
                "summary": "a < b",
                "date_published": "2026-03-12T10:00:00+01:00",
                "authors": [{"name": "Ines Calloway"}],
            },
            {"id": "8", "external_url": "https://b.example/", "content_text": "One\n\n2 < 3", "author": {"name": "Bo"}},
            {"id": True, "title": ["no"], "date_published": "soon", "authors": ["x"]},
            "no item",
        ],
    }
    feed = parse_feed(json.dumps(values).encode(), URL, "application/feed+json")
    first, second, third = feed.items
    assert (first.id, first.url, first.content) == ("7", "https://gullpost.example/lamp", "<p>Dark.</p>")
    assert (first.summary, first.published, first.author) == ("a &lt; b", NINE, "Ines Calloway")
    assert (second.url, second.content, second.author) == ("https://b.example/", "<p>One</p><p>2 &lt; 3</p>", "Bo")
    assert third == FeedItem("", None, "")


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><p>Not found</p></body></html>",
        b"Service unavailable",
        b'{"error": 1}',
        b'{"items": {}}',
        b"[" * 5000,
        b'{"items": [' + b"1" * 5000 + b"]}",
        b"{",
        b"",
        b"<",
        b"<!DOCTYPE rss [",
        b"\x00\x01\x02" * 50,
        b"\x1f\x8b\x08 packed",
    ],
)
def test_what_is_no_feed_is_said(data: bytes) -> None:
    with pytest.raises(ReadingError):
        parse_feed(data, URL)


def test_the_sentence_for_what_is_no_feed_says_what_to_do() -> None:
    with pytest.raises(
        ReadingError, match=r"What is at https://gullpost\S+ is not a feed\. Name the address of an RSS"
    ):
        parse_feed(b"<html></html>", URL)


def test_a_feed_may_be_empty() -> None:
    assert parse_feed(rss(""), URL) == Feed("Gull Post", ())
    assert parse_feed(b"<feed xmlns='http://www.w3.org/2005/Atom'/>", URL) == Feed("", ())


def test_an_item_that_says_nothing_is_passed_over() -> None:
    assert parse_feed(rss("<item/><item><a/></item><item><title> </title></item>"), URL).items == ()


LINKS = {
    "<link>https://a.example/x</link>": "https://a.example/x",
    "<link> https://a.example/long\n/path </link>": "https://a.example/long/path",
    "<link>//a.example/x</link>": "https://a.example/x",
    "<link>?id=3</link>": "https://gullpost.example/feeds/news?id=3",
    "<link>https://a.example/?x=1&y=2&copy=3</link>": "https://a.example/?x=1&y=2&copy=3",
    "<link><![CDATA[https://a.example/?x=1&amp;y=2]]></link>": "https://a.example/?x=1&y=2",
    "<link>javascript:alert(1)</link>": None,
    "<link>http://[</link>": None,
    "<link>" + "https://a.example/" + "x" * 3000 + "</link>": None,
    "<link/>": None,
    "<guid>https://a.example/g</guid>": "https://a.example/g",
    "<guid isPermaLink='false'>https://a.example/g</guid>": None,
    "<guid>gp-1</guid>": None,
    "<link href='https://a.example/atomish'/>": "https://a.example/atomish",
    "<link>https://track.example/1</link><f:origLink xmlns:f='http://rssnamespace.org/feedburner/ext/1.0'>"
    "https://a.example/real</f:origLink>": "https://a.example/real",
}


@pytest.mark.parametrize(("markup", "url"), LINKS.items())
def test_an_items_link_is_a_whole_web_address_or_none(markup: str, url: str | None) -> None:
    assert only(rss(f"<item><title>Lamp</title>{markup}</item>")).url == url


DATES = {
    "Thu, 12 Mar 2026 09:00:00 GMT": NINE,
    "Thu, 12 Mar 2026 04:00:00 EST": NINE,
    "Thu, 12 Mar 2026 10:00:00 CET": NINE,
    "12 Mar 26 09:00 +0000": NINE,
    "Thu, 12 Mar 2026 09:00:00": NINE,
    "2026-03-12T09:00:00": NINE,
    "2026-03-12T18:00:00+09:00": NINE,
    "2026-03-12": datetime(2026, 3, 12, tzinfo=UTC),
    "Thu, 01 Jan 1970 00:00:00 GMT": None,
    "0001-01-01T00:00:00Z": None,
    "Wed, 30 Nov -0001 00:00:00 +0000": None,
    "yesterday": None,
    "": None,
    "99 Xyz 2026": None,
}


@pytest.mark.parametrize(("written", "moment"), DATES.items())
def test_dates_are_moments_in_utc_or_none(written: str, moment: datetime | None) -> None:
    assert read_date(written) == moment


@pytest.mark.parametrize(
    ("written", "offset"),
    [
        ("Thu, 12 Mar 2026 04:00:00 EST", -300),
        ("Thu, 12 Mar 2026 04:00:00 -0500", -300),
        ("12 Mar 26 04:00 -0500", -300),
        ("Thu, 12 Mar 2026 09:00:00 GMT", None),
        ("yesterday", None),
    ],
)
def test_an_item_keeps_the_clock_of_its_feed(written: str, offset: int | None) -> None:
    found = only(rss(f"<item><title>Lamp</title><pubDate>{written}</pubDate></item>"))
    assert found.offset == offset
    assert found.published == (None if written == "yesterday" else NINE)


@given(st.text())
def test_any_date_is_a_moment_or_none(written: str) -> None:
    moment = read_date(written)
    assert moment is None or moment.tzinfo is UTC


BROKEN = {
    "an HTML entity": rss("<item><title>Caf&eacute;&nbsp;&bogus; & more</title></item>"),
    "a stray tag": rss("<item><title>Café &bogus; & more</title></p></item>"),
    "no end": rss("<item><title>Café &bogus; & more")[:-16],
    "a control character": rss("<item><title>Café \x0b&bogus; & more</title></item>"),
    "a NUL": rss("<item><title>Café &bogus; & mo\x00re</title></item>" + "<!-- -->" * 30),
    "an undeclared prefix": rss("<item><dc:creator>Bo</dc:creator><title>Café &bogus; & more</title></item>"),
    "white space first": b"\n\n " + rss("<item><title>Café &bogus; & more</title></item>"),
    "a lying declaration": rss("<item><title>Café &bogus; & more</title></item>").replace(b"utf-8", b"utf-16"),
    "Latin-1 called UTF-8": rss("<item><title>Café &bogus; & more</title></item>").decode().encode("latin-1"),
    "UTF-16": rss("<item><title>Café &bogus; & more</title></item>").decode().encode("utf-16"),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_a_broken_feed_is_read_all_the_same(data: bytes) -> None:
    assert only(data).title == "Café &bogus; & more"


def test_entities_are_neither_expanded_nor_fetched() -> None:
    layers = "".join(f"<!ENTITY l{n} '{f'&l{n - 1};' * 10}'>" for n in range(1, 12))
    bomb = f"<!DOCTYPE r [<!ENTITY l0 'boom'>{layers}]><rss><channel><item><title>A&l11;</title></item></channel></rss>"
    assert "boom" not in only(bomb.encode()).title
    outside = b"<!DOCTYPE r [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><channel><item><title>A&x;</title></item></channel></rss>"
    assert "root:" not in only(outside).title


@pytest.mark.parametrize("kind", ["xml", "json"])
def test_of_very_many_items_both_ends_are_taken(kind: str) -> None:
    count = 60_000
    if kind == "xml":
        data = rss("".join(f"<item><title>{n}</title></item>" for n in range(count)))
    else:
        data = json.dumps({"items": [{"title": str(n)} for n in range(count)]}).encode()
    titles = [item.title for item in parse_feed(data, URL).items]
    assert len(titles) == MAX_ITEMS
    assert (titles[0], titles[-1]) == ("0", str(count - 1))


@pytest.mark.parametrize(
    "data",
    [
        b"<rss>" + b"<a>" * 300_000,
        b"<rss><channel>" + b"<item>" * 160_000,
        b"<rss>" + b"<" * 900_000,
        b"<rss " + b" ".join(b"a%d='1'" % n for n in range(90_000)) + b"/>",
        b"<rss><channel><item><title>" + b"a" * 900_000,
    ],
    ids=["nested", "nested items", "brackets", "attributes", "a word"],
)
def test_a_hostile_feed_is_read_to_its_end(data: bytes) -> None:
    assert len(parse_feed(data, URL).items) <= MAX_ITEMS


@given(st.binary() | st.text(alphabet="<>/&;! [](){}\"'itemrsfdl:=1\n").map(lambda text: b"<rss>" + text.encode()))
def test_any_bytes_are_a_feed_or_refused(data: bytes) -> None:
    try:
        feed = parse_feed(data, URL)
    except ReadingError:
        return
    assert all(item.url is None or item.url.startswith("http") for item in feed.items)


def test_the_words_of_markup_stand_on_one_line() -> None:
    assert plain_text("<p>One &amp;\n two</p><br/>1 < 2 > 0") == "One & two 1 < 2 > 0"
