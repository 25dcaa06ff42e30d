"""What happened to a case, in words: who, when, where; and what is known but could not be applied."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.casework.overview.look_up import CaseView, in_order
from app.domain.events import Event
from app.domain.language import N_
from app.domain.people import PersonName
from app.domain.records import ACTING
from app.domain.roles import Role
from app.i18n import Translator
from app.ui.formats import clock_time, short_date
from app.ui.language import Words, say, told
from app.ui.pages.cases.aside import reason_words
from app.ui.pages.cases.history_words import EVENT_KINDS, happened, in_addition
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, link
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, line
from app.ui.widgets.list_row import ListRow
from app.ui.widgets.words import FREE, WordsLabel

_DAY_WIDTH = 68


class HistoryCard(Card):
    """Every event, the latest first; its day leads to the case as it stood then.

    Signals:
        moment_asked(event_id): the case is to be shown as it stood after this event.
    """

    moment_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(N_("History"))

    def show_case(self, view: CaseView) -> None:
        """Show the history of a case."""
        self.clear()
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.CARD)
        grid.setVerticalSpacing(Space.SMALL)
        grid.setColumnMinimumWidth(0, _DAY_WIDTH)
        grid.setColumnStretch(1, 1)
        self.days: dict[str, Button] = {}
        for row, event in enumerate(reversed(in_order(view.history))):
            grid.addWidget(self._day(event), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(_words(event, view), row, 1)
        self.add(holder)

    def _day(self, event: Event) -> Button:
        """The day as a way to the case as it stood then."""
        day = link(_on(event))
        day.setFixedHeight(Type.BODY.line)
        say(day.setToolTip, N_("Show the case as it stood then"))
        day.clicked.connect(lambda: self.moment_asked.emit(event.record.id))
        self.days[event.record.id] = day
        return day


def _words(event: Event, view: CaseView) -> QVBoxLayout:
    column = bare(QVBoxLayout())
    column.addWidget(WordsLabel(happened(event.body, view.offices), Type.BODY, lines=FREE))
    column.addWidget(WordsLabel(_who(event, view), Type.META, Tone.TEXT_2, lines=FREE))
    more = in_addition(event.body)
    if told(more):
        column.addWidget(WordsLabel(more, Type.META, Tone.TEXT_2, lines=FREE))
    return column


def _who(event: Event, view: CaseView) -> Words:
    """«16:40, Жақыпов Т. Ә., аким, office»."""
    record = event.record
    name = PersonName.of(record.author_name).initialled
    office = view.offices.get(record.office_id)

    def said(tr: Translator) -> str:
        elsewhere = office.in_(tr.language) if office is not None and not _own(event, view) else ""
        parts = (clock_time(event.at), name, _post(record.author_role, tr), elsewhere)
        return ", ".join(part for part in parts if part)

    return said


def _post(author_role: str, tr: Translator) -> str:
    """The post in which somebody did it, and that it was in another's stead; "" of one that is not known."""
    known = {role.value: role.short_name.in_(tr.language) for role in Role}
    post = known.get(author_role.removeprefix(ACTING), "")
    return tr(N_("acting {post}"), post=post) if author_role.startswith(ACTING) else post


def _own(event: Event, view: CaseView) -> bool:
    """Whether it happened in the office that registered the case: its name goes without saying."""
    return event.record.office_id == view.case.registered_office


class AsideCard(Card):
    """Events that are kept but not applied, each with its reason; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__(N_("Put aside"), mark=Mark.PUT_ASIDE, flush=True)

    def show_case(self, view: CaseView) -> None:
        """Show what is put aside in a case."""
        self.clear()
        self.setVisible(bool(view.aside))
        self.set_count(len(view.aside))
        for number, (event, reason) in enumerate(view.aside):
            if number:
                self.add(line())
            kind = EVENT_KINDS.get(event.body.kind, event.body.kind)
            self.add(ListRow(kind, reason_words(reason), right=_on(event)))


def _on(event: Event) -> Words:
    return lambda tr: short_date(event.at, tr.language)
