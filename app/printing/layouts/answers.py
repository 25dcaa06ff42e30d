"""The letters that answer beside notice and refusal: certificate, referral, place in a queue, answer to a complaint."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.completeness import require_complete
from app.printing.content_letters import CertificateContent, ComplaintAnswerContent, ReferralContent
from app.printing.document import (
    Address,
    Block,
    Clause,
    Document,
    Field,
    PaperLanguage,
    PaperSize,
    Paragraph,
    Section,
    Title,
)
from app.printing.layouts.shared import (
    address,
    appeal_clauses,
    capital,
    foot,
    letterhead,
    name_of,
    reprint_box,
    require_size,
    signature,
    unverified,
)
from app.printing.wording import Voice, Voices

SIZES = (PaperSize.A4,)

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
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_CERTIFICATE, content.number, voices),
        language=language,
        size=size,
        blocks=(
            letterhead(content.office),
            _dated(content, voices),
            Title(voices.say(_CERTIFICATE), ()),
            *_certified(content, voices),
            *unverified(content, voices),
            signature(content, voices, received=False),
        ),
        footer=foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def _dated(content: CertificateContent, voices: Voices) -> Address:
    """Day and number; a certificate is for whoever asks to see it."""
    return Address(
        issued=voices.columns(lambda voice: voice.long_date(content.issued)),
        outgoing=voices.say(N_("No. {number}"), number=content.outgoing),
        addressee=voices.say(N_("For presentation on demand")),
    )


def _certified(content: CertificateContent, voices: Voices) -> list[Block]:
    born, first, last = content.birth_date, content.first, content.last
    blocks: list[Block] = [
        Field(voices.say(N_("Given to")), voices.same(content.holder.full), emphasis=True),
        *(
            [Field(voices.say(N_("Date of birth")), voices.columns(lambda voice: voice.long_date(born)))]
            if born
            else []
        ),
        Field(voices.say(N_("What is confirmed")), capital(voices.text(content.statement))),
    ]
    if first and last:
        blocks.append(
            Field(
                voices.say(N_("Days that it covers")),
                voices.columns(lambda voice: voice.days(first, last)),
                emphasis=True,
            )
        )
    if content.validity:
        blocks.append(Field(voices.say(N_("Holds for")), voices.text(content.validity)))
    based = voices.columns(
        lambda voice: voice.say(
            N_("Application No. {number} {day}"), number=content.number, day=voice.date_of(content.registered)
        )
    )
    return [*blocks, Field(voices.say(N_("On the ground of")), based)]


def referral(content: ReferralContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The referral, or the notice of a place in the queue where there is no place to go to yet.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    title = _REFERRAL if content.place else _QUEUE
    return Document(
        name=name_of(title, content.number, voices),
        language=language,
        size=size,
        blocks=(
            letterhead(content.office),
            address(content.issued, content.outgoing, content.addressee, voices),
            Title(voices.say(title), capital(voices.text(content.service))),
            *_referred(content, voices),
            Section(voices.say(N_("Appeal")), appeal_clauses(content.appeal, voices)),
            *unverified(content, voices),
            signature(content, voices, received=True),
        ),
        footer=foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def _referred(content: ReferralContent, voices: Voices) -> list[Block]:
    born, first = content.birth_date, content.first
    blocks: list[Block] = [
        Paragraph(voices.columns(lambda voice: _opening(content, voice))),
        Field(
            voices.say(N_("Who is referred") if content.place else N_("Applicant")),
            voices.same(content.addressee.name.full),
        ),
    ]
    if born:
        blocks.append(
            Field(voices.say(N_("Date of birth")), voices.columns(lambda voice: voice.long_date(born)))
        )
    blocks.append(Field(voices.say(N_("Result")), capital(voices.text(content.result))))
    if content.place:
        blocks.append(Field(voices.say(N_("Where to")), voices.same(content.place), emphasis=True))
    if first:
        since = N_("From which day") if content.place else N_("In the queue since")
        blocks.append(Field(voices.say(since), voices.columns(lambda voice: voice.long_date(first))))
    if content.queue_number:
        blocks.append(
            Field(
                voices.say(N_("Number in the queue")),
                voices.same(content.queue_number),
                emphasis=not content.place,
            )
        )
    ask = voices.columns(lambda voice: f"{content.office.phone}, {voice.text(content.office.hours)}")
    return [*blocks, Field(voices.say(N_("Where to ask")), ask)]


def _opening(content: ReferralContent, voice: Voice) -> str:
    return voice.say(
        N_("Your application No. {number} {day} was considered, and the decision is in your favour."),
        number=content.number,
        day=voice.date_of(content.registered),
    )


def complaint_answer(content: ComplaintAnswerContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The answer to a complaint.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    found = N_("The complaint is justified.") if content.justified else N_("The complaint is not justified.")
    complaint = voices.columns(
        lambda voice: voice.say(
            N_("Complaint No. {number} {day}"),
            number=content.complaint,
            day=voice.date_of(content.complained),
        )
    )
    return Document(
        name=name_of(_ANSWER, content.number, voices),
        language=language,
        size=size,
        blocks=(
            letterhead(content.office),
            address(content.issued, content.outgoing, content.addressee, voices),
            Title(voices.say(_ANSWER), voices.say(N_("about the rendering of a state service"))),
            Section(voices.say(N_("Complaint")), (Clause(complaint), Clause(voices.text(content.service)))),
            Section(
                voices.say(N_("Decision on the complaint")),
                (Clause(voices.say(found), strong=True), Clause(voices.text(content.text))),
            ),
            Section(voices.say(N_("Appeal")), appeal_clauses(content.appeal, voices)),
            *unverified(content, voices),
            signature(content, voices, received=True),
        ),
        footer=foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )
