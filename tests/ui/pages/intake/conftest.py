"""The counter of the okrug's office."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.offices_at_work import Office
from tests.ui.pages.intake.at_the_counter import Counter


@pytest.fixture
def counter(qtbot: QtBot, okrug: Office) -> Iterator[Counter]:
    """A specialist before an empty intake."""
    counter = Counter(qtbot, okrug)
    yield counter
    counter.window.close()
    counter.settle()
