"""The head of a case: whose it is, which service, where it lies now, and whether the act is still in force."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from app.casework.overview.look_up import CaseView
from app.domain.case import CaseStatus
from app.domain.events import Closing
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import day_and_month
from app.ui.language import Words, as_it_is, filled, say
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import Button
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel

CLOSINGS: dict[Closing, str] = {
    Closing.WITHDRAWN: N_("Closed: the applicant withdrew"),
    Closing.DIED: N_("Closed: the applicant died"),
    Closing.MOVED: N_("Closed: the applicant moved away"),
    Closing.JOINED: N_("Closed: joined to another case"),
}


class CaseHead(QFrame):
    """Stays above the middle, whatever scrolls; `buttons` stand beside the way back.

    Signals:
        back_asked: the list is wanted again.
    """

    back_asked = Signal()

    def __init__(self, *buttons: Button) -> None:
        super().__init__()
        self._buttons = buttons
        self.setObjectName("topBar")
        self._name = WordsLabel("", Type.PAGE_TITLE, lines=1)
        self._iin = WordsLabel("", Type.BODY, Tone.TEXT_3)
        self._service = WordsLabel("", Type.BODY, lines=2)
        self._number = WordsLabel("", Type.BODY, Tone.TEXT_2)
        self._place = Badge("")
        self._since = WordsLabel("", Type.META, Tone.TEXT_2)
        self._repealed = Badge(N_("the act has lost force"), dashed=True)
        self._unverified = Badge(N_("not verified with the standard"), Mark.UNVERIFIED)
        self.back = Button(N_("All cases"), key="Esc", live=False, icon="arrow-left")
        self.back.clicked.connect(self.back_asked)
        self._lay_out()

    def show_case(self, view: CaseView) -> None:
        """Show another case, or the same one further on."""
        case = view.case
        say(self._name.setText, as_it_is(case.applicant.name.full))
        say(self._iin.setText, as_it_is(case.applicant.iin))
        say(self._service.setText, view.edition.title)
        say(self._number.setText, as_it_is(f"№ {case.number}"))
        self._place.set_state(*_place(view))
        last = max((done.at for done in case.steps.values()), default=case.registered_at)
        say(self._since.setText, lambda tr: tr(N_("since {day}"), day=day_and_month(last, tr.language)))
        self._repealed.setVisible(view.edition.is_repealed)
        say(self._repealed.set_text, _repealed(view))
        self._unverified.setVisible(view.edition.unverified)

    def _lay_out(self) -> None:
        first = bare(QHBoxLayout(), Space.SMALL)
        first.addWidget(self._name, 1)
        for button in (*self._buttons, self.back):
            first.addWidget(button)
        second = bare(QHBoxLayout(), Space.CARD)
        second.addWidget(self._iin, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self._service, 1)
        third = bare(QHBoxLayout(), Space.SMALL)
        for widget in (self._place, self._since, self._repealed, self._unverified):
            third.addWidget(widget)
        # Only the name of an office may be cut: that an act is repealed must be read whole.
        for badge in (self._repealed, self._unverified):
            badge.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        third.addStretch()
        outer = QVBoxLayout(self)
        bare(outer, 2).setContentsMargins(Space.PAGE, Space.SMALL, Space.PAGE, Space.SMALL)
        for line in (first, second, third):
            outer.addLayout(line)


def _place(view: CaseView) -> tuple[Words, Mark]:
    """Where the case lies, and the state it is marked with."""
    if view.case.status is CaseStatus.CLOSED:
        if view.case.closing is not None:
            return CLOSINGS[view.case.closing.why], Mark.DONE
        return N_("Closed: the answer was handed over"), Mark.DONE
    if not view.lies_here:
        if not view.case.arrived:
            return filled(N_("On its way: {office}"), office=view.holder_name), Mark.ELSEWHERE
        return filled(N_("Lies with: {office}"), office=view.holder_name), Mark.ELSEWHERE
    if view.next is None:
        return N_("Lies here"), Mark.CURRENT
    return filled(N_("Lies here: {post}"), post=view.next.actor.role.short_name), Mark.CURRENT


def _repealed(view: CaseView) -> Words:
    short = view.edition.short_citation

    def said(tr: Translator) -> str:
        return tr(N_("{act} has lost force"), act=short.in_(tr.language))

    return said
