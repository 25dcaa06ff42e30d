"""The office's letterhead as it is, and the way to change it."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from app.casework.office.our_office import Changed
from app.casework.office.stationery import Stationery
from app.domain.language import N_
from app.i18n import Translator
from app.ui.language import Words, say
from app.ui.pages.settings.letterhead_dialog import emblem_pixmap
from app.ui.pages.settings.own_card import OwnCard
from app.ui.theme.tokens import Space, Type
from app.ui.widgets.layouts import column, holding, row
from app.ui.widgets.words import FREE, WordsLabel

_EMBLEM = 48


_NOTE = N_("So letters look that are made from now on; kept papers stay as they are.")


class LetterheadCard(OwnCard):
    """Emblem, who signs as what, place of the stamp."""

    def __init__(self) -> None:
        super().__init__(N_("Letterhead and signatures"), "stamp", _NOTE)
        self._picture = QLabel()
        say(self._picture.setAccessibleName, N_("Emblem"))
        self._emblem = WordsLabel("", Type.BODY, lines=FREE)
        self._signing = WordsLabel("", Type.BODY, lines=FREE)
        self._stamp = WordsLabel("", Type.BODY, lines=FREE)
        words = holding(column(self._emblem, self._signing, self._stamp, spacing=Space.HAIR))
        self.add(row(self._picture, words, spacing=Space.CARD, stretches=(0, 1)))
        self.add_changed()

    def show_stationery(self, stationery: Stationery, changed: Changed | None, *, may_change: bool) -> None:
        """Show it as it is; who may not change it is told who may."""
        pixmap = emblem_pixmap(stationery.emblem, _EMBLEM)
        self._picture.setVisible(pixmap is not None)
        if pixmap is not None:
            self._picture.setPixmap(pixmap)
        say(
            self._emblem.setText, N_("Letters bear this emblem.") if pixmap else N_("Letters bear no emblem.")
        )
        say(self._signing.setText, _signing(stationery))
        say(
            self._stamp.setText,
            N_("There is a place for the stamp.") if stationery.stamped else N_("No place for a stamp."),
        )
        self.tell_changed(changed, may_change=may_change)


def _signing(stationery: Stationery) -> Words:
    """Who signs as what, a line each."""
    if not stationery.signing:
        return N_("Those who sign bear the post that the act names.")

    def said(tr: Translator) -> str:
        return "\n".join(f"{one.name} — {one.post.in_(tr.language)}" for one in stationery.signing)

    return said
