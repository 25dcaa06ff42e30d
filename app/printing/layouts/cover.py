"""The cover letter of a packet to another office, with the list of its cases and the words of its fingerprint, A4."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.blanks import Cell, CheckWords
from app.printing.completeness import require_complete
from app.printing.content_course import CoverContent
from app.printing.document import (
    Address,
    Document,
    Footer,
    PaperLanguage,
    PaperSize,
    Paragraph,
    SignaturePair,
    Table,
    TableColumn,
    Title,
)
from app.printing.layouts import forms
from app.printing.layouts.letter import TO, addressed, executor, letterhead, signature
from app.printing.layouts.shared import FINGERPRINT, name_of, page_number, reprint_box, require_size
from app.printing.wording import Voices, short_moment

SIZES = (PaperSize.A4,)

_COVER = N_("Cover letter")


def layout(content: CoverContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The cover letter.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_COVER, content.packet, voices),
        language=language,
        size=size,
        blocks=(
            letterhead(content.office),
            _address(content, voices),
            Title(voices.say(_COVER), voices.say(N_("and list of the cases handed over for consideration"))),
            _packet(content, voices),
            _cases(content, voices),
            Paragraph(
                voices.say(
                    N_("The packet is encrypted. Please compare the words and confirm that it was received.")
                )
            ),
            signature(content.signatory, content.office, voices),
            SignaturePair(
                voices.stacked(N_("Handed over by: surname, initials, date, time, signature")),
                voices.stacked(N_("Taken by: surname, initials, date, time, signature")),
            ),
        ),
        footer=_foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def _address(content: CoverContent, voices: Voices) -> Address:
    to = voices.columns(lambda voice: voice.say(TO, name=voice.text(content.to)))
    return addressed(content.issued, content.outgoing or content.packet, to, voices)


def _packet(content: CoverContent, voices: Voices) -> CheckWords:
    """Number and contents of the packet, and the words of its fingerprint."""
    documents = sum(case.documents for case in content.cases)
    sheets = sum(case.sheets for case in content.cases)
    counted = voices.columns(
        lambda voice: f"{voice.cases(len(content.cases))}, {voice.papers(documents, sheets)}"
    )
    return CheckWords(
        voices.say(N_("Check words: read them out to the receiver by telephone")),
        content.words,
        (
            Cell(voices.once(N_("Packet number")), content.packet, strong=True),
            Cell(voices.once(N_("In the packet")), "\n".join(dict.fromkeys(counted))),
        ),
    )


def _cases(content: CoverContent, voices: Voices) -> Table:
    """The cases, their services named in each language; in two the applicant stands under the number."""
    apart = len(voices.language.languages) == 1
    services = voices.say(forms.SERVICE)
    total = voices.columns(
        lambda voice: voice.say(N_("Total: {cases}"), cases=voice.cases(len(content.cases)))
    )
    return Table(
        columns=(
            TableColumn("№", 0.5),
            *_whose(voices, apart=apart),
            *(TableColumn(service, (5.5 if apart else 7.6) / len(services)) for service in services),
            TableColumn(voices.stacked(N_("Docs")), 0.9, figures=True),
            TableColumn(voices.stacked(N_("Count of sheets")), 1, figures=True),
        ),
        rows=tuple(
            (
                str(number),
                *((case.number, case.applicant) if apart else (f"{case.number}\n{case.applicant}",)),
                *voices.text(case.service),
                str(case.documents),
                str(case.sheets),
            )
            for number, case in enumerate(content.cases, start=1)
        ),
        total=(
            *([""] * (3 if apart else 2)),
            *total,
            str(sum(case.documents for case in content.cases)),
            str(sum(case.sheets for case in content.cases)),
        ),
    )


def _whose(voices: Voices, *, apart: bool) -> tuple[TableColumn, ...]:
    """The heads over the number and the applicant."""
    number, applicant = voices.say(N_("Case number")), voices.say(forms.APPLICANT)
    if apart:
        return TableColumn(number[0], 2.2), TableColumn(applicant[0], 2.8)
    pairs = zip(number, applicant, strict=True)
    return (TableColumn("\n".join(f"{one}, {other.lower()}" for one, other in pairs), 3),)


def _foot(content: CoverContent, voices: Voices) -> Footer:
    number = voices.once(N_("Packet No. {number}"), number=content.packet)
    before = (
        voices.once(N_("the one before: No. {number}"), number=content.previous) if content.previous else ""
    )
    return Footer(
        lines=(
            f"{number}, {before}" if before else number,
            voices.once(N_("sealed {moment}"), moment=short_moment(content.sealed_at)),
            executor(content.executor, voices),
        ),
        pages=page_number(voices),
        code=content.packet,
        mark=voices.once(FINGERPRINT),
    )
