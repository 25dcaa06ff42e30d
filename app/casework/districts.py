"""Choosing "our district" at the first start: what the acts' lists of offices say about it, as far as they do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.catalogue.offices import Directory, OfficeList
from app.catalogue.offices import Office as ListedOffice
from app.domain.language import Text
from app.domain.roles import OfficeKind


@dataclass(frozen=True, slots=True)
class District:
    """A district by the list of one act. `key` names it; an act of another year may list it otherwise."""

    key: str
    region: Text
    year: str
    department: ListedOffice
    hours: Text

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
    hours: Text
    appeal_body: Text


def districts(cache: Path | None = None) -> tuple[District, ...]:
    """Every district whose department an act lists, the latest act first.

    Raises:
        CatalogueFileBad: a list has mistakes.
    """
    found = [district for each in Directory.load(cache=cache).lists() for district in _of(each)]
    return tuple(sorted(found, key=lambda one: (-int(one.year), one.region.kk, one.department.district.kk)))


def prefilled(district: District, kind: OfficeKind) -> Prefilled:
    """What the list says for an office of this kind: all of the department itself, of an okrug only where it is."""
    department = district.department
    appeal = _plain(department.appeal_body)
    where = _plain(department.district)
    if kind is not OfficeKind.DEPARTMENT:
        nothing, begun = Text("", ""), Text(f"{where.kk}, ", f"{where.ru}, ")
        return Prefilled(nothing, nothing, begun, "", district.hours, appeal)
    short = Text(f"{where.kk}ның жұмыспен қамту бөлімі", f"отдел занятости, {where.ru}")
    return Prefilled(
        name=_plain(department.name),
        short_name=_plain(department.short_name) if department.short_name else short,
        address=_plain(department.address),
        phone=department.phone,
        hours=district.hours,
        appeal_body=appeal,
    )


def _of(listed: OfficeList) -> list[District]:
    region, hours = _plain(listed.region), _plain(listed.hours.on_paper)
    year = listed.act.rpartition("-")[2]
    return [
        District(f"{listed.id}/{office.code}", region, year, office, hours)
        for office in listed.offices
        if office.kind is OfficeKind.DEPARTMENT
    ]


def _plain(text: Text | None) -> Text:
    return Text("", "") if text is None else Text(text.kk, text.ru)
