"""Steps that send a case on: the akim submits it, the department sends it back, the akim passes the answer on."""

from __future__ import annotations

from app.casework import forward
from app.casework.look_up import NAMELESS
from app.domain.events import CaseForwarded
from app.domain.language import N_
from app.ui.language import filled
from app.ui.pages.cases.actions.base import Action, SignedBy, Work, filled_in
from app.ui.session import Session
from app.ui.theme.tokens import Tone
from app.ui.widgets.buttons import primary
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.layouts import fields_row
from app.ui.widgets.text_fields import TextField


class Submit(Action):
    """The papers are complete: to which department, with what remark, signed by whom."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session, work)
        self._tell_returned()
        if not work.departments:
            self.tell(
                N_("No department is known here yet. Exchange office cards with it on the page Exchange.")
            )
            return
        self.department = ChoiceField(
            N_("Department"), [(card.office_id, card.name) for card in work.departments]
        )
        if len(work.departments) == 1:
            self.department.set_value(work.departments[0].office_id)
        self.remark = TextField(N_("Remark on the sheet"), optional=True)
        self.signed_by = SignedBy(work)
        self.column.addLayout(fields_row(self.department, self.signed_by, self.remark))
        self.submit = primary(N_("The papers are complete: submit"), key="Ctrl+Enter")
        self.submit.clicked.connect(self._submit)
        self.offer(self.submit)

    def _tell_returned(self) -> None:
        """Why the department returned the case, if that was the last hand-over."""
        handed = [event for event in self.work.view.history if isinstance(event.body, CaseForwarded)]
        body = handed[-1].body if handed else None
        if isinstance(body, CaseForwarded) and body.reopens_step is not None:
            office = self.work.view.offices.get(handed[-1].record.office_id, NAMELESS)
            words = N_("{office} returned the case without action: {reason}")
            self.tell(filled(words, office=office, reason=body.reason), Tone.ATTENTION)

    def _submit(self) -> None:
        if not filled_in(self.department) or not self.signed_by.is_ready():
            return
        case_id, office_id = self.work.case_id, str(self.department.value())
        remark, given_by = self.remark.value(), self.signed_by.name()
        self.run(lambda desk: forward.submit(desk, case_id, office_id, remark=remark, given_by=given_by))


class SendBack(Action):
    """The signed answer goes to the office that took the application."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session, work)
        case = work.view.case
        office = work.view.offices.get(case.registered_office)
        if office is not None:
            self.tell(filled(N_("The answer goes to: {office}"), office=office))
        self.send = primary(N_("Send the answer"), key="Ctrl+Enter")
        self.send.clicked.connect(lambda: self.run(lambda desk: forward.send_back(desk, case.id)))
        self.offer(self.send)


class PassOn(Action):
    """The akim gives the answer to the specialist."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session, work)
        self.signed_by = SignedBy(work)
        self.column.addWidget(self.signed_by)
        self.pass_on = primary(N_("The answer is with the specialist"), key="Ctrl+Enter")
        self.pass_on.clicked.connect(self._pass_on)
        self.offer(self.pass_on)

    def _pass_on(self) -> None:
        if self.signed_by.is_ready():
            case_id, given_by = self.work.case_id, self.signed_by.name()
            self.run(lambda desk: forward.pass_on(desk, case_id, given_by=given_by))
