"""Alembic's way in: runs the steps on the connection, and in the transaction, that the store hands over."""

from __future__ import annotations

from alembic import context

from bot.articles.schema import VERSION_TABLE, metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    version_table=VERSION_TABLE,
    # Only makes steps able to alter a table on SQLite, which knows no ALTER COLUMN.
    render_as_batch=True,
)
context.run_migrations()
