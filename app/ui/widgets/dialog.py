"""A dialog: its title is a question, its buttons are verbs, Esc is the harmless one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words, say
from app.ui.theme.tokens import Size, Space, Tone, Type
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.layouts import bare, scrolling
from app.ui.widgets.words import FREE, WordsLabel

HARMLESS = ""
"""The answer of Esc, of the closing cross and of the harmless button."""
_BACK = N_("Go back")


class Dialog(QDialog):
    """A question that must be answered, 480 px wide (`width_of_all`). Frees itself when it closes.

    Signals:
        answered(key): a verb was pressed; `HARMLESS` if nothing is to be done.
    """

    answered = Signal(str)
    width_of_all: int = int(Size.DIALOG)

    def __init__(
        self, parent: QWidget | None, question: Words, body: Words = "", *, back: Words = _BACK
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.setFixedWidth(self.width_of_all)
        self.answer = HARMLESS
        self._question = WordsLabel(question, Type.CARD_TITLE, lines=FREE)
        outer = bare(QVBoxLayout(self))
        holder = QWidget()
        self.body = QVBoxLayout(holder)
        self.body.setContentsMargins(Space.WIDE, Space.PAGE, Space.WIDE, Space.PAGE)
        self.body.setSpacing(Space.SMALL)
        self.body.addWidget(self._question)
        if body:
            self.body.addWidget(WordsLabel(body, Type.BODY, Tone.TEXT_2, lines=FREE))
        area = scrolling(holder)
        area.setObjectName("surface")
        holder.setObjectName("surface")
        outer.addWidget(area, 1)
        outer.addWidget(self._build_foot(back))
        self.finished.connect(self._tell)
        say(self._set_title, question)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need and the screen allows; begin in the first field, or at the harmless button."""
        super().showEvent(event)
        self.fit()
        typed = [widget for widget in self._fields() if widget.isVisibleTo(self)]
        if typed:
            QWidget.setTabOrder(typed[-1], self.back)
        (typed[0] if typed else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def fit(self) -> None:
        """Be as high as the words need now and the screen allows."""
        self.body.activate()
        words = max(self.body.totalHeightForWidth(self.width_of_all), self.body.totalMinimumSize().height())
        self.setFixedHeight(min(words + Size.ACTION_BAR, self._room()))

    def _room(self) -> int:
        """How high the dialog may be: a little less than the window it stands over."""
        parent = self.parentWidget()
        below = parent.window().height() if parent is not None else self.screen().availableGeometry().height()
        return int(below - Space.WIDE)

    def _fields(self) -> list[QWidget]:
        """What takes the focus above the buttons, in the order in which it was made."""
        foot = self._verbs.parentWidget()
        return [
            widget
            for widget in self.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and not (foot is not None and foot.isAncestorOf(widget))
        ]

    def add(self, item: QWidget | QLayout) -> None:
        """Put something under the words."""
        if isinstance(item, QWidget):
            self.body.addWidget(item)
        else:
            self.body.addLayout(item)

    def add_verb(self, key: str, words: Words, kind: Kind = Kind.SECONDARY, *, shortcut: str = "") -> Button:
        """Offer an answer, to the right of those offered before; only a primary one is pressed by Enter."""
        button = Button(words, kind, key=shortcut)
        button.setDefault(kind is Kind.PRIMARY)
        button.clicked.connect(lambda: self.give(key))
        self._verbs.addWidget(button)
        return button

    def give(self, answer: str) -> None:
        """Answer and close."""
        self.answer = answer
        self.accept()

    def _set_title(self, question: str) -> None:
        self.setWindowTitle(question)
        self.setAccessibleName(question)

    def _build_foot(self, back: Words) -> QWidget:
        foot = QFrame()
        foot.setObjectName("actionBar")
        foot.setFixedHeight(Size.ACTION_BAR)
        self._verbs = QHBoxLayout(foot)
        bare(self._verbs, Space.SMALL).setContentsMargins(Space.WIDE, 0, Space.WIDE, 0)
        self._verbs.addStretch()
        self.back = Button(back)
        self.back.clicked.connect(self.reject)
        self._verbs.addWidget(self.back)
        return foot

    def _tell(self, _result: int) -> None:
        self.answered.emit(self.answer)
