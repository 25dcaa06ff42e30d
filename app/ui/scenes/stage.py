"""What all scenes need: an open office, what is opened over its window, and everything closed before the next scene."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QDialog, QMenu, QScrollArea, QWidget

from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry import office
from app.demo import offices
from app.demo.story import Places
from app.jobs.lane import Lane
from app.ui.office_window import OfficeWindow
from app.ui.session import Session

Scene = tuple[str, QWidget]
"""A name, and the window that is looked at with whatever is open over it."""
Settle = Callable[[], None]
P = TypeVar("P", bound=QWidget)


class Stage:
    """Where scenes are set up; `settle` waits until one is still."""

    def __init__(self, shipped: Shipped, places: Places, lane: Lane, settle: Settle) -> None:
        self.shipped, self.places, self.lane, self.settle = shipped, places, lane, settle

    @contextmanager
    def office(self, folder: OfficeFolder, login: str) -> Iterator[OfficeWindow]:
        """An office with a person at work in it."""
        desk: Desk = office.sign_in(self.shipped, folder, login, offices.PASSWORD)
        at_work = OfficeWindow(Session(desk, self.lane))
        at_work.back_up()
        try:
            yield at_work
        finally:
            self.close(at_work.window)
            desk.store.close()

    def over(self, window: QWidget, name: str, opens: Callable[[], object]) -> Iterator[Scene]:
        """A dialog or a menu over a window; it is closed again."""
        opens()
        self.settle()
        yield name, window
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        for menu in window.findChildren(QMenu):
            menu.close()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self.settle()

    def to_its_end(self, window: QWidget, page: QWidget, name: str) -> Iterator[Scene]:
        """A page at its beginning and, where it is longer than the window, at its end."""
        self.settle()
        yield name, window
        bars = [area.verticalScrollBar() for area in page.findChildren(QScrollArea) if area.isVisible()]
        longer = [bar for bar in bars if bar.maximum() > 0]
        for bar in longer:
            bar.setValue(bar.maximum())
        if longer:
            yield f"{name}-end", window
        for bar in longer:
            bar.setValue(0)

    def close(self, widget: QWidget) -> None:
        """Let a window go."""
        widget.close()
        self.settle()
        widget.deleteLater()
        self.settle()


def page_of(at_work: OfficeWindow, place: str, kind: type[P]) -> P:
    """The page of a place, opened."""
    at_work.window.open_place(place)
    page = at_work.window.page_of(place)
    assert isinstance(page, kind)
    return page
