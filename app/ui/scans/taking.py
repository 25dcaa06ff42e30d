"""The ways of a scan into a page: files that are chosen, dropped or pasted, and a scanner."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from app.casework.counter.scans import ENDINGS
from app.domain.language import N_
from app.ui.dialogs.errors import NoScanner, ScannerFailed
from app.ui.language import told
from app.ui.scans.habits import ScanHabits
from app.ui.scans.pasting import holds_scans, scans_of
from app.ui.scans.scanner import Device, Scanner
from app.ui.scans.scanner_dialog import ScannerDialog
from app.ui.session import Session
from app.ui.widgets.row_list import RowList

_KINDS = " ".join(f"*.{ending}" for ending in ENDINGS)


class ScanTaking(QObject):
    """Brings scans to a page, or to the row of its list on which files were dropped.

    Signals:
        taken(sources, row): these are to be scans; `row` is the key of the row, "" for the chosen one.
        failed(error): the scanner gave nothing; the error says what to do.
        scanning(busy): whether a scanner is at work.
    """

    taken = Signal(list, str)
    failed = Signal(object)
    scanning = Signal(bool)

    def __init__(
        self, page: QWidget, session: Session, rows: RowList | None = None, *, always_colour: bool = False
    ) -> None:
        super().__init__(page)
        self._page, self._rows = page, rows
        self._always_colour = always_colour
        self._asks_which = self._doubtful = self._stopped = False
        self.habits = ScanHabits(session)
        self.dialog: ScannerDialog | None = None
        self.scanner = Scanner(self)
        self.scanner.found.connect(self._found)
        self.scanner.scanned.connect(self._scanned)
        self.scanner.failed.connect(self._not_scanned)
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), page)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.paste)
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._follow)

    def choose_files(self) -> None:
        """Ask which files are the scan."""
        kinds = f"{told(N_('Pictures and PDF'))} ({_KINDS})"
        question = told(N_("Which files are the scan?"))
        paths, _kind = QFileDialog.getOpenFileNames(self._page, question, "", kinds)
        if paths:
            self.taken.emit([Path(path) for path in paths], "")

    def paste(self) -> None:
        """Take what lies in the clipboard."""
        sources = scans_of(QGuiApplication.clipboard().mimeData())
        if sources:
            self.taken.emit(sources, "")

    @property
    def in_colour(self) -> bool:
        """Whether what is brought here keeps its colours: always, or as the person who sits there likes it."""
        return self._always_colour or self.habits.in_colour

    def scan(self) -> None:
        """Take a page from the scanner that was used, or the one that is chosen; stop it if it is at work."""
        if self.scanner.is_busy:
            self._stopped = True
            self.scanner.cancel()
        elif self._is_there():
            if self.habits.device and not self._doubtful:
                self._take_page(self.habits.device)
            else:
                self._look(asks_which=False)

    def choose_scanner(self) -> None:
        """Ask which of the scanners is used from now on, and take a page from it."""
        if not self.scanner.is_busy and self._is_there():
            self._look(asks_which=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let files be dropped anywhere on the page."""
        if watched is not self._page:
            return self._pastes_picture(event)
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            return self._drop(event)
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and holds_scans(event.mimeData()):
            self._show_target(event)
            event.acceptProposedAction()
            return True
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A field takes Ctrl+V for itself; a picture is none of its business."""
        if isinstance(now, QLineEdit) and self._page.isAncestorOf(now):
            now.installEventFilter(self)

    def _pastes_picture(self, event: QEvent) -> bool:
        pasting = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if not (pasting and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Paste)):
            return False
        data = QGuiApplication.clipboard().mimeData()
        if data.hasText() or not data.hasImage():
            return False
        self.paste()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        sources = scans_of(event.mimeData())
        if sources:
            event.acceptProposedAction()
            self.taken.emit(sources, self._row_at(event))
        return bool(sources)

    def _show_target(self, event: QDragMoveEvent) -> None:
        """Choose the row under the mouse, so that one sees where the page will be."""
        key = self._row_at(event)
        if self._rows is not None and key:
            self._rows.select(key)

    def _row_at(self, event: QDropEvent) -> str:
        if self._rows is None:
            return ""
        view = self._rows.viewport()
        return self._rows.key_at(view.mapFrom(self._page, event.position().toPoint()))

    def _is_there(self) -> bool:
        if not self.scanner.is_here():
            self.failed.emit(NoScanner())
            return False
        return True

    def _look(self, *, asks_which: bool) -> None:
        self._asks_which, self._stopped = asks_which, False
        self.scanning.emit(True)
        self.scanner.find()

    def _take_page(self, device: str) -> None:
        self._stopped = False
        self.scanning.emit(True)
        self.scanner.scan(device, in_colour=self.in_colour)

    def _found(self, devices: tuple[Device, ...]) -> None:
        known = next((device.id for device in devices if device.id == self.habits.device), None)
        if self._stopped:
            self.scanning.emit(False)
        elif not devices:
            self.scanning.emit(False)
            self.failed.emit(NoScanner())
        elif len(devices) == 1:
            self._use(devices[0].id)
        elif known is not None and not self._asks_which:
            self._use(known)
        else:
            self.scanning.emit(False)
            self._ask_which(devices)

    def _ask_which(self, devices: tuple[Device, ...]) -> None:
        self.dialog = dialog = ScannerDialog(self._page, devices, self.habits.device)

        def answered(answer: str) -> None:
            self.dialog = None
            if answer:
                self._use(dialog.device)

        dialog.answered.connect(answered)
        dialog.open()

    def _use(self, device: str) -> None:
        self._doubtful = False
        self.habits.use(device)
        self._take_page(device)

    def _scanned(self, page: object) -> None:
        self.scanning.emit(False)
        self.taken.emit([page], "")

    def _not_scanned(self, said: str) -> None:
        """After a failure the scanners are looked for anew: one that was plugged in again has another name."""
        self.scanning.emit(False)
        stopped, self._stopped = self._stopped, False
        self._doubtful = not stopped
        if not stopped:
            self.failed.emit(ScannerFailed(said=said or "—"))
