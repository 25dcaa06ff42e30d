"""Reference: the services as the stand beside the counter shows them, and the directory of offices."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.domain.language import N_
from app.ui.language import counted
from app.ui.pages.reference.directory_pane import DirectoryPane
from app.ui.pages.reference.pane import Pane
from app.ui.pages.reference.services_pane import ServicesPane
from app.ui.session import Session
from app.ui.theme.tokens import Space
from app.ui.widgets.layouts import holding, row
from app.ui.widgets.page import Page
from app.ui.widgets.toggles import Radio


class ReferencePage(Page):
    """Two panes of which one is shown.

    Signals:
        shown: the services that were asked for are there.
    """

    slim_rail = True
    shown = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Reference"), scrolls=False)
        self.services, self.directory = ServicesPane(session), DirectoryPane(session)
        self.to_services, self.to_directory = Radio(N_("Services")), Radio(N_("Offices"))
        self._panes = QStackedWidget()
        for pane in (self.services, self.directory):
            self._panes.addWidget(pane)
        self.add_to_head(holding(row(self.to_services, self.to_directory, spacing=Space.CARD)))
        for tool in self.services.tools:
            self.add_to_head(tool)
        self.add(self._panes, 1)
        self.to_services.setChecked(True)
        self.to_services.clicked.connect(lambda: self.show_pane(self.services))
        self.to_directory.clicked.connect(lambda: self.show_pane(self.directory))
        self.services.count_changed.connect(self._tell_services)
        self.directory.count_changed.connect(self._tell_offices)
        for news in (session.changed, session.person_changed):
            news.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew what the pane shows that is read."""
        self.services.refresh()
        if self.pane is self.directory:
            self.directory.refresh()

    def focus_first(self) -> None:
        """Begin at the words to look for."""
        self.pane.focus_first()

    @property
    def pane(self) -> Pane:
        """The pane that is shown."""
        return self.directory if self._panes.currentWidget() is self.directory else self.services

    def show_pane(self, pane: Pane) -> None:
        """Show the services or the offices."""
        self._panes.setCurrentWidget(pane)
        self.to_services.setChecked(pane is self.services)
        self.to_directory.setChecked(pane is self.directory)
        for tool in self.services.tools:
            tool.setVisible(pane is self.services)
        if pane is self.directory:
            self.directory.refresh()
            self._tell_offices(self.directory.count)
        else:
            self._tell_services(self.services.count)
        pane.focus_first()

    def _tell_services(self, count: int) -> None:
        if self.pane is self.services:
            self.set_subtitle(counted("{count} service", "{count} services", count))
        self.shown.emit()

    def _tell_offices(self, count: int) -> None:
        if self.pane is self.directory:
            self.set_subtitle(counted("{count} office", "{count} offices", count))
