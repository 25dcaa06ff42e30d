"""The receipt (қолхат): proof of filing at a centre, its lines numbered as the act numbers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.domain.language import N_
from app.printing.blanks import Question, Stamp
from app.printing.completeness import require_complete
from app.printing.content import PrescribedField
from app.printing.content_forms import Attachment, ReceiptContent
from app.printing.document import (
    Block,
    CodeAndContact,
    Columns,
    Document,
    Footer,
    PaperLanguage,
    PaperSize,
    SignaturePair,
)
from app.printing.errors import PaperIncomplete
from app.printing.layouts import forms
from app.printing.layouts.shared import (
    UNVERIFIED,
    capital,
    name_of,
    reprint_box,
    require_size,
    unverified,
)
from app.printing.wording import Voice, Voices, bind_parts

SIZES = (PaperSize.A5, PaperSize.A4, PaperSize.ROLL80, PaperSize.ROLL58)

_RECEIPT = N_("Receipt")


def layout(content: ReceiptContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The receipt of a case.

    Raises:
        PaperIncomplete: a required value is missing, or the edition asks for a line that nothing answers.
        ValueError: the size is not one of `SIZES`.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    about = voices.say(N_("on the acceptance of the documents concerned"))
    code = "" if size.is_roll else content.number
    return Document(
        name=name_of(_RECEIPT, content.number, voices),
        language=language,
        size=size,
        blocks=(
            *forms.head(content.office, _RECEIPT, about, code, voices, holder=content.applicant),
            *_lines(content, voices, size),
            *unverified(content.unverified, voices),
            *_signed(content, voices, size),
        ),
        footer=_foot(content, voices, size),
        reprint=reprint_box(content.reprint, voices),
    )


def _foot(content: ReceiptContent, voices: Voices, size: PaperSize) -> Footer:
    if size is PaperSize.A4:
        return forms.foot(content.number, voices, content.act)
    return forms.small_foot(content.number, voices, size, content.act)


def _lines(content: ReceiptContent, voices: Voices, size: PaperSize) -> list[Block]:
    """The lines; the documents under theirs, and what follows them on the page of the signatures."""
    blocks: list[Block] = []
    listed = False
    for number, field in enumerate(content.fields, start=1):
        blocks.append(replace(_line(str(number), field, content, voices), kept=listed))
        if field.code == "attachments" and content.attachments:
            blocks += _documents(content.attachments, voices, size)
            listed = True
    return blocks


def _documents(papers: Sequence[Attachment], voices: Voices, size: PaperSize) -> list[Block]:
    if size.is_roll:
        return forms.listed(papers, voices)
    return forms.attached(papers, voices, indented=len(voices.language.languages) == 1, pocket=True)


def _line(no: str, field: PrescribedField, content: ReceiptContent, voices: Voices) -> Question:
    label = capital(voices.text(field.label))
    tag = voices.say(UNVERIFIED) if field.unverified else ()
    match field.code:
        case "application_number_and_date":
            moment = voices.columns(lambda voice: voice.moment(content.registered_at))
            return Question(label, voices.same(content.number), moment, no=no, strong=True, tag=tag)
        case "service_type":
            return Question(label, voices.text(content.service), no=no, tag=tag)
        case "attachments":
            return Question(label, _counted(content.attachments, voices), no=no, strong=True)
        case "issue_date_time_place":
            return _ready(no, field, content, voices)
        case "inspector_name":
            return Question(label, voices.same(content.acceptor.full), no=no, tag=tag)
        case _:
            raise PaperIncomplete(field=f"fields.{field.code}")


def _counted(papers: Sequence[Attachment], voices: Voices) -> Columns:
    return voices.columns(lambda voice: voice.papers(len(papers), forms.sum_of_sheets(papers)))


def _ready(no: str, field: PrescribedField, content: ReceiptContent, voices: Voices) -> Question:
    """The day in bold, place and hours under it; a line to write it on where the act has no term."""
    ready = content.ready
    return Question(
        capital(voices.text(field.label)),
        voices.columns(lambda voice: voice.date_or_moment(ready)) if ready else (),
        voices.text(field.unverified)
        if field.unverified
        else voices.columns(lambda voice: _where(content, voice)),
        no=no,
        strong=True,
        lines=0 if ready else 1,
        tag=voices.say(UNVERIFIED) if field.unverified else (),
    )


def _where(content: ReceiptContent, voice: Voice) -> str:
    place = bind_parts(voice.text(content.place or content.office.address))
    return f"{place}; {voice.text(content.office.hours)}"


def _signed(content: ReceiptContent, voices: Voices, size: PaperSize) -> list[Block]:
    if size.is_roll:
        return [
            CodeAndContact(
                content.number,
                voices.say(N_("Ask about the case")),
                content.office.phone,
                voices.text(content.office.hours),
            )
        ]
    stamp = voices.once(N_("stamp here"))
    inspector = voices.stacked(N_("Signature of the inspector"))
    applicant = voices.stacked(N_("Receipt taken, the applicant's signature"))
    if size is PaperSize.A4:
        return [SignaturePair(inspector, applicant), Stamp(stamp)]
    return [SignaturePair(f"{inspector}, {stamp}", applicant)]
