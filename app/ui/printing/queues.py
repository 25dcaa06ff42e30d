"""Which way this computer prints."""

from __future__ import annotations

from app.ui.printing.cups import CupsPort
from app.ui.printing.printer import Port
from app.ui.printing.qt_port import QtPort


def port() -> Port:
    """CUPS where it is, Qt elsewhere."""
    return CupsPort() if CupsPort.is_here() else QtPort()
