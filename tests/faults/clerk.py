"""Work that is done in another process, so that it can be killed: what returned is told through a pipe."""

from __future__ import annotations

import itertools
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from io import BytesIO
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from PIL import Image
from sqlalchemy import event

from app.casework.counter import intake as intakes
from app.casework.counter import scans
from app.casework.counter.intake import Intake
from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.exchange import reception
from app.clock import SetClock
from app.demo import counter, people
from app.demo.offices import CHIEF_SPECIALIST, SPECIALIST
from app.demo.people import Family
from app.demo.story import CHANNEL, EDITION
from app.domain.documents import Document
from app.domain.language import Language
from app.packets.errors import PacketRepeated
from tests.samples.offices import MORNING, shipped, sign_in

READY = "ready"
DEEDS: Mapping[Deed, Mapping[str, Any]] = {
    Deed.CORRECT: {"phone": "+77012345678", "reason": "өзгерген"},
    Deed.COMPLAIN: {"text": "Мерзімі өтті"},
    Deed.SUBMIT: {"given_by": "Әкім"},
    Deed.REPORT_MOVE: {},
}
"""A chain of deeds in one case: additions, a paper that is made, and the handing over."""
TYPED = dict(itertools.islice(counter.person_answers(people.ZHUMABAEVS).items(), 4))
"""What of a person is typed before the page is scanned."""
HERE = shipped(SetClock(MORNING))
HERE.forms.form(HERE.catalogue.edition(EDITION).form)
"""Read before the first process is forked off: each has it then without reading."""


def register_families(tell: Connection, dies_at: int, folder: Path, most: int) -> None:
    """Register one application after another; tell each number once `register` has returned it."""
    desk = sign_in(HERE, folder, SPECIALIST)
    families = itertools.cycle((people.ZHUMABAEVS, people.NURGALIEVS, people.TOLEGENOVS))
    deeds = (partial(_register, desk, family) for family in itertools.islice(families, most))
    _work(desk, tell, dies_at, deeds)


def do_deeds(tell: Connection, dies_at: int, folder: Path, case_id: str) -> None:
    """Do one deed after another in a case; tell each once `deeds.take` has returned."""
    desk = sign_in(HERE, folder, SPECIALIST)
    _work(desk, tell, dies_at, (partial(_take, desk, case_id, deed) for deed in DEEDS))


def take_in_packets(tell: Connection, dies_at: int, folder: Path, packets: list[Path]) -> None:
    """Take in one packet after another; tell each file's name once it is known that it was taken in."""
    desk = sign_in(HERE, folder, CHIEF_SPECIALIST)
    _work(desk, tell, dies_at, (partial(_take_in, desk, path) for path in packets))


def type_an_application(tell: Connection, dies_at: int, folder: Path) -> None:
    """Type field by field, each stored as it is left, then scan a page; tell each field and the page once stored."""
    desk = sign_in(HERE, folder, SPECIALIST)
    _work(desk, tell, dies_at, _typing(desk))


def _typing(desk: Desk) -> Iterator[Callable[[], str]]:
    intake = replace(intakes.begin(desk, Language.KK), edition=EDITION, channel=CHANNEL)
    person = intakes.person_state(desk, intake)
    for path in TYPED:
        person.set(path, TYPED[path])
        intake = replace(intake, person=person.to_json(), person_name=str(person.get("surname") or ""))
        yield partial(_keep, desk, intake, path)
    yield partial(_scan, desk, intake)


def _keep(desk: Desk, intake: Intake, path: str) -> str:
    intakes.save(desk, intake)
    return path


def _scan(desk: Desk, intake: Intake) -> str:
    (page,) = scans.keep(desk, scans.Pasted(sheet()), intake=intake.id)
    document = Document("identity_document", "", scans=(page,))
    intakes.save(desk, replace(intake, documents=(document,)))
    return page


def sheet() -> bytes:
    """An empty sheet of paper, as a picture."""
    content = BytesIO()
    Image.new("L", (40, 60), 255).save(content, "png")
    return content.getvalue()


def _register(desk: Desk, family: Family) -> str:
    return register(desk, counter.fill(desk, EDITION, CHANNEL, family, Language.KK)).number


def _take(desk: Desk, case_id: str, deed: Deed) -> str:
    deeds.take(desk, case_id, deed, DEEDS[deed])
    return deed.value


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
