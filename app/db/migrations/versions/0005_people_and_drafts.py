"""Who cases speak of, found by number, name and birth date; drafts that are handed over and thrown away.

The people are part of the projection. The fact that names the program's version is taken away, so that the next
opening of the office makes the projection from the events, whatever version the program has.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

DRAFT_COLUMNS = ("offered_to", "handed_by", "handed_at", "thrown_away_at")
SOUGHT_BY = ("case_id", "iin", "birth_date")


def upgrade() -> None:
    """Make the table of people and the columns of drafts."""
    op.create_table(
        "case_people",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("iin", sa.Text(), nullable=False),
        sa.Column("birth_date", sa.Text(), nullable=True),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_case_people")),
    )
    for column in SOUGHT_BY:
        op.create_index(op.f(f"ix_case_people_{column}"), "case_people", [column])
    for column in DRAFT_COLUMNS:
        op.add_column("drafts", sa.Column(column, sa.Text(), nullable=True))
    op.execute("DELETE FROM office_facts WHERE name = 'program_version'")


def downgrade() -> None:
    """Remove them."""
    for column in DRAFT_COLUMNS:
        op.drop_column("drafts", column)
    for column in SOUGHT_BY:
        op.drop_index(op.f(f"ix_case_people_{column}"), "case_people")
    op.drop_table("case_people")
