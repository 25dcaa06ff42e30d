"""A drop-down list: cut with "…" and a tooltip where it is narrow, opened as wide as its longest line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from app.domain.language import N_
from app.ui.language import LANGUAGE_KEY, Words, language_switch, say, told
from app.ui.theme.current import colour
from app.ui.theme.fonts import font
from app.ui.theme.icons import draw_icon
from app.ui.theme.tokens import Size, Space, Tone, Type

CHOICE_EDGES = 42
"""What the frame, the paddings and the chevron take of a drop-down list."""
Options = Sequence[tuple[str, Words]]
"""What can be chosen: a key and its words."""


class Choice(QComboBox):
    """A drop-down list; the wheel turns the page and never the choice."""

    def __init__(self, options: Options = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options: list[tuple[str, Words]] = []
        self.setView(QListView(self))
        key = QShortcut(
            QKeySequence(LANGUAGE_KEY), self.view()
        )  # an open list keeps the window's own keys out
        key.activated.connect(language_switch().toggle)
        self.setFont(font(Type.BODY))
        self.setFixedHeight(Size.CONTROL)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        say(self.setPlaceholderText, N_("Choose"))
        self.currentTextChanged.connect(lambda _words: self._tell_if_cut())
        self.set_options(options)
        language_switch().changed.connect(self._say_options)

    def set_options(self, options: Options) -> None:
        """Offer other things; what was chosen stays chosen if it is among them."""
        chosen = self.key()
        self._options = list(options)
        blocked = self.blockSignals(True)
        self.clear()
        for key, words in self._options:
            self.addItem(told(words), key)
        self.choose(chosen)
        self.blockSignals(blocked)

    def key(self) -> str | None:
        """The key of what is chosen, `None` if nothing is."""
        index = self.currentIndex()
        return self._options[index][0] if 0 <= index < len(self._options) else None

    def choose(self, key: str | None) -> None:
        """Choose by key; a key that is not offered chooses nothing."""
        keys = [one for one, _ in self._options]
        self.setCurrentIndex(keys.index(key) if key in keys else -1)
        self._tell_if_cut()

    def sizeHint(self) -> QSize:
        """A few words; layouts give it more."""
        return QSize(max(120, super().sizeHint().width()), int(Size.CONTROL))

    def showPopup(self) -> None:
        """Open the list, wide enough for its longest line as far as the window reaches."""
        widths = [self.fontMetrics().horizontalAdvance(self.itemText(n)) for n in range(self.count())]
        left = self.mapTo(self.window(), QPoint(0, 0)).x()
        room = self.window().width() - left - Space.SMALL
        self.view().setMinimumWidth(max(self.width(), min(max(widths, default=0) + CHOICE_EDGES, room)))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell what is chosen whole only while it is cut."""
        super().resizeEvent(event)
        self._tell_if_cut()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the box, the words with "…" where they are cut, then the chevron."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        if self.currentIndex() < 0:
            option.currentText = self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, self._room()
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        tone = Tone.TEXT_2 if self.isEnabled() else Tone.DISABLED_TEXT
        y = (self.height() - Size.ICON_SMALL) // 2
        draw_icon(
            painter, self.width() - Size.ICON_SMALL - 8, y, "chevron-down", Size.ICON_SMALL, colour(tone)
        )
        painter.end()

    def _room(self) -> int:
        """How many pixels the words have, by the style."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 2

    def _tell_if_cut(self) -> None:
        words = self.currentText()
        cut = self.fontMetrics().horizontalAdvance(words) > self._room()
        self.setToolTip(words if cut else "")

    def _say_options(self) -> None:
        for index, (_, words) in enumerate(self._options):
            self.setItemText(index, told(words))
        self._tell_if_cut()
