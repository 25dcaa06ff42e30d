"""«Why this date?»: a reckoned term as the popover shows it, for every page that shows a date the program computed."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.language import N_, Language
from app.domain.reckoning import DayMark, Reckoning
from app.i18n import Translator
from app.ui.formats import day_and_month, weekday
from app.ui.language import Words
from app.ui.pages.terms import term_in_words
from app.ui.widgets.month_grid import CountedDay
from app.ui.widgets.why_popover import Why, WhyPopover


def why_of(reckoning: Reckoning, today: date) -> Why:
    """Days, rule and reasons of a term."""
    due = reckoning.due_day

    def title(tr: Translator) -> str:
        return tr(N_("Why {day}?"), day=day_and_month(due, tr.language))

    def rule(tr: Translator) -> str:
        term = term_in_words(reckoning.duration)
        said = term(tr) if callable(term) else ""
        return f"{said}: {reckoning.rule.source.in_(tr.language)}"

    notes: list[Words] = []
    if reckoning.other is not None:
        other = reckoning.other.due_day
        notes.append(
            lambda tr: tr(N_("Read more leniently it would be {day}."), day=day_and_month(other, tr.language))
        )
    if not reckoning.sure:
        notes.append(N_("The calendar of holidays for these days is not confirmed yet: the date may move."))
    days = tuple(_counted(mark) for mark in reckoning.days)
    return Why(title, rule, reckoning.start.date(), due, today, days, tuple(notes))


def show_why(reckoning: Reckoning, today: date, anchor: QWidget) -> WhyPopover:
    """Open the popover under what was asked about."""
    popover = WhyPopover(why_of(reckoning, today), anchor)
    popover.open()
    return popover


def _counted(mark: DayMark) -> CountedDay:
    """A weekend needs no reason, a holiday does."""
    reason = mark.reason
    if reason is not None and reason.ru == weekday(mark.day, Language.RU):
        reason = None
    return CountedDay(mark.day, mark.number, reason)
