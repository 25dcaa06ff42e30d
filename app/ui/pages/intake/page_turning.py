"""The pages of a document that are looked at closer, and turned: in the lane, while what comes meanwhile stays."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.casework.counter import scans
from app.casework.desk import Desk
from app.domain.documents import Document
from app.ui.alive import while_alive
from app.ui.language import Words
from app.ui.pages.intake.work import Work
from app.ui.scans.viewer import ScanViewer


class PageTurning(QObject):
    """Shows the pages of a document of the open intake over a page, and turns them.

    Signals:
        turned(document): a page of it stands otherwise now, and the intake knows it.
        failed(error): a page could not be turned.
        closed: nobody looks closer any more.
    """

    turned = Signal(object)
    failed = Signal(object)
    closed = Signal()

    def __init__(self, page: QWidget, work: Work) -> None:
        super().__init__(page)
        self._page, self._work = page, work
        self.viewer: ScanViewer | None = None

    def view(self, document: Document | None, title: Words, place: int) -> None:
        """Look closer at the page at a place, from 0."""
        if document is None or not document.scans:
            return
        requirement = document.requirement
        self.viewer = ScanViewer(self._page, self._work.session, title, document.scans, place, may_turn=True)
        self.viewer.turn_asked.connect(lambda place: self.turn(requirement, place))
        self.viewer.finished.connect(self._close)
        self.viewer.open()

    def turn(self, requirement: str, place: int) -> None:
        """Have the page at a place of what answers a requirement turned."""
        document, intake = self._work.document(requirement), self._work.intake.id
        if document is None:
            return
        before = document.scans[place]

        def turned(desk: Desk) -> str:
            return scans.turn(desk, before, intake=intake)

        show = while_alive(self, self._turned, intake, requirement, before)
        self._work.session.ask(turned, show, self.failed.emit)

    def _turned(self, intake: str, requirement: str, before: str, after: str) -> None:
        document = self._work.document(requirement)
        if intake != self._work.intake.id or document is None:
            return
        turned = document.with_scan_replaced(before, after)
        documents = self._work.intake.documents
        self._work.set_documents(tuple(turned if one is document else one for one in documents))
        if self.viewer is not None:
            self.viewer.show_scans(turned.scans)
        self.turned.emit(turned)

    def _close(self) -> None:
        self.viewer = None
        self.closed.emit()
