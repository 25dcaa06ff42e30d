"""The receipt ladder of a packet: sealed, written, taken in, confirmed, with a date under each rung."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.language import Words, language_switch, told
from app.ui.theme.current import colour, palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.marks import Mark, draw_mark
from app.ui.theme.tokens import Size, Tone, Type

_RUNG = 84
_HEIGHT = 48
_LINE_AT = 18
_GAP = 4


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung: its word, when it was reached ("" if it was not), and its mark."""

    title: Words
    when: Words = ""
    mark: Mark = Mark.NOT_BEGUN


class Ladder(QWidget):
    """Rungs from left to right; the line to a reached rung is thick and green."""

    def __init__(self, rungs: Sequence[Rung] = ()) -> None:
        super().__init__()
        self._rungs: tuple[Rung, ...] = ()
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        language_switch().changed.connect(self._tell)
        self.set_rungs(rungs)

    def set_rungs(self, rungs: Sequence[Rung]) -> None:
        """Show other rungs."""
        self._rungs = tuple(rungs)
        self._tell()

    def sizeHint(self) -> QSize:
        """A rung as wide as its word."""
        return QSize(_RUNG * len(self._rungs), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """No word of a rung is ever cut."""
        words = [told(words) for rung in self._rungs for words in (rung.title, rung.when)]
        widest = max((metrics(Type.META).horizontalAdvance(word) for word in words), default=0)
        return QSize((widest + _GAP) * len(self._rungs), _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rungs and the lines between them."""
        painter = QPainter(self)
        step = self.width() // max(len(self._rungs), 1)
        for number, rung in enumerate(self._rungs):
            left = number * step
            following = self._rungs[number + 1] if number + 1 < len(self._rungs) else None
            if following is not None:
                reached = following.mark is Mark.DONE
                hue = QColor(palette().done if reached else palette().line)
                painter.fillRect(
                    left + _LINE_AT, 7 if not reached else 6, step - _LINE_AT - _GAP, 2 if reached else 1, hue
                )
            draw_mark(painter, QRectF(left, 0, Size.MARK_SMALL, Size.MARK_SMALL), rung.mark)
            self._draw_words(painter, QRect(left, 15, step - _GAP, 16), rung)
        painter.end()

    def _draw_words(self, painter: QPainter, area: QRect, rung: Rung) -> None:
        painter.setFont(font(Type.META))
        plain = rung.mark in (Mark.DONE, Mark.NOT_BEGUN)
        first = (Tone.TEXT_2 if rung.mark is Mark.DONE else Tone.TEXT_3) if plain else rung.mark.word_tone
        for words, tone, place in (
            (rung.title, first, area),
            (rung.when, Tone.TEXT_2, area.translated(0, 15)),
        ):
            painter.setPen(colour(tone))
            text = metrics(Type.META).elidedText(told(words), Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _tell(self) -> None:
        rungs = (f"{told(rung.title)}: {told(rung.when) or told(rung.mark.word)}" for rung in self._rungs)
        self.setAccessibleName("; ".join(rungs))
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()
