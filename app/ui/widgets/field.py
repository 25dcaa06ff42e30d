"""The frame of every field: label above, the control, and one line kept below for a hint or what is wrong."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words, say, told
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.enter_path import enter_of, lead_on
from app.ui.widgets.words import WordsLabel

_MOST_LINES = 3


class Note(QWidget):
    """A line of 12 px: a hint, or a mark and what it means. Keeps its height when it says nothing.

    `lines` is the most that it takes: what does not fit stands in a tooltip.
    """

    def __init__(self, parent: QWidget | None = None, *, lines: int = _MOST_LINES) -> None:
        super().__init__(parent)
        self._mark = MarkLabel(Mark.ERROR, Size.MARK_SMALL)
        self._mark.hide()
        self.words = WordsLabel("", Type.META, Tone.TEXT_3, lines=lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.HAIR)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.setMinimumHeight(Type.META.line)

    def tell(self, words: Words, mark: Mark | None = None, tone: Tone = Tone.TEXT_3) -> None:
        """Say something, in the colour of the mark if there is one."""
        self._mark.setVisible(mark is not None)
        if mark is not None:
            self._mark.set_mark(mark)
        self.words.set_tone(mark.word_tone if mark is not None else tone)
        say(self.words.setText, words)


class Field(QWidget):
    """What every field can do; `control` is the widget that is typed into.

    Signals:
        changed: the value is another one, by hand.
        committed: the field was left, or Enter pressed, with another value than before.
        left: the focus went elsewhere, whatever the value.
    """

    changed = Signal()
    committed = Signal()
    left = Signal()

    def __init__(
        self,
        label: Words,
        control: QWidget,
        *,
        hint: Words = "",
        optional: bool = False,
        source: Words = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.control = control
        self._label, self._optional, self._source = label, optional, source
        self._hint: tuple[Words, Mark | None, Tone] = (hint, None, Tone.TEXT_3)
        self._problem: Words | None = None
        self._settled: object = None
        self.enter_moves = True
        self._lay_out()
        say(self._name, self._label_words)
        self._show_note()
        for widget in self.inputs():
            widget.installEventFilter(self)
        self.setFocusProxy(self.inputs()[0])

    def value(self) -> Any:
        """What the field holds; each kind says its type."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Hold a value; nothing is emitted."""
        raise NotImplementedError

    def inputs(self) -> list[QWidget]:
        """The widgets that take the focus."""
        return [self.control]

    def problem(self) -> Words | None:
        """What is said to be wrong, if anything is."""
        return self._problem

    def set_problem(self, problem: Words | None) -> None:
        """Say in one sentence what is wrong in place of the hint, or `None` when nothing is."""
        if problem is None and self._problem is None:
            return
        looks_otherwise = (problem is None) != (self._problem is None)
        self._problem = problem
        if looks_otherwise:
            for widget in self.inputs():
                widget.setProperty("problem", problem is not None)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self._show_note()

    def set_hint(self, hint: Words, mark: Mark | None = None, tone: Tone = Tone.TEXT_3) -> None:
        """Say something helpful below; with a mark it is news ("check digit is right")."""
        if (hint, mark, tone) != self._hint:
            self._hint = (hint, mark, tone)
            self._show_note()

    def set_source(self, source: Words) -> None:
        """Say after the label where the value came from: "Date of birth · from the ИИН"."""
        if source != self._source:
            self._source = source
            say(self._name, self._label_words)

    def settle(self) -> None:
        """Take the value as it is for committed: called when it was set and not typed."""
        self._settled = self.value()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice Enter and the loss of the focus in the control."""
        if isinstance(event, QFocusEvent) and event.type() is QEvent.Type.FocusOut:
            if event.reason() is not Qt.FocusReason.PopupFocusReason:
                self.finish()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            direction = enter_of(event)
            if direction and self.enter_moves and not self.takes_enter():
                self.finish()
                self._go_on(forward=direction > 0)
                return True
        return super().eventFilter(watched, event)

    def finish(self) -> None:
        """Tidy what was typed, then tell that the field was left."""
        self.tidy()
        if self.value() != self._settled:
            self.settle()
            self.committed.emit()
        self.left.emit()

    def stop_here(self, *, forward: bool) -> bool:
        """Take the focus if the field is empty or wrong, or if one goes back to it."""
        if forward and not self.wants():
            return False
        self.stand().setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def wants(self) -> bool:
        """Whether there is something to type: nothing is there yet, or what is there is wrong."""
        return self._problem is not None or self.value() in (None, "", ())

    def stand(self) -> QWidget:
        """Which of the inputs one stands on when the field is entered."""
        return self.inputs()[0]

    def _go_on(self, *, forward: bool = True) -> None:
        """Give the focus to where Enter leads; outside of a flow to what follows, past this field's other answers."""
        if lead_on(self, forward=forward):
            return
        for _ in self.inputs():
            if forward:
                self.focusNextChild()
            else:
                self.focusPreviousChild()
            if not any(widget.hasFocus() for widget in self.inputs()):
                return

    def tidy(self) -> None:
        """Bring a half-typed value into its proper shape; nothing to do for most kinds."""

    def takes_enter(self) -> bool:
        """Whether Enter means something inside the control itself."""
        return False

    def _lay_out(self) -> None:
        self.label = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self.note = Note()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.HAIR)
        for widget in (self.label, self.control, self.note):
            column.addWidget(widget)
        column.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _name(self, label: str) -> None:
        self.label.setText(label)
        for widget in self.inputs():
            widget.setAccessibleName(label)

    def _label_words(self, _tr: object) -> str:
        label = told(self._label)
        if self._source:
            label += " · " + told(self._source)
        elif self._optional:
            label += " " + told(N_("(optional)"))
        return label

    def _show_note(self) -> None:
        if self._problem is not None:
            self.note.tell(self._problem, Mark.ERROR)
        else:
            self.note.tell(*self._hint)
        say(self._describe, self._problem if self._problem is not None else self._hint[0])

    def _describe(self, words: str) -> None:
        for widget in self.inputs():
            widget.setAccessibleDescription(words)
