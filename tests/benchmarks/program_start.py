"""Run as a process: the program from nothing to its first page, or a bare window with the same libraries.

`program_start.py program FOLDER LIST` writes the names of everything it imported into LIST;
`program_start.py bare LIST` imports the same and shows an empty window. Both say "usable" when they are.
"""

from __future__ import annotations

import importlib
import sys
from contextlib import suppress
from pathlib import Path

GIVE_UP_MS = 60_000
"""A program that is not usable by then will never be: something asks a question that nobody answers."""


def say_usable() -> None:
    """Tell the parent, which looks at its clock."""
    sys.stdout.write("usable\n")
    sys.stdout.flush()


def of_others() -> list[str]:
    """Every module that was imported and is not the program's own, in the order in which it came."""
    return [name for name in sys.modules if name.partition(".")[0] not in ("app", "__main__")]


def program(folder: Path, imported: Path) -> None:
    """Start as `kense` does, sign in at once, and wait until the first page is filled."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app import bootstrap
    from app.casework.desk import OfficeFolder
    from app.demo.offices import PASSWORD, SPECIALIST
    from app.ui.application import Program
    from app.ui.entry.sign_in import SignIn

    app = QApplication([])
    running = Program(app, bootstrap.shipped(), OfficeFolder(folder), None)
    running.start()
    assert isinstance(running.entry, SignIn)
    running.entry.asked.emit(SPECIALIST.login, PASSWORD)

    def look() -> None:
        window = running.office_window
        if window is None or not window.window.isVisible() or not running.lane.is_idle:
            return
        app.processEvents()
        say_usable()
        imported.write_text("\n".join(of_others()))
        app.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    QTimer.singleShot(GIVE_UP_MS, app.quit)
    app.exec()


def bare(imported: Path) -> None:
    """The same libraries, and a window with nothing in it."""
    for name in imported.read_text().splitlines():
        with suppress(ImportError):  # some modules are made by others at run time
            importlib.import_module(name)
    from PySide6.QtWidgets import QApplication, QMainWindow

    app = QApplication([])
    window = QMainWindow()
    window.resize(1024, 768)
    window.show()
    app.processEvents()
    say_usable()


if __name__ == "__main__":
    mode, *paths = sys.argv[1:]
    {"program": program, "bare": bare}[mode](*map(Path, paths))
