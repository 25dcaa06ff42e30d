"""Papers of a case: what stands on them, made from the case's state and its edition, kept with their hash."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.casework.desk import Desk
from app.casework.errors import NoAnswerYet
from app.casework.office.rendering import render_here
from app.casework.overview.steps import load
from app.casework.papers.answer_papers import CERTIFICATE as CERTIFICATE
from app.casework.papers.answer_papers import COMPLAINT_ANSWER as COMPLAINT_ANSWER
from app.casework.papers.answer_papers import NOTICE as NOTICE
from app.casework.papers.answer_papers import QUEUE_NOTICE as QUEUE_NOTICE
from app.casework.papers.answer_papers import REFERRAL as REFERRAL
from app.casework.papers.answer_papers import REFUSAL as REFUSAL
from app.casework.papers.answer_papers import answer_document
from app.casework.papers.case_papers import Making
from app.casework.papers.commission_papers import pictures_of, scans_of
from app.casework.papers.kept_papers import kept_paper
from app.casework.papers.leaflets import leaflet as leaflet
from app.casework.papers.office_papers import OfficePaper, document_of, filing_kind, is_office_paper
from app.casework.papers.office_papers import offered as offered_of
from app.casework.papers.paper_choices import remember_choice
from app.casework.papers.paper_kinds import ACT as ACT
from app.casework.papers.paper_kinds import APPLICATION as APPLICATION
from app.casework.papers.paper_kinds import COMPLAINT_TALON as COMPLAINT_TALON
from app.casework.papers.paper_kinds import CONCLUSION as CONCLUSION
from app.casework.papers.paper_kinds import FILINGS
from app.casework.papers.paper_kinds import INVENTORY as INVENTORY
from app.casework.papers.paper_kinds import MINUTES as MINUTES
from app.casework.papers.paper_kinds import RECEIPT as RECEIPT
from app.casework.papers.paper_kinds import RESOLUTION as RESOLUTION
from app.casework.papers.paper_kinds import STUB as STUB
from app.casework.papers.paper_kinds import TALON as TALON
from app.casework.papers.reprints import FirstCopy, as_it_was, complaint_of, first_copy
from app.casework.papers.talon_sizes import on_one_sheet
from app.casework.papers.talons import complaint_content, talon_content
from app.casework.recording import Entry, record
from app.catalogue.model import Edition
from app.db.store import Transaction
from app.domain.case import Case, Decision, Paper
from app.domain.events import ComplaintTaken, PaperIssued
from app.domain.language import N_
from app.printing.document import Document, ReprintBox
from app.printing.document import PaperLanguage as PaperLanguage
from app.printing.document import PaperSize as PaperSize
from app.printing.layouts import talon
from app.printing.wording import Voices

__all__ = [
    "ACT",
    "APPLICATION",
    "CERTIFICATE",
    "COMPLAINT_ANSWER",
    "COMPLAINT_TALON",
    "CONCLUSION",
    "INVENTORY",
    "MINUTES",
    "NOTICE",
    "QUEUE_NOTICE",
    "RECEIPT",
    "REFERRAL",
    "REFUSAL",
    "RESOLUTION",
    "STUB",
    "TALON",
    "OfficePaper",
    "PaperLanguage",
    "PaperSize",
    "issue",
    "issue_answer",
    "issue_complaint_talon",
    "issue_talon",
    "kept",
    "leaflet",
    "offered",
    "preview",
    "reprint",
]

_NO_NUMBER_YET = "____"


def issue_talon(
    desk: Desk,
    transaction: Transaction,
    case: Case,
    edition: Edition,
    language: PaperLanguage,
    size: PaperSize,
) -> bytes:
    """Make the proof of filing (talon, receipt or stub, as the act has it), keep it and record that it was issued."""
    kind = filing_kind(edition, case.channel)
    document = _filing(Making(desk, case, edition), kind, language, size)
    pdf = render_here(desk, document)
    _keep(desk, transaction, case, kind, language, document.size, pdf)
    return pdf


def issue(desk: Desk, case_id: str, kind: str, language: PaperLanguage, size: PaperSize) -> bytes:
    """Make one of the office's own papers, keep it, record that it was issued, and offer the same choice again.

    Raises:
        KeyError: it is none of `offered`.
        PaperIncomplete: it lacks something that it must say.
    """
    with desk.store.writing() as transaction:
        making = _making(desk, transaction, case_id, kind)
        document = document_of(making, kind, language, size)
        pdf = render_here(desk, document)
        _keep(desk, transaction, making.case, kind, language, document.size, pdf, pictures=making.pictures)
        remember_choice(desk, transaction, kind, language, document.size)
    return pdf


def offered(desk: Desk, case_id: str) -> tuple[OfficePaper, ...]:
    """The papers of the office's own work that can be made of the case now."""
    with desk.store.reading() as transaction:
        return offered_of(_making(desk, transaction, case_id), transaction)


def _making(desk: Desk, transaction: Transaction, case_id: str, kind: str = "") -> Making:
    """What a kind of paper is made of; without one, what is needed to say which there are."""
    case = load(transaction, case_id)
    history = transaction.cases.folded(case_id).applied
    pictures = pictures_of(transaction, scans_of(case)) if kind == ACT else None
    return Making(desk, case, _edition_when_signed(desk, case), history, pictures=pictures)


def _filing(making: Making, kind: str, language: PaperLanguage, size: PaperSize) -> Document:
    if kind == RECEIPT:
        return document_of(making, RECEIPT, language, size)
    made = talon_content(making.desk, making.case, making.edition, making.reprint)
    return talon.layout(made, language, size) if making.reprint else on_one_sheet(made, language, size)


def issue_answer(
    desk: Desk, transaction: Transaction, case: Case, edition: Edition, language: PaperLanguage
) -> bytes:
    """Make the notice or the refusal of a signed decision, keep it and record that it was issued."""
    kind, pdf = _answer(desk, case, edition, language)
    _keep(desk, transaction, case, kind, language, PaperSize.A4, pdf)
    return pdf


def issue_complaint_talon(
    desk: Desk,
    transaction: Transaction,
    case: Case,
    edition: Edition,
    complaint: ComplaintTaken,
    language: PaperLanguage,
    size: PaperSize,
) -> bytes:
    """Make the talon of a complaint, keep it and record that it was issued."""
    document = on_one_sheet(complaint_content(desk, case, edition, complaint), language, size)
    pdf = render_here(desk, document)
    _keep(desk, transaction, case, COMPLAINT_TALON, language, document.size, pdf)
    return pdf


def kept(desk: Desk, sha256: str) -> bytes:
    """A paper exactly as it was issued.

    Raises:
        PaperGone: this office does not have it.
        PaperDamaged: it has something else in its place.
    """
    with desk.store.reading() as transaction:
        return kept_paper(transaction, sha256)


def preview(desk: Desk, case_id: str, kind: str, language: PaperLanguage, size: PaperSize) -> bytes:
    """A paper of the case as it would be issued now; nothing is kept or recorded.

    Raises:
        NoAnswerYet: a notice or refusal is asked for and nothing was decided.
    """
    with desk.store.reading() as transaction:
        making = _making(desk, transaction, case_id, kind)
    if kind in FILINGS:
        return render_here(desk, _filing(making, kind, language, size))
    if is_office_paper(kind):
        return render_here(desk, document_of(making, kind, language, size))
    return _answer(desk, making.case, making.edition, language)[1]


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
    _, document = answer_document(desk, replace(case, decision=decision), edition, language)
    return render_here(desk, replace(document, reprint=_draft_box(language)))


def reprint(desk: Desk, case_id: str, paper: Paper) -> bytes:
    """The same paper once more, marked as a reprint with its count and time; the first copy stays as it is.

    It says what the first copy said, whatever happened in the case since.

    Only the office that issued a paper reprints it: the others print the kept copy.

    Raises:
        IssuedElsewhere: it is another office's paper.
    """
    with desk.store.writing() as transaction:
        copy = first_copy(desk, transaction, case_id, paper)
        made = as_it_was(desk, transaction, case_id, copy)
        language, size = PaperLanguage(paper.language), PaperSize(paper.size)
        pdf = render_here(desk, _again(made, copy, language, size))
        case = load(transaction, case_id)
        _keep(desk, transaction, case, paper.kind, language, size, pdf, copy, pictures=made.pictures)
    return pdf


def _again(made: Making, copy: FirstCopy, language: PaperLanguage, size: PaperSize) -> Document:
    """A paper as its first copy was made, but for the mark of a reprint."""
    kind = copy.told.paper
    if kind == COMPLAINT_TALON:
        said = complaint_content(made.desk, made.case, made.edition, complaint_of(made, copy))
        return talon.layout(replace(said, reprint=made.reprint), language, size)
    if kind in FILINGS:
        return _filing(made, kind, language, size)
    if is_office_paper(kind):
        return document_of(made, kind, language, size)
    return answer_document(made.desk, made.case, made.edition, language, made.reprint)[1]


def _edition_when_signed(desk: Desk, case: Case) -> Edition:
    """The edition as this office worked by it when the answer was signed: a paper does not change afterwards."""
    return desk.edition(case.edition, None if case.decision is None else case.decision.signed_at)


def _keep(
    desk: Desk,
    transaction: Transaction,
    case: Case,
    kind: str,
    language: PaperLanguage,
    size: PaperSize,
    pdf: bytes,
    repeats: FirstCopy | None = None,
    *,
    pictures: Iterable[str] | None = None,
) -> None:
    now = desk.clock.now()
    sha256 = transaction.archive.keep_paper(case.id, kind, language.value, size.value, now, pdf)
    shown = None if pictures is None else tuple(pictures)
    body = PaperIssued(kind, language.value, size.value, sha256, pictures=shown)
    if repeats is not None:
        body = replace(body, copy=repeats.reprints + 1, first=repeats.told.sha256)
    record(desk, transaction, case.id, case.turn, [Entry(body)])


def _answer(desk: Desk, case: Case, edition: Edition, language: PaperLanguage) -> tuple[str, bytes]:
    kind, document = answer_document(desk, case, edition, language)
    return kind, render_here(desk, document)


def _draft_box(language: PaperLanguage) -> ReprintBox:
    """The box that tells a draft from the paper that will be signed."""
    voices = Voices(language)
    return ReprintBox(voices.once(N_("Draft")), (voices.once(N_("not signed yet")),))
