"""Between articles and the rows they are kept in: nothing is lost on the way there and back."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from bot.articles.article import Article, Block, Role, Span
from bot.errors import ReadingError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_INDEXED = 200
"""How many characters of a name are looked at; PostgreSQL indexes about 2,700 bytes."""

MAX_SOURCE = 500
"""The longest source, in characters, that is kept as it is."""

_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-"})
_ROLES = {role.value: role for role in Role}
_TUPLES = ("bylines", "captions", "corrections", "notices")
_WORDS = ("name", "headline", "standfirst", "outlet", "dateline", "language", "url")


def fingerprint(text: str) -> str:
    """The SHA-256 of a text's UTF-8, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def fold(text: str) -> str:
    """``text`` without case, accents, full stops and variants of apostrophes, hyphens and spaces, for comparing."""
    if text.isascii():
        # All of the rest would change nothing, and takes twenty times as long.
        return " ".join(text.lower().replace(".", "").split())
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text.translate(_APOSTROPHES)).casefold())
    kept = "".join(char for char in plain if char != "." and not unicodedata.combining(char))
    return " ".join(kept.split())


def name_key(name: str) -> str:
    """What a name is looked up by: folded, and cut to be indexed."""
    return fold(name)[:MAX_INDEXED]


def source_key(source: str) -> str:
    """The source itself, or for one too long to be indexed its beginning and its SHA-256."""
    return source if len(source) <= MAX_SOURCE else f"{source[: MAX_SOURCE - 65]}#{fingerprint(source)}"


def keepable(words: str) -> str:
    """``words`` with a replacement character for each one that no database keeps."""
    return _UNKEEPABLE.sub("\N{REPLACEMENT CHARACTER}", words)


def require_keepable(article: Article) -> None:
    """Refuse an article whose words no database can keep as they are.

    Raises:
        ReadingError: There is a NUL character or half of a surrogate pair in it.
    """
    lines = [article.text, *(getattr(article, field) or "" for field in _WORDS)]
    for field in _TUPLES:
        lines += getattr(article, field)
    for block in article.blocks:
        lines += block.evidence
    if any(_UNKEEPABLE.search(line) for line in lines):
        raise ReadingError(
            f"“{article.name or 'The text'}” holds characters that are not text (NUL, or half of a surrogate pair).",
            "Save it as plain text in UTF-8 and try again.",
        )


def reading_of(article: Article) -> dict[str, Any]:
    """What was read of an article besides its text and blocks, as JSON; fields at their default are left out."""
    span = article.published_span
    values: dict[str, Any] = {field: getattr(article, field) for field in _WORDS}
    values |= {field: list(getattr(article, field)) for field in _TUPLES}
    values["published"] = _instant(article.published)
    values["modified"] = _instant(article.modified)
    values["published_day"] = article.published_day.isoformat() if article.published_day else None
    values["published_span"] = None if span is None else [span.start, span.end]
    return {field: value for field, value in values.items() if value not in (None, [])}


def blocks_of(article: Article) -> list[dict[str, Any]]:
    """An article's blocks, one row each, in reading order."""
    return [
        {
            "position": position,
            "start": block.start,
            "end": block.end,
            "role": block.role.value,
            "evidence": list(block.evidence),
        }
        for position, block in enumerate(article.blocks)
    ]


def block_of(start: int, end: int, role: str, evidence: Sequence[str]) -> Block:
    """The block that a row of ``blocks_of`` was made from."""
    return Block(start, end, _ROLES[role], tuple(evidence))


def article_of(text: str, reading: Mapping[str, Any], blocks: tuple[Block, ...]) -> Article:
    """The article that ``reading_of`` was made from, with its blocks in reading order."""
    span = reading.get("published_span")
    values: dict[str, Any] = {field: reading[field] for field in _WORDS if field in reading}
    values |= {field: tuple(reading[field]) for field in _TUPLES if field in reading}
    return Article(
        text=text,
        blocks=blocks,
        published=_parsed(reading.get("published")),
        published_span=None if span is None else Span(*span),
        published_day=None if (day := reading.get("published_day")) is None else date.fromisoformat(day),
        modified=_parsed(reading.get("modified")),
        **values,
    )


def dated(published: datetime | None, received: datetime) -> datetime:
    """When an article counts as written: when it was published, unless that is unknown or lies in the future."""
    return received if published is None else min(published, received)


def _instant(time: datetime | None) -> str | None:
    if time is None:
        return None
    if time.tzinfo is None:
        msg = f"An article's times are aware ones, not {time!r}."
        raise ValueError(msg)
    return time.astimezone(UTC).isoformat()


def _parsed(time: str | None) -> datetime | None:
    return None if time is None else datetime.fromisoformat(time)
