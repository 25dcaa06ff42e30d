"""Parties of cases, what an addressee put aside, and small facts about this store.

The parties are part of the projection: the next opening of the office makes them from the events.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the three tables."""
    op.create_table(
        "case_parties",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("office_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "office_id", name=op.f("pk_case_parties")),
    )
    op.create_index(op.f("ix_case_parties_office_id"), "case_parties", ["office_id"])
    op.create_table(
        "packet_notes",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("packet_id", sa.Text(), nullable=False),
        sa.Column("record_id", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_packet_notes")),
    )
    op.create_index(op.f("ix_packet_notes_packet_id"), "packet_notes", ["packet_id"])
    op.create_table(
        "office_facts",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_office_facts")),
    )


def downgrade() -> None:
    """Remove them."""
    op.drop_table("office_facts")
    op.drop_index(op.f("ix_packet_notes_packet_id"), "packet_notes")
    op.drop_table("packet_notes")
    op.drop_index(op.f("ix_case_parties_office_id"), "case_parties")
    op.drop_table("case_parties")
