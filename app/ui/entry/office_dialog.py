"""What this office says of itself, changed after its founding: in Settings, or by choosing our district."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.casework.office.districts import District, offered
from app.casework.office.our_office import change, details_of
from app.domain.language import N_
from app.domain.office import OfficeProfile
from app.paths import cache_dir
from app.ui.entry.office_fields import OfficeFields
from app.ui.session import Session
from app.ui.widgets.buttons import Kind
from app.ui.widgets.dialog import Dialog

CHANGE = "change"
_WIDTH = 760


class OfficeDialog(Dialog):
    """The fields of the first start, as they stand now; it does not close while one is wrong."""

    width_of_all = _WIDTH

    def __init__(
        self,
        parent: QWidget | None,
        office: OfficeProfile,
        districts: tuple[District, ...],
        district: str = "",
    ) -> None:
        super().__init__(
            parent,
            N_("What does this office say of itself?"),
            N_(
                "Papers made from now on bear it, and minutes are counted by these hours. Kept papers stay as they are."
            ),
        )
        self.office = OfficeFields()
        self.office.set_kind(office.kind)
        self.office.offer_districts(districts)
        self.office.hold(details_of(office))
        if district:
            self.office.choose_district(district)
        self.add(self.office.rows)
        self.add_verb(CHANGE, N_("Change it"), Kind.PRIMARY, shortcut="Ctrl+Enter")

    def give(self, answer: str) -> None:
        """Answer and close, unless something is wrong with a field."""
        if not self.office.problem():
            super().give(answer)


def change_office(parent: QWidget, session: Session, district: str = "") -> None:
    """Ask how the office is to be described, with a district chosen if one is given, and write it."""

    def show(districts: tuple[District, ...]) -> None:
        dialog = OfficeDialog(parent, session.desk.office, districts, district)
        dialog.answered.connect(partial(_change, session, dialog))
        dialog.open()

    session.ask(lambda desk: offered(desk.office, cache_dir()), show)


def _change(session: Session, dialog: OfficeDialog, answer: str) -> None:
    if answer != CHANGE:
        return
    details = dialog.office.details()
    session.do(lambda desk: change(desk, details), session.sit_down)
