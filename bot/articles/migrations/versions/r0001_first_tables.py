"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BYTE_ORDERED = sa.String().with_variant(sa.String(collation="C"), "postgresql")
TIME = sa.DateTime(timezone=True)
TABLES = (
    "name_forms",
    "article_names",
    "analyses",
    "blocks",
    "revisions",
    "sources",
    "posts",
    "articles",
    "stories",
    "outlets",
    "servers",
    "notes",
)


def upgrade() -> None:
    """Make the tables."""
    _make_articles()
    _make_revisions()
    _make_analyses()
    _make_posts()
    op.create_table(
        "servers",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("paused", sa.Boolean(), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name="pk_servers"),
    )
    op.create_table(
        "notes",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_notes"),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in TABLES:
        op.drop_table(table)


def _make_articles() -> None:
    op.create_table(
        "outlets",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("name", BYTE_ORDERED, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outlets"),
        sa.UniqueConstraint("name", name="uq_outlets_name"),
    )
    op.create_table(
        "stories",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_stories"),
    )
    op.create_table(
        "articles",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("listed", sa.Boolean(), nullable=False),
        sa.Column("removed", sa.Boolean(), nullable=False),
        sa.Column("received", TIME, nullable=False),
        sa.Column("dated", TIME, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("outlet_id", ROW_ID),
        sa.Column("story_id", sa.BigInteger()),
        sa.Column("headline", sa.Text()),
        sa.Column("url", sa.Text()),
        sa.Column("published", TIME),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("word_count", sa.Integer(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("problem", sa.Text()),
        sa.Column("problem_version", sa.Text()),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name="fk_articles_outlet_id"),
        sa.ForeignKeyConstraint(["story_id"], ["stories.id"], name="fk_articles_story_id"),
        sa.PrimaryKeyConstraint("id", name="pk_articles"),
        sa.UniqueConstraint("origin", "source", name="uq_articles_origin_source"),
    )
    for column in ("dated", "outlet_id", "story_id"):
        op.create_index(f"ix_articles_{column}", "articles", [column])


def _make_revisions() -> None:
    op.create_table(
        "sources",
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("article_id", ROW_ID, nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_sources_article_id"),
        sa.PrimaryKeyConstraint("origin", "source", name="pk_sources"),
    )
    op.create_index("ix_sources_article_id", "sources", ["article_id"])
    op.create_table(
        "revisions",
        sa.Column("article_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("received", TIME, nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("reading", sa.JSON(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_revisions_article_id"),
        sa.PrimaryKeyConstraint("article_id", "revision", name="pk_revisions"),
    )
    op.create_index("ix_revisions_fingerprint", "revisions", ["fingerprint"])
    op.create_table(
        "blocks",
        sa.Column("article_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id", "revision"],
            ["revisions.article_id", "revisions.revision"],
            name="fk_blocks_article_id_revision",
        ),
        sa.PrimaryKeyConstraint("article_id", "revision", "position", name="pk_blocks"),
    )


def _make_analyses() -> None:
    op.create_table(
        "analyses",
        sa.Column("article_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Text(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_analyses_article_id"),
        sa.PrimaryKeyConstraint("article_id", name="pk_analyses"),
    )
    op.create_table(
        "article_names",
        sa.Column("article_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("folded", BYTE_ORDERED, nullable=False),
        sa.Column("mentions", sa.Integer(), nullable=False),
        sa.Column("salience", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_article_names_article_id"),
        sa.PrimaryKeyConstraint("article_id", "position", name="pk_article_names"),
    )
    op.create_index("ix_article_names_folded_kind", "article_names", ["folded", "kind"])
    op.create_table(
        "name_forms",
        sa.Column("article_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("folded", BYTE_ORDERED, nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id", "position"],
            ["article_names.article_id", "article_names.position"],
            name="fk_name_forms_article_id_position",
        ),
        sa.PrimaryKeyConstraint("article_id", "position", "folded", name="pk_name_forms"),
    )
    op.create_index("ix_name_forms_folded", "name_forms", ["folded"])


def _make_posts() -> None:
    op.create_table(
        "posts",
        sa.Column("id", ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("article_id", ROW_ID, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("story_id", sa.BigInteger()),
        sa.Column("nonce", sa.String(25)),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason_code", sa.Text()),
        sa.Column("reason_words", sa.Text()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("attempted_at", TIME),
        sa.Column("sent_at", TIME),
        sa.CheckConstraint("state IN ('pending', 'sent', 'failed', 'skipped')", name=op.f("ck_posts_state")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name="fk_posts_article_id"),
        sa.PrimaryKeyConstraint("id", name="pk_posts"),
        sa.UniqueConstraint("guild_id", "article_id", name="uq_posts_guild_id_article_id"),
        sa.UniqueConstraint("message_id", name="uq_posts_message_id"),
        sa.UniqueConstraint("nonce", name="uq_posts_nonce"),
    )
    op.create_index("ix_posts_article_id", "posts", ["article_id"])
    op.create_index("ix_posts_state_id", "posts", ["state", "id"])
