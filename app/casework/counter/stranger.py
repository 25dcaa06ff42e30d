"""A program of ours that reads what a stranger brought: it learns nothing of us, and its answer and time are bounded.

Its decoder may be taken over by what it reads. It gets bytes through a pipe and hands bytes back through another.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from threading import Thread
from typing import BinaryIO

_SURROUNDINGS = ("PATH", "SYSTEMROOT")
"""All that it learns of what we were told: Windows starts none without them. A password may stand in any other."""
_LEAVING_S = 5
"""How long it may take to end once it has said everything, or was stopped."""

if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0


class StrangerStopped(Exception):
    """It took too long, or said too much."""


def ask(command: list[str], given: bytes, *, most: int, patience_s: float) -> tuple[int, bytes]:
    """The code with which a program ended that was given some bytes, and what it said.

    Raises:
        OSError: it cannot be started.
        StrangerStopped: it took longer than `patience_s`, or said more than `most` bytes.
    """
    child = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={name: os.environ[name] for name in _SURROUNDINGS if name in os.environ},
        creationflags=_NO_WINDOW,
    )
    said: list[bytes] = []
    # Threads that nobody has to wait for: what it started itself may hold the pipes when it is gone.
    Thread(target=_give, args=(child.stdin, given), daemon=True).start()
    hearing = Thread(target=_hear, args=(child.stdout, most, said), daemon=True)
    hearing.start()
    hearing.join(patience_s)
    if not said or len(said[0]) > most:
        child.kill()
        child.wait()
        raise StrangerStopped
    return _end(child), said[0]


def _end(child: subprocess.Popen[bytes]) -> int:
    try:
        return child.wait(_LEAVING_S)
    except subprocess.TimeoutExpired as error:
        child.kill()
        child.wait()
        raise StrangerStopped from error


def _give(pipe: BinaryIO, content: bytes) -> None:
    """Hand something over; who has ended by then takes no more of it."""
    with suppress(OSError), pipe:
        pipe.write(content)


def _hear(pipe: BinaryIO, most: int, said: list[bytes]) -> None:
    """Take what is said, and one byte more than may be said at most."""
    with pipe:
        said.append(pipe.read(most + 1))
