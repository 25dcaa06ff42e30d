"""Fields one chooses in: a list, yes or no, several ticks."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from app.domain.language import N_
from app.ui.language import Words
from app.ui.theme.tokens import Size, Space
from app.ui.widgets.choice import Choice as Choice
from app.ui.widgets.choice import Options as Options
from app.ui.widgets.digit_keys import digit_of
from app.ui.widgets.field import Field
from app.ui.widgets.toggles import CheckBox, Radio


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
