"""Where packets go: the folder by its name, and the way to another one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.language import N_
from app.ui.language import Words, as_it_is, say
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import small
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel

NO_FOLDER = N_("no folder is chosen yet")


class FolderRow(QWidget):
    """A folder, or that none is chosen yet.

    Signals:
        asked: another folder is wanted.
    """

    asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = WordsLabel("", Type.BODY, lines=1)
        self.choose = small(N_("Choose…"))
        self.choose.clicked.connect(self.asked)
        across = bare(QHBoxLayout(self), Space.SMALL)
        across.addWidget(self._name, 1)
        across.addWidget(self.choose)

    def show_folder(self, folder: Path | None) -> None:
        """Say where it would be written."""
        words: Words = as_it_is(str(folder)) if folder is not None else NO_FOLDER
        say(self._name.setText, words)
        self._name.set_tone(Tone.TEXT if folder is not None else Tone.TEXT_3)
