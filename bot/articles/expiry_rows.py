"""What is dropped from the database when its time is over; ``Store`` says what each method promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, exists, func, select

from bot.articles import schema
from bot.articles.database import Database

if TYPE_CHECKING:
    from datetime import datetime

_articles, _sources = schema.articles, schema.sources
_PARTS = (
    schema.name_forms,
    schema.article_names,
    schema.analyses,
    schema.blocks,
    schema.revisions,
    schema.sources,
)
"""What is kept of an article beside its own row, in the order in which it can be dropped."""


class ExpiryRows(Database):
    """Articles out of the database for good."""

    async def forget_unlisted(self, before: datetime, limit: int) -> int:
        """Drop articles that were only pointed at; see ``Store.forget_unlisted``."""
        seen = select(func.max(_sources.c.seen)).where(_sources.c.article_id == _articles.c.id).scalar_subquery()
        posted = exists().where(schema.posts.c.article_id == _articles.c.id)
        # SQLite gives the highest id once more when its row is gone, and old buttons would open another article.
        highest = select(func.max(_articles.c.id)).scalar_subquery()
        over = (
            select(_articles.c.id)
            .where(_articles.c.listed.is_(False), _articles.c.removed.is_(False), ~posted)
            .where(func.coalesce(seen, _articles.c.received) < before, _articles.c.id < highest)
            .order_by(_articles.c.id)
            .limit(limit)
        )
        async with self._writing() as connection:
            ids = (await connection.scalars(over)).all()
            for table in _PARTS if ids else ():
                await connection.execute(delete(table).where(table.c.article_id.in_(ids)))
            await connection.execute(delete(_articles).where(_articles.c.id.in_(ids)))
        return len(ids)
