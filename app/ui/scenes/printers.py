"""Invented printers, so that the pictures of printing are the same on every computer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.ui.printing.printer import Hindrance, Order, Printer, Sending

READY = Printer("ready", "Кабинет 3, HP LaserJet P1102", is_usual=True)
STUCK = Printer("stuck", "Бухгалтерия, Canon i-SENSYS MF3010", hindrance=Hindrance.NO_PAPER)


class InventedPrinters:
    """A port with these printers; what is sent to them stays on its way."""

    def __init__(self, *printers: Printer) -> None:
        self._printers = printers
        self.sent: list[Sending] = []

    def find(self, _asker: QObject, then: Callable[[tuple[Printer, ...]], None]) -> None:
        """These printers."""
        then(self._printers)

    def sizes(self, _asker: QObject, _printer: Printer, then: Callable[[frozenset[str]], None]) -> None:
        """What an office's printer takes."""
        then(frozenset({"A4", "A5"}))

    def send(self, _order: Order) -> Sending:
        """A paper that never arrives."""
        self.sent.append(Sending())
        return self.sent[-1]
