"""The program with a window: what is shown when, from the first start to the lock."""

from __future__ import annotations

import logging
from functools import partial

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry import office, rescue
from app.domain.language import N_, Language
from app.errors import KenseError
from app.jobs.lane import Lane
from app.logs import start_logging
from app.settings import ScreenSettings, load_settings, save_settings
from app.ui.curtain import Curtain
from app.ui.dialogs.error_dialog import tell_error
from app.ui.entry.forgotten import ForgottenPassword
from app.ui.entry.sign_in import SignIn
from app.ui.language import language_switch
from app.ui.office_window import OfficeWindow
from app.ui.session import Session
from app.ui.shell.main_window import MainWindow
from app.ui.theme.apply import Appearance, Dresser

log = logging.getLogger(__name__)
IDLE_LOCK_MS = 5 * 60 * 1000
FORGOTTEN, KEY_COPY, REAL = "forgotten", "key_copy", "real"
"""The ways past a password: by the code from the safe, by a copy of the key file, out of the training."""
_LIFE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel})


class Program(QObject):
    """One office on one screen."""

    def __init__(
        self, app: QApplication, shipped: Shipped, folder: OfficeFolder, language: Language | None
    ) -> None:
        super().__init__()
        self._app, self._shipped, self._folder = app, shipped, folder
        self._at = folder
        settings = load_settings(folder.path)
        self.dresser = Dresser(app, Appearance(settings.appearance))
        language_switch().set_language(language or settings.language)
        language_switch().changed.connect(lambda _language: self._remember())
        self.lane = Lane(self)
        self.session: Session | None = None
        self.office_window: OfficeWindow | None = None
        self.entry: QWidget | None = None
        self.curtain = Curtain(app, self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_LOCK_MS)
        self._idle.timeout.connect(self.lock)
        app.installEventFilter(self)
        app.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Ask what this office is, or who is there."""
        self._at = self._folder
        if office.exists(self._folder):
            self._show_sign_in()
            return
        from app.ui.entry.first_start import FirstStart  # once in an office's life, with the demo's families

        first = FirstStart(self._shipped, self._folder, self.lane)
        first.founded.connect(self.open_desk)
        first.practice_asked.connect(self._practise)
        first.leave_asked.connect(self._app.quit)
        self._show_entry(first)

    def open_desk(self, desk: Desk) -> None:
        """Show the open office to who signed in."""
        same = self.session is None or self.session.desk.staff.id == desk.staff.id
        if self.session is None:
            self._at = desk.folder
            self.session = Session(desk, self.lane, self)
            self.office_window = OfficeWindow(self.session)
            self._connect(self.office_window.window)
        else:
            self.session.sit_down(desk)
        assert self.office_window is not None
        self.curtain.lift(self.office_window.window, to_the_same=same)
        self._close_entry()
        self._idle.start()

    def lock(self) -> None:
        """Hide everything until somebody signs in; what was typed stays where it is."""
        if self.session is None or self.entry is not None:
            return
        self._idle.stop()
        self._show_sign_in(self.session.desk.staff.login)

    def leave_training(self) -> None:
        """Close the office to practise in and begin as if the program was opened anew."""
        if self.session is None or self.office_window is None:
            return
        self._idle.stop()
        self.office_window.window.setEnabled(False)
        self.lane.submit(self.session.desk.store.close, lambda _nothing: self._left_training())

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

    def _connect(self, window: MainWindow) -> None:
        window.lock_asked.connect(self.lock)
        person = window.rail.person
        person.appearance_asked.connect(self._wear)
        person.set_appearance(self.dresser.appearance)
        window.top.set_practice(self._at.is_practice)
        if self._at.is_practice:
            person.add_line(REAL, N_("Leave the training"))
            person.menu_asked.connect(lambda key: self.leave_training() if key == REAL else None)

    def _left_training(self) -> None:
        session, window = self.session, self.office_window
        assert session is not None
        assert window is not None
        self.session = self.office_window = None
        self.start()
        window.window.close()
        window.window.deleteLater()
        session.deleteLater()

    def _practise(self) -> None:
        self._at = self._folder.practice
        self._show_sign_in()

    def _show_sign_in(self, login: str = "") -> None:
        page = SignIn(N_("Who is at work?"), N_("Each person signs in with a password of their own."))
        page.asked.connect(lambda who, password: self._sign_in(page, who, password))
        page.taken.connect(lambda way: self._take(page, way))
        page.leave_asked.connect(self._app.quit)
        page.offer(FORGOTTEN, N_("Forgot the password?"))
        if self._at.is_practice and self.session is None:
            page.offer(REAL, N_("Leave the training"))
        self._show_entry(page)
        page.begin(login)
        fault = office.fault(self._at)
        if fault is not None:
            self._not_in(page, fault)

    def _take(self, page: SignIn, way: str) -> None:
        """Go another way than by a password."""
        if way == REAL:
            self.start()
        elif way == KEY_COPY:
            self.lane.submit(
                partial(rescue.take_key_copy, self._at),
                lambda _nothing: self._show_sign_in(page.login.value()),
                lambda error: self._not_in(page, error),
            )
        else:
            self._show_forgotten(page.login.value())

    def _show_forgotten(self, login: str) -> None:
        desk = self.session.desk if self.session is not None else None
        page = ForgottenPassword(
            self.lane, lambda forgotten: rescue.sign_in_by_code(self._shipped, self._at, forgotten, desk)
        )
        page.opened.connect(self.open_desk)
        page.back_asked.connect(lambda: self._show_sign_in(login))
        self._show_entry(page)
        page.begin(login)

    def _sign_in(self, page: SignIn, login: str, password: str) -> None:
        page.set_busy(True)
        if self.session is None:
            work = partial(office.sign_in, self._shipped, self._at, login, password)
        else:
            work = partial(office.change_person, self.session.desk, login, password)
        self.lane.submit(work, self.open_desk, lambda error: self._not_in(page, error))

    def _not_in(self, page: SignIn, error: Exception) -> None:
        if isinstance(error, KenseError):
            page.tell(error)
            if rescue.lacks_key(self._at) and rescue.has_key_copy(self._at):
                page.offer(KEY_COPY, N_("Take the key file from the backups"))
        else:
            page.set_busy(False)
            tell_error(page, error)

    def _show_entry(self, entry: QWidget) -> None:
        old, self.entry = self.entry, entry
        entry.show()
        if self.session is not None:
            self.curtain.draw(entry)
        _let_go(old)

    def _close_entry(self) -> None:
        old, self.entry = self.entry, None
        _let_go(old)

    def _wear(self, appearance: Appearance) -> None:
        self.dresser.choose(appearance)
        if self.office_window is not None:
            self.office_window.window.rail.person.set_appearance(appearance)
        self._remember()

    def _remember(self) -> None:
        settings = ScreenSettings(language_switch().language, self.dresser.appearance.value)
        save_settings(self._folder.path, settings)


def _let_go(entry: QWidget | None) -> None:
    if entry is not None:
        entry.close()
        entry.deleteLater()


def run_application(shipped: Shipped, folder: OfficeFolder, language: Language | None) -> int:
    """Run the program until its window is closed; the exit code."""
    start_logging(folder.path)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    app.setApplicationName("Kense")
    program = Program(app, shipped, folder, language)
    program.start()
    return app.exec()
