"""The precinct commission's papers: the act of material conditions and the conclusion on the need, A4."""

from __future__ import annotations

import hashlib

from app.domain.language import N_
from app.printing.blanks import Cell, Cells, Photograph, Photographs, Question
from app.printing.completeness import require_complete
from app.printing.content_course import ConclusionContent, InspectionContent
from app.printing.document import (
    Block,
    Document,
    Heading,
    PaperLanguage,
    PaperSize,
    Paragraph,
    Table,
    TableColumn,
)
from app.printing.layouts import forms
from app.printing.layouts.shared import APPLICATION_NUMBER, name_of, reprint_box, require_size, unverified
from app.printing.wording import NBSP, Voices, figures, short_date

SIZES = (PaperSize.A4,)

_ACT = N_("Act of inspection")
_CONCLUSION = N_("Conclusion of the precinct commission")
_NONE = "–"
_BLANK_ROWS = 5
_BLANK_REMARK = 4
"""How many lines for remarks an act has that is taken along to be filled in by hand."""


def act(content: InspectionContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The act: what is known is printed, the rest is written on it by hand.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    about = voices.say(N_("of the material conditions of the applicant"))
    return Document(
        name=name_of(_ACT, content.number, voices),
        language=language,
        size=size,
        blocks=(
            *forms.head(content.office, _ACT, about, content.number, voices),
            _visit(content, voices),
            *_person(content, voices),
            *_family(content, voices),
            *_incomes(content, voices),
            *_found(content, voices),
            Heading(voices.say(N_("The commission"))),
            forms.commission(content.members, voices),
            _read(voices),
            *unverified(content.unverified, voices),
            *_photographs(content, voices),
        ),
        footer=forms.foot(content.number, voices, content.act),
        reprint=reprint_box(content.reprint, voices),
    )


def _photographs(content: InspectionContent, voices: Voices) -> list[Block]:
    """What the commission photographed, behind the act; what has not come keeps its number and is told of."""
    if not content.photographs:
        return []
    numbered = list(enumerate(content.photographs, start=1))
    pictures = tuple(
        Photograph(
            (voices.once(N_("Photograph {number}"), number=number),),
            hashlib.sha256(jpeg).hexdigest(),
            jpeg,
        )
        for number, jpeg in numbered
        if jpeg is not None
    )
    awaited = [
        Paragraph(voices.say(N_("Photograph {number}: the picture has not arrived yet."), number=number))
        for number, jpeg in numbered
        if jpeg is None
    ]
    shown = [Photographs(pictures)] if pictures else []
    return [Heading(voices.say(N_("Photographs and the signed act"))), *shown, *awaited]


def _read(voices: Voices) -> Question:
    """The applicant's own line: that the act was read."""
    return Question(voices.say(N_("I have read the act (signature of the applicant, date)")), lines=1)


def _visit(content: InspectionContent, voices: Voices) -> Cells:
    return Cells(
        (
            Cell(
                voices.stacked(N_("Act number")), f"№{NBSP}{content.act_number}" if content.act_number else ""
            ),
            Cell(
                voices.stacked(N_("Date of the visit")),
                short_date(content.visited) if content.visited else "",
            ),
            Cell(voices.stacked(N_("Settlement")), content.village, share=1.2),
            Cell(voices.stacked(APPLICATION_NUMBER), content.number, share=1.4),
        )
    )


def _person(content: InspectionContent, voices: Voices) -> list[Block]:
    birth = content.birth_date
    born = voices.columns(lambda voice: voice.long_date(birth)) if birth else ()
    home = voices.text(content.address) if content.address else ()
    per_head = content.per_head
    return [
        forms.asked(
            N_("Surname, name, patronymic of the applicant"),
            voices.same(content.applicant.full),
            voices,
            no="1",
        ),
        forms.asked(N_("Address of the dwelling"), home, voices, no="2"),
        forms.asked(N_("Date of birth"), born, voices, no="3"),
        forms.asked(N_("Service applied for"), voices.text(content.service), voices, no="4"),
        forms.asked(
            N_("Average income per head of the family"),
            voices.columns(lambda voice: voice.money(per_head)) if per_head is not None else (),
            voices,
            no="5",
        ),
    ]


def _family(content: InspectionContent, voices: Voices) -> list[Block]:
    rows = [
        (
            one.name,
            short_date(one.birth_date) if one.birth_date else _NONE,
            voices.stacked_text(one.relation),
            voices.stacked_text(one.occupation) if one.occupation else _NONE,
        )
        for one in content.family
    ]
    return [
        Question(voices.say(N_("Family (who really lives together)")), no="6"),
        Table(
            columns=(
                TableColumn(voices.stacked(N_("Surname, name, patronymic")), 4),
                TableColumn(voices.stacked(N_("Date of birth")), 1.8),
                TableColumn(voices.stacked(N_("Relation")), 2.2),
                TableColumn(voices.stacked(N_("Occupation, place of study")), 3.4),
            ),
            rows=tuple(rows) or (("", "", "", ""),) * _BLANK_ROWS,
            indented=True,
        ),
    ]


def _incomes(content: InspectionContent, voices: Voices) -> list[Block]:
    rows = [(one.name, voices.stacked_text(one.kind), figures(one.amount)) for one in content.incomes]
    total = (
        figures(sum((one.amount for one in content.incomes), start=type(content.incomes[0].amount)(0)))
        if rows
        else ""
    )
    return [
        Question(voices.say(N_("Incomes of the family")), no="7"),
        Table(
            columns=(
                TableColumn(voices.stacked(N_("Surname, name, patronymic")), 4),
                TableColumn(voices.stacked(N_("Kind of income")), 4),
                TableColumn(voices.stacked(N_("Sum, tenge")), 2, figures=True),
            ),
            rows=tuple(rows) or (("", "", ""),) * _BLANK_ROWS,
            total=(voices.once(N_("Total of the table")), "", total) if rows else (),
            indented=True,
        ),
    ]


def _found(content: InspectionContent, voices: Voices) -> list[Block]:
    first = 8
    lines = [
        Question(
            voices.text(found.label),
            voices.same(found.text) if found.text else (),
            no=str(number),
            lines=0 if found.text else 1,
        )
        for number, found in enumerate(content.found, start=first)
    ]
    remark = voices.same(content.remark) if content.remark else ()
    room = 0 if remark else 1 if content.members else _BLANK_REMARK
    no = str(first + len(lines))
    return [*lines, Question(voices.say(N_("Remarks of the commission")), remark, no=no, lines=room)]


def conclusion(content: ConclusionContent, language: PaperLanguage, size: PaperSize) -> Document:
    """The conclusion on whether the family is in need.

    Raises:
        PaperIncomplete: a required value is missing.
        ValueError: the size is not A4.
    """
    require_size(size, *SIZES)
    require_complete(content)
    voices = Voices(language)
    return Document(
        name=name_of(_CONCLUSION, content.number, voices),
        language=language,
        size=size,
        blocks=(
            *forms.head(
                content.office,
                _CONCLUSION,
                voices.say(N_("on the need for social assistance")),
                content.number,
                voices,
            ),
            Cells(
                (
                    Cell(
                        voices.stacked(N_("Number")),
                        f"№{NBSP}{content.conclusion_number}" if content.conclusion_number else "",
                    ),
                    Cell(
                        voices.stacked(N_("Date of the paper")),
                        short_date(content.made) if content.made else "",
                    ),
                    Cell(voices.stacked(APPLICATION_NUMBER), content.number, share=1.4),
                )
            ),
            *_considered(content, voices),
            Heading(voices.say(N_("The commission"))),
            forms.commission(content.members, voices),
            Heading(voices.say(N_("Taken by the office with the papers"))),
            Question(voices.say(N_("Day, post, surname, signature of who took it")), lines=1),
            *unverified(content.unverified, voices),
        ),
        footer=forms.foot(content.number, voices, content.act),
        reprint=reprint_box(content.reprint, voices),
    )


def _considered(content: ConclusionContent, voices: Voices) -> list[Block]:
    home = voices.text(content.address) if content.address else ()
    visited = content.visited
    day = voices.columns(lambda voice: voice.long_date(visited)) if visited else ()
    reasoned = voices.same(content.remark) if content.remark else ()
    return [
        Paragraph(
            voices.say(
                N_("The commission considered the application and the act of inspection and concluded:")
            )
        ),
        forms.asked(forms.APPLICANT, voices.same(content.applicant.full), voices),
        forms.asked(N_("Address of the dwelling"), home, voices),
        forms.asked(N_("Service applied for"), voices.text(content.service), voices),
        forms.asked(N_("Act of inspection of"), day, voices),
        _need(content, voices),
        Question(voices.say(N_("Reasons")), reasoned, lines=0 if reasoned else 3),
    ]


def _need(content: ConclusionContent, voices: Voices) -> Question:
    """The need in bold, or the choice as boxes."""
    label = voices.say(N_("Conclusion"))
    if content.chosen is not None:
        return Question(label, voices.text(content.choices[content.chosen]), strong=True)
    return Question(label, options=tuple(voices.text(choice) for choice in content.choices))
