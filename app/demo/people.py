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

QOZHAKHMETOVS = Family(
    members=(
        Member(
            PersonName("Қожахметов", "Ерлан", "Төреханұлы"),
            Sex.MALE,
            date(1979, 4, 2),
            "applicant",
            "unemployed",
            income=(("other", "36000"),),
        ),
        Member(
            PersonName("Қожахметова", "Шынар", "Әбілқасымқызы"),
            Sex.FEMALE,
            date(1982, 6, 17),
            "spouse",
            "works",
            "Көкбұлақ балабақшасы",
            (("work", "174000"),),
        ),
        Member(
            PersonName("Қожахметова", "Мөлдір", "Ерланқызы"),
            Sex.FEMALE,
            date(2013, 10, 9),
            "daughter",
            "studies",
            "Көкбұлақ орта мектебі",
        ),
        Member(
            PersonName("Қожахметов", "Ғалымжан", "Ерланұлы"), Sex.MALE, date(2021, 7, 25), "son", "preschool"
        ),
    ),
    document_number="041207735",
    street="Абай көшесі",
    house="31",
    phone="+77471112233",
    iban="KZ418560000000777001",
)
YSQAQOVS = Family(
    members=(
        Member(
            PersonName("Ысқақова", "Үміт", "Нүркенқызы"),
            Sex.FEMALE,
            date(1990, 12, 12),
            "applicant",
            "not_working",
            income=(("alimony", "45000"), ("pensions", "27000")),
        ),
        Member(
            PersonName("Ысқақов", "Темірлан", "Бауыржанұлы"), Sex.MALE, date(2018, 3, 3), "son", "preschool"
        ),
    ),
    document_number="042998150",
    street="Жамбыл көшесі",
    house="22",
    phone="+77752223344",
    iban="KZ148560000000777002",
)
TOLEGENOVS = Family(
    members=(
        Member(
            PersonName("Төлегенов", "Бауыржан", "Серікұлы"),
            Sex.MALE,
            date(1968, 1, 30),
            "applicant",
            "disabled",
            income=(("pensions", "261000"),),
        ),
        Member(
            PersonName("Төлегенова", "Рәбиға", "Оңғарқызы"),
            Sex.FEMALE,
            date(1941, 9, 1),
            "mother",
            "pensioner",
            income=(("pensions", "198000"),),
        ),
    ),
    document_number="038120447",
    street="Төле би көшесі",
    house="40",
    phone="+77013334455",
    iban="KZ848560000000777003",
)
BEKMURATOVS = Family(
    members=(
        Member(
            PersonName("Бекмұратова", "Ләззат", "Ғаниқызы"),
            Sex.FEMALE,
            date(1994, 5, 6),
            "applicant",
            "carer",
        ),
        Member(
            PersonName("Бекмұратова", "Айша", "Нұрланқызы"),
            Sex.FEMALE,
            date(2024, 2, 29),
            "daughter",
            "preschool",
        ),
    ),
    document_number="044510098",
    street="Қонаев көшесі",
    house="8",
    phone="+77784445566",
    iban="KZ578560000000777004",
)
