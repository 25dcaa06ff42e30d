"""Which acts an office works by, and what it is told about them."""

from __future__ import annotations

from datetime import date

import pytest

from app.casework.office import acts
from app.casework.office.office_errors import NoActChosen
from app.casework.overview import look_up
from app.catalogue.model import Edition
from app.demo.story import EDITION
from app.domain.language import Text
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


def successor(edition: Edition, adopted: date, repealed: date | None, region: Text | None = None) -> Edition:
    """The same service by another act."""
    repeal = None
    if repealed is not None:
        assert edition.act.repeal is not None
        repeal = edition.act.repeal.model_copy(update={"on": repealed})
    act = edition.act.model_copy(
        update={
            "id": f"other-{adopted:%Y}",
            "adopted": adopted,
            "repeal": repeal,
            "region": region or edition.act.region,
        }
    )
    return edition.model_copy(update={"id": f"other-{adopted:%Y}/assistance", "act": act})


@pytest.mark.parametrize(
    ("today", "applies"),
    [
        (date(2013, 6, 1), "zhambyl-2012"),
        (date(2014, 4, 3), "other-2014"),
        (date(2016, 1, 1), "other-2016"),
        (date(2026, 11, 20), "other-2016"),
    ],
)
def test_of_two_acts_of_a_region_the_one_in_force_applies_else_the_latest(
    offices: Offices, today: date, applies: str
) -> None:
    first = offices.chief.catalogue.edition(EDITION)
    second = successor(first, date(2014, 1, 10), date(2015, 12, 31))
    third = successor(first, date(2016, 1, 1), date(2020, 1, 1))
    applying = acts.applicable([first, second, third], today)
    assert [edition.act.id for edition in applying] == [applies]


def test_the_same_service_by_acts_of_two_regions_is_offered_by_both(offices: Offices) -> None:
    first = offices.chief.catalogue.edition(EDITION)
    other = successor(first, date(2016, 1, 1), None, Text("Ақмола облысы", "Акмолинская область"))
    assert len(acts.applicable([first, other], date(2026, 11, 20))) == 2


def test_what_the_chosen_acts_share_is_told_with_what_is_offered(offices: Offices) -> None:
    desk = offices.chief
    acts.choose_acts(desk, ["zhambyl-2012", "kyzylorda-2011"])
    shared = acts.shared_services(desk)
    assert shared
    assert all(len(each.acts) == 2 and each.applies is None for each in shared)
    offered = [edition.family for edition, channel in acts.offered(desk) if channel.kind == "department"]
    assert len(offered) > len(set(offered))
    acts.choose_acts(desk, ["zhambyl-2012"])
    assert acts.shared_services(desk) == ()


def test_an_office_that_never_chose_is_told_so(offices: Offices) -> None:
    assert not acts.was_chosen(offices.chief)
    acts.choose_acts(offices.chief, ["zhambyl-2012"])
    assert acts.was_chosen(offices.chief)
