"""Intakes on their way into the store: each is held until it is durable, however long the disk is full."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.casework.counter import intake as intakes
from app.casework.counter.intake import Intake
from app.casework.desk import Desk
from app.casework.errors import DraftGone
from app.ui.alive import while_alive
from app.ui.session import Session

_AGAIN_AFTER_MS = 400


@dataclass(frozen=True, slots=True)
class Held:
    """An intake that is not known to be durable, with the desk of the person who typed it."""

    desk: Desk
    intake: Intake


class Keeper(QObject):
    """Stores intakes in the lane and tries again what could not be stored: the latest of each intake, by its id.

    Signals:
        kept(intake): it is durable.
        not_kept(id, error): it is not; it will be tried again, unless the draft is gone for good.
    """

    kept = Signal(object)
    not_kept = Signal(str, object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._held: dict[str, Held] = {}
        self._failed: set[str] = set()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_AFTER_MS)
        self._again.timeout.connect(self.try_again)

    def held(self, intake_id: str) -> Held | None:
        """What of an intake is not known to be durable."""
        return self._held.get(intake_id)

    def keep(self, held: Held) -> None:
        """Store an intake; what was held of it before is out of date."""
        self._held[held.intake.id] = held
        self._failed.discard(held.intake.id)
        self._store(held)

    def forget(self, intake_id: str) -> None:
        """The intake is registered or thrown away: there is nothing to store any more."""
        self._held.pop(intake_id, None)
        self._failed.discard(intake_id)

    def try_again(self) -> None:
        """Store what could not be stored."""
        failed, self._failed = self._failed, set()
        for intake_id in failed:
            self._store(self._held[intake_id])

    def stop(self) -> None:
        """Try nothing again: the program ends."""
        self._again.stop()

    def _store(self, held: Held) -> None:
        def save(_desk: Desk) -> Intake:
            return intakes.save(held.desk, held.intake)

        done, failed = while_alive(self, self._stored, held), while_alive(self, self._not_stored, held)
        self._session.ask(save, done, failed)

    def _stored(self, held: Held, kept: Intake) -> None:
        if self._held.get(kept.id) is held:
            self.forget(kept.id)
        self.kept.emit(kept)

    def _not_stored(self, held: Held, error: Exception) -> None:
        intake_id = held.intake.id
        if self._held.get(intake_id) is not held:
            return  # a later one is on its way, or nothing of it is wanted any more
        if isinstance(error, DraftGone):
            self.forget(intake_id)
        else:
            self._failed.add(intake_id)
            self._again.start()
        self.not_kept.emit(intake_id, error)
