"""The key file beside the database: one random key, wrapped once for each person and once for the recovery code.

Losing a password loses nothing while another person or the recovery sheet is there. The file names nobody: a login
stands in it only as a keyed hash. It is always replaced as a whole, so a power cut leaves the old or the new one.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Self

from app.clock import Clock
from app.files import write_durably
from app.security.attempts import Attempts
from app.security.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileTooNew,
    LastSlot,
    UnknownLogin,
    WrongPassword,
    WrongRecoveryCode,
)
from app.security.passwords import normal_login, normal_password
from app.security.recovery import new_code, normal_code
from app.security.slots import KEY_SIZE, SALT_SIZE, STANDARD_COST, Cost, Slot

FORMAT = "kense-keys"
VERSION = 1
RECOVERY = "recovery"
CHECK_PURPOSE = b"kense key check"


@dataclass(frozen=True, slots=True)
class NewKeyFile:
    """What making a key file gives: the database key, and the recovery code to be shown once."""

    key: bytes = field(repr=False)
    recovery_code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The content of a key file. `check` tells its key from any other without telling the key."""

    login_salt: bytes
    check: bytes
    people: tuple[Slot, ...]
    recovery: Slot

    def name_of(self, login: str) -> str:
        """What stands in the file for a login."""
        digest = hashlib.blake2b(normal_login(login).encode(), key=self.login_salt, digest_size=16)
        return digest.hexdigest()

    def slot_of(self, login: str) -> Slot | None:
        """The slot of a login."""
        name = self.name_of(login)
        return next((slot for slot in self.people if slot.name == name), None)

    def without(self, login: str) -> tuple[Slot, ...]:
        """The slots of everybody else."""
        name = self.name_of(login)
        return tuple(slot for slot in self.people if slot.name != name)

    def holds(self, key: bytes) -> bool:
        """Whether a key is this file's."""
        return hmac.compare_digest(_check_of(key), self.check)

    def write(self, path: Path) -> None:
        """Put it in place of what is there."""
        content = {
            "format": FORMAT,
            "version": VERSION,
            "login_salt": self.login_salt.hex(),
            "check": self.check.hex(),
            "people": [slot.to_json() for slot in self.people],
            "recovery": self.recovery.to_json(),
        }
        write_durably(path, json.dumps(content, indent=1).encode())

    @classmethod
    def read(cls, path: Path) -> Self:
        """The key file at a place.

        Raises:
            KeyFileMissing, KeyFileDamaged, KeyFileTooNew: it cannot be used.
        """
        try:
            content = json.loads(path.read_bytes())
            if content["format"] != FORMAT:
                raise KeyFileDamaged
            if content["version"] > VERSION:
                raise KeyFileTooNew
            return cls._from_json(content)
        except FileNotFoundError as missing:
            raise KeyFileMissing from missing
        except (ValueError, TypeError, KeyError) as fault:
            raise KeyFileDamaged from fault

    @classmethod
    def _from_json(cls, content: dict[str, Any]) -> Self:
        return cls(
            bytes.fromhex(content["login_salt"]),
            bytes.fromhex(content["check"]),
            tuple(Slot.from_json(slot) for slot in content["people"]),
            Slot.from_json(content["recovery"]),
        )


def create_key_file(path: Path, login: str, password: str, cost: Cost = STANDARD_COST) -> NewKeyFile:
    """Make a new key and wrap it for the first person and for the recovery code.

    Raises:
        FileExistsError: there is a key file; another key in its place would lose the database.
    """
    if path.exists():
        raise FileExistsError(path.name)
    key, code = secrets.token_bytes(KEY_SIZE), new_code()
    recovery = Slot.wrap(RECOVERY, normal_code(code), key, cost)
    file = KeyFile(secrets.token_bytes(SALT_SIZE), _check_of(key), (), recovery)
    _with_slot(file, key, login, password, cost).write(path)
    return NewKeyFile(key, code)


def unlock(path: Path, login: str, password: str, clock: Clock) -> bytes:
    """The database key, for a login and its password.

    Raises:
        WrongPassword, UnknownLogin: told in the same words, after the same time.
        TooManyAttempts: not tried, it is too early after several wrong ones.
        KeyFileMissing, KeyFileDamaged, KeyFileTooNew: the file cannot be used.
    """
    file = KeyFile.read(path)
    attempts = _attempts(path, clock)
    attempts.begin()
    secret = normal_password(password)
    slot = file.slot_of(login)
    if slot is None:
        # An unknown login must take as long as a known one.
        file.recovery.unwrap(secret)
        raise UnknownLogin
    key = slot.unwrap(secret)
    if key is None:
        raise WrongPassword
    return _right(file, key, attempts)


def unlock_with_recovery(path: Path, code: str, clock: Clock) -> bytes:
    """The database key, for the recovery code; a new password is then given with `set_password`.

    Raises:
        WrongRecoveryCode, TooManyAttempts, KeyFileMissing, KeyFileDamaged, KeyFileTooNew: as `unlock`.
    """
    file = KeyFile.read(path)
    attempts = _attempts(path, clock)
    attempts.begin()
    key = file.recovery.unwrap(normal_code(code))
    if key is None:
        raise WrongRecoveryCode
    return _right(file, key, attempts)


def set_password(path: Path, key: bytes, login: str, password: str, *, cost: Cost = STANDARD_COST) -> None:
    """Let a person in by a password: a new person, or one who had another password.

    Raises:
        ValueError: the key is not this file's.
        KeyFileMissing, KeyFileDamaged, KeyFileTooNew: the file cannot be used.
    """
    file = _opened_by(path, key)
    _with_slot(file, key, login, password, cost).write(path)


def change_password(
    path: Path, login: str, old: str, new: str, clock: Clock, *, cost: Cost = STANDARD_COST
) -> None:
    """Another password for a person who knows the present one.

    Raises:
        WrongPassword, TooManyAttempts, KeyFileMissing, KeyFileDamaged, KeyFileTooNew: as `unlock`.
    """
    set_password(path, unlock(path, login, old, clock), login, new, cost=cost)


def remove_slot(path: Path, login: str) -> None:
    """Let a person in no more.

    Raises:
        UnknownLogin: nobody has this login.
        LastSlot: nobody else could open the office.
    """
    file = KeyFile.read(path)
    left = file.without(login)
    if len(left) == len(file.people):
        raise UnknownLogin
    if not left:
        raise LastSlot
    replace(file, people=left).write(path)


def renew_recovery_code(path: Path, key: bytes, *, cost: Cost = STANDARD_COST) -> str:
    """A new recovery code; the sheet with the old one opens nothing any more.

    Raises:
        ValueError: the key is not this file's.
    """
    file, code = _opened_by(path, key), new_code()
    replace(file, recovery=Slot.wrap(RECOVERY, normal_code(code), key, cost)).write(path)
    return code


def has_slot(path: Path, login: str) -> bool:
    """Whether a login can sign in."""
    return KeyFile.read(path).slot_of(login) is not None


def is_sound(path: Path) -> bool:
    """Whether a key file is there and is one; a newer program's is none of this one's business and counts as sound."""
    try:
        KeyFile.read(path)
    except KeyFileTooNew:
        return True
    except (KeyFileMissing, KeyFileDamaged):
        return False
    return True


def copy_key_file(path: Path, folder: Path) -> Path:
    """A copy of a sound key file in a folder, such as the backups': without it no backup opens."""
    KeyFile.read(path)
    copy = folder / path.name
    folder.mkdir(parents=True, exist_ok=True)
    write_durably(copy, path.read_bytes())
    return copy


def _with_slot(file: KeyFile, key: bytes, login: str, password: str, cost: Cost) -> KeyFile:
    slot = Slot.wrap(file.name_of(login), normal_password(password), key, cost)
    return replace(file, people=(*file.without(login), slot))


def _opened_by(path: Path, key: bytes) -> KeyFile:
    file = KeyFile.read(path)
    if not file.holds(key):
        raise ValueError("the key is not this key file's")
    return file


def _right(file: KeyFile, key: bytes, attempts: Attempts) -> bytes:
    if not file.holds(key):
        raise KeyFileDamaged
    attempts.succeed()
    return key


def _attempts(path: Path, clock: Clock) -> Attempts:
    return Attempts(path.with_name(f"{path.name}.attempts"), clock)


def _check_of(key: bytes) -> bytes:
    return hashlib.blake2b(key, person=CHECK_PURPOSE, digest_size=16).digest()
