"""The one writer of PDF: a document in, the bytes of a file out, the same bytes for the same document.

It is a PDF/A-2b: fonts are embedded as subsets, nothing is transparent. Nothing in it tells when it was made or on
which machine. Papers are tagged; registers, which run to thousands of rows and are not archived, are not.
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
from app.printing.tags import ARTIFACT, END, Tags, broken_lines, paragraphs
from app.printing.typeset.flow import Page, lay_out
from app.printing.typeset.fonts import BOLD, REGULAR, face
from app.printing.typeset.ink import RULE, Code, Cross, Frame, Ink, Picture, Rule, Stroke, Words
from app.printing.typeset.registers import register_pages

_VERSION = (1, 7)
"""The version of PDF that PDF/A-2 is made of."""
_PATTERNS = {Stroke.SOLID: ([], 0), Stroke.DASHED: ([2.2, 2.2], 0), Stroke.DOTTED: ([0.5, 1.5], 0)}


def render(document: Document) -> bytes:
    """The PDF file of a document."""
    mark = mark_of(document)
    language = document.language.languages[0].value
    return _written(document.name, mark, language, lay_out(document), tagged=True)


def render_register(register: Register) -> bytes:
    """The PDF file of a register; its pages are set and written one at a time."""
    language = register.language.languages[0].value
    return _written(register.name, "", language, register_pages(register))


def _written(title: str, mark: str, language: str, pages: Iterable[Page], *, tagged: bool = False) -> bytes:
    for font in (REGULAR, BOLD):
        face(font)
    out = BytesIO()
    canvas = Canvas(
        out,
        pageCompression=1,
        invariant=1,
        pdfVersion=_VERSION,
        initialFontName=REGULAR,
        initialFontSize=8,
        lang=language,
    )
    make_archival(canvas, title=title, keywords=mark, language=language)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    tags = Tags(canvas) if tagged else None
    for page in pages:
        _draw(canvas, page, mark, tags)
        canvas.showPage()
    if tags is not None:
        tags.write()
    canvas.save()
    return out.getvalue()


def _draw(canvas: Any, page: Page, mark: str, tags: Tags | None) -> None:
    """One page: lines and codes first, then its words as one text object in reading order."""
    canvas.setPageSize((page.width, page.height))
    canvas.setLineWidth(RULE)
    if tags is not None:
        canvas.addLiteral(ARTIFACT)
    for ink in page.ink:
        if not isinstance(ink, Words):
            _draw_line(canvas, ink, page.height, mark)
    if tags is not None:
        canvas.addLiteral(END)
    _write(canvas, page, tags)


def _write(canvas: Any, page: Page, tags: Tags | None) -> None:
    """The words of a page, each paragraph marked as one."""
    text = canvas.beginText()
    words = [ink for ink in page.ink if isinstance(ink, Words)]
    font: tuple[str, float] | None = None
    if tags is not None:
        tags.begin_page()
    for paragraph in paragraphs(words) if tags is not None else [[each] for each in words]:
        if tags is not None:
            text._code.append(tags.open(paragraph))
        for ink, goes_on in zip(paragraph, broken_lines(paragraph), strict=True):
            if font != (ink.font, ink.size):
                font = (ink.font, ink.size)
                text.setFont(*font)
            text.setTextOrigin(ink.x, page.height - ink.y)
            text.textOut(ink.text)
            if goes_on:
                _space(text)
        if tags is not None:
            text._code.append(END)
    canvas.drawText(text)


def _space(text: Any) -> None:
    """A space that takes no room, so that words of two lines do not run together when they are copied or heard."""
    text.setHorizScale(1)
    text.textOut(" ")
    text.setHorizScale(100)


def _draw_line(canvas: Any, ink: Ink, height: float, mark: str) -> None:
    """Whatever is no words."""
    match ink:
        case Rule():
            canvas.setDash(*_PATTERNS[ink.stroke])
            canvas.line(ink.x, height - ink.y, ink.x + ink.width, height - ink.y)
        case Frame():
            canvas.setDash(*_PATTERNS[Stroke.SOLID])
            canvas.rect(ink.x, height - ink.y - ink.height, ink.width, ink.height)
        case Cross():
            canvas.setDash(*_PATTERNS[Stroke.SOLID])
            _draw_cross(canvas, ink, height)
        case Picture():
            _draw_picture(canvas, ink, height)
        case Code():
            _draw_code(canvas, ink, height, mark)


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
