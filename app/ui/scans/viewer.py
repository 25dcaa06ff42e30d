"""A scan on the screen: one page after another, closer or turned; from the store, never from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeySequence, QPainter, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QGraphicsScene, QGraphicsView, QVBoxLayout, QWidget

from app.casework.counter import scans
from app.casework.desk import Desk
from app.domain.language import N_
from app.ui.alive import while_alive
from app.ui.dialogs.error_dialog import tell_error
from app.ui.language import Words, as_it_is, filled, say
from app.ui.session import Session
from app.ui.theme.current import palette
from app.ui.theme.tokens import Space
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.buttons import Button, secondary, small
from app.ui.widgets.layouts import bare

_STEP = 1.25
_LEAST, _MOST = 0.1, 6.0
_WIDTH = 820


class PageView(QGraphicsView):
    """One picture, whole in the view until somebody looks closer."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setBackgroundBrush(QColor(palette().sunken))
        self.is_whole = True
        say(self.setAccessibleName, N_("Page of the scan"))

    @property
    def factor(self) -> float:
        """How large the picture is, 1 being a point of it on a point of the screen."""
        return self.transform().m11()

    def show_picture(self, content: bytes) -> None:
        """Show another page, whole."""
        self.release()
        item = self._scene.addPixmap(QPixmap.fromImage(QImage.fromData(content)))
        item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.setSceneRect(item.boundingRect())
        self.fit()

    def release(self) -> None:
        """Let the picture go from memory."""
        self._scene.clear()

    @property
    def is_empty(self) -> bool:
        """Whether no picture is in memory."""
        return not self._scene.items()

    def zoom(self, factor: float) -> None:
        """Look closer, or from farther away."""
        wanted = min(_MOST, max(_LEAST, self.factor * factor))
        self.is_whole = False
        self.resetTransform()
        self.scale(wanted, wanted)

    def fit(self) -> None:
        """The whole page again."""
        self.is_whole = True
        if self._scene.items():
            self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stay whole while the window grows."""
        super().resizeEvent(event)
        if self.is_whole:
            self.fit()


class ScanViewer(QDialog):
    """The pages of one document. The pictures live in this dialog alone and go as it closes.

    Signals:
        turn_asked(place): the page at a place, from 0, is to be turned; `show_scans` shows it then.
    """

    turn_asked = Signal(int)

    def __init__(
        self,
        parent: QWidget | None,
        session: Session,
        title: Words,
        scans_: Sequence[str],
        place: int = 0,
        *,
        may_turn: bool = False,
        picture: Callable[[Desk, str], bytes] = scans.picture,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._session, self._scans, self.place, self._picture = session, tuple(scans_), place, picture
        self.view = PageView()
        self.before = secondary(N_("Page before"), icon="arrow-left")
        self.after = secondary(N_("Next page"), icon="arrow-right")
        self.turn = secondary(N_("Turn"), key="R", icon="refresh")
        self.close_button = secondary(N_("Close the scan"), key="Esc")
        self._foot = ActionBar(self.before, self.after, self.turn, self.close_button)
        self.turn.setVisible(may_turn)
        self._connect(may_turn=may_turn)
        column = bare(QVBoxLayout(self))
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        room = parent.window().size() if parent is not None else QSize(1024, 690)
        self.resize(min(_WIDTH, room.width() - Space.BROAD), room.height() - Space.BROAD)
        say(self.setWindowTitle, title)
        self._ask()

    def show_scans(self, scans_: Sequence[str]) -> None:
        """Show the same document after a page of it was turned."""
        self._scans = tuple(scans_)
        self._ask()

    def go(self, by: int) -> None:
        """Show a page further on, or back."""
        wanted = min(len(self._scans) - 1, max(0, self.place + by))
        if wanted != self.place:
            self.place = wanted
            self._ask()

    def done(self, result: int) -> None:
        """Let the picture go as the dialog closes."""
        self.view.release()
        super().done(result)

    def _ask(self) -> None:
        self.before.setEnabled(self.place > 0)
        self.after.setEnabled(self.place < len(self._scans) - 1)
        self._foot.set_status(
            filled(N_("Page {number} of {count}"), number=self.place + 1, count=len(self._scans)), None
        )
        show = while_alive(self, self.view.show_picture)
        failed = while_alive(self, self._tell)
        sha256, picture = self._scans[self.place], self._picture
        self._session.ask(lambda desk: picture(desk, sha256), show, failed)

    def _tell(self, error: Exception) -> None:
        tell_error(self, error)

    def _connect(self, *, may_turn: bool) -> None:
        self.before.clicked.connect(lambda: self.go(-1))
        self.after.clicked.connect(lambda: self.go(1))
        self.turn.clicked.connect(lambda: self.turn_asked.emit(self.place))
        self.close_button.clicked.connect(self.reject)
        self._foot.add_left(self._closer("−", N_("Smaller"), 1 / _STEP))
        self._foot.add_left(self._closer("+", N_("Larger"), _STEP))
        keys: list[tuple[str, Callable[[], None]]] = [
            ("PgDown", lambda: self.go(1)),
            ("PgUp", lambda: self.go(-1)),
            ("Right", lambda: self.go(1)),
            ("Left", lambda: self.go(-1)),
            ("+", lambda: self.view.zoom(_STEP)),
            ("=", lambda: self.view.zoom(_STEP)),
            ("-", lambda: self.view.zoom(1 / _STEP)),
            ("0", self.view.fit),
        ]
        if may_turn:
            keys.append(("К", lambda: self.turn_asked.emit(self.place)))
        for key, deed in keys:
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _closer(self, sign: str, name: Words, factor: float) -> Button:
        """A button of a closer look."""
        button = small(as_it_is(sign))
        say(button.setAccessibleName, name)
        say(button.setToolTip, name)
        button.clicked.connect(lambda: self.view.zoom(factor))
        return button
