"""An emblem out of a file that a person chose: PNG and JPEG as they are, SVG drawn first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from app.casework.office.office_errors import EmblemUnreadable
from app.casework.office.stationery import LARGEST_FILE, emblem_of

FILES = "*.png *.jpg *.jpeg *.svg"
_SIDE = 944


def read_emblem(path: Path) -> str:
    """The emblem in a file.

    Raises:
        EmblemUnreadable: it is too large, cannot be read or is no picture.
    """
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise EmblemUnreadable
        content = path.read_bytes()
    except OSError as error:
        raise EmblemUnreadable from error
    return emblem_of(_drawn(content) if path.suffix.lower() == ".svg" else content)


def _drawn(svg: bytes) -> bytes:
    """An SVG as a PNG; nothing that it refers to outside itself is fetched."""
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid() or renderer.defaultSize().isEmpty():
        raise EmblemUnreadable
    size = renderer.defaultSize().scaled(QSize(_SIDE, _SIDE), Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
