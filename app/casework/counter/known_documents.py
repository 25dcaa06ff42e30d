"""Documents that need not be asked for twice: typed with the person, or known from the person's earlier cases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.catalogue.model import Edition
from app.domain.case import Case
from app.domain.completeness import IDENTITY_DOCUMENT
from app.domain.documents import TAKEN_FROM_PERSON, Document
from app.forms.engine import FormState

_PARTICULARS = {
    "number": "document_number",
    "issuer": "document_issuer",
    "issued": "document_issued",
    "expires": "document_expires",
}
"""What of a document stands in which field of the person's form."""


@dataclass(frozen=True, slots=True)
class Known:
    """A document that may be taken over: `Document.taken_from` says whence; `registered` is the earlier case's day."""

    document: Document
    registered: date | None = None


def from_person(edition: Edition, person: FormState) -> Known | None:
    """The identity document as it was typed with the person; None before its number is, or if nobody asks for it."""
    asked = {requirement.code: requirement.title for requirement in edition.requirements}
    if IDENTITY_DOCUMENT not in asked or not set(_PARTICULARS.values()) <= set(person.definition.fields):
        return None
    typed: dict[str, Any] = {name: person.get(field) for name, field in _PARTICULARS.items()}
    if not typed["number"]:
        return None
    return Known(
        Document(
            IDENTITY_DOCUMENT,
            asked[IDENTITY_DOCUMENT].kk,
            number=str(typed["number"]),
            issuer=str(typed["issuer"] or ""),
            issued=_day(typed["issued"]),
            expires=_day(typed["expires"]),
            taken_from=TAKEN_FROM_PERSON,
        )
    )


def from_earlier_cases(desk: Desk, intake: Intake, iin: str) -> tuple[Known, ...]:
    """The latest document of the person's earlier cases for each thing that the edition asks for.

    Scans that are not kept in this office are left out; whether a document still holds is for the check to say.
    """
    if not iin:
        return ()
    asked = {
        code: requirement
        for requirement in desk.edition(intake.edition).requirements
        for code in (requirement.code, *requirement.alternatives)
    }
    found: dict[str, Known] = {}
    with desk.store.reading() as transaction:
        for row in transaction.cases.of_person(iin):
            case = transaction.cases.folded(row.id).case
            for document in _typed_ones(case):
                if document.requirement in asked and document.requirement not in found:
                    scans = tuple(scan for scan in document.scans if transaction.archive.holds(scan))
                    taken = replace(document, scans=scans, original=False, taken_from=row.number)
                    found[document.requirement] = Known(taken, row.registered_at.date())
    return tuple(found.values())


def _typed_ones(case: Case | None) -> Iterable[Document]:
    """A case's documents that say something, the latest first."""
    if case is None:
        return ()
    return (one for one in reversed(case.documents) if one.number or one.scans or one.issuer)


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None
