"""Backups of the office: one a day by itself, checked before it counts, with the key file beside it."""

from __future__ import annotations

from datetime import datetime

from app.casework.desk import Desk
from app.db.backup import list_backups, make_backup
from app.security.keyfile import copy_key_file


def last_backup(desk: Desk) -> datetime | None:
    """When the latest backup was made; None if there is none yet."""
    backups = list_backups(desk.folder.backups)
    return backups[0].moment if backups else None


def back_up_daily(desk: Desk) -> datetime:
    """Make today's backup unless there is one; return the moment of the latest.

    Raises:
        BackupFailed, DiskFull: there is none of today; the office itself is whole.
    """
    last = last_backup(desk)
    now = desk.clock.now()
    if last is None or last.date() != now.date():
        make_backup(desk.store.file, desk.folder.backups, desk.clock)
        copy_key_file(desk.folder.key_file, desk.folder.backups)
        last = now
    return last
