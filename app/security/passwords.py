"""Passwords and logins: what is accepted, and the one form in which they are compared."""

from __future__ import annotations

import unicodedata
from enum import StrEnum

from app.domain.language import N_
from app.domain.problems import Problem

SHORTEST = 8


class PasswordFault(StrEnum):
    """Why a password is not accepted."""

    TOO_SHORT = "too_short"
    SAME_AS_LOGIN = "same_as_login"
    ONE_CHARACTER = "one_character"


MESSAGES = {
    PasswordFault.TOO_SHORT: N_("A password has at least 8 characters."),
    PasswordFault.SAME_AS_LOGIN: N_("The password is the same as the login."),
    PasswordFault.ONE_CHARACTER: N_("The password is one character repeated."),
}


def password_problem(password: str, login: str) -> Problem | None:
    """What is wrong with a new password, if anything. Length is asked for, riddles of signs are not."""
    fault = _fault(normal_password(password), login)
    return Problem(fault, MESSAGES[fault]) if fault else None


def normal_password(password: str) -> str:
    """The password in composed form: й typed as one sign or as two opens the same slot."""
    return unicodedata.normalize("NFC", password)


def normal_login(login: str) -> str:
    """The login as it is compared: composed, without capitals and outer spaces."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def _fault(password: str, login: str) -> PasswordFault | None:
    if len(password) < SHORTEST:
        return PasswordFault.TOO_SHORT
    if normal_login(password) == normal_login(login):
        return PasswordFault.SAME_AS_LOGIN
    if len(set(password)) == 1:
        return PasswordFault.ONE_CHARACTER
    return None
