"""The lines of journals: what a record tells, with what became of its case since."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date

from app.casework.desk import Desk
from app.casework.overview.look_up import NAMELESS, names_of_offices
from app.catalogue.model import Edition
from app.db.codec import event_of
from app.db.store import Transaction
from app.domain.answers import ResultKind
from app.domain.case import Folded
from app.domain.events import (
    ApplicationRegistered,
    CaseClosed,
    CaseTakenIn,
    DecisionSigned,
    DocumentAdded,
    Event,
    Outcome,
    ResultHandedOver,
)
from app.domain.fold import fold
from app.domain.language import Text
from app.domain.people import PersonName
from app.domain.records import Record
from app.errors import KenseError
from app.printing.content_journals import Incoming, JournalLine, Outgoing, Registration

_RESULTS = {
    ResultKind.CERTIFICATE: Text("анықтама", "справка"),
    ResultKind.PERIOD_CERTIFICATE: Text("анықтама", "справка"),
    ResultKind.REFERRAL: Text("жолдама", "направление"),
    ResultKind.REGISTRATION: Text("тіркелді", "поставлен на учёт"),
}
_NOTICE, _REFUSAL = Text("хабарлама", "уведомление"), Text("бас тарту", "отказ")
_CLOSED = Text("қараусыз қалдырылды", "оставлено без рассмотрения")
_UNKNOWN = Text("белгісіз қызмет", "неизвестная услуга")

Lines = Callable[[Desk, Transaction, Sequence[Record]], Iterator[JournalLine]]
"""The lines of some records, in their order."""


def registered(desk: Desk, transaction: Transaction, records: Sequence[Record]) -> Iterator[Registration]:
    """Applications, with what was decided since."""
    kinds = (DocumentAdded.kind, DecisionSigned.kind, CaseClosed.kind)
    later = _by_case(transaction, records, kinds)
    for record in records:
        event = event_of(record)
        body = event.body
        if not isinstance(body, ApplicationRegistered):
            continue
        since = later.get(record.case_id, [])
        result = _result(desk, body.edition, since)
        yield Registration(
            at=event.at,
            number=body.number,
            applicant=body.applicant.name.initialled,
            service=_service(desk, body.edition),
            documents=len(body.documents) + sum(isinstance(one.body, DocumentAdded) for one in since),
            acceptor=PersonName.of(record.author_name).initialled,
            due=body.due,
            result=result[0] if result else None,
            result_on=result[1] if result else None,
        )


def came(desk: Desk, transaction: Transaction, records: Sequence[Record]) -> Iterator[Incoming]:
    """Cases that were taken in from other offices."""
    names = names_of_offices(desk, transaction)
    cases = _folded(transaction, records)
    for record in records:
        event, case = event_of(record), cases[record.case_id].case
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


def went(desk: Desk, transaction: Transaction, records: Sequence[Record]) -> Iterator[Outgoing]:
    """Answers that were signed, with the day on which the citizen got them."""
    cases = _folded(transaction, records)
    for record in records:
        event, folded = event_of(record), cases[record.case_id]
        case = folded.case
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
            handed=_handed_over(folded),
        )


def _by_case(
    transaction: Transaction, records: Iterable[Record], kinds: Iterable[str] = ()
) -> Mapping[str, list[Event]]:
    """What happened in the cases of records, of these kinds if any are told; read at once for all of them."""
    found: dict[str, list[Event]] = {}
    for record in transaction.log.of_cases({record.case_id for record in records}, kinds):
        found.setdefault(record.case_id, []).append(event_of(record))
    return found


def _folded(transaction: Transaction, records: Iterable[Record]) -> Mapping[str, Folded]:
    return {id: fold(events) for id, events in _by_case(transaction, records).items()}


def _result(desk: Desk, edition_id: str, events: Iterable[Event]) -> tuple[Text, date] | None:
    """How and when a case was decided, or closed without an answer."""
    result: tuple[Text, date] | None = None
    for event in events:
        if isinstance(event.body, DecisionSigned):
            result = (_result_words(desk, edition_id, event.body), event.at.date())
        elif isinstance(event.body, CaseClosed) and result is None:
            result = (_CLOSED, event.at.date())
    return result


def _result_words(desk: Desk, edition_id: str, body: DecisionSigned) -> Text:
    if body.answer.outcome is not Outcome.GRANTED:
        return _REFUSAL
    edition = _edition(desk, edition_id)
    return _RESULTS.get(edition.result.kind, _NOTICE) if edition is not None else _NOTICE


def _handed_over(folded: Folded) -> date | None:
    """The day on which the citizen got the answer, or on which it left for another office."""
    days = [event.at.date() for event in folded.applied if isinstance(event.body, ResultHandedOver)]
    return days[-1] if days else None


def _edition(desk: Desk, id: str) -> Edition | None:
    try:
        return desk.catalogue.edition(id)
    except KenseError:
        return None


def _service(desk: Desk, edition_id: str) -> Text:
    edition = _edition(desk, edition_id)
    return edition.title if edition is not None else _UNKNOWN
