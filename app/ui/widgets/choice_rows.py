"""Choices as rows: a title, one sentence and a key each; the chosen row is filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.language import Words, say
from app.ui.theme.current import palette
from app.ui.theme.fonts import font
from app.ui.theme.icons import draw_icon
from app.ui.theme.tokens import Space, Type
from app.ui.widgets.key_hint import HEIGHT as KEY_HEIGHT
from app.ui.widgets.key_hint import draw_key, hint_width
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.toggles import draw_focus, draw_radio
from app.ui.widgets.words import break_lines

_SIGN = 16
_ICON = 24


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One way on; `shortcut` chooses it ("F6"), `icon` is the name of a line icon."""

    key: str
    title: Words
    sentence: Words = ""
    shortcut: str = ""
    icon: str = ""


class ChoiceRows(QWidget):
    """Rows of which one is chosen; arrows move, Space chooses.

    Signals:
        chosen(key): another row is chosen.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[ChoiceRow], *, roomy: bool = False) -> None:
        super().__init__()
        self._buttons: dict[str, ChoiceButton] = {}
        self._column = bare(QVBoxLayout(self))
        for number, choice in enumerate(choices):
            if number:
                self._column.addWidget(line())
            button = ChoiceButton(choice, roomy=roomy)
            button.toggled.connect(lambda on, key=choice.key: self._tell(key, on))
            self._buttons[choice.key] = button
            self._column.addWidget(button)
            if choice.shortcut:
                QShortcut(QKeySequence(choice.shortcut), self, button.click)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def value(self) -> str | None:
        """The key of the chosen row."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), None)

    def choose(self, key: str) -> None:
        """Choose a row by key."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> ChoiceButton:
        """The row itself, to switch it off with a reason or to focus it."""
        return self._buttons[key]

    def put_under(self, key: str, widget: QWidget) -> None:
        """Show a widget under a row while that row is chosen: the date that was promised."""
        place = self._column.indexOf(self._buttons[key]) + 1
        self._column.insertWidget(place, widget)
        widget.setVisible(self.value() == key)
        self._buttons[key].toggled.connect(widget.setVisible)

    def _tell(self, key: str, on: bool) -> None:
        if on:
            self.chosen.emit(key)


class ChoiceButton(QAbstractButton):
    """One row."""

    def __init__(self, choice: ChoiceRow, *, roomy: bool) -> None:
        super().__init__()
        self._choice = choice
        self._sentence = ""
        self._margin = int(Space.PAGE if roomy else Space.CARD)
        self._type = Type.BODY if roomy else Type.META
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        say(self.setText, choice.title)
        say(self._set_sentence, choice.sentence)

    def setText(self, text: str) -> None:
        """Say another title."""
        super().setText(text)
        self.setAccessibleName(text)

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The title, and the lines of the sentence."""
        lines = len(self._lines(width)) if self._sentence else 0
        return 2 * (self._margin - 2) + Type.BODY_STRONG.line + lines * self._type.line + (2 if lines else 0)

    def sizeHint(self) -> QSize:
        """A comfortable width."""
        return QSize(320, self.heightForWidth(320))

    def minimumSizeHint(self) -> QSize:
        """A side card."""
        return QSize(160, Type.BODY_STRONG.line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, sign, title, sentence and key."""
        painter = QPainter(self)
        colours = palette()
        if self.isChecked():
            painter.fillRect(self.rect(), QColor(colours.selected))
        elif self.underMouse():
            painter.fillRect(self.rect(), QColor(colours.sunken))
        top = self._margin - 2
        sign = QRectF(self._margin, top + 2, _SIGN, _SIGN)
        draw_radio(painter, sign, checked=self.isChecked(), enabled=self.isEnabled())
        if self._choice.icon:
            hue = colours.accent if self.isChecked() else colours.text_2
            draw_icon(painter, self._margin + _SIGN + Space.PAGE, top, self._choice.icon, _ICON, hue)
        self._draw_words(painter, top)
        if self._choice.shortcut:
            width = hint_width(self._choice.shortcut)
            area = QRect(self.width() - self._margin - width, top + 1, width, KEY_HEIGHT)
            hues = (QColor(hue) for hue in (colours.text_3, colours.line, colours.sunken))
            draw_key(painter, area, self._choice.shortcut, *hues)
        if self.hasFocus():
            draw_focus(painter, self.rect())
        painter.end()

    def _draw_words(self, painter: QPainter, top: int) -> None:
        colours = palette()
        left = self._words_at()
        painter.setFont(font(Type.BODY_STRONG))
        painter.setPen(QColor(colours.text if self.isEnabled() else colours.disabled_text))
        painter.drawText(QRect(left, top, self.width() - left, Type.BODY_STRONG.line), 0, self.text())
        painter.setFont(font(self._type))
        painter.setPen(QColor(colours.text_2 if self.isEnabled() else colours.disabled_text))
        top += Type.BODY_STRONG.line + 2
        for number, words in enumerate(self._lines(self.width())):
            area = QRect(left, top + number * self._type.line, self.width() - left, self._type.line)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, words)

    def _words_at(self) -> int:
        return self._margin + _SIGN + Space.SMALL + (_ICON + Space.WIDE if self._choice.icon else 0)

    def _lines(self, width: int) -> list[str]:
        return break_lines(self._sentence, self._type, width - self._words_at() - self._margin)

    def _set_sentence(self, sentence: str) -> None:
        self._sentence = sentence
        self.setAccessibleDescription(sentence)
        self.updateGeometry()
        self.update()
