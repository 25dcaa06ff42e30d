"""The list of what lies in a case file, A4."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.blanks import Cell, Cells, Signer, Signers
from app.printing.completeness import require_complete
from app.printing.content_forms import CaseInventoryContent
from app.printing.document import Document, PaperLanguage, PaperSize, Paragraph
from app.printing.layouts import forms
from app.printing.layouts.shared import APPLICATION_NUMBER, capital, name_of, reprint_box, require_size
from app.printing.wording import Voices, initials_first, short_date

SIZES = (PaperSize.A4,)

_INVENTORY = N_("Inventory of the case")


def layout(content: CaseInventoryContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The inventory.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    counted = voices.columns(
        lambda voice: voice.say(
            N_("In the case: {counted}."),
            counted=voice.papers(len(content.papers), forms.sum_of_sheets(content.papers)),
        )
    )
    return Document(
        name=name_of(_INVENTORY, content.number, voices),
        language=language,
        size=size,
        blocks=(
            *forms.head(
                content.office, _INVENTORY, capital(voices.text(content.service)), content.number, voices
            ),
            Cells(
                (
                    Cell(voices.stacked(APPLICATION_NUMBER), content.number, strong=True, share=1.3),
                    Cell(voices.stacked(N_("Registered")), short_date(content.registered), share=0.9),
                    Cell(voices.stacked(forms.APPLICANT), content.applicant.full, share=1.6),
                )
            ),
            *forms.attached(content.papers, voices),
            Paragraph(counted),
            Signers(
                (
                    Signer(
                        voices.columns(
                            lambda voice: (
                                f"{capital((voice.text(content.compiler.post),))[0]}, {short_date(content.made)}"
                            )
                        ),
                        initials_first(content.compiler.name),
                    ),
                ),
                caption=voices.once(N_("signature")),
            ),
        ),
        footer=forms.foot(content.number, voices),
        reprint=reprint_box(content.reprint, voices),
    )
