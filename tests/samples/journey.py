"""One case's events from the counter to the citizen's hand, for tests of the fold, the store and packets."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from app.clock import ALMATY
from app.db.codec import body_to_json
from app.domain.events import (
    Answer,
    AnswerDrafted,
    AnswerPassedOn,
    ApplicationRegistered,
    Body,
    CaseForwarded,
    CaseTakenIn,
    CompletenessConfirmed,
    DecisionSigned,
    Delivery,
    Event,
    NoteAdded,
    Outcome,
    ResultHandedOver,
)
from app.domain.language import Language
from app.domain.people import Person, PersonName
from app.domain.records import Record

START = datetime(2026, 11, 20, 10, 0, tzinfo=ALMATY)
OKRUG, DEPARTMENT, STRANGER = "okrug", "department", "stranger"
APPLICANT = Person(PersonName("Жұмабаева", "Гүлнар", "Ержанқызы"), "860314440219", date(1986, 3, 14))
REFUSAL = Answer(Outcome.REFUSED, ground="income")


def registration() -> ApplicationRegistered:
    return ApplicationRegistered(
        number="3147-26-00417-2",
        edition="act/service",
        channel="okrug_akim",
        language=Language.KK,
        applicant=APPLICANT,
        form_id="form",
        form_version=1,
        form={},
        documents=(),
        due=date(2026, 12, 23),
    )


def event(office: str, seq: int, turn: int, body: Body, step: int | None = None, minutes: int = 0) -> Event:
    at = START + timedelta(minutes=minutes or seq)
    record = Record(
        id=f"{office}-{seq}",
        case_id="case",
        kind=body.kind,
        office_id=office,
        office_seq=seq,
        turn=turn,
        step=step,
        at=at.isoformat(),
        author_id="a",
        author_name="Бекова Айгүл Маратқызы",
        author_role="specialist",
        body=body_to_json(body),
        prev_hash="0" * 64,
    ).sealed()
    return Event(record, at, body)


def journey() -> list[Event]:
    signed = DecisionSigned("17-26", REFUSAL, "Оспанов Ерлан")
    return [
        event(OKRUG, 1, 1, registration(), step=1),
        event(OKRUG, 2, 1, CompletenessConfirmed("Әкім")),
        event(OKRUG, 3, 1, CaseForwarded(DEPARTMENT, "Бөлім"), step=2),
        event(DEPARTMENT, 1, 2, CaseTakenIn("5-26")),
        event(DEPARTMENT, 2, 2, AnswerDrafted(REFUSAL), step=3),
        event(DEPARTMENT, 3, 2, signed, step=4),
        event(DEPARTMENT, 4, 2, CaseForwarded(OKRUG, "Округ"), step=5),
        event(OKRUG, 4, 3, AnswerPassedOn("Әкім"), step=6),
        event(OKRUG, 5, 3, ResultHandedOver(Delivery.IN_PERSON, "Жұмабаева Г."), step=7),
        event(STRANGER, 1, 1, NoteAdded("phoned")),
    ]
