"""What leads a case on: the form of each deed that is offered, its button, and what must be read before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.casework.course import deeds
from app.casework.course.offers import Deed, Offer
from app.casework.errors import StepIncomplete
from app.domain.case import Case
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.language import Words, say, told
from app.ui.pages.cases.deeds.follows import STEPS
from app.ui.pages.cases.deeds.form import DeedForm, shape
from app.ui.pages.cases.deeds.paper import DraftPaper
from app.ui.pages.cases.deeds.workings import Workings
from app.ui.pages.cases.findings_around import told_at_once
from app.ui.pages.cases.work import Work, came_back
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, primary, secondary
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.words import FREE, WordsLabel

_DECIDES = frozenset(
    {Deed.SIGN, Deed.RETURN_DRAFT, Deed.DRAFT, Deed.DECIDE, Deed.DECIDE_AND_HAND_OVER, Deed.RECORD_DECISION}
)
"""Deeds on a person's rights: none of their buttons is the one that Enter means."""
_KEYS = ("F9", "F8", "F7")


class DeedPanel(QWidget):
    """The forms of the deeds that are offered now.

    While one is done the buttons are off; what was typed stays if it fails. A deed is held while its pages are read.
    """

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__()
        self._session, self.work = session, work
        self.column = bare(QVBoxLayout(self), Space.SMALL)
        self.forms: dict[Deed, DeedForm] = {}
        self.buttons: dict[Deed, Button] = {}
        self.notes: dict[Deed, WordsLabel] = {}
        self.paper: DraftPaper | None = None
        self._doing = self._done = False
        self._told = QWidget()
        self.column.addWidget(self._told)
        self._tell_before()
        self._add_paper()
        for offer in work.offered.next:
            if self.forms:
                self.column.addWidget(line())
            self._add(offer)

    def begin(self) -> None:
        """Stand in the first field that wants something, or at the button."""
        next(iter(self.forms.values())).begin()

    def unrecorded(self) -> list[tuple[Words, str]]:
        """What was typed here and not recorded, should the case have gone on without it."""
        return [] if self._done else [typed for form in self.forms.values() for typed in form.typed()]

    def fits(self, work: Work) -> bool:
        """Whether the forms ask for what is offered now."""
        return [*map(shape, self.work.offered.next)] == [*map(shape, work.offered.next)]

    def show_work(self, work: Work) -> None:
        """Tell anew what is read before the forms; they stay, and only what nobody touched is proposed anew."""
        self.work = work
        self._tell_before()
        if self.paper is not None:
            self.paper.refresh()
        for offer in work.offered.next:
            self._note(offer)
            self.forms[offer.deed].propose(offer)
        if self._done:
            self._doing = self._done = False
        self._let_press()

    def said(self) -> dict[Deed, dict[str, Any]]:
        """What the person said in the forms."""
        return {deed: form.touched() for deed, form in self.forms.items()}

    def say_again(self, said: Mapping[Deed, Mapping[str, Any]]) -> None:
        """Fill the forms in as they stood in a panel before this one, of the same step."""
        for deed, values in said.items():
            for code, value in values.items():
                self.forms[deed].choose(code, value)

    def take(self, deed: Deed) -> None:
        """Do a deed with what was said in its form, once all of its pages are there."""
        if self.forms[deed].is_working:
            return
        offer = next(one for one in self.work.offered.next if one.deed is deed)
        case_id, values = self.work.case_id, self.forms[deed].values()
        self._doing = True
        self._let_press()
        self._session.do(
            lambda desk: deeds.take(desk, case_id, deed, values, step=offer.step),
            while_alive(self, self._is_done),
            failed=lambda error: self._failed(deed, error),
        )

    def _tell_before(self) -> None:
        """Why it came back, how a hearing stands, the sums of the form."""
        before, self._told = self._told, QWidget()
        self.column.replaceWidget(before, self._told)
        before.hide()
        before.deleteLater()
        column = bare(QVBoxLayout(self._told), Space.SMALL)
        back = came_back(self.work.view)
        if told(back):
            column.addWidget(_told(back, Tone.ATTENTION))
        for words, tone in told_at_once(self.work.view.case):
            column.addWidget(_told(words, tone))
        proposal = self.work.proposal
        if proposal is not None and proposal.workings:
            column.addWidget(Workings(proposal))
        self._told.setVisible(column.count() > 0)

    def _add_paper(self) -> None:
        """The draft as it will be signed."""
        offered = {offer.deed for offer in self.work.offered.next}
        if Deed.SIGN in offered and self.work.view.case.draft is not None:
            self.paper = DraftPaper(self._session, self.work)
            self.column.addWidget(self.paper)

    def _note(self, offer: Offer) -> None:
        say(self.notes[offer.deed].setText, offer.note)
        self.notes[offer.deed].setVisible(bool(offer.note))

    def _add(self, offer: Offer) -> None:
        self.notes[offer.deed] = _told("", Tone.TEXT_2)
        self.column.addWidget(self.notes[offer.deed])
        self._note(offer)
        if offer.from_paper:
            others = N_("It was done on paper or by others: who, when and by which document.")
            self.column.addWidget(_told(others, Tone.TEXT_2))
        form = DeedForm(self._session, offer, self.work.view.edition.refusal_grounds)
        button = self._button(offer)
        self.forms[offer.deed], self.buttons[offer.deed] = form, button
        button.clicked.connect(lambda: self.take(offer.deed))
        form.changed.connect(self._let_press)
        form.ended.connect(lambda: button.setFocus(Qt.FocusReason.TabFocusReason))
        if self.paper is not None and "language" in form.entries:
            form.changed.connect(self._follow_language)
        across = bare(QHBoxLayout(), Space.SMALL)
        follows = WordsLabel(STEPS.get(offer.deed, ""), Type.META, Tone.TEXT_2, lines=FREE)
        across.addWidget(follows, 1, Qt.AlignmentFlag.AlignVCenter)
        across.addWidget(button)
        self.column.addWidget(form)
        self.column.addLayout(across)

    def _button(self, offer: Offer) -> Button:
        number = len(self.buttons)
        key = _KEYS[number] if len(self.work.offered.next) > 1 else "Ctrl+Enter"
        make = secondary if offer.deed in _DECIDES else primary
        return make(offer.label, key=key, icon="signature" if offer.deed is Deed.SIGN else "")

    def _follow_language(self) -> None:
        form = self.forms[Deed.SIGN]
        if self.paper is not None and "language" in form.values():
            self.paper.show_language(form.values()["language"] or "")

    def _let_press(self) -> None:
        """Buttons are off while a deed is done; also that of a form whose pages are not all there, and it says so."""
        for deed, button in self.buttons.items():
            if self.forms[deed].is_working:
                button.forbid(N_("The scans are still being read."))
            elif self._doing:
                button.setEnabled(False)
            else:
                button.allow()

    def _is_done(self, _case: Case) -> None:
        self._done = True

    def _failed(self, deed: Deed, error: Exception) -> None:
        if not isValid(self):  # the case went on meanwhile, and another panel stands here
            self._session.failed.emit(error)
            return
        self._doing = False
        self._let_press()
        if isinstance(error, StepIncomplete):
            self.forms[deed].mark(error.fields)
        else:
            self._session.failed.emit(error)
            # Perhaps the page is older than the case: it is read anew, and what was typed stays in sight.
            self._session.changed.emit()


def _told(words: Words, tone: Tone) -> WordsLabel:
    return WordsLabel(words, Type.BODY, tone, lines=FREE)
