"""The one writer of PDF: a document in, the bytes of a file out, the same bytes for the same document.

It is a PDF/A-2b: fonts are embedded as subsets, nothing is transparent. Nothing in it tells when it was made or on
which machine.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.printing.archival import make_archival
from app.printing.document import Document
from app.printing.fingerprint import mark_of
from app.printing.qr import dark_runs
from app.printing.register import Register
from app.printing.typeset.flow import Page, lay_out
from app.printing.typeset.fonts import BOLD, REGULAR, face
from app.printing.typeset.ink import RULE, Code, Cross, Frame, Picture, Rule, Stroke, Words
from app.printing.typeset.registers import register_pages

_PATTERNS = {Stroke.SOLID: ([], 0), Stroke.DASHED: ([2.2, 2.2], 0), Stroke.DOTTED: ([0.5, 1.5], 0)}


def render(document: Document) -> bytes:
    """The PDF file of a document."""
    mark = mark_of(document)
    return _written(document.name, mark, document.language.languages[0].value, lay_out(document))


def render_register(register: Register) -> bytes:
    """The PDF file of a register; its pages are set and written one at a time."""
    language = register.language.languages[0].value
    return _written(register.name, "", language, register_pages(register))


def _written(title: str, mark: str, language: str, pages: Iterable[Page]) -> bytes:
    for font in (REGULAR, BOLD):
        face(font)
    out = BytesIO()
    canvas = Canvas(
        out,
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
        initialFontSize=8,
        lang=language,
    )
    make_archival(canvas, title=title, keywords=mark, language=language)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for page in pages:
        _draw(canvas, page, mark)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Any, page: Page, mark: str) -> None:
    """One page: lines and codes first, then its words as one text object in reading order."""
    canvas.setPageSize((page.width, page.height))
    canvas.setLineWidth(RULE)
    text = canvas.beginText()
    font: tuple[str, float] | None = None
    for ink in page.ink:
        match ink:
            case Words():
                if font != (ink.font, ink.size):
                    font = (ink.font, ink.size)
                    text.setFont(*font)
                text.setTextOrigin(ink.x, page.height - ink.y)
                text.textOut(ink.text)
            case Rule():
                canvas.setDash(*_PATTERNS[ink.stroke])
                y = page.height - ink.y
                canvas.line(ink.x, y, ink.x + ink.width, y)
            case Frame():
                canvas.setDash(*_PATTERNS[Stroke.SOLID])
                canvas.rect(ink.x, page.height - ink.y - ink.height, ink.width, ink.height)
            case Cross():
                canvas.setDash(*_PATTERNS[Stroke.SOLID])
                _draw_cross(canvas, ink, page.height)
            case Picture():
                _draw_picture(canvas, ink, page.height)
            case Code():
                _draw_code(canvas, ink, page.height, mark)
    canvas.drawText(text)


def _draw_cross(canvas: Any, cross: Cross, height: float) -> None:
    left, right = cross.x, cross.x + cross.side
    top, bottom = height - cross.y, height - cross.y - cross.side
    canvas.lines([(left, top, right, bottom), (left, bottom, right, top)])


def _draw_picture(canvas: Any, picture: Picture, height: float) -> None:
    bottom = height - picture.y - picture.height
    image = ImageReader(BytesIO(picture.png))
    canvas.drawImage(image, picture.x, bottom, picture.width, picture.height)


def _draw_code(canvas: Any, code: Code, height: float, mark: str) -> None:
    """The dark modules as one filled path, so that no viewer shows seams between them."""
    side, runs = dark_runs(code.number, mark)
    module = code.side / side
    path = canvas.beginPath()
    for column, row, length in runs:
        path.rect(code.x + column * module, height - code.y - (row + 1) * module, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)
