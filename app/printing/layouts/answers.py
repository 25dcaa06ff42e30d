"""The letters that answer beside notice and refusal: certificate, referral, place in a queue, answer to a complaint."""

from __future__ import annotations

from datetime import date

from app.domain.language import N_
from app.printing.content_letters import CertificateContent, ComplaintAnswerContent, ReferralContent
from app.printing.document import (
    Block,
    Clause,
    Document,
    Field,
    PaperLanguage,
    PaperSize,
    Paragraph,
    Section,
)
from app.printing.layouts.letter import SIZES as SIZES
from app.printing.layouts.letter import appeal, application, begun, granted, letter, placed, where_to_ask
from app.printing.layouts.shared import capital
from app.printing.wording import Voices

_CERTIFICATE = N_("Certificate")
_REFERRAL = N_("Referral")
_QUEUE = N_("Notice of a place in the queue")
_ANSWER = N_("Answer to a complaint")


def certificate(content: CertificateContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The certificate.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    voices = begun(content, language, size)
    return letter(content, _CERTIFICATE, (), _certified(content, voices), voices)


def _certified(content: CertificateContent, voices: Voices) -> list[Block]:
    born, first, last = content.birth_date, content.first, content.last
    blocks = [Field(voices.say(N_("Given to")), voices.same(content.holder.full), emphasis=True)]
    if born:
        blocks.append(_day(N_("Date of birth"), born, voices))
    if content.statement:
        blocks.append(
            Field(voices.say(N_("Kind of the certificate")), capital(voices.text(content.statement)))
        )
    else:
        blocks.append(Field(voices.say(N_("State service")), voices.text(content.service)))
    if first and last:
        days = voices.columns(lambda voice: voice.span(first, last))
        blocks.append(Field(voices.say(N_("Days that it covers")), days, emphasis=True))
    if content.validity:
        blocks.append(Field(voices.say(N_("Holds for")), voices.text(content.validity)))
    based = voices.columns(lambda voice: application(content.number, content.registered, voice))
    return [*blocks, Field(voices.say(N_("On the ground of")), based), _checked(content, voices)]


def _checked(content: CertificateContent, voices: Voices) -> Field:
    """How whoever is shown the certificate can learn whether it is genuine."""
    how = voices.say(
        N_("by telephone {phone}: give the number and the mark at the foot of this page"),
        phone=content.office.phone,
    )
    return Field(voices.say(N_("To check that it is genuine")), capital(how))


def _day(label: str, day: date, voices: Voices) -> Field:
    return Field(voices.say(label), voices.columns(lambda voice: voice.long_date(day)))


def referral(content: ReferralContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The referral, or the notice of a place in the queue where there is no place to go to yet.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    voices = begun(content, language, size)
    title = _REFERRAL if content.place else _QUEUE
    blocks = (*_referred(content, voices), appeal(content, voices))
    about = capital(voices.text(content.service))
    return letter(content, title, about, blocks, voices, received=True)


def _referred(content: ReferralContent, voices: Voices) -> list[Block]:
    who = N_("Who is referred") if content.place else N_("Applicant")
    blocks: list[Block] = [
        Paragraph(voices.columns(lambda voice: granted(content, voice))),
        Field(voices.say(who), voices.same(content.addressee.name.full)),
    ]
    if content.birth_date:
        blocks.append(_day(N_("Date of birth"), content.birth_date, voices))
    return [
        *blocks,
        Field(voices.say(N_("Result")), capital(voices.text(content.result))),
        *placed(content.place, content.since, content.queue_number, voices),
        where_to_ask(content.office, voices),
    ]


def complaint_answer(content: ComplaintAnswerContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The answer to a complaint.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    voices = begun(content, language, size)
    about = voices.say(N_("about the rendering of a state service"))
    return letter(content, _ANSWER, about, _considered(content, voices), voices, received=True)


def _considered(content: ComplaintAnswerContent, voices: Voices) -> list[Section]:
    found = N_("The complaint is justified.") if content.justified else N_("The complaint is not justified.")
    complaint = voices.columns(
        lambda voice: voice.say(
            N_("Complaint No. {number} {day}"),
            number=content.complaint,
            day=voice.date_of(content.complained),
        )
    )
    return [
        Section(voices.say(N_("Complaint")), (Clause(complaint), Clause(voices.text(content.service)))),
        Section(
            voices.say(N_("Decision on the complaint")),
            (Clause(voices.say(found), strong=True), Clause(voices.text(content.text))),
        ),
        appeal(content, voices),
    ]
