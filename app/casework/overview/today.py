"""What waits for whom: the board that a working day begins with. It is as quick to read however much waits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.casework.desk import Desk
from app.casework.overview.look_up import NAMELESS, names_of_offices
from app.casework.overview.queues import is_mine, reading_queues
from app.casework.overview.step_terms import StepTerms, step_terms
from app.casework.overview.upcoming import upcoming
from app.casework.overview.urgency import Urgency, spans, urgency_of
from app.catalogue.due import Grounds
from app.db.queues import EVER, Length, Place, Queue, Span
from app.db.store import Transaction
from app.domain.case import CaseRow
from app.domain.language import Text
from app.domain.roles import Role
from app.errors import KenseError

UNKNOWN_SERVICE = Text("бағдарламаға белгісіз қызмет", "услуга, неизвестная программе")
"""What a service is called that the catalogue does not have: a case of a newer program, or a broken file."""
UPDATE_NEEDED = Text(
    "Бағдарлама бұл қызметті білмейді: оны жаңарту керек", "Программа не знает этой услуги: её нужно обновить"
)


@dataclass(frozen=True, slots=True)
class Task:
    """The next step of a case: whose it is and by when.

    `due` is the term of the step and `grounds` tell why it ends then; `case_due` and `whole` are the same for the
    answer to the citizen. `office_name` is where the case lies.
    """

    case_id: str
    number: str
    applicant: str
    service: Text
    action: Text
    actor: Text
    role: Role
    office_id: str
    due: date
    due_at: datetime | None
    grounds: Grounds | None
    urgency: Urgency
    case_due: date
    whole: Grounds | None
    office_name: Text

    @property
    def first_due(self) -> date:
        """The term that ends first: the step's or the whole."""
        return min(self.due, self.case_due)


@dataclass(frozen=True, slots=True)
class Section:
    """My tasks of one urgency: how many there are, and those of them that are due first."""

    urgency: Urgency
    count: int
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class OthersTurn:
    """What waits for one actor of one office: how many cases, and the one that is late first, if any can be."""

    count: int
    nearest: Task


@dataclass(frozen=True, slots=True)
class Board:
    """What waits for me, the most urgent first, and what waits for others, by place.

    `here` is how many cases wait in this office, whoever takes them; `for_others` how many wait for others, those of
    places that are not told among them.
    """

    mine: tuple[Section, ...] = ()
    places: tuple[OthersTurn, ...] = ()
    here: int = 0
    for_others: int = 0
    more_places: int = 0

    @property
    def tasks(self) -> tuple[Task, ...]:
        """My tasks that are told."""
        return tuple(task for section in self.mine for task in section.tasks)


MOST, MOST_PLACES = 20, 12
"""How much is told one by one unless more is asked for: of my tasks of one urgency, and of others' places."""


def board(desk: Desk, most: int = MOST, most_places: int = MOST_PLACES) -> Board:
    """All open cases that this office knows by their next step; of each urgency at most so many are told one by one."""
    return reading_queues(desk, lambda transaction: _board(desk, transaction, most, most_places))


def _board(desk: Desk, transaction: Transaction, most: int, most_places: int) -> Board:
    waiting = transaction.queues.waiting()
    mine = {seq: there.queue for seq, there in waiting.items() if is_mine(desk, there.queue)}
    others = _by_place({seq: there for seq, there in waiting.items() if seq not in mine})
    chosen = _by_urgency(desk, transaction, mine, most)
    shown = others[:most_places]
    nearest = [transaction.queues.first([there.first_seq], EVER, 1)[0] for there in shown]
    tasks = _tasks(
        desk, transaction, [*(place for _, places in chosen.values() for place in places), *nearest]
    )
    return Board(
        mine=tuple(
            Section(urgency, count, tuple(tasks[place.row] for place in places))
            for urgency, (count, places) in chosen.items()
        ),
        places=tuple(
            OthersTurn(there.count, tasks[place.row]) for there, place in zip(shown, nearest, strict=True)
        ),
        here=sum(there.count for there in waiting.values() if there.queue.holder == desk.office.id),
        for_others=sum(there.count for there in others),
        more_places=len(others) - len(shown),
    )


def _by_urgency(
    desk: Desk, transaction: Transaction, mine: Mapping[int, Queue], most: int
) -> dict[Urgency, tuple[int, list[Place]]]:
    """How many of my queues are of each urgency, the most urgent first, and who of them is late first."""
    now, found = desk.clock.now(), {}
    for urgency, alike in _alike(now, mine).items():
        counts = {span: transaction.queues.counts(seqs, span) for span, seqs in alike.items()}
        whole = sum(sum(each.values()) for each in counts.values())
        if whole:
            first = [
                place for span, seqs in counts.items() for place in transaction.queues.first(seqs, span, most)
            ]
            found[urgency] = whole, sorted(first, key=lambda place: place.order)[:most]
    return found


def _alike(now: datetime, mine: Mapping[int, Queue]) -> dict[Urgency, dict[Span, list[int]]]:
    """What is of each urgency: within which span in which queues."""
    found: dict[Urgency, dict[Span, list[int]]] = {urgency: {} for urgency in Urgency}
    for seq, queue in mine.items():
        for urgency, span in spans(now, in_minutes=queue.in_minutes, for_citizen=queue.for_citizen).items():
            found[urgency].setdefault(span, []).append(seq)
    return found


@dataclass(frozen=True, slots=True)
class _There:
    count: int
    first_seq: int


def _by_place(waiting: Mapping[int, Length]) -> list[_There]:
    """How many wait for each actor of each office, and in which queue somebody is late first; the soonest first.

    What only the citizen is to come for makes nobody late: it stands behind everything else, and so do its places.
    """
    by_place: dict[tuple[str, str], list[int]] = {}
    for seq in sorted(waiting, key=lambda seq: (waiting[seq].queue.for_citizen, waiting[seq].first)):
        by_place.setdefault((waiting[seq].queue.holder, waiting[seq].queue.actor_kk), []).append(seq)
    return [_There(sum(waiting[seq].count for seq in seqs), seqs[0]) for seqs in by_place.values()]


def _tasks(desk: Desk, transaction: Transaction, places: Sequence[Place]) -> dict[int, Task]:
    """What is to be done at these places, by their rows."""
    if not places:
        return {}
    offices, terms = names_of_offices(desk, transaction), step_terms(desk)
    rows = transaction.queues.at(places)
    return {place: _task(desk, row, terms, offices.get(row.holder, NAMELESS)) for place, row in rows.items()}


def _task(desk: Desk, row: CaseRow, terms: StepTerms, lies_with: Text) -> Task:
    try:
        coming = upcoming(desk, row, terms)
    except KenseError:
        return _unknown(desk, row, lies_with)
    assert coming is not None, "what is in a queue waits for a step"
    return Task(
        case_id=row.id,
        number=row.number,
        applicant=row.applicant,
        service=desk.catalogue.edition(row.edition).title,
        action=coming.step.action,
        actor=coming.step.actor.title,
        role=coming.step.actor.role,
        office_id=row.holder,
        due=coming.due,
        due_at=coming.due_at,
        grounds=coming.grounds,
        urgency=coming.urgency,
        case_due=row.due,
        whole=coming.whole,
        office_name=lies_with,
    )


def _unknown(desk: Desk, row: CaseRow, lies_with: Text) -> Task:
    """The task of a case whose service this program does not know: to bring the program up to date."""
    return Task(
        case_id=row.id,
        number=row.number,
        applicant=row.applicant,
        service=UNKNOWN_SERVICE,
        action=UPDATE_NEEDED,
        actor=Role.ADMINISTRATOR.full_name,
        role=Role.ADMINISTRATOR,
        office_id=row.holder,
        due=row.due,
        due_at=None,
        grounds=None,
        urgency=urgency_of(desk.clock.now(), row.due),
        case_due=row.due,
        whole=None,
        office_name=lies_with,
    )
