"""200 real notices on a real queue: stopped half-way, the program closed, gone on."""
from __future__ import annotations
import time
from dataclasses import replace
import pytest
from PySide6.QtWidgets import QWidget
from app.casework import print_jobs
from app.printing.document import PaperLanguage, PaperSize
from app.printing.layouts import notice
from app.printing.pdf import render
from app.ui.printing.batch_dialog import BatchDialog
from app.ui.printing.cups import CupsPort
from tests.printing import samples
from tests.ui.printing.conftest import *
from tests.ui.conftest import *
from tests.ui.offices_at_work import settle

def test_200(qtbot, okrug, service):
    t=time.monotonic()
    pdfs=[render(notice.layout(replace(samples.NOTICE,outgoing=f"07-15/{n}"),PaperLanguage.KK,PaperSize.A4)) for n in range(200)]
    print("rendered", time.monotonic()-t)
    with okrug.desk.store.writing() as tr:
        now=okrug.desk.clock.now()
        kept=[tr.archive.keep_paper(f"case{n}","notice","kk","a4",now,p) for n,p in enumerate(pdfs)]
        tr.print_runs.begin("run",kept,now)
    w=QWidget(); w.resize(1024,768); qtbot.addWidget(w)
    d=BatchDialog(w,okrug.session,(),print_jobs.unfinished(okrug.desk),CupsPort()); d.open()
    qtbot.waitUntil(d.choice.go.isEnabled,timeout=60000)
    t=time.monotonic(); d.start()
    qtbot.waitUntil(lambda: d._printed>=90,timeout=300000); d.stop()
    qtbot.waitUntil(lambda: not d.is_running,timeout=60000); settle(qtbot,okrug)
    first=print_jobs.unfinished(okrug.desk).printed; print("stopped at",first, time.monotonic()-t, len(service.pages)); d.reject()
    d=BatchDialog(w,okrug.session,(),print_jobs.unfinished(okrug.desk),CupsPort()); d.open()
    qtbot.waitUntil(d.choice.go.isEnabled,timeout=60000)
    d.start(); qtbot.waitUntil(lambda: not d.is_running,timeout=300000); settle(qtbot,okrug)
    print("all", time.monotonic()-t, len(service.pages))
    assert service.pages==pdfs and print_jobs.unfinished(okrug.desk) is None
