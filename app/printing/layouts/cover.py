"""The cover letter of a packet to another office, with the list of its cases and the words of its fingerprint, A4."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.blanks import Cell, Cells, CheckWords
from app.printing.completeness import require_complete
from app.printing.content_course import CoverContent
from app.printing.document import (
    Address,
    Document,
    Footer,
    PaperLanguage,
    PaperSize,
    Paragraph,
    Signature,
    SignaturePair,
    Table,
    TableColumn,
    Title,
)
from app.printing.layouts import forms
from app.printing.layouts.shared import FINGERPRINT, capital, letterhead, name_of, reprint_box, require_size
from app.printing.wording import Voices, initials_first, short_moment

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
            CheckWords(
                voices.say(N_("Check words: read them out to the receiver by telephone")), content.words
            ),
            _cases(content, voices),
            Paragraph(
                voices.say(
                    N_("The packet is encrypted. Please compare the words and confirm that it was received.")
                )
            ),
            Signature(
                post=capital(voices.text(content.signatory.post)),
                caption=voices.once(N_("signature")),
                name=initials_first(content.signatory.name),
                stamp=voices.once(N_("stamp here")) if content.office.stamped else "",
            ),
            SignaturePair(
                voices.once(N_("Handed over by: surname, initials, date, time, signature")),
                voices.once(N_("Taken by: surname, initials, date, time, signature")),
            ),
        ),
        footer=_foot(content, voices),
        reprint=reprint_box(content.reprint, voices),
    )


def _address(content: CoverContent, voices: Voices) -> Address:
    return Address(
        issued=voices.columns(lambda voice: voice.long_date(content.issued)),
        outgoing=voices.say(N_("No. {number}"), number=content.outgoing or content.packet),
        addressee=voices.columns(lambda voice: voice.say(N_("To: {name}"), name=voice.text(content.to))),
    )


def _packet(content: CoverContent, voices: Voices) -> Cells:
    documents = sum(case.documents for case in content.cases)
    sheets = sum(case.sheets for case in content.cases)
    counted = voices.columns(
        lambda voice: f"{voice.cases(len(content.cases))}, {voice.papers(documents, sheets)}"
    )
    return Cells(
        (
            Cell(voices.once(N_("Packet number")), content.packet, strong=True),
            Cell(voices.once(N_("In the packet")), " · ".join(dict.fromkeys(counted)), share=1.6),
        )
    )


def _cases(content: CoverContent, voices: Voices) -> Table:
    total = voices.columns(
        lambda voice: voice.say(N_("Total: {cases}"), cases=voice.cases(len(content.cases)))
    )
    return Table(
        columns=(
            TableColumn("№", 0.5),
            TableColumn(voices.once(N_("Case number")), 2.3),
            TableColumn(voices.once(forms.APPLICANT), 2.8),
            TableColumn(voices.once(forms.SERVICE), 5),
            TableColumn(voices.once(N_("Docs")), 1.1, figures=True),
            TableColumn(voices.once(N_("Count of sheets")), 1.1, figures=True),
        ),
        rows=tuple(
            (
                str(number),
                case.number,
                case.applicant,
                voices.once_text(case.service),
                str(case.documents),
                str(case.sheets),
            )
            for number, case in enumerate(content.cases, start=1)
        ),
        total=(
            "",
            "",
            "",
            " · ".join(dict.fromkeys(total)),
            str(sum(case.documents for case in content.cases)),
            str(sum(case.sheets for case in content.cases)),
        ),
    )


def _foot(content: CoverContent, voices: Voices) -> Footer:
    number = voices.once(N_("Packet No. {number}"), number=content.packet)
    before = (
        voices.once(N_("the one before: No. {number}"), number=content.previous) if content.previous else ""
    )
    executor = (
        f"{voices.once(N_('Executor'))}: {initials_first(content.executor.name)}, {content.executor.phone}"
    )
    return Footer(
        lines=(
            f"{number}, {before}" if before else number,
            voices.once(N_("sealed {moment}"), moment=short_moment(content.sealed_at)),
            executor,
        ),
        pages=voices.say(forms.PAGE, page="{page}", pages="{pages}"),
        code=content.packet,
        mark=voices.once(FINGERPRINT),
    )
