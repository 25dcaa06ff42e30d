"""The last step: who collected the answer, by what document, or that it went by post."""

from __future__ import annotations

from app.casework import hand_over
from app.catalogue.model import DeliveryMode
from app.domain.events import Delivery
from app.domain.language import N_
from app.ui.pages.cases.actions.base import Action, Work, filled_in
from app.ui.pages.cases.words import DELIVERIES
from app.ui.session import Session
from app.ui.widgets.buttons import primary
from app.ui.widgets.choice_fields import RadioField
from app.ui.widgets.layouts import fields_row
from app.ui.widgets.text_fields import TextField


class HandOver(Action):
    """Records that the answer reached the citizen."""

    def __init__(self, session: Session, work: Work) -> None:
        super().__init__(session, work)
        self.delivery = RadioField(
            N_("How it is handed over"), [(one, DELIVERIES[one]) for one in _ways(work)]
        )
        self.collected_by = TextField(N_("Who collects it"), most=120)
        self.document = TextField(N_("Document shown"))
        self.delivery.changed.connect(self._follow_delivery)
        self.column.addWidget(self.delivery)
        self.column.addLayout(fields_row(self.collected_by, self.document))
        self.hand_over = primary(N_("The answer was handed over"), key="Ctrl+Enter")
        self.hand_over.clicked.connect(self._hand_over)
        self.offer(self.hand_over)
        self.delivery.set_value(Delivery.IN_PERSON)
        self._follow_delivery()

    def _follow_delivery(self) -> None:
        """The applicant and the representative are known; who signs for a letter is not, nor shows a document."""
        case, chosen = self.work.view.case, self.delivery.value()
        names = {Delivery.IN_PERSON: case.applicant.name.full}
        if case.representative is not None:
            names[Delivery.REPRESENTATIVE] = case.representative.person.name.full
        by_post = chosen == Delivery.POST
        self.collected_by.set_value(names.get(chosen, ""))
        self.collected_by.set_label(
            N_("Letter sent to, and its number") if by_post else N_("Who collects it")
        )
        self.document.setVisible(not by_post)

    def _hand_over(self) -> None:
        by_post = self.delivery.value() == Delivery.POST
        needed = (self.collected_by,) if by_post else (self.collected_by, self.document)
        if not filled_in(*needed):
            return
        case_id, way = self.work.case_id, Delivery(self.delivery.value())
        collected_by, shown = self.collected_by.value(), "" if by_post else self.document.value()
        self.run(lambda desk: hand_over.hand_over(desk, case_id, way, collected_by, shown))


def _ways(work: Work) -> list[Delivery]:
    """The ways that the edition allows."""
    modes = work.view.edition.delivery.modes
    ways = [Delivery.IN_PERSON, Delivery.REPRESENTATIVE] if DeliveryMode.IN_PERSON in modes else []
    return [*ways, Delivery.POST] if DeliveryMode.POST in modes else ways
