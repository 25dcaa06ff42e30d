"""How this computer scans, and how each of its people likes it: the folder, the scanner, colour or grey."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from app.settings import ScannerSettings, load_scanner, save_scanner
from app.ui.session import Session

log = logging.getLogger(__name__)


class ScanHabits:
    """What was chosen, remembered beside the office on this computer. Who sits there is known by the id alone."""

    def __init__(self, session: Session) -> None:
        self._session = session

    @property
    def folder(self) -> Path | None:
        """The folder that a scanner writes into, if one is watched."""
        folder = self._settings.folder
        return Path(folder) if folder else None

    @property
    def device(self) -> str:
        """The scanner that was used; "" if none was."""
        return self._settings.device

    @property
    def in_colour(self) -> bool:
        """Whether the person who sits there keeps the colours of scans; nobody does at first, for it takes room."""
        return self._session.desk.staff.id in self._settings.in_colour

    def watch(self, folder: Path) -> None:
        """Remember the folder that is watched."""
        self._save(replace(self._settings, folder=str(folder)))

    def use(self, device: str) -> None:
        """Remember the scanner that is used."""
        self._save(replace(self._settings, device=device))

    def keep_colours(self, keep: bool) -> None:
        """Remember how the person who sits there likes scans."""
        others = tuple(one for one in self._settings.in_colour if one != self._session.desk.staff.id)
        mine = (self._session.desk.staff.id,) if keep else ()
        self._save(replace(self._settings, in_colour=(*others, *mine)))

    @property
    def _settings(self) -> ScannerSettings:
        return load_scanner(self._session.desk.folder.path)

    def _save(self, settings: ScannerSettings) -> None:
        """A habit that cannot be written down stops nobody: it is asked for again."""
        try:
            save_scanner(self._session.desk.folder.path, settings)
        except OSError as error:
            log.info("the habits of scanning were not kept: %s", type(error).__name__)
