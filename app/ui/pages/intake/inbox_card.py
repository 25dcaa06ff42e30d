"""What lies in the scanner's folder: taken into the store page by page, and removed from the folder on a word."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.casework.counter.scans import Source
from app.clock import ALMATY
from app.domain.language import N_
from app.ui.formats import clock_time, file_size
from app.ui.language import Words, as_it_is, counted, filled, say, told
from app.ui.scans.habits import ScanHabits
from app.ui.scans.inbox import ScannerInbox
from app.ui.session import Session
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import link, small
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.words import FREE, WordsLabel

_SHOWN = 5


class InboxCard(Card):
    """The watched folder of this computer: its new files, and those that are in the store already.

    Signals:
        take_asked(path): a file is to become a scan of the chosen document.
        not_removed(error): a file could not be removed from the folder.
    """

    take_asked = Signal(object)
    not_removed = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Scanner folder"), icon="scan", flush=True)
        self._habits = ScanHabits(session)
        self._taken: list[Path] = []
        self.inbox = ScannerInbox(self)
        self.choose = link(N_("Choose the folder…"))
        self.remove = small(N_("Remove from the folder what was taken"), icon="trash")
        self.add_to_head(self.choose)
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self.remove_taken)
        self.inbox.offered.connect(self._show)
        self.open_settings()

    def open_settings(self) -> None:
        """Watch the folder that was chosen on this computer."""
        self.inbox.watch(self._habits.folder)

    @property
    def files(self) -> tuple[Path, ...]:
        """What is whole and not taken yet."""
        return tuple(path for path in self.inbox.files if path not in self._taken)

    def mark_taken(self, source: Source) -> None:
        """A file is in the store now."""
        if isinstance(source, Path) and source in self.inbox.files:
            self._taken.append(source)
            self._show()

    def set_folder(self, folder: Path) -> None:
        """Watch this folder on this computer from now on."""
        self._habits.watch(folder)
        self.inbox.watch(folder)

    def remove_taken(self) -> None:
        """Remove from the folder the files that are in the store: a person has asked for it.

        A scanner may have written another page under the same name meanwhile; that one is not in the store.
        """
        self.inbox.look_again()
        for path in tuple(self._taken):
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                self.not_removed.emit(error)
            else:
                self._taken.remove(path)
        self.inbox.look_again()
        self._show()

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, told(N_("Which folder does the scanner write into?")))
        if chosen:
            self.set_folder(Path(chosen))

    def _show(self) -> None:
        self._taken = [path for path in self._taken if path in self.inbox.files]
        self.remove.setParent(None)
        self.clear()
        folder, files = self.inbox.folder, self.files
        note = as_it_is(folder.name) if folder is not None else N_("none is watched")
        self.set_note(note)
        for path in files[:_SHOWN]:
            self.add(self._row(path))
            self.add(line())
        if len(files) > _SHOWN:
            more = counted("and {count} more file", "and {count} more files", len(files) - _SHOWN)
            self.add_padded(WordsLabel(more, Type.META, Tone.TEXT_2))
        if self._taken:
            self.add_padded(self._taken_words())

    def _row(self, path: Path) -> QWidget:
        holder = QWidget()
        across = QHBoxLayout(holder)
        bare(across, Space.SMALL).setContentsMargins(Space.CARD - 1, 6, Space.CARD - 1, 6)
        about = _about(path)
        column = bare(QVBoxLayout())
        column.addWidget(WordsLabel(as_it_is(path.name), Type.BODY, lines=1))
        column.addWidget(WordsLabel(about, Type.META, Tone.TEXT_2, lines=1))
        across.addLayout(column, 1)
        take = small(N_("Take into this document"))
        take.clicked.connect(lambda: self.take_asked.emit(path))
        across.addWidget(take, 0, Qt.AlignmentFlag.AlignVCenter)
        return holder

    def _taken_words(self) -> QWidget:
        holder = QWidget()
        column = bare(QVBoxLayout(holder), Space.HAIR)
        first = bare(QHBoxLayout(), Space.SMALL)
        first.addWidget(MarkLabel(Mark.ATTENTION), 0, Qt.AlignmentFlag.AlignTop)
        words = counted(
            "{count} file is in the store and still lies open in the folder.",
            "{count} files are in the store and still lie open in the folder.",
            len(self._taken),
        )
        first.addWidget(WordsLabel(words, Type.META, Tone.TEXT, lines=FREE), 1)
        column.addLayout(first)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.remove.show()
        say(self.remove.setAccessibleName, N_("Remove from the folder what was taken"))
        return holder


def _about(path: Path) -> Words:
    """When it was written, and how large it is."""
    try:
        about = path.stat()
    except OSError:
        return ""
    written = datetime.fromtimestamp(about.st_mtime, ALMATY)
    return filled(N_("{time}, {size}"), time=clock_time(written), size=file_size(about.st_size))
