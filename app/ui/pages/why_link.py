"""The link beside a date that the program computed: it opens the explanation, with the rule of the act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from app.domain.language import N_
from app.domain.reckoning import Reckoning
from app.ui.formats import clock_time
from app.ui.language import Words, filled
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

    def set_reckoning(self, reckoning: Reckoning | None, today: date, *rules: Words) -> None:
        """Explain another term; `rules` are the act's own words, said first."""
        self._why = _why(reckoning, today, rules) if reckoning is not None else None
        self.setVisible(self._why is not None)

    def explain(self) -> WhyPopover | None:
        """Open the popover."""
        if self._why is None:
            return None
        popover = WhyPopover(self._why, self)
        popover.open()
        return popover


def _why(reckoning: Reckoning, today: date, rules: tuple[Words, ...]) -> Why:
    said = why_of(reckoning, today)
    if isinstance(reckoning.due, datetime):
        said = _of_minutes(reckoning, reckoning.due, said)
    if not rules:
        return said
    return replace(said, rule=rules[0], notes=(*rules[1:], said.rule, *said.notes))


def _of_minutes(reckoning: Reckoning, due: datetime, said: Why) -> Why:
    """Minutes have no days to count: the moment is told instead."""
    told = filled(
        N_("Counted from {start} to {end}, only while the office is open."),
        start=clock_time(reckoning.start),
        end=clock_time(due),
    )
    title = filled(N_("Why {time}?"), time=clock_time(due))
    return replace(said, title=title, days=(), notes=(told, *said.notes))
