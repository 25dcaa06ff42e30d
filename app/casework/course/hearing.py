"""The hearing before a refusal: offered, held or not needed; asked for, where the law wants it, before one is signed.

Nothing is refused or blocked by the program: whoever signs says how the hearing ended, or why the law asks for none.
Source: resources/rules/hearing.yaml (АППК art. 73).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.casework.course.fields import past_day, today_at
from app.casework.course.offers import Deed, FieldKind, OfferedField, When
from app.casework.course.said import Said
from app.casework.course.verbs import Verb
from app.casework.desk import Desk
from app.casework.errors import ObjectionsStillOpen
from app.casework.overview.steps import Turn
from app.casework.papers.heard import WORDS
from app.casework.recording import Entry
from app.catalogue.hearing import load_hearing_rule
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.counting import APPK_76
from app.domain.events import HearingRecorded, HearingStage
from app.domain.language import N_, Language, Text


def is_wanted(turn: Turn) -> bool:
    """Whether the law wants the person heard before this application is refused."""
    case = turn.case
    return load_hearing_rule().asks(turn.edition, case.channel, case.registered_at.date())


def is_open(turn: Turn) -> bool:
    """Whether a refusal would come before the hearing that the law wants."""
    hearing = turn.case.hearing
    return is_wanted(turn) and (hearing is None or not hearing.ends)


def hearing_fields(desk: Desk, turn: Turn, *when: When) -> tuple[OfferedField, ...]:
    """How the hearing ended, asked of whoever signs a refusal; nothing where that is known or not wanted."""
    if not is_open(turn):
        return ()
    return _fields(desk, turn, tuple(stage for stage in WORDS if stage is not HearingStage.OFFERED), when)


def hearing_of(desk: Desk, turn: Turn, said: Said) -> list[Entry]:
    """The hearing as it was said; none where it was not asked.

    Raises:
        ObjectionsStillOpen: it is said that no objection came in time, and that time is not over yet.
    """
    chosen = said.text("hearing")
    if not chosen:
        return []
    stage, offered = HearingStage(chosen), turn.case.hearing
    awaited = offered.until if offered is not None else None
    if stage is HearingStage.SILENT and awaited is not None and awaited >= today_at(desk):
        raise ObjectionsStillOpen(until=f"{awaited:%d.%m.%Y}")
    source = load_hearing_rule().law.in_(Language.KK)
    until = said.get("hearing_until")
    words = said.text("objection") or said.text("hearing_why")
    day = past_day(desk, said, "hearing_on")
    return [Entry(HearingRecorded(stage, day, said.text("hearing_how"), until, words, source))]


def _fields(
    desk: Desk, turn: Turn, stages: tuple[HearingStage, ...], when: tuple[When, ...]
) -> tuple[OfferedField, ...]:
    law = load_hearing_rule().law
    choices = tuple((stage.value, _under(WORDS[stage], law)) for stage in stages)
    offered, objected, spared = (
        (*when, When("hearing", stage.value))
        for stage in (HearingStage.OFFERED, HearingStage.OBJECTED, HearingStage.NOT_NEEDED)
    )
    fields = (
        OfferedField("hearing", FieldKind.CHOICE, N_("Hearing before a refusal"), choices=choices),
        OfferedField(
            "hearing_on", FieldKind.DATE, N_("Day of the notice or of the hearing"), value=today_at(desk)
        ),
        OfferedField("hearing_how", FieldKind.TEXT, N_("How the person was notified"), required=False),
    )
    return (
        *(replace(field, when=when) for field in fields),
        OfferedField(
            "hearing_until",
            FieldKind.DATE,
            N_("Objections until"),
            value=objections_until(desk, turn),
            when=offered,
        ),
        OfferedField("objection", FieldKind.LINES, N_("What was objected"), when=objected),
        OfferedField("hearing_why", FieldKind.LINES, N_("Why no hearing is needed"), when=spared),
    )


def _under(words: Text, law: Text) -> Text:
    """A choice with the law that asks for it."""
    return Text(f"{words.kk} ({law.kk})", f"{words.ru} ({law.ru})")


def objections_until(desk: Desk, turn: Turn) -> date:
    """By when objections may be brought if the person is notified now: counted as the law does, not as the act."""
    terms = replace(desk.terms(turn.edition, turn.case.channel), rule=APPK_76)
    return terms.reckon(desk.clock.now(), load_hearing_rule().objections).due_day


def _form(desk: Desk, transaction: Transaction, turn: Turn) -> tuple[OfferedField, ...]:
    hearing = turn.case.hearing
    stages = tuple(WORDS)
    if hearing is not None and not hearing.ends:
        stages = tuple(stage for stage in WORDS if stage is not HearingStage.OFFERED)
    return _fields(desk, turn, stages, ())


def _hear(desk: Desk, transaction: Transaction, turn: Turn, said: Said) -> Case:
    return turn.record(desk, transaction, *hearing_of(desk, turn, said))


HEAR = Verb(Deed.HEAR, N_("Hearing before a refusal"), _form, _hear)
