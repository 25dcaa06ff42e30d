"""The hearing before a refusal and a centre's marks by bar codes among the findings, with what they mean."""

from __future__ import annotations

from collections.abc import Iterator

from app.casework.course.marks import marked
from app.domain.case import Case
from app.domain.events import Direction, HearingRecorded, HearingStage
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, filled, told
from app.ui.pages.cases.course_words import happened_in_course
from app.ui.pages.cases.finding_part import Part
from app.ui.theme.tokens import Tone

_MEANS = {
    HearingStage.OFFERED: N_(
        "The answer of the person is awaited; a refusal comes after it, or after the day."
    ),
    HearingStage.OBJECTED: N_("A refusal may be signed; it says that the person objected, and what."),
    HearingStage.AGREED: N_("A refusal may be signed; it says that the person has no objection."),
    HearingStage.SILENT: N_("A refusal may be signed; it says that no objection came in time."),
    HearingStage.NOT_NEEDED: N_("A refusal may be signed without a hearing; it says why."),
}


def told_at_once(case: Case) -> Iterator[tuple[Words, Tone]]:
    """What is read before the next step is taken: how a hearing stands, and which papers are not back yet."""
    if case.hearing is not None:
        yield _in_one_line(case.hearing), Tone.TEXT_2 if case.hearing.ends else Tone.ATTENTION
    codes = _out_there(case)
    if codes:
        yield _not_back(codes), Tone.ATTENTION


def parts_around(case: Case) -> Iterator[Part]:
    """What was found beside the steps."""
    if case.hearing is not None:
        yield _hearing(case.hearing)
    if case.around.marks:
        yield _marks(case)


def _hearing(hearing: HearingRecorded) -> Part:
    part = Part(N_("Hearing before a refusal"), as_it_is(numeric_date(hearing.on)))
    part.words(happened_in_course(hearing), Tone.TEXT)
    if hearing.until is not None:
        part.fact(N_("Objections until"), as_it_is(numeric_date(hearing.until)), strong=not hearing.ends)
    for said in (hearing.text, hearing.how):
        if said:
            part.words(as_it_is(said))
    part.words(_MEANS[hearing.stage], Tone.ATTENTION if not hearing.ends else Tone.TEXT_2)
    if hearing.source:
        part.aside(as_it_is(hearing.source))
    return part


def _marks(case: Case) -> Part:
    """What went out, what came back, and what is still on its way."""
    part = Part(N_("Marks by bar codes"))
    for mark in case.around.marks:
        part.fact(happened_in_course(mark), as_it_is(numeric_date(mark.on)))
        part.words(as_it_is(", ".join(mark.codes)))
        if mark.remark:
            part.words(as_it_is(mark.remark))
    codes = _out_there(case)
    if codes:
        part.words(_not_back(codes), Tone.ATTENTION)
    else:
        part.words(N_("Everything that went out has come back."))
    return part


def _out_there(case: Case) -> tuple[str, ...]:
    """The codes that went out and have not come back."""
    back = marked(case, Direction.IN)
    return tuple(code for code in marked(case, Direction.OUT) if code not in back)


def _not_back(codes: tuple[str, ...]) -> Words:
    return filled(N_("Not back yet: {codes}"), codes=", ".join(codes))


def _in_one_line(hearing: HearingRecorded) -> Words:
    """«Hearing before a refusal, 11.12.2026: it was offered; objections until 16.12.2026»."""
    happened = happened_in_course(hearing)

    def said(tr: Translator) -> str:
        line = f"{tr(N_('Hearing before a refusal'))}, {numeric_date(hearing.on)}: {told(happened)}"
        if hearing.ends or hearing.until is None:
            return line
        return f"{line}. {tr(N_('Objections until'))}: {numeric_date(hearing.until)}"

    return said
