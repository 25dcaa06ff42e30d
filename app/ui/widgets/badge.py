"""A badge: 20 px high, soft fill, mark and word; dashed without a fill for what is unverified or repealed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.language import Words, say
from app.ui.theme.current import colour
from app.ui.theme.fonts import font, metrics
from app.ui.theme.marks import Mark, draw_mark
from app.ui.theme.tokens import Size, Tone, Type

_PADDING = 6
_GAP = 5
_NARROWEST = 64


class Badge(QWidget):
    """A state in a word. Without a mark it is a neutral label; `dashed` says that the source is not firm.

    Never clickable, never in the tab order.
    """

    def __init__(
        self, words: Words, mark: Mark | None = None, *, dashed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._mark, self._dashed = mark, dashed or mark is Mark.UNVERIFIED
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        say(self.set_text, words)

    def text(self) -> str:
        """The word as it stands."""
        return self._text

    def set_text(self, text: str) -> None:
        """Say another word."""
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def set_state(self, words: Words, mark: Mark | None, *, dashed: bool = False) -> None:
        """Say another state."""
        self._mark, self._dashed = mark, dashed or mark is Mark.UNVERIFIED
        say(self.set_text, words)

    def sizeHint(self) -> QSize:
        """As wide as mark and word."""
        return QSize(
            self._mark_width() + metrics(Type.META).horizontalAdvance(self._text) + 2 * _PADDING,
            int(Size.BADGE),
        )

    def minimumSizeHint(self) -> QSize:
        """Mark and a few letters; what is cut stands in the tooltip."""
        return QSize(min(_NARROWEST, self.sizeHint().width()), int(Size.BADGE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the word whole while it is cut."""
        super().resizeEvent(event)
        self.setToolTip(self._text if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw fill or dashes, mark and word."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = self._mark.word_tone if self._mark is not None and not self._dashed else Tone.TEXT_2
        if self._dashed:
            pen = QPen(colour(Tone.TEXT_2), 1)
            pen.setDashPattern([3, 2])
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._mark.soft if self._mark is not None else Tone.SUNKEN))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, Size.RADIUS_SMALL, Size.RADIUS_SMALL)
        if self._mark is not None:
            top = (self.height() - Size.MARK_SMALL) / 2
            draw_mark(painter, QRectF(_PADDING, top, Size.MARK_SMALL, Size.MARK_SMALL), self._mark)
        painter.setFont(font(Type.META))
        painter.setPen(colour(tone))
        words = self.rect().adjusted(_PADDING + self._mark_width(), 0, -_PADDING, 0)
        text = metrics(Type.META).elidedText(self._text, Qt.TextElideMode.ElideRight, words.width() + 1)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()

    def _mark_width(self) -> int:
        return Size.MARK_SMALL + _GAP if self._mark is not None else 0
