"""Papers of a case: what stands on them, made from the case's state and its edition, kept with their hash."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.casework.desk import Desk
from app.casework.errors import IssuedElsewhere, NoAnswerYet, PaperGone
from app.casework.leaflets import leaflet as leaflet
from app.casework.leaflets import term_of
from app.casework.recording import Entry, record
from app.casework.steps import load
from app.catalogue.model import Edition
from app.db.store import Transaction
from app.domain.case import Case, Decision, Paper
from app.domain.events import Outcome, PaperIssued
from app.domain.language import N_, Text
from app.domain.people import PersonName
from app.printing import content
from app.printing.document import Document, ReprintBox
from app.printing.document import PaperLanguage as PaperLanguage
from app.printing.document import PaperSize as PaperSize
from app.printing.layouts import notice, refusal, talon
from app.printing.pdf import render
from app.printing.wording import Voices

__all__ = [
    "NOTICE",
    "REFUSAL",
    "TALON",
    "PaperLanguage",
    "PaperSize",
    "issue_answer",
    "issue_talon",
    "kept",
    "leaflet",
    "preview",
    "reprint",
]

TALON, NOTICE, REFUSAL = "talon", "notice", "refusal"
_NO_NUMBER_YET = "____"


def issue_talon(
    desk: Desk,
    transaction: Transaction,
    case: Case,
    edition: Edition,
    language: PaperLanguage,
    size: PaperSize,
) -> bytes:
    """Make the talon of an application, keep it and record that it was issued."""
    pdf = _print(desk, talon.layout(_talon(desk, case, edition), language, size))
    _keep(desk, transaction, case, TALON, language, size, pdf)
    return pdf


def issue_answer(
    desk: Desk, transaction: Transaction, case: Case, edition: Edition, language: PaperLanguage
) -> bytes:
    """Make the notice or the refusal of a signed decision, keep it and record that it was issued."""
    kind, pdf = _answer(desk, case, edition, language)
    _keep(desk, transaction, case, kind, language, PaperSize.A4, pdf)
    return pdf


def kept(desk: Desk, sha256: str) -> bytes:
    """A paper exactly as it was issued.

    Raises:
        PaperGone: this office does not have it.
    """
    with desk.store.reading() as transaction:
        pdf = transaction.archive.paper(sha256)
    if pdf is None:
        raise PaperGone
    return pdf


def preview(desk: Desk, case_id: str, kind: str, language: PaperLanguage, size: PaperSize) -> bytes:
    """A paper of the case as it would be issued now; nothing is kept or recorded.

    Raises:
        NoAnswerYet: a notice or refusal is asked for and nothing was decided.
    """
    with desk.store.reading() as transaction:
        case = load(transaction, case_id)
    edition = _edition_when_signed(desk, case)
    if kind == TALON:
        return _print(desk, talon.layout(_talon(desk, case, edition), language, size))
    return _answer(desk, case, edition, language)[1]


def preview_answer(desk: Desk, case_id: str, language: PaperLanguage) -> bytes:
    """The drafted answer as the very paper that would be signed now, marked as a draft; nothing is kept.

    Raises:
        NoAnswerYet: there is no draft.
        PaperIncomplete: the paper lacks something that it must say: it could not be signed either.
    """
    with desk.store.reading() as transaction:
        case = load(transaction, case_id)
    if case.draft is None:
        raise NoAnswerYet(number=case.number)
    decision = Decision(case.draft, desk.staff.name.full, desk.clock.now(), _NO_NUMBER_YET)
    edition = desk.edition(case.edition)
    _, document = _answer_document(desk, replace(case, decision=decision), edition, language)
    return _print(desk, replace(document, reprint=_draft_box(language)))


def reprint(desk: Desk, case_id: str, paper: Paper) -> bytes:
    """The same paper once more, marked as a reprint with its count and time; the first copy stays as it is.

    Only the office that issued a paper reprints it: the others print the kept copy.

    Raises:
        IssuedElsewhere: it is another office's paper.
    """
    with desk.store.writing() as transaction:
        case = load(transaction, case_id)
        if not _issued_here(desk, transaction, case, paper):
            raise IssuedElsewhere
        edition = _edition_when_signed(desk, case)
        same = [other for other in case.papers if other.kind == paper.kind]
        mark = content.Reprint(len(same), desk.clock.now(), same[0].at.date())
        language, size = PaperLanguage(paper.language), PaperSize(paper.size)
        if paper.kind == TALON:
            pdf = _print(desk, talon.layout(_talon(desk, case, edition, mark), language, size))
        else:
            pdf = _answer(desk, case, edition, language, mark)[1]
        _keep(desk, transaction, case, paper.kind, language, size, pdf, copy=mark.number)
    return pdf


def _edition_when_signed(desk: Desk, case: Case) -> Edition:
    """The edition as this office worked by it when the answer was signed: a paper does not change afterwards."""
    return desk.edition(case.edition, None if case.decision is None else case.decision.signed_at)


def _issued_here(desk: Desk, transaction: Transaction, case: Case, paper: Paper) -> bool:
    """Whether this office made the paper: its head, its telephone and its signature stand on it."""
    return any(
        isinstance(event.body, PaperIssued) and event.body.sha256 == paper.sha256
        for event in transaction.cases.folded(case.id).applied
        if event.record.office_id == desk.office.id
    )


def _keep(
    desk: Desk,
    transaction: Transaction,
    case: Case,
    kind: str,
    language: PaperLanguage,
    size: PaperSize,
    pdf: bytes,
    copy: int = 0,
) -> None:
    now = desk.clock.now()
    sha256 = transaction.archive.keep_paper(case.id, kind, language.value, size.value, now, pdf)
    body = PaperIssued(kind, language.value, size.value, sha256, copy)
    record(desk, transaction, case.id, case.turn, [Entry(body)])


def _office(desk: Desk) -> content.Office:
    office = desk.office
    return content.Office(office.name, office.address, office.phone, office.hours)


def _talon(
    desk: Desk, case: Case, edition: Edition, reprint_mark: content.Reprint | None = None
) -> content.TalonContent:
    receipt = edition.receipt(case.channel)
    return content.TalonContent(
        office=_office(desk),
        number=case.number,
        service=edition.title,
        act=edition.short_citation,
        applicant=case.applicant.name,
        registered_at=case.registered_at,
        due=case.due,
        term=term_of(edition.channel(case.channel)),
        acceptor=PersonName.of(case.registered_by),
        fields=tuple(content.PrescribedField(field.code, field.label) for field in receipt.fields)
        if receipt
        else (),
        fee=edition.fee,
        reprint=reprint_mark,
    )


def _answer(
    desk: Desk,
    case: Case,
    edition: Edition,
    language: PaperLanguage,
    reprint_mark: content.Reprint | None = None,
) -> tuple[str, bytes]:
    kind, document = _answer_document(desk, case, edition, language, reprint_mark)
    return kind, _print(desk, document)


def _answer_document(
    desk: Desk,
    case: Case,
    edition: Edition,
    language: PaperLanguage,
    reprint_mark: content.Reprint | None = None,
) -> tuple[str, Document]:
    if case.decision is None:
        raise NoAnswerYet(number=case.number)
    if case.decision.answer.outcome is Outcome.GRANTED:
        notice_content = _notice(desk, case, edition, reprint_mark)
        return NOTICE, notice.layout(notice_content, language, PaperSize.A4)
    refusal_content = _refusal(desk, case, edition, reprint_mark)
    return REFUSAL, refusal.layout(refusal_content, language, PaperSize.A4)


def _print(desk: Desk, document: Document) -> bytes:
    """The pages; those of an office to practise in say in a box that they are a sample."""
    if not desk.folder.is_practice:
        return render(document)
    box, heading = document.reprint, Voices(document.language).once(N_("SAMPLE"))
    lines = (box.heading, *box.lines) if box else (Voices(document.language).once(N_("made for training")),)
    return render(replace(document, reprint=ReprintBox(heading, lines)))


def _draft_box(language: PaperLanguage) -> ReprintBox:
    """The box that tells a draft from the paper that will be signed."""
    voices = Voices(language)
    return ReprintBox(voices.once(N_("Draft")), (voices.once(N_("not signed yet")),))


def _notice(
    desk: Desk, case: Case, edition: Edition, reprint_mark: content.Reprint | None
) -> content.NoticeContent:
    decision = case.decision
    assert decision is not None
    decided = decision.signed_at.date()
    return content.NoticeContent(
        office=_office(desk),
        addressee=_addressee(case),
        issued=decided,
        outgoing=decision.outgoing_number,
        number=case.number,
        registered=case.registered_at.date(),
        service=edition.title,
        act=edition.citation,
        result=edition.result.approval,
        decided=decided,
        signatory=content.Signatory(PersonName.of(decision.signed_by), _signing_post(case, edition)),
        executor=content.Executor(PersonName.of(case.drafted_by), desk.office.phone),
        appeal=content.Appeal(desk.office.appeal_body),
        grant=_grant(case),
        recurrence=_recurrence(edition),
        reprint=reprint_mark,
    )


def _refusal(
    desk: Desk, case: Case, edition: Edition, reprint_mark: content.Reprint | None
) -> content.RefusalContent:
    decision = case.decision
    assert decision is not None
    decided = decision.signed_at.date()
    ground = edition.ground(decision.answer.ground)
    unverified = ground.mark.because if ground.mark is not None and ground.unverified else None
    return content.RefusalContent(
        office=_office(desk),
        addressee=_addressee(case),
        issued=decided,
        outgoing=decision.outgoing_number,
        number=case.number,
        registered=case.registered_at.date(),
        service=edition.title,
        act=edition.citation,
        facts=(decision.answer.facts,),
        grounds=(content.Cited(ground.text, ground.paragraph, unverified),),
        decided=decided,
        signatory=content.Signatory(PersonName.of(decision.signed_by), _signing_post(case, edition)),
        executor=content.Executor(PersonName.of(case.drafted_by), desk.office.phone),
        appeal=content.Appeal(desk.office.appeal_body),
        reprint=reprint_mark,
    )


def _signing_post(case: Case, edition: Edition) -> Text:
    """The post of who signs in this channel, as the regulation's table names it."""
    signing = next(step for step in edition.process(case.channel) if step.kind.traits.signs)
    return signing.actor.title


def _addressee(case: Case) -> content.Addressee:
    address = case.applicant.address
    parts = (address.village, address.street, address.house, address.flat) if address else ()
    line = ", ".join(part for part in parts if part)
    return content.Addressee(case.applicant.name, Text(line, line) if line else None)


def _grant(case: Case) -> content.Grant | None:
    decision = case.decision
    assert decision is not None
    answer = decision.answer
    if answer.amount is None or answer.period_start is None or answer.period_end is None:
        return None
    first, last = answer.period_start, answer.period_end
    quarter = content.Quarter(first.year, (first.month + 2) // 3, first, last)
    return content.Grant(
        answer.amount, quarter, answer.family_size or 1, answer.amount * _months(first, last)
    )


def _months(first: date, last: date) -> int:
    """How many months a period touches: one that began counts whole."""
    return (last.year - first.year) * 12 + last.month - first.month + 1


def _recurrence(edition: Edition) -> content.Cited | None:
    recurrence = edition.recurrence
    return content.Cited(recurrence.text, recurrence.paragraph) if recurrence else None
