"""The slip with the head's resolution (бұрыштама), put to the papers of a case: A5 or A6."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.blanks import Cell, Cells, Question, Signer, Signers
from app.printing.completeness import require_complete
from app.printing.content_forms import ResolutionContent
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import forms
from app.printing.layouts.shared import APPLICATION_NUMBER, capital, name_of, reprint_box, require_size
from app.printing.wording import Voices, initials_first, short_date

SIZES = (PaperSize.A6, PaperSize.A5)

_RESOLUTION = N_("Resolution")
_LINES = 3


def layout(content: ResolutionContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The resolution on a case.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is neither A6 nor A5.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_RESOLUTION, content.number, voices),
        language=language,
        size=size,
        blocks=(
            *forms.head(content.office, _RESOLUTION, voices.text(content.service), content.number, voices),
            _case(content, voices),
            _dates(content, voices),
            _executor(content, voices),
            _said(content, voices),
            Signers(
                (
                    Signer(
                        capital(voices.text(content.signatory.post)), initials_first(content.signatory.name)
                    ),
                ),
                caption=voices.once(N_("signature")),
            ),
        ),
        footer=forms.small_foot(content.number, voices, size),
        reprint=reprint_box(content.reprint, voices),
    )


def _executor(content: ResolutionContent, voices: Voices) -> Question:
    return forms.asked(N_("Executor of the resolution"), voices.same(content.executor), voices)


def _case(content: ResolutionContent, voices: Voices) -> Cells:
    cells = [
        Cell(voices.stacked(APPLICATION_NUMBER), content.number, share=1.4),
        Cell(voices.stacked(forms.APPLICANT), content.applicant.initialled, share=1.4),
    ]
    if content.incoming:
        cells.append(Cell(voices.stacked(N_("Incoming number")), content.incoming))
    return Cells(tuple(cells))


def _dates(content: ResolutionContent, voices: Voices) -> Cells:
    cells = [
        Cell(voices.stacked(N_("Registered on")), short_date(content.registered)),
        Cell(voices.stacked(N_("Date of receipt")), short_date(content.due)),
        Cell(voices.stacked(N_("Date of the resolution")), short_date(content.given)),
    ]
    return Cells(tuple(cells))


def _said(content: ResolutionContent, voices: Voices) -> Question:
    label = voices.say(N_("Text of the resolution"))
    if content.text:
        return Question(label, voices.same(content.text))
    return Question(label, lines=_LINES)
