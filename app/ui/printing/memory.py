"""Which printer and sheet are offered again: those that this person printed such a paper on last."""

from __future__ import annotations

from pathlib import Path

from app.paths import data_dir
from app.settings import PrintChoice, load_print_choice, save_print_choice


class PrintMemory:
    """What is remembered on this computer, for the person who is at work."""

    def __init__(self) -> None:
        self._person = ""

    def sit_down(self, person: str) -> None:
        """Remember for somebody else from now on; `person` is an id of the staff."""
        self._person = person

    def last(self, kind: str, folder: Path | None = None) -> PrintChoice | None:
        """What such a paper was printed on last; `None` if it never was."""
        return load_print_choice(folder or data_dir(), kind, self._person)

    def keep(self, kind: str, choice: PrintChoice, folder: Path | None = None) -> None:
        """Offer the same again, the next time that such a paper is printed."""
        save_print_choice(folder or data_dir(), kind, choice, self._person)


MEMORY = PrintMemory()
"""The one memory of the program: one person is at work at a time."""
