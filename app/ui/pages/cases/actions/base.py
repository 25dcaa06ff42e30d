"""What every action is made of: the case it works on, a deed that runs in the background, who signed on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.casework.cards import OfficeCard
from app.casework.desk import Desk
from app.casework.look_up import CaseView
from app.casework.proposal import Proposal
from app.catalogue.model import Step
from app.domain.language import N_
from app.ui.language import Words
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button
from app.ui.widgets.field import Field
from app.ui.widgets.layouts import bare
from app.ui.widgets.text_fields import TextField
from app.ui.widgets.words import FREE, WordsLabel

MISSING = N_("Fill this in.")


@dataclass(frozen=True, slots=True)
class Work:
    """A case and what its next step may need: the sums of its form, the departments that are known."""

    view: CaseView
    proposal: Proposal | None = None
    departments: tuple[OfficeCard, ...] = ()

    @property
    def step(self) -> Step:
        """The next step; only asked for where there is one."""
        assert self.view.next is not None
        return self.view.next

    @property
    def case_id(self) -> str:
        """The case's id."""
        return self.view.case.id


class Action(QWidget):
    """The fields and buttons of one step. While a deed runs its buttons are off; what was typed stays if it fails."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__()
        self.session, self.work = session, work
        self.column = bare(QVBoxLayout(self), Space.SMALL)
        self._buttons: list[Button] = []

    def tell(self, words: Words, tone: Tone = Tone.TEXT_2) -> WordsLabel:
        """Say something above what follows."""
        label = WordsLabel(words, Type.BODY, tone, lines=FREE)
        self.column.addWidget(label)
        return label

    def offer(self, *buttons: Button, equal: bool = False) -> QHBoxLayout:
        """Put buttons at the right; `equal` ones are equally wide and fill the row."""
        row = bare(QHBoxLayout(), Space.SMALL)
        if not equal:
            row.addStretch()
        for button in buttons:
            self._buttons.append(button)
            if equal:
                policy = button.sizePolicy()
                policy.setHorizontalPolicy(policy.Policy.Expanding)
                button.setSizePolicy(policy)
            row.addWidget(button, 1 if equal else 0)
        self.column.addLayout(row)
        return row

    def run(self, deed: Callable[[Desk], Any]) -> None:
        """Do a deed once; the page shows the case anew when it is done."""
        for button in self._buttons:
            button.setEnabled(False)
        self.session.do(deed, failed=self._failed)

    def _failed(self, error: Exception) -> None:
        for button in self._buttons:
            button.setEnabled(True)
        self.session.failed.emit(error)


class SignedBy(TextField):
    """Who signed on paper, where a colleague records it for them."""

    def __init__(self, work: Work) -> None:
        super().__init__(N_("Signed on paper by"), most=120)
        self.needed = not work.view.mine
        if not self.needed:
            self.hide()
        self.set_hint(work.step.actor.role.full_name)

    def name(self) -> str:
        """The name; "" where the person who may act is signed in."""
        return str(self.value()) if self.needed else ""

    def is_ready(self) -> bool:
        """Whether nothing is missing; what is, is said in the field."""
        return not self.needed or filled_in(self)


def filled_in(*fields: Field) -> bool:
    """Whether every field holds something; the empty ones say so, the first of them takes the focus."""
    empty = [field for field in fields if field.value() in (None, "")]
    for field in empty:
        field.set_problem(MISSING)
    if empty:
        empty[0].setFocus(Qt.FocusReason.OtherFocusReason)
    return not empty
