"""The edits of posts in the database; ``Store`` says what each method promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select, update

from bot.articles import schema
from bot.articles.database import Database, insert_for
from bot.articles.post_rows import NOT_PAUSED, post_of, reason_columns, rested
from bot.articles.records import Edit, EditState, PostReason, PostState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import RowMapping

_edits, _posts = schema.edits, schema.posts
_PENDING = _edits.c.state == EditState.PENDING.value
_WITH_POSTS = (
    select(*_posts.c, *(column.label(f"edit_{column.name}") for column in _edits.c))
    .join_from(_edits, _posts)
    .where(_posts.c.state == PostState.SENT.value)
)


class EditRows(Database):
    """Edits in and out of the database: one row for each post that was ever to be edited."""

    async def intend_edit(self, post_id: int, revision: int, at: datetime) -> bool:
        """Write that a post is to show a revision."""
        return await self._replace(post_id, revision, EditState.PENDING, at)

    async def record_edit_skip(self, post_id: int, revision: int, reason: PostReason, at: datetime) -> None:
        """Note why a post is not to show a revision."""
        await self._replace(post_id, revision, EditState.SKIPPED, at, ended_at=at, **reason_columns(reason))

    async def pending_edits(self, limit: int, *, tried_by: Sequence[datetime] = ()) -> list[Edit]:
        """The edits that wait to be made, those tried least first."""
        due = _WITH_POSTS.where(_PENDING, NOT_PAUSED, rested(_edits, tried_by))
        query = due.order_by(_edits.c.attempts, _edits.c.created_at, _edits.c.post_id).limit(limit)
        async with self._reading() as connection:
            return [_edit(row) for row in (await connection.execute(query)).mappings()]

    async def mark_edit_attempt(self, post_id: int, revision: int, at: datetime) -> bool:
        """Count an attempt just before editing."""
        return await self._mark_edit(post_id, revision, attempts=_edits.c.attempts + 1, attempted_at=at)

    async def mark_edited(
        self, post_id: int, revision: int, shown: str, at: datetime, *, reason: PostReason | None = None
    ) -> None:
        """Note that a post shows a revision now."""
        state = EditState.DONE if reason is None else EditState.SKIPPED
        why = {"reason_code": None, "reason_words": None} if reason is None else reason_columns(reason)
        async with self._writing() as connection:
            shows = update(_posts).where(_posts.c.id == post_id, _posts.c.revision <= revision)
            await connection.execute(shows.values(revision=revision, shown=shown))
            done = update(_edits).where(_PENDING, _edits.c.post_id == post_id, _edits.c.revision <= revision)
            await connection.execute(done.values(state=state.value, ended_at=at, revision=revision, **why))

    async def mark_edit_failed(
        self, post_id: int, revision: int, reason: PostReason, at: datetime, *, final: bool
    ) -> None:
        """Note why an attempt to edit failed."""
        ended = {"state": EditState.FAILED.value, "ended_at": at} if final else {}
        await self._mark_edit(post_id, revision, **ended, **reason_columns(reason))

    async def edits_of(self, guild_id: int, limit: int) -> list[Edit]:
        """The edits of a server's sent posts, the latest first."""
        latest = (_edits.c.created_at.desc(), _edits.c.post_id.desc())
        query = _WITH_POSTS.where(_posts.c.guild_id == guild_id).order_by(*latest).limit(limit)
        async with self._reading() as connection:
            return [_edit(row) for row in (await connection.execute(query)).mappings()]

    async def _replace(self, post_id: int, revision: int, state: EditState, at: datetime, **more: object) -> bool:
        row = {
            "revision": revision,
            "state": state.value,
            "attempts": 0,
            "created_at": at,
            "attempted_at": None,
            "ended_at": None,
            "reason_code": None,
            "reason_words": None,
            **more,
        }
        newer = select(_posts.c.id).where(_posts.c.id == post_id, _posts.c.revision < revision)
        async with self._writing() as connection:
            if await connection.scalar(newer) is None:
                return False
            put = insert_for(connection, _edits).values(post_id=post_id, **row)
            # What was left for this very revision may be decided anew: another analyser may have read it.
            left = and_(_edits.c.revision == revision, _edits.c.state == EditState.SKIPPED.value)
            replacing = put.on_conflict_do_update(
                index_elements=["post_id"], set_=row, where=or_(_edits.c.revision < revision, left)
            )
            return (await connection.execute(replacing)).rowcount > 0

    async def _mark_edit(self, post_id: int, revision: int, **values: object) -> bool:
        async with self._writing() as connection:
            change = update(_edits).where(_PENDING, _edits.c.post_id == post_id, _edits.c.revision == revision)
            return (await connection.execute(change.values(values))).rowcount > 0


def _edit(row: RowMapping) -> Edit:
    post: dict[str, Any] = {column.name: row[column.name] for column in _posts.c}
    code, words = row["edit_reason_code"], row["edit_reason_words"]
    return Edit(
        post=post_of(post),
        revision=row["edit_revision"],
        state=EditState(row["edit_state"]),
        reason=None if code is None else PostReason(code, words),
        attempts=row["edit_attempts"],
        created_at=row["edit_created_at"],
        attempted_at=row["edit_attempted_at"],
        ended_at=row["edit_ended_at"],
    )
