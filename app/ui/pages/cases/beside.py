"""Beside the list: the selected case with the working of its income, and the deeds that lead it on, without leaving."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.casework.course import proposal
from app.casework.course.offers import Deed, Offer
from app.casework.course.proposal import Proposal
from app.casework.desk import Desk
from app.catalogue.model import Edition
from app.domain.events import Outcome
from app.domain.language import N_
from app.errors import KenseError
from app.ui.alive import while_alive
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, filled
from app.ui.pages.cases.deeds.around import DeedDialog
from app.ui.pages.cases.deeds.workings import working_parts
from app.ui.pages.cases.findings import income_part
from app.ui.pages.cases.work import Work, load_work, whose_turn
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import Button, link, secondary
from app.ui.widgets.card import Card, empty
from app.ui.widgets.layouts import bare, line, scrolling
from app.ui.widgets.list_row import FactRow
from app.ui.widgets.words import FREE, WordsLabel

_PAUSE_MS = 120
"""Rows that are only passed by with a held arrow key are not asked for."""
_OUTCOME = "outcome"
_ANSWERS = {Outcome.GRANTED: N_("Grant…"), Outcome.REFUSED: N_("Refuse…")}
_KEYS = ("F2", "F3", "F4", "F8")
_READ_FIRST = frozenset({Deed.SIGN, Deed.RETURN_DRAFT})
"""Deeds before which the draft itself is read: they are done on the page of the case."""


@dataclass(frozen=True, slots=True)
class Glance:
    """A case at a glance: how it stands, and the sums of its form."""

    work: Work
    sums: Proposal


def glance(desk: Desk, case_id: str) -> Glance | None:
    """What is shown of a case; nothing of one that this program cannot read."""
    try:
        return Glance(load_work(desk, case_id), proposal.propose(desk, case_id))
    except KenseError:
        return None


class BesideCard(Card):
    """The selected case; empty while none is.

    Signals:
        opened(case_id): it is wanted in full.
    """

    opened = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__(flush=True)
        self._session = session
        self._case_id = ""
        self.shown: Glance | None = None
        self.dialog: DeedDialog | None = None
        self.buttons: dict[str, Button] = {}
        inner = QWidget()
        inner.setObjectName("surface")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(Space.CARD, Space.SMALL, Space.CARD, Space.SMALL)
        self._column.setSpacing(Space.HAIR)
        area = scrolling(inner)
        area.setObjectName("surface")
        self.add(area, 1)
        deeds = QWidget()
        self._deeds = QVBoxLayout(deeds)
        self._deeds.setContentsMargins(Space.CARD, Space.SMALL, Space.CARD, Space.SMALL)
        self._deeds.setSpacing(Space.SMALL)
        self.add_line()
        self.add(deeds)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._catch_up)
        session.changed.connect(self.refresh)
        session.person_changed.connect(self.refresh)

    def show_case(self, case_id: str) -> None:
        """Show another case; "" shows none. From here on nothing can be done to the one before."""
        if case_id != self._case_id:
            self._case_id, self.shown = case_id, None
            self._offer_nothing()
            if not self._pause.isActive():
                self.refresh()
            self._pause.start()

    def _catch_up(self) -> None:
        """Of rows that were run through, the last one is told as well."""
        if self.shown is None or self.shown.work.case_id != self._case_id:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the case anew."""
        case_id = self._case_id
        if not case_id:
            self._show(case_id, None)
            return
        self._session.ask(
            lambda desk: glance(desk, case_id), while_alive(self, lambda found: self._show(case_id, found))
        )

    def _show(self, case_id: str, found: Glance | None) -> None:
        if case_id != self._case_id:
            return
        self.shown = found
        empty(self._column)
        self._offer_nothing()
        if found is not None:
            self._tell_head(found.work)
            self._tell_income(found)
            self._tell_papers(found.work)
            self._column.addStretch(1)
            self._offer(found.work)

    def _offer_nothing(self) -> None:
        empty(self._deeds)
        self.buttons = {}

    def _tell_head(self, work: Work) -> None:
        case, edition = work.view.case, work.view.edition
        top = bare(QHBoxLayout(), Space.SMALL)
        top.addWidget(WordsLabel(as_it_is(case.number), Type.META, Tone.TEXT_2), 1)
        opens = link(N_("open the case"))
        opens.clicked.connect(lambda: self.opened.emit(work.case_id))
        top.addWidget(opens)
        self._column.addLayout(top)
        self._words(as_it_is(case.applicant.name.full), Type.CARD_TITLE, Tone.TEXT)
        self._words(edition.title, Type.META, Tone.TEXT_2)
        across = bare(QHBoxLayout())
        across.addWidget(Badge(_act(edition), dashed=edition.is_repealed))
        across.addStretch(1)
        self._column.addLayout(across)

    def _tell_income(self, found: Glance) -> None:
        """What the computing step recorded, else the sums of the application's own form."""
        income = found.work.view.case.findings.income
        if income is not None:
            self._column.addWidget(line())
            self._column.addWidget(income_part(income))
        elif found.sums.workings:
            self._column.addWidget(line())
            for part in working_parts(found.sums):
                self._column.addWidget(part)
            note = N_("The program computed this. A person decides.")
            self._words(note, Type.META, Tone.TEXT_3)

    def _tell_papers(self, work: Work) -> None:
        case, step = work.view.case, work.view.next
        self._column.addWidget(line())
        missing, there = len(case.awaited), len(case.documents)
        whole = filled(N_("{count} of {whole}"), count=there, whole=there + missing)
        mark = Mark.ATTENTION if missing else Mark.DONE
        self._column.addWidget(FactRow(N_("Documents"), whole, mark=mark))
        day = next((view.due_day for view in work.view.steps if view.is_next), None)
        if step is not None and day is not None:
            name = filled(N_("Step {number}, until"), number=step.no)
            self._column.addWidget(FactRow(name, as_it_is(numeric_date(day))))
        self._column.addWidget(FactRow(N_("The answer until"), as_it_is(numeric_date(case.due))))

    def _offer(self, work: Work) -> None:
        """The deeds, of equal weight: none of them is the one that Enter means."""
        asked = [offer for offer in work.offered.next if offer.deed not in _READ_FIRST]
        if not work.offered.next:
            self._deeds.addWidget(WordsLabel(whose_turn(work.view), Type.META, Tone.TEXT_2, lines=FREE))
        elif not asked:
            words = N_("The draft is read and signed on the page of the case: Enter opens it.")
            self._deeds.addWidget(WordsLabel(words, Type.META, Tone.TEXT_2, lines=FREE))
        for offer in asked:
            self._deeds.addLayout(self._ways(work, offer))
        for offer in work.offered.around:
            if offer.deed is Deed.RETURN_CASE:
                self._deeds.addWidget(self._button(work, offer, N_("Send it back…"), ""))

    def _ways(self, work: Work, offer: Offer) -> QVBoxLayout:
        """Granting and refusing, equally broad, where the deed is an answer; one button otherwise."""
        ways = bare(QVBoxLayout(), Space.SMALL)
        field = next((field for field in offer.fields if field.code == _OUTCOME), None)
        if field is None:
            ways.addWidget(self._button(work, offer, offer.label, ""))
            return ways
        for outcome, words in _ANSWERS.items():
            ways.addWidget(self._button(work, offer, words, outcome.value))
        return ways

    def _button(self, work: Work, offer: Offer, words: Words, outcome: str) -> Button:
        number = len(self.buttons)
        key = _KEYS[number] if number < len(_KEYS) else ""
        button = secondary(words, key=key)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.ask(work, offer, outcome))
        self.buttons[f"{offer.deed.value}:{outcome}" if outcome else offer.deed.value] = button
        return button

    def ask(self, work: Work, offer: Offer, outcome: str = "") -> DeedDialog:
        """Open the form of a deed; an answer begins as what the person chose, and can still be changed."""
        self.dialog = DeedDialog(self.window(), self._session, work, offer)
        if outcome:
            self.dialog.form.choose(_OUTCOME, outcome)
        self.dialog.open()
        return self.dialog

    def _words(self, words: Words, type_: Type, tone: Tone) -> None:
        self._column.addWidget(WordsLabel(words, type_, tone, lines=FREE))


def _act(edition: Edition) -> Words:
    if not edition.is_repealed:
        return edition.short_citation
    return filled(N_("{act} has lost force"), act=edition.short_citation)
