"""Posts are edited when their article is revised."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the table of edits, and room for a mark of what a post shows."""
    op.add_column("posts", sa.Column("shown", sa.String(64)))
    op.create_table(
        "edits",
        sa.Column("post_id", ROW_ID, autoincrement=False, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("reason_code", sa.Text()),
        sa.Column("reason_words", sa.Text()),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("attempted_at", TIME),
        sa.Column("ended_at", TIME),
        sa.CheckConstraint("state IN ('pending', 'done', 'failed', 'skipped')", name=op.f("ck_edits_state")),
        sa.ForeignKeyConstraint(["post_id"], ["posts.id"], name="fk_edits_post_id"),
        sa.PrimaryKeyConstraint("post_id", name="pk_edits"),
    )
    op.create_index("ix_edits_state", "edits", ["state"])


def downgrade() -> None:
    """Drop both."""
    op.drop_table("edits")
    op.drop_column("posts", "shown")
