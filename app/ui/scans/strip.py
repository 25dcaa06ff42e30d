"""The pages of a document as small pictures in a row: looked at, turned, moved and taken away by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from app.casework.counter import scans
from app.casework.desk import Desk
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.language import Words, filled, say, told
from app.ui.session import Session
from app.ui.theme.current import palette

_PICTURE = QSize(60, 78)
_CELL = QSize(76, 104)
_HASH = Qt.ItemDataRole.UserRole


class ScanStrip(QListWidget):
    """Small pictures of scans in page order; `may_edit=False` only shows them.

    `picture` is where they come from by their hash: the store, unless they are not kept yet.

    Arrows choose, Enter looks closer, R turns, Ctrl with an arrow moves, Delete takes away.

    Signals:
        opened(place): a page is to be looked at; places count from 0.
        turn_asked(place), removal_asked(place), move_asked(place, by): what is to be done with a page.
    """

    opened = Signal(int)
    turn_asked = Signal(int)
    removal_asked = Signal(int)
    move_asked = Signal(int, int)

    def __init__(
        self,
        session: Session,
        *,
        may_edit: bool = True,
        picture: Callable[[Desk, str], bytes] = scans.picture,
    ) -> None:
        super().__init__()
        self._session, self._may_edit, self._picture = session, may_edit, picture
        self._pictures: dict[str, QIcon] = {}
        self._scans: tuple[str, ...] = ()
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setIconSize(_PICTURE)
        self.setGridSize(_CELL)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(_clothes())
        say(self.setAccessibleName, N_("Pages of the document"))
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(self.row(item)))
        self.show_scans(())

    @property
    def scans(self) -> tuple[str, ...]:
        """The scans that are shown, in page order."""
        return self._scans

    def show_scans(self, scans_: Sequence[str]) -> None:
        """Show the pages of a document; the place that was chosen stays chosen."""
        place = max(0, self.currentRow())
        self._scans = tuple(scans_)
        self.clear()
        for number, sha256 in enumerate(self._scans, start=1):
            item = QListWidgetItem(str(number))
            item.setData(_HASH, sha256)
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told(_page(number)))
            item.setIcon(self._pictures.get(sha256, QIcon()))
            self.addItem(item)
        self.setVisible(bool(self._scans))
        self.setCurrentRow(min(place, self.count() - 1))
        self.setFixedHeight(_CELL.height() * min(2, self._lines()) + 2)
        for sha256 in dict.fromkeys(self._scans):
            if sha256 not in self._pictures:
                self._ask(sha256)

    def changeEvent(self, event: QEvent) -> None:
        """Wear the colours that the screen wears now."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self.styleSheet() != _clothes():
            self.setStyleSheet(_clothes())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key says with the chosen page."""
        place, key = self.currentRow(), event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        moved = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if place < 0:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and plain:
            self.opened.emit(place)
        elif self._may_edit and plain and (key == Qt.Key.Key_R or event.text().casefold() in ("к", "r")):
            self.turn_asked.emit(place)
        elif self._may_edit and plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit(place)
        elif self._may_edit and moved and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.move_asked.emit(place, moved)
            self.setCurrentRow(min(self.count() - 1, max(0, place + moved)))
        else:
            super().keyPressEvent(event)

    def _lines(self) -> int:
        across = max(1, (self.width() if self.width() > _CELL.width() else 360) // _CELL.width())
        return max(1, -(-len(self._scans) // across))

    def _ask(self, sha256: str) -> None:
        """Have the picture made in the lane, for decoding takes longer than a key may."""
        show = while_alive(self, self._show_picture, sha256)
        self._session.ask(partial(_small_picture, self._picture, sha256), show, lambda _error: None)

    def _show_picture(self, sha256: str, picture: QImage) -> None:
        self._pictures[sha256] = icon = QIcon(QPixmap.fromImage(picture))
        for place in range(self.count()):
            if self.item(place).data(_HASH) == sha256:
                self.item(place).setIcon(icon)


def _small_picture(picture: Callable[[Desk, str], bytes], sha256: str, desk: Desk) -> QImage:
    return QImage.fromData(picture(desk, sha256)).scaled(
        _PICTURE * 2, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )


def _page(number: int) -> Words:
    return filled(N_("page {number}"), number=number)


def _clothes() -> str:
    colours = palette()
    return (
        f"QListWidget {{ background: transparent; color: {colours.text_2}; outline: none; }}"
        f"QListWidget::item:selected {{ background: {colours.selected}; color: {colours.text};"
        f" border: 1px solid {colours.accent}; border-radius: 3px; }}"
    )
