"""The application form, filled in the program or blank to be filled in by hand, with its sheets of tables."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.language import N_
from app.forms.engine import FormState
from app.forms.model import Section
from app.printing.blanks import Cell, Cells
from app.printing.completeness import require_complete
from app.printing.content_forms import ApplicationContent
from app.printing.document import (
    Block,
    Document,
    Heading,
    PaperLanguage,
    PaperSize,
    Row,
    SignaturePair,
    Stub,
    StubHead,
    Unverified,
)
from app.printing.layouts import forms
from app.printing.layouts.filling import fields_of
from app.printing.layouts.shared import (
    UNVERIFIED,
    capital,
    name_of,
    reprint_box,
    require_size,
    unverified,
)
from app.printing.wording import BETWEEN, Voices, short_date

SIZES = (PaperSize.A4,)

_APPLICATION = N_("Application")
_HAND = ""


def layout(content: ApplicationContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The application form of a case or, blank, of a service.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_APPLICATION, content.number, voices).strip(),
        language=language,
        size=size,
        blocks=(
            *forms.head(
                content.office, _APPLICATION, capital(voices.text(content.service)), content.number, voices
            ),
            _filed(content, voices),
            *(block for state in content.forms for block in _form(state, content, voices)),
            *_attached(content, voices),
            *unverified(content.unverified, voices),
            *_marked(content, voices),
            SignaturePair(
                voices.stacked(N_("Date, signature of the applicant")),
                voices.stacked(N_("Accepted by: surname, initials, signature")),
            ),
        ),
        footer=forms.foot(content.number, voices, content.act),
        stub=_stub(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def _filed(content: ApplicationContent, voices: Voices) -> Cells:
    return Cells(
        (
            Cell(voices.stacked(N_("Application number")), content.number or _HAND, strong=True, share=1.3),
            Cell(
                voices.stacked(N_("Date of filing")),
                short_date(content.filed) if content.filed else _HAND,
                share=0.9,
            ),
            Cell(
                voices.stacked(N_("Accepted by")),
                content.acceptor.initialled if content.acceptor else _HAND,
                share=1.2,
            ),
        )
    )


def _form(state: FormState, content: ApplicationContent, voices: Voices) -> Iterator[Block]:
    for section in state.definition.sections:
        if content.blank or state.is_section_shown(section):
            answers = list(fields_of(state, section, voices, blank=content.blank))
            if answers:
                yield Heading(_titled(section, voices))
                yield from answers


def _titled(section: Section, voices: Voices) -> tuple[str, ...]:
    return voices.text(section.title)


def _attached(content: ApplicationContent, voices: Voices) -> list[Block]:
    if not content.attachments:
        return []
    return [Heading(voices.say(N_("Documents attached"))), *forms.attached(content.attachments, voices)]


def _marked(content: ApplicationContent, voices: Voices) -> list[Unverified]:
    """Marks of the forms and of their sections, each said once."""
    marks = [
        mark
        for state in content.forms
        for mark in (state.definition.mark, *(section.mark for section in state.definition.sections))
        if mark is not None and mark.unverified
    ]
    said = dict.fromkeys((mark.because.kk, mark.because.ru) for mark in marks)
    texts = {(mark.because.kk, mark.because.ru): mark.because for mark in marks}
    return [Unverified(voices.say(UNVERIFIED), voices.text(texts[key])) for key in said]


def _stub(content: ApplicationContent, voices: Voices) -> Stub | None:
    """The part to tear off that is the citizen's proof of filing, with the lines that the edition wants on it."""
    if content.stub_title is None:
        return None
    title = BETWEEN.join(dict.fromkeys(capital(voices.text(content.stub_title))))
    rows: list[Block] = [
        StubHead(title, voices.once(N_("for the applicant")), content.number),
        *(
            Row(BETWEEN.join(dict.fromkeys(capital(voices.text(field.label)))), _answer(field.code, content))
            for field in content.stub
        ),
    ]
    signed = SignaturePair(voices.stacked(N_("Signature of who accepted")), voices.once(N_("stamp here")))
    return Stub(cut=voices.once(N_("cut line")), blocks=(*rows, signed))


def _answer(code: str, content: ApplicationContent) -> str:
    match code:
        case "registration_date" | "acceptance_date" | "registration_date_time":
            return short_date(content.filed) if content.filed else _HAND
        case "service_date" | "certificate_issue_date":
            return short_date(content.due) if content.due else _HAND
        case _:
            return content.acceptor.full if content.acceptor else _HAND
