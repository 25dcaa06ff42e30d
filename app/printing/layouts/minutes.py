"""The minutes of a special commission on one application, A4."""

from __future__ import annotations

from app.domain.language import N_
from app.printing.blanks import Cell, Cells, Question
from app.printing.completeness import require_complete
from app.printing.content_course import MinutesContent
from app.printing.document import Block, Document, Heading, PaperLanguage, PaperSize
from app.printing.layouts import forms
from app.printing.layouts.shared import APPLICATION_NUMBER, capital, name_of, reprint_box, require_size
from app.printing.wording import NBSP, Voice, Voices, short_date

SIZES = (PaperSize.A4,)

_MINUTES = N_("Minutes of the sitting")
_NAMED = 3


def layout(content: MinutesContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The minutes.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_MINUTES, content.number, voices),
        language=language,
        size=size,
        blocks=(
            *forms.head(
                content.office, _MINUTES, capital(voices.text(content.commission)), content.number, voices
            ),
            Cells(
                (
                    Cell(voices.stacked(N_("Minutes number")), f"№{NBSP}{content.minutes}"),
                    Cell(voices.stacked(N_("Date of the sitting")), short_date(content.sat)),
                    Cell(voices.stacked(APPLICATION_NUMBER), content.number, share=1.4),
                )
            ),
            *_heard(content, voices),
            *_decided(content, voices),
            Heading(voices.say(N_("The commission"))),
            forms.commission(content.members, voices, least=_NAMED),
        ),
        footer=forms.foot(content.number, voices, content.act),
        reprint=reprint_box(content.reprint, voices),
    )


def _heard(content: MinutesContent, voices: Voices) -> list[Block]:
    return [
        forms.asked(
            N_("Present"),
            voices.same(", ".join(name.replace(" ", NBSP) for name in content.members)),
            voices,
            no="1",
        ),
        Question(
            voices.say(N_("Considered")),
            voices.text(content.service),
            voices.columns(lambda voice: _application(content, voice)),
            no="2",
        ),
        forms.asked(forms.APPLICANT, voices.same(content.applicant.full), voices, no="3"),
    ]


def _application(content: MinutesContent, voice: Voice) -> str:
    return voice.say(
        N_("Application No. {number} {day}"), number=content.number, day=voice.date_of(content.registered)
    )


def _decided(content: MinutesContent, voices: Voices) -> list[Block]:
    votes = (
        voices.say(
            N_("for {number}, against {against}"), number=content.votes_for, against=content.votes_against
        )
        if content.votes_for or content.votes_against
        else ()
    )
    blocks: list[Block] = [forms.asked(N_("Votes"), votes, voices, no="4"), _decision(content, voices)]
    if content.amount is not None:
        amount = content.amount
        blocks.append(
            Question(
                voices.say(N_("Sum")),
                voices.columns(lambda voice: voice.money(amount)),
                voices.columns(lambda voice: voice.money_in_words(amount)),
                no="6",
                strong=True,
            )
        )
    reasons = voices.same(content.reasons) if content.reasons else ()
    no = "7" if content.amount is not None else "6"
    return [*blocks, Question(voices.say(N_("Reasons")), reasons, no=no, lines=0 if reasons else 4)]


def _decision(content: MinutesContent, voices: Voices) -> Question:
    label = voices.say(N_("Decided"))
    words = (N_("to satisfy the application"), N_("to refuse the application"))
    if content.granted is None:
        return Question(label, options=tuple(voices.say(each) for each in words), no="5")
    return Question(label, voices.say(words[0 if content.granted else 1]), no="5", strong=True)
