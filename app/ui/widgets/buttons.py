"""Buttons: primary, secondary, danger, small and link; the key that presses them stands inside."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from app.ui.language import Words, say
from app.ui.theme.current import palette
from app.ui.theme.fonts import font, metrics
from app.ui.theme.icons import draw_icon
from app.ui.theme.tokens import Size, Type
from app.ui.widgets.key_hint import HEIGHT as KEY_HEIGHT
from app.ui.widgets.key_hint import draw_key, hint_width


class Kind(StrEnum):
    """What a button weighs. One primary at most on a screen; a danger is never the default."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    DANGER = "danger"
    LINK = "link"


_PADDING = {Kind.PRIMARY: 13, Kind.SECONDARY: 13, Kind.DANGER: 13, Kind.LINK: 4}
_SMALL_PADDING = 9
_GAP = 8


class Button(QPushButton):
    """A button that says its act.

    `key` is shown inside and presses the button ("Ctrl+Enter", "F6"), unless it is not `live`: a key that the whole
    window listens to is only shown. `icon` is the name of a line icon. Why it cannot be pressed is said by
    `forbid(words)`; `allow()` takes that back.
    """

    def __init__(
        self,
        words: Words,
        kind: Kind = Kind.SECONDARY,
        *,
        key: str = "",
        live: bool = True,
        icon: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._kind, self._key, self._icon, self._small = kind, key, icon, small
        self.setProperty("kind", kind.value)
        self.setAutoDefault(False)
        self.setFont(font(self._type()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if kind is Kind.LINK else Qt.CursorShape.ArrowCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        say(self.setText, words)

    @property
    def kind(self) -> Kind:
        """What the button weighs."""
        return self._kind

    def setText(self, text: str) -> None:
        """Say another act; the key stays."""
        super().setText(text)
        self.setAccessibleName(text)
        if self._key and self._live:
            self.setShortcut(QKeySequence(self._key.replace("Enter", "Return")))
        self.updateGeometry()

    def forbid(self, why: Words) -> None:
        """Switch the button off and say why in its tooltip."""
        self.setEnabled(False)
        say(self.setToolTip, why)

    def allow(self) -> None:
        """Switch the button on again."""
        self.setEnabled(True)
        say(self.setToolTip, "")

    def sizeHint(self) -> QSize:
        """Icon, words and key with their gaps."""
        height = Size.CONTROL_SMALL if self._small else Size.CONTROL
        return QSize(self._content_width() + 2 * self._padding(), int(height))

    def minimumSizeHint(self) -> QSize:
        """No part of a button is ever cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the focused button, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is here."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show that the pointer has left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the frame by the style sheet, then icon, words and key."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        hue = self._hue()
        x = (self.width() - self._content_width()) // 2
        if self._icon:
            draw_icon(painter, x, (self.height() - Size.ICON_SMALL) // 2, self._icon, Size.ICON_SMALL, hue)
            x += Size.ICON_SMALL + _GAP
        painter.setFont(font(self._type()))
        painter.setPen(hue)
        width = metrics(self._type()).horizontalAdvance(self.text())
        painter.drawText(QRect(x, 0, width + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._kind is Kind.LINK and self.underMouse():
            self._underline(painter, x, width, hue)
        if self._key:
            self._draw_key(painter, x + width + _GAP, hue)
        painter.end()

    def _underline(self, painter: QPainter, x: int, width: int, hue: QColor) -> None:
        painter.setPen(QPen(hue, 1))
        foot = (self.height() + metrics(self._type()).ascent()) // 2 + 1
        painter.drawLine(x, foot, x + width, foot)

    def _draw_key(self, painter: QPainter, x: int, hue: QColor) -> None:
        area = QRect(x, (self.height() - KEY_HEIGHT) // 2, self._key_width(), KEY_HEIGHT)
        colours = palette()
        if self._kind is Kind.PRIMARY:
            draw_key(painter, area, self._key, hue, hue, None)
        else:
            draw_key(
                painter, area, self._key, QColor(colours.text_3), QColor(colours.line), QColor(colours.sunken)
            )

    def _type(self) -> Type:
        return Type.BODY_STRONG if self._kind is Kind.PRIMARY else Type.BODY

    def _hue(self) -> QColor:
        colours = palette()
        if not self.isEnabled():
            return QColor(colours.disabled_text)
        return QColor(
            {
                Kind.PRIMARY: colours.on_accent,
                Kind.SECONDARY: colours.text,
                Kind.DANGER: colours.error,
                Kind.LINK: colours.accent_hover if self.underMouse() else colours.accent,
            }[self._kind]
        )

    def _padding(self) -> int:
        return _SMALL_PADDING if self._small and self._kind is not Kind.LINK else _PADDING[self._kind]

    def _key_width(self) -> int:
        return hint_width(self._key, Type.META_STRONG if self._kind is Kind.PRIMARY else Type.META)

    def _content_width(self) -> int:
        width = metrics(self._type()).horizontalAdvance(self.text())
        if self._icon:
            width += Size.ICON_SMALL + _GAP
        if self._key:
            width += self._key_width() + _GAP
        return width


def primary(words: Words, *, key: str = "", icon: str = "") -> Button:
    """The one thing a screen is for."""
    return Button(words, Kind.PRIMARY, key=key, icon=icon)


def secondary(words: Words, *, key: str = "", icon: str = "") -> Button:
    """Anything else that can be done."""
    return Button(words, Kind.SECONDARY, key=key, icon=icon)


def small(words: Words, *, key: str = "", icon: str = "") -> Button:
    """A button inside a card or a row, 28 high."""
    return Button(words, Kind.SECONDARY, key=key, icon=icon, small=True)


def danger(words: Words, *, key: str = "", icon: str = "") -> Button:
    """What destroys something; never the default of a dialog."""
    return Button(words, Kind.DANGER, key=key, icon=icon)


def link(words: Words, *, key: str = "", icon: str = "") -> Button:
    """A quiet way on, in the accent colour and without a frame."""
    return Button(words, Kind.LINK, key=key, icon=icon, small=True)
