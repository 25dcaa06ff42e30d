"""A paper on the screen: its pages as they will be printed, from memory and never from a file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QVBoxLayout, QWidget

from app.domain.language import N_
from app.files import write_durably
from app.ui.dialogs.error_dialog import tell_error
from app.ui.dialogs.errors import PaperNotSaved
from app.ui.language import Words, as_it_is, filled, say, told
from app.ui.printing.print_dialog import PrintDialog
from app.ui.printing.printer import Port
from app.ui.printing.queues import port as port_here
from app.ui.theme.tokens import Space
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.buttons import Button, primary, secondary, small
from app.ui.widgets.layouts import bare

_STEP = 1.25
_LEAST, _MOST = 0.25, 4.0
_WIDTH = 760
_ANY = "paper"


class PaperView(QWidget):
    """The pages of a PDF, as wide as the view; Ctrl with + and − for a closer look, Ctrl+0 for the width again.

    Ctrl with Page Down and Page Up goes from page to page. The bytes live in this widget alone: `release` lets them go,
    and closing the dialog around it does so too.

    Signals:
        page_shown(number): another page is looked at; the first is 1.
    """

    page_shown = Signal(int)

    def __init__(self, pdf: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self._view = QPdfView(self)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setDocument(self.document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        bare(QVBoxLayout(self)).addWidget(self._view)
        self._drawn = False
        self._view.findChildren(QPdfPageRenderer)[0].pageRendered.connect(self._page_drawn)
        self.setFocusProxy(self._view)
        say(self._view.setAccessibleName, N_("Pages of the paper"))
        for keys, factor in (("Ctrl++", _STEP), ("Ctrl+=", _STEP), ("Ctrl+-", 1 / _STEP)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda factor=factor: self.zoom(factor))
        for keys, by in (("Ctrl+PgDown", 1), ("Ctrl+PgUp", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(lambda by=by: self.turn(by))
        self._view.pageNavigator().currentPageChanged.connect(lambda page: self.page_shown.emit(page + 1))
        QShortcut(QKeySequence("Ctrl+0"), self).activated.connect(self.fit_width)
        self.show_paper(pdf)

    def show_paper(self, pdf: bytes) -> None:
        """Show another paper."""
        self.release()
        self._drawn = False
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)

    def release(self) -> None:
        """Let the paper go from memory."""
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray())

    @property
    def size_held(self) -> int:
        """How many bytes of a paper are in memory."""
        return self._buffer.size()

    @property
    def pages(self) -> int:
        """How many pages there are; none once it was let go."""
        return self.document.pageCount()

    @property
    def is_drawn(self) -> bool:
        """Whether the first page to be seen is on the screen; pages are drawn beside the window's own work."""
        return self._drawn or not self.pages

    @property
    def zoom_factor(self) -> float:
        """How large the pages are, 1 being their size on paper."""
        return self._width_factor() if self.fits_width else self._view.zoomFactor()

    @property
    def fits_width(self) -> bool:
        """Whether the pages are as wide as the view."""
        return self._view.zoomMode() is QPdfView.ZoomMode.FitToWidth

    def zoom(self, factor: float) -> None:
        """Look closer, or from farther away."""
        if self.fits_width:
            self._view.setZoomFactor(self._width_factor())
            self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(_MOST, max(_LEAST, self._view.zoomFactor() * factor)))

    @property
    def page(self) -> int:
        """The page that is looked at; the first is 1."""
        return self._view.pageNavigator().currentPage() + 1

    def turn(self, by: int) -> None:
        """Go so many pages on, or back."""
        wanted = min(max(self.page + by, 1), max(1, self.pages))
        self._view.pageNavigator().jump(wanted - 1, QPointF(), 0)

    def fit_width(self) -> None:
        """As wide as the view again."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def _page_drawn(self, *_page: object) -> None:
        self._drawn = True

    def _width_factor(self) -> float:
        points = self.document.pagePointSize(0).width() if self.pages else 0.0
        pixels = points / 72 * self.logicalDpiX()
        return self._view.viewport().width() / pixels if pixels else 1.0


class PaperDialog(QDialog):
    """A paper with what can be done with it: print, keep as a file where the person chooses, close.

    `file_name` is what a saved file is proposed to be called; it never names a person. `kind` is the kind of paper
    whose printer and sheet are remembered.
    """

    def __init__(
        self, parent: QWidget | None, pdf: bytes, title: Words, file_name: str, kind: str = _ANY
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._pdf, self._file_name, self._kind = pdf, file_name, kind
        self.view = PaperView(pdf)
        self.save_button = secondary(N_("Save as PDF…"), key="Ctrl+S")
        self.close_button = secondary(N_("Close the paper"))
        self.print_button = primary(N_("Print…"), key="Ctrl+P", icon="printer")
        self.close_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)
        self.foot = foot = ActionBar(self.save_button, self.close_button, self.print_button)
        foot.add_left(self._closer("−", N_("Smaller"), 1 / _STEP))
        foot.add_left(self._closer("+", N_("Larger"), _STEP))
        column = bare(QVBoxLayout(self))
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        room = parent.window().size() if parent is not None else QSize(1024, 690)
        self.resize(min(_WIDTH, room.width() - Space.BROAD), room.height() - Space.BROAD)
        say(self.setWindowTitle, title)
        self.print_button.setFocus()
        self.view.page_shown.connect(self._tell_page)
        self._tell_page(1)

    def _tell_page(self, page: int) -> None:
        """Which page is looked at, where there are several."""
        pages = self.view.pages
        said = filled(N_("page {page} of {pages}"), page=page, pages=pages) if pages > 1 else ""
        self.foot.set_status(said)

    def _closer(self, sign: str, name: Words, factor: float) -> Button:
        """A button of a closer look."""
        button = small(as_it_is(sign))
        say(button.setAccessibleName, name)
        say(button.setToolTip, name)
        button.clicked.connect(lambda: self.view.zoom(factor))
        return button

    def done(self, result: int) -> None:
        """Let the paper go as the dialog closes."""
        self.view.release()
        self._pdf = b""
        super().done(result)

    def _save(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, told(N_("Save as PDF…")), self._file_name, "PDF (*.pdf)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write the paper where the person said."""
        try:
            write_durably(path, self._pdf)
        except OSError:
            tell_error(self, PaperNotSaved(name=path.name))

    def _print(self) -> None:
        """Ask which printer, without a loop of its own: the lock must be able to hide the question."""
        self.print_through(port_here())

    def print_through(self, port: Port) -> PrintDialog:
        """Ask which of these printers."""
        page = self.view.document.pagePointSize(0)
        question = PrintDialog(self, self._pdf, page, self._kind, port, f"Kense {self._kind}")
        question.open()
        return question


def show_paper(
    parent: QWidget | None, pdf: bytes, title: Words, file_name: str, kind: str = _ANY
) -> PaperDialog:
    """Show a paper over a window and go on at once."""
    dialog = PaperDialog(parent, pdf, title, file_name, kind)
    dialog.open()
    return dialog
