"""What the page of the intake is made of: rail and head above, the six steps, the letters and the foot below."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget

from app.ui.pages.intake.check_step import CheckStep
from app.ui.pages.intake.documents_step import DocumentsStep
from app.ui.pages.intake.foot import Foot
from app.ui.pages.intake.form_step import FormStep
from app.ui.pages.intake.head import IntakeHead
from app.ui.pages.intake.person_step import PersonStep
from app.ui.pages.intake.progress import STEPS
from app.ui.pages.intake.register_step import RegisterStep
from app.ui.pages.intake.service_step import ServiceStep
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.session import Session
from app.ui.widgets.letter_strip import LetterStrip
from app.ui.widgets.page import Page
from app.ui.widgets.step_rail import StepRail


class IntakeFrame(Page):
    """The parts side by side and one above another; nothing happens yet."""

    own_foot = True

    def __init__(self, session: Session) -> None:
        super().__init__(scrolls=False)
        self.work = Work(session, self)
        self.service, self.person = ServiceStep(self.work), PersonStep(self.work)
        self.form, self.documents = FormStep(self.work), DocumentsStep(self.work)
        self.check, self.register = CheckStep(self.work), RegisterStep(self.work)
        first: tuple[Step, ...] = (self.service, self.person, self.form)
        self.steps = (*first, self.documents, self.check, self.register)
        self.rail, self.head = StepRail(STEPS), IntakeHead(self.work)
        self.stack = QStackedWidget()
        self.strip, self.foot = LetterStrip(), Foot()
        self._lay_out()

    def _lay_out(self) -> None:
        self.pin(self.rail)
        self.pin(self.head)
        for step in self.steps:
            self.stack.addWidget(step)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.add(self.stack, 1)
        self.set_foot(self.strip, self.foot)
