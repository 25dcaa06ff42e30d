"""What the office says of itself on its papers, and the way to change it."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout

from app.casework.office.our_office import Changed
from app.domain.language import N_, Text
from app.domain.office import OfficeProfile
from app.ui.language import as_it_is, say
from app.ui.pages.settings.own_card import OwnCard
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.layouts import holding
from app.ui.widgets.words import FREE, WordsLabel

_NOTE = N_("It stands on every paper; minutes are counted by these hours.")


class OfficeCard(OwnCard):
    """Name, address, telephone, hours, district."""

    def __init__(self) -> None:
        super().__init__(N_("This office"), "home", _NOTE)
        self._facts = {
            key: self._fact() for key in ("name", "address", "phone", "hours", "appeal", "district")
        }
        self._lay_out()
        self.add_changed()

    def show_office(
        self, office: OfficeProfile, district: Text | None, changed: Changed | None, *, may_change: bool
    ) -> None:
        """Show the office as it is; who may not change it is told who may."""
        for key, words in (
            ("name", office.name),
            ("address", office.address),
            ("phone", as_it_is(office.phone)),
            ("hours", office.hours),
            ("appeal", office.appeal_body),
            ("district", N_("not chosen") if district is None else district),
        ):
            say(self._facts[key].setText, words)
        self.tell_changed(changed, may_change=may_change)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(Space.CARD)
        form.setVerticalSpacing(Space.HAIR)
        for key, words in (
            ("name", N_("Name of the office")),
            ("address", N_("Address")),
            ("phone", N_("Telephone")),
            ("hours", N_("Working hours")),
            ("appeal", N_("Who hears complaints")),
            ("district", N_("Our district")),
        ):
            form.addRow(WordsLabel(words, Type.META, Tone.TEXT_2), self._facts[key])
        self.add(holding(form))

    def _fact(self) -> WordsLabel:
        return WordsLabel("", Type.BODY, lines=FREE)
