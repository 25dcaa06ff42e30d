"""Choosing "our district", at the first start or later: what the acts' lists of offices say about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.catalogue.act import Hours
from app.catalogue.offices import Directory, OfficeList
from app.catalogue.offices import Office as ListedOffice
from app.domain.language import Text
from app.domain.office import OfficeProfile
from app.domain.opening import in_words
from app.domain.roles import OfficeKind
from app.domain.schedule import Schedule


@dataclass(frozen=True, slots=True)
class District:
    """A district by the list of one act. `key` names it; an act of another year may list it otherwise."""

    key: str
    region: Text
    year: str
    department: ListedOffice
    hours: Hours

    @property
    def title(self) -> Text:
        """What is chosen among: the district, its oblast, and the year of the act that lists it."""
        district = self.department.district
        return Text(
            f"{district.kk}, {self.region.kk} ({self.year} ж.)",
            f"{district.ru}, {self.region.ru} ({self.year} г.)",
        )


@dataclass(frozen=True, slots=True)
class Prefilled:
    """What can be filled in for an office of a district; an empty text is not known."""

    name: Text
    short_name: Text
    address: Text
    phone: str
    schedule: Schedule
    appeal_body: Text

    @property
    def hours(self) -> Text:
        """The schedule as papers print it."""
        return in_words(self.schedule)


def districts(cache: Path | None = None) -> tuple[District, ...]:
    """Every district whose department an act lists, the latest act first.

    Raises:
        CatalogueFileBad: a list has mistakes.
    """
    found = [district for each in Directory.load(cache=cache).lists() for district in _of(each)]
    return tuple(sorted(found, key=lambda one: (-int(one.year), one.region.kk, one.department.district.kk)))


def offered(office: OfficeProfile, cache: Path | None = None) -> tuple[District, ...]:
    """The districts that an office may choose among; the invented one only if the office lies in it.

    Raises:
        CatalogueFileBad: a list has mistakes.
    """
    invented = _of(Directory.load(cache=cache).demo())
    return (*(one for one in invented if one.key == office.district), *districts(cache))


def prefilled(district: District, kind: OfficeKind) -> Prefilled:
    """What the list says for an office of this kind: all of the department itself, of an okrug only where it is."""
    department = district.department
    appeal, schedule = _plain(department.appeal_body), district.hours.schedule
    where = _plain(department.district)
    if kind is not OfficeKind.DEPARTMENT:
        nothing, begun = Text("", ""), Text(f"{where.kk}, ", f"{where.ru}, ")
        return Prefilled(nothing, nothing, begun, "", schedule, appeal)
    short = Text(f"{where.kk}ның жұмыспен қамту бөлімі", f"отдел занятости, {where.ru}")
    return Prefilled(
        name=_plain(department.name),
        short_name=_plain(department.short_name) if department.short_name else short,
        address=_plain(department.address),
        phone=department.phone,
        schedule=schedule,
        appeal_body=appeal,
    )


def _of(listed: OfficeList) -> list[District]:
    year = listed.act.rpartition("-")[2]
    return [
        District(
            f"{listed.act if listed.demo else listed.id}/{office.code}",
            _plain(listed.region),
            year,
            office,
            office.hours or listed.hours,
        )
        for office in listed.offices
        if office.kind is OfficeKind.DEPARTMENT
    ]


def _plain(text: Text | None) -> Text:
    return Text("", "") if text is None else Text(text.kk, text.ru)
