"""Two offices that know each other: the okrug 0412 and its district's department 0400."""

from __future__ import annotations

import pytest

from app.domain.roles import OfficeKind
from tests.packets.fakes import Office, hex_id

_OKRUG, _DEPARTMENT, _STRANGER = Office("0412"), Office("0400", OfficeKind.DEPARTMENT), Office("0777")


def _fresh(office: Office) -> Office:
    return Office(office.code, office.kind, office.keys)


@pytest.fixture
def okrug() -> Office:
    """An okrug that has written three records of two cases."""
    okrug = _fresh(_OKRUG)
    for case, text in (("one", "Өтініш"), ("two", "Заявление"), ("one", "Толықтыру")):
        okrug.writes(hex_id(case), text)
    return okrug


@pytest.fixture
def department(okrug: Office) -> Office:
    """The department, which has the okrug's card."""
    department = _fresh(_DEPARTMENT)
    department.knows(okrug)
    return department


@pytest.fixture
def stranger() -> Office:
    """An office that nobody knows."""
    return _fresh(_STRANGER)
