"""The bytes of a feed to its items: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.x, broken ones too.

Sources: the RSS 2.0 specification (RSS Advisory Board), RSS 1.0 with its content and Dublin Core modules, RFC 4287
(Atom) and the JSON Feed 1.1 specification. XML is read by libxml2 in its recovering mode: a megabyte takes well
under a second however broken it is, where feedparser takes up to half a minute.
"""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from lxml import etree

from bot.articles.dates import Written, offset_of, read_machine_date
from bot.articles.encoding import decode
from bot.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from lxml.etree import _Element

MAX_ITEMS = 2000
"""The most items taken from one feed: as many from its beginning as from its end, for either may be the newest."""

_MAX_TITLE = 1000
_MAX_URL = 2048
_EARLIEST = 1995
"""The year before which nothing was published in a feed; an earlier date is a clock that was never set."""

_XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_BARE_AMPERSAND = re.compile(r"&(?!#?[A-Za-z0-9]{1,32};)")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PROLOGUE = re.compile(r"^\s*<\?xml[^>]{0,500}>")
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
_MODULES = (
    ("modules/content", "content:"),
    ("purl.org/dc/", "dc:"),
    ("feedburner", "feedburner:"),
    ("w3.org/2005/atom", "atom:"),
    ("purl.org/atom", "atom:"),
)
"""Parts of the namespaces whose elements are read beside the item's own, and the prefix they are known by here."""

_LINKS = ("feedburner:origLink", "link", "atom:link")
_CONTENTS = ("content:encoded", "content", "atom:content", "body")
_SUMMARIES = ("description", "summary", "atom:summary", "dc:description")
_DATES = tuple(
    "pubDate published issued dc:date atom:published date updated modified atom:updated created dc:created".split()
)
_AUTHORS = ("dc:creator", "author", "atom:author", "creator")
_ROOTS = frozenset({"rss", "RDF", "rdf:RDF", "feed", "channel"})


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One item of a feed, as the feed tells it.

    ``id`` is the feed's own name for it (GUID, Atom id) or empty; ``url`` is absolute, http or https. ``title`` is
    plain text; ``summary`` and ``content`` are HTML. ``published`` is None where the feed says nothing or nonsense;
    ``offset`` is how many minutes east of Greenwich the feed's clock was, None for Greenwich's, as machines write.
    """

    id: str
    url: str | None
    title: str
    summary: str = ""
    content: str = ""
    published: datetime | None = None
    author: str | None = None
    offset: int | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and its items, in the feed's order."""

    title: str
    items: tuple[FeedItem, ...]


def parse_feed(data: bytes, url: str, content_type: str | None = None) -> Feed:
    """Read a feed; nothing is fetched and no entity is expanded.

    Args:
        data: The feed's bytes, already decompressed.
        url: Where it came from; links in it may be relative to that.
        content_type: The value of the Content-Type header, where there was one.

    Raises:
        ReadingError: It is no feed.
    """
    text = decode(data, content_type).lstrip("\ufeff \t\r\n")
    if text.startswith(("{", "[")):
        return _json_feed(text, url)
    return _xml_feed(text, url)


def plain_text(markup: str) -> str:
    """The words of a piece of HTML, on one line."""
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


def _not_a_feed(url: str) -> ReadingError:
    message = f"What is at {url[:200]} is not a feed."
    return ReadingError(message, "Name the address of an RSS, Atom or JSON feed in config/feeds.yaml.")


# XML


def _xml_feed(text: str, url: str) -> Feed:
    text = _NOT_XML.sub("", _PROLOGUE.sub("", text))
    text = _ENTITY.sub(lambda found: _entity(found.group(1)), _BARE_AMPERSAND.sub("&amp;", text))
    parser = etree.XMLParser(
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(text.encode(), parser, base_url=url)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise _not_a_feed(url)
    found = list(root.iter("{*}item", "{*}entry"))
    if not found and _key(root, _namespace(root)) not in _ROOTS:
        raise _not_a_feed(url)
    head = next(root.iter("{*}channel"), root)
    title = _title(_children(head).get("title", []))
    return Feed(title, tuple(item for element in _some(found) if (item := _xml_item(element, url)) is not None))


@lru_cache(maxsize=4096)
def _entity(name: str) -> str:
    """HTML's named characters are none of XML's; a name that nobody knows is left as it was written."""
    written = f"&{name};"
    if name in _XML_ENTITIES:
        return written
    character = html.unescape(written)
    return f"&amp;{name};" if character == written else html.escape(character)


def _some[T](items: Sequence[T]) -> Iterable[T]:
    if len(items) <= MAX_ITEMS:
        return items
    return (*items[: MAX_ITEMS // 2], *items[-(MAX_ITEMS // 2) :])


def _namespace(element: _Element) -> str:
    tag = str(element.tag)
    return tag[1:].partition("}")[0] if tag.startswith("{") else ""


def _key(element: _Element, own: str) -> str | None:
    """The name that an element goes by beside elements of the namespace ``own``; None where it says nothing here."""
    tag = str(element.tag)
    if not tag.startswith("{"):
        return tag
    namespace, _, local = tag[1:].partition("}")
    if namespace == own:
        return local
    lowered = namespace.lower()
    return next((prefix + local for part, prefix in _MODULES if part in lowered), None)


def _children(element: _Element) -> dict[str, list[_Element]]:
    own = _namespace(element)
    found: dict[str, list[_Element]] = {}
    for child in element:
        key = _key(child, own)
        if key is not None:
            found.setdefault(key, []).append(child)
    return found


def _xml_item(element: _Element, url: str) -> FeedItem | None:
    children = _children(element)
    base = urljoin_or_none(url, element.base) or url

    def all_of(keys: Sequence[str]) -> list[_Element]:
        return [child for key in keys for child in children.get(key, [])]

    guid = next((_text(child) for child in all_of(("guid", "id", "atom:id", "dc:identifier")) if _text(child)), "")
    link = _link(all_of(_LINKS), base)
    guids = children.get("guid", [])
    date = next((found for child in all_of(_DATES) if (found := _written(_text(child)))), None)
    if link is None and guids and guids[0].get("isPermaLink", "true").lower() != "false":
        link = _web_url("", guid)
    item = FeedItem(
        id=guid[:_MAX_URL],
        url=link,
        title=_title(all_of(("title", "atom:title", "dc:title"))),
        summary=next((markup for child in all_of(_SUMMARIES) if (markup := _markup(child))), ""),
        content=next((markup for child in all_of(_CONTENTS) if (markup := _markup(child))), ""),
        published=date.moment if date else None,
        author=next((name for child in all_of(_AUTHORS) if (name := _author(child))), None),
        offset=date.offset if date else None,
    )
    return item if item.url or item.id or item.title or item.summary or item.content else None


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _title(elements: Sequence[_Element]) -> str:
    return next((title for element in elements if (title := plain_text(_text(element))[:_MAX_TITLE])), "")


def _markup(element: _Element) -> str:
    """An element's content as HTML: escaped, in CDATA, as XHTML, or plain text that says so."""
    if len(element):
        inner = [str(etree.tostring(child, encoding="unicode")) for child in element]
        return (html.escape(element.text or "", quote=False) + "".join(inner)).strip()
    text = _text(element)
    plain = "atom" in _namespace(element).lower() and element.get("type", "text") in {"text", "text/plain"}
    return html.escape(text, quote=False) if plain else text


def _link(elements: Sequence[_Element], base: str) -> str | None:
    """The item's page: an RSS link's text, or an Atom link that is not for something beside the page."""
    for element in elements:
        href = element.get("href")
        if href is not None and element.get("rel", "alternate") not in {"alternate", "", "canonical"}:
            continue
        address = _web_url(base, _text(element) if href is None else href)
        if address is not None:
            return address
    return None


def _author(element: _Element) -> str | None:
    name = next((child for child in element if str(child.tag).endswith("name")), element)
    return plain_text(_text(name))[:200] or None


# JSON


def _json_feed(text: str, url: str) -> Feed:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _not_a_feed(url) from error
    if not isinstance(feed, dict) or not isinstance(feed.get("items"), list):
        raise _not_a_feed(url)
    items = [_json_item(item, url) for item in _some(feed["items"]) if isinstance(item, dict)]
    return Feed(plain_text(_string(feed, "title"))[:_MAX_TITLE], tuple(items))


def _json_item(item: dict[str, Any], url: str) -> FeedItem:
    authors = item.get("authors")
    author = authors[0] if isinstance(authors, list) and authors else item.get("author")
    name = _string(author, "name") if isinstance(author, dict) else ""
    content = _string(item, "content_html") or _paragraphs(_string(item, "content_text"))
    dates = (_written(_string(item, key)) for key in ("date_published", "date_modified"))
    date = next((found for found in dates if found), None)
    return FeedItem(
        id=_string(item, "id")[:_MAX_URL],
        url=_web_url(url, _string(item, "url")) or _web_url(url, _string(item, "external_url")),
        title=plain_text(_string(item, "title"))[:_MAX_TITLE],
        summary=html.escape(_string(item, "summary"), quote=False),
        content=content,
        published=date.moment if date else None,
        author=plain_text(name)[:200] or None,
        offset=date.offset if date else None,
    )


def _string(values: dict[str, Any], key: str) -> str:
    """A value as text; ids are numbers at times. JSON may hold halves of characters, which nothing else takes."""
    value = values.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return _NOT_XML.sub("", str(value)).strip()


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(part, quote=False)}</p>" for part in text.splitlines() if part.strip())


# Both


def read_date(written: str) -> datetime | None:
    """The moment that a feed writes, in UTC; None for none, for one that cannot be read, and for an unset clock."""
    found = _written(written)
    return found.moment if found else None


def _written(written: str) -> Written | None:
    """The same moment with the clock that the feed wrote it by."""
    # The year -0001 is how PHP writes a date that was never set.
    if not written or "-0001" in written:
        return None
    found = read_machine_date(written)
    if found is None:
        try:
            moment = parsedate_to_datetime(written[:80])
            moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
            found = Written(moment.astimezone(UTC), offset_of(moment))
        except (ValueError, OverflowError):
            return None
    return found if found.moment.year >= _EARLIEST else None


def urljoin_or_none(base: str, reference: str | None) -> str | None:
    """``reference`` seen from ``base``; None where either is malformed."""
    if reference is None:
        return None
    try:
        return urljoin(base, reference)
    except ValueError:
        return None


def _web_url(base: str, reference: str) -> str | None:
    """An absolute http or https address, or None."""
    # A line break in it is the feed's wrapping; &amp; is what is left of one escaping too many.
    reference = "".join(reference.split("\n")).strip().replace("&amp;", "&")
    if not reference or len(reference) > _MAX_URL:
        return None
    address = urljoin_or_none(base, reference) if base else reference
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.netloc else None
