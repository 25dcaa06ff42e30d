"""What is pasted into a line: without marks that nobody sees, and as a whole or not at all.

Qt cuts what is too long and says nothing; half a name in a register is worse than none, and a person who is told so
still has the whole of it in the clipboard.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from app.domain.language import N_
from app.forms.reading import clean
from app.ui.language import Words, counted, filled
from app.ui.widgets.shapes import Shape

_SHOWN = 24
_ENDS = " \t\n\r"


class Pasting(QObject):
    """Pastes into a line in Qt's stead; `shape` is what its text becomes, `most_digits` how many digits it holds.

    Signals:
        refused(words): nothing was pasted, and why.
        cleaned(words): it was pasted without what nobody sees.
    """

    refused = Signal(object)
    cleaned = Signal(object)

    def __init__(self, edit: QLineEdit, shape: Shape | None = None, most_digits: int | None = None) -> None:
        super().__init__(edit)
        self._edit, self._shape, self._most_digits = edit, shape, most_digits
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the key that pastes, and the word in the menu that does."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Paste) and not self._edit.isReadOnly():
                self.paste()
                return True
        elif isinstance(event, QContextMenuEvent):
            self._open_menu(event)
            return True
        return super().eventFilter(watched, event)

    def paste(self) -> None:
        """Paste what lies in the clipboard, if it fits."""
        whole = QGuiApplication.clipboard().text()
        line = clean(whole)
        if not line:
            return
        problem = self._why_not(line)
        if problem is not None:
            self.refused.emit(problem)
            return
        self._edit.insert(line)
        unseen = sum(not (sign.isprintable() or sign in _ENDS) for sign in whole)
        if unseen:
            words = counted(
                "{count} character that nobody sees was left out.",
                "{count} characters that nobody sees were left out.",
                unseen,
            )
            self.cleaned.emit(words)

    def _why_not(self, line: str) -> Words | None:
        edit = self._edit
        if self._shape is not None and not self._shape(line):
            return filled(N_("“{text}” does not fit here. Nothing was pasted."), text=_beginning(line))
        room, size = edit.maxLength() - len(edit.text()) + len(edit.selectedText()), len(line)
        if self._most_digits is not None:
            room = self._most_digits - _digits(edit.text()) + _digits(edit.selectedText())
            size = _digits(line)
        if size <= room:
            return None
        words = N_("The clipboard holds {count} characters, {room} fit here. Nothing was pasted.")
        return filled(words, count=size, room=room)

    def _open_menu(self, event: QContextMenuEvent) -> None:
        menu = self._edit.createStandardContextMenu()
        paste = menu.findChild(QAction, "edit-paste")
        if isinstance(paste, QAction):
            paste.triggered.disconnect()
            paste.triggered.connect(self.paste)
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(menu.deleteLater)


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)


def _beginning(text: str) -> str:
    return text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
