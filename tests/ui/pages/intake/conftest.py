"""The counter of the okrug's office."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.offices_at_work import Office
from tests.ui.pages.intake.at_the_counter import Counter


@pytest.fixture
def counter(qtbot: QtBot, okrug: Office) -> Counter:
    """A specialist before an empty intake."""
    return Counter(qtbot, okrug)
