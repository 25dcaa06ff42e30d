"""Families of nobody: Kazakh names, ИИНs with a right check digit that belong to no one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.iin import make_iin
from app.domain.people import PersonName, Sex

NOBODYS_SERIAL = 9000
"""Serial numbers from here on are used for invented people."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in a family: `income` is tenge of the whole quarter by the form's columns."""

    name: PersonName
    sex: Sex
    born: date
    relation: str
    occupation: str
    place: str = ""
    income: tuple[tuple[str, str], ...] = ()

    @property
    def iin(self) -> str:
        """A number that passes every check and belongs to nobody."""
        return make_iin(self.born, self.sex, NOBODYS_SERIAL)


@dataclass(frozen=True, slots=True)
class Family:
    """A household that applies; the first member is the applicant."""

    members: tuple[Member, ...]
    document_number: str
    street: str
    house: str
    phone: str
    iban: str

    @property
    def applicant(self) -> Member:
        """Who stands at the counter."""
        return self.members[0]


ZHUMABAEVS = Family(
    members=(
        Member(
            PersonName("Жұмабаева", "Гүлнар", "Ержанқызы"),
            Sex.FEMALE,
            date(1986, 3, 14),
            "applicant",
            "carer",
            income=(("pensions", "54000"),),
        ),
        Member(
            PersonName("Жұмабаев", "Қайрат", "Сәкенұлы"),
            Sex.MALE,
            date(1983, 11, 2),
            "spouse",
            "works",
            "«Көкбұлақ» шаруа қожалығы",
            (("work", "186000"),),
        ),
        Member(
            PersonName("Жұмабаева", "Аружан", "Қайратқызы"),
            Sex.FEMALE,
            date(2012, 5, 30),
            "daughter",
            "studies",
            "Көкбұлақ орта мектебі",
        ),
        Member(
            PersonName("Жұмабаев", "Әлихан", "Қайратұлы"),
            Sex.MALE,
            date(2016, 9, 8),
            "son",
            "studies",
            "Көкбұлақ орта мектебі",
        ),
        Member(
            PersonName("Жұмабаева", "Іңкәр", "Қайратқызы"),
            Sex.FEMALE,
            date(2023, 1, 19),
            "daughter",
            "preschool",
        ),
    ),
    document_number="045512387",
    street="Төле би көшесі",
    house="17",
    phone="+77011234567",
    iban="KZ988560000000123456",
)
"""A family of five whose income lies below the line."""

NURGALIEVS = Family(
    members=(
        Member(
            PersonName("Нұрғалиев", "Өмірзақ", "Оңғарұлы"),
            Sex.MALE,
            date(1971, 8, 23),
            "applicant",
            "works",
            "Көкбұлақ орта мектебі",
            (("work", "642000"),),
        ),
        Member(
            PersonName("Нұрғалиева", "Шынар", "Ғаниқызы"),
            Sex.FEMALE,
            date(1974, 2, 11),
            "spouse",
            "works",
            "Көкбұлақ дәрігерлік амбулаториясы",
            (("work", "531000"),),
        ),
        Member(
            PersonName("Нұрғалиев", "Дәурен", "Өмірзақұлы"),
            Sex.MALE,
            date(2009, 12, 5),
            "son",
            "studies",
            "Көкбұлақ орта мектебі",
        ),
    ),
    document_number="039871204",
    street="Жамбыл көшесі",
    house="4",
    phone="+77027654321",
    iban="KZ458560000000654321",
)
"""A family of three whose income lies above it."""
