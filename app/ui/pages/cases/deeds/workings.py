"""The sums that the form worked out, each with the numbers it is made of, and the limits they are held against."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.casework.course.proposal import Proposal, Working
from app.domain.language import N_
from app.forms.formulas import Part as Divisor
from app.ui.formats import money
from app.ui.language import Words, as_it_is
from app.ui.pages.cases.finding_part import Part
from app.ui.pages.cases.findings import limit_part
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.layouts import bare
from app.ui.widgets.shapes import write_money
from app.ui.widgets.words import FREE, WordsLabel


class Workings(QFrame):
    """«370 500 ₸, ÷ 3 мес. 123 500 ₸, ÷ 4 чел. 30 875 ₸», beside it each limit of that day; and who decides."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__()
        self.setObjectName("sunken")
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.CARD, Space.SMALL, Space.CARD, Space.SMALL)
        column.setSpacing(Space.HAIR)
        across = bare(QHBoxLayout(), Space.WIDE)
        for part in working_parts(proposal):
            across.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(across)
        note = N_("The program computed this from the form. A person decides, and the head signs.")
        column.addWidget(WordsLabel(note, Type.META, Tone.TEXT_3, lines=FREE))


def working_parts(proposal: Proposal) -> list[Part]:
    """The sums line by line, then each limit that the income per head is held against."""
    first, *rest = proposal.workings
    sums = Part(first.label)
    _tell(sums, first)
    for working in rest:
        sums.words(working.label)
        _tell(sums, working)
    if proposal.per_head is None:
        return [sums]
    return [sums, *(limit_part(proposal.per_head, limit) for limit in proposal.limits)]


def _tell(part: Part, working: Working) -> None:
    """What is divided, then each division with what is left."""
    left = Decimal(0)
    for place, each in enumerate(working.parts):
        last = place == len(working.parts) - 1
        if place == 0:
            left = each.value
            part.fact(each.label or N_("The whole sum"), as_it_is(money(left)), strong=last)
            continue
        left = left / each.value if each.value else Decimal(0)
        result = _result(working.value) if last else as_it_is(money(left))
        part.fact(_divided(each), result, strong=last)


def _divided(part: Divisor) -> Words:
    label = part.label
    return lambda tr: (
        f"÷ {write_money(part.value)} {label.in_(tr.language) if label is not None else ''}".rstrip()
    )


def _result(value: Decimal | None) -> Words:
    return N_("cannot be computed") if value is None else as_it_is(money(value))
