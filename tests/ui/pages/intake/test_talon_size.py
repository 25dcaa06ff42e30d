"""The size of the talon at the counter: every size is offered, and the last one stands there for the next applicant."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.casework.talon_sizes import SIZES
from app.demo import counter as practice
from app.demo.people import ZHUMABAEVS
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.printing.document import PaperSize
from app.ui.pages.intake.progress import REGISTER
from tests.ui.pages.intake.at_the_counter import CONTROL, Counter


def test_every_size_of_the_talon_is_offered_and_the_last_one_offered_again(counter: Counter) -> None:
    desk, step = counter.office.desk, counter.page.register
    draft = practice.fill(desk, EDITION, CHANNEL, ZHUMABAEVS, Language.RU)
    with counter.qtbot.waitSignal(counter.page.work.opened):
        counter.page.open_intake(draft.id)
    counter.settle()
    counter.page.go_to(REGISTER)
    counter.settle()
    box = step.paper_size.choice
    assert [box.itemData(place) for place in range(box.count())] == [size.value for size in SIZES]
    assert step.paper_size.value() == PaperSize.A5
    box.setFocus()
    counter.press(Qt.Key.Key_End)
    with counter.qtbot.waitSignal(step.registered):
        counter.press(Qt.Key.Key_Return, modifier=CONTROL)
    counter.settle()
    counter.page.work.begin()
    counter.settle()
    assert step.paper_size.value() == PaperSize.ROLL58
