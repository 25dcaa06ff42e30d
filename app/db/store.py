"""The store as use cases see it: one transaction at a time, with everything it may touch.

A use case is one transaction: what it wrote is durable when the `with` block ends, and gone if it raised.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from app.db.archive import Archive
from app.db.case_table import CaseTable
from app.db.drafts import Drafts
from app.db.engine import Store
from app.db.event_log import EventLog
from app.db.office_table import OfficeTable
from app.db.own_rules_table import OwnRulesTable
from app.db.packet_ledger import PacketLedger
from app.db.print_runs_table import PrintRunsTable
from app.db.queues import QueueTable
from app.db.register_pages import RegisterPages


class Transaction:
    """All tables of the store within one transaction."""

    def __init__(self, connection: Connection) -> None:
        self.log = EventLog(connection)
        self.cases = CaseTable(connection)
        self.register = RegisterPages(connection)
        self.queues = QueueTable(connection)
        self.archive = Archive(connection)
        self.drafts = Drafts(connection)
        self.office = OfficeTable(connection)
        self.own = OwnRulesTable(connection)
        self.packets = PacketLedger(connection)
        self.print_runs = PrintRunsTable(connection)


class OfficeStore:
    """An open store. It belongs to one worker: no two transactions run at once."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """The database file."""
        return self._store.path

    @property
    def file(self) -> Store:
        """The file itself, for backups."""
        return self._store

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Everything inside is written together, or not at all."""
        with self._store.writing() as connection:
            yield Transaction(connection)

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """One snapshot to read from."""
        with self._store.reading() as connection:
            yield Transaction(connection)

    def close(self) -> None:
        """Close the file; its lock goes with it."""
        self._store.close()
