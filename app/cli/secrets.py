"""Secrets that a command needs: from a variable for other programs, else typed unseen."""

from __future__ import annotations

import getpass
import os
import sys

from app.domain.language import N_
from app.i18n import Translator

PASSWORD_VARIABLE = "KENSE_PASSWORD"
CODE_VARIABLE = "KENSE_RECOVERY_CODE"


def ask_password(tr: Translator) -> str:
    """A person's password."""
    return os.environ.get(PASSWORD_VARIABLE) or _unseen(tr(N_("Password")))


def ask_code(prompt: str) -> str:
    """The recovery code."""
    return os.environ.get(CODE_VARIABLE) or _unseen(prompt)


def _unseen(prompt: str) -> str:
    """What is typed unseen; without a keyboard, the next line that another program gives."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{prompt}: ")
    return sys.stdin.readline().rstrip("\n")
