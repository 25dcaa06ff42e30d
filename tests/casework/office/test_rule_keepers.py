"""Who may set the office's own rules, and who may not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from app.casework.desk import Desk
from app.casework.office import acts, holidays, supplements
from app.casework.office.office_errors import RulesNotYours
from app.demo.story import EDITION
from app.domain.calendar import DayKind
from app.domain.language import Text
from app.domain.own_rules import Amendable
from app.domain.roles import OfficeKind, Role
from tests.samples.offices import Offices, nothing_changes

NAME = Text("Аудан күні", "День района")
MONDAY, INDEPENDENCE = date(2026, 11, 23), date(2026, 12, 16)

SETTINGS: dict[str, Callable[[Desk], object]] = {
    "a day is set": lambda desk: holidays.set_day(desk, MONDAY, DayKind.HOLIDAY, NAME),
    "a day is made ordinary": lambda desk: holidays.remove_day(desk, INDEPENDENCE),
    "a day is given back": lambda desk: holidays.restore_day(desk, INDEPENDENCE),
    "acts are chosen": lambda desk: acts.choose_acts(desk, ["zhambyl-2012"]),
    "a supplement is confirmed": lambda desk: supplements.confirm(
        desk, EDITION, Amendable.REQUIREMENT, "bank_account"
    ),
    "a ground is added": lambda desk: supplements.add(desk, EDITION, Amendable.GROUND, NAME, NAME),
}


@pytest.mark.parametrize("deed", SETTINGS.values(), ids=SETTINGS)
def test_a_narrower_post_does_not_set_the_offices_rules(
    offices: Offices, deed: Callable[[Desk], object]
) -> None:
    clerk = replace(offices.chief.staff, roles=(Role.DEPARTMENT_CLERK,))
    with nothing_changes(*offices.desks), pytest.raises(RulesNotYours):
        deed(replace(offices.chief, staff=clerk))


@pytest.mark.parametrize("kind", list(OfficeKind))
def test_in_every_kind_of_office_a_head_a_specialist_and_an_administrator_set_its_rules(
    kind: OfficeKind,
) -> None:
    keepers = [role for role in kind.roles if role.keeps_rules]
    assert len(keepers) == 3
    assert Role.ADMINISTRATOR in keepers
    assert not any(narrower.keeps_rules for role in keepers for narrower in role.includes)
