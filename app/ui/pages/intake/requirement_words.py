"""A line of the completeness check in words and marks, alike in the list of documents and in the check."""

from __future__ import annotations

from app.casework.papers.leaflets import SUPPLIED
from app.catalogue.model import Requirement
from app.domain.completeness import Contradiction, Line, State
from app.domain.documents import TAKEN_FROM_PERSON, Document
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, filled
from app.ui.theme.marks import Mark

MARKS = {
    State.PRESENT: Mark.DONE,
    State.FROM_FORM: Mark.DONE,
    State.MISSING: Mark.ERROR,
    State.EXPIRED: Mark.OVERDUE,
    State.NOT_DECIDED: Mark.ATTENTION,
    State.NOT_CONCERNED: Mark.NOT_BEGUN,
}
STATES = {
    State.PRESENT: N_("is there"),
    State.FROM_FORM: N_("from the form"),
    State.MISSING: N_("is missing"),
    State.EXPIRED: N_("expired"),
    State.NOT_DECIDED: N_("to be asked"),
    State.NOT_CONCERNED: N_("does not concern"),
}
CONTRADICTIONS = {
    Contradiction.ISSUED_IN_FUTURE: N_("It is dated later than today."),
    Contradiction.ENDS_BEFORE_IT_BEGINS: N_("It ends before the day on which it was issued."),
    Contradiction.OTHER_THAN_IN_FORM: N_("Its number is another than the one in the form."),
    Contradiction.OTHER_DAYS_THAN_IN_FORM: N_("Its dates are others than those in the form."),
    Contradiction.COPY_FOR_THE_ORIGINAL: N_("The original is to be shown; a copy is noted."),
    Contradiction.MORE_PICTURES_THAN_SHEETS: N_("It has more scans than sheets."),
}
NOT_VERIFIED = N_("source not verified")


def because(line: Line) -> Text | None:
    """Why a demand is not from the act, and whom to ask; `None` if it is."""
    requirement = line.requirement
    if not isinstance(requirement, Requirement) or requirement.mark is None or not requirement.unverified:
        return None
    mark = requirement.mark
    return Text(f"{mark.because.kk} {mark.source.kk}.", f"{mark.because.ru} {mark.source.ru}.")


def condition_of(line: Line) -> Text | None:
    """When the document is asked for, in words."""
    requirement = line.requirement
    return requirement.condition if isinstance(requirement, Requirement) else None


def note_of(line: Line) -> Text | None:
    """What the edition adds to the demand."""
    requirement = line.requirement
    return requirement.note if isinstance(requirement, Requirement) else None


def supplied_by(line: Line) -> Text | None:
    """Who brings it, where that is not the person."""
    requirement = line.requirement
    return SUPPLIED.get(requirement.supplied_by) if isinstance(requirement, Requirement) else None


def taken_from(document: Document) -> Words | None:
    """Whence the particulars are that nobody typed here."""
    if not document.taken_from:
        return None
    if document.taken_from == TAKEN_FROM_PERSON:
        return N_("Taken over from what was typed with the person.")
    return filled(N_("Taken over from case No. {number}."), number=document.taken_from)


def what_is_wrong(line: Line) -> Words:
    """What a gap is, in a sentence: not brought, not asked, or valid until a day that is gone."""
    if line.state is State.NOT_DECIDED:
        return N_("Ask whether it concerns the person.")
    if line.state is not State.EXPIRED:
        return N_("It was not brought.")
    latest = max(document.expires for document in line.documents if document.expires is not None)

    def said(tr: Translator) -> str:
        ago = tr.plural("{count} day ago", "{count} days ago", line.days_expired)
        return tr(N_("It was valid until {day}, that is {ago}."), day=numeric_date(latest), ago=ago)

    return said


def pages_of(documents: tuple[Document, ...]) -> Words:
    """«2 стр.» for all sheets of a line; nothing where there are none."""
    pages = sum(document.pages for document in documents)
    if not pages:
        return ""
    return lambda tr: tr.plural("{count} page", "{count} pages", pages)
