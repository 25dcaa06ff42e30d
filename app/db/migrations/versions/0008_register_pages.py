"""The register in any order, page by page: by which words a row is sorted, where it stands, who was charged with it.

The new columns are part of the projection, which the next opening of the office makes from the events: the fact that
names the program's version is taken away. Each order has an index of its own, and those in which open cases are read
one of open cases alone: closed ones are many and would all have to be stepped over.

Revision ID: 0008
Revises: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

COLUMNS = ("stage", "name_key", "executor")
ORDERS = {
    "change": ["changed_at", "number"],
    "due": ["due", "number"],
    "name": ["name_key", "number"],
    "stage": ["stage", "due", "number"],
    "office": ["registered_office", "due", "number"],
}
OPEN_ORDERS = {**ORDERS, "number": ["number"]}


def upgrade() -> None:
    """Make the columns and the indices."""
    for column in COLUMNS:
        op.add_column("cases", sa.Column(column, sa.Text(), server_default="", nullable=False))
    op.create_index("ix_cases_by_executor", "cases", ["executor"], sqlite_where=sa.text("executor <> ''"))
    for name, columns in ORDERS.items():
        op.create_index(f"ix_cases_by_{name}", "cases", columns)
    for name, columns in OPEN_ORDERS.items():
        op.create_index(
            f"ix_open_cases_by_{name}", "cases", columns, sqlite_where=sa.text("status <> 'closed'")
        )
    op.execute("DELETE FROM office_facts WHERE name = 'program_version'")


def downgrade() -> None:
    """Remove them."""
    for name in OPEN_ORDERS:
        op.drop_index(f"ix_open_cases_by_{name}", "cases")
    for name in ORDERS:
        op.drop_index(f"ix_cases_by_{name}", "cases")
    op.drop_index("ix_cases_by_executor", "cases")
    for column in COLUMNS:
        op.drop_column("cases", column)
