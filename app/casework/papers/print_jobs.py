"""Many answers on paper: which papers they are, and which of them are out, so that a stopped printing goes on there.

A case is not changed by being printed: the paper was issued before, and its bytes are kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from app.casework.desk import Desk
from app.casework.errors import NothingToPrint
from app.casework.overview.steps import load
from app.casework.papers.answer_papers import CERTIFICATE, NOTICE, REFERRAL, REFUSAL
from app.casework.papers.kept_papers import kept_paper
from app.db.print_runs_table import PrintRun as PrintRun
from app.db.store import Transaction
from app.domain.case import Paper

ANSWERS = (NOTICE, REFUSAL, CERTIFICATE, REFERRAL)


@dataclass(frozen=True, slots=True)
class NextPaper:
    """The paper whose turn it is: its place in the run, and the bytes that were issued."""

    place: int
    pdf: bytes


def begin(desk: Desk, case_ids: Sequence[str]) -> PrintRun:
    """Begin to print the answers of cases, in their order; those without an answer here are left out.

    Raises:
        NothingToPrint: none of them has one.
    """
    with desk.store.writing() as transaction:
        found = [_answer(transaction, case_id) for case_id in case_ids]
        papers = [paper.sha256 for paper in found if paper is not None]
        if not papers:
            raise NothingToPrint
        run = PrintRun(uuid4().hex, desk.clock.now(), len(papers), 0)
        transaction.print_runs.begin(run.id, papers, run.begun_at)
    return run


def unfinished(desk: Desk) -> PrintRun | None:
    """The printing that was stopped before all was out; `None` if there is none."""
    with desk.store.reading() as transaction:
        last = transaction.print_runs.last()
    return last if last is not None and last.printed < last.whole else None


def next_paper(desk: Desk, run: PrintRun) -> NextPaper | None:
    """The first paper that is still to be printed; `None` once all are out.

    Raises:
        PaperGone: this office does not have it any more.
        PaperDamaged: it has something else in its place.
    """
    with desk.store.reading() as transaction:
        found = transaction.print_runs.next(run.id)
        return None if found is None else NextPaper(found[0], kept_paper(transaction, found[1]))


def leave_out(desk: Desk, run: PrintRun) -> PrintRun | None:
    """Print the run without the paper whose turn it is; what is left of it, `None` if nothing is to be printed."""
    with desk.store.writing() as transaction:
        found = transaction.print_runs.next(run.id)
        if found is not None:
            transaction.print_runs.leave_out(run.id, found[0])
    return unfinished(desk)


def printed(desk: Desk, run: PrintRun, place: int) -> None:
    """Note that a paper is out: it is not printed again in this run."""
    with desk.store.writing() as transaction:
        transaction.print_runs.printed(run.id, place, desk.clock.now())


def forget(desk: Desk) -> None:
    """Do not offer to go on with what was stopped."""
    with desk.store.writing() as transaction:
        transaction.print_runs.forget()


def _answer(transaction: Transaction, case_id: str) -> Paper | None:
    """The first copy of a case's last answer, if its bytes are kept here."""
    issued = [
        paper for paper in load(transaction, case_id).papers if paper.kind in ANSWERS and not paper.copy
    ]
    return issued[-1] if issued and transaction.archive.holds(issued[-1].sha256) else None
