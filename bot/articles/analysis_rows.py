"""Analyses, the names in them, and stories in the database; ``Store`` says what each method promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, delete, func, insert, or_, select, update

from bot.articles import codec, schema
from bot.articles.article_rows import NEWEST_FIRST, SHOWN
from bot.articles.database import Database, insert_for
from bot.articles.records import NameRow, StoryMember

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy.ext.asyncio import AsyncConnection

_articles, _analyses, _names, _forms = schema.articles, schema.analyses, schema.article_names, schema.name_forms
_ROWS = 500


class AnalysisRows(Database):
    """What was found in the articles, in and out of the database."""

    async def put_analysis(
        self,
        article_id: int,
        revision: int,
        version: str,
        payload: Mapping[str, Any],
        names: Sequence[NameRow],
    ) -> bool:
        """Keep an analysis in place of the earlier one; see ``Store.put_analysis``."""
        # The catalogue has the names one a line, each with its kind behind a tab: a name itself has neither.
        tidy = [" ".join(codec.keepable(name.name).split()) for name in names]
        lines = [f"{name}\t{row.kind}" for name, row in zip(tidy, names, strict=True) if name]
        described = {"names": "\n".join(lines), "problem": None, "problem_version": None}
        current = and_(_articles.c.id == article_id, _articles.c.revision == revision)
        kept = {"version": version, "payload": dict(payload)}
        async with self._writing() as connection:
            if (await connection.execute(update(_articles).where(current).values(described))).rowcount == 0:
                return False
            put = insert_for(connection, _analyses).values(article_id=article_id, **kept)
            await connection.execute(put.on_conflict_do_update(index_elements=["article_id"], set_=kept))
            await connection.execute(delete(_forms).where(_forms.c.article_id == article_id))
            await connection.execute(delete(_names).where(_names.c.article_id == article_id))
            await _add_names(connection, article_id, names, tidy)
        return True

    async def unanalysed(self, version: str, limit: int) -> list[int]:
        """Ids without an analysis by ``version``, those with none at all first."""
        other = or_(_analyses.c.version.is_(None), _analyses.c.version != version)
        tried = and_(_articles.c.problem.is_not(None), _articles.c.problem_version == version)
        query = (
            select(_articles.c.id)
            .outerjoin_from(_articles, _analyses)
            .where(other, ~func.coalesce(tried, False), _articles.c.removed.is_(False))
            .order_by(_analyses.c.version.is_not(None), _articles.c.id)
            .limit(limit)
        )
        async with self._reading() as connection:
            return list((await connection.scalars(query)).all())

    async def set_aside(self, article_id: int, revision: int, version: str, reason: str) -> None:
        """Note why ``version`` cannot analyse a revision of an article."""
        noted = {"problem": codec.keepable(reason), "problem_version": version}
        async with self._writing() as connection:
            await connection.execute(
                update(_articles).where(_articles.c.id == article_id, _articles.c.revision == revision).values(noted)
            )

    async def articles_naming(self, name: str, *, limit: int | None = None) -> list[int]:
        """Listed articles that name somebody so, newest first."""
        named = select(_forms.c.article_id).where(_forms.c.folded == codec.name_key(name))
        query = select(_articles.c.id).where(SHOWN, _articles.c.id.in_(named)).order_by(*NEWEST_FIRST).limit(limit)
        async with self._reading() as connection:
            return list((await connection.scalars(query)).all())

    async def next_story_id(self) -> int:
        """A story id that was never assigned."""
        async with self._reading() as connection:
            return (await connection.scalar(select(func.max(schema.stories.c.id))) or 0) + 1

    async def assign_story(self, article_id: int, story_id: int) -> None:
        """Say which story an article tells."""
        async with self._writing() as connection:
            story = insert_for(connection, schema.stories).values(id=story_id)
            await connection.execute(story.on_conflict_do_nothing())
            told = update(_articles).where(_articles.c.id == article_id).values(story_id=story_id)
            await connection.execute(told)

    async def recent_stories(self, since: datetime) -> list[StoryMember]:
        """The stories' listed articles dated ``since`` or later, oldest first."""
        query = (
            select(_articles.c.story_id, _articles.c.id)
            .where(SHOWN, _articles.c.story_id.is_not(None), _articles.c.dated >= since)
            .order_by(_articles.c.dated, _articles.c.id)
        )
        async with self._reading() as connection:
            result = await connection.stream(query)
            return [StoryMember(*row) async for part in result.partitions(_ROWS) for row in part]

    async def story_articles(self, story_id: int) -> list[int]:
        """The listed articles of a story, oldest first."""
        query = (
            select(_articles.c.id)
            .where(SHOWN, _articles.c.story_id == story_id)
            .order_by(_articles.c.dated, _articles.c.id)
        )
        async with self._reading() as connection:
            return list((await connection.scalars(query)).all())


async def _add_names(connection: AsyncConnection, article_id: int, names: Sequence[NameRow], tidy: list[str]) -> None:
    rows: list[dict[str, Any]] = []
    forms: list[dict[str, Any]] = []
    for position, (row, name) in enumerate(zip(names, tidy, strict=True)):
        key = {"article_id": article_id, "position": position}
        about = {"kind": row.kind, "mentions": row.mentions, "salience": row.salience}
        rows.append({**key, **about, "name": name, "folded": codec.name_key(name)})
        folded = {codec.name_key(codec.keepable(form)) for form in (name, *row.aliases)}
        forms += [{**key, "folded": form} for form in sorted(folded)]
    if rows:
        await connection.execute(insert(_names), rows)
        await connection.execute(insert(_forms), forms)
