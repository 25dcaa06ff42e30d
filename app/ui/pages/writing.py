"""Writing sealed packets into a folder that a person chooses: asked in one place for every page that offers it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.casework.exchange import dispatch
from app.domain.language import N_
from app.ui.language import told
from app.ui.session import Session


def ask_folder(parent: QWidget, title: str, begin_at: Path | None = None) -> Path | None:
    """A folder that the person chooses; `None` if none."""
    chosen = QFileDialog.getExistingDirectory(parent, told(title), str(begin_at or ""))
    return Path(chosen) if chosen else None


def write_packets(parent: QWidget, session: Session, packet_ids: Sequence[str]) -> None:
    """Ask for a folder and write these packets into it; each is read back there."""
    folder = ask_folder(parent, N_("Where to write the packets"))
    if folder is not None:
        session.do(lambda desk: dispatch.write_out(desk, folder, packet_ids))
