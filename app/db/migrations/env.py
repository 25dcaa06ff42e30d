"""Run by Alembic for every migration, on the connection that `app.db.upgrade` hands over."""

from __future__ import annotations

from alembic import context

attributes = context.config.attributes
# Batch mode: SQLite cannot alter a column in place, its table is copied.
context.configure(
    connection=attributes["connection"], target_metadata=attributes.get("metadata"), render_as_batch=True
)
with context.begin_transaction():
    context.run_migrations()
