"""The folder that a scanner writes into: what is new there is offered once it is written to its end.

The folder is never emptied by itself. What was taken into the store is removed from it on a person's word alone: loose
files of other people's papers are the danger, and so is a page that was lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from app.casework.counter.scans import ENDINGS

_QUIET_MS = 600
"""For how long nothing of a file may change before it is taken for whole."""
_UNFINISHED = (".", "~")
"""How the names of files begin that some program is still writing."""


@dataclass(frozen=True, slots=True)
class _Seen:
    size: int
    changed: int


class ScannerInbox(QObject):
    """Watches one folder.

    A file is offered when neither its size nor its time has changed for a moment, or when it got its name by being
    renamed and keeps it; one that is empty or still growing waits.

    Signals:
        offered: other files are whole now, or some have gone; `files` tells them.
    """

    offered = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder: Path | None = None
        self._seen: dict[Path, _Seen] = {}
        self._whole: dict[Path, _Seen] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._look)
        self._watcher.fileChanged.connect(self._look)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._settle)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched; `None` if none is."""
        return self._folder

    @property
    def files(self) -> tuple[Path, ...]:
        """What lies there whole, the oldest first."""
        return tuple(sorted(self._whole, key=lambda path: (self._whole[path].changed, path.name)))

    def watch(self, folder: Path | None) -> None:
        """Watch this folder from now on, or none."""
        watched = self._watcher.directories() + self._watcher.files()
        if watched:
            self._watcher.removePaths(watched)
        self._folder, self._seen, self._whole = folder, {}, {}
        self._quiet.stop()
        if folder is not None and folder.is_dir():
            self._watcher.addPath(str(folder))
            self._look()
        self.offered.emit()

    def look_again(self) -> None:
        """Look at the folder now: a share does not always tell of what is new."""
        if self._folder is not None:
            self._look()

    def _look(self, _path: str = "") -> None:
        """Something changed: what changed is no longer whole until it has been quiet."""
        now = self._listing()
        changed = {path for path, seen in now.items() if self._seen.get(path) != seen}
        gone = set(self._whole) - set(now)
        self._seen = now
        grown = changed & set(self._whole)
        for path in gone | grown:
            del self._whole[path]
        fresh = [str(path) for path in now if str(path) not in self._watcher.files()]
        if fresh:
            self._watcher.addPaths(fresh)
        if gone or grown:
            self.offered.emit()
        if changed or set(now) - set(self._whole):
            self._quiet.start()

    def _settle(self) -> None:
        """A quiet moment has passed: what is as it was before it is whole."""
        now = self._listing()
        steady = {path: seen for path, seen in now.items() if seen == self._seen.get(path) and seen.size}
        moving = any(seen != self._seen.get(path) for path, seen in now.items())
        self._seen = now
        if set(steady) != set(self._whole):
            self._whole = steady
            self.offered.emit()
        if moving:
            self._quiet.start()

    def _listing(self) -> dict[Path, _Seen]:
        """The files that could be scans; nothing while the folder is away."""
        if self._folder is None:
            return {}
        found: dict[Path, _Seen] = {}
        try:
            for path in self._folder.iterdir():
                if path.suffix.lower().lstrip(".") in ENDINGS and not path.name.startswith(_UNFINISHED):
                    about = path.stat()
                    found[path] = _Seen(about.st_size, about.st_mtime_ns)
        except OSError:
            return found
        return found
