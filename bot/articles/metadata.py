"""What a page says of itself: JSON-LD, OpenGraph, meta tags, and its own marked-up times and bylines.

Sources: schema.org ``NewsArticle`` and its kin, the Open Graph protocol, Dublin Core, RFC 6596 (``rel=canonical``).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from bot.articles.canonical import host_of
from bot.articles.credits import names_in
from bot.articles.dates import Written, date_in_url, find_dates, read_machine_date
from bot.articles.visible_credits import outlet_in_title, tells, visible_authors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from lxml.html import HtmlElement

_ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|Report|Review|LiveBlogPosting)$")
_WHOLE = 4
"""Words from which a page's title without its end is taken for a headline."""

_PARTS = 2
"""So many titles of one class head the parts of a story."""

_SUFFIX = re.compile(r"\s+[-|–—·•»]\s+[^-|–—·•»]{1,60}$")
"""The name that a page's title ends with, behind a mark."""

_MAX_JSON = 400_000
_MAX_NODES = 400
_DATE_CLASS = re.compile(r"date|time|publish|byline|meta")
_LANGUAGE = re.compile(r"^[A-Za-z]{2}(?=$|[-_])")
_PUBLISHED_KEYS = tuple(
    (
        "article:published_time og:article:published_time parsely-pub-date sailthru.date datepublished "
        "dc.date.issued dcterms.created dcterms.issued dc.date dcterms.date pubdate publishdate publish-date "
        "publish_date publication_date article_date_original date originalpublicationdate "
        "cxenseparse:recs:publishtime article.published"
    ).split()
)
_MODIFIED_KEYS = tuple(
    (
        "article:modified_time og:updated_time og:article:modified_time datemodified dcterms.modified "
        "dc.date.modified last-modified lastmod revision_date article.updated"
    ).split()
)
_AUTHOR_KEYS = tuple(
    "author parsely-author sailthru.author dc.creator dcterms.creator byl article:author article.author".split()
)
_HEADLINE_KEYS = tuple("og:title twitter:title parsely-title sailthru.title dc.title headline".split())
_OUTLET_KEYS = tuple(
    "og:site_name application-name apple-mobile-web-app-title dc.publisher twitter:app:name:iphone".split()
)


@dataclass(slots=True)
class PageMetadata:
    """A page's words about itself; everything may be missing."""

    headline: str | None = None
    description: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None
    published_day: date | None = None
    """The day of publication by the clock of the place, where the page tells that."""
    modified: datetime | None = None
    url: str | None = None
    language: str | None = None
    body: str | None = None
    """JSON-LD's ``articleBody``."""
    free: bool | None = None
    """JSON-LD's ``isAccessibleForFree``, or false where the page calls its content locked."""
    amp: bool = False
    video: bool = False
    titles: tuple[str, ...] = field(default=())
    """Every form in which the page gives its headline."""


def read_metadata(tree: HtmlElement, url: str | None = None) -> PageMetadata:
    """Everything that the page says of itself, JSON-LD before meta tags before its visible text.

    Args:
        tree: The parsed page.
        url: The address that the page came from, for addresses that are relative and for the date in it.
    """
    metas = _metas(tree)
    nodes = list(_json_nodes(tree))
    article = next((node for node in nodes if _types(node, _ARTICLE_TYPES)), {})
    title = _text_of(tree.find(".//title"))
    headings = _headings(tree)
    called = _SUFFIX.sub("", title) if title else None
    if called and called != title and len(called.split()) >= _WHOLE:
        # Some sites set their own name as the title above each story.
        headings = [heading for heading in headings if tells(called, heading)] or [called]
    told = next(iter(headings), None)
    headline = _clean(article.get("headline")) or _first(metas, _HEADLINE_KEYS) or told
    outlet = _name(article.get("publisher")) or _first(metas, _OUTLET_KEYS)
    outlet = outlet or outlet_in_title(title, filter(None, (headline, *headings)))
    if called and headline and headline == outlet:
        headline = called
    canonical = _canonical(tree, metas, article, url)
    kind = metas.get("og:type", "")
    published = (
        _date(article.get("datePublished"))
        or _first_date(metas, _PUBLISHED_KEYS)
        or _visible_date(tree)
        or _in_address(canonical or url or "")
    )
    modified = _date(article.get("dateModified")) or _first_date(metas, _MODIFIED_KEYS)
    return PageMetadata(
        headline=_without_outlet(headline or title, outlet),
        description=_clean(article.get("description")) or _first(metas, ("og:description", "description")),
        outlet=_spelt(outlet, host_of(canonical or url)),
        authors=_authors(article, metas, tree),
        published=published.moment if published else None,
        published_day=published.day if published else None,
        modified=modified.moment if modified else None,
        url=canonical or url,
        language=_language(tree, metas, article),
        body=_clean(article.get("articleBody"), lines=True),
        free=_free(article, metas),
        amp="amp" in tree.attrib or "⚡" in tree.attrib,
        video=kind.startswith("video")
        or (not article and any(_types(node, re.compile("^VideoObject$")) for node in nodes)),
        titles=tuple(found for found in (headline, metas.get("og:title"), title, called, *headings) if found),
    )


def _headings(tree: HtmlElement) -> list[str]:
    """The first titles on the page; none of the class of later ones, which head parts of the story on some sites."""
    headings = [(found, heading.get("class")) for heading in tree.iter("h1") if (found := _text_of(heading))]
    count = Counter(name for _, name in headings)
    parts = {name for name, times in count.items() if times >= _PARTS}
    return [text for text, name in headings if name not in parts or text == headings[0][0]][:3]


def _metas(tree: HtmlElement) -> dict[str, str]:
    """The page's meta tags by name, in lower case; of several with one name the first."""
    found: dict[str, str] = {}
    for count, meta in enumerate(tree.iter("meta")):
        if count >= 500:
            break
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv")
        content = (meta.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content[:5000])
    return found


def _json_nodes(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The objects of all JSON-LD scripts, ``@graph`` and lists unfolded."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MAX_JSON:
            continue
        try:
            value = json.loads(script.text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
        except (ValueError, RecursionError):
            continue
        queue: list[Any] = [value]
        for _ in range(_MAX_NODES):
            if not queue:
                break
            item = queue.pop(0)
            if isinstance(item, list):
                queue += item[:_MAX_NODES]
            elif isinstance(item, dict):
                yield item
                queue += [item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item]


def _types(node: dict[str, Any], wanted: re.Pattern[str]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and wanted.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _clean(value: object, *, lines: bool = False) -> str | None:
    """A string without tags and doubled white space, or None; with ``lines`` its line breaks stay."""
    if not isinstance(value, str):
        return None
    text = re.sub(r"<[^<>]{1,300}>", " ", value)
    text = re.sub(r"[^\S\n]+", " ", text) if lines else " ".join(text.split())
    return text.strip() or None


def _text_of(element: HtmlElement | None) -> str | None:
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split())[:500] or None


def _first(metas: dict[str, str], keys: tuple[str, ...]) -> str | None:
    return next((found for key in keys if (found := _clean(metas.get(key)))), None)


def _date(value: object) -> Written | None:
    return read_machine_date(value) if isinstance(value, str) else None


def _in_address(url: str) -> Written | None:
    moment = date_in_url(url)
    return Written(moment, 0) if moment else None


def _first_date(metas: dict[str, str], keys: tuple[str, ...]) -> Written | None:
    return next((found for key in keys if key in metas and (found := read_machine_date(metas[key]))), None)


def _name(value: object) -> str | None:
    """The name of a JSON-LD person or organisation, however it is written."""
    if isinstance(value, list):
        return next((found for item in value if (found := _name(item))), None)
    if isinstance(value, dict):
        return _clean(value.get("name"))
    return _clean(value)


def _authors(article: dict[str, Any], metas: dict[str, str], tree: HtmlElement) -> tuple[str, ...]:
    """The writers' names, from JSON-LD, from meta tags, or from what is marked up as a byline."""
    given = article.get("author") or article.get("creator")
    listed = [_name(item) for item in (given if isinstance(given, list) else [given])[:10]]
    names = [
        found for value in listed if value and not value.startswith("http") for found in (names_in(value) or (value,))
    ]
    for key in () if names else _AUTHOR_KEYS:
        value = metas.get(key, "")
        if value and not value.startswith("http") and len(value) < 200:
            names = list(names_in(value))
            break
    return tuple(dict.fromkeys(names)) or visible_authors(tree)


def _all(tree: HtmlElement, attributes: str) -> frozenset[str]:
    """The values of some attributes, without their elements: most pages can be told from them to have nothing more."""
    return frozenset(tree.xpath(attributes, smart_strings=False))


def _visible_date(tree: HtmlElement) -> Written | None:
    """The first time that the page marks up, or the first date in an element that is called one."""
    for element in list(tree.iter("time"))[:5]:
        found = read_machine_date(element.get("datetime") or "") or _printed(element)
        if found:
            return found
    called = any(map(_DATE_CLASS.search, _all(tree, "//@class")))
    if not called and "datePublished" not in _all(tree, "//@itemprop"):
        return None
    marked = islice((element for element in tree.iter("*") if _called_date(element)), 12)
    return next((found for element in marked if (found := _printed(element))), None)


def _called_date(element: HtmlElement) -> bool:
    """Whether an element is called a date, a byline or the like."""
    name = element.get("class")
    return (name is not None and _DATE_CLASS.search(name) is not None) or element.get("itemprop") == "datePublished"


def _printed(element: HtmlElement) -> Written | None:
    text = _text_of(element)
    dates = find_dates(text) if text and len(text) < 200 else []
    return Written(dates[0].moment, dates[0].offset) if dates else None


def _canonical(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any], url: str | None) -> str | None:
    """The page's own address: ``rel=canonical``, OpenGraph's, JSON-LD's."""
    link = next(
        (item.get("href") for item in tree.iter("link") if (item.get("rel") or "").lower() == "canonical"), None
    )
    for value in (link, metas.get("og:url"), article.get("url")):
        if not isinstance(value, str) or not value.strip() or len(value) > 2000:
            continue
        try:
            address = urljoin(url or "", value.strip())
            parts = urlsplit(address)
        except ValueError:
            continue
        # A canonical address that is the bare site is a template's mistake.
        if parts.scheme in {"http", "https"} and parts.hostname and (parts.path.strip("/") or parts.query):
            return address
    return None


def _language(tree: HtmlElement, metas: dict[str, str], article: dict[str, Any]) -> str | None:
    declared = article.get("inLanguage")
    for value in (declared, tree.get("lang"), metas.get("og:locale"), metas.get("content-language")):
        match = _LANGUAGE.match(value) if isinstance(value, str) else None
        if match:
            return match.group().lower()
    return None


def _free(article: dict[str, Any], metas: dict[str, str]) -> bool | None:
    """Whether all of it may be read without paying; None where the page does not say."""
    value = article.get("isAccessibleForFree")
    if value is not None:
        return str(value).strip().lower() not in {"false", "no", "0"}
    return False if metas.get("article:content_tier", "").lower() in {"locked", "metered"} else None


def _spelt(outlet: str | None, host: str | None) -> str | None:
    """The outlet's name, or its host; "nj" of nj.com is no name without the rest."""
    return host if host and (not outlet or (outlet.islower() and host.split(".")[0] == outlet)) else outlet


def _without_outlet(headline: str | None, outlet: str | None) -> str | None:
    """A title without the outlet's name behind it ("Title | The Courier")."""
    if not headline:
        return None
    for mark in (" | ", " - ", " – ", " — ", " :: "):
        front, found, back = headline.rpartition(mark)
        known = outlet and outlet.lower() in back.lower()
        if found and (known or (mark == " | " and len(back.split()) <= 4)) and len(front.split()) >= 3:
            return front.strip()
    return headline
