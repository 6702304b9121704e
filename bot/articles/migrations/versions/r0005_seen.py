"""What is only pointed at is kept for a while after it was last pointed at."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make room for when a source last brought its text; of those before nobody noted it."""
    op.add_column("sources", sa.Column("seen", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Drop it."""
    op.drop_column("sources", "seen")
