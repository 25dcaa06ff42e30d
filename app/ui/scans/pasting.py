"""Scans out of what was dropped with the mouse or lies in the clipboard: files by their paths, a picture by itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from app.casework.counter.scans import Pasted, Source


def holds_scans(data: QMimeData) -> bool:
    """Whether something of it could be a scan."""
    return data.hasImage() or any(url.isLocalFile() for url in data.urls())


def scans_of(data: QMimeData) -> list[Source]:
    """The files that it names; without any, the picture that it holds."""
    files: list[Source] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files or not data.hasImage():
        return files
    picture = QImage(data.imageData())
    return [] if picture.isNull() else [pasted(picture)]


def pasted(picture: QImage) -> Pasted:
    """A picture as a scan that has no file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"bmp").write(picture)
    return Pasted(bytes(buffer.data().data()))
