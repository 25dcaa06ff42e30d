"""Scans that belong to a draft alone: what is not registered with it is forgotten with it. Promised papers.

The day of the promise is part of the projection: the next opening of the office makes it from the events.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table and the column."""
    op.add_column("cases", sa.Column("promised_until", sa.Text(), nullable=True))
    op.create_index(op.f("ix_cases_promised_until"), "cases", ["promised_until"])
    op.create_table(
        "loose_scans",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("draft_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_loose_scans")),
    )
    op.create_index(op.f("ix_loose_scans_draft_id"), "loose_scans", ["draft_id"])


def downgrade() -> None:
    """Remove them."""
    op.drop_index(op.f("ix_cases_promised_until"), "cases")
    op.drop_column("cases", "promised_until")
    op.drop_index(op.f("ix_loose_scans_draft_id"), "loose_scans")
    op.drop_table("loose_scans")
