"""A page to an Article: trafilatura finds the readable part, the line model and the page's metadata clean it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.articles.article import UNKNOWN_LANGUAGE, Article, Block, Role
from bot.articles.canonical import host_of
from bot.articles.datelines import dateline_in
from bot.articles.detection import detect_language
from bot.articles.extraction import (
    bare_lines,
    count_words,
    is_clotted,
    parse,
    readable_lines,
    shown_lines,
    tamed,
)
from bot.articles.facts import facts_of
from bot.articles.layout import places_of
from bot.articles.lines import split_lines
from bot.articles.markup import Markup, read_markup
from bot.articles.metadata import PageMetadata, read_metadata
from bot.articles.notices import is_correction
from bot.articles.page_judge import PageJudge
from bot.articles.plaintext import bylines_of, outlet_named, read_text, times_of
from bot.articles.visible_credits import text_key

if TYPE_CHECKING:
    from datetime import date, datetime

    from lxml.html import HtmlElement

    from bot.articles.lines import Line
    from bot.articles.plaintext import Times

_DOCUMENT = re.compile(
    r"^\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,500}?-->\s*){0,3}<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"<(?:p|div|article|section|span|a|h[1-6]|ul|li|meta|script|br|img|table|td|main|header)\b[^<>]*+>",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<(?:/?[a-z][a-z0-9]{0,10}(?:\s|/?>|$)|!--|!doctype)", re.IGNORECASE)
_CLOSING = re.compile(r"</(?:p|div|article|section|span|a|h[1-6]|ul|li|table|main|header)\s{0,3}>", re.IGNORECASE)
_LOOKED_AT = 5000

MAX_LINES = 3000
"""How many lines of a page's readable part are kept."""

_STUB = re.compile(
    r"to read the full (?:story|article)|subscribe (?:now )?to (?:continue|read|keep)|continue reading (?:with|by|your)"
    r"|this (?:article|story) is (?:only |exclusively )?(?:for|available to) (?:our )?subscribers|already a subscriber"
    r"|réservé aux abonnés|nur für abonnenten|exclusivo para suscriptores",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_CREDIT_REACH = 3
"""So many lines below the beginning of the body a byline or a date may still stand."""

_MOST_WEST, _MOST_EAST = -12, 14
"""The hours from Greenwich of the first and the last clock on earth."""


def looks_like_html(raw: str, *, declared: bool = False) -> bool:
    """Whether ``raw`` is a page or a piece of one, and not a text that merely mentions a tag.

    What its name or its type has ``declared`` to be a page is one if it has a tag at all.
    """
    start = raw[:_LOOKED_AT].lstrip("\ufeff \t\r\n\u00a0")
    if _DOCUMENT.match(start) or (declared and _ANY_TAG.search(raw)):
        return True
    if not start.startswith("<"):
        return False
    return len(_TAG.findall(start)) >= 2 and len(_CLOSING.findall(start)) >= 1


def read_page(raw: str, name: str = "", *, url: str | None = None) -> Article:
    """Read a page; ``Article.text`` is its readable text, one block a line, the headline first."""
    raw = tamed(raw)
    tree = parse(raw)
    if tree is None:
        metadata, markup = PageMetadata(url=url), Markup()
        found = bare_lines(raw)[:MAX_LINES]
    else:
        metadata = read_metadata(tree, url)
        markup = read_markup(tree, metadata.description)
        found = readable_lines(raw, tree, metadata.body)[:MAX_LINES]
        if is_clotted(found):
            whole = _from_whole_page(tree, metadata, name)
            if len(whole.blocks_of(Role.BODY)) > 1:
                return whole
    kept, roles, reasons = _judge(found, metadata, markup, tree)
    return _article([line.text for line in kept], roles, reasons, _completed(metadata, kept, roles), name)


def _from_whole_page(tree: HtmlElement, metadata: PageMetadata, name: str) -> Article:
    """The article as it is read from everything that the page shows, line by line."""
    article = read_text("\n\n".join(shown_lines(tree)), name, url=metadata.url)
    body = [block.span.of(article.text) for block in article.blocks_of(Role.BODY)]
    return replace(
        article,
        headline=metadata.headline or article.headline,
        outlet=metadata.outlet or article.outlet,
        bylines=metadata.authors or article.bylines,
        published=metadata.published or article.published,
        published_span=None if metadata.published else article.published_span,
        published_day=metadata.published_day if metadata.published else article.published_day,
        modified=metadata.modified or article.modified,
        language=article.language if article.language != UNKNOWN_LANGUAGE else metadata.language or UNKNOWN_LANGUAGE,
        notices=_notices(metadata, article.text.split("\n"), body),
    )


def _judge(
    found: list[str], metadata: PageMetadata, markup: Markup, tree: HtmlElement | None
) -> tuple[list[Line], list[Role], list[tuple[str, ...]]]:
    """The page's lines with a role and its reasons for each, the headline first."""
    titles = {text_key(title) for title in (*metadata.titles, metadata.headline or "")} - {""}
    at = next((index for index, line in enumerate(found[:6]) if text_key(line) in titles), None)
    if at is None and metadata.headline:
        found, at = [metadata.headline, *found], 0
    lines = split_lines("\n".join(found))
    if not lines:
        return [], [], []
    facts = [facts_of(line) for line in lines]
    places = places_of(tree, [line.text for line in lines], [fact.prose for fact in facts])
    judge = PageJudge(lines, facts, titles, metadata, replace(markup, places=tuple(places)))
    roles, reasons = judge.verdicts()
    return lines, roles, reasons


def _completed(metadata: PageMetadata, lines: list[Line], roles: list[Role]) -> PageMetadata:
    """What the page says of itself, and where it is silent what is printed around the top of the story."""
    first = next((index for index, role in enumerate(roles) if role is Role.BODY), len(roles))
    top = slice(first + _CREDIT_REACH)
    published, modified, day = metadata.published, metadata.modified, metadata.published_day
    if published is None or day is None:
        times = times_of(lines[top], roles[top], metadata.url)
        day = _same_day(published, times)
        published = published or times.published
        modified = modified or (None if metadata.published else times.modified)
    unnamed = metadata.outlet in {None, host_of(metadata.url)}
    return replace(
        metadata,
        authors=metadata.authors or bylines_of(lines[top], roles[top], first),
        outlet=outlet_named(lines, roles, first, metadata.url) if unnamed else metadata.outlet,
        published=published,
        published_day=day,
        modified=modified,
    )


def _same_day(published: datetime | None, times: Times) -> date | None:
    """The day that is printed above the story, if it is ``published``'s somewhere on earth."""
    if published is None or times.day is None:
        return times.day
    most, least = (published + timedelta(hours=offset) for offset in (_MOST_EAST, _MOST_WEST))
    return times.day if least.date() <= times.day <= most.date() else None


def _article(
    lines: list[str], roles: list[Role], reasons: list[tuple[str, ...]], metadata: PageMetadata, name: str
) -> Article:
    """The article that the judged lines and the metadata make together."""
    text = "\n".join(lines)
    blocks, at = [], 0
    for line, role, why in zip(lines, roles, reasons, strict=True):
        blocks.append(Block(at, at + len(line), role, why))
        at += len(line) + 1
    of_role = {role: [line for line, played in zip(lines, roles, strict=True) if played is role] for role in Role}
    body = of_role[Role.BODY]
    language = detect_language("\n".join(body[:12]))
    return Article(
        text,
        name,
        tuple(blocks),
        headline=(of_role[Role.HEADLINE] or [metadata.headline or ""])[0].removeprefix("- ") or None,
        standfirst=" ".join(of_role[Role.STANDFIRST]) or None,
        outlet=metadata.outlet,
        bylines=metadata.authors,
        dateline=dateline_in(body),
        published=metadata.published,
        published_day=metadata.published_day,
        modified=metadata.modified,
        captions=tuple(of_role[Role.CAPTION]),
        corrections=tuple(line for line in of_role[Role.BOILERPLATE] if is_correction(line)),
        language=language if language != UNKNOWN_LANGUAGE else metadata.language or UNKNOWN_LANGUAGE,
        url=metadata.url,
        notices=_notices(metadata, lines, body),
    )


def _notices(metadata: PageMetadata, lines: list[str], body: list[str]) -> tuple[str, ...]:
    """What a reader should know: an AMP page, the free start of a paid article, a video, an empty page."""
    words, notices = count_words(body), []
    if metadata.amp:
        original = f" The original is at {metadata.url}." if metadata.url else ""
        notices.append(f"This is the AMP version of the page.{original}")
    stub = any(_STUB.search(line) for line in lines[-6:] if len(line) < 300)
    if (metadata.free is False or stub) and words < 300:
        notices.append("Only the start of this article is free to read; the rest is behind the outlet's paywall.")
    elif metadata.free is False:
        notices.append("The outlet marks this article as paid; some of it may be missing.")
    if metadata.video and words < 120:
        notices.append("This page is a video; there is hardly any text to read.")
    elif words < 20:
        notices.append("Hardly any text was found on this page.")
    return tuple(notices)
