"""The letters that answer an application, made from its decision: notice, certificate, referral, refusal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from app.casework.desk import Desk
from app.casework.errors import NoAnswerYet
from app.casework.office.rendering import head_of
from app.casework.papers.heard import heard
from app.catalogue.model import Edition
from app.domain.answers import Answer, ResultKind
from app.domain.case import Case
from app.domain.events import Outcome
from app.domain.language import Text
from app.domain.people import PersonName
from app.printing import content
from app.printing.content_letters import (
    CertificateContent,
    NoticeContent,
    ReferralContent,
    RefusalContent,
)
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import answers, notice, refusal

NOTICE, REFUSAL, CERTIFICATE, REFERRAL = "notice", "refusal", "certificate", "referral"
QUEUE_NOTICE, COMPLAINT_ANSWER = "queue_notice", "complaint_answer"
_CERTIFICATES = (ResultKind.CERTIFICATE, ResultKind.PERIOD_CERTIFICATE)

Mark = content.Reprint | None


def answer_document(
    desk: Desk, case: Case, edition: Edition, language: PaperLanguage, mark: Mark = None
) -> tuple[str, Document]:
    """The letter that the decision is handed over as, and its kind.

    Raises:
        NoAnswerYet: nothing was decided.
    """
    if case.decision is None:
        raise NoAnswerYet(number=case.number)
    kind = _kind_of(case.decision.answer, edition)
    return kind, _LAYOUTS[kind](desk, case, edition, language, mark)


def _kind_of(answer: Answer, edition: Edition) -> str:
    if answer.outcome is not Outcome.GRANTED:
        return REFUSAL
    if edition.result.kind in _CERTIFICATES:
        return CERTIFICATE
    if edition.result.kind is ResultKind.REFERRAL:
        return REFERRAL
    return QUEUE_NOTICE if answer.queue_number and not answer.place else NOTICE


def _notice_letter(desk: Desk, case: Case, edition: Edition, language: PaperLanguage, mark: Mark) -> Document:
    return notice.layout(_notice(desk, case, edition, mark), language, PaperSize.A4)


def _refusal_letter(
    desk: Desk, case: Case, edition: Edition, language: PaperLanguage, mark: Mark
) -> Document:
    return refusal.layout(_refusal(desk, case, edition, mark), language, PaperSize.A4)


def _certificate_letter(
    desk: Desk, case: Case, edition: Edition, language: PaperLanguage, mark: Mark
) -> Document:
    return answers.certificate(_certificate(desk, case, edition, mark), language, PaperSize.A4)


def _referral_letter(
    desk: Desk, case: Case, edition: Edition, language: PaperLanguage, mark: Mark
) -> Document:
    return answers.referral(_referral(desk, case, edition, mark), language, PaperSize.A4)


_LAYOUTS: dict[str, Callable[[Desk, Case, Edition, PaperLanguage, Mark], Document]] = {
    NOTICE: _notice_letter,
    REFUSAL: _refusal_letter,
    CERTIFICATE: _certificate_letter,
    REFERRAL: _referral_letter,
    QUEUE_NOTICE: _referral_letter,
}


def _certificate(desk: Desk, case: Case, edition: Edition, mark: Mark) -> CertificateContent:
    decision = case.decision
    assert decision is not None
    validity = edition.result.validity
    return CertificateContent(
        office=head_of(desk.office),
        issued=decision.signed_at.date(),
        outgoing=decision.outgoing_number,
        number=case.number,
        registered=case.registered_at.date(),
        service=edition.title,
        act=edition.citation,
        holder=case.applicant.name,
        statement=_statement(edition.result.approval),
        signatory=_signatory(desk, case, edition, decision.signed_by),
        executor=content.Executor(
            PersonName.of_signatory(case.drafted_by or decision.signed_by), desk.office.phone
        ),
        birth_date=case.applicant.birth_date,
        first=decision.answer.period_start,
        last=decision.answer.period_end,
        validity=Text(validity.kk, validity.ru) if validity is not None else None,
        reprint=mark,
    )


def _statement(approval: Text) -> Text | None:
    """What a certificate confirms, if the act says more of it than that it is one."""
    return approval if " " in approval.kk else None


def _referral(desk: Desk, case: Case, edition: Edition, mark: Mark) -> ReferralContent:
    decision = case.decision
    assert decision is not None
    return ReferralContent(
        office=head_of(desk.office),
        addressee=_addressee(case),
        issued=decision.signed_at.date(),
        outgoing=decision.outgoing_number,
        number=case.number,
        registered=case.registered_at.date(),
        service=edition.title,
        act=edition.citation,
        result=edition.result.approval,
        signatory=_signatory(desk, case, edition, decision.signed_by),
        executor=content.Executor(
            PersonName.of_signatory(case.drafted_by or decision.signed_by), desk.office.phone
        ),
        appeal=content.Appeal(desk.office.appeal_body),
        birth_date=case.applicant.birth_date,
        place=decision.answer.where,
        since=decision.answer.period_start,
        queue_number=decision.answer.queue_number,
        reprint=mark,
    )


def _notice(desk: Desk, case: Case, edition: Edition, mark: Mark) -> NoticeContent:
    decision = case.decision
    assert decision is not None
    decided, answer, kind = decision.signed_at.date(), decision.answer, edition.result.kind
    return NoticeContent(
        office=head_of(desk.office),
        addressee=_addressee(case),
        issued=decided,
        outgoing=decision.outgoing_number,
        number=case.number,
        registered=case.registered_at.date(),
        service=edition.title,
        act=edition.citation,
        result=edition.result.approval,
        decided=decided,
        signatory=_signatory(desk, case, edition, decision.signed_by),
        executor=content.Executor(
            PersonName.of_signatory(case.drafted_by or decision.signed_by), desk.office.phone
        ),
        appeal=content.Appeal(desk.office.appeal_body),
        grant=_grant(case),
        paid_once=answer.amount if kind is ResultKind.PAYMENT else None,
        place=answer.where,
        since=answer.period_start if kind is ResultKind.REGISTRATION else None,
        queue_number=answer.queue_number,
        recurrence=_recurrence(edition),
        reprint=mark,
    )


def _refusal(desk: Desk, case: Case, edition: Edition, mark: Mark) -> RefusalContent:
    decision = case.decision
    assert decision is not None
    decided = decision.signed_at.date()
    return RefusalContent(
        office=head_of(desk.office),
        addressee=_addressee(case),
        issued=decided,
        outgoing=decision.outgoing_number,
        number=case.number,
        registered=case.registered_at.date(),
        service=edition.title,
        act=edition.citation,
        facts=(decision.answer.facts,),
        grounds=(_ground(edition, decision.answer),),
        decided=decided,
        signatory=_signatory(desk, case, edition, decision.signed_by),
        executor=content.Executor(
            PersonName.of_signatory(case.drafted_by or decision.signed_by), desk.office.phone
        ),
        appeal=content.Appeal(desk.office.appeal_body),
        hearing=heard(case),
        reprint=mark,
    )


def _ground(edition: Edition, answer: Answer) -> content.Cited:
    """The edition's ground with its paragraph; one of the law's or the office's own with the text that it is from."""
    own = answer.own_ground
    if own is not None:
        return content.Cited(own.text, source=Text(own.source, own.source))
    ground = edition.ground(answer.ground)
    mark = ground.mark
    if mark is not None and mark.by_office:
        return content.Cited(ground.text, source=Text(mark.source.kk, mark.source.ru))
    unverified = mark.because if mark is not None and ground.unverified else None
    return content.Cited(ground.text, ground.paragraph, unverified)


def _signatory(desk: Desk, case: Case, edition: Edition, name: str) -> content.Signatory:
    """Who signed, with the post that the office wrote for him, or else the one of the act.

    Another body that answered stands in place of the post: no person of it is known here.
    """
    post = desk.office.stationery.post_of(name) or _signing_post(case, edition)
    signed = PersonName.of_signatory(name)
    if signed.given or name not in (post.kk, post.ru):
        return content.Signatory(signed, post)
    return content.Signatory(PersonName("", ""), post)


def _signing_post(case: Case, edition: Edition) -> Text:
    """The post of who signed, or is to sign, in this channel, as the regulation's table names it."""
    signing = [
        step
        for step in edition.course(case.channel)
        if step.kind.traits.signs or (step.kind.traits.exceptional and step.no in case.steps)
    ]
    done = [step for step in signing if step.no in case.steps]
    return (done or signing)[-1].actor.title


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
