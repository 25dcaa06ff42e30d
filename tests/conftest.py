"""What every test stands on: no screen, no real home, no forgotten warning, the same examples every time."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtWidgets import QApplication

from tests.patient_bot import PatientBot

os.environ["QT_QPA_PLATFORM"] = "offscreen"

hypothesis.settings.register_profile(
    "same_examples_every_time", deadline=None, derandomize=True, database=None
)
hypothesis.settings.load_profile("same_examples_every_time")

HOME_VARIABLES = {
    "HOME": "",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "runtime",
}


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home of the test's own: nothing may be read from, or written to, the real one."""
    home = tmp_path_factory.mktemp("home")
    for variable, folder in HOME_VARIABLES.items():
        (home / folder).mkdir(exist_ok=True, mode=0o700)
        monkeypatch.setenv(variable, str(home / folder))
    return home


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """pytest-qt's bot, on a machine that may be busy."""
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _no_unexpected_warning_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logged a warning or worse; a test that expects one ends with `caplog.clear()`."""
    yield
    worrying = [
        f"{record.name}: {record.getMessage()}"
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING
    ]
    if worrying:
        pytest.fail("logged: " + "; ".join(worrying))
