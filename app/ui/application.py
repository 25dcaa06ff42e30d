"""The program with a window: what is shown when, from the first start to the lock."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.casework import office
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.domain.language import N_, Language
from app.errors import KenseError
from app.jobs.lane import Lane
from app.logs import start_logging
from app.settings import ScreenSettings, load_settings, save_settings
from app.ui.dialogs.error_dialog import tell_error
from app.ui.entry.sign_in import SignIn
from app.ui.language import language_switch
from app.ui.office_window import OfficeWindow
from app.ui.session import Session
from app.ui.theme.apply import Appearance, Dresser

log = logging.getLogger(__name__)
IDLE_LOCK_MS = 5 * 60 * 1000
_LIFE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Program(QObject):
    """One office on one screen."""

    def __init__(
        self, app: QApplication, shipped: Shipped, folder: OfficeFolder, language: Language | None
    ) -> None:
        super().__init__()
        self._app, self._shipped, self._folder = app, shipped, folder
        settings = load_settings(folder.path)
        self.dresser = Dresser(app, Appearance(settings.appearance))
        language_switch().set_language(language or settings.language)
        language_switch().changed.connect(lambda _language: self._remember())
        self.lane = Lane(self)
        self.session: Session | None = None
        self.office_window: OfficeWindow | None = None
        self.entry: QWidget | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_LOCK_MS)
        self._idle.timeout.connect(self.lock)
        app.installEventFilter(self)
        app.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Ask what this office is, or who is there."""
        if office.exists(self._folder):
            self._show_sign_in()
        else:
            from app.ui.entry.first_start import (
                FirstStart,  # once in an office's life, with the demo's families
            )

            first = FirstStart(self._shipped, self._folder, self.lane)
            first.founded.connect(self.open_desk)
            first.leave_asked.connect(self._app.quit)
            self._show_entry(first)

    def open_desk(self, desk: Desk) -> None:
        """Show the open office to who signed in."""
        if self.session is None:
            self.session = Session(desk, self.lane, self)
            self.office_window = OfficeWindow(self.session)
            window = self.office_window.window
            window.lock_asked.connect(self.lock)
            window.rail.person.appearance_asked.connect(self._wear)
            window.rail.person.set_appearance(self.dresser.appearance)
        else:
            self.session.sit_down(desk)
        assert self.office_window is not None
        self.office_window.window.show()
        self._close_entry()
        self._idle.start()

    def lock(self) -> None:
        """Hide everything until somebody signs in; what was typed stays where it is."""
        if self.session is None or self.office_window is None or self.entry is not None:
            return
        self._idle.stop()
        self._show_sign_in(self.session.desk.staff.login)
        self.office_window.window.hide()

    def close(self) -> None:
        """End the work under way, then close the store."""
        self.lane.close()
        if self.session is not None:
            self.session.desk.store.close()
            self.session = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or click puts the lock off."""
        if event.type() in _LIFE and self._idle.isActive():
            self._idle.start()
        return super().eventFilter(watched, event)

    def _show_sign_in(self, login: str = "") -> None:
        page = SignIn(N_("Who is at work?"), N_("Each person signs in with a password of their own."))
        page.asked.connect(lambda who, password: self._sign_in(page, who, password))
        page.leave_asked.connect(self._app.quit)
        self._show_entry(page)
        page.begin(login)

    def _sign_in(self, page: SignIn, login: str, password: str) -> None:
        page.set_busy(True)
        if self.session is None:
            work = partial(office.sign_in, self._shipped, self._folder, login, password)
        else:
            work = partial(office.change_person, self.session.desk, login, password)
        self.lane.submit(work, self.open_desk, lambda error: self._not_in(page, error))

    def _not_in(self, page: SignIn, error: Exception) -> None:
        if isinstance(error, KenseError):
            page.tell(error)
        else:
            page.set_busy(False)
            tell_error(page, error)

    def _show_entry(self, entry: QWidget) -> None:
        self._close_entry()
        self.entry = entry
        entry.show()

    def _close_entry(self) -> None:
        if self.entry is not None:
            self.entry.close()
            self.entry.deleteLater()
            self.entry = None

    def _wear(self, appearance: Appearance) -> None:
        self.dresser.choose(appearance)
        if self.office_window is not None:
            self.office_window.window.rail.person.set_appearance(appearance)
        self._remember()

    def _remember(self) -> None:
        settings = ScreenSettings(language_switch().language, self.dresser.appearance.value)
        save_settings(self._folder.path, settings)


def run_application(shipped: Shipped, folder: OfficeFolder, language: Language | None) -> int:
    """Run the program until its window is closed; the exit code."""
    start_logging(folder.path)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setApplicationName("Kense")
    program = Program(app, shipped, folder, language)
    program.start()
    return app.exec()
