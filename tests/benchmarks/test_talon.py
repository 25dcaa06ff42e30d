"""The talon as PDF beside a bare page with the same words, fonts and codes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from itertools import count

import pytest
import segno
from reportlab.pdfgen.canvas import Canvas

from app.domain.numbers import CaseNumber
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import talon
from app.printing.pdf import render
from app.printing.typeset.flow import Page, lay_out
from app.printing.typeset.ink import Code, Words
from tests.benchmarks.conftest import Compare
from tests.printing.samples import TALON


def numbers() -> Iterator[str]:
    """Every talon has a number of its own: no code is drawn twice."""
    return (str(CaseNumber.issue("3147", 2026, serial)) for serial in count(1))


def document(number: str, language: PaperLanguage, size: PaperSize) -> Document:
    return talon.layout(replace(TALON, number=number), language, size)


def bare(page: Page, number: str) -> bytes:
    """What anybody would write with ReportLab who knew beforehand where everything stands."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(page.width, page.height), pageCompression=1)
    code = segno.make_qr(number.replace("-", ""), error="H")
    for ink in page.ink:
        if isinstance(ink, Words):
            canvas.setFont(ink.font, ink.size)
            canvas.drawString(ink.x, page.height - ink.y, ink.text)
        elif isinstance(ink, Code):
            module = ink.side / len(code.matrix)
            for row, modules in enumerate(code.matrix):
                for column, dark in enumerate(modules):
                    if dark:
                        x, y = ink.x + column * module, page.height - ink.y - (row + 1) * module
                        canvas.rect(x, y, module, module, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize(
    ("language", "size"), [(PaperLanguage.KK, PaperSize.A5), (PaperLanguage.BOTH, PaperSize.A5)]
)
def test_talon(compare: Compare, language: PaperLanguage, size: PaperSize) -> None:
    fresh = numbers()
    (page,) = lay_out(document(next(fresh), language, size))

    def ours() -> float:
        number = next(fresh)
        start = time.perf_counter()
        render(document(number, language, size))
        return time.perf_counter() - start

    def theirs() -> float:
        number = next(fresh)
        start = time.perf_counter()
        bare(page, number)
        return time.perf_counter() - start

    compare(
        f"talon as PDF ({language.value}, {size.value})",
        "a bare ReportLab page with the same words, fonts and codes",
        ours=ours,
        theirs=theirs,
        runs=30,
        goal=2,
    )
