"""People as an office knows them: names, documents, addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_SON_OR_DAUGHTER = frozenset({"ұлы", "қызы", "улы", "кызы", "оглы", "оғлы", "гызы"})
"""What stands in a patronymic as a word of its own, and small."""


class Sex(StrEnum):
    """Sex as the ИИН encodes it."""

    MALE = "male"
    FEMALE = "female"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name exactly as it stands in the identity document."""

    surname: str
    given: str
    patronymic: str = ""

    @classmethod
    def of(cls, full: str) -> PersonName:
        """The parts of a name written in full: surname first, the patronymic whatever is left."""
        surname, _, rest = full.partition(" ")
        given, _, patronymic = rest.partition(" ")
        return cls(surname, given, patronymic)

    @classmethod
    def of_signatory(cls, name: str) -> PersonName:
        """The name of who signed; a body that did has its own name, which no initials are made of."""
        of_person = all(word[0].isupper() or word in _SON_OR_DAUGHTER for word in name.split()[1:])
        return cls.of(name) if of_person else cls(name, "")

    @property
    def full(self) -> str:
        """Surname, name and patronymic."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)

    @property
    def initialled(self) -> str:
        """Surname and initials, joined by no-break spaces: «Жұмабаева Г. Е.»; who has no surname, in full."""
        if not self.surname:
            return self.full
        initials = [f"{part[0]}." for part in (self.given, self.patronymic) if part]
        return "\u00a0".join([self.surname, *initials])

    def may_be(self, written: str) -> bool:
        """Whether a name as people write it, in either order and with initials, can be this person's."""
        words = written.casefold().replace(".", " ").split()
        if not self.surname:
            return bool(words) and set(words) <= set(self.full.casefold().split())
        surname, others = self.surname.casefold(), f"{self.given} {self.patronymic}".casefold().split()
        rest = [word for word in words if word != surname]
        return surname in words and all(any(other.startswith(word) for other in others) for word in rest)


@dataclass(frozen=True, slots=True)
class IdentityDocument:
    """The document that proves who a person is."""

    kind: str
    number: str
    issuer: str = ""
    issued: date | None = None
    expires: date | None = None


@dataclass(frozen=True, slots=True)
class Address:
    """A dwelling inside the office's okrug or outside it; a village without street names has none."""

    village: str
    street: str = ""
    house: str = ""
    flat: str = ""
    okrug: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A street of a village of an okrug; each may be empty where it is not known or there is none."""

    okrug: str
    village: str
    street: str


@dataclass(frozen=True, slots=True)
class Person:
    """An applicant, or somebody who acts for one.

    `iin` is empty only for a person who has none; `iin_reason` then, or when the number fails its check digit,
    says why the number was accepted as it is.
    """

    name: PersonName
    iin: str
    birth_date: date
    sex: Sex | None = None
    document: IdentityDocument | None = None
    address: Address | None = None
    phone: str = ""
    iin_reason: str = ""


@dataclass(frozen=True, slots=True)
class Representative:
    """Who acts for the applicant, and on what basis (power of attorney, guardianship…)."""

    person: Person
    basis: str
