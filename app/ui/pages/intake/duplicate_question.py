"""Cases that look like the application, side by side with it: open the other one, or register with a reason.

The program never refuses by itself: whoever sits at the counter decides, and the reason goes into the case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.casework.counter import duplicates
from app.casework.counter.duplicates import Duplicate, Facet, Likeness
from app.domain.case import CaseStatus
from app.domain.language import N_, Text
from app.i18n import Translator
from app.ui.alive import while_alive
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, filled, say
from app.ui.pages.intake.work import Work
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Kind
from app.ui.widgets.dialog import HARMLESS, Dialog
from app.ui.widgets.layouts import line
from app.ui.widgets.text_fields import TextField
from app.ui.widgets.words import FREE, WordsLabel

OPEN_OTHER, REGISTER = "open", "register"
_WIDTH = 860
_NAME_WIDTH = 130
_SENTENCES = {
    Likeness.SAME_REQUEST: N_("The same electronic request has been registered already."),
    Likeness.SAME_SERVICE_OPEN: N_("This person has an undecided case of the same service."),
    Likeness.DECIDED_RECENTLY: N_("A case of the same service was decided for this person in this period."),
    Likeness.IN_ANOTHER_FAMILY: N_("In another undecided application of the same service stand: {people}."),
    Likeness.LOOK_ALIKE: N_("Somebody with a like name and the same birth date has applied."),
}
_STATUSES = {
    CaseStatus.IN_PROGRESS: N_("not decided yet"),
    CaseStatus.DECIDED: N_("decided, not collected"),
    CaseStatus.CLOSED: N_("decided and handed over"),
}


class DuplicateQuestion(Dialog):
    """One case beside the application: a mark and the weight of the letters say what differs."""

    width_of_all = _WIDTH

    def __init__(
        self, parent: QWidget | None, duplicate: Duplicate, place: tuple[int, int], reason: str
    ) -> None:
        people = ", ".join(duplicate.shared)
        sentence = filled(_SENTENCES[duplicate.likeness], people=people)
        super().__init__(parent, N_("Is this the same application?"), sentence)
        self.duplicate = duplicate
        if place[1] > 1:
            words = filled(N_("case {number} of {count}"), number=place[0], count=place[1])
            self.add(WordsLabel(words, Type.META, Tone.TEXT_3))
        self.add(_side_by_side(duplicate))
        self.reason = TextField(N_("Why it is registered all the same, as the case will show it"))
        self.reason.set_value(reason)
        self.add(self.reason)
        self.add_verb(OPEN_OTHER, N_("Open the other case"), shortcut="F4")
        self.register = self.add_verb(REGISTER, N_("Register all the same"), Kind.PRIMARY)

    def give(self, answer: str) -> None:
        """Without a reason nothing is registered beside another case."""
        if answer == REGISTER and not self.reason.value():
            self.reason.set_problem(N_("Say why in a few words."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().give(answer)


class DuplicateGuard(QObject):
    """Asks about every case that looks like the open application and was not answered yet, then lets it go on."""

    def __init__(self, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self._work, self._window = work, parent
        self._then: Callable[[], None] = lambda: None
        self._stay: Callable[[], None] = lambda: None
        self._waiting: Sequence[Duplicate] = ()
        self._count = 0
        self.question: DuplicateQuestion | None = None

    def check(self, then: Callable[[], None], stay: Callable[[], None]) -> None:
        """Call `then` when every look-alike has its reason, `stay` when somebody decided not to register."""
        self._then, self._stay = then, stay
        snapshot = self._work.snapshot()
        self._work.session.ask(
            lambda desk: duplicates.find(desk, snapshot),
            while_alive(self, self._found),
            while_alive(self, self._failed),
        )

    def _found(self, found: Sequence[Duplicate]) -> None:
        answered = self._work.intake.despite
        self._waiting = [one for one in found if one.row.number not in answered]
        self._count = len(self._waiting)
        self._ask_next("")

    def _failed(self, error: Exception) -> None:
        self._stay()
        self._work.session.failed.emit(error)

    def _ask_next(self, reason: str) -> None:
        if not self._waiting:
            self._then()
            return
        place = (self._count - len(self._waiting) + 1, self._count)
        self.question = DuplicateQuestion(self._window.window(), self._waiting[0], place, reason)
        self.question.answered.connect(self._answered)
        self.question.open()

    def _answered(self, answer: str) -> None:
        question, self.question = self.question, None
        assert question is not None
        if answer == HARMLESS:
            self._stay()
        elif answer == OPEN_OTHER:
            self._stay()
            self._work.session.open_case.emit(question.duplicate.row.id)
        else:
            self._accept(question.duplicate.row.number, str(question.reason.value()))

    def _accept(self, number: str, reason: str) -> None:
        work = self._work
        work.intake = replace(work.intake, despite={**work.intake.despite, number: reason})
        work.touch()
        self._waiting = self._waiting[1:]
        self._ask_next(reason)


def _side_by_side(duplicate: Duplicate) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
    grid.setHorizontalSpacing(Space.CARD)
    grid.setVerticalSpacing(Space.HAIR)
    grid.setColumnMinimumWidth(1, _NAME_WIDTH)
    grid.setColumnStretch(2, 1)
    grid.setColumnStretch(3, 1)
    grid.addWidget(WordsLabel(N_("This application"), Type.META_STRONG, Tone.TEXT_2), 0, 2)
    grid.addWidget(WordsLabel(_other(duplicate), Type.META_STRONG, Tone.TEXT_2, lines=FREE), 0, 3)
    grid.addWidget(line(), 1, 0, 1, 4)
    for row, facet in enumerate(duplicate.facets, start=2):
        _add(grid, row, facet)
    return holder


def _add(grid: QGridLayout, row: int, facet: Facet) -> None:
    same = facet.is_same
    top = Qt.AlignmentFlag.AlignTop
    mark = MarkLabel(Mark.DONE if same else Mark.ATTENTION)
    say(mark.setAccessibleName, N_("the same") if same else N_("differs"))
    grid.addWidget(mark, row, 0, top)
    grid.addWidget(WordsLabel(facet.name, Type.BODY, Tone.TEXT_2), row, 1, top)
    for column, side in ((2, facet.here), (3, facet.there)):
        words = side if isinstance(side, Text) else as_it_is(side or "—")
        type_ = Type.BODY if same else Type.BODY_STRONG
        grid.addWidget(WordsLabel(words, type_, lines=FREE), row, column, top)


def _other(duplicate: Duplicate) -> Words:
    row = duplicate.row

    def said(tr: Translator) -> str:
        day = numeric_date(row.registered_at)
        status = tr(_STATUSES[row.status])
        return tr(N_("Case {number} of {day}, {status}"), number=row.number, day=day, status=status)

    return said
