"""What an office did with the days of its calendar: a log that only grows.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

APPEND_ONLY = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Make the table; what stands in it stays."""
    op.create_table(
        "own_day_changes",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=True),
        sa.Column("now", sa.Text(), nullable=True),
        sa.Column("imported", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Text(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_own_day_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_own_day_changes_day"), "own_day_changes", ["day"])
    for deed in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER own_day_changes_never_{deed.lower()} BEFORE {deed} ON own_day_changes "
            "BEGIN SELECT RAISE(ABORT, 'own_day_changes are append-only'); END"
        )


def downgrade() -> None:
    """Remove it with what it tells."""
    for deed in APPEND_ONLY:
        op.execute(f"DROP TRIGGER own_day_changes_never_{deed.lower()}")
    op.drop_index(op.f("ix_own_day_changes_day"), "own_day_changes")
    op.drop_table("own_day_changes")
