"""In which queue a case waits and from when on it is late, so that the board of the day reads what it shows.

All of it is part of the projection, which the next opening of the office makes from the events: the fact that names
the program's version is taken away. What was read by looking through everything has an index of its own now. How many
wait in a queue is counted by the database itself, whoever writes or removes a case.

Revision ID: 0010
Revises: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

COLUMNS = ("queue", "late_from")
PACKET = ["addressee", "number"]
INDICES = {
    "ix_cases_by_queue": ("cases", ["queue", "late_from", "number"], "queue > 0"),
    "ix_unreckoned_cases": ("cases", ["queue"], "queue IS NULL AND status <> 'closed'"),
    "ix_cases_with_aside": ("cases", ["number"], "aside > 0"),
    "ix_decided_cases": ("cases", ["holder", "last_step_at"], "status = 'decided'"),
    "ix_granted_cases": ("cases", ["registered_office", "registered_at"], "outcome = 'granted'"),
    "ix_unanswered_packets": (
        "packets_out",
        PACKET,
        "confirmed_at IS NULL AND kind <> 'acknowledgement'",
    ),
    "ix_packets_taken_in": ("packets_out", PACKET, "taken_in_at IS NOT NULL"),
    "ix_events_of_kind": ("events", ["kind", "office_id", "at"], None),
}
BY_EXECUTOR, IS_CHARGED = "ix_cases_by_executor", "executor <> ''"
QUEUE = ("holder", "office", "role", "on_sheet", "actor_kk", "actor_ru", "in_minutes", "for_citizen")
READ_BY_NOBODY = {"ix_cases_status": "status", "ix_cases_holder": "holder"}
LEAVES = "UPDATE queues SET waiting = waiting - 1 WHERE seq = old.queue;"
JOINS = "UPDATE queues SET waiting = waiting + 1 WHERE seq = new.queue;"
TRIGGERS = {
    "queue_left": f"AFTER DELETE ON cases WHEN old.queue > 0 BEGIN {LEAVES} END",
    "queue_joined": f"AFTER INSERT ON cases WHEN new.queue > 0 BEGIN {JOINS} END",
    "queue_changed": f"AFTER UPDATE OF queue ON cases BEGIN {LEAVES} {JOINS} END",
}


def upgrade() -> None:
    """Make the columns, the tables, the indices and the triggers."""
    for column in COLUMNS:
        op.add_column("cases", sa.Column(column, sa.Integer(), nullable=True))
    _queues()
    op.create_table(
        "unregistered",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_unregistered")),
    )
    for name, (table, columns, only) in INDICES.items():
        op.create_index(name, table, columns, sqlite_where=None if only is None else sa.text(only))
    for name in READ_BY_NOBODY:
        op.drop_index(name, "cases")
    op.drop_index(BY_EXECUTOR, "cases")
    op.create_index(BY_EXECUTOR, "cases", ["executor", "due", "number"], sqlite_where=sa.text(IS_CHARGED))
    for name, when in TRIGGERS.items():
        op.execute(f"CREATE TRIGGER {name} {when}")
    op.execute("DELETE FROM office_facts WHERE name = 'program_version'")


def downgrade() -> None:
    """Remove them."""
    for name in TRIGGERS:
        op.execute(f"DROP TRIGGER {name}")
    op.drop_index(BY_EXECUTOR, "cases")
    op.create_index(BY_EXECUTOR, "cases", ["executor"], sqlite_where=sa.text(IS_CHARGED))
    for name, column in READ_BY_NOBODY.items():
        op.create_index(name, "cases", [column])
    for name, (table, *_) in INDICES.items():
        op.drop_index(name, table)
    op.drop_table("unregistered")
    op.drop_table("queues")
    for column in COLUMNS:
        op.drop_column("cases", column)


def _queues() -> None:
    op.create_table(
        "queues",
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("office", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("on_sheet", sa.Boolean(), nullable=False),
        sa.Column("actor_kk", sa.Text(), nullable=False),
        sa.Column("actor_ru", sa.Text(), nullable=False),
        sa.Column("in_minutes", sa.Boolean(), nullable=False),
        sa.Column("for_citizen", sa.Boolean(), nullable=False),
        sa.Column("waiting", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_queues")),
        sa.UniqueConstraint(*QUEUE, name=op.f(f"uq_queues_{'_'.join(QUEUE)}")),
    )
