"""Secrets that a command needs: from a variable for other programs, else typed unseen."""

from __future__ import annotations

import getpass
import os

PASSWORD_VARIABLE = "KENSE_PASSWORD"
CODE_VARIABLE = "KENSE_RECOVERY_CODE"


def ask_password() -> str:
    """A person's password."""
    return os.environ.get(PASSWORD_VARIABLE) or getpass.getpass()


def ask_code(prompt: str) -> str:
    """The recovery code."""
    return os.environ.get(CODE_VARIABLE) or getpass.getpass(f"{prompt}: ")
