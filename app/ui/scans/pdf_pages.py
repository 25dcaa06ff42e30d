"""The pages of a PDF as pictures, drawn by Qt's own reader; works in any thread.

Qt draws a page in a thread of its own, for drawing it in this one would hold the interpreter and with it the window.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer

from app.casework.counter.scans import PdfLocked, Raster


def read_pdf(content: bytes, long_side: int, in_colour: bool) -> Iterator[Raster]:
    """Draw every page on white, its long side so many points.

    Raises:
        PdfLocked: it wants a password. ValueError: it is no PDF, or a damaged one.
    """
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    try:
        document.load(buffer)
        if document.error() in (
            QPdfDocument.Error.IncorrectPassword,
            QPdfDocument.Error.UnsupportedSecurityScheme,
        ):
            raise PdfLocked
        if document.status() is not QPdfDocument.Status.Ready:
            raise ValueError("not a PDF")
        renderer = QPdfPageRenderer()
        renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        renderer.setDocument(document)
        for page in range(document.pageCount()):
            yield _raster(_drawn(renderer, document, page, long_side), in_colour=in_colour)
    finally:
        document.close()
        buffer.close()


def _drawn(renderer: QPdfPageRenderer, document: QPdfDocument, page: int, long_side: int) -> QImage:
    """Wait for a page; meanwhile every other thread goes on."""
    points = document.pagePointSize(page)
    if points.isEmpty():
        raise ValueError("a page without size")
    size = points.scaled(long_side, long_side, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    waiting, drawn = QEventLoop(), QImage()

    def keep(_page: int, _size: QSize, picture: QImage, _options: object, _request: int) -> None:
        nonlocal drawn
        drawn = picture
        waiting.quit()

    renderer.pageRendered.connect(keep)
    renderer.requestPage(page, size.expandedTo(QSize(1, 1)))
    waiting.exec()
    renderer.pageRendered.disconnect(keep)
    if drawn.isNull():
        raise ValueError("a page that cannot be drawn")
    return drawn


def _raster(drawn: QImage, *, in_colour: bool) -> Raster:
    """The page on white paper."""
    paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    painter = QPainter(paper)
    painter.drawImage(0, 0, drawn)
    painter.end()
    wanted = QImage.Format.Format_RGB888 if in_colour else QImage.Format.Format_Grayscale8
    page = paper.convertToFormat(wanted)
    return Raster(page.width(), page.height(), page.bytesPerLine(), bytes(page.constBits()), in_colour)
