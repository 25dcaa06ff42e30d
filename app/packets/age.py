"""The age file format (age-encryption.org/v1), as streams: the one module that knows the library behind it.

The library reads its source and writes its target by calling back. What a callback raises it turns into text; the
`_Watched` wrappers keep the exception itself, so that a full disk comes out as the full disk and a cancelled
progress as the cancellation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import pyrage

_NO_KEY_FITS = "No matching keys found"
"""The library's words for a file sealed to other keys; a test watches that they stay so."""


class Source(Protocol):
    """Something to read from, front to back."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes; empty at the end."""
        ...


class Target(Protocol):
    """Something to write to, front to back."""

    def write(self, data: bytes, /) -> int:
        """Take all of `data`."""
        ...


class NoKeyFitsError(Exception):
    """None of the identities is one that the file was encrypted to."""


class AgeDamagedError(Exception):
    """It is no age file, or not the one that was encrypted: cut off or changed."""


def generate_identity() -> str:
    """A new secret X25519 identity (`AGE-SECRET-KEY-1…`)."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """The public recipient (`age1…`) of an identity.

    Raises:
        ValueError: it is no identity.
    """
    return str(_identity(identity).to_public())


def check_recipient(recipient: str) -> None:
    """See that a text is a recipient.

    Raises:
        ValueError: it is not.
    """
    _recipient(recipient)


def encrypt(source: Source, target: Target, recipients: Sequence[str]) -> None:
    """Encrypt what `source` gives into `target` for any one of the recipients, 64 KiB at a time.

    Raises:
        ValueError: a recipient is not one.
        Exception: whatever `source` and `target` raise, as it was.
    """
    keys = [_recipient(recipient) for recipient in recipients]
    reading, writing = _Watched(source.read), _Watched(target.write)
    try:
        pyrage.encrypt_io(reading, writing, keys)
    except (pyrage.EncryptError, OSError):
        _raise_kept(reading, writing)
        raise


def decrypt(source: Source, target: Target, identities: Sequence[str]) -> None:
    """Decrypt `source` into `target`; every 64 KiB is authenticated before it is written.

    What has been written by the time an error is raised is genuine but not whole.

    Raises:
        NoKeyFitsError: it is sealed to other keys.
        AgeDamagedError: it is cut off, changed or no age file at all.
        Exception: whatever `source` and `target` raise, as it was.
    """
    keys = [_identity(identity) for identity in identities]
    reading, writing = _Watched(source.read), _Watched(target.write)
    try:
        pyrage.decrypt_io(reading, writing, keys)
    except (pyrage.DecryptError, OSError) as error:
        _raise_kept(reading, writing)
        if _NO_KEY_FITS in str(error):
            raise NoKeyFitsError from error
        raise AgeDamagedError(str(error)) from error


class _Watched:
    """A callback under all the names the library calls it by, remembering what it raised."""

    def __init__(self, call: Callable[..., object]) -> None:
        self._call = call
        self.raised: BaseException | None = None

    def __call__(self, argument: object) -> object:
        try:
            return self._call(argument)
        except BaseException as error:
            self.raised = error
            raise OSError from error  # after an InterruptedError the library would call again, for ever

    read = write = __call__

    def flush(self) -> None:
        """Nothing is held back here."""


def _raise_kept(*watched: _Watched) -> None:
    for each in watched:
        if each.raised is not None:
            raise each.raised from None


def _identity(text: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(text)
    except pyrage.IdentityError as error:
        raise ValueError("not an age identity") from error


def _recipient(text: str) -> pyrage.x25519.Recipient:
    try:
        return pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError as error:
        raise ValueError("not an age recipient") from error
