"""The pinned Qt binding and the interpreter get along."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


def test_qt_calls_do_not_use_up_the_references_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 lost one at every call on Python 3.11 and the interpreter died after some thousands."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(1000):
        label.setText("ә")
    assert abs(sys.getrefcount(None) - before) < 100
