"""The store's tables, the same on SQLite and PostgreSQL; the migrations must end at exactly these."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

if TYPE_CHECKING:
    from sqlalchemy import Dialect

VERSION_TABLE = "copytaster_version"
"""Where a store says which migration it is at; its own name, so that other programs may share the database."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, kept as UTC and given back as aware UTC, also by a database that has no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Turn a time to UTC on its way in.

        Raises:
            ValueError: The time has no zone, so nobody knows when it was.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            msg = f"The store takes aware times only, not {value!r}."
            raise ValueError(msg)
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Say on its way out that a time is UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


ByteOrdered = String().with_variant(String(collation="C"), "postgresql")
"""Text that both databases order alike, by code point."""

RowId = BigInteger().with_variant(Integer(), "sqlite")
"""A key that the database counts up; SQLite does so for its INTEGER alone."""

outlets = Table(
    "outlets",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("name", ByteOrdered, nullable=False, unique=True),
)

stories = Table("stories", metadata, Column("id", BigInteger, primary_key=True, autoincrement=False))

articles = Table(
    "articles",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("source", Text, nullable=False),
    Column("origin", String(16), nullable=False),
    Column("listed", Boolean, nullable=False),
    Column("removed", Boolean, nullable=False),
    Column("received", UtcDateTime, nullable=False),
    Column("dated", UtcDateTime, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("outlet_id", ForeignKey("outlets.id")),
    Column("story_id", ForeignKey("stories.id")),
    Column("headline", Text),
    Column("url", Text),
    Column("published", UtcDateTime),
    Column("language", String, nullable=False),
    Column("word_count", Integer, nullable=False),
    # The analysis's names once more, one a line: the catalogue is then one table read from end to end.
    Column("names", Text, nullable=False),
    Column("problem", Text),
    Column("problem_version", Text),
    UniqueConstraint("origin", "source"),
    Index(None, "dated"),
    Index(None, "story_id"),
    Index(None, "outlet_id"),
)

sources = Table(
    "sources",
    metadata,
    Column("origin", String(16), primary_key=True),
    Column("source", Text, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("stamp", Text, nullable=False),
    Column("seen", UtcDateTime),
    Index(None, "article_id"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True, autoincrement=False),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("received", UtcDateTime, nullable=False),
    Column("fingerprint", String(64), nullable=False),
    Column("reading", JSON, nullable=False),
    Column("text", Text, nullable=False),
    Index(None, "fingerprint"),
)

blocks = Table(
    "blocks",
    metadata,
    Column("article_id", BigInteger, primary_key=True, autoincrement=False),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("role", String(16), nullable=False),
    Column("evidence", JSON, nullable=False),
    ForeignKeyConstraint(["article_id", "revision"], ["revisions.article_id", "revisions.revision"]),
)

analyses = Table(
    "analyses",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True, autoincrement=False),
    Column("version", Text, nullable=False),
    Column("payload", JSON, nullable=False),
)

article_names = Table(
    "article_names",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("folded", ByteOrdered, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("salience", Float, nullable=False),
    Index(None, "folded", "kind"),
)

name_forms = Table(
    "name_forms",
    metadata,
    Column("article_id", BigInteger, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("folded", ByteOrdered, primary_key=True),
    ForeignKeyConstraint(["article_id", "position"], ["article_names.article_id", "article_names.position"]),
    Index(None, "folded"),
)

refusals = Table(
    "refusals",
    metadata,
    Column("origin", String(16), primary_key=True),
    Column("source", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("stamp", Text, nullable=False),
)

posts = Table(
    "posts",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", BigInteger, nullable=False),
    Column("channel_id", BigInteger),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("story_id", BigInteger),
    Column("nonce", String(25), unique=True),
    Column("state", String(16), nullable=False),
    Column("reason_code", Text),
    Column("reason_words", Text),
    Column("message_id", BigInteger, unique=True),
    Column("attempts", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("attempted_at", UtcDateTime),
    Column("sent_at", UtcDateTime),
    Column("shown", String(64)),
    Column("sending_at", UtcDateTime),
    UniqueConstraint("guild_id", "article_id"),
    CheckConstraint("state IN ('pending', 'sent', 'failed', 'skipped')", name="state"),
    Index(None, "state", "id"),
    Index(None, "article_id"),
)

edits = Table(
    "edits",
    metadata,
    Column("post_id", ForeignKey("posts.id"), primary_key=True, autoincrement=False),
    Column("revision", Integer, nullable=False),
    Column("state", String(16), nullable=False),
    Column("reason_code", Text),
    Column("reason_words", Text),
    Column("attempts", Integer, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("attempted_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    CheckConstraint("state IN ('pending', 'done', 'failed', 'skipped')", name="state"),
    Index(None, "state"),
)

servers = Table(
    "servers",
    metadata,
    Column("guild_id", BigInteger, primary_key=True, autoincrement=False),
    Column("channel_id", BigInteger),
    Column("paused", Boolean, nullable=False),
    Column("since", UtcDateTime, nullable=False),
)

notes = Table(
    "notes",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)
