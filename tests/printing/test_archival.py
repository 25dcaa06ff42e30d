"""What PDF/A-2b (ISO 19005-2) asks of a file, as far as its structure tells; no validator stands behind this.

Checked are the clauses that this writer could break: header, identifier, metadata, output intent, fonts, transparency,
nothing that runs, reaches out or is hidden.
"""

from __future__ import annotations

import re
import struct
import zlib
from functools import cache
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageCms

from app.printing.colour import srgb_profile
from app.printing.pdf import render
from tests.printing import samples_journals
from tests.printing.every_paper import PAPERS

SOME = ("talon-a5-both", "receipt-a5-kk", "refusal-a4-both", "application-blank-a4-ru", "talon-roll58-kk")
FILES = (*SOME, "journal")
every_file = pytest.mark.parametrize("name", FILES)
_FORBIDDEN = (
    *(b"SMask", b"ca", b"CA", b"BM", b"JavaScript", b"Launch", b"URI", b"EmbeddedFile", b"AA"),
    *(b"OpenAction", b"LZWDecode", b"Annots", b"AcroForm", b"PS", b"OCProperties"),
)
_NS = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "dc": "http://purl.org/dc/elements/1.1/",
}


@cache
def file_of(name: str) -> bytes:
    if name == "journal":
        return samples_journals.written("registration", PAPERS[SOME[0]].language)
    return render(PAPERS[name])


def skeleton(data: bytes) -> bytes:
    """The file without what its streams hold."""
    return re.sub(rb"stream\r?\n.*?endstream", b"", data, flags=re.S)


def metadata(data: bytes) -> ElementTree.Element:
    (xmp,) = re.findall(rb"<\?xpacket begin.*?<\?xpacket end=\"w\"\?>", data, flags=re.S)
    return ElementTree.fromstring(xmp)


def fonts(data: bytes) -> list[bytes]:
    """The embedded font programs."""
    found = []
    for number in re.findall(rb"/FontFile2 (\d+) 0 R", data):
        start = data.index(b"\n%s 0 obj" % number)
        stream = data.index(b"stream\n", start) + len(b"stream\n")
        assert b"/FlateDecode" in data[start:stream]
        found.append(zlib.decompressobj().decompress(data[stream:]))
    return found


@every_file
def test_the_header_is_followed_by_four_bytes_that_say_it_is_not_text(name: str) -> None:
    first, second = file_of(name).splitlines()[:2]
    assert re.fullmatch(rb"%PDF-1\.[3-7]", first)
    assert second.startswith(b"%")
    assert all(byte > 127 for byte in second[1:5])


@every_file
def test_the_trailer_has_an_identifier_and_nothing_is_encrypted(name: str) -> None:
    trailer = file_of(name).rpartition(b"trailer")[2]
    assert re.search(rb"/ID\s*\[<[0-9a-f]{32}><[0-9a-f]{32}>\]", trailer)
    assert b"/Encrypt" not in trailer


@every_file
def test_the_metadata_says_what_the_file_is_and_agrees_with_its_information(name: str) -> None:
    tree = metadata(file_of(name))
    said = {path: tree.findtext(f".//{path}", "", _NS) for path in ("pdfaid:part", "pdfaid:conformance")}
    assert said == {"pdfaid:part": "2", "pdfaid:conformance": "B"}
    information = skeleton(file_of(name))
    assert f"/Keywords ({tree.findtext('.//pdf:Keywords', '', _NS)})".encode() in information
    assert f"/Producer ({tree.findtext('.//pdf:Producer', '', _NS)})".encode() in information
    title = tree.findtext(".//dc:title/rdf:Alt/rdf:li", "", _NS)
    assert name == "journal" or title == PAPERS[name].name


@every_file
def test_the_metadata_lies_open(name: str) -> None:
    (head,) = re.findall(rb"<<([^<>]*?)/Subtype /XML[^<>]*>>", file_of(name))
    assert b"Decode" not in head
    assert b"/Metadata" in skeleton(file_of(name))


@every_file
def test_the_meaning_of_colours_is_told_and_only_black_is_used(name: str) -> None:
    catalogue = skeleton(file_of(name))
    assert b"/S /GTS_PDFA1" in catalogue
    assert b"/DestOutputProfile" in catalogue
    assert b"DeviceCMYK" not in catalogue
    assert b"/Separation" not in catalogue


def test_the_profile_is_one_that_a_colour_library_reads_as_srgb() -> None:
    data = srgb_profile()
    assert struct.unpack(">I", data[:4]) == (len(data),)
    assert data[36:40] == b"acsp"
    profile = ImageCms.ImageCmsProfile(BytesIO(data))
    assert profile.profile.xcolor_space.strip() == "RGB"
    assert ImageCms.getProfileDescription(profile).strip() == "sRGB IEC61966-2.1"
    to_srgb = ImageCms.buildTransform(profile, ImageCms.createProfile("sRGB"), "RGB", "RGB")
    for colour in ((0, 0, 0), (255, 255, 255), (128, 64, 200)):
        seen = ImageCms.applyTransform(Image.new("RGB", (1, 1), colour), to_srgb)
        assert seen is not None
        assert max(abs(one - two) for one, two in zip(seen.getpixel((0, 0)), colour, strict=True)) <= 2


@every_file
def test_nothing_is_transparent_runs_or_reaches_out(name: str) -> None:
    told = skeleton(file_of(name))
    for word in _FORBIDDEN:
        assert not re.search(rb"/%s\b" % word, told), word


@every_file
def test_every_font_is_embedded_as_a_subset_with_one_table_of_letters(name: str) -> None:
    told = skeleton(file_of(name))
    programs = fonts(file_of(name))
    assert len(programs) == told.count(b"/Subtype /TrueType") > 0
    assert all(
        re.fullmatch(rb"[A-Z]{6}\+NotoSans-\w+", each) for each in re.findall(rb"/BaseFont /(\S+)", told)
    )
    assert told.count(b"/ToUnicode") == len(programs)
    assert b"/Encoding" not in told, "a symbolic font has no encoding of its own"
    for program in programs:
        tables = struct.unpack(">H", program[4:6])[0]
        directory = {
            program[12 + 16 * n : 16 + 16 * n]: struct.unpack(">II", program[20 + 16 * n : 28 + 16 * n])
            for n in range(tables)
        }
        start, _ = directory[b"cmap"]
        assert struct.unpack(">HH", program[start : start + 4]) == (0, 1)
