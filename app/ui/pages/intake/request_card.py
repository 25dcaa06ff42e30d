"""Warns as soon as an electronic request is typed that has been registered before."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.counter.requests import number_of, registered_with
from app.domain.case import CaseRow
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.formats import numeric_date
from app.ui.language import filled
from app.ui.pages.intake.work import Work
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.words import FREE, WordsLabel


class RequestCard(Card):
    """The cases that came by the same request; hidden as long as there are none."""

    def __init__(self, work: Work) -> None:
        super().__init__(N_("Registered already"), mark=Mark.ATTENTION)
        self.set_warns(True)
        self._work = work
        self._number = ""
        self.forget()

    def forget(self) -> None:
        """Another intake is open."""
        self._number = ""
        self.hide()

    def look(self) -> None:
        """The request's number was left, or came with a draft: ask the register for it, once."""
        number = number_of(self._work.person)
        if number == self._number:
            return
        self._number = number
        self.hide()
        if number:
            answered = while_alive(self, self._show, number)
            self._work.session.ask(lambda desk: registered_with(desk, number), answered)

    def _show(self, number: str, rows: Sequence[CaseRow]) -> None:
        if number == self._number:
            self.tell(rows)

    def tell(self, rows: Sequence[CaseRow]) -> None:
        """Name the cases that came by the request."""
        self.clear()
        told = WordsLabel(
            N_("The same electronic request has been registered already."), Type.BODY_STRONG, lines=FREE
        )
        self.add(told)
        for row in rows:
            day = numeric_date(row.registered_at)
            words = filled(
                N_("Case {number} of {day}: {name}"), number=row.number, day=day, name=row.applicant
            )
            self.add(WordsLabel(words, Type.META, Tone.TEXT_2, lines=FREE))
        self.setVisible(bool(rows))
