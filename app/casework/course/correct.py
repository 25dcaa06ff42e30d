"""Putting right what was registered of the applicant: a new event with a reason; the old value stays visible.

A correction is an addition: the counter sees the identity card, wherever the case lies just then, and a wrong name is
found when all is over, too. Papers that were issued stay as they are, and so do their reprints.
"""

from __future__ import annotations

from app.casework.course.offers import Deed, FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.errors import NothingWritten
from app.casework.overview.steps import Turn
from app.casework.recording import Entry
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.corrections import detail_of
from app.domain.events import Correction, Detail, DetailsCorrected
from app.domain.language import N_

DETAILS: dict[Detail, str] = {
    Detail.SURNAME: N_("Surname"),
    Detail.GIVEN: N_("Name"),
    Detail.PATRONYMIC: N_("Patronymic"),
    Detail.PHONE: N_("Telephone"),
    Detail.VILLAGE: N_("Village"),
    Detail.STREET: N_("Street"),
    Detail.HOUSE: N_("House"),
    Detail.FLAT: N_("Flat"),
    Detail.DOCUMENT_NUMBER: N_("Number of the identity document"),
    Detail.DOCUMENT_ISSUER: N_("Who issued it"),
}
"""What can be corrected, with its words."""
_NEEDED = frozenset({Detail.SURNAME, Detail.GIVEN})


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    person = turn.case.applicant
    values = tuple(
        OfferedField(
            detail.value,
            FieldKind.TEXT,
            label,
            required=detail in _NEEDED and bool(detail_of(person, detail)),
            value=detail_of(person, detail),
        )
        for detail, label in DETAILS.items()
    )
    return (
        *values,
        OfferedField("reason", FieldKind.TEXT, N_("Why it is corrected")),
        OfferedField("document", FieldKind.TEXT, N_("By which document"), required=False),
    )


def _correct(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    person = turn.case.applicant
    corrections = tuple(
        Correction(detail, before, said.text(detail.value))
        for detail in DETAILS
        if (before := detail_of(person, detail)) != said.text(detail.value)
    )
    if not corrections:
        raise NothingWritten
    body = DetailsCorrected(corrections, said.text("reason"), said.text("document"))
    return turn.record(desk, transaction, Entry(body))


CORRECT = Verb(Deed.CORRECT, N_("Correct the details"), _form, _correct)
