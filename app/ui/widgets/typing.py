"""What is typed takes its shape as one types, and Ctrl+Z still undoes it.

Qt forgets the undo history when a text is set. Here the few letters that differ are replaced as if they had been typed.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from app.domain.letters import correct_lookalikes
from app.ui.widgets.shapes import Shape


class Shaper(QObject):
    """Gives what is typed or pasted into a line its shape.

    Deleting and undoing are left alone: the text takes its shape again when the next letter comes.
    """

    def __init__(self, edit: QLineEdit, shape: Shape) -> None:
        super().__init__(edit)
        self._edit, self._shape = edit, shape
        self._length = len(edit.text())
        edit.textEdited.connect(self._take_shape)
        edit.textChanged.connect(self._remember)

    def _take_shape(self, text: str) -> None:
        grown = len(text) > self._length
        self._length = len(text)
        if grown:
            reshape(self._edit, self._shape(text))

    def _remember(self, text: str) -> None:
        if not self._edit.isModified():
            self._length = len(text)


def reshape(edit: QLineEdit, wanted: str) -> None:
    """Replace the differing middle of a line; the cursor stays behind the same letters and digits."""
    text = edit.text()
    if wanted == text:
        return
    cursor = _place(wanted, _significant(text[: edit.cursorPosition()]), edit.cursorPosition() == len(text))
    start, end = _difference(text, wanted)
    edit.setSelection(start, len(text) - start - end)
    edit.insert(wanted[start : len(wanted) - end])
    edit.setCursorPosition(cursor)


def correct_letters(edit: QLineEdit) -> Shaper:
    """Turn Latin look-alikes Cyrillic inside Cyrillic words as they are typed."""
    return Shaper(edit, correct_lookalikes)


class LetterCorrection(QObject):
    """The same for a field of several lines; one Ctrl+Z undoes letter and correction together."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit)
        self._document = edit.document()
        self._document.contentsChange.connect(self._correct)
        self._busy = False

    def _correct(self, place: int, removed: int, added: int) -> None:
        if self._busy or added <= removed:
            return
        block = self._document.findBlock(place)
        wanted = correct_lookalikes(block.text())
        if wanted == block.text():
            return
        self._busy = True
        start, end = _difference(block.text(), wanted)
        cursor = QTextCursor(self._document)
        cursor.joinPreviousEditBlock()
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + len(wanted) - end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(wanted[start : len(wanted) - end])
        cursor.endEditBlock()
        self._busy = False


def _difference(text: str, wanted: str) -> tuple[int, int]:
    """How long a beginning and how long an end two texts share."""
    shortest = min(len(text), len(wanted))
    start = 0
    while start < shortest and text[start] == wanted[start]:
        start += 1
    end = 0
    while end < shortest - start and text[-1 - end] == wanted[-1 - end]:
        end += 1
    return start, end


def _significant(text: str) -> int:
    return sum(letter.isalnum() for letter in text)


def _place(text: str, significant: int, at_end: bool) -> int:
    """Where a cursor stands that has so many letters and digits before it."""
    if at_end:
        return len(text)
    seen = 0
    for place, letter in enumerate(text):
        if seen == significant:
            return place
        seen += letter.isalnum()
    return len(text)
