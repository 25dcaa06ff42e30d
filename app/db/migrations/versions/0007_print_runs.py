"""Printings of many papers: which are still to be printed, by their hashes alone.

Revision ID: 0007
Revises: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "print_runs",
        sa.Column("run", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("begun_at", sa.Text(), nullable=False),
        sa.Column("printed_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("run", "place", name=op.f("pk_print_runs")),
    )


def downgrade() -> None:
    """Remove it."""
    op.drop_table("print_runs")
