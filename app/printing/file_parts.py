"""The library's parts of a file, mended where PDF/A-2b asks more of them than it gives.

Streams end on a line of their own, the catalog knows output intents, pages know their place in the structure, and the
information names nobody.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDate,
    PDFDictionary,
    PDFDocument,
    PDFImageXObject,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFPage,
    PDFStream,
    PDFString,
    PDFZCompress,
)


def _ended(written: bytes) -> bytes:
    """A stream whose last word has a line of its own (ISO 19005-2, 6.1.7.1); the library sets none."""
    return written.removesuffix(b"endstream\n") + b"\nendstream\n"


class _Stream(PDFStream):
    """A stream, ended well."""

    def format(self, document: PDFDocument) -> bytes:
        """Its bytes."""
        return _ended(super().format(document))


class _Image(PDFImageXObject):
    """A picture, ended well."""

    def format(self, document: PDFDocument) -> bytes:
        """Its bytes."""
        return _ended(super().format(document))


class Metadata(PDFObject):
    """The description, in the open: the library's own stream would name an empty list of filters."""

    def __init__(self, said: bytes) -> None:
        self._said = said

    def format(self, document: PDFDocument) -> bytes:
        """Its bytes."""
        kind = {"Type": PDFName("Metadata"), "Subtype": PDFName("XML"), "Length": len(self._said)}
        head: bytes = PDFDictionary(kind).format(document)
        return head + b"\nstream\n" + self._said + b"\nendstream\n"


class _Info(PDFInfo):
    """The information without author and subject, which the description would have to repeat."""

    def format(self, document: PDFDocument) -> bytes:
        """Its bytes."""
        said = {
            "Title": self.title,
            "Keywords": self.keywords,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        moment = PDFDate(ts=document._timeStamp)
        told = {name: PDFString(words) for name, words in said.items()}
        written: bytes = PDFDictionary({**told, "CreationDate": moment, "ModDate": moment}).format(document)
        return written


class _Catalog(PDFCatalog):
    """The catalog, which also knows the output intents."""

    __NoDefault__ = (*PDFCatalog.__NoDefault__, "OutputIntents")
    __Refs__ = __NoDefault__


class _Page(PDFPage):
    """A page, which also knows its place among the tags."""

    __NoDefault__ = (*PDFPage.__NoDefault__, "StructParents")


_MENDED = {PDFStream: _Stream, PDFImageXObject: _Image, PDFPage: _Page, PDFInfo: _Info, PDFCatalog: _Catalog}


class _Document(PDFDocument):
    """The document, which mends whatever is written into it, whoever made it."""

    def Reference(self, obj: Any, name: str | None = None) -> Any:  # noqa: N802  # the library's name
        """The object by its number."""
        if type(obj) in _MENDED:
            obj.__class__ = _MENDED[type(obj)]
        return super().Reference(obj, name)

    def addPage(self, page: PDFPage) -> None:  # noqa: N802  # the library's name
        """Take a page, pressed at once: the library would hold every page of a long journal at length till the end."""
        pressed = PDFStream(PDFDictionary({"Filter": PDFArray([PDFName(PDFZCompress.pdfname)])}))
        pressed.content = PDFZCompress.encode(page.stream)
        pressed.__Comment__ = "page stream"
        page.Contents, page.stream = pressed, None
        super().addPage(page)


def mend(document: PDFDocument) -> None:
    """Have everything that will be written into a document mended."""
    document.__class__ = _Document
    document.Catalog.__class__ = _Catalog
