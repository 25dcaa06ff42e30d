"""What makes a file fit to be kept for decades: PDF/A-2b, its description as XMP and the meaning of its colours."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from app.printing.colour import srgb_profile
from app.printing.file_parts import Metadata

CREATOR = "Kense"
_NEVER = "2000-01-01T00:00:00+00:00"
"""Files do not tell when they were made: the paper does. It is the date that the writer puts into its own entries."""

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{never}</xmp:CreateDate><xmp:ModifyDate>{never}</xmp:ModifyDate>
<pdf:Producer>{creator}</pdf:Producer><pdf:Keywords>{keywords}</pdf:Keywords>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


def make_archival(canvas: Canvas, *, title: str, keywords: str, language: str) -> None:
    """Add what PDF/A-2b asks for beyond embedded fonts; call it on a mended document, before anything is drawn."""
    document: Any = canvas._doc
    catalog = document.Catalog
    canvas.setTitle(title)
    canvas.setKeywords(keywords)
    canvas.setCreator(CREATOR)
    canvas.setProducer(CREATOR)
    said = _XMP.format(
        title=escape(title), language=language, creator=CREATOR, keywords=escape(keywords), never=_NEVER
    )
    catalog.Metadata = document.Reference(Metadata(said.encode()), "kense.xmp")
    profile = PDFStream(PDFDictionary({"N": 3}), srgb_profile(), filters=[PDFZCompress])
    intent = PDFDictionary(
        {
            "Type": PDFName("OutputIntent"),
            "S": PDFName("GTS_PDFA1"),
            "OutputConditionIdentifier": PDFString("sRGB IEC61966-2.1"),
            "Info": PDFString("sRGB IEC61966-2.1"),
            "DestOutputProfile": document.Reference(profile, "kense.icc"),
        }
    )
    catalog.OutputIntents = document.Reference(PDFArray([intent]), "kense.intents")
