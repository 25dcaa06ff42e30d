"""What can go wrong with the store, as a person is told."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class DatabaseInUse(KenseError):
    """Another program, or another window of this one, has the database open."""

    what = N_("This office is already open in another window on this computer.")
    safe = N_("Nothing was changed.")
    todo = N_("Go to the window that is open, or close it and start again.")


class StoreMissing(KenseError):
    """There is no database where one should be, or an empty file."""

    what = N_("The office's database is not in its place.")
    safe = N_("Nothing was changed and no new database was begun.")
    todo = N_(
        "Bring the file back from where it was moved, or restore the latest backup with the command “kense restore”."
    )


class WrongKey(KenseError):
    """The key is a right one, but of another database."""

    what = N_("The key file and the database do not belong together.")
    safe = N_("Your password is right; the database was not changed.")
    todo = N_(
        "Bring back the key file that lay beside this database, or restore a backup together with its key file."
    )


class StoreDamaged(KenseError):
    """The key fits, the content does not: a page of the file is not what was written."""

    what = N_("The database file is damaged.")
    safe = N_("The damaged file is kept as it is; backups are untouched.")
    todo = N_("Restore the latest backup with the command “kense restore”, and have the disk checked.")


class StoreTooNew(KenseError):
    """The database was written by a newer program."""

    what = N_("The database was written by a newer version of the program.")
    safe = N_("It was not touched.")
    todo = N_("Install the newer version and start again.")


class UpgradeFailed(KenseError):
    """A migration did not succeed and was rolled back."""

    what = N_("The database could not be brought to this version of the program.")
    safe = N_("It is as it was before, and a backup of it was made.")
    todo = N_("Work on with the version you had, and tell those who maintain the program.")


class DiskFull(KenseError):
    """The disk has no room."""

    what = N_("The disk is full.")
    safe = N_("Everything that was saved before is safe; the last action was not saved.")
    todo = N_("Free some space and do the last action again.")


class DiskNotWritten(KenseError):
    """The disk is read-only, was taken away or does not answer."""

    what = N_("The disk cannot be written.")
    safe = N_("Everything that was saved before is safe; the last action was not saved.")
    todo = N_(
        "See whether the disk is protected against writing or was taken out, and do the last action again. "
        "If it goes on, have the disk checked."
    )


class DiskNotRead(KenseError):
    """The disk was taken away, or does not give back what lies on it."""

    what = N_("The disk cannot be read.")
    safe = N_("Nothing was changed.")
    todo = N_("See whether the disk was taken out, and try again. If it goes on, have the disk checked.")


class StoreNotOpened(KenseError):
    """The file is there, but the system does not open it, or a file that has to lie beside it."""

    what = N_("The database file cannot be opened.")
    safe = N_("Nothing was changed.")
    todo = N_(
        "See whether the disk was taken out and whether you may read and write in the office's folder, "
        "and try again."
    )


class BackupFailed(KenseError):
    """A copy could not be made, or does not hold what the database holds."""

    what = N_("The backup did not succeed.")
    safe = N_("The database and the earlier backups are untouched.")
    todo = N_("See whether the folder for backups can be written and has room, and try again.")


class RestoreFailed(KenseError):
    """A backup could not be put in the database's place."""

    what = N_("The backup could not be restored.")
    safe = N_("The database is as it was, and the backup too.")
    todo = N_("Check the backup's disk or stick, or take another backup.")
