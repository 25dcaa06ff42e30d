"""How an intake opens: only what is looked at is made, and a page of two columns has one scroll bar."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget

from app.ui.pages.intake.progress import FORM, PERSON, SERVICE
from tests.ui.pages.intake.at_the_counter import Counter


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
