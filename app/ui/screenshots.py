"""Pictures of every page and dialog, drawn from the demo's offices: for the README, for the eyes, for a reviewer.

The offices are opened on the demo's own clock, so that a picture shows the same day whenever it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from app.casework.desk import Shipped
from app.demo.story import Places
from app.domain.language import Language
from app.jobs.lane import Lane
from app.paths import cache_dir
from app.ui.dialogs.paper_view import PaperView
from app.ui.language import language_switch
from app.ui.scenes.longest import LongestTitles
from app.ui.scenes.programme import every_scene
from app.ui.scenes.stage import Stage
from app.ui.theme.apply import Appearance, Dresser
from app.ui.theme.current import palette

USUAL = QSize(1024, 768)
SMALLEST = QSize(1024, 690)
"""1024×768 at 100 %, less title bar and task bar."""
SCALED = QSize(1092, 552)
"""1366×768 at 125 %, less title bar and task bar."""
LAYOUT_ROUNDS = 10
"""A height that follows from a width is known one round of events later, at every level of nesting."""


@dataclass(frozen=True, slots=True)
class Look:
    """In which language and appearance, and how large, the pictures are drawn.

    `longest`: every service bears the longest title of the catalogue.
    """

    language: Language
    appearance: Appearance
    size: QSize = USUAL
    longest: bool = False

    @property
    def name(self) -> str:
        """What file names end with."""
        small = "" if self.size == USUAL else f"-{self.size.height()}"
        longest = "-longest" if self.longest else ""
        return f"{self.language.value}-{self.appearance.value}{small}{longest}"


_SIZES = (SMALLEST, SCALED)
ALL_LOOKS = (
    *(
        Look(language, appearance, size)
        for size in _SIZES
        for appearance in (Appearance.LIGHT, Appearance.DARK)
        for language in Language
    ),
    *(Look(language, Appearance.LIGHT, size, longest=True) for size in _SIZES for language in Language),
)
"""Both languages, appearances and sizes; and once more with the longest titles."""
PLAIN_LOOKS = tuple(Look(language, Appearance.LIGHT) for language in Language)


class Photographer:
    """Opens the demo's offices one after another and draws what a person would see; `stage` is where they open."""

    def __init__(self, shipped: Shipped, places: Places, folder: Path) -> None:
        instance = QApplication.instance() or QApplication([])
        assert isinstance(instance, QApplication)
        self._app = instance
        self._dresser = Dresser(instance, Appearance.LIGHT)
        self._lane = Lane()
        self._folder = folder
        self._shipped = shipped
        self._longest = replace(shipped, catalogue=LongestTitles.load(cache=cache_dir()))
        self.stage = Stage(shipped, places, self._lane, self.settle)

    def draw(self, looks: tuple[Look, ...], *, brief: bool = False) -> list[Path]:
        """Draw every scene in every look, or the chief ones; the files that were written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for look in looks:
            self._dresser.choose(look.appearance)
            language_switch().set_language(look.language)
            self.stage.shipped = self._longest if look.longest else self._shipped
            for name, widget in every_scene(self.stage, brief=brief):
                paths.append(self._shoot(widget, look.size, f"{name}-{look.name}"))
        self._lane.close()
        return paths

    def settle(self) -> None:
        """Wait until every question to the store is answered, laid out and drawn."""
        self._app.processEvents()
        while not self._lane.is_idle:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(LAYOUT_ROUNDS):
            self._app.processEvents()

    def _shoot(self, widget: QWidget, size: QSize, name: str) -> Path:
        widget.resize(size)
        widget.show()
        self.settle()
        for paper in widget.findChildren(PaperView):
            while paper.isVisible() and not paper.is_drawn:
                self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.settle()
        picture = widget.grab()
        for opened in widget.findChildren(QWidget):
            if opened.isVisible() and isinstance(opened, QDialog | QMenu):
                _lay_over(picture, opened, widget)
        path = self._folder / f"{name}.png"
        picture.save(str(path))
        return path


def _lay_over(picture: QPixmap, opened: QDialog | QMenu, window: QWidget) -> None:
    """Draw a dialog where a window manager would put it, in the middle; a menu where it was opened."""
    rest = picture.size() - opened.size()
    corner = QPoint(rest.width() // 2, rest.height() // 2)
    if isinstance(opened, QMenu):
        corner = opened.pos() - window.mapToGlobal(QPoint(0, 0))
    place = QRect(corner, opened.size())
    painter = QPainter(picture)
    painter.drawPixmap(place.topLeft(), opened.grab())
    painter.setPen(QColor(palette().edge))
    painter.drawRect(place.adjusted(-1, -1, 0, 0))
    painter.end()


def draw_pages(
    shipped: Shipped,
    places: Places,
    folder: Path,
    looks: tuple[Look, ...] = PLAIN_LOOKS,
    *,
    brief: bool = False,
) -> list[Path]:
    """Draw every page and dialog of the demo's offices into a folder, or the chief ones."""
    return Photographer(shipped, places, folder).draw(looks, brief=brief)
