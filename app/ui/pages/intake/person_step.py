"""Step 2: who applies. The ИИН comes first; who is known already need not be typed again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.casework.counter.places import Places, known_places
from app.casework.counter.recognise import Recognised
from app.casework.counter.register import Assessment
from app.domain.involved import Involved
from app.forms.people import address_in
from app.ui.pages.intake.due_card import DueCard
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.keys import bind
from app.ui.pages.intake.known_panel import KEY, KnownPanel
from app.ui.pages.intake.recall import Recall
from app.ui.pages.intake.request_card import RequestCard
from app.ui.pages.intake.review_card import ReviewCard
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.theme.tokens import Space
from app.ui.widgets.beside import beside
from app.ui.widgets.card import empty
from app.ui.widgets.focus_follower import FocusFollower
from app.ui.widgets.layouts import bare

SIDE = 272


class PersonStep(Step):
    """The person's form at the left, what is known and the due date at the right.

    Signals:
        edited: something was typed.
        grown: there are other fields to go through.
    """

    edited = Signal()
    grown = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self.view: FormView | None = None
        self._recognised = Recognised()
        self._places = Places()
        self._meant = False
        self.recall = Recall(work)
        self.known = KnownPanel()
        self.review = ReviewCard()
        self.request = RequestCard(work)
        self.due = DueCard()
        self.known.asked.connect(self.take_over)
        self.known.meant.connect(self._mean)
        self.review.confirmed.connect(self._confirm)
        self.review.taken_back.connect(self._take_back)
        self.recall.answered.connect(self._show_recognised)
        bind(self, KEY, self.press)
        self._lay_out()

    def show_work(self) -> None:
        """Show another intake."""
        self.view = None
        self._meant = False
        self.recall.forget()
        self.request.forget()
        self.known.show_nobody()
        empty(self._holder)
        self._review()
        if self._work.person is None:
            return
        self.view = FormView(self._work.person)
        self.view.edited.connect(self._edited)
        self.view.settled.connect(lambda _path: self.request.look())
        self.view.grown.connect(self.grown)
        self._holder.addWidget(self.view)
        self._offer_places()
        self._mark_taken()
        self.recall.seek()
        self.request.look()

    def leave(self) -> None:
        """What was typed goes on into the service's form."""
        self._work.tell_form_of_person()

    def show_assessment(self, assessment: Assessment) -> None:
        """Say by when it would be due."""
        self.due.show_promise(assessment.promise, self._work.channel)

    def parts(self) -> tuple[QWidget, ...]:
        """The fields, and then what stands beside them."""
        return (self._side,) if self.view is None else (*self.view.views, self._side)

    def stops(self) -> list[QWidget]:
        """Enter goes through all of the form, also through what is not made yet."""
        if self.view is not None:
            self.view.finish()
        return super().stops()

    def focus_first(self) -> None:
        """Begin at the first field that wants something."""
        if self.view is not None:
            self.view.focus_first()

    def enter(self) -> None:
        """What was taken over into the service's form may have been changed there, and a place may be new."""
        self._work.session.ask(known_places, self._learn_places)
        self._review()
        self._mark_taken()

    def take_over(self) -> None:
        """Take over what is known into fields that are still empty; what is there stays."""
        if self.view is None:
            return
        for path in self.recall.take_over(self._recognised):
            self.view.visit(path)
        self.view.refresh()
        self._edited("")
        self.view.focus_first()

    def press(self) -> None:
        """The one key of what is known: take it over, then confirm it; or choose who is meant."""
        offered = (self.known.take, self.review.all, self.known.pick)
        for button in offered:
            if button is not None and button.isVisible():
                button.click()
                return

    def _edited(self, _path: str) -> None:
        self._work.touch()
        self._offer_places()
        self.recall.seek()
        self._compare()
        if self._work.intake.taken:
            self._review()
            self._mark_taken()
        self.edited.emit()

    def _learn_places(self, places: Places) -> None:
        self._places = places
        self._offer_places()

    def _offer_places(self) -> None:
        """Offer beside each part of the address what goes with the parts before it."""
        if self.view is not None:
            address = address_in(self.view.state)
            self.view.offer(lambda what: self._places.offered(what, address.okrug, address.village))

    def _show_recognised(self, recognised: Recognised) -> None:
        self._recognised = recognised
        self.known.show_recognised(recognised)
        self._compare()
        if self._meant:
            self._meant = False
            self.take_over()

    def _compare(self) -> None:
        """What differs is said beside the form; what was taken over, the review says piece by piece."""
        if self.view is not None:
            self.known.compare(self.view.state, self.recall.taken_into_person())
            self.known.tell_more(more=self.recall.has_more(self._recognised))

    def _mean(self, person: Involved) -> None:
        """Somebody was chosen from those who may be meant: everything known of them is taken over at once."""
        if self.view is None:
            return
        self.recall.mean(person)
        self.view.refresh()
        self._meant = True
        self._edited("")

    def _confirm(self, keys: frozenset[str]) -> None:
        self.recall.confirm(keys)
        self._confirmed()

    def _take_back(self, keys: frozenset[str]) -> None:
        self.recall.take_back(keys)
        self._confirmed()

    def _confirmed(self) -> None:
        self._review()
        self._mark_taken()
        self.edited.emit()

    def _review(self) -> None:
        person, form = self._work.person, self._work.form
        if person is not None and form is not None:
            self.review.show_pieces(self.recall.pieces(), person, form)
        else:
            self.review.hide()

    def _mark_taken(self) -> None:
        """Beside each field: that it is from an earlier case, until somebody confirms or changes it."""
        if self.view is not None:
            self.view.mark_taken(self.recall.still_proposed())

    def _lay_out(self) -> None:
        paper = QWidget()
        paper.setObjectName("surface")
        self._holder = QVBoxLayout(paper)
        self._holder.setContentsMargins(Space.PAGE, Space.CARD, Space.PAGE, Space.SMALL)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(Space.CARD, Space.CARD, Space.PAGE, Space.CARD)
        column.setSpacing(Space.CARD)
        for card in (self.request, self.review, self.known, self.due):
            column.addWidget(card)
        column.addStretch(1)
        self.area: QScrollArea = beside(paper, self._side, SIDE, divided=True)
        follower = FocusFollower(self.area)
        self.grown.connect(follower.look_again, Qt.ConnectionType.QueuedConnection)
        bare(QVBoxLayout(self)).addWidget(self.area)
