"""Work that is done in another process, so that it can be killed: what returned is told through a pipe."""

from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy import event

from app.casework import reception
from app.casework.desk import Desk
from app.casework.register import register
from app.clock import SetClock
from app.demo import counter, people
from app.demo.offices import CHIEF_SPECIALIST, SPECIALIST
from app.demo.people import Family
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.packets.errors import PacketRepeated
from tests.samples.offices import MORNING, shipped, sign_in

READY = "ready"
HERE = shipped(SetClock(MORNING))
HERE.forms.form(HERE.catalogue.edition(EDITION).form)
"""Read before the first process is forked off: each has it then without reading."""


def register_families(tell: Connection, dies_at: int, folder: Path, most: int) -> None:
    """Register one application after another; tell each number once `register` has returned it."""
    desk = sign_in(HERE, folder, SPECIALIST)
    families = itertools.cycle((people.ZHUMABAEVS, people.NURGALIEVS, people.TOLEGENOVS))
    deeds = (partial(_register, desk, family) for family in itertools.islice(families, most))
    _work(desk, tell, dies_at, deeds)


def take_in_packets(tell: Connection, dies_at: int, folder: Path, packets: list[Path]) -> None:
    """Take in one packet after another; tell each file's name once it is known that it was taken in."""
    desk = sign_in(HERE, folder, CHIEF_SPECIALIST)
    _work(desk, tell, dies_at, (partial(_take_in, desk, path) for path in packets))


def _register(desk: Desk, family: Family) -> str:
    return register(desk, counter.fill(desk, EDITION, CHANNEL, family, Language.KK)).number


def _take_in(desk: Desk, path: Path) -> str:
    with suppress(PacketRepeated):
        reception.take_in(desk, path)
    return path.name


def _work(desk: Desk, tell: Connection, dies_at: int, deeds: Iterable[Callable[[], str]]) -> None:
    tell.send(READY)
    _die_at(desk, dies_at)
    for deed in deeds:
        tell.send(deed())
    desk.store.close()


def _die_at(desk: Desk, boundary: int) -> None:
    """Be killed before or after a statement, or before a commit, counted from now on; at 0 never."""
    passed = itertools.count(1)

    def die_when_it_is_time(*_: object) -> None:
        if next(passed) == boundary:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(desk.store.file.engine, name, die_when_it_is_time)
