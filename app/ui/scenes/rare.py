"""Scenes of what a good month does not bring, with invented content: records put aside, late promises, findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.casework.errors import PacketUnreadableHere
from app.casework.exchange.exchange import Aside
from app.casework.exchange.reception import NotTakenIn
from app.casework.overview.look_up import CaseView
from app.casework.overview.promises import Promised
from app.casework.overview.reminders import Reminder, ReminderKind
from app.domain.case import Findings, PutAside
from app.domain.course_events import CommissionDecided, InspectionRecorded, Need
from app.domain.events import Outcome
from app.domain.language import N_
from app.ui.office_window import OfficeWindow
from app.ui.pages.exchange.giving_back import GiveBackDialog
from app.ui.pages.exchange.page import ExchangePage
from app.ui.pages.today.page import TodayPage
from app.ui.printing.check_dialog import CheckDialog
from app.ui.scans.scanner import Device
from app.ui.scans.scanner_dialog import ScannerDialog
from app.ui.scenes.stage import Scene, Stage, page_of

_SCANNERS = (Device("1", "Canon CanoScan LiDE 300"), Device("2", "HP ScanJet Pro 2600 f1, кабинет 2"))
_MEMBERS = ("Жұмабаев Ерлан Сейітұлы", "Нұрғалиева Шынар Оңғарқызы", "Қожахметов Өмірзақ Іңкәрұлы")


def rare(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """One after another; nothing of it is kept."""
    window = at_work.window
    yield from _exchange(stage, at_work)
    yield from _today(stage, at_work)
    yield from _case(stage, at_work)
    for name, dialog in (
        ("dialog-check-paper", CheckDialog(window, at_work.session)),
        ("dialog-scanner", ScannerDialog(window, _SCANNERS, "1")),
    ):
        yield from stage.over(window, name, dialog.open)


def _exchange(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """A packet that was refused; a record that waits for another; what is said and asked after a restore."""
    page = page_of(at_work, "exchange", ExchangePage)
    stage.settle()
    refused = PacketUnreadableHere(error="ZipError")
    page.reading.show_results([NotTakenIn(Path("3100-3147-000016.kense"), refused)])
    page.reading.show()
    waits = PutAside.WAITS_FOR_TURN.value
    page.put_aside.show_aside([Aside("", "3147-26-00006-4", "decision_signed", waits)])
    yield from stage.to_its_end(at_work.window, page, "exchange-aside")
    page.reading.hide()
    page.restored.show_restored(at_work.session.desk.clock.now())
    neighbour = page.neighbour()
    assert neighbour is not None
    dialog = GiveBackDialog(at_work.window, neighbour.card.name, 12, page.folder)
    yield from stage.over(at_work.window, "exchange-restored", dialog.open)
    page.refresh()


def _today(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """Papers that were promised, one of them too late; everything that one is reminded of."""
    page = page_of(at_work, "today", TodayPage)
    stage.settle()
    day, name = date(2026, 12, 7), _MEMBERS[1]
    promised = [Promised("", f"3147-26-0000{number}-4", name, day, number == 1) for number in (1, 2)]
    page.promises.show_promised(promised)
    page.reminders.show_reminders(
        [
            Reminder(kind, "", "3147-26-00006-4", name, day, kind is ReminderKind.COMPLAINT)
            for kind in ReminderKind
        ]
    )
    yield from stage.to_its_end(at_work.window, page, "today-reminders")
    page.promises.refresh()
    page.reminders.refresh()


def _case(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """What a commission found out, and an event that is kept and not applied."""
    page = at_work.cases.case
    at_work.window.open_place("cases")
    stage.settle()
    at_work.cases.open_case(at_work.cases.list.table.rows()[0].row.id)
    stage.settle()
    assert page.work is not None
    view = _with_findings(page.work.view)
    page.findings.show_case(view.case)
    page.aside.show_case(view)
    page.overtaken.tell(view, [(N_("Note about the case"), "Анасы келді, анықтама әкелді.")])
    yield from stage.to_its_end(at_work.window, page, "case-findings")
    page.overtaken.hide()
    at_work.cases.show_list()


def _with_findings(view: CaseView) -> CaseView:
    day = date(2026, 12, 3)
    found = Findings(
        inspection=InspectionRecorded(day, _MEMBERS, Need.NEEDED, "17", {"housing": "үй, 3 бөлме"}),
        commission=CommissionDecided("5", day, _MEMBERS, Outcome.GRANTED, 3, 0, text="Көмек қажет."),
    )
    late = (view.history[-1], PutAside.WAITS_FOR_TURN)
    return replace(view, case=replace(view.case, findings=found), aside=(late,))
