"""Fields one chooses in: a list, yes or no, several ticks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from app.domain.language import N_
from app.ui.language import LANGUAGE_KEY, Words, language_switch, say, told
from app.ui.theme.current import colour
from app.ui.theme.fonts import font
from app.ui.theme.icons import draw_icon
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.digit_keys import digit_of
from app.ui.widgets.field import Field
from app.ui.widgets.toggles import CheckBox, Radio

_CHOICE_EDGES = 42
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
        self.view().setMinimumWidth(max(self.width(), min(max(widths, default=0) + _CHOICE_EDGES, room)))
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
        """How many pixels the words have."""
        return self.width() - _CHOICE_EDGES

    def _tell_if_cut(self) -> None:
        words = self.currentText()
        cut = self.fontMetrics().horizontalAdvance(words) > self._room()
        self.setToolTip(words if cut else "")

    def _say_options(self) -> None:
        for index, (_, words) in enumerate(self._options):
            self.setItemText(index, told(words))
        self._tell_if_cut()


class ChoiceField(Field):
    """One of several, from a drop-down list; the value is its key."""

    def __init__(self, label: Words, options: Options = (), **kwargs: Any) -> None:
        self._all = tuple(options)
        self.choice = Choice(options)
        super().__init__(label, self.choice, **kwargs)
        self.choice.activated.connect(self._was_chosen)
        self._settled = self.value()

    def value(self) -> str | None:
        """The key of what is chosen."""
        return self.choice.key()

    def set_value(self, value: str | None) -> None:
        """Choose by key."""
        self.choice.choose(value)
        self.settle()

    def set_options(self, options: Options) -> None:
        """Offer other things."""
        self.choice.set_options(options)
        self._all = tuple(options)

    def offer(self, keys: Collection[str]) -> None:
        """Offer only these of the answers."""
        self.choice.set_options([(key, words) for key, words in self._all if key in keys])

    def _was_chosen(self, _index: int) -> None:
        if self.problem() is not None:
            self.set_problem(None)
        if self.value() != self._settled:
            self.changed.emit()


class RadioField(Field):
    """One of a few, side by side or one under another; the value is its key."""

    def __init__(self, label: Words, options: Options, *, across: bool = True, **kwargs: Any) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder) if across else QVBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.CARD if across else 0)
        self._radios = {key: Radio(words, wraps=not across) for key, words in options}
        for radio in self._radios.values():
            row.addWidget(radio)
        row.addStretch()
        holder.setMinimumHeight(Size.CONTROL)
        super().__init__(label, holder, **kwargs)
        for radio in self._radios.values():
            radio.clicked.connect(self._was_chosen)

    def inputs(self) -> list[QWidget]:
        """The radio buttons."""
        return list(self._radios.values())

    def stand(self) -> QWidget:
        """The answer that is given, or the first."""
        return next((radio for radio in self._radios.values() if radio.isChecked()), self.inputs()[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A number, or the first letter of an answer, gives that answer and goes on."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and self.take_key(event):
            self.finish()
            self._go_on()
            return True
        return super().eventFilter(watched, event)

    def take_key(self, event: QKeyEvent) -> bool:
        """Give the answer that a key names, by its number or its first letter; whether it names one."""
        answer = self._meant_by(event)
        if answer is not None:
            answer.click()
        return answer is not None

    def _meant_by(self, event: QKeyEvent) -> Radio | None:
        """The answer that a key names: by its place, or by a letter that no other answer begins with."""
        radios = list(self._radios.values())
        typed = digit_of(event) or event.text().casefold()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not typed.strip():
            return None
        if typed.isdigit():
            return radios[int(typed) - 1] if 1 <= int(typed) <= len(radios) else None
        begun = [radio for radio in radios if radio.text().casefold().startswith(typed)]
        return begun[0] if len(begun) == 1 else None

    def offer(self, keys: Collection[str]) -> None:
        """Offer only these of the answers."""
        for key, radio in self._radios.items():
            radio.setVisible(key in keys)

    def value(self) -> Any:
        """The key of the one that is chosen, `None` if none is."""
        return next((key for key, radio in self._radios.items() if radio.isChecked()), None)

    def set_value(self, value: Any) -> None:
        """Choose by key; `None` chooses nothing."""
        for key, radio in self._radios.items():
            radio.setAutoExclusive(False)
            radio.setChecked(key == value)
            radio.setAutoExclusive(True)
        self.settle()

    def _name(self, label: str) -> None:
        self.label.setText(label)
        for radio in self._radios.values():
            radio.setAccessibleName(f"{label}: {radio.text()}")

    def _was_chosen(self) -> None:
        if self.problem() is not None:
            self.set_problem(None)
        if self.value() != self._settled:
            self.changed.emit()
            self.settle()
            self.committed.emit()


class YesNoField(RadioField):
    """Yes or no; the value is a bool, `None` while unanswered."""

    def __init__(self, label: Words, **kwargs: Any) -> None:
        super().__init__(label, [("yes", N_("yes")), ("no", N_("no"))], **kwargs)

    def value(self) -> bool | None:
        """The answer."""
        return {"yes": True, "no": False, None: None}[super().value()]

    def set_value(self, value: bool | None) -> None:
        """Give an answer, or take it back."""
        super().set_value({True: "yes", False: "no", None: None}[value])


class TickField(Field):
    """Any of several; the value is the tuple of their keys, in the order offered."""

    def __init__(self, label: Words, options: Options, **kwargs: Any) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._boxes = {key: CheckBox(words, wraps=True) for key, words in options}
        for box in self._boxes.values():
            column.addWidget(box)
        super().__init__(label, holder, **kwargs)
        for box in self._boxes.values():
            box.clicked.connect(self._was_ticked)
        self._settled = self.value()

    def inputs(self) -> list[QWidget]:
        """The boxes."""
        return list(self._boxes.values())

    def offer(self, keys: Collection[str]) -> None:
        """Offer only these."""
        for key, box in self._boxes.items():
            box.setVisible(key in keys)

    def value(self) -> tuple[str, ...]:
        """The keys that are ticked."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Sequence[str] | None) -> None:
        """Tick these and no others."""
        for key, box in self._boxes.items():
            box.setChecked(key in (value or ()))
        self.settle()

    def _name(self, label: str) -> None:
        self.label.setText(label)
        for box in self._boxes.values():
            box.setAccessibleName(f"{label}: {box.text()}")

    def _was_ticked(self) -> None:
        self.changed.emit()
        self.settle()
        self.committed.emit()
