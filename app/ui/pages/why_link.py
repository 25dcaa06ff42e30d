"""The link beside a date that the program computed: it opens the explanation, with the rule of the act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.catalogue.due import Grounds
from app.domain.language import N_
from app.ui.language import Words
from app.ui.pages.why import why_of
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.why_popover import Why, WhyPopover


class WhyLink(Button):
    """Explains a date; hidden while there is none to explain."""

    def __init__(self) -> None:
        super().__init__(N_("why this date?"), Kind.LINK, small=True)
        self._why: Why | None = None
        self.clicked.connect(self.explain)
        self.hide()

    def set_grounds(
        self, grounds: Grounds | None, today: date, *rules: Words, promised: date | None = None
    ) -> None:
        """Explain another day; `rules` are the act's own words, said first.

        `promised` is the day that is shown, where it was computed earlier than now.
        """
        self._why = _why(why_of(grounds, today, promised), rules) if grounds is not None else None
        self.setVisible(self._why is not None)

    def explain(self) -> WhyPopover | None:
        """Open the popover."""
        if self._why is None:
            return None
        popover = WhyPopover(self._why, self)
        popover.open()
        return popover


def _why(why: Why, rules: tuple[Words, ...]) -> Why:
    if not rules:
        return why
    return replace(why, rule=rules[0], notes=(*rules[1:], why.rule, *why.notes))
