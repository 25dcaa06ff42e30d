"""Which of several scanners is used."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import as_it_is
from app.ui.scans.scanner import Device
from app.ui.widgets.buttons import Kind
from app.ui.widgets.choice_fields import RadioField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.enter_path import Flow
from app.ui.widgets.layouts import bare

USE = "use"


class ScannerDialog(Dialog):
    """The scanners by their names, one under another; the one that was used stands chosen, or else the first.

    The number of a scanner, or Enter at the chosen one, is the answer.
    """

    def __init__(self, parent: QWidget, devices: Sequence[Device], used: str) -> None:
        super().__init__(
            parent,
            N_("Which scanner is to be used?"),
            N_("This computer remembers it; another one can be chosen beside the key of the scanner."),
        )
        options = [(device.id, as_it_is(device.name)) for device in devices]
        self.choice = RadioField(N_("Scanners"), options, across=False)
        known = [device.id for device in devices if device.id == used]
        self.choice.set_value((known or [devices[0].id])[0])
        flow = Flow()
        bare(QVBoxLayout(flow)).addWidget(self.choice)
        flow.ended.connect(lambda: self.give(USE))
        self.add(flow)
        self.add_verb(USE, N_("Scan with it"), Kind.PRIMARY)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the one that is chosen."""
        super().showEvent(event)
        self.choice.stand().setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def device(self) -> str:
        """The id of the one that is chosen."""
        return str(self.choice.value())
