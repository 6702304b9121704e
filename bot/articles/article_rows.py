"""The articles, their revisions, sources and outlets in the database; ``Store`` says what each method promises."""

from __future__ import annotations

import asyncio
import json
from collections import defaultdict
from functools import lru_cache
from itertools import batched
from typing import TYPE_CHECKING, Any

from sqlalchemy import Text, and_, cast, delete, func, insert, or_, select, update

from bot.articles import codec, schema
from bot.articles.database import Database, insert_for
from bot.articles.records import CatalogueRow, Origin, Outcome, Put, StoredArticle

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Row, RowMapping
    from sqlalchemy.ext.asyncio import AsyncConnection

    from bot.articles.article import Article, Block

_articles, _revisions, _blocks, _sources = schema.articles, schema.revisions, schema.blocks, schema.sources
_CHUNK = 50  # articles in one query: few round trips, and little enough work for the event loop at once
_ROWS = 500  # rows that are made into records before other tasks get their turn

SHOWN = and_(_articles.c.listed.is_(True), _articles.c.removed.is_(False))
"""What every list shows."""

NEWEST_FIRST = (_articles.c.dated.desc(), _articles.c.id.desc())

_STORED = (
    select(
        _articles.c.id,
        _articles.c.revision,
        _articles.c.source,
        _articles.c.origin,
        _articles.c.listed,
        _articles.c.received,
        _revisions.c.received.label("revised"),
        _articles.c.removed,
        _articles.c.fingerprint,
        _articles.c.problem,
        _articles.c.story_id,
        schema.analyses.c.version.label("analysis_version"),
        # As they are stored: a thread reads the JSON of many articles, not the event loop.
        cast(schema.analyses.c.payload, Text).label("analysis"),
        cast(_revisions.c.reading, Text).label("reading"),
        _revisions.c.text,
    )
    .join_from(
        _articles,
        _revisions,
        and_(_revisions.c.article_id == _articles.c.id, _revisions.c.revision == _articles.c.revision),
    )
    .outerjoin(schema.analyses, schema.analyses.c.article_id == _articles.c.id)
)
# Joined, not looked up by pairs of article and revision: for those SQLite reads the whole table.
_STORED_BLOCKS = (
    select(
        _blocks.c.article_id,
        _blocks.c.start,
        _blocks.c.end,
        _blocks.c.role,
        cast(_blocks.c.evidence, Text).label("evidence"),
    )
    .join_from(
        _articles,
        _blocks,
        and_(_blocks.c.article_id == _articles.c.id, _blocks.c.revision == _articles.c.revision),
    )
    .order_by(_blocks.c.article_id, _blocks.c.position)
)


class ArticleRows(Database):
    """Articles in and out of the database."""

    async def put_article(
        self,
        article: Article,
        *,
        source: str,
        origin: Origin,
        received: datetime,
        listed: bool = True,
        stamp: str = "",
    ) -> Put:
        """Keep a text that came in; see ``Store.put_article``."""
        codec.require_keepable(article)
        key = {"origin": origin.value, "source": codec.source_key(source)}
        revision = {
            "received": received,
            "fingerprint": codec.fingerprint(article.text),
            "reading": codec.reading_of(article),
            "text": article.text,
        }
        async with self._writing() as connection:
            put = await _put(connection, article, key, revision, listed=listed)
            changed = {"article_id": put.article_id, "stamp": stamp, "seen": received}
            noted = insert_for(connection, _sources).values(**key, **changed)
            await connection.execute(
                noted.on_conflict_do_update(index_elements=["origin", "source"], set_=changed),
            )
        return put

    async def stamps(self, origin: Origin) -> Mapping[str, str]:
        """The stamp of every source of ``origin``; see ``Store.stamps``."""
        query = select(_sources.c.source, _sources.c.stamp).where(_sources.c.origin == origin.value)
        async with self._reading() as connection:
            result = await connection.stream(query)
            return {source: stamp async for rows in result.partitions(_ROWS) for source, stamp in rows}

    async def article(self, article_id: int) -> StoredArticle | None:
        """One article of any standing."""
        found = await self.articles([article_id])
        return found[0] if found else None

    async def articles(self, ids: Sequence[int]) -> list[StoredArticle]:
        """The articles of these ids, in this order."""
        async with self._reading() as connection:
            return await _load(connection, ids)

    async def articles_from(self, source: str) -> list[int]:
        """Listed articles that came from a file or address, removed ones too."""
        if not source:
            return []
        # Not LIKE, which takes "A" for "a" on one database and not on the other.
        file = f"/{source}"
        named = func.substr(_sources.c.source, func.length(_sources.c.source) - len(file) + 1) == file
        came = or_(_sources.c.source == codec.source_key(source), named, _articles.c.url == source)
        query = (
            select(_articles.c.id)
            .join_from(_articles, _sources)
            .where(_articles.c.listed.is_(True), came)
            .distinct()
            .order_by(_articles.c.id)
        )
        async with self._reading() as connection:
            return list((await connection.scalars(query)).all())

    async def removed_articles(self) -> list[int]:
        """The articles that were taken back."""
        query = select(_articles.c.id).where(_articles.c.removed.is_(True)).order_by(_articles.c.id)
        async with self._reading() as connection:
            return list((await connection.scalars(query)).all())

    async def newest(self, limit: int) -> list[StoredArticle]:
        """The last articles, newest first."""
        query = select(_articles.c.id).where(SHOWN).order_by(*NEWEST_FIRST).limit(limit)
        async with self._reading() as connection:
            return await _load(connection, (await connection.scalars(query)).all())

    async def catalogue(self) -> list[CatalogueRow]:
        """Every listed article without its text, newest first."""
        columns = _articles.c
        query = (
            select(
                columns.id,
                columns.headline,
                schema.outlets.c.name,
                columns.published,
                columns.received,
                columns.dated,
                columns.names,
                columns.story_id,
            )
            .outerjoin_from(_articles, schema.outlets)
            .where(SHOWN)
            .order_by(*NEWEST_FIRST)
        )
        rows: list[CatalogueRow] = []
        async with self._reading() as connection:
            result = await connection.stream(query)
            async for part in result.partitions(_ROWS):
                rows += [_catalogued(row) for row in part]
        return rows

    async def count_articles(self) -> int:
        """How many articles are listed."""
        async with self._reading() as connection:
            return await connection.scalar(select(func.count()).select_from(_articles).where(SHOWN)) or 0

    async def remove_article(self, article_id: int) -> bool:
        """Take an article out of every list."""
        return await self._mark_removed(article_id, removed=True)

    async def restore_article(self, article_id: int) -> bool:
        """Undo a removal."""
        return await self._mark_removed(article_id, removed=False)

    async def _mark_removed(self, article_id: int, *, removed: bool) -> bool:
        change = update(_articles).where(_articles.c.id == article_id, _articles.c.removed.is_not(removed))
        async with self._writing() as connection:
            return (await connection.execute(change.values(removed=removed))).rowcount > 0


def _catalogued(row: Sequence[Any]) -> CatalogueRow:
    article_id, headline, outlet, published, received, dated, lines, story = row
    named = [line.partition("\t") for line in lines.splitlines()]
    names, kinds = tuple(name for name, _, _ in named), tuple(kind for _, _, kind in named)
    return CatalogueRow(article_id, headline, outlet, published, received, dated, names, kinds, story)


async def _put(
    connection: AsyncConnection, article: Article, key: dict[str, Any], revision: dict[str, Any], *, listed: bool
) -> Put:
    own = await _first(connection, and_(_articles.c.origin == key["origin"], _articles.c.source == key["source"]))
    if own is not None:
        return await _renew(connection, article, own, revision, listed=listed)
    twin = await _twin(connection, revision["fingerprint"], listed=listed)
    if twin is None:
        return await _enter(connection, article, key, revision, listed=listed)
    if twin["listed"] or not listed:
        return Put(twin["id"], twin["revision"], Outcome.DUPLICATE)
    arrived = {**key, "received": revision["received"]}
    await connection.execute(update(_articles).where(_articles.c.id == twin["id"]).values(arrived))
    return await _renew(connection, article, {**twin, **arrived}, revision, listed=True)


async def _enter(
    connection: AsyncConnection, article: Article, key: dict[str, Any], revision: dict[str, Any], *, listed: bool
) -> Put:
    values = {**key, "received": revision["received"], "listed": listed, "removed": False, "names": "", "revision": 1}
    values |= await _described(connection, article, revision, revision["received"])
    inserted = await connection.execute(insert(_articles).values(values).returning(_articles.c.id))
    article_id = int(inserted.scalar_one())
    await _add_revision(connection, article, {"article_id": article_id, "revision": 1, **revision})
    return Put(article_id, 1, Outcome.NEW)


async def _renew(
    connection: AsyncConnection, article: Article, own: Mapping[str, Any], revision: dict[str, Any], *, listed: bool
) -> Put:
    """Another putting of an article that is there: perhaps a revision, perhaps its first time in the lists."""
    article_id, number, appears = own["id"], own["revision"], listed and not own["listed"]
    (stored,) = await _load(connection, [article_id])
    before = stored.article
    changes: dict[str, Any] = {"listed": True} if appears else {}
    outcome = Outcome.UNCHANGED
    if before != article:
        number += 1
        outcome = Outcome.REREAD if before.text == article.text else Outcome.REVISED
        changes |= await _described(connection, article, revision, own["received"])
        changes |= {"revision": number}
        await _add_revision(connection, article, {"article_id": article_id, "revision": number, **revision})
    if changes:
        # Also what only appears is analysed anew: that is when an article is told to its story and posted.
        changes |= {"problem": None, "problem_version": None}
        await connection.execute(delete(schema.analyses).where(schema.analyses.c.article_id == article_id))
        await connection.execute(update(_articles).where(_articles.c.id == article_id).values(changes))
    return Put(article_id, number, Outcome.NEW if appears else outcome)


async def _twin(connection: AsyncConnection, fingerprint: str, *, listed: bool) -> dict[str, Any] | None:
    """The article that has, or had, the same text; of several the one that people can see."""
    same: ColumnElement[bool] = _articles.c.id.in_(
        select(_revisions.c.article_id).where(_revisions.c.fingerprint == fingerprint)
    )
    if listed:
        # An unlisted article can only appear in the lists as what it is now.
        same = and_(same, or_(_articles.c.listed.is_(True), _articles.c.fingerprint == fingerprint))
    return await _first(connection, same)


async def _first(connection: AsyncConnection, where: ColumnElement[bool]) -> dict[str, Any] | None:
    columns = _articles.c
    query = (
        select(columns.id, columns.revision, columns.listed, columns.received)
        .where(where)
        .order_by(columns.removed, columns.listed.desc(), columns.id)
        .limit(1)
    )
    row = (await connection.execute(query)).mappings().first()
    return None if row is None else dict(row)


async def _described(
    connection: AsyncConnection, article: Article, revision: Mapping[str, Any], first_received: datetime
) -> dict[str, Any]:
    """What the article's own row says of its present revision."""
    return {
        "fingerprint": revision["fingerprint"],
        "dated": codec.dated(article.published, revision["received"] if article.published else first_received),
        "outlet_id": await _outlet_id(connection, article.outlet),
        "headline": article.title or None,
        "url": article.url,
        "published": article.published,
        "language": article.language,
        "word_count": article.word_count,
    }


async def _outlet_id(connection: AsyncConnection, outlet: str | None) -> int | None:
    if not outlet:
        return None
    name = outlet[: codec.MAX_INDEXED]
    wanted = select(schema.outlets.c.id).where(schema.outlets.c.name == name)
    known: int | None = await connection.scalar(wanted)
    if known is None:
        known = await connection.scalar(insert(schema.outlets).values(name=name).returning(schema.outlets.c.id))
    return known


async def _add_revision(connection: AsyncConnection, article: Article, row: dict[str, Any]) -> None:
    await connection.execute(insert(_revisions).values(row))
    key = {"article_id": row["article_id"], "revision": row["revision"]}
    if blocks := [{**key, **block} for block in codec.blocks_of(article)]:
        await connection.execute(insert(_blocks), blocks)


async def _load(connection: AsyncConnection, ids: Sequence[int]) -> list[StoredArticle]:
    found: dict[int, StoredArticle] = {}
    for some in batched(ids, _CHUNK):
        rows = (await connection.execute(_STORED.where(_articles.c.id.in_(some)))).mappings().all()
        blocks = (await connection.execute(_STORED_BLOCKS.where(_articles.c.id.in_(some)))).all()
        found |= await asyncio.to_thread(_unpacked, rows, blocks)
    return [found[article_id] for article_id in ids if article_id in found]


@lru_cache(maxsize=4096)
def _evidence(stored: str) -> tuple[str, ...]:
    """The evidence for a block's role; most blocks share a few."""
    return tuple(json.loads(stored))


def _unpacked(rows: Sequence[RowMapping], block_rows: Sequence[Row[Any]]) -> dict[int, StoredArticle]:
    """What rows of ``_STORED`` and ``_STORED_BLOCKS`` hold, by the articles' ids."""
    blocks: defaultdict[int, list[Block]] = defaultdict(list)
    for row in block_rows:
        blocks[row.article_id].append(codec.block_of(row.start, row.end, row.role, _evidence(row.evidence)))
    found = {}
    for entry in rows:
        kept = dict(entry)
        article = codec.article_of(kept.pop("text"), json.loads(kept.pop("reading")), tuple(blocks[entry["id"]]))
        kept |= {"origin": Origin(entry["origin"]), "analysis": entry["analysis"] and json.loads(entry["analysis"])}
        found[entry["id"]] = StoredArticle(**kept, article=article)
    return found
