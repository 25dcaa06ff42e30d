"""The office's own rules: amendments of supplements, days of its calendar, the acts it works by.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

APPEND_ONLY = ("UPDATE", "DELETE")


def upgrade() -> None:
    """Make the three tables; amendments are a log and only grow."""
    _amendments()
    _own_days()
    _own_acts()
    for deed in APPEND_ONLY:
        op.execute(
            f"CREATE TRIGGER amendments_never_{deed.lower()} BEFORE {deed} ON amendments "
            "BEGIN SELECT RAISE(ABORT, 'amendments are append-only'); END"
        )


def downgrade() -> None:
    """Remove the three tables with what the office set."""
    for deed in APPEND_ONLY:
        op.execute(f"DROP TRIGGER amendments_never_{deed.lower()}")
    op.drop_table("own_acts")
    op.drop_table("own_days")
    op.drop_table("amendments")


def _amendments() -> None:
    op.create_table(
        "amendments",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("edition", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("deed", sa.Text(), nullable=False),
        sa.Column("was", sa.Text(), nullable=False),
        sa.Column("now", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author_id", sa.Text(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_amendments")),
        sqlite_autoincrement=True,
    )


def _own_days() -> None:
    op.create_table(
        "own_days",
        sa.Column("day", sa.Text(), nullable=False),
        sa.Column("special", sa.Text(), nullable=True),
        sa.Column("imported", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("day", name=op.f("pk_own_days")),
    )


def _own_acts() -> None:
    op.create_table(
        "own_acts",
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("author_name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("act", name=op.f("pk_own_acts")),
    )
