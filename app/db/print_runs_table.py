"""Printings of many papers, by the papers' hashes: what is still to be printed after a stop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from app.db.tables import print_runs


@dataclass(frozen=True, slots=True)
class PrintRun:
    """A printing of many papers and how far it is."""

    id: str
    begun_at: datetime
    whole: int
    printed: int


class PrintRunsTable:
    """The runs; one that is finished is forgotten with the next."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, run: str, papers: Sequence[str], at: datetime) -> None:
        """Note the papers of a run in their order; runs before it are forgotten."""
        self._connection.execute(delete(print_runs))
        rows = [
            {"run": run, "place": place, "sha256": paper, "begun_at": at.isoformat()}
            for place, paper in enumerate(papers, start=1)
        ]
        self._connection.execute(insert(print_runs), rows)

    def last(self) -> PrintRun | None:
        """The run that was begun last; `None` if there is none."""
        of_run = select(
            print_runs.c.run,
            func.max(print_runs.c.begun_at).label("begun_at"),
            func.count().label("whole"),
            func.count(print_runs.c.printed_at).label("printed"),
        ).group_by(print_runs.c.run)
        row = self._connection.execute(of_run).first()
        if row is None:
            return None
        return PrintRun(row.run, datetime.fromisoformat(row.begun_at), row.whole, row.printed)

    def next(self, run: str) -> tuple[int, str] | None:
        """Place and hash of the first paper that is still to be printed."""
        waiting = (
            select(print_runs.c.place, print_runs.c.sha256)
            .where(print_runs.c.run == run, print_runs.c.printed_at.is_(None))
            .order_by(print_runs.c.place)
        )
        row = self._connection.execute(waiting).first()
        return None if row is None else (row.place, row.sha256)

    def printed(self, run: str, place: int, at: datetime) -> None:
        """Note that a paper is out."""
        of_paper = (print_runs.c.run == run, print_runs.c.place == place)
        self._connection.execute(update(print_runs).where(*of_paper).values(printed_at=at.isoformat()))

    def leave_out(self, run: str, place: int) -> None:
        """Note that a paper does not belong to its run any more."""
        self._connection.execute(
            delete(print_runs).where(print_runs.c.run == run, print_runs.c.place == place)
        )

    def forget(self) -> None:
        """No run is to be gone on with."""
        self._connection.execute(delete(print_runs))
