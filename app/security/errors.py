"""What can go wrong at the door, as a person is told."""

from __future__ import annotations

from app.domain.language import N_
from app.errors import KenseError


class WrongPassword(KenseError):
    """The login and the password do not go together. An unknown login is told in the same words."""

    what = N_("The login or the password is wrong.")
    safe = N_("Nothing was opened and nothing was changed.")
    todo = N_("Check the keyboard layout and Caps Lock and type both again.")


class UnknownLogin(WrongPassword):
    """No slot has this login."""


class WrongRecoveryCode(KenseError):
    """The recovery code opens nothing here."""

    what = N_("The recovery code is wrong.")
    safe = N_("Nothing was opened and nothing was changed.")
    todo = N_("Compare it with the sheet group by group; a sheet that a newer one replaced no longer works.")


class TooManyAttempts(KenseError):
    """Five wrong passwords slow the next one down."""

    what = N_("There were several wrong passwords one after another.")
    safe = N_("Nothing was opened and nothing was changed.")
    todo = N_("Wait {seconds} s and type carefully.")


class KeyFileMissing(KenseError):
    """There is no key file."""

    what = N_("The key file of this office is not in its place.")
    safe = N_("The database is untouched, and closed without its key.")
    todo = N_("Bring the key file back from where it was moved, or take the copy that lies with the backups.")


class KeyFileDamaged(KenseError):
    """The key file is not what was written."""

    what = N_("The key file of this office is damaged.")
    safe = N_("The database is untouched, and closed without its key.")
    todo = N_("Bring back a copy of the key file.")


class KeyFileTooNew(KenseError):
    """The key file was written by a newer program."""

    what = N_("The key file was written by a newer version of the program.")
    safe = N_("It was not touched.")
    todo = N_("Install the newer version and start again.")


class LastSlot(KenseError):
    """Taking away the last password would lock everybody out."""

    what = N_("This is the only person who can open the office.")
    safe = N_("The person can still sign in; nothing was changed.")
    todo = N_("Add another person first.")
