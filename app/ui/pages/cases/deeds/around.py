"""What stands around a case: a quiet list, a small dialog for each deed, and in words what cannot be taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.casework.course import confirm, deeds
from app.casework.course.offers import Deed, Offer
from app.casework.errors import StepIncomplete
from app.domain.case import Case
from app.domain.language import N_
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import as_it_is
from app.ui.pages.cases.deeds.around_list import AroundLine, AroundList
from app.ui.pages.cases.deeds.follows import STEPS
from app.ui.pages.cases.deeds.form import DeedForm
from app.ui.pages.cases.work import Work
from app.ui.session import Session
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.telling import MessagePanel
from app.ui.widgets.words import FREE, WordsLabel

_TAKE = "take"
_BROAD = 640
SAID: dict[Deed, str] = {
    Deed.WITHDRAW: N_("It is written down in the case. The office with which the case lies closes it then."),
    Deed.REPORT_DEATH: N_(
        "It is written down in the case. The office with which the case lies closes it then."
    ),
    Deed.REPORT_MOVE: N_("It is written down in the case. It can be given to the office of the new place."),
    Deed.CLOSE: N_("The case ends here without an answer. This cannot be taken back."),
    Deed.JOIN: N_("This case ends here; the other one goes on. This cannot be taken back."),
    Deed.MOVE_ON: N_(
        "The case goes to the other office with the next packet. Nothing can be done here then."
    ),
    Deed.RETURN_CASE: N_("The case goes back to the office that sent it, with your reason."),
    Deed.KEEP_RESULT: N_("The answer stays in the safe until somebody collects it."),
    Deed.COMPLAIN: N_("A talon of the complaint is made, and its term begins to run."),
    Deed.ANSWER_COMPLAINT: N_("The answer is recorded under the name of who gave it."),
    Deed.CORRECT: N_(
        "The old value stays in the history, with your reason. Papers that were issued are not changed."
    ),
    Deed.HEAR: N_("It is written down that the person was offered to be heard, was heard, or kept silent."),
    Deed.MARK: N_("It is written down which papers went out or came back, by their bar codes."),
    Deed.TAKE_IN: N_("The case gets its incoming number."),
}
"""What follows from a deed, said before it is done."""
_ENDS = frozenset({Deed.CLOSE, Deed.JOIN})


class DeedDialog(Dialog):
    """The form of one deed, and whose case it is; it stays with everything typed when the deed fails."""

    width_of_all = _BROAD

    def __init__(self, parent: QWidget | None, session: Session, work: Work, offer: Offer) -> None:
        super().__init__(parent, offer.label, SAID.get(offer.deed) or STEPS.get(offer.deed, ""))
        self._session, self._work, self._offer = session, work, offer
        case = work.view.case
        whose = as_it_is(f"{case.number} · {case.applicant.name.full}")
        self.body.insertWidget(1, WordsLabel(whose, Type.META, Tone.TEXT_2, lines=FREE))
        self.form = DeedForm(session, offer, work.view.edition.refusal_grounds)
        self.message = MessagePanel()
        self.add(self.form)
        self.add(self.message)
        kind = Kind.DANGER if offer.deed in _ENDS else Kind.PRIMARY
        self.take_button = Button(offer.label, kind, key="Ctrl+Enter")
        self._verbs.addWidget(self.take_button)
        self.take_button.clicked.connect(self.take)
        self.form.changed.connect(self._fit)
        self.form.ended.connect(self.take_button.setFocus)

    def take(self) -> None:
        """Do the deed with what was said."""
        case_id, offer, values = self._work.case_id, self._offer, self.form.values()
        self.message.clear()
        self.take_button.setEnabled(False)
        self._session.do(
            lambda desk: deeds.take(desk, case_id, offer.deed, values, step=offer.step),
            self._taken,
            self._failed,
        )

    def _taken(self, _case: Case) -> None:
        self.give(_TAKE)

    def _failed(self, error: Exception) -> None:
        self.take_button.setEnabled(True)
        if isinstance(error, StepIncomplete):
            self.form.mark(error.fields)
        else:
            self.message.tell(*sentences(error))
        self._fit()

    def _fit(self) -> None:
        if self.isVisible():
            self.fit()


class AroundMenu(QObject):
    """A button with the deeds that stand around the case that a page shows, each with what follows from it."""

    def __init__(self, page: QWidget, session: Session) -> None:
        super().__init__(page)
        self._page, self._session = page, session
        self._work: Work | None = None
        self.button = Button(N_("Around the case…"), key="F10", icon="menu")
        self.button.clicked.connect(self.open_menu)
        self.list: AroundList | None = None
        self.dialog: DeedDialog | None = None

    def show_work(self, work: Work | None) -> None:
        """Offer what is offered for a case; `None` offers nothing."""
        self._work = work
        self.button.setVisible(bool(self.lines()))

    def lines(self) -> list[AroundLine]:
        """What is offered now."""
        work = self._work
        if work is None:
            return []
        found = [self._line(offer) for offer in work.offered.around]
        if work.may_confirm:
            follows = N_("A short application of its own is begun; the right goes on when it is registered.")
            words = N_("Confirm the right for another period…")
            found.append(AroundLine(words, follows, self.begin_confirmation))
        return found

    def begin_confirmation(self) -> None:
        """Begin the intake of the short case that confirms the right."""
        if self._work is not None:
            case_id, opened = self._work.case_id, self._session.open_intake
            self._session.do(lambda desk: confirm.begin(desk, case_id), lambda begun: opened.emit(begun.id))

    def open_menu(self) -> None:
        """Show what there is, standing on the first line."""
        lines = self.lines()
        if lines:
            self.list = AroundList(self._page, lines)
            self.list.finished.connect(self._list_closed)
            self.list.open()

    def ask(self, deed: Deed) -> DeedDialog:
        """Open the dialog of a deed that is offered."""
        assert self._work is not None
        offer = next(one for one in self._work.offered.around if one.deed is deed)
        self.dialog = DeedDialog(self._page, self._session, self._work, offer)
        self.dialog.answered.connect(self._closed)
        self.dialog.open()
        return self.dialog

    def _line(self, offer: Offer) -> AroundLine:
        return AroundLine(offer.label, SAID.get(offer.deed, ""), lambda: self.ask(offer.deed))

    def _closed(self, _answer: str) -> None:
        self.dialog = None

    def _list_closed(self, _result: int) -> None:
        self.list = None
