"""The main window: rail, top bar, the page of the chosen place, status bar, and the keys that work everywhere."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.language import N_
from app.ui.language import Words, say
from app.ui.shell.bars import StatusBar, TopBar
from app.ui.shell.rail import Rail
from app.ui.widgets.layouts import bare

_SMALLEST = (1024, 540)

MakePage = Callable[[], QWidget]
"""How a page is made when it is first opened."""


class MainWindow(QMainWindow):
    """The frame every page stands in.

    A page is any `QWidget`; one with an attribute `slim_rail = True` is shown with the narrow rail, one with
    `own_foot = True` without the status bar (intake has its action bar there), and `focus_first()`, where a page has
    it, is called when the page is opened.

    Signals:
        place_opened(key): another place is shown; "" while a page outside the rail is.
        new_asked: Ctrl+N: begin a new application.
        lock_asked: lock the program.
        help_asked: F1.
    """

    place_opened = Signal(str)
    new_asked = Signal()
    lock_asked = Signal()
    help_asked = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.rail = Rail()
        self.top = TopBar(clock)
        self.status = StatusBar()
        self._pages = QStackedWidget()
        self._makers: dict[str, MakePage] = {}
        self._places: dict[str, QWidget] = {}
        self._slim_chosen: bool | None = None
        self._lay_out()
        self._connect()
        self.setMinimumSize(*_SMALLEST)
        self.resize(1024, 740)
        say(self.setWindowTitle, N_("Kense"))

    def add_place(self, key: str, icon: str, title: Words, page: QWidget | MakePage) -> None:
        """Register a place under the others, Ctrl+1, Ctrl+2 … in that order; the first is shown.

        A page that is given as a way to make it is made when its place is first opened: the program starts with one.
        """
        self._makers[key] = page if callable(page) else lambda: page
        self.rail.add_place(key, icon, title)
        number = len(self._makers)
        if number <= 9:
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda: self.open_place(key))
        if number == 1:
            self.open_place(key)

    def open_place(self, key: str) -> None:
        """Show a place.

        Raises:
            KeyError: no place of that key is registered.
        """
        self._show(self.page_of(key), key)

    def page_of(self, key: str) -> QWidget:
        """The page of a place, made now if it was not open yet.

        Raises:
            KeyError: no place of that key is registered.
        """
        if key not in self._places:
            page = self._makers[key]()
            self._places[key] = page
            self._pages.addWidget(page)
        return self._places[key]

    def show_page(self, page: QWidget, place: str = "") -> None:
        """Show a page that is no place itself (one case), with `place` marked in the rail as where it belongs."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._show(page, place)

    def close_page(self, page: QWidget) -> None:
        """Let a page go that `show_page` brought; the first place is shown if it was on top."""
        self._pages.removeWidget(page)
        page.deleteLater()
        if self.place():
            self.open_place(self.place())

    def page(self) -> QWidget | None:
        """The page that is shown, `None` before there is any."""
        return self._pages.currentWidget()

    def place(self) -> str:
        """The key of the place that is shown, "" if the page is no place."""
        return next((key for key, page in self._places.items() if page is self.page()), "")

    def set_count(self, key: str, count: int) -> None:
        """Say how much waits in a place."""
        self.rail.set_count(key, count)

    def set_office(self, name: Words) -> None:
        """Say whose program this is."""
        self.rail.set_office(name)

    def set_person(self, name: str, role: Words) -> None:
        """Say who is at work and as what."""
        self.rail.person.set_person(name, role)

    def pin_rail(self, slim: bool | None) -> None:
        """Keep the rail narrow or wide as the person wants; `None` lets each page say."""
        self._slim_chosen = slim
        self._fit_rail()

    def _show(self, page: QWidget, place: str) -> None:
        self._pages.setCurrentWidget(page)
        self.rail.set_here(place)
        self.status.setVisible(not getattr(page, "own_foot", False))
        self._fit_rail()
        self.top.search.close_results()
        focus_first = getattr(page, "focus_first", None)
        if callable(focus_first):
            focus_first()
        self.place_opened.emit(self.place())

    def _fit_rail(self) -> None:
        wanted = bool(getattr(self.page(), "slim_rail", False))
        self.rail.set_slim(wanted if self._slim_chosen is None else self._slim_chosen)

    def _lay_out(self) -> None:
        middle = QWidget()
        middle.setObjectName("ground")
        row = bare(QHBoxLayout(middle))
        row.addWidget(self.rail)
        column = bare(QVBoxLayout())
        column.addWidget(self.top)
        column.addWidget(self._pages, 1)
        column.addWidget(self.status)
        row.addLayout(column, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self.rail.place_asked.connect(self.open_place)
        self.rail.person.lock_asked.connect(self.lock_asked)
        self.rail.person.slim_asked.connect(self.pin_rail)
        self.status.help.clicked.connect(self.help_asked)
        for key, signal in (("Ctrl+N", self.new_asked), ("Ctrl+L", self.lock_asked), ("F1", self.help_asked)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(signal)
