"""Two bars of 4 px that always speak: how much of a term has passed, and how far long work is."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words, filled, say
from app.ui.theme.current import palette
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import link
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel

_HEIGHT = 4
_TERM_WIDTH = 152
_PATIENCE_MS = 1000


class ThinBar(QWidget):
    """A line that fills from the left."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_share(self, share: float) -> None:
        """Fill a share between 0 and 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    @property
    def share(self) -> float:
        """How much is filled."""
        return self._share

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is filled over what is not."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(palette().line))
        painter.fillRect(0, 0, round(self.width() * self._share), self.height(), QColor(palette().accent))
        painter.end()


class TermBar(QWidget):
    """The minutes of a step as a bar with words. It never turns red: nobody is hurried by a colour."""

    def __init__(self, title: Words) -> None:
        super().__init__()
        self._bar = ThinBar()
        self.words = WordsLabel("", Type.META_STRONG)
        column = QVBoxLayout(self)
        bare(column, Space.HAIR)
        column.addWidget(WordsLabel(title, Type.META, Tone.TEXT_2))
        column.addWidget(self._bar)
        column.addWidget(self.words)
        self.setMinimumWidth(_TERM_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def set_minutes(self, passed: int, allowed: int) -> None:
        """Say how many minutes have passed of those allowed."""
        self._bar.set_share(passed / allowed if allowed else 1)
        if passed <= allowed:
            say(
                self.words.setText,
                filled(N_("{passed} passed, {left} left"), passed=passed, left=allowed - passed),
            )
        else:
            say(
                self.words.setText,
                filled(N_("{passed} passed, {over} over"), passed=passed, over=passed - allowed),
            )


class Progress(QWidget):
    """How far long work is, and a way to stop it. What takes less than a second is never shown.

    Signals:
        cancelled: the person asked to stop; the work decides when it is safe to.
    """

    cancelled = Signal()

    def __init__(self, *, can_cancel: bool = True) -> None:
        super().__init__()
        self._bar = ThinBar()
        self.words = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self.cancel = link(N_("Cancel"))
        self.cancel.setVisible(can_cancel)
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        bare(column, Space.HAIR)
        column.addWidget(self._bar)
        foot = QHBoxLayout()
        bare(foot, Space.SMALL)
        foot.addWidget(self.words, 1)
        foot.addWidget(self.cancel)
        column.addLayout(foot)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.hide()

    def begin(self, words: Words) -> None:
        """The work begins; it is shown if it is still going on after a second."""
        self.cancel.setEnabled(True)
        self.tell(words)
        self._patience.start()

    def tell(self, words: Words, done: int = 0, whole: int = 0) -> None:
        """Say how far it is in words; without a whole the length is unknown and no bar is drawn."""
        self._bar.setVisible(whole > 0)
        if whole:
            self._bar.set_share(done / whole)
        say(self.words.setText, words)

    def finish(self) -> None:
        """The work has ended."""
        self._patience.stop()
        self.hide()
