"""What became no article is kept in a table of its own, all of it: a note had the last twenty."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; what the note had is said anew when the watched folder is next looked at."""
    op.create_table(
        "refusals",
        sa.Column("origin", sa.String(16), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stamp", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("origin", "source", name="pk_refusals"),
    )
    op.execute("DELETE FROM notes WHERE key = 'not taken in'")


def downgrade() -> None:
    """Drop it."""
    op.drop_table("refusals")
