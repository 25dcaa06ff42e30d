"""The one writer of PDF: a document in, the bytes of a file out, the same bytes for the same document.

It is a PDF/A-2b: fonts are embedded as subsets, nothing is transparent. Nothing in it tells when it was made or on
which machine. Papers are tagged; registers, which run to thousands of rows and are not archived, are not.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from threading import Lock
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.printing.archival import make_archival
from app.printing.document import Document, PaperLanguage
from app.printing.file_parts import end_pages, mend
from app.printing.fingerprint import mark_of
from app.printing.qr import dark_runs
from app.printing.register import Register, Row
from app.printing.tags import ARTIFACT, END, Tags, broken_lines, paragraphs
from app.printing.typeset.flow import Page, lay_out
from app.printing.typeset.fonts import BOLD, REGULAR, face
from app.printing.typeset.ink import RULE, Code, Cross, Frame, Ink, Picture, Rule, Stroke, Words
from app.printing.typeset.registers import RegisterPages

_VERSION = (1, 7)
"""The version of PDF that PDF/A-2 is made of."""
_FONTS = Lock()
"""Held while a file gets its fonts: the library reads a font's file through one cursor, whoever reads."""
_PATTERNS = {Stroke.SOLID: ([], 0), Stroke.DASHED: ([2.2, 2.2], 0), Stroke.DOTTED: ([0.5, 1.5], 0)}


def render(document: Document) -> bytes:
    """The PDF file of a document."""
    mark = mark_of(document)
    out = BytesIO()
    canvas = _begin(out, document.name, mark, document.language, is_long=False)
    tags = Tags(canvas)
    for page in lay_out(document):
        _draw(canvas, page, mark, tags)
        canvas.showPage()
    tags.write()
    return _ended(canvas, out)


def render_register(register: Register, rows: Iterable[Row]) -> bytes:
    """The PDF file of a register with all its rows."""
    file = RegisterFile(register)
    file.add(rows)
    return file.end()


class RegisterFile:
    """The PDF file of a register, written as its rows come: no more is held of them than stands in the file.

    It may be written in another thread than papers are.
    """

    def __init__(self, register: Register) -> None:
        self._out = BytesIO()
        self._canvas = _begin(self._out, register.name, "", register.language, is_long=True)
        self._setter = RegisterPages(register)
        self._pages = 0

    def add(self, rows: Iterable[Row]) -> None:
        """Go on with more rows."""
        for row in rows:
            self._put(self._setter.take(row))

    def end(self) -> bytes:
        """The whole file, once the last row was added."""
        for page in self._setter.end():
            self._put(page)
        pages = range(1, self._pages + 1)
        end_pages(self._canvas._doc, (self._numbered(page) for page in pages))
        return _ended(self._canvas, self._out)

    def _put(self, page: Page | None) -> None:
        if page is not None:
            _draw(self._canvas, page, "", None)
            self._canvas.showPage()
            self._pages += 1

    def _numbered(self, number: int) -> str:
        """Which page of how many it is: the last to be known."""
        said = self._canvas.beginText()
        height = self._setter.height
        for words in self._setter.page_number(number, self._pages):
            said.setFont(words.font, words.size)
            said.setTextOrigin(words.x, height - words.y)
            said.textOut(words.text)
        code: str = said.getCode()
        return code


def _begin(out: BytesIO, title: str, mark: str, language: PaperLanguage, *, is_long: bool) -> Canvas:
    for font in (REGULAR, BOLD):
        face(font)
    spoken = language.languages[0].value
    canvas = Canvas(
        out,
        pageCompression=1,
        invariant=1,
        pdfVersion=_VERSION,
        initialFontName=REGULAR,
        initialFontSize=8,
        lang=spoken,
    )
    mend(canvas._doc, out, is_long=is_long)
    make_archival(canvas, title=title, keywords=mark, language=spoken)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _ended(canvas: Canvas, out: BytesIO) -> bytes:
    with _FONTS:
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
    image = ImageReader(BytesIO(picture.content))
    canvas.drawImage(image, picture.x, bottom, picture.width, picture.height)


def _draw_code(canvas: Any, code: Code, height: float, mark: str) -> None:
    """The dark modules as one filled path, so that no viewer shows seams between them."""
    side, runs = dark_runs(code.number, mark)
    module = code.side / side
    path = canvas.beginPath()
    for column, row, length in runs:
        path.rect(code.x + column * module, height - code.y - (row + 1) * module, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)
