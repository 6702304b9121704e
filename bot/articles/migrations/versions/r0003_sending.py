"""A post that failed before it was sent is told from one that may have arrived."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for when a post was last handed to Discord; of those tried before, any may have been."""
    op.add_column("posts", sa.Column("sending_at", sa.DateTime(timezone=True)))
    op.execute("UPDATE posts SET sending_at = attempted_at WHERE attempts > 0")


def downgrade() -> None:
    """Drop it."""
    op.drop_column("posts", "sending_at")
