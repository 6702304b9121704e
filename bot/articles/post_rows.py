"""The outbox, the servers' choices and the bot's notes in the database; ``Store`` says what each method promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, case, delete, func, literal, or_, select, true, update

from bot.articles import codec, schema
from bot.articles.database import Database, insert_for
from bot.articles.records import EditState, Post, PostIntent, PostReason, PostState, ServerSettings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select, Table

_posts, _edits, _servers, _notes = schema.posts, schema.edits, schema.servers, schema.notes
_PENDING = _posts.c.state == PostState.PENDING.value
NOT_PAUSED = _posts.c.guild_id.not_in(select(_servers.c.guild_id).where(_servers.c.paused.is_(True)))
"""What is not kept back by its server's pause."""

_ONCE = ["guild_id", "article_id"]  # a clash of nonces is a fault, not a post that is there already


class PostRows(Database):
    """Posts and settings in and out of the database."""

    async def intend_posts(self, intents: Iterable[PostIntent], at: datetime) -> list[Post]:
        """Write posts that are to be sent; gives the new ones."""
        made: list[Post] = []
        async with self._writing() as connection:
            for intent in intents:
                row = {
                    "guild_id": intent.guild_id,
                    "channel_id": intent.channel_id,
                    "article_id": intent.article_id,
                    "revision": intent.revision,
                    "story_id": intent.story_id,
                    "nonce": intent.nonce,
                    "state": PostState.PENDING.value,
                    "attempts": 0,
                    "created_at": at,
                }
                once = insert_for(connection, _posts).values(row).on_conflict_do_nothing(index_elements=_ONCE)
                result = await connection.execute(once.returning(*_posts.c))
                made += [post_of(entry) for entry in result.mappings()]
        return made

    async def record_skip(
        self, guild_id: int, article_id: int, reason: PostReason, at: datetime, *, channel_id: int | None = None
    ) -> bool:
        """Note why an article was not posted to a server."""
        revision = select(schema.articles.c.revision).where(schema.articles.c.id == article_id).scalar_subquery()
        row = {
            "guild_id": guild_id,
            "channel_id": channel_id,
            "article_id": article_id,
            "revision": func.coalesce(revision, 0),
            "state": PostState.SKIPPED.value,
            "attempts": 0,
            "created_at": at,
            **reason_columns(reason),
        }
        async with self._writing() as connection:
            once = insert_for(connection, _posts).values(row).on_conflict_do_nothing(index_elements=_ONCE)
            return (await connection.execute(once)).rowcount > 0

    async def pending_posts(self, limit: int, *, tried_by: Sequence[datetime] = ()) -> list[Post]:
        """The posts that wait to be sent, those tried least first."""
        due = select(_posts).where(_PENDING, NOT_PAUSED, rested(_posts, tried_by))
        return await self._posts(due.order_by(_posts.c.attempts, _posts.c.id).limit(limit))

    async def intend_again(self, post_id: int, intent: PostIntent) -> bool:
        """Make a post that ended without a message pending again."""
        sent = _posts.c.sending_at.is_not(None)
        ended = and_(_posts.c.state != PostState.PENDING.value, _posts.c.message_id.is_(None))
        return await self._mark(
            ended,
            post_id,
            state=PostState.PENDING.value,
            # What was sent may have arrived: it is looked for where that was, and sent with the same nonce.
            channel_id=case((sent, _posts.c.channel_id), else_=intent.channel_id),
            nonce=case((sent, _posts.c.nonce), else_=intent.nonce),
            revision=intent.revision,
            story_id=intent.story_id,
            reason_code=None,
            reason_words=None,
        )

    async def mark_attempt(self, post_id: int, at: datetime, *, channel_id: int | None = None) -> bool:
        """Count an attempt as it begins."""
        moved = {} if channel_id is None else {"channel_id": channel_id}
        return await self._mark(_PENDING, post_id, attempts=_posts.c.attempts + 1, attempted_at=at, **moved)

    async def mark_sending(self, post_id: int, at: datetime) -> bool:
        """Note that a post may have arrived from now on."""
        return await self._mark(_PENDING, post_id, sending_at=at)

    async def mark_sent(
        self, post_id: int, message_id: int, at: datetime, *, revision: int | None = None, shown: str | None = None
    ) -> None:
        """Note the message that a post became."""
        sent: dict[str, object] = {"state": PostState.SENT.value, "message_id": message_id, "sent_at": at}
        if revision is not None:
            sent |= {"revision": revision, "shown": shown}
        async with self._writing() as connection:
            first = await self._mark(
                _posts.c.message_id.is_(None), post_id, **sent, reason_code=None, reason_words=None
            )
            if first and revision is not None:
                old = and_(_edits.c.post_id == post_id, _edits.c.revision <= revision)
                await connection.execute(delete(_edits).where(old))

    async def mark_failed(self, post_id: int, reason: PostReason, *, final: bool) -> None:
        """Note why an attempt failed."""
        state = PostState.FAILED if final else PostState.PENDING
        await self._mark(_PENDING, post_id, state=state.value, **reason_columns(reason))

    async def mark_skipped(self, post_id: int, reason: PostReason) -> None:
        """End a pending post that is not wanted any more."""
        await self._mark(_PENDING, post_id, state=PostState.SKIPPED.value, **reason_columns(reason))

    async def posts_of(self, guild_id: int, limit: int, *, states: Collection[PostState] = ()) -> list[Post]:
        """A server's posts, newest first."""
        mine = select(_posts).where(_posts.c.guild_id == guild_id)
        if states:
            mine = mine.where(_posts.c.state.in_([state.value for state in states]))
        return await self._posts(mine.order_by(_posts.c.id.desc()).limit(limit))

    async def post_counts(self, guild_id: int) -> dict[PostState, int]:
        """How many posts a server has in each state."""
        query = select(_posts.c.state, func.count()).where(_posts.c.guild_id == guild_id).group_by(_posts.c.state)
        async with self._reading() as connection:
            counted = {PostState(state): count for state, count in await connection.execute(query)}
        return {state: counted.get(state, 0) for state in PostState}

    async def posts_for(self, article_id: int) -> list[Post]:
        """An article's posts on every server, oldest first."""
        return await self._posts(select(_posts).where(_posts.c.article_id == article_id).order_by(_posts.c.id))

    async def server(self, guild_id: int) -> ServerSettings | None:
        """What a server has chosen."""
        async with self._reading() as connection:
            row = (await connection.execute(select(_servers).where(_servers.c.guild_id == guild_id))).mappings().first()
        return None if row is None else ServerSettings(**row)

    async def servers(self) -> list[ServerSettings]:
        """Every server's choices, by id."""
        async with self._reading() as connection:
            rows = await connection.execute(select(_servers).order_by(_servers.c.guild_id))
            return [ServerSettings(**row) for row in rows.mappings()]

    async def save_server(self, settings: ServerSettings) -> None:
        """Keep a server's choices."""
        chosen = {"channel_id": settings.channel_id, "paused": settings.paused, "since": settings.since}
        async with self._writing() as connection:
            put = insert_for(connection, _servers).values(guild_id=settings.guild_id, **chosen)
            await connection.execute(put.on_conflict_do_update(index_elements=["guild_id"], set_=chosen))

    async def forget_server(self, guild_id: int, reason: PostReason) -> None:
        """Drop a server's choices and skip what waits for it."""
        why = reason_columns(reason)
        theirs = select(_posts.c.id).where(_posts.c.guild_id == guild_id)
        waits = and_(_edits.c.state == EditState.PENDING.value, _edits.c.post_id.in_(theirs))
        async with self._writing() as connection:
            await connection.execute(delete(_servers).where(_servers.c.guild_id == guild_id))
            await connection.execute(update(_edits).where(waits).values(state=EditState.SKIPPED.value, **why))
            ended = update(_posts).where(_PENDING, _posts.c.guild_id == guild_id)
            await connection.execute(ended.values(state=PostState.SKIPPED.value, **why))

    async def meta(self, key: str) -> str | None:
        """A note of the bot's own."""
        async with self._reading() as connection:
            return await connection.scalar(select(_notes.c.value).where(_notes.c.key == key))

    async def set_meta(self, key: str, value: str) -> None:
        """Keep a note of the bot's own."""
        async with self._writing() as connection:
            put = insert_for(connection, _notes).values(key=key, value=value)
            await connection.execute(put.on_conflict_do_update(index_elements=["key"], set_={"value": value}))

    async def _mark(self, where: ColumnElement[bool], post_id: int, **values: object) -> bool:
        async with self._writing() as connection:
            change = update(_posts).where(where, _posts.c.id == post_id).values(values)
            return (await connection.execute(change)).rowcount > 0

    async def _posts(self, query: Select[Any]) -> list[Post]:
        async with self._reading() as connection:
            return [post_of(row) for row in (await connection.execute(query)).mappings()]


def rested(table: Table, tried_by: Sequence[datetime]) -> ColumnElement[bool]:
    """What of a table of attempts is not in back-off; see ``Store.pending_posts``."""
    if not tried_by:
        return true()
    times = [literal(time, schema.UtcDateTime()) for time in tried_by]
    by = case(dict(enumerate(times, 1)), value=table.c.attempts, else_=times[-1])
    return or_(table.c.attempted_at.is_(None), table.c.attempted_at <= by)


def reason_columns(reason: PostReason) -> dict[str, str]:
    """A reason in its two columns."""
    return {"reason_code": reason.code, "reason_words": codec.keepable(reason.words)}


def post_of(row: Mapping[Any, Any]) -> Post:
    """The post that a row of its table holds."""
    values = dict(row)
    code, words = values.pop("reason_code"), values.pop("reason_words")
    reason = None if code is None else PostReason(code, words)
    return Post(**{**values, "state": PostState(values["state"])}, reason=reason)
