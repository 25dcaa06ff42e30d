"""Everything typed and scanned into the open intake on its way into the store, and what waits until it is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.casework.counter import scans
from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.casework.errors import DraftGone
from app.domain.documents import with_scans
from app.ui.alive import while_alive
from app.ui.pages.intake.keeper import Held, Keeper
from app.ui.scans.pdf_pages import read_pdf
from app.ui.session import Session

_SAFE_WITHIN_MS = 400


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What is to be done once everything typed and scanned is durable, and who is told if it cannot be."""

    then: Callable[[], None]
    failed: Callable[[Exception], None]


class Safe(QObject):
    """Stores the open intake within `_SAFE_WITHIN_MS` of a change, in the lane, however fast the typing goes on.

    `opened` says what is open, with the desk where it was begun, or None while nothing of it can be stored. What was
    let go of while scans of it were still being read is kept at hand until they are stored with it.

    Signals:
        kept(intake): the open intake is durable as it was handed over.
        saved(moment): everything typed until now is durable.
        not_saved(error): it is not; it will be tried again.
        failed(error): the open intake cannot be stored any more, or not be left yet.
        scanned(requirement, title, sha256s): these scans are of a document of the open intake.
        not_scanned(error): a file could not be kept as a scan.
        source_kept(source): this file, or what was pasted, is in the store now.
    """

    kept = Signal(object)
    saved = Signal(object)
    not_saved = Signal(object)
    failed = Signal(object)
    scanned = Signal(str, str, object)
    not_scanned = Signal(object)
    source_kept = Signal(object)

    def __init__(self, session: Session, opened: Callable[[], Held | None], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._opened = session, opened
        self._open_id = ""
        self.is_over = self._dirty = self._complained = False
        self._scanning: list[str] = []
        self._left: dict[str, Held] = {}
        self._waiting: _Waiting | None = None
        self._keeper = Keeper(session, self)
        self._keeper.kept.connect(self._kept)
        self._keeper.not_kept.connect(self._not_kept)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAFE_WITHIN_MS)
        self._pause.timeout.connect(self.save_now)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self._end)

    @property
    def is_scanning(self) -> bool:
        """Whether scans of the open intake are still being read."""
        return self._open_id in self._scanning

    @property
    def is_waiting(self) -> bool:
        """Whether something is to be done as soon as everything of the open intake is durable."""
        return self._waiting is not None

    def open(self, intake_id: str) -> None:
        """This intake is open from now on; nothing waits for the one before."""
        self.is_over = False
        self._left.pop(intake_id, None)
        if intake_id != self._open_id:
            self._open_id = intake_id
            self._dirty = False
            self._waiting = None

    def close(self) -> None:
        """The open intake is registered: nothing of it is stored as a draft any more."""
        self.is_over = True
        self._pause.stop()

    def touch(self) -> None:
        """Something was typed: it will be stored in a moment."""
        self._dirty = True
        if not self._pause.isActive() and not self.is_over:
            self._pause.start()

    def save_now(self) -> None:
        """Store what was typed, if anything was."""
        self._pause.stop()
        held = self._opened() if self._dirty and not self.is_over else None
        if held is not None:
            self._dirty = False
            self._keeper.keep(held)

    def save_for_good(self) -> None:
        """Store the intake, for it is let go, and with it what is still being scanned."""
        held = self._opened() if self.is_scanning else None
        if held is not None:
            self._left[held.intake.id] = held
            self._dirty = True
        self.save_now()

    def held(self, intake_id: str) -> Held | None:
        """What of an intake is not known to be durable."""
        return self._keeper.held(intake_id)

    def forget(self, intake_id: str) -> None:
        """The intake is registered: there is nothing to store any more."""
        self._left.pop(intake_id, None)
        self._keeper.forget(intake_id)

    def once_stored(
        self, then: Callable[[], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Go on as soon as everything typed and scanned is durable; stay, and say why, if it cannot be."""
        self._keeper.try_again()
        self._waiting = _Waiting(then, failed or self.failed.emit)
        self._go_on()

    def add_scans(
        self, desk: Desk, requirement: str, title: str, sources: Sequence[scans.Source], *, in_colour: bool
    ) -> None:
        """Keep files, or what was pasted, as scans of what answers a requirement of the open intake.

        They are read and made smaller beside the lane and stored in it, never by the window: what is typed while a
        thick file is read is stored at once.
        """
        intake = self._open_id
        failed = while_alive(self, self._not_scanned, intake)
        for source in sources:
            self._scanning.append(intake)
            done = while_alive(self, self._scanned, intake, requirement, title, source)
            store = while_alive(self, self._store_pages, desk, intake, done, failed)
            self._session.prepare(partial(_pages_of, source, in_colour), store, failed)

    # Inside

    def _end(self) -> None:
        """The program ends; leaving the page has stored everything already."""
        self._keeper.stop()
        self.close()

    def _go_on(self) -> None:
        """Do what waits, if nothing is on its way into the store any more."""
        if self._waiting is None or self.is_scanning:
            return
        self.save_now()
        if self._keeper.held(self._open_id) is None:
            waiting, self._waiting = self._waiting, None
            waiting.then()

    def _stay(self, error: Exception) -> None:
        """What waited is not done."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting.failed(error)

    def _kept(self, kept: Intake) -> None:
        open_here = kept.id == self._open_id
        if open_here:
            self.kept.emit(kept)
        if open_here or self._complained:
            self._complained = False
            self.saved.emit(kept.saved_at)
        if open_here:
            self._go_on()

    def _not_kept(self, intake_id: str, error: Exception) -> None:
        gone = isinstance(error, DraftGone)
        if not gone:
            self._complained = True
            self.not_saved.emit(error)
        if intake_id != self._open_id:
            return
        if gone and not self.is_waiting:
            self.failed.emit(error)
        self._stay(error)

    def _store_pages(
        self,
        desk: Desk,
        intake_id: str,
        done: Callable[[tuple[str, ...]], None],
        failed: Callable[[Exception], None],
        pages: tuple[bytes, ...],
    ) -> None:
        """Store them at the desk where the intake was begun, whoever sits there by now."""
        self._session.ask(lambda _desk: scans.keep_pages(desk, pages, intake=intake_id), done, failed)

    def _scanned(
        self, intake_id: str, requirement: str, title: str, source: scans.Source, sha256s: tuple[str, ...]
    ) -> None:
        self._scanning.remove(intake_id)
        self.source_kept.emit(source)
        if intake_id == self._open_id:
            self.scanned.emit(requirement, title, sha256s)
            self._go_on()
            return
        held = self._left.pop(intake_id, None)
        if held is not None:  # none is left of an intake that was thrown away
            documents = with_scans(held.intake.documents, requirement, title, sha256s)
            held = replace(held, intake=replace(held.intake, documents=documents))
            if intake_id in self._scanning:
                self._left[intake_id] = held
            self._keeper.keep(held)

    def _not_scanned(self, intake_id: str, error: Exception) -> None:
        self._scanning.remove(intake_id)
        if intake_id == self._open_id:
            self.not_scanned.emit(error)
            self._stay(error)
        elif intake_id not in self._scanning:
            self._left.pop(intake_id, None)


def _pages_of(source: scans.Source, in_colour: bool) -> tuple[bytes, ...]:
    return scans.pages_of(source, read_pdf, in_colour=in_colour)
