"""What the two cards about this office share: a button that an administrator may press, a note, who changed it last."""

from __future__ import annotations

from PySide6.QtCore import Signal

from app.casework.office.our_office import Changed
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, say
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.buttons import secondary
from app.ui.widgets.card import Card
from app.ui.widgets.words import FREE, WordsLabel


class OwnCard(Card):
    """A card of the office's own facts, which are changed in a dialog.

    Signals:
        change_asked: they are to be changed.
    """

    change_asked = Signal()

    def __init__(self, title: Words, icon: str, note: Words) -> None:
        super().__init__(title, icon=icon)
        self.change = secondary(N_("Change…"))
        self.change.clicked.connect(self.change_asked)
        self.add_to_head(self.change)
        self.add(WordsLabel(note, Type.META, Tone.TEXT_2, lines=FREE))
        self._changed = WordsLabel("", Type.META, Tone.TEXT_3, lines=FREE)

    def add_changed(self) -> None:
        """Stand who changed it last under what was added so far."""
        self.add(self._changed)

    def tell_changed(self, changed: Changed | None, *, may_change: bool) -> None:
        """Say who changed it last; who may not change it is told who may."""
        say(self._changed.setText, "" if changed is None else _last_changed(changed))
        self._changed.setVisible(changed is not None)
        if may_change:
            self.change.allow()
        else:
            self.change.forbid(N_("An administrator changes it."))


def _last_changed(changed: Changed) -> Words:
    """Who changed something last, and when."""

    def said(tr: Translator) -> str:
        return tr(
            N_("Changed last: {day}, {name}"), day=numeric_date(changed.at.date()), name=changed.author_name
        )

    return said
