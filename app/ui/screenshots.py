"""Pictures of every page, drawn from the demo's offices: for the README, for the eyes, for a reviewer.

The offices are opened on the demo's own clock, so that a picture shows the same day whenever it is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtWidgets import QApplication, QWidget

from app.casework import intake, look_up, office
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.office import NewStaff
from app.demo import offices
from app.demo.story import Places
from app.domain.case import CaseStatus
from app.domain.language import N_, Language
from app.domain.roles import OfficeKind
from app.jobs.lane import Lane
from app.ui.entry.first_start import KIND, OFFICE, PERSON, RECOVERY, FirstStart
from app.ui.entry.sign_in import SignIn
from app.ui.language import language_switch
from app.ui.office_window import OfficeWindow
from app.ui.session import Session
from app.ui.theme.apply import Appearance, Dresser

USUAL = QSize(1024, 768)
SMALLEST = QSize(1024, 690)
SAMPLE_CODE = "HAX4-K7MT-PC3E-9YBO"
LAYOUT_ROUNDS = 10
"""A height that follows from a width is known one round of events later, at every level of nesting."""
INTAKE_STEPS = ("service", "person", "form", "documents", "check", "register")


@dataclass(frozen=True, slots=True)
class Look:
    """In which language and appearance, and how large, the pictures are drawn."""

    language: Language
    appearance: Appearance
    size: QSize = USUAL

    @property
    def name(self) -> str:
        """What file names end with."""
        small = "" if self.size == USUAL else f"-{self.size.height()}"
        return f"{self.language.value}-{self.appearance.value}{small}"


ALL_LOOKS = tuple(
    Look(language, appearance, size)
    for size in (USUAL, SMALLEST)
    for appearance in (Appearance.LIGHT, Appearance.DARK)
    for language in Language
)
PLAIN_LOOKS = tuple(Look(language, Appearance.LIGHT) for language in Language)


class Photographer:
    """Opens the demo's offices one after another and draws what a person would see."""

    def __init__(self, shipped: Shipped, places: Places, folder: Path) -> None:
        instance = QApplication.instance() or QApplication([])
        assert isinstance(instance, QApplication)
        self._app = instance
        self._dresser = Dresser(instance, Appearance.LIGHT)
        self._shipped, self._places, self._folder = shipped, places, folder
        self._lane = Lane()

    def draw(self, looks: tuple[Look, ...]) -> list[Path]:
        """Draw every page in every look; the files that were written."""
        self._folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for look in looks:
            self._wear(look)
            paths += [self._shoot(widget, f"{name}-{look.name}") for name, widget in self._pages(look)]
        self._lane.close()
        return paths

    def _wear(self, look: Look) -> None:
        self._dresser.choose(look.appearance)
        language_switch().set_language(look.language)

    def _pages(self, look: Look) -> Iterator[tuple[str, QWidget]]:
        yield from self._entry_pages(look)
        yield from self._okrug_pages(look)
        yield from self._department_pages(look)

    def _entry_pages(self, look: Look) -> Iterator[tuple[str, QWidget]]:
        with TemporaryDirectory() as nowhere:
            first = FirstStart(self._shipped, OfficeFolder(Path(nowhere)), self._lane)
            first.person.offer_roles(OfficeKind.OKRUG)
            first.recovery.show_code(SAMPLE_CODE)
            self._show(first, look)
            for name, page in (
                ("kind", KIND),
                ("office", OFFICE),
                ("person", PERSON),
                ("recovery", RECOVERY),
            ):
                first.show_step(page)
                yield f"first-start-{name}", first
            self._close(first)
        sign_in = SignIn(N_("Who is at work?"), N_("Each person signs in with a password of their own."))
        self._show(sign_in, look)
        sign_in.begin(offices.SPECIALIST.login)
        yield "sign-in", sign_in
        self._close(sign_in)

    def _okrug_pages(self, look: Look) -> Iterator[tuple[str, QWidget]]:
        with self._office(self._places.okrug, offices.SPECIALIST, look) as window:
            for place in ("today", "cases", "exchange", "reference", "settings"):
                window.window.open_place(place)
                yield place, window.window
            yield from self._cases(window)
            yield from self._intake(window)

    def _cases(self, window: OfficeWindow) -> Iterator[tuple[str, QWidget]]:
        rows = look_up.recent(window.session.desk)
        wanted: dict[str, Callable[[CaseStatus, str], bool]] = {
            "case-closed": lambda status, _holder: status is CaseStatus.CLOSED,
            "case-hand-over": lambda status, _holder: status is CaseStatus.DECIDED,
            "case-elsewhere": lambda _status, holder: holder != window.session.desk.office.id,
        }
        for name, is_it in wanted.items():
            row = next(row for row in rows if is_it(row.status, row.holder))
            window.open_case(row.id)
            yield name, window.window

    def _intake(self, window: OfficeWindow) -> Iterator[tuple[str, QWidget]]:
        (unfinished,) = intake.unfinished(window.session.desk)
        window.open_intake(unfinished.id)
        self._settle()
        for number, step in enumerate(INTAKE_STEPS):
            window.intake.go_to(number)
            yield f"intake-{number + 1}-{step}", window.window

    def _department_pages(self, look: Look) -> Iterator[tuple[str, QWidget]]:
        with self._office(self._places.department, offices.CHIEF_SPECIALIST, look) as window:
            for place in ("today", "cases"):
                window.window.open_place(place)
                yield f"department-{place}", window.window
            row = look_up.recent(window.session.desk)[0]
            window.open_case(row.id)
            yield "department-case", window.window

    @contextmanager
    def _office(self, folder: OfficeFolder, who: NewStaff, look: Look) -> Iterator[OfficeWindow]:
        desk: Desk = office.sign_in(self._shipped, folder, who.login, offices.PASSWORD)
        session = Session(desk, self._lane)
        window = OfficeWindow(session)
        window.back_up()
        self._show(window.window, look)
        try:
            yield window
        finally:
            self._close(window.window)
            desk.store.close()

    def _show(self, widget: QWidget, look: Look) -> None:
        widget.resize(look.size)
        widget.show()
        self._settle()

    def _close(self, widget: QWidget) -> None:
        widget.close()
        self._settle()
        widget.deleteLater()
        self._app.processEvents()

    def _settle(self) -> None:
        """Wait until every question to the store is answered, laid out and drawn."""
        self._app.processEvents()
        while not self._lane.is_idle:
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(LAYOUT_ROUNDS):
            self._app.processEvents()

    def _shoot(self, widget: QWidget, name: str) -> Path:
        self._settle()
        path = self._folder / f"{name}.png"
        widget.grab().save(str(path))
        return path


def draw_pages(
    shipped: Shipped, places: Places, folder: Path, looks: tuple[Look, ...] = PLAIN_LOOKS
) -> list[Path]:
    """Draw every page of the demo's offices into a folder."""
    return Photographer(shipped, places, folder).draw(looks)
