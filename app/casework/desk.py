"""The desk a person works at: an open office, its facts, and who is signed in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from app.casework.own import RulesInHand
from app.catalogue import due
from app.catalogue.catalogue import Catalogue
from app.catalogue.model import Edition, HoursHere
from app.clock import Clock
from app.db.store import OfficeStore
from app.domain.calendar import Calendar
from app.domain.office import OfficeProfile, Staff
from app.domain.reckoning import Terms
from app.domain.roles import Role
from app.forms.loading import Forms
from app.packets.keys import OfficeKeys


@dataclass(frozen=True, slots=True)
class OfficeFolder:
    """The folder of one office: its encrypted database, the key file beside it, the backups."""

    path: Path

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.path / "office.db"

    @property
    def key_file(self) -> Path:
        """The database's key, wrapped once for each person and once for the recovery code."""
        return self.path / "office.key"

    @property
    def unfinished_key_file(self) -> Path:
        """The key file while the office is being set up: it takes its name when everything else is there."""
        return self.path / "office.key.new"

    @property
    def backups(self) -> Path:
        """Verified copies of the database."""
        return self.path / "backups"

    @property
    def restores(self) -> Path:
        """How often a backup was put in the database's place."""
        return self.path / "office.restores"

    @property
    def practice(self) -> OfficeFolder:
        """The folder of the office to practise in: never the one in which real applications lie."""
        return OfficeFolder(self.path / "practice")

    @property
    def practice_mark(self) -> Path:
        """The file by which an office to practise in is known."""
        return self.path / "practice.mark"

    @property
    def is_practice(self) -> bool:
        """Whether everything in this office is invented."""
        return self.practice_mark.exists()


@dataclass
class ConfirmedClock:
    """Up to which moment a person has confirmed that the clock is right although the log is ahead of it."""

    since: datetime | None = None

    def covers(self, moment: datetime) -> bool:
        """Whether the confirmation holds for this moment: it does for the rest of the working day."""
        return self.since is not None and self.since <= moment and moment.date() == self.since.date()


@dataclass(frozen=True)
class Shipped:
    """What comes with the program and is the same in every office, and the clock it runs by."""

    catalogue: Catalogue
    forms: Forms
    calendar: Calendar
    clock: Clock


@dataclass(frozen=True)
class Desk:
    """Everything a use case needs, passed to it as its first argument."""

    shipped: Shipped
    folder: OfficeFolder
    store: OfficeStore
    office: OfficeProfile
    keys: OfficeKeys
    staff: Staff
    confirmed_clock: ConfirmedClock = field(default_factory=ConfirmedClock)
    own: RulesInHand = field(default_factory=RulesInHand)

    @property
    def catalogue(self) -> Catalogue:
        """The service editions as they are shipped."""
        return self.shipped.catalogue

    @property
    def forms(self) -> Forms:
        """The form definitions."""
        return self.shipped.forms

    @property
    def calendar(self) -> Calendar:
        """Working days and holidays, with the days that the office set itself."""
        return self.own.calendar(self.shipped.calendar)

    @property
    def clock(self) -> Clock:
        """What time it is."""
        return self.shipped.clock

    def edition(self, id: str, at: datetime | None = None) -> Edition:
        """An edition as the office works by it and in its hours, or worked by it at a moment.

        Raises:
            NoSuchEdition: the catalogue does not have it.
        """
        edition = self.own.edition(self.catalogue.edition(id), at)
        if self.office.schedule is None:
            return edition
        hours = HoursHere(self.office.kind, self.office.schedule)
        return edition.model_copy(update={"hours_here": hours})

    def may_act_as(self, role: Role) -> bool:
        """Whether the person who is signed in holds a role."""
        return self.staff.may_act_as(role, self.clock.now().date())

    def terms(self, edition: Edition, channel: str) -> Terms:
        """How the terms of a channel are counted: by its hours, without the days that the act takes out."""
        return due.terms(edition, channel, self.calendar)
