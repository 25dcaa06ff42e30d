"""What a paper's text is, for those who hear it or copy it: paragraphs and titles in reading order (ISO 32000-1, 14.8).

Rules, frames, codes and pictures say nothing that the words do not say: they are marked as artifacts.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName
from reportlab.pdfgen.canvas import Canvas

from app.printing.typeset.fonts import BOLD, text_width
from app.printing.typeset.ink import Words

_TITLE_SIZE = 14.0
_APART = 6.0
"""From how wide a gap, in points, words on one line are two texts: columns stand farther apart than that."""
_LEADING = 1.6
"""Up to how many times its size below is the next line of a paragraph."""
_HAIR = 0.1

ARTIFACT, END = "/Artifact BMC", "EMC"


class Tags:
    """The structure of one file, filled page by page."""

    def __init__(self, canvas: Canvas) -> None:
        self._document: Any = canvas._doc
        self._texts: list[list[str]] = []

    def open(self, paragraph: list[Words]) -> str:
        """The operator that begins a paragraph on the page that was begun last."""
        role = "H1" if _is_title(paragraph) else "P"
        self._texts[-1].append(role)
        return f"/{role} <</MCID {len(self._texts[-1]) - 1}>> BDC"

    def begin_page(self) -> None:
        """A new page, with nothing on it yet."""
        self._texts.append([])

    def write(self) -> None:
        """Put the structure into the file; call it after the last page."""
        document = self._document
        whole = PDFDictionary({"S": PDFName("Document")})
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        above = document.Reference(whole, "kense.whole")
        whole["P"] = document.Reference(root, "kense.tags")
        numbered: list[Any] = []
        kids: list[Any] = []
        for number, (page, roles) in enumerate(zip(document.Pages.pages, self._texts, strict=True)):
            page.StructParents = number
            on_page = [self._element(role, at, page, above) for at, role in enumerate(roles)]
            kids += on_page
            numbered += [number, document.Reference(PDFArray(on_page), f"kense.page.{number}")]
        whole["K"] = PDFArray(kids)
        root["K"] = above
        root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbered)}), "kense.parents")
        root["ParentTreeNextKey"] = len(self._texts)
        document.Catalog.StructTreeRoot = document.Reference(root, "kense.tags")
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _element(self, role: str, at: int, page: Any, above: Any) -> Any:
        element = PDFDictionary(
            {"S": PDFName(role), "P": above, "Pg": self._document.Reference(page), "K": at}
        )
        return self._document.Reference(element, f"kense.{page.StructParents}.{at}")


def paragraphs(words: Iterable[Words]) -> list[list[Words]]:
    """Words in reading order, gathered: what goes on in the same line, or in the next one of the same text."""
    found: list[list[Words]] = []
    begun = 0.0
    for each in words:
        if found and _goes_on(found[-1][-1], each, begun):
            found[-1].append(each)
        else:
            found.append([each])
            begun = each.x
    return found


def broken_lines(paragraph: list[Words]) -> list[bool]:
    """For each of a paragraph's words whether their line ends there, between two words that go on in the next."""
    after = (*paragraph[1:], paragraph[-1])
    return [
        below.y > here.y + _HAIR and not here.text.endswith(("-", " "))
        for here, below in zip(paragraph, after, strict=True)
    ]


def _goes_on(last: Words, here: Words, begun: float) -> bool:
    down = here.y - last.y
    if abs(down) < _HAIR:
        end = last.x + text_width(last.text, last.font, last.size)
        return 0 <= here.x - end + _HAIR < _APART
    return 0 < down <= _LEADING * last.size and here.size == last.size and abs(here.x - begun) < _HAIR


def _is_title(paragraph: list[Words]) -> bool:
    first = paragraph[0]
    return first.font == BOLD and first.size >= _TITLE_SIZE and any(map(str.isalpha, first.text))
