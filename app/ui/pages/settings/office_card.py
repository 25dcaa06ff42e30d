"""What the office says of itself on its papers, and the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout

from app.casework.our_office import Changed
from app.domain.language import N_, Text
from app.domain.office import OfficeProfile
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, say
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import secondary
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import holding
from app.ui.widgets.words import FREE, WordsLabel

_NOTE = N_("It stands on every paper; minutes are counted by these hours.")


class OfficeCard(Card):
    """Name, address, telephone, hours, district.

    Signals:
        change_asked: it is to be changed.
    """

    change_asked = Signal()

    def __init__(self) -> None:
        super().__init__(N_("This office"), icon="home")
        self.change = secondary(N_("Change…"))
        self.change.clicked.connect(self.change_asked)
        self.add_to_head(self.change)
        self.add(WordsLabel(_NOTE, Type.META, Tone.TEXT_2, lines=FREE))
        self._facts = {
            key: self._fact() for key in ("name", "address", "phone", "hours", "appeal", "district")
        }
        self._lay_out()
        self._changed = WordsLabel("", Type.META, Tone.TEXT_3, lines=FREE)
        self.add(self._changed)

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
        say(self._changed.setText, "" if changed is None else last_changed(changed))
        self._changed.setVisible(changed is not None)
        if may_change:
            self.change.allow()
        else:
            self.change.forbid(N_("An administrator changes it."))

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


def last_changed(changed: Changed) -> Words:
    """Who changed something last, and when."""

    def said(tr: Translator) -> str:
        return tr(
            N_("Changed last: {day}, {name}"), day=numeric_date(changed.at.date()), name=changed.author_name
        )

    return said
