"""Draws a paper at 300 dots an inch, a page at each turn of the event loop, so that the window stays alive."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QObject, QPoint, QRect, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from app.ui.printing.printer import Media

DPI = 300
_POINTS_OF_INCH = 72


class PrintRun(QObject):
    """One drawing of one document.

    The document must stay loaded until the run has ended.

    Signals:
        page_printed(number): a page is done; the first is 1.
        finished(success): all pages were given to the printer, or it would not take them.
    """

    page_printed = Signal(int)
    finished = Signal(bool)

    def __init__(self, document: QPdfDocument, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document, self._printer = document, printer
        self._painter = QPainter()
        self._page = 0
        self._stopped = False

    def start(self) -> None:
        """Begin; the pages follow by themselves."""
        if self._document.pageCount() == 0 or not self._painter.begin(self._printer):
            self.finished.emit(False)
            return
        self._next()

    def stop(self) -> None:
        """Draw no page after this one; the run has failed then."""
        self._stopped = True

    def _next(self) -> None:
        if self._stopped or (self._page > 0 and not self._printer.newPage()):
            self._end(success=False)
            return
        inches = self._document.pagePointSize(self._page) / _POINTS_OF_INCH
        size = QSize(
            round(inches.width() * self._printer.resolution()),
            round(inches.height() * self._printer.resolution()),
        )
        image = self._document.render(self._page, size)
        self._painter.drawImage(QRect(QPoint(0, 0), size), image)
        self._page += 1
        self.page_printed.emit(self._page)
        if self._page == self._document.pageCount():
            self._end(success=True)
        else:
            QTimer.singleShot(0, self, self._next)

    def _end(self, *, success: bool) -> None:
        if self._stopped:
            self._printer.abort()
        self._painter.end()
        self.finished.emit(success)


def set_up(printer: QPrinter, document: QPdfDocument, media: Media) -> None:
    """Set a printer to a sheet, without margins: the paper brings its own. A page across turns the sheet."""
    printer.setResolution(DPI)
    printer.setFullPage(True)
    size = QPageSize(
        QSizeF(media.width, media.height),
        QPageSize.Unit.Millimeter,
        "",
        QPageSize.SizeMatchPolicy.FuzzyMatch,
    )
    page = document.pagePointSize(0)
    across = page.width() > page.height() and not media.is_custom
    turned = QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, turned, QMarginsF(0, 0, 0, 0)))
