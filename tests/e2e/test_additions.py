"""Three offices that add to a case while its holder leads it on: in whatever order packets go, all end alike."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.casework.counter.register import register
from app.casework.course import additions, deeds
from app.casework.course.offers import Deed
from app.casework.errors import NoSuchCase, NothingToSeal, NothingWritten, NotOffered, NotYourTurn
from app.casework.exchange import dispatch, reception
from app.demo import people
from app.domain.documents import Document
from app.domain.events import Outcome
from app.domain.roles import OfficeKind
from app.packets.errors import PacketRepeated
from tests.samples.any_form import any_intake
from tests.samples.every_office import EveryOffice, open_every_office
from tests.samples.offices import chain_is_whole, folds, projection, rebuilt_projection

AID = "zhambyl-2012/prosthetic-orthopaedic-aid"
KINDS = (OfficeKind.SERVICE_CENTRE, OfficeKind.DEPARTMENT)
ADDING: Mapping[Deed, Mapping[str, Any]] = {
    Deed.WITHDRAW: {"close": False},
    Deed.REPORT_DEATH: {"told_by": "ұлы", "close": False},
    Deed.COMPLAIN: {"text": "Мерзімі өтті"},
    Deed.ANSWER_COMPLAINT: {"justified": False, "text": "Мерзім өткен жоқ", "text_ru": "Срок не прошёл"},
    Deed.CORRECT: {"phone": "+77012345678", "reason": "өзгерген"},
    Deed.CLOSE: {},
}
ACTIONS = (*ADDING, "note", "document", "lead", "lead", "send", "send", "again", "lose")
STORIES = st.lists(
    st.tuples(st.sampled_from(ACTIONS), st.sampled_from(KINDS), st.integers(0, 5)), min_size=8, max_size=22
)


class Road:
    """The packets that were written and may arrive, come twice, or be lost."""

    def __init__(self, every: EveryOffice) -> None:
        self.every = every
        self.files: list[tuple[OfficeKind, Any]] = []

    def act(self, action: Deed | str, kind: OfficeKind, which: int, case_id: str) -> None:
        """One thing that happens in an office, or on the road; what is not offered there is not done."""
        desk = self.every.counter(kind)
        with suppress(NotOffered, NotYourTurn, NoSuchCase, NothingWritten):
            if isinstance(action, Deed):
                deeds.take(desk, case_id, action, ADDING[action])
            elif action == "note":
                additions.add_note(desk, case_id, "қоңырау шалды")
            elif action == "document":
                additions.add_document(desk, case_id, Document("other", "Анықтама"))
            elif action == "lead":
                self.every.lead_here(self.every.desks[kind], case_id, Outcome.GRANTED)
            elif action == "send":
                self.send(kind)
            elif self.files:
                self.arrive(which, stays=action == "again")

    def send(self, kind: OfficeKind) -> None:
        """What waits in an office goes on the road to the other."""
        other = KINDS[1 - KINDS.index(kind)]
        with suppress(NothingToSeal):
            written = dispatch.send_all(
                self.every.counter(kind), self.every.counter(other).office.id, self.every.root / "stick"
            )
            self.files += [
                (other, path.rename(path.with_name(f"{len(self.files)}-{n}-{path.name}")))
                for n, path in enumerate(written)
            ]

    def arrive(self, which: int, *, stays: bool) -> None:
        """A file is taken in and may come again, or never arrives."""
        receiver, path = self.files[which % len(self.files)]
        if stays:
            with suppress(PacketRepeated):
                reception.take_in(self.every.counter(receiver), path)
        else:
            self.files.remove((receiver, path))

    def exchange_until_quiet(self) -> None:
        """Everything on the road is lost; then both write until nothing waits."""
        self.files.clear()
        for _ in range(5):
            for kind in KINDS:
                self.send(kind)
                while self.files:
                    self.arrive(0, stays=True)
                    self.files.pop(0)


@settings(max_examples=8, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(story=STORIES)
def test_additions_of_two_offices_and_the_holders_advances_end_alike_everywhere(
    tmp_path_factory: pytest.TempPathFactory, story: list[tuple[Deed | str, OfficeKind, int]]
) -> None:
    every = open_every_office(tmp_path_factory.mktemp("adding") / "every")
    try:
        centre, department = (every.counter(kind) for kind in KINDS)
        case_id = register(centre, any_intake(centre, AID, "service_centre", people.ZHUMABAEVS)).case_id
        road = Road(every)
        road.act("lead", OfficeKind.SERVICE_CENTRE, 0, case_id)
        for action, kind, which in story:
            every.clock.advance(minutes=7)
            road.act(action, kind, which, case_id)
        road.exchange_until_quiet()
        assert folds(centre)[case_id] == folds(department)[case_id]
        assert not folds(centre)[case_id].aside
        for desk in (centre, department):
            assert chain_is_whole(desk)
            assert projection(desk) == rebuilt_projection(desk)
    finally:
        every.close()
