"""The size of the talon at the counter: what holds it is offered, and the last one stands there for the next one."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.casework.counter.filing_sizes import sizes_that_hold
from app.demo import counter as practice
from app.demo.people import ZHUMABAEVS
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.printing.document import PaperLanguage, PaperSize
from app.ui.pages.intake.progress import REGISTER
from tests.ui.pages.intake.at_the_counter import CONTROL, Counter


def at_registering(counter: Counter) -> None:
    desk = counter.office.desk
    draft = practice.fill(desk, EDITION, CHANNEL, ZHUMABAEVS, Language.RU)
    with counter.qtbot.waitSignal(counter.page.work.opened):
        counter.page.open_intake(draft.id)
    counter.settle()
    counter.page.go_to(REGISTER)
    counter.settle()


def offered(counter: Counter) -> list[str]:
    box = counter.page.register.talon.paper_size.choice
    return [box.itemData(place) for place in range(box.count())]


def holding(counter: Counter, language: PaperLanguage) -> list[str]:
    desk = counter.office.desk
    return [size.value for size in sizes_that_hold(desk, counter.page.work.snapshot(), language)]


def test_the_size_that_was_used_last_is_offered_again(counter: Counter) -> None:
    step = counter.page.register
    at_registering(counter)
    box = step.talon.paper_size.choice
    assert step.talon.paper_size.value() == PaperSize.A5
    box.setFocus()
    counter.press(Qt.Key.Key_End)
    with counter.qtbot.waitSignal(step.registered):
        counter.press(Qt.Key.Key_Return, modifier=CONTROL)
    counter.settle()
    counter.page.work.begin()
    counter.settle()
    assert step.talon.paper_size.value() == PaperSize.ROLL58


def test_a_size_that_does_not_hold_the_talon_is_not_offered(counter: Counter) -> None:
    """In two languages the talon is longer; the size that was chosen comes back with one language."""
    at_registering(counter)
    talon = counter.page.register.talon
    assert offered(counter) == holding(counter, PaperLanguage.RU)
    talon.paper_size.choice.setFocus()
    counter.press(Qt.Key.Key_Home)
    chosen = talon.paper_size.value()
    talon.language.stand().setFocus()
    counter.press(Qt.Key.Key_3)
    counter.settle()
    assert talon.language.value() == PaperLanguage.BOTH
    assert offered(counter) == holding(counter, PaperLanguage.BOTH) != holding(counter, PaperLanguage.RU)
    assert talon.paper_size.value() in offered(counter)
    talon.language.stand().setFocus()
    counter.press(Qt.Key.Key_2)
    counter.settle()
    assert talon.paper_size.value() == chosen
