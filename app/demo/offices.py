"""The two offices of the demo: an okrug and the department it works with. Their names and people are invented."""

from __future__ import annotations

from app.casework.entry.office import USUAL_HOURS, NewOffice, NewStaff
from app.domain.language import Text
from app.domain.people import PersonName
from app.domain.roles import OfficeKind, Role

PASSWORD = "жаттығу-2026"
"""Everybody's password in the demo: nothing in it is anybody's secret."""

DISTRICT = "zhambyl-2012/demo_department"
"""The invented district: it stands in `resources/offices/demo.yaml`, in the region of that act."""

AKIMAT = Text("Қарасаз ауданының әкімдігі", "акимат Карасазского района")

OKRUG = NewOffice(
    code="3147",
    kind=OfficeKind.OKRUG,
    name=Text(
        "Жамбыл облысы Қарасаз ауданы Көкбұлақ ауылдық округі әкімінің аппараты",
        "Аппарат акима Кокбулакского сельского округа Карасазского района Жамбылской области",
    ),
    short_name=Text("Көкбұлақ ауылдық округі", "Кокбулакский сельский округ"),
    address=Text("Көкбұлақ ауылы, Абай көшесі, 12", "село Кокбулак, улица Абая, 12"),
    phone="8 (72600) 2-31-17",
    hours=USUAL_HOURS,
    appeal_body=AKIMAT,
    district=DISTRICT,
    villages=("Көкбұлақ", "Ақтерек", "Жаңатұрмыс"),
)
DEPARTMENT = NewOffice(
    code="3100",
    kind=OfficeKind.DEPARTMENT,
    name=Text(
        "Қарасаз ауданы әкімдігінің жұмыспен қамту және әлеуметтік бағдарламалар бөлімі",
        "Отдел занятости и социальных программ акимата Карасазского района",
    ),
    short_name=Text("Қарасаз ауданының бөлімі", "Отдел Карасазского района"),
    address=Text("Қарасаз ауылы, Қонаев көшесі, 5", "село Карасаз, улица Кунаева, 5"),
    phone="8 (72600) 2-14-60",
    hours=USUAL_HOURS,
    appeal_body=AKIMAT,
    district=DISTRICT,
)


def member(login: str, name: str, *roles: Role) -> NewStaff:
    """Somebody who signs in with the password of the demo."""
    return NewStaff(login, PersonName.of(name), roles, PASSWORD)


SPECIALIST = member("бекова", "Бекова Айгүл Маратқызы", Role.OKRUG_SPECIALIST, Role.ADMINISTRATOR)
AKIM = member("жақыпов", "Жақыпов Тимур Әлібекұлы", Role.AKIM)
CHIEF_SPECIALIST = member(
    "сәрсенова", "Сәрсенова Ләззат Қанатқызы", Role.DEPARTMENT_CHIEF_SPECIALIST, Role.ADMINISTRATOR
)
HEAD = member("оспанов", "Оспанов Ерлан Болатұлы", Role.DEPARTMENT_HEAD)

CENTRE = NewOffice(
    code="3190",
    kind=OfficeKind.SERVICE_CENTRE,
    name=Text(
        "Қарасаз ауданының халыққа қызмет көрсету орталығы",
        "Центр обслуживания населения Карасазского района",
    ),
    short_name=Text("Қарасаз ауданының орталығы", "Центр Карасазского района"),
    address=Text("Қарасаз ауылы, Төле би көшесі, 20", "село Карасаз, улица Толе би, 20"),
    phone="8 (72600) 2-40-40",
    hours=USUAL_HOURS,
    appeal_body=AKIMAT,
    district=DISTRICT,
)
INSPECTOR = member("ыбраева", "Ыбраева Динара Серікқызы", Role.CENTRE_INSPECTOR, Role.ADMINISTRATOR)
SECTION_HEAD = member("төлебаев", "Төлебаев Арман Жомартұлы", Role.CENTRE_HEAD)
