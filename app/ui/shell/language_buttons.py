"""Қаз | Рус: the language of the screen, one press away on every page: F12, wherever the cursor is."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.language import N_, Language
from app.ui.language import LANGUAGE_KEY, language_switch, say
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.tokens import Size, Type
from app.ui.widgets.toggles import draw_focus

_SHORT = {Language.KK: "Қаз", Language.RU: "Рус"}
_FULL = {Language.KK: "Қазақша", Language.RU: "Русский"}
_PADDING = 11


class LanguageButtons(QWidget):
    """Two halves of one button; a click takes no focus, so the cursor stays where one types."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__()
        self._names = _FULL if full else _SHORT
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        say(self.setAccessibleName, N_("Language of the screen"))
        self.setToolTip(LANGUAGE_KEY)
        QShortcut(QKeySequence(LANGUAGE_KEY), self).activated.connect(language_switch().toggle)
        language_switch().changed.connect(self._renew)

    def sizeHint(self) -> QSize:
        """Both names."""
        return QSize(sum(self._widths()), 28)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Speak the language whose half was pressed."""
        first = event.position().x() < self._widths()[0]
        language_switch().set_language(Language.KK if first else Language.RU)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Enter and the arrows switch."""
        keys = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            language_switch().toggle()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both halves, the spoken one filled."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(frame, Size.RADIUS, Size.RADIUS)
        painter.fillPath(shape, QColor(colours.surface))
        left = 0
        for language, width in zip(Language, self._widths(), strict=True):
            half = QRectF(left, 0, width, self.height())
            spoken = language is language_switch().language
            if spoken:
                filled = QPainterPath()
                filled.addRect(half)
                painter.fillPath(shape.intersected(filled), QColor(colours.accent))
            painter.setFont(font(Type.BODY_STRONG if spoken else Type.BODY))
            painter.setPen(QColor(colours.on_accent if spoken else colours.text))
            painter.drawText(half, int(Qt.AlignmentFlag.AlignCenter), self._names[language])
            left += width
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawPath(shape)
        if self.hasFocus():
            draw_focus(painter, self.rect())
        painter.end()

    def _widths(self) -> tuple[int, int]:
        kk, ru = (
            metrics(Type.BODY_STRONG).horizontalAdvance(self._names[one]) + 2 * _PADDING for one in Language
        )
        return kk, ru

    def _renew(self) -> None:
        self.update()
