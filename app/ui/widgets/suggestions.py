"""Words that are offered under a line while one types: found by any part of them, with or without Kazakh letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.domain.letters import fold

_FOLDED = Qt.ItemDataRole.UserRole


class Suggestions(QCompleter):
    """Stands on the first word, so that Enter takes it; what is typed stays until then, and Esc keeps it.

    Arrow down in a line that is empty shows them all.
    """

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._words: tuple[str, ...] = ()
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        edit.setCompleter(self)
        edit.textEdited.connect(self._stand_on_first, Qt.ConnectionType.QueuedConnection)
        edit.installEventFilter(self)

    def offer(self, words: Sequence[str]) -> None:
        """Offer these words, in their order."""
        if tuple(words) == self._words:
            return
        self._words = tuple(words)
        self._model.clear()
        for word in words:
            item = QStandardItem(word)
            item.setData(fold(word), _FOLDED)
            self._model.appendRow(item)

    def splitPath(self, path: str) -> list[str]:
        """What is typed, as it is compared."""
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """The word itself, as it is taken."""
        return str(index.data() or "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow down in an empty line asks what there is."""
        pressed = watched is self._edit and event.type() == QEvent.Type.KeyPress and not self._edit.text()
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.setCompletionPrefix("")
            self.complete()
            self._stand_on_first()
            return True
        return super().eventFilter(watched, event)

    def _stand_on_first(self, _text: str = "") -> None:
        popup = self.popup()
        if popup is not None and popup.isVisible():
            quiet = QSignalBlocker(popup.selectionModel())
            popup.setCurrentIndex(popup.model().index(0, 0))
            quiet.unblock()
            popup.viewport().update()
