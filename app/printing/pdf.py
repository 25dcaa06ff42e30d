"""The one writer of PDF: a document in, the bytes of a file out, the same bytes for the same document.

Fonts are embedded as subsets; nothing in the file tells when it was made or on which machine.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from app.printing.document import Document
from app.printing.qr import dark_runs
from app.printing.typeset.flow import Page, lay_out
from app.printing.typeset.fonts import BOLD, REGULAR, face
from app.printing.typeset.ink import RULE, Code, Frame, Rule, Stroke, Words

_PATTERNS = {Stroke.SOLID: ([], 0), Stroke.DASHED: ([2.2, 2.2], 0), Stroke.DOTTED: ([0.5, 1.5], 0)}


def render(document: Document) -> bytes:
    """The PDF file of a document."""
    for font in (REGULAR, BOLD):
        face(font)
    out = BytesIO()
    languages = document.language.languages
    canvas = Canvas(
        out,
        pageCompression=1,
        invariant=1,
        initialFontName=REGULAR,
        initialFontSize=8,
        lang=languages[0].value,
    )
    canvas.setTitle(document.name)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Kense")
    canvas.setProducer("Kense")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for page in lay_out(document):
        _draw(canvas, page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Any, page: Page) -> None:
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
            case Code():
                _draw_code(canvas, ink, page.height)
    canvas.drawText(text)


def _draw_code(canvas: Any, code: Code, height: float) -> None:
    """The dark modules as one filled path, so that no viewer shows seams between them."""
    side, runs = dark_runs(code.number)
    module = code.side / side
    path = canvas.beginPath()
    for column, row, length in runs:
        path.rect(code.x + column * module, height - code.y - (row + 1) * module, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)
