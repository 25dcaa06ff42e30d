"""Drafting the answer: the sums with their working, then grant or refuse. The program computes, a person decides."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework import decide, forward
from app.domain.events import Answer, DraftReturned, Outcome
from app.domain.language import N_, Text
from app.ui.language import filled
from app.ui.pages.cases.actions.base import Action, Work, filled_in
from app.ui.pages.cases.actions.grounds import Grounds
from app.ui.pages.cases.actions.returning import ReturnCase
from app.ui.pages.cases.actions.workings import Workings
from app.ui.session import Session
from app.ui.theme.tokens import Space, Tone
from app.ui.widgets.buttons import Button, secondary, small
from app.ui.widgets.date_field import DateField
from app.ui.widgets.layouts import bare, fields_row
from app.ui.widgets.text_fields import CountField, LinesField, MoneyField


class Draft(Action):
    """Two ways on of equal weight, each with its own fields; neither is the default."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session, work)
        self._tell_returned()
        self._offer_taking_in()
        if work.proposal is not None and work.proposal.workings:
            self.column.addWidget(Workings(work.proposal.workings))
        self.grant_fields, self.refusal_fields = GrantFields(work), RefusalFields(work)
        self.column.addWidget(self.grant_fields)
        self.column.addWidget(self.refusal_fields)
        self.grant = secondary(N_("Grant…"), key="F6")
        self.refuse = secondary(N_("Refuse…"), key="F7")
        self.offer(self.grant, self.refuse, equal=True)
        self.back = secondary(N_("Choose again"))
        self.lay = secondary(N_("Lay the draft before the head"), key="Ctrl+Enter")
        self.offer(self.back, self.lay)
        self.grant.clicked.connect(lambda: self._choose(Outcome.GRANTED))
        self.refuse.clicked.connect(lambda: self._choose(Outcome.REFUSED))
        self.back.clicked.connect(lambda: self._choose(None))
        self.lay.clicked.connect(self._lay)
        self._chosen: Outcome | None = None
        self._offer_returning()
        self._choose(None)

    def _choose(self, outcome: Outcome | None) -> None:
        """Show the fields of one way, or the two buttons again."""
        self._chosen = outcome
        self.grant_fields.setVisible(outcome is Outcome.GRANTED)
        self.refusal_fields.setVisible(outcome is Outcome.REFUSED)
        for button in (self.grant, self.refuse):
            button.setVisible(outcome is None)
        for button in (self.back, self.lay):
            button.setVisible(outcome is not None)
        if outcome is Outcome.GRANTED:
            self.grant_fields.amount.setFocus()
        elif outcome is Outcome.REFUSED:
            self.refusal_fields.facts_kk.setFocus()

    def _lay(self) -> None:
        granting = self._chosen is Outcome.GRANTED
        answer = self.grant_fields.answer() if granting else self.refusal_fields.answer()
        if answer is not None:
            case_id = self.work.case_id
            self.run(lambda desk: decide.draft(desk, case_id, answer))

    def _tell_returned(self) -> None:
        """Why the head returned the draft before, if that was the last word on it."""
        if self.work.view.case.draft is not None:
            return
        returned = [event.body for event in self.work.view.history if isinstance(event.body, DraftReturned)]
        if returned:
            self.tell(
                filled(N_("The head returned the draft: {reason}"), reason=returned[-1].reason),
                Tone.ATTENTION,
            )

    def _offer_taking_in(self) -> None:
        """Before the answer: the incoming number, where the step begins with it."""
        case = self.work.view.case
        if not self.work.step.kind.traits.takes_in:
            return
        if case.incoming_number:
            self.tell(filled(N_("Taken in under incoming No. {number}."), number=case.incoming_number))
            return
        self.tell(N_("The case came with a packet and has no incoming number yet."))
        self.take_in: Button = small(N_("Take it in now"), icon="inbox")
        self.take_in.clicked.connect(lambda: self.run(lambda desk: decide.take_in(desk, case.id)))
        self.offer(self.take_in)

    def _offer_returning(self) -> None:
        """Until something is done on it, the case can go back to who sent it."""
        if not self.work.view.may_return:
            return
        case_id = self.work.case_id
        self.returning = ReturnCase(
            lambda reason: self.run(lambda desk: forward.return_case(desk, case_id, reason))
        )
        self.column.addWidget(self.returning)


class GrantFields(QWidget):
    """Sum a month, period, and what it was computed from, as the form proposes it."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.amount = MoneyField(N_("Sum a month for the family"))
        self.start, self.end = DateField(N_("From")), DateField(N_("Until"))
        self.family = CountField(N_("People in the family"))
        self.per_head = MoneyField(N_("Income per head"))
        column = bare(QVBoxLayout(self), Space.SMALL)
        column.addLayout(
            fields_row(
                self.amount, self.start, self.end, self.per_head, self.family, stretches=(3, 2, 2, 3, 3)
            )
        )
        proposal = work.proposal
        if proposal is not None:
            self.start.set_value(proposal.period_start)
            self.end.set_value(proposal.period_end)
            self.family.set_value(proposal.family_size)
            self.per_head.set_value(proposal.per_head)

    def answer(self) -> Answer | None:
        """The grant; `None` while something is missing, which its field then says."""
        if not filled_in(self.amount, self.start, self.end):
            return None
        start, end = self.start.value(), self.end.value()
        if start is not None and end is not None and end < start:
            self.end.set_problem(N_("The period ends before it begins."))
            return None
        if not self.amount.value():
            self.amount.set_problem(N_("A grant of nothing is a refusal."))
            return None
        return Answer(
            Outcome.GRANTED,
            amount=self.amount.value(),
            per_head_income=self.per_head.value(),
            family_size=self.family.value(),
            period_start=start,
            period_end=end,
        )


class RefusalFields(QWidget):
    """One of the edition's grounds, and the facts in both languages: the paper may be asked for in either."""

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.grounds = Grounds(work.view.edition.refusal_grounds)
        self.facts_kk = LinesField(N_("Established facts, in Kazakh"))
        self.facts_ru = LinesField(N_("Established facts, in Russian"))
        column = bare(QVBoxLayout(self), Space.SMALL)
        column.addWidget(self.grounds)
        column.addLayout(fields_row(self.facts_kk, self.facts_ru))

    def answer(self) -> Answer | None:
        """The refusal; `None` while something is missing, which is then said beside it."""
        chosen = self.grounds.is_ready()
        if not filled_in(self.facts_kk, self.facts_ru) or not chosen:
            return None
        facts = Text(self.facts_kk.value(), self.facts_ru.value())
        return Answer(Outcome.REFUSED, ground=self.grounds.value() or "", facts=facts)
