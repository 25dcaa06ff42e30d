"""Where applicants live, place by place, so that an address is offered and need not be typed.

The places are part of the projection. The fact that names the program's version is taken away, so that the next
opening of the office makes the projection from the events, whatever version the program has.

Revision ID: 0009
Revises: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

PLACE = ("okrug", "village", "street")


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "case_places",
        sa.Column("case_id", sa.Text(), nullable=False),
        *(sa.Column(part, sa.Text(), nullable=False) for part in PLACE),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_case_places")),
    )
    op.create_index(op.f("ix_case_places_okrug"), "case_places", list(PLACE))
    op.execute("DELETE FROM office_facts WHERE name = 'program_version'")


def downgrade() -> None:
    """Remove it."""
    op.drop_index(op.f("ix_case_places_okrug"), "case_places")
    op.drop_table("case_places")
