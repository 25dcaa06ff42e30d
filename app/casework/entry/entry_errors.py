"""What can stand between a person and the open office: every error of signing in, for whoever shows them all."""

from __future__ import annotations

from app.db.errors import DatabaseInUse, StoreDamaged, StoreMissing, StoreTooNew
from app.errors import KenseError
from app.security.errors import KeyFileDamaged, KeyFileMissing, TooManyAttempts, WrongPassword

ENTRY_ERRORS: dict[str, KenseError] = {
    "wrong-password": WrongPassword(),
    "too-many-attempts": TooManyAttempts(seconds=30),
    "key-file-missing": KeyFileMissing(),
    "key-file-damaged": KeyFileDamaged(),
    "database-in-use": DatabaseInUse(),
    "store-missing": StoreMissing(),
    "store-damaged": StoreDamaged(),
    "store-too-new": StoreTooNew(),
}
"""By a short name; each as it is told."""
