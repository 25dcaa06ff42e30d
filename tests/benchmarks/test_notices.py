"""A thousand notices: beside the mail merge of an office suite, and what the memory does meanwhile.

The merge needs `soffice` and a Python that can speak to it (Debian: libreoffice-writer, libreoffice-base, python3-uno).
It gets the words that stand on our page and no more: no table, no code, no tags.
"""

from __future__ import annotations

import csv
import shutil
import subprocess
import time
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.numbers import CaseNumber
from app.domain.people import PersonName
from app.printing.content_letters import NoticeContent
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import notice
from app.printing.pdf import render
from app.printing.typeset.flow import lay_out
from app.printing.typeset.ink import Words
from tests.benchmarks.conftest import Compare
from tests.printing.samples import NOTICE

NOTICES = 1_000
MERGE = Path(__file__).with_name("mail_merge.py")
FIELDS = ("number", "surname", "given", "sum")
PATIENCE = 1_500


def notices(many: int) -> Iterator[NoticeContent]:
    """Notices to different people."""
    assert NOTICE.grant is not None
    for serial in range(1, many + 1):
        name = PersonName(f"Қасымова{serial}", f"Әсел{serial}", "Дәуренқызы")
        yield replace(
            NOTICE,
            number=str(CaseNumber.issue("3147", 2026, serial)),
            addressee=replace(NOTICE.addressee, name=name),
            grant=replace(NOTICE.grant, total=Decimal(10_000 + serial)),
        )


def printed(many: int) -> float:
    """How long so many notices take on the processor, each a file of its own, s."""
    began = time.process_time()
    for content in notices(many):
        render(notice.layout(content, PaperLanguage.KK, PaperSize.A4))
    return time.process_time() - began


def letter() -> str:
    """The words of our page, line by line, with fields where they differ from letter to letter."""
    content = next(notices(1))
    (page, *_more) = lay_out(notice.layout(content, PaperLanguage.KK, PaperSize.A4))
    words = "\n".join(ink.text for ink in page.ink if isinstance(ink, Words))
    told = (content.number, content.addressee.name.surname, content.addressee.name.given)
    for field, value in zip(FIELDS, told, strict=False):
        assert value in words, value
        words = words.replace(value, f"{{{field}}}")
    return words


def table(many: int, file: Path) -> None:
    """The data of the merge."""
    with file.open("w", encoding="utf-8", newline="") as opened:
        rows = csv.writer(opened)
        rows.writerow(FIELDS)
        for content in notices(many):
            assert content.grant is not None
            name = content.addressee.name
            rows.writerow((content.number, name.surname, name.given, content.grant.total))


def suite_python() -> str:
    """The Python that speaks to the office suite.

    Skips the test where there is none.
    """
    python = "/usr/bin/python3"
    if shutil.which("soffice") is None:
        pytest.skip("no LibreOffice here: its mail merge cannot be measured")
    if subprocess.run([python, "-c", "import uno"], check=False, capture_output=True).returncode:
        pytest.skip("no python3-uno here: LibreOffice cannot be told to merge")
    return python


def test_beside_a_mail_merge(compare: Compare, tmp_path: Path) -> None:
    python = suite_python()
    (tmp_path / "words.txt").write_text(letter(), encoding="utf-8")
    table(NOTICES, tmp_path / "notices.csv")
    files = [tmp_path / name for name in ("words.txt", "notices.csv", "out.pdf")]
    told = subprocess.run(
        [python, str(MERGE), *map(str, files)],
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=True,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
    )
    merged = float(told.stdout.split()[-1])
    compare(
        f"{NOTICES:,} notices",
        "LibreOffice's mail merge of the same words into one PDF (run once)",
        ours=lambda: printed(NOTICES),
        theirs=lambda: merged,
        runs=1,
        goal=1 / 3,
    )


def resident() -> float:
    """What the process holds of the memory, MB in thousandths, so that they stand where ms do."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * 4096 / 1024 / 1024 / 1000


@pytest.mark.skipif(
    not Path("/proc/self/statm").exists(), reason="the system does not tell what a process holds"
)
def test_the_memory_is_flat(compare: Compare) -> None:
    printed(100)
    before = resident()
    printed(NOTICES)
    compare(
        f"memory after {NOTICES:,} notices more (MB)",
        "after the first hundred",
        ours=resident,
        theirs=lambda: before,
        runs=1,
        goal=1.05,
    )
