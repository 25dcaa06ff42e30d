"""The library's parts of a file, mended where PDF/A-2b asks more of them than it gives, and where it keeps too much.

Streams end on a line of their own, the catalog knows output intents, pages know their place in the structure, and the
information names nobody. A file is written as it grows: the library would hold it twice and join it at the end.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFCrossReferenceTable,
    PDFDate,
    PDFDictionary,
    PDFDocument,
    PDFFile,
    PDFImageXObject,
    PDFIndirectObject,
    PDFInfo,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFStream,
    PDFString,
    PDFTrailer,
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


class _Output(PDFFile):
    """Where a file grows."""

    def __init__(self, version: tuple[int, int], out: BytesIO) -> None:
        super().__init__(version)
        for begun in self.strings:
            out.write(begun)
        self.write = out.write


class _Document(PDFDocument):
    """The document, which mends whatever is written into it, whoever made it."""

    output: _Output

    def Reference(self, obj: Any, name: str | None = None) -> Any:  # noqa: N802  # the library's name
        """The object by its number."""
        if type(obj) in _MENDED:
            obj.__class__ = _MENDED[type(obj)]
        return super().Reference(obj, name)

    def addPage(self, page: PDFPage) -> None:  # noqa: N802  # the library's name
        """Take a page, pressed at once: the library would hold it at length till the end."""
        pressed = PDFStream(_flat(), PDFZCompress.encode(page.stream))
        pressed.__Comment__ = "page stream"
        page.Contents, page.stream = pressed, None
        super().addPage(page)

    def write(self, name: str) -> None:
        """Put an object into the file."""
        written = PDFIndirectObject(name, self.idToObject[name]).format(self)
        self.idToOffset[name] = self.output.add(written)

    def format(self) -> bytes:
        """Put whatever is not in the file yet into it; nothing is left to be written then."""
        self.encrypt.prepare(self)
        ends = self.Reference(self.Catalog), self.Reference(self.info)
        names: list[str] = []
        while name := self.numberToId.get(len(names) + 1):
            if name not in self.idToOffset:
                self.write(name)
            names.append(name)
        table = PDFCrossReferenceTable()
        table.addsection(0, names)
        start = self.output.add(table.format(self))
        trailer = PDFTrailer(start, len(names) + 1, Root=ends[0], Info=ends[1], ID=self.ID())
        self.output.add(trailer.format(self))
        return b""


class _LongDocument(_Document):
    """A document of any number of pages: each is written and let go at once, but for what is said at its end."""

    ends: list[PDFStream]

    def addPage(self, page: PDFPage) -> None:  # noqa: N802  # the library's name
        """Write a page and keep its number alone."""
        super().addPage(page)
        end = PDFStream()
        said = self.Reference(page.Contents)
        page.Contents = PDFArray([said, self.Reference(end)])
        self.ends.append(end)
        for name in (said.name, page.__InternalName__):
            self.write(name)
            self.idToObject[name] = None
        self.Pages.pages[-1] = PDFObjectReference(page.__InternalName__)


def end_pages(document: PDFDocument, said: Iterable[str]) -> None:
    """Say what is said at the end of each page of a long document, once it is known; before the file ends."""
    for end, words in zip(document.ends, said, strict=True):
        end.dictionary, end.content = _flat(), PDFZCompress.encode(words)


def mend(document: PDFDocument, out: BytesIO, *, is_long: bool) -> None:
    """Have everything that will be written into a document mended, and written into `out`."""
    document.__class__ = _LongDocument if is_long else _Document
    document.Catalog.__class__ = _Catalog
    document.output = _Output(document._pdfVersion, out)
    document.ends = []


def _flat() -> PDFDictionary:
    """What a stream that was pressed already says of itself."""
    return PDFDictionary({"Filter": PDFArray([PDFName(PDFZCompress.pdfname)])})
