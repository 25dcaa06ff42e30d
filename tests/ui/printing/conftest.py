"""Printers: a real print service where one is installed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.lib.pagesizes import A5
from reportlab.pdfgen.canvas import Canvas

from tests.ui.printing.print_service import PrintService, is_here


@pytest.fixture(scope="session")
def scheduler() -> Iterator[PrintService]:
    """A print service with two printers: `okrug` takes the bytes as they are, `tray` has a driver for A4 and A5."""
    if not is_here():
        pytest.skip("no print service is installed")
    folder = Path(tempfile.mkdtemp(prefix="cups"))
    folder.chmod(0o755)
    service = PrintService(folder)
    service.add_printer("okrug", "-D", "Кабинет 3")
    service.add_printer("tray", driver=True)
    service.order("lpadmin", "-d", "okrug")
    yield service
    service.stop()
    shutil.rmtree(folder)


@pytest.fixture
def service(scheduler: PrintService, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintService]:
    """The print service with empty trays and printers that are all right."""
    monkeypatch.setenv("CUPS_SERVER", scheduler.address)
    yield scheduler
    for path in scheduler.tray.iterdir():
        path.unlink()
    for printer in ("okrug", "tray"):
        scheduler.order("cancel", "-a", "-x", printer)
        scheduler.order("cupsaccept", printer)
        scheduler.order("cupsenable", printer)


@pytest.fixture(scope="session")
def paper() -> bytes:
    """A page of A5."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A5, invariant=1)
    canvas.drawString(72, 500, "Kense")
    canvas.save()
    return out.getvalue()
