"""The journals of the office for any period, read from the log of events: registered, came in, went out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import StrEnum

from app.casework.desk import Desk
from app.casework.errors import PeriodUpsideDown
from app.casework.look_up import NAMELESS, names_of_offices
from app.casework.rendering import head_of
from app.catalogue.model import Edition
from app.db.codec import event_of
from app.db.store import Transaction
from app.domain.answers import ResultKind
from app.domain.case import Case
from app.domain.events import (
    ApplicationRegistered,
    CaseClosed,
    CaseTakenIn,
    DecisionSigned,
    DocumentAdded,
    Outcome,
    ResultHandedOver,
)
from app.domain.language import Text
from app.domain.people import PersonName
from app.domain.records import Record
from app.errors import KenseError
from app.printing.content_journals import Incoming, JournalContent, JournalLine, Outgoing, Registration
from app.printing.document import PaperLanguage
from app.printing.layouts import journal
from app.printing.pdf import render_register


class Journal(StrEnum):
    """The journals that an office keeps."""

    REGISTRATION = "registration"
    INCOMING = "incoming"
    OUTGOING = "outgoing"


_KINDS: dict[Journal, type[JournalLine]] = {
    Journal.REGISTRATION: Registration,
    Journal.INCOMING: Incoming,
    Journal.OUTGOING: Outgoing,
}
_RESULTS = {
    ResultKind.CERTIFICATE: Text("анықтама", "справка"),
    ResultKind.PERIOD_CERTIFICATE: Text("анықтама", "справка"),
    ResultKind.REFERRAL: Text("жолдама", "направление"),
    ResultKind.REGISTRATION: Text("тіркелді", "поставлен на учёт"),
}
_NOTICE, _REFUSAL = Text("хабарлама", "уведомление"), Text("бас тарту", "отказ")
_CLOSED = Text("қараусыз қалдырылды", "оставлено без рассмотрения")
_UNKNOWN = Text("белгісіз қызмет", "неизвестная услуга")


def print_journal(desk: Desk, kind: Journal, first: date, last: date, language: PaperLanguage) -> bytes:
    """A journal from one day to another, both included, as pages.

    Raises:
        PeriodUpsideDown: the last day lies before the first.
    """
    return render_register(journal.layout(content_of(desk, kind, first, last), language))


def content_of(desk: Desk, kind: Journal, first: date, last: date) -> JournalContent:
    """What stands in a journal for a period; its lines are numbered from the beginning of the year.

    Raises:
        PeriodUpsideDown: the last day lies before the first.
    """
    if last < first:
        raise PeriodUpsideDown(first=f"{first:%d.%m.%Y}", last=f"{last:%d.%m.%Y}")
    with desk.store.reading() as transaction:
        lines = tuple(_LINES[kind](desk, transaction, first, last))
        before = _counted(desk, transaction, kind, date(first.year, 1, 1), first)
    return JournalContent(
        office=head_of(desk.office),
        first=first,
        last=last,
        keeper=desk.staff.name,
        lines=lines,
        kind=_KINDS[kind],
        before=before,
    )


_TOLD_BY = {
    Journal.REGISTRATION: ApplicationRegistered.kind,
    Journal.INCOMING: CaseTakenIn.kind,
    Journal.OUTGOING: DecisionSigned.kind,
}
"""The kind of event that is a line of the journal."""


def _counted(desk: Desk, transaction: Transaction, kind: Journal, first: date, until: date) -> int:
    """How many lines there were before the period in its year."""
    told = transaction.log.of_kinds(
        (_TOLD_BY[kind],), office_id=desk.office.id, since=first.isoformat(), until=until.isoformat()
    )
    return sum(1 for _ in told)


def _of_period(
    desk: Desk, transaction: Transaction, kind: Journal, first: date, last: date
) -> Iterator[Record]:
    return transaction.log.of_kinds(
        (_TOLD_BY[kind],),
        office_id=desk.office.id,
        since=first.isoformat(),
        until=(last + timedelta(days=1)).isoformat(),
    )


def _registered(desk: Desk, transaction: Transaction, first: date, last: date) -> Iterator[Registration]:
    results = _results(desk, transaction, first)
    added = _documents_added(transaction, first)
    for record in _of_period(desk, transaction, Journal.REGISTRATION, first, last):
        event = event_of(record)
        body = event.body
        if not isinstance(body, ApplicationRegistered):
            continue
        result = results.get(record.case_id)
        yield Registration(
            at=event.at,
            number=body.number,
            applicant=body.applicant.name.initialled,
            service=_service(desk, body.edition),
            documents=len(body.documents) + added.get(record.case_id, 0),
            acceptor=PersonName.of(record.author_name).initialled,
            due=body.due,
            result=result[0] if result else None,
            result_on=result[1] if result else None,
        )


def _documents_added(transaction: Transaction, since: date) -> dict[str, int]:
    counted: dict[str, int] = {}
    for record in transaction.log.of_kinds((DocumentAdded.kind,), since=since.isoformat()):
        counted[record.case_id] = counted.get(record.case_id, 0) + 1
    return counted


def _results(desk: Desk, transaction: Transaction, since: date) -> dict[str, tuple[Text, date]]:
    """How and when each case was decided, or closed without an answer."""
    results: dict[str, tuple[Text, date]] = {}
    editions = {row.id: row.edition for row in transaction.cases.rows(limit=None)}
    kinds = (DecisionSigned.kind, CaseClosed.kind)
    for record in transaction.log.of_kinds(kinds, since=since.isoformat()):
        event = event_of(record)
        if isinstance(event.body, DecisionSigned):
            words = _result_words(desk, editions.get(record.case_id, ""), event.body)
            results[record.case_id] = (words, event.at.date())
        else:
            results.setdefault(record.case_id, (_CLOSED, event.at.date()))
    return results


def _result_words(desk: Desk, edition_id: str, body: DecisionSigned) -> Text:
    if body.answer.outcome is not Outcome.GRANTED:
        return _REFUSAL
    edition = _edition(desk, edition_id)
    return _RESULTS.get(edition.result.kind, _NOTICE) if edition is not None else _NOTICE


def _came(desk: Desk, transaction: Transaction, first: date, last: date) -> Iterator[Incoming]:
    names = names_of_offices(desk, transaction)
    for record in _of_period(desk, transaction, Journal.INCOMING, first, last):
        event = event_of(record)
        case = _case(transaction, record.case_id)
        if case is None or not isinstance(event.body, CaseTakenIn):
            continue
        yield Incoming(
            at=event.at,
            incoming=event.body.incoming_number,
            sender=names.get(case.registered_office, NAMELESS),
            number=case.number,
            applicant=case.applicant.name.initialled,
            service=_service(desk, case.edition),
            executor=PersonName.of(case.executor).initialled if case.executor else "",
        )


def _went(desk: Desk, transaction: Transaction, first: date, last: date) -> Iterator[Outgoing]:
    for record in _of_period(desk, transaction, Journal.OUTGOING, first, last):
        event = event_of(record)
        case = _case(transaction, record.case_id)
        if case is None or not isinstance(event.body, DecisionSigned):
            continue
        yield Outgoing(
            on=event.at.date(),
            outgoing=event.body.outgoing_number,
            addressee=case.applicant.name.initialled,
            paper=_result_words(desk, case.edition, event.body),
            number=case.number,
            service=_service(desk, case.edition),
            signatory=PersonName.of_signatory(event.body.signed_by).initialled,
            handed=_handed_over(transaction, record.case_id),
        )


def _handed_over(transaction: Transaction, case_id: str) -> date | None:
    """The day on which the citizen got the answer, or on which it left for another office."""
    days = [
        event.at.date()
        for event in transaction.cases.folded(case_id).applied
        if isinstance(event.body, ResultHandedOver)
    ]
    return days[-1] if days else None


_LINES: dict[Journal, Callable[[Desk, Transaction, date, date], Iterator[JournalLine]]] = {
    Journal.REGISTRATION: _registered,
    Journal.INCOMING: _came,
    Journal.OUTGOING: _went,
}


def _case(transaction: Transaction, case_id: str) -> Case | None:
    return transaction.cases.folded(case_id).case


def _edition(desk: Desk, id: str) -> Edition | None:
    try:
        return desk.catalogue.edition(id)
    except KenseError:
        return None


def _service(desk: Desk, edition_id: str) -> Text:
    edition = _edition(desk, edition_id)
    return edition.title if edition is not None else _UNKNOWN
