"""Nine Kazakh letters for a Russian keyboard: by a click, or by Alt and the key each has on the Kazakh layout."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QWidget,
)
from shiboken6 import isValid

from app.domain.language import N_
from app.domain.letters import KAZAKH_LETTERS
from app.ui.language import filled, say
from app.ui.theme.current import palette
from app.ui.theme.fonts import font
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.key_places import DIGIT_ROW, place_of
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel

_KEYS = "2345890-="
"""Where each letter lies on the Kazakh layout, in the order of `KAZAKH_LETTERS`."""
_LETTERS = dict(zip(_KEYS, KAZAKH_LETTERS, strict=True))
_HEIGHT = 44


class LetterStrip(QFrame):
    """The strip above the action bar. While it is shown its Alt keys work in the whole window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("letterStrip")
        self.setFixedHeight(_HEIGHT)
        self._listened_to: tuple[QWidget, ...] = ()
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._follow)
        strip = QHBoxLayout(self)
        bare(strip, Space.HAIR).setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        strip.addWidget(WordsLabel(N_("Kazakh letters"), Type.META, Tone.TEXT_2))
        strip.addSpacing(Space.HAIR)
        for letter, key in zip(KAZAKH_LETTERS, _KEYS, strict=True):
            strip.addWidget(LetterKey(letter, key))
        strip.addSpacing(Space.SMALL)
        strip.addWidget(KeyHint("Alt"))
        strip.addWidget(
            WordsLabel(N_("+ the key, as on the Kazakh layout"), Type.META, Tone.TEXT_2, lines=1), 1
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Listen to the keys of the window."""
        super().showEvent(event)
        self._follow(None, QApplication.focusWidget())

    def hideEvent(self, event: QHideEvent) -> None:
        """Listen no more."""
        super().hideEvent(event)
        self._follow(None, None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Type the letter of an Alt key where the cursor is."""
        if isinstance(event, QKeyEvent) and event.type() in (
            QEvent.Type.ShortcutOverride,
            QEvent.Type.KeyPress,
        ):
            self._hear_what_is_offered(watched)
            letter = letter_of(event)
            # what is offered under a line hands it the keys past its filters
            line = QApplication.focusWidget()
            if letter and line is not None and takes_letters(line):
                if event.type() is QEvent.Type.KeyPress:
                    type_letter(letter)
                event.accept()
                return event.type() is QEvent.Type.KeyPress
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Listen where the cursor is and nowhere else: every event of the program would pass through here otherwise."""
        for widget in filter(isValid, self._listened_to):
            widget.removeEventFilter(self)
        here = now is not None and isValid(self) and self.isVisible() and now.window() is self.window()
        self._listened_to = _hearing(now) if now is not None and here else ()
        for widget in self._listened_to:
            widget.installEventFilter(self)

    def _hear_what_is_offered(self, line: QObject) -> None:
        """Words may be offered for the first time while one stands in the line."""
        if isinstance(line, QLineEdit) and line.hasFocus() and self._listened_to != _hearing(line):
            self._follow(None, line)


class LetterKey(QAbstractButton):
    """One letter with its key; a click types it and leaves the focus where it is."""

    def __init__(self, letter: str, key: str) -> None:
        super().__init__()
        self._letter, self._key = letter, key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        say(self.setAccessibleName, filled(N_("letter {letter}"), letter=letter))
        self.setToolTip(f"Alt+{key}")
        self.clicked.connect(self._type)

    def sizeHint(self) -> QSize:
        """Letter and key."""
        return QSize(40, int(Size.CONTROL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the key cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = palette()
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(QColor(colours.selected if self.isDown() else colours.surface))
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, Size.RADIUS, Size.RADIUS)
        middle = int(Qt.AlignmentFlag.AlignCenter)
        painter.setFont(font(Type.CARD_TITLE))
        painter.setPen(QColor(colours.text))
        painter.drawText(QRect(4, 0, 20, self.height()), middle, self._letter)
        painter.setFont(font(Type.META))
        painter.setPen(QColor(colours.text_3))
        painter.drawText(QRect(23, 0, 12, self.height()), middle, self._key)
        painter.end()

    def _type(self) -> None:
        shifted = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        type_letter(self._letter.upper() if shifted else self._letter)


def letter_of(event: QKeyEvent) -> str:
    """The letter an Alt key means, a capital with Shift; "" for any other key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier != Qt.KeyboardModifier.AltModifier:
        return ""
    # By its place for when Shift turns a digit into a sign, or a Kazakh layout is on.
    letter = _LETTERS.get(_sign_of(event)) or _LETTERS.get(DIGIT_ROW.get(place_of(event), ""), "")
    return letter.upper() if shifted else letter


def _sign_of(event: QKeyEvent) -> str:
    return chr(event.key()) if event.key() < 0x80 else ""


def _hearing(focused: QWidget) -> tuple[QWidget, ...]:
    """What hears the keys while a widget has the focus: it, and what is offered under it."""
    completer = focused.completer() if isinstance(focused, QLineEdit) else None
    offered = completer.popup() if completer is not None else None
    return (focused,) if offered is None else (focused, offered)


def takes_letters(widget: QWidget) -> bool:
    """Whether one can type words into a widget."""
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly() and widget.isEnabled()


def type_letter(letter: str) -> None:
    """Type a letter where the cursor is, as if the keyboard had it: undo, corrections and signals follow."""
    target = QApplication.focusWidget()
    if target is None or not takes_letters(target):
        return
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.sendEvent(target, event)
