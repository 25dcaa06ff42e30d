"""The five offices of the month and their people: three okrugs, the department, the service centre. All are invented.

In life an okrug, a department and a centre work by the acts of one region. So that each of the five acts can be seen
at work, the department, the centre and the third okrug of this practice district were told to work by all of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.casework.desk import Desk, Shipped
from app.casework.entry import office
from app.casework.entry.office import NewOffice, NewStaff
from app.casework.office import acts, cards
from app.clock import SetClock
from app.demo import offices
from app.demo.offices import PASSWORD, member
from app.demo.places import Places
from app.domain.language import Text
from app.domain.roles import Role
from app.files import write_durably


@dataclass
class OfficeClock:
    """The clock of one office's computer: it goes as the world does, unless its battery is dead."""

    world: SetClock
    stands_at: datetime | None = None

    def now(self) -> datetime:
        """What the computer shows."""
        return self.stands_at or self.world.now()


@dataclass(frozen=True)
class OpenOffice:
    """An office with its people at their desks: the first is at the counter, the last signs.

    `name` is what people call it, `village` where it stands.
    """

    key: str
    village: str
    name: Text
    clock: OfficeClock
    desks: tuple[Desk, ...]

    @property
    def counter(self) -> Desk:
        """Who receives people."""
        return self.desks[0]


def _okrug(code: str, village: Text, okrug: Text, street: Text, phone: str) -> NewOffice:
    return replace(
        offices.OKRUG,
        code=code,
        name=Text(
            f"Жамбыл облысы Қарасаз ауданы {okrug.kk} ауылдық округі әкімінің аппараты",
            f"Аппарат акима {okrug.ru} сельского округа Карасазского района Жамбылской области",
        ),
        short_name=Text(f"{okrug.kk} ауылдық округі", f"{okrug.ru.removesuffix('ого')}ий сельский округ"),
        address=Text(f"{village.kk} ауылы, {street.kk}", f"село {village.ru}, {street.ru}"),
        phone=phone,
    )


AQSAI = _okrug(
    "3148",
    Text("Ақсай", "Аксай"),
    Text("Ақсай", "Аксайского"),
    Text("Желтоқсан көшесі, 1", "улица Желтоксан, 1"),
    "8 (72600) 2-51-08",
)
SARYZHAZ = _okrug(
    "3149",
    Text("Сарыжаз", "Сарыжаз"),
    Text("Сарыжаз", "Сарыжазского"),
    Text("Орталық көше, 3", "улица Центральная, 3"),
    "8 (72600) 2-63-22",
)
CREWS: Mapping[str, tuple[NewOffice, str, tuple[NewStaff, ...]]] = {
    "okrug": (offices.OKRUG, "Көкбұлақ", (offices.SPECIALIST, offices.AKIM)),
    "okrug-2": (
        AQSAI,
        "Ақсай",
        (
            member("тілеубаев", "Тілеубаев Нұрлан Әскербекұлы", Role.OKRUG_SPECIALIST, Role.ADMINISTRATOR),
            member("қасымова", "Қасымова Сәуле Дүйсенқызы", Role.AKIM),
        ),
    ),
    "okrug-3": (
        SARYZHAZ,
        "Сарыжаз",
        (
            member("савченко", "Савченко Ольга Петровна", Role.OKRUG_SPECIALIST, Role.ADMINISTRATOR),
            member("досмағамбетов", "Досмағамбетов Марат Ғалымұлы", Role.AKIM),
        ),
    ),
    "department": (
        offices.DEPARTMENT,
        "Қарасаз",
        (
            offices.CHIEF_SPECIALIST,
            member("ли", "Ли Елена Владимировна", Role.DEPARTMENT_CLERK),
            member("әбдіқадырова", "Әбдіқадырова Жанар Серікқызы", Role.SPECIAL_COMMISSION_SECRETARY),
            offices.HEAD,
        ),
    ),
    "centre": (
        offices.CENTRE,
        "Қарасаз",
        (
            offices.INSPECTOR,
            member("нұртаев", "Нұртаев Самат Еркінұлы", Role.CENTRE_ACCUMULATION_INSPECTOR),
            offices.SECTION_HEAD,
        ),
    ),
}
NAMES: Mapping[str, Text] = {
    "okrug": Text("Көкбұлақ", "Кокбулак"),
    "okrug-2": Text("Ақсай", "Аксай"),
    "okrug-3": Text("Сарыжаз", "Сарыжаз"),
    "department": Text("Бөлім", "Отдел"),
    "centre": Text("Орталық", "Центр"),
}
"""What people call the offices."""
EVERY_ACT = ("okrug-3", "department", "centre")
"""The offices of the practice district that work by all acts."""


class Town:
    """All offices, open, known to one another."""

    def __init__(self, shipped: Shipped, clock: SetClock, places: Places) -> None:
        self.offices = {key: self._open(key, shipped, clock, places) for key in CREWS}
        for key in EVERY_ACT:
            desk = self.offices[key].counter
            acts.choose_acts(desk, {edition.act.id for edition in desk.catalogue.editions()})
        for key in self.offices:
            if key != "department":
                self._introduce(self.offices[key].counter, self.department.counter)

    @property
    def department(self) -> OpenOffice:
        """The office that decides."""
        return self.offices["department"]

    def close(self) -> None:
        """Close every store."""
        for each in self.offices.values():
            each.counter.store.close()

    def _open(self, key: str, shipped: Shipped, clock: SetClock, places: Places) -> OpenOffice:
        new, village, (first, *others) = CREWS[key]
        own_clock = OfficeClock(clock)
        folder = places.office(key)
        desk = office.found(replace(shipped, clock=own_clock), folder, new, first).desk
        write_durably(folder.practice_mark, b"")
        for other in others:
            office.add_staff(desk, PASSWORD, other)
        beside = (office.change_person(desk, other.login, PASSWORD) for other in others)
        return OpenOffice(key, village, NAMES[key], own_clock, (desk, *beside))

    def _introduce(self, one: Desk, other: Desk) -> None:
        cards.accept_card(one, cards.own_card(other))
        cards.accept_card(other, cards.own_card(one))
