"""Scenes of cases: the page of one in its states, its past, what stands around it, and the form of every deed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from app.casework.course.deed_forms import form_of
from app.casework.course.offers import Deed, FieldKind, Offer, Offered
from app.casework.desk import Desk
from app.casework.overview import look_up
from app.casework.papers import papers
from app.domain.case import CaseRow, CaseStatus
from app.domain.language import N_
from app.ui.dialogs.paper_view import show_paper
from app.ui.language import as_it_is
from app.ui.office_window import OfficeWindow
from app.ui.pages.cases.adding import DocumentDialog, NoteDialog
from app.ui.pages.cases.deeds.around import SAID, DeedDialog
from app.ui.pages.cases.deeds.panel import DeedPanel
from app.ui.pages.cases.quick import QuickDialog, ask_offers
from app.ui.pages.cases.work import Work, load_work
from app.ui.printing.batch_dialog import BatchDialog
from app.ui.scans.viewer import ScanViewer
from app.ui.scenes.printers import READY, STUCK, InventedPrinters
from app.ui.scenes.stage import Scene, Stage
from app.ui.widgets.card import Card
from app.ui.widgets.page import Page

_MARKED = 3


def cases(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """One case after another, and everything that is opened from its page."""
    desk, window = at_work.session.desk, at_work.window
    wanted: dict[str, Callable[[CaseRow], bool]] = {
        "case-closed": lambda row: row.status is CaseStatus.CLOSED,
        "case-hand-over": lambda row: row.status is CaseStatus.DECIDED and row.holder == desk.office.id,
        "case-elsewhere": lambda row: row.holder != desk.office.id,
    }
    rows = look_up.recent(desk)
    for name, is_it in wanted.items():
        row = next(row for row in rows if is_it(row))
        at_work.open_case(row.id)
        yield from stage.to_its_end(window, at_work.cases.case, name)
    closed = next(row.id for row in rows if wanted["case-closed"](row))
    at_work.open_case(closed)
    stage.settle()
    yield from _opened_from_a_case(stage, at_work, closed)
    yield from _past(stage, at_work)
    yield from _overtaken(stage, at_work)
    at_work.cases.show_list()
    stage.settle()


def many(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """What is done with several cases of the list at once."""
    desk, session, window = at_work.session.desk, at_work.session, at_work.window
    ids = [row.id for row in look_up.recent(desk)][:_MARKED]
    quick = QuickDialog(window, session, ask_offers(desk, ids))
    yield from stage.over(window, "dialog-quick", quick.open)
    for name, printer in (("ready", READY), ("stuck", STUCK)):
        batch = BatchDialog(window, session, ids, None, InventedPrinters(printer))
        yield from stage.over(window, f"dialog-batch-{name}", batch.open)


def every_deed(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """The form of every deed, on a page or in its dialog, as if it were offered for a case."""
    desk, session, window = at_work.session.desk, at_work.session, at_work.window
    for deed in Deed:
        found = _case_for(desk, deed)
        if found is None:
            continue
        work, offer = found
        name = f"deed-{deed.value.replace('_', '-')}"
        if deed in SAID and deed is not Deed.TAKE_IN:
            at_work.open_case(work.case_id)
            stage.settle()
            yield from stage.over(window, name, DeedDialog(window, session, work, offer).open)
            continue
        page = _DeedPage(session_work=replace(work, offered=_only(work, offer)), at_work=at_work)
        window.show_page(page, "cases")
        yield from stage.to_its_end(window, page, name)
        window.close_page(page)
        stage.settle()


def _opened_from_a_case(stage: Stage, at_work: OfficeWindow, case_id: str) -> Iterator[Scene]:
    """Talon, scan, the menu around the case, a document that came later, a note."""
    desk, session, window = at_work.session.desk, at_work.session, at_work.window
    view = look_up.open_case(desk, case_id)
    paper = papers.kept(desk, view.case.papers[0].sha256)
    yield from stage.over(window, "dialog-paper", lambda: show_paper(window, paper, N_("Talon"), ""))
    document = next(document for document in view.case.documents if document.scans)
    viewer = ScanViewer(window, session, as_it_is(document.title), document.scans)
    yield from stage.over(window, "dialog-scan", viewer.open)
    yield from stage.over(window, "dialog-document", DocumentDialog(window, session, view).open)
    yield from stage.over(window, "dialog-note", NoteDialog(window).open)
    yield from stage.over(window, "case-around", at_work.cases.case.around.open_menu)


def _past(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """The case that is open as it stood earlier."""
    page = at_work.cases.case
    assert page.work is not None
    history = look_up.in_order(page.work.view.history)
    page.show_moment(history[len(history) // 2].record.id)
    yield from stage.to_its_end(at_work.window, page, "case-past")
    page.show_present()
    stage.settle()


def _overtaken(stage: Stage, at_work: OfficeWindow) -> Iterator[Scene]:
    """The case that is open, after it went on while something was being typed."""
    page = at_work.cases.case
    assert page.work is not None
    page.overtaken.tell(page.work.view, [(N_("Number"), "екінші анықтама керек")])
    stage.settle()
    yield "case-overtaken", at_work.window
    page.overtaken.hide()


class _DeedPage(Page):
    """A page with nothing but the panel of one deed."""

    slim_rail = True

    def __init__(self, *, session_work: Work, at_work: OfficeWindow) -> None:
        super().__init__(as_it_is(session_work.view.case.applicant.name.full))
        (offer,) = session_work.offered.next
        card = Card(N_("Next step"), note=offer.action or " ")
        self.panel = DeedPanel(at_work.session, session_work)
        card.add(self.panel)
        self.add(card)
        self.add_end()

    def focus_first(self) -> None:
        """Begin in the form."""
        self.panel.begin()


def _only(work: Work, offer: Offer) -> Offered:
    return replace(work.offered, next=(offer,), around=())


def _case_for(desk: Desk, deed: Deed) -> tuple[Work, Offer] | None:
    """A case of the demo for which the deed's form has something to choose in each of its fields."""
    for row in look_up.recent(desk):
        offer = form_of(desk, row.id, deed)
        if all(field.choices for field in offer.fields if field.kind is FieldKind.CHOICE):
            return load_work(desk, row.id), offer
    return None
