"""Terms in words: «22 рабочих дня», «15 минут», as the screen says them in both languages."""

from __future__ import annotations

from app.domain.language import N_
from app.domain.terms import Duration, Unit
from app.i18n import Translator
from app.ui.language import Words


def term_in_words(duration: Duration | None) -> Words:
    """«22 жұмыс күні» · «22 рабочих дня»; where the act is silent, that it is."""
    if duration is None:
        return N_("the act sets no term")
    value, unit = duration.value, duration.unit

    def said(tr: Translator) -> str:
        if unit is Unit.MINUTES:
            return tr.plural("{count} minute", "{count} minutes", value)
        if unit is Unit.WORKING_DAYS:
            return tr.plural("{count} working day", "{count} working days", value)
        if unit is Unit.CALENDAR_DAYS:
            return tr.plural("{count} calendar day", "{count} calendar days", value)
        return tr.plural("{count} day", "{count} days", value)

    return said
