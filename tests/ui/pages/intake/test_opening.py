"""How an intake opens: a step after another without a window that stands still, and with one scroll bar."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, PERSON, REGISTER, SERVICE
from tests.ui.pages.intake.at_the_counter import Counter
from tests.ui.watchdog import allowed, watched


def longest_while(counter: Counter, deed: Callable[[], object]) -> float:
    with watched() as dog:
        deed()
        counter.settle()
    return dog.longest


def test_the_window_never_stands_still_while_an_intake_is_gone_through(counter: Counter) -> None:
    counter.choose_service()  # what is made once and kept, the look of the widgets above all, is made by the first
    counter.page.work.begin()
    counter.settle()
    key = counter.page.service.list.key()
    longest = {"person": longest_while(counter, lambda: counter.page.service._take(key))}
    form = counter.page.work.form
    assert form is not None
    for step in (FORM, DOCUMENTS, CHECK, REGISTER, PERSON, FORM):
        longest[f"step {step}"] = longest_while(counter, lambda step=step: counter.page.go_to(step))
    for section in form.definition.sections:
        longest[section.id] = longest_while(counter, lambda id=section.id: counter.page.form.open_section(id))
    assert max(longest.values()) <= allowed(), longest


def test_of_a_form_only_what_is_looked_at_is_made(counter: Counter) -> None:
    counter.choose_service()
    view = counter.page.form.view
    assert [one.section.id for one in view.views] == ["family"]
    counter.page.go_to(FORM)
    counter.page.form.open_section("payment")
    assert [one.section.id for one in view.views] == ["family", "payment"]
    assert counter.page.person.view.section_view("representative").isVisibleTo(counter.page.person)


def scrolling_areas(step: QWidget) -> list[QScrollArea]:
    return [
        area
        for area in step.findChildren(QScrollArea)
        if area.isVisible() and area.verticalScrollBar().maximum() > 0
    ]


@pytest.mark.parametrize("step", [SERVICE, PERSON])
def test_a_step_of_two_columns_has_one_scroll_bar(counter: Counter, step: int) -> None:
    counter.choose_service()
    counter.window.resize(1024, 500)
    counter.page.go_to(step)
    counter.settle()
    assert len(scrolling_areas(counter.page.steps[step])) == 1
