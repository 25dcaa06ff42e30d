"""Ways back into an office: a forgotten password, a lost key file, a database that must come from a backup."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry.office import Founded, at_work, check_password, open_desk
from app.casework.errors import FileUnreadable
from app.casework.numbering import lost_records, skip_ahead
from app.clock import Clock
from app.db.backup import list_backups
from app.db.backup import restore as put_back
from app.db.engine import open_store
from app.db.store import OfficeStore
from app.files import write_durably
from app.security.keyfile import (
    copy_key_file,
    is_sound,
    renew_recovery_code,
    set_password,
    unlock,
    unlock_with_recovery,
)
from app.security.slots import STANDARD_COST, Cost

REMEMBERED = timedelta(days=30)
"""How long an office is told to ask its neighbours; packets go much more often."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What somebody brings who forgot the password: login, the code from the safe, and the new password."""

    login: str
    code: str
    password: str


@dataclass(frozen=True, slots=True)
class Restored:
    """A database that came from a backup: where the old one lies now, if there was one."""

    aside: Path | None
    moment: datetime | None


def sign_in_by_code(
    shipped: Shipped,
    folder: OfficeFolder,
    forgotten: Forgotten,
    desk: Desk | None = None,
    *,
    cost: Cost = STANDARD_COST,
) -> Founded:
    """Give a person a new password by the recovery code and sign them in; a new code takes the old one's place.

    `desk` is the office that this program holds open already, if the screen was only locked.

    Raises:
        BadPassword, WrongRecoveryCode, TooManyAttempts, UnknownLogin: passwords and the code are as they were.
        KeyFileMissing, KeyFileDamaged, DatabaseInUse, StoreMissing, StoreDamaged: likewise.
    """
    check_password(forgotten.password, forgotten.login)
    key = unlock_with_recovery(folder.key_file, forgotten.code, shipped.clock)
    opened = _same_office(desk, forgotten.login) if desk else open_desk(shipped, folder, key, forgotten.login)
    try:
        set_password(folder.key_file, key, forgotten.login, forgotten.password, cost=cost)
        code = renew_recovery_code(folder.key_file, key, cost=cost)
        copy_key_file(folder.key_file, folder.backups)
    except BaseException:
        if desk is None:
            opened.store.close()
        raise
    return Founded(opened, code)


def lacks_key(folder: OfficeFolder) -> bool:
    """Whether the key file is missing or damaged."""
    return not is_sound(folder.key_file)


def has_key_copy(folder: OfficeFolder) -> bool:
    """Whether a copy of the key file lies with the backups."""
    return (folder.backups / folder.key_file.name).is_file()


def take_key_copy(folder: OfficeFolder, backups: Path | None = None) -> None:
    """Put the copy of the key file that lies with the backups in its place; a sound key file is left alone.

    `backups` is where they lie, if not in the office's own folder: a stick, on a new computer.

    Raises:
        KeyFileMissing, KeyFileDamaged: there is no sound copy; nothing was changed.
    """
    if not is_sound(folder.key_file):
        copy_key_file((backups or folder.backups) / folder.key_file.name, folder.path)


def key_by_password(folder: OfficeFolder, login: str, password: str, clock: Clock) -> bytes:
    """The database key for a login; raises as signing in does."""
    return unlock(folder.key_file, login, password, clock)


def key_by_code(folder: OfficeFolder, code: str, clock: Clock) -> bytes:
    """The database key for the recovery code; raises as `sign_in_by_code` does."""
    return unlock_with_recovery(folder.key_file, code, clock)


def restore(folder: OfficeFolder, backup: Path, key: bytes, clock: Clock) -> Restored:
    """Put a verified backup in the database's place; the old database is kept aside.

    What the office did after the backup is not in it, but other offices may have it. So that nothing is ever given the
    same number or the same place in the chain again, every counter goes on far ahead of where the backup stood.

    Raises:
        FileUnreadable: there is no such backup.
        DatabaseInUse, StoreDamaged, WrongKey, RestoreFailed, DiskFull: the database is as it was.
    """
    check_there(backup)
    restores = _count_restore(folder)
    aside = put_back(backup, folder.database, key, clock)
    with closing(OfficeStore(open_store(folder.database, key))) as store, store.writing() as transaction:
        skip_ahead(transaction, clock.now(), restores)
    moments = [one.moment for one in list_backups(backup.parent) if one.path == backup]
    return Restored(aside, moments[0] if moments else None)


def restored_lately(desk: Desk) -> datetime | None:
    """When this office went on from a backup, if neighbours may still have to be asked for what it lost."""
    with desk.store.reading() as transaction:
        restores = [gap.by for gap in lost_records(transaction).gaps]
    lately = [moment for moment in restores if desk.clock.now() - moment <= REMEMBERED]
    return max(lately, default=None)


def cases_of(desk: Desk, office_id: str) -> int:
    """How many cases are known here that are another office's too: what it can be given back."""
    with desk.store.reading() as transaction:
        return len(transaction.log.cases_of(office_id))


def _count_restore(folder: OfficeFolder) -> int:
    """How many restores there were, this one included: counted beside the database, for no backup knows of them.

    Counted before anything is put in place, so that one that was cut short is skipped as well.
    """
    counted = folder.restores.read_text(encoding="utf-8").strip() if folder.restores.exists() else ""
    count = (int(counted) if counted.isdecimal() else 0) + 1
    write_durably(folder.restores, str(count).encode())
    return count


def check_there(backup: Path) -> None:
    """A backup that is named must be a file.

    Raises:
        FileUnreadable: it is none.
    """
    if not backup.is_file():
        raise FileUnreadable(name=backup.name)


def _same_office(desk: Desk, login: str) -> Desk:
    with desk.store.reading() as transaction:
        return replace(desk, staff=at_work(transaction, login))
