"""Setters that are called again, and never keep a widget alive."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from app.ui.bindings import Bindings


@pytest.fixture
def bindings(qapp: QApplication) -> Bindings:
    return Bindings("_bound_in_a_test")


def test_a_binding_says_now_and_at_every_renewal(bindings: Bindings) -> None:
    label, said = QLabel(), ["one"]
    bindings.bind(label.setText, lambda: said[0])
    assert label.text() == "one"
    said[0] = "two"
    bindings.renew()
    assert label.text() == "two"


def test_a_second_binding_of_a_setter_replaces_the_first(bindings: Bindings) -> None:
    label = QLabel()
    bindings.bind(label.setText, lambda: "one")
    bindings.bind(label.setText, lambda: "two")
    bindings.renew()
    assert label.text() == "two"


def test_a_released_setter_keeps_what_it_said(bindings: Bindings) -> None:
    label, said = QLabel(), ["one"]
    bindings.bind(label.setText, lambda: said[0])
    bindings.release(label.setText)
    said[0] = "two"
    bindings.renew()
    assert label.text() == "one"


def test_a_widget_without_owner_dies_when_it_is_let_go(bindings: Bindings) -> None:
    label = QLabel()
    bindings.bind(label.setText, lambda: "one")
    gone = weakref.ref(label)
    del label
    assert gone() is None
    assert len(bindings) == 0


def test_a_binding_that_speaks_of_its_own_dialog_does_not_keep_it(bindings: Bindings) -> None:
    class Asking(QDialog):
        def __init__(self) -> None:
            super().__init__()
            self.label = QLabel(self)
            bindings.bind(self.label.setText, self.windowTitle)
            bindings.bind(self.setWindowTitle, lambda: str(self.width()))

    dialog = Asking()
    gone = weakref.ref(dialog)
    del dialog
    gc.collect()
    assert gone() is None
    bindings.renew()
    assert len(bindings) == 0


def test_a_widget_that_qt_has_deleted_is_passed_over(bindings: Bindings) -> None:
    window = QDialog()
    label = QLabel(window)
    bindings.bind(label.setText, lambda: "one")
    del window
    bindings.renew()
    assert len(bindings) == 0


def test_only_bound_methods_of_qt_objects_can_be_bound(bindings: Bindings) -> None:
    with pytest.raises(TypeError):
        bindings.bind(print, lambda: "")
