"""Two offices and a stick that gets lost: whatever happens on the way, both end with the same cases."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import NothingToSeal
from app.casework.exchange import exchange, reception
from app.casework.overview import look_up
from app.casework.papers import papers
from app.clock import SetClock
from app.demo import people
from app.domain.steps import ActionKind
from app.packets.errors import PacketRepeated
from tests.samples.offices import (
    MORNING,
    Offices,
    chain_is_whole,
    folds,
    open_offices,
    projection,
    rebuilt_projection,
)

FAMILIES = (people.ZHUMABAEVS, people.NURGALIEVS, people.TOLEGENOVS)


@dataclass
class District:
    """Both offices, each by its own clock, and the packets that are somewhere on the road."""

    offices: Offices
    road: list[Path] = field(default_factory=list)
    cases: list[str] = field(default_factory=list)
    letters: int = 0

    def register(self, which: int) -> None:
        """The okrug takes another application, of three at most."""
        if len(self.cases) < len(FAMILIES):
            self.cases.append(self.offices.take_application(FAMILIES[len(self.cases)]).case_id)

    def work(self, which: int) -> None:
        """A case is taken one step further by the office that holds it, if that office knows."""
        for desk in self.offices.desks:
            case_id = self._case_at(desk, which)
            if case_id is None:
                continue
            view = look_up.open_case(desk, case_id)
            if not view.lies_here or view.next is None:
                continue
            if view.next.kind is ActionKind.SIGN and which % 3 == 0:
                deeds.take(self.offices.head, case_id, Deed.RETURN_DRAFT, {"reason": "қайта"})
            else:
                self.offices.do_step(case_id, view.next.no)
            return

    def reprint(self, which: int) -> None:
        """The okrug adds to a case, wherever it lies: it prints the talon once more."""
        case_id = self._case_at(self.offices.specialist, which)
        if case_id is not None:
            talon = look_up.open_case(self.offices.specialist, case_id).case.papers[0]
            papers.reprint(self.offices.specialist, case_id, talon)

    def send(self, which: int) -> None:
        """An office writes everything that waits; the files go on the road."""
        sender, receiver = self._pair(which)
        with suppress(NothingToSeal):
            for path in self.offices.write(sender, receiver):
                self.letters += 1
                self.road.append(path.rename(self.offices.root / f"{self.letters}-{path.name}"))

    def arrive(self, which: int) -> None:
        """A file from the road is taken in, perhaps not for the first time; it stays there to come again."""
        if self.road:
            self._take_in(self.road[which % len(self.road)])

    def lose(self, which: int) -> None:
        """A file never arrives."""
        if self.road:
            self.road.pop(which % len(self.road))

    def exchange_until_quiet(self) -> None:
        """All that was on the road is lost; then the offices exchange sticks until nothing waits."""
        self.road.clear()
        for which in range(8):
            self.send(which)
            while self.road:
                self._take_in(self.road.pop(0))

    def _take_in(self, path: Path) -> None:
        code = path.name.split("-")[3]
        (desk,) = (desk for desk in self.offices.desks if desk.office.code == code)
        with suppress(PacketRepeated):
            reception.take_in(desk, path)

    def _pair(self, which: int) -> tuple[Desk, Desk]:
        okrug, department = self.offices.desks
        return (okrug, department) if which % 2 == 0 else (department, okrug)

    def _case_at(self, desk: Desk, which: int) -> str | None:
        known = [case_id for case_id in self.cases if folds(desk).get(case_id)]
        case_id = known[which % len(known)] if known else None
        return case_id if case_id and folds(desk)[case_id].case is not None else None


DEEDS: dict[str, Callable[[District, int], None]] = {
    name: getattr(District, name) for name in ("register", "work", "reprint", "send", "arrive", "lose")
}
OFTEN = ("work", "work", "send", "arrive")
STORIES = st.lists(st.tuples(st.sampled_from((*DEEDS, *OFTEN)), st.integers(0, 11)), min_size=10, max_size=30)


@settings(
    max_examples=15,
    phases=[Phase.generate],  # a story takes half a second: shrinking one would take minutes
    suppress_health_check=[HealthCheck.too_slow],
)
@given(story=STORIES)
def test_any_order_repetition_and_loss_of_packets_ends_with_equal_cases_in_both_offices(
    office_template: Path, tmp_path_factory: pytest.TempPathFactory, story: list[tuple[str, int]]
) -> None:
    root = tmp_path_factory.mktemp("story")
    district = District(_with_clocks_of_their_own(open_offices(office_template, root / "offices")))
    try:
        district.register(0)
        for deed, which in story:
            for desk in district.offices.desks:
                desk.clock.advance(minutes=7)
            DEEDS[deed](district, which)
        district.exchange_until_quiet()
        _both_know_the_same(district.offices)
    finally:
        district.offices.close()


def _with_clocks_of_their_own(offices: Offices) -> Offices:
    """The department's clock is nine days behind the okrug's."""
    late = replace(offices.chief.shipped, clock=SetClock(MORNING - timedelta(days=9)))
    return replace(
        offices, chief=replace(offices.chief, shipped=late), head=replace(offices.head, shipped=late)
    )


def _both_know_the_same(offices: Offices) -> None:
    here, there = folds(offices.specialist), folds(offices.chief)
    shared = {
        case_id: folded
        for case_id, folded in here.items()
        if folded.case is not None and offices.chief.office.id in folded.case.parties
    }
    assert there == shared
    for desk in offices.desks:
        assert chain_is_whole(desk)
        assert projection(desk) == rebuilt_projection(desk)
        assert not exchange.overview(desk).aside


def test_the_story_teller_of_this_module_reaches_the_end_of_the_journey(
    office_template: Path, tmp_path: Path
) -> None:
    """So that the property above speaks of whole journeys."""
    district = District(_with_clocks_of_their_own(open_offices(office_template, tmp_path / "offices")))
    district.register(0)
    for _ in range(4):
        for _ in range(4):
            district.work(1)
        district.exchange_until_quiet()
    case = look_up.open_case(district.offices.specialist, district.cases[0]).case
    assert sorted(case.steps) == [1, 2, 3, 4, 5, 6, 7]
    _both_know_the_same(district.offices)
    district.offices.close()


@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_may_come_first(office_template: Path, tmp_path: Path, deed: str) -> None:
    district = District(open_offices(office_template, tmp_path / "offices"))
    DEEDS[deed](district, 1)
    district.offices.close()
