"""Every kind of paper before a validator that is not ours, and read by a second reader of PDF.

The validator is Preflight of Apache PDFBox. It knows PDF/A-1b, which forbids whatever PDF/A-2b forbids and more, so
each file is given to it with a 1 where it says that it follows part 2; in nothing else do the two differ.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from base64 import b64decode
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from app.casework.counter.scans import Pasted, pages_of
from app.casework.office.stationery import emblem_of
from app.printing.document import Document, PaperLanguage, PaperSize
from app.printing.layouts import inspection, notice
from app.printing.pdf import render
from app.printing.typeset.flow import lay_out
from app.printing.typeset.ink import Words
from tests.printing import samples, samples_course, samples_journals
from tests.printing.every_paper import PAPERS

JARS = Path("/usr/share/java")
LIBRARIES = ("preflight", "xmpbox", "pdfbox2", "fontbox2", "commons-logging", "javax.activation", "jaxb-api")
VALIDATOR = "org.apache.pdfbox.preflight.Validator_A1b"
HEARD = ("talon-a5-both", "talon-roll58-kk", "refusal-a4-ru", "receipt-a5-kk", "notice-emblem")
"""Papers whose structure is read: the reader takes a second for each."""

validated = pytest.mark.skipif(
    not (shutil.which("java") and all((JARS / f"{name}.jar").exists() for name in LIBRARIES)),
    reason="no validator is installed",
)
read_again = pytest.mark.skipif(not shutil.which("pdfinfo"), reason="no second reader of PDF is installed")


def with_emblem() -> Document:
    out = BytesIO()
    Image.effect_mandelbrot((200, 200), (-2, -1.5, 1, 1.5), 50).save(out, "PNG")
    office = replace(samples.NOTICE.office, emblem=b64decode(emblem_of(out.getvalue())))
    return notice.layout(replace(samples.NOTICE, office=office), PaperLanguage.BOTH, PaperSize.A4)


def with_photographs() -> Document:
    """An act with a photograph in colour and one in grey."""
    made: list[bytes] = []
    for mode in ("RGB", "L"):
        out = BytesIO()
        Image.effect_mandelbrot((200, 150), (-2, -1.5, 1, 1.5), 50).convert(mode).save(out, "PNG")
        made += pages_of(Pasted(out.getvalue()), in_colour=True)
    act = replace(samples_course.INSPECTION, photographs=tuple(made))
    return inspection.act(act, PaperLanguage.BOTH, PaperSize.A4)


@cache
def every_file() -> dict[str, bytes]:
    """Every paper there is, one with an emblem, one with photographs, and the journals."""
    files = {name: render(paper) for name, paper in PAPERS.items()}
    files["notice-emblem"] = render(with_emblem())
    files["act-photographs"] = render(with_photographs())
    for name in samples_journals.JOURNALS:
        files[f"journal-{name}"] = samples_journals.written(name, PaperLanguage.BOTH)
    return files


def complaints(files: dict[str, bytes], folder: Path) -> dict[str, str]:
    """What the validator finds wrong, by file."""
    for name, data in files.items():
        as_part_one = data.replace(b"<pdfaid:part>2</pdfaid:part>", b"<pdfaid:part>1</pdfaid:part>")
        (folder / f"{name}.pdf").write_bytes(as_part_one)
    classes = ":".join(str(JARS / f"{name}.jar") for name in LIBRARIES)
    order = ["java", "-cp", classes, VALIDATOR, "batch", str(folder)]
    said = subprocess.run(order, capture_output=True, text=True, check=False).stdout
    valid = set(re.findall(r"The file (\S+)\.pdf is a valid", said))
    wrong = dict(re.findall(r"The file (\S+)\.pdf is not a valid[^\n]*\n(.*?)(?=\n\n|\Z)", said, re.S))
    assert valid | set(wrong) == set(files), said[-500:]
    return wrong


@validated
def test_every_paper_is_fit_to_be_kept_for_decades(tmp_path: Path) -> None:
    assert complaints(every_file(), tmp_path) == {}


@validated
def test_the_validator_finds_a_stream_that_does_not_end_on_a_line_of_its_own(tmp_path: Path) -> None:
    data = every_file()["talon-a5-kk"].replace(b"\nendstream", b" endstream", 1)
    assert "endstream" in complaints({"broken": data}, tmp_path)["broken"]


@read_again
@pytest.mark.parametrize("name", HEARD)
def test_another_reader_hears_every_paper_paragraph_by_paragraph_in_order(name: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(every_file()[name])
    document = PAPERS[name] if name in PAPERS else with_emblem()
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    assert not told.stderr
    assert "H1 (block)" in told.stdout
    heard = "".join(re.findall(r'^ +"(.*)"$', told.stdout, re.M))
    set_ = "".join(ink.text for page in lay_out(document) for ink in page.ink if isinstance(ink, Words))
    assert squeezed(heard) == squeezed(set_)


@read_again
@pytest.mark.parametrize("name", [*PAPERS, "notice-emblem"])
def test_text_copies_out_in_another_reader_too_and_nothing_is_complained_of(
    name: str, tmp_path: Path
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(every_file()[name])
    out = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    drawn = subprocess.run(["pdftoppm", "-r", "9", path], capture_output=True, check=True)
    assert not (out.stderr or drawn.stderr)
    document = PAPERS[name] if name in PAPERS else with_emblem()
    said = squeezed(out.stdout)
    words = [squeezed(ink.text) for page in lay_out(document) for ink in page.ink if isinstance(ink, Words)]
    assert [each for each in words if each not in said] == []
    assert len(said) == len("".join(words))


@read_again
def test_words_of_two_lines_do_not_run_together(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(every_file()["talon-a5-kk"])
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    assert '"Мемлекеттік қызметті алу күні"' in told.stdout


def squeezed(words: str) -> str:
    return "".join(words.split())
