"""An office to practise in: invented people, an invented department beside it, two applications on the table."""

from __future__ import annotations

from app.casework.counter.register import register
from app.casework.desk import Desk, OfficeFolder, Shipped
from app.casework.entry import office
from app.casework.entry.office import Founded
from app.casework.office import cards
from app.demo import counter, offices, people
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.files import write_durably

DEPARTMENT_FOLDER = "practice-department"
"""Where, inside the practice office's folder, the department that it works with lies."""


def open_practice_office(shipped: Shipped, folder: OfficeFolder) -> Founded:
    """Set the practice office up, on this computer's clock; its akim and its department can be signed in to as well."""
    founded = office.found(shipped, folder, offices.OKRUG, offices.SPECIALIST)
    okrug = founded.desk
    _mark(folder)
    office.add_staff(okrug, offices.PASSWORD, offices.AKIM)
    department = _department(shipped, OfficeFolder(folder.path / DEPARTMENT_FOLDER))
    try:
        cards.accept_card(okrug, cards.own_card(department))
        cards.accept_card(department, cards.own_card(okrug))
    finally:
        department.store.close()
    for family, language in ((people.ZHUMABAEVS, Language.KK), (people.NURGALIEVS, Language.RU)):
        register(okrug, counter.fill(okrug, EDITION, CHANNEL, family, language))
    return founded


def _department(shipped: Shipped, folder: OfficeFolder) -> Desk:
    desk = office.found(shipped, folder, offices.DEPARTMENT, offices.CHIEF_SPECIALIST).desk
    _mark(folder)
    office.add_staff(desk, offices.PASSWORD, offices.HEAD)
    return desk


def _mark(folder: OfficeFolder) -> None:
    """Before the first paper: every paper of this office says that it is a sample."""
    write_durably(folder.practice_mark, b"")
