"""Twenty cases at a sitting: one form, the same deed for every case that is marked, and what became of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.course import deeds
from app.casework.course.offers import Deed, Offer, Offered
from app.casework.desk import Desk
from app.casework.errors import StepIncomplete
from app.domain.case import Case
from app.domain.language import N_
from app.errors import KenseError
from app.ui.alive import while_alive
from app.ui.dialogs.error_dialog import sentences
from app.ui.language import Words, as_it_is, counted, filled, say, told
from app.ui.pages.cases.deeds.form import DeedForm
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.bars import Progress
from app.ui.widgets.buttons import primary
from app.ui.widgets.choice_fields import ChoiceField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.layouts import bare
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.words import FREE, WordsLabel

_BROAD = 640
_BACKWARD = frozenset({Deed.RETURN_DRAFT})
_ANOTHER = N_("one more field")
_WANTS_MORE = N_("This case wants to be told besides: {fields}. Open it and do it there.")


def ask_offers(desk: Desk, case_ids: Sequence[str]) -> dict[str, Offered]:
    """What is offered for each of these cases; nothing for one that cannot be read."""
    found: dict[str, Offered] = {}
    for case_id in case_ids:
        try:
            found[case_id] = deeds.offers(desk, case_id)
        except KenseError:
            found[case_id] = Offered(case_id, "", (), ())
    return found


def _title(count: int, marked: int) -> Words:
    if marked > count:
        return filled(N_("The first {count} of {marked} marked cases"), count=count, marked=marked)
    return counted("{count} marked case", "{count} marked cases", count)


class QuickDialog(Dialog):
    """Asks once and does the deed case by case; what fails is named and left as it was.

    A field that nobody touched is not said for all: each case then has what its own form proposes.

    Signals:
        case_done(case_id): the deed is done in a case.
        ended: every case had its turn, or the person stopped it.
    """

    width_of_all = _BROAD
    case_done = Signal(str)
    ended = Signal()

    def __init__(
        self, parent: QWidget | None, session: Session, offered: Mapping[str, Offered], marked: int = 0
    ) -> None:
        """`marked` is how many there are, where they are more than those that are worked on."""
        super().__init__(parent, _title(len(offered), marked))
        self._session, self._offered = session, dict(offered)
        self._waiting: list[tuple[str, Offer]] = []
        self._whole = self._done = 0
        self._under_way = False
        self._values: dict[str, Any] = {}
        self._shown: Offer | None = None
        self.failed: list[tuple[Offered, Exception]] = []
        counts = Counter(offer.deed for each in offered.values() for offer in each.next)
        for deed in _BACKWARD:
            counts.pop(deed, None)
        self.deeds = [deed for deed, _ in counts.most_common()]
        labels = {offer.deed: offer.label for each in offered.values() for offer in each.next}
        self.deed = ChoiceField(
            N_("What is done with them"), [(each.value, labels[each]) for each in self.deeds]
        )
        self.form: DeedForm | None = None
        self._lay_out()
        self.deed.changed.connect(self._choose)
        if self.deeds:
            self.deed.set_value(self.deeds[0].value)
        self._choose()

    def take(self) -> None:
        """Begin with the first case, once every page is there; the others follow one by one."""
        if self.form is not None and self.form.is_working:
            return
        self._waiting = self._fitting()
        self._whole, self._done = len(self._waiting), 0
        self._values = self._said_for_all()
        self.failed = []
        self._under_way = True
        self._let_take()
        self.progress.begin(N_("The cases are being worked on"))
        self._go_on()

    def _lay_out(self) -> None:
        self._about = WordsLabel("", Type.BODY, Tone.TEXT_2, lines=FREE)
        holder = QWidget()
        self._place = bare(QVBoxLayout(holder), Space.SMALL)
        self.progress = Progress()
        self.progress.cancelled.connect(self._waiting_is_over)
        self.results = RowList(N_("What was not done"), grows=True, wraps=True)
        self.results.hide()
        for widget in (self.deed, self._about, holder, self.progress, self.results):
            self.add(widget)
        self.deed.setVisible(len(self.deeds) > 1)
        self.take_button = primary(N_("Do it for all of them"), key="Ctrl+Enter")
        self.take_button.clicked.connect(self.take)
        self._verbs.addWidget(self.take_button)

    def _chosen(self) -> Deed | None:
        chosen = self.deed.value()
        return Deed(chosen) if chosen else None

    def _fitting(self) -> list[tuple[str, Offer]]:
        """The cases in which the chosen deed is the next one."""
        return [
            (case_id, offer)
            for case_id, each in self._offered.items()
            for offer in each.next
            if offer.deed is self._chosen()
        ]

    def _choose(self) -> None:
        """Show the form of the deed, and for how many of the cases it is."""
        fitting = self._fitting()
        if self.form is not None:
            self.form.deleteLater()
            self.form = None
        self._let_take()
        if not fitting:
            say(self._about.setText, N_("None of them waits for you here."))
            return
        rest = len(self._offered) - len(fitting)
        words = counted(
            "It is the next step of {count} case.", "It is the next step of {count} cases.", len(fitting)
        )
        more = counted(
            "{count} other waits for something else.", "{count} others wait for something else.", rest
        )
        say(
            self._about.setText,
            lambda _tr: " ".join(told(part) for part in ((words, more) if rest else (words,))),
        )
        self._shown = fitting[0][1]
        self.form = DeedForm(self._session, self._shown)
        self.form.changed.connect(self._let_take)
        self.form.changed.connect(self._fit_shown)
        self.form.ended.connect(self.take_button.setFocus)
        self._place.addWidget(self.form)
        self._fit_shown()

    def _let_take(self) -> None:
        """The button is off while cases are worked on, where none waits, and while pages are still being read."""
        if self.form is not None and self.form.is_working:
            self.take_button.forbid(N_("The scans are still being read."))
        elif self._under_way or not self._fitting():
            self.take_button.setEnabled(False)
        else:
            self.take_button.allow()

    def _said_for_all(self) -> dict[str, Any]:
        """What was typed; what stands as it was offered is left to each case's own offer."""
        if self.form is None or self._shown is None:
            return {}
        proposed = {field.code: field.value for field in self._shown.fields}
        said = self.form.values().items()
        return {code: value for code, value in said if value != (proposed.get(code) or _nothing(value))}

    def _go_on(self) -> None:
        if not self._waiting:
            self._end()
            return
        case_id, offer = self._waiting.pop(0)
        done = self._whole - len(self._waiting) - 1
        self.progress.tell(filled(N_("{done} of {whole}"), done=done, whole=self._whole), done, self._whole)
        said = self._values
        self._session.ask(
            lambda desk: deeds.take(desk, case_id, offer.deed, said, step=offer.step),
            while_alive(self, self._taken),
            while_alive(self, self._not_taken, case_id),
        )

    def _taken(self, case: Case) -> None:
        self._offered.pop(case.id)
        self._done += 1
        self.case_done.emit(case.id)
        self._go_on()

    def _not_taken(self, case_id: str, error: Exception) -> None:
        if isinstance(error, StepIncomplete) and self.form is not None and self._is_of_all(error):
            self._waiting = []
            self.form.mark(error.fields)
            self._end(told=False)
            return
        self.failed.append((self._offered[case_id], error))
        self._go_on()

    def _is_of_all(self, error: StepIncomplete) -> bool:
        """Whether the form before the person is not complete, rather than one case wanting more than the others."""
        begun = self._done or self.failed
        return self.form is not None and not begun and set(error.fields) <= set(self.form.values())

    def _waiting_is_over(self) -> None:
        """Stop after the case that is under way."""
        self._waiting = []

    def _end(self, *, told: bool = True) -> None:
        self.progress.finish()
        self._session.changed.emit()
        self._under_way = False
        self._let_take()
        if told:
            self._tell_results()
        self.ended.emit()
        if told and not self.failed:
            self.accept()

    def _tell_results(self) -> None:
        rows = [
            Row(each.case_id, as_it_is(each.number), self._why(each, error), Mark.ERROR)
            for each, error in self.failed
        ]
        self.results.set_rows(rows)
        self.results.setVisible(bool(rows))
        words = counted(
            "{count} case was left as it was.", "{count} cases were left as they were.", len(rows)
        )
        if rows:
            say(self._about.setText, words)
        self._fit_shown()

    def _why(self, offered: Offered, error: Exception) -> Words:
        """Why a case was left: what it wants beside the rest is named."""
        if not isinstance(error, StepIncomplete):
            return sentences(error)[0]
        fields = (field for offer in offered.next if offer.deed is self._chosen() for field in offer.fields)
        labels = {field.code: field.label for field in fields}
        missing = dict.fromkeys(labels.get(code, _ANOTHER) for code in error.fields)
        return lambda tr: tr(_WANTS_MORE, fields=", ".join(tr(label) for label in missing))

    def _fit_shown(self) -> None:
        if self.isVisible():
            self.fit()


def _nothing(value: Any) -> Any:
    """What an empty field of the same kind holds."""
    return type(value)() if isinstance(value, str | tuple | dict) else None
