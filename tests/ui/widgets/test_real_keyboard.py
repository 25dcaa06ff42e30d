"""Keys of a real X server under real layouts: what a keyboard, and a barcode reader, sends a window."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from queue import Queue
from threading import Thread

import pytest

TOOLS = ("Xvfb", "setxkbmap", "xdotool")
pytestmark = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in TOOLS), reason="no X server to press keys on"
)
PATIENCE = 60
NUMBER, DAY = "860314490007", "1607"
KEYS = {digit: str(code) for code, digit in enumerate("1234567890", start=10)}
"""The keys of the upper row as X11 numbers them."""
TAB = "23"


class Keyboard:
    """A window on an X server of its own, and keys that are pressed there."""

    def __init__(self, display: str, window: subprocess.Popen[str]) -> None:
        self._surroundings = {**os.environ, "DISPLAY": display}
        self._told: Queue[str] = Queue()
        assert window.stdout is not None
        lines = window.stdout
        Thread(target=lambda: [self._told.put(line.strip()) for line in lines], daemon=True).start()

    def run(self, *command: str) -> None:
        subprocess.run(command, env=self._surroundings, check=True, timeout=PATIENCE)

    def wait_for(self, words: str) -> None:
        while self._told.get(timeout=PATIENCE) != words:
            pass

    def stand_in_the_first_field(self) -> None:
        self.run("xdotool", "mousemove", *self._told.get(timeout=PATIENCE).split(), "click", "1")
        self.wait_for("focused")

    def press(self, digits: str) -> None:
        self.run("xdotool", "key", *(KEYS[digit] for digit in digits))


@pytest.fixture
def keyboard() -> Iterator[Keyboard]:
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-noreset", "-screen", "0", "1024x768x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert server.stdout is not None
    display = f":{server.stdout.readline().strip()}"
    surroundings = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.ui.widgets.under_x"],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    yield Keyboard(display, window)
    for process in (window, server):
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.mark.parametrize("layout", ["us", "ru", "kz"])
def test_the_digit_row_types_digits_under_every_layout(keyboard: Keyboard, layout: str) -> None:
    keyboard.stand_in_the_first_field()
    keyboard.run("setxkbmap", layout)
    keyboard.press(NUMBER)
    keyboard.wait_for(NUMBER)
    keyboard.run("xdotool", "key", TAB)
    keyboard.press(DAY)
    keyboard.wait_for("16.07")


def test_alt_and_a_key_types_kazakh_letters_under_a_russian_layout(keyboard: Keyboard) -> None:
    keyboard.stand_in_the_first_field()
    keyboard.run("setxkbmap", "ru")
    keyboard.run("xdotool", "key", TAB, TAB)
    keyboard.run("xdotool", "keydown", "64", "key", KEYS["2"], KEYS["0"], "keyup", "64")
    keyboard.wait_for("әқ")
    keyboard.run("xdotool", "keydown", "64", "keydown", "50", "key", KEYS["5"], "keyup", "50", "keyup", "64")
    keyboard.wait_for("әқҒ")
