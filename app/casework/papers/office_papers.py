"""The papers of the office's own work on a case: which there are, when each can be made, and how it is laid out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.casework.papers import case_inventory, case_papers, commission_papers
from app.casework.papers.answer_papers import COMPLAINT_ANSWER
from app.casework.papers.case_papers import Making
from app.casework.papers.complaint_letter import complaint_answer
from app.casework.papers.paper_choices import usual_choice
from app.casework.papers.paper_kinds import (
    ACT,
    APPLICATION,
    CONCLUSION,
    INVENTORY,
    MINUTES,
    RECEIPT,
    RESOLUTION,
    STUB,
    TALON,
)
from app.catalogue.model import Edition
from app.db.store import Transaction
from app.domain.case import Case
from app.domain.steps import ActionKind
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import application, inspection, inventory, minutes, receipt, resolution

_FILING = {"qolhat": RECEIPT, "stub": STUB}
"""What the proof of filing is, by the edition's word for it, where that is no talon."""


@dataclass(frozen=True, slots=True)
class OfficePaper:
    """A paper that can be printed of a case now, the sizes that it has, and what is chosen at first."""

    kind: str
    sizes: tuple[PaperSize, ...]
    language: PaperLanguage
    size: PaperSize


def filing_kind(edition: Edition, channel: str) -> str:
    """What a citizen gets as proof of filing in a channel."""
    prescribed = edition.receipt(channel)
    return _FILING.get(prescribed.kind, TALON) if prescribed is not None else TALON


def offered(making: Making, transaction: Transaction) -> tuple[OfficePaper, ...]:
    """The papers that can be made of a case as it stands; at first in the language of the application."""
    language = PaperLanguage(making.case.language.value)
    return tuple(
        OfficePaper(kind, sizes, *usual_choice(making.desk, transaction, kind, language, sizes))
        for kind, (_, sizes, may) in _PAPERS.items()
        if may(making)
    )


def document_of(making: Making, kind: str, language: PaperLanguage, size: PaperSize) -> Document:
    """A paper of a case.

    Raises:
        KeyError: it is none of the office's papers.
        PaperIncomplete: it lacks something that it must say.
    """
    make, sizes, _ = _PAPERS[kind]
    return make(making, language, size if size in sizes else sizes[0])


def is_office_paper(kind: str) -> bool:
    """Whether a kind of paper is made here."""
    return kind in _PAPERS


def _receipt(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    return receipt.layout(case_papers.receipt(making), language, size)


def _application(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    return application.layout(case_papers.application(making), language, size)


def _resolution(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    return resolution.layout(case_papers.resolution(making), language, size)


def _act(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    return inspection.act(commission_papers.inspection_act(making), language, size)


def _conclusion(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    return inspection.conclusion(commission_papers.conclusion(making), language, size)


def _minutes(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    return minutes.layout(commission_papers.minutes(making), language, size)


def _inventory(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    return inventory.layout(case_inventory.inventory(making), language, size)


def _complaint_answer(making: Making, language: PaperLanguage, size: PaperSize) -> Document:
    answered = [each for each in making.case.complaints if each.has_letter]
    return complaint_answer(making.desk, making.case, making.edition, answered[-1], language, making.reprint)


def _always(making: Making) -> bool:
    return True


def _has_receipt(making: Making) -> bool:
    return filing_kind(making.edition, making.case.channel) == RECEIPT


def _is_resolved(making: Making) -> bool:
    """Whether the channel has a step at which the head resolves."""
    course = making.edition.course(making.case.channel)
    return making.resolution is not None or any(step.kind.traits.resolves for step in course)


def _is_inspected(making: Making) -> bool:
    """Whether a commission looks at how the family lives: in this channel, or it did already."""
    return making.inspection is not None or _has_step(making.edition, making.case, ActionKind.EXAMINE)


def _has_step(edition: Edition, case: Case, kind: ActionKind) -> bool:
    return any(step.kind is kind for step in edition.course(case.channel))


def _has_minutes(making: Making) -> bool:
    return making.case.findings.commission is not None


def _has_complaint_answer(making: Making) -> bool:
    return any(each.has_letter for each in making.case.complaints)


_Make = Callable[[Making, PaperLanguage, PaperSize], Document]
_May = Callable[[Making], bool]
_A4 = (PaperSize.A4,)
_PAPERS: dict[str, tuple[_Make, tuple[PaperSize, ...], _May]] = {
    APPLICATION: (_application, application.SIZES, _always),
    RECEIPT: (_receipt, receipt.SIZES, _has_receipt),
    RESOLUTION: (_resolution, resolution.SIZES, _is_resolved),
    ACT: (_act, _A4, _is_inspected),
    CONCLUSION: (_conclusion, _A4, _is_inspected),
    MINUTES: (_minutes, _A4, _has_minutes),
    COMPLAINT_ANSWER: (_complaint_answer, _A4, _has_complaint_answer),
    INVENTORY: (_inventory, _A4, _always),
}
