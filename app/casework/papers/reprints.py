"""A paper printed once more: which first copy it repeats, the how-manieth time, and what that copy was made of.

A reprint says what its first copy said. So it is made of the case as it stood when that copy was issued, by who was at
the desk and by the clock of that moment: what was added to the case since belongs on a new paper, not on a reprint.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.casework.desk import Desk
from app.casework.errors import IssuedElsewhere
from app.casework.overview.look_up import in_order, until
from app.casework.papers.case_papers import Making
from app.casework.papers.commission_papers import pictures_of
from app.clock import SetClock
from app.db.store import Transaction
from app.domain.case import Paper
from app.domain.events import ComplaintTaken, Event, PaperIssued
from app.domain.fold import fold
from app.printing import content
from app.printing.fingerprint import mark_in


@dataclass(frozen=True, slots=True)
class FirstCopy:
    """A first copy, as the event that tells of it, and how many reprints of it there are."""

    issued: Event
    reprints: int

    @property
    def told(self) -> PaperIssued:
        """What the event tells."""
        return _told(self.issued)

    def mark(self, desk: Desk) -> content.Reprint:
        """What the next reprint says of itself."""
        return content.Reprint(self.reprints + 1, desk.clock.now(), self.issued.at.date())


def first_copy(desk: Desk, transaction: Transaction, case_id: str, paper: Paper) -> FirstCopy:
    """The first copy of a paper, which may be a reprint itself.

    Raises:
        IssuedElsewhere: it is another office's paper.
    """
    history = in_order(transaction.cases.folded(case_id).applied)
    issued = [
        event for event in history if isinstance(event.body, PaperIssued) and event.body.paper == paper.kind
    ]
    for first, *again in _families(transaction, issued):
        if any(_told(event).sha256 == paper.sha256 for event in (first, *again)):
            if first.record.office_id != desk.office.id:
                raise IssuedElsewhere
            return FirstCopy(first, len(again))
    raise IssuedElsewhere


def as_it_was(desk: Desk, transaction: Transaction, case_id: str, copy: FirstCopy) -> Making:
    """The case, the desk and the moment that a first copy was made of."""
    folded = transaction.cases.folded(case_id)
    history = tuple(until(folded.applied, copy.issued))
    case = fold(history).case or folded.case
    assert case is not None
    author = copy.issued.record.author_id
    staff = next((one for one in transaction.office.all_staff() if one.id == author), desk.staff)
    shipped = replace(desk.shipped, clock=SetClock(copy.issued.at))
    then = replace(desk, shipped=shipped, staff=staff)
    edition = desk.edition(case.edition, None if case.decision is None else case.decision.signed_at)
    shown = None if copy.told.pictures is None else pictures_of(transaction, copy.told.pictures)
    return Making(then, case, edition, history, copy.mark(desk), shown)


def complaint_of(made: Making, copy: FirstCopy) -> ComplaintTaken:
    """The complaint whose talon a first copy is: the last that its own office had taken, whatever others took."""
    talon = copy.issued.record
    taken = {
        event.record.office_seq: event.body
        for event in made.history
        if isinstance(event.body, ComplaintTaken) and event.record.office_id == talon.office_id
    }
    return taken[max(seq for seq in taken if seq < talon.office_seq)]


def _families(transaction: Transaction, issued: Iterable[Event]) -> list[list[Event]]:
    """First copies, each with its reprints: those that name it, with its fingerprint, or else that follow it."""
    families: list[list[Event]] = []
    marks: list[str] = []
    for event in issued:
        mark = mark_in(transaction.archive.paper(_told(event).sha256) or b"")
        if _told(event).copy == 0 or not families:
            families.append([event])
            marks.append(mark)
        else:
            named = (family for family in families if _told(family[0]).sha256 == _told(event).first)
            followed = families[marks.index(mark) if mark and mark in marks else -1]
            next(named, followed).append(event)
    return families


def _told(event: Event) -> PaperIssued:
    assert isinstance(event.body, PaperIssued)
    return event.body
