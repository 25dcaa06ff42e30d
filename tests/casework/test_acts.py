"""Which acts an office works by, and what it is told about them."""

from __future__ import annotations

from datetime import date

import pytest

from app.casework import acts, look_up
from app.casework.errors import NoActChosen
from app.demo.story import EDITION
from tests.samples.offices import Offices, nothing_changes


def test_an_office_that_chose_nothing_works_by_every_act_it_can_lead(offices: Offices) -> None:
    desk = offices.specialist
    assert "zhambyl-2012" in acts.chosen_acts(desk)
    assert {edition.act.id for edition, _ in acts.offered(desk)} == set(acts.chosen_acts(desk))


def test_only_services_of_the_chosen_acts_are_offered(offices: Offices) -> None:
    desk = offices.chief
    acts.choose_acts(desk, ["kyzylorda-2011"])
    assert acts.chosen_acts(offices.head) == ("kyzylorda-2011",)
    assert {edition.act.id for edition, _ in acts.offered(desk)} == {"kyzylorda-2011"}


def test_a_case_goes_on_by_its_own_edition_when_the_office_chose_another_act(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    acts.choose_acts(offices.specialist, ["kyzylorda-2011"])
    offices.bring(case_id, done=2)
    assert look_up.open_case(offices.specialist, case_id).edition.id == EDITION


@pytest.mark.parametrize("ids", [[], ["almaty-1999"]])
def test_an_office_without_any_act_is_refused(offices: Offices, ids: list[str]) -> None:
    with nothing_changes(*offices.desks), pytest.raises(NoActChosen):
        acts.choose_acts(offices.specialist, ids)


@pytest.mark.parametrize(
    ("today", "in_force"), [(date(2014, 4, 2), True), (date(2014, 4, 3), False), (date(2026, 11, 20), False)]
)
def test_an_act_is_in_force_until_the_day_of_its_repeal(
    offices: Offices, today: date, in_force: bool
) -> None:
    standing = acts.standing(offices.chief.catalogue.edition(EDITION), today)
    assert standing.is_in_force is in_force
    assert standing.repealed_since == (None if in_force else date(2014, 4, 3))


def test_every_act_is_told_with_what_it_means_here(offices: Offices) -> None:
    views = {view.act.id: view for view in acts.acts(offices.specialist)}
    assert len(views) == 5
    assert all(not view.standing.is_in_force for view in views.values())
    assert views["zhambyl-2012"].services == 15
    assert views["zhambyl-2012"].chosen
