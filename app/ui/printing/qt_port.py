"""Printers through Qt: the way of Windows, where a driver takes pictures of pages and no PDF."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from app.ui.printing.errors import PrinterFailed, PrinterGone
from app.ui.printing.pages import PrintRun, set_up
from app.ui.printing.printer import Hindrance, Order, Printer, Sending

Maker = Callable[[str], "QPrinter | None"]


def printer_named(id: str) -> QPrinter | None:
    """The printer that the system calls so; `None` if it is gone."""
    info = QPrinterInfo.printerInfo(id)
    return None if info.isNull() else QPrinter(info, QPrinter.PrinterMode.HighResolution)


class QtPort:
    """The printers that Qt knows. `maker` makes the printer of an id."""

    def __init__(self, maker: Maker = printer_named) -> None:
        self._maker = maker

    def find(self, asker: QObject, then: Callable[[tuple[Printer, ...]], None]) -> None:
        """Which printers there are."""
        found = [_printer(info) for info in QPrinterInfo.availablePrinters()]
        then(tuple(sorted(found, key=lambda printer: (not printer.is_usual, printer.name.casefold()))))

    def sizes(self, asker: QObject, printer: Printer, then: Callable[[frozenset[str]], None]) -> None:
        """The names of the sizes that a printer takes."""
        info = QPrinterInfo.printerInfo(printer.id)
        custom = {"Custom."} if info.supportsCustomPageSizes() else set()
        then(frozenset(size.key() for size in info.supportedPageSizes()) | custom)

    def send(self, order: Order) -> Sending:
        """Draw the pages, one at each turn of the event loop."""
        sending = QtSending(order, self._maker)
        QTimer.singleShot(0, sending, sending.start)
        return sending


class QtSending(Sending):
    """One paper drawn for a printer."""

    def __init__(self, order: Order, maker: Maker) -> None:
        super().__init__()
        self._order, self._maker = order, maker
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._printer: QPrinter | None = None
        self._run: PrintRun | None = None
        self._is_recalled = False

    def start(self) -> None:
        """Begin to draw."""
        order = self._order
        self._printer = self._maker(order.printer.id)
        if self._printer is None:
            self.failed.emit(PrinterGone(printer=order.printer.name))
            return
        self._buffer.setData(QByteArray(order.pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        set_up(self._printer, self._document, order.media)
        self._printer.setDocName(order.title)
        self._printer.setCopyCount(order.copies)
        self._printer.setDuplex(_duplex(order))
        self._run = PrintRun(self._document, self._printer, self)
        self._run.finished.connect(self._drawn)
        self._run.start()

    def withdraw(self) -> None:
        """Give the printer no more pages."""
        if self._run is not None:
            self._is_recalled = True
            self._run.stop()

    def _drawn(self, success: bool) -> None:
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())
        if success:
            self.taken.emit()
            self.done.emit()
        elif self._is_recalled:
            self.withdrawn.emit(True)
        else:
            self.failed.emit(PrinterFailed(printer=self._order.printer.name, said="—"))


def _duplex(order: Order) -> QPrinter.DuplexMode:
    if not order.both_sides:
        return QPrinter.DuplexMode.DuplexNone
    short, long = QPrinter.DuplexMode.DuplexShortSide, QPrinter.DuplexMode.DuplexLongSide
    return short if order.is_across else long


def _printer(info: QPrinterInfo) -> Printer:
    name = ", ".join(part for part in (info.description() or info.printerName(), info.location()) if part)
    failed = info.state() is QPrinter.PrinterState.Error
    return Printer(info.printerName(), name, info.isDefault(), Hindrance.AWAY if failed else None)
