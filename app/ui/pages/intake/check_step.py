"""Step 5: what is wrong or missing, problems first, each with the button that goes there; and how to go on.

The program only tells. Whether an application with gaps is registered is decided by the person at the counter.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.counter import register as registering
from app.casework.counter.register import Assessment
from app.domain.completeness import Completeness, Line, State, Way
from app.domain.language import N_
from app.forms.problems import FieldProblem
from app.ui.language import Words, counted
from app.ui.pages.intake.check_rows import DocumentRow, ProblemRow
from app.ui.pages.intake.document_rows import count_in_words
from app.ui.pages.intake.due_card import DueCard
from app.ui.pages.intake.leaflet_offer import LeafletOffer
from app.ui.pages.intake.requirement_words import because
from app.ui.pages.intake.step import Step
from app.ui.pages.intake.work import Work
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.beside import beside
from app.ui.widgets.card import Card
from app.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from app.ui.widgets.focus_follower import FocusFollower
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel

SIDE = 290
_PROBLEMS_SHOWN = 30


class CheckStep(Step):
    """Problems and documents at the left, the ways on at the right.

    Signals:
        field_asked(form, path): go to a field; `form` is "person" or "form".
        document_asked(requirement): go to a document.
        way_chosen(way): the person chose how to go on.
        rebuilt: there are other rows.
    """

    field_asked = Signal(str, str)
    document_asked = Signal(str)
    way_chosen = Signal(str)
    rebuilt = Signal()

    def __init__(self, work: Work) -> None:
        super().__init__()
        self._work = work
        self._way = Way.REGISTER
        self.due = DueCard()
        self.ways: ChoiceRows | None = None
        self.rows: list[ProblemRow | DocumentRow] = []
        self.leaflets: dict[Way, LeafletOffer] = {}
        self._lay_out()

    @property
    def way(self) -> Way:
        """How the person chose to go on."""
        return self._way

    def show_work(self) -> None:
        """Show another intake."""
        self._way = Way.REGISTER

    def focus_first(self) -> None:
        """Begin at the first problem, or else at the ways on."""
        acting = [button for row in self.rows for button in row.buttons]
        if acting:
            acting[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.ways is not None:
            self.ways.button(self._way.value).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_assessment(self, assessment: Assessment) -> None:
        """Show what was found."""
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else True
        self.rows = []
        self._show_fields(assessment)
        self._show_documents(assessment.completeness)
        self._show_ways(assessment)
        self.due.show_promise(assessment.promise, self._work.channel)
        self._show_unverified(assessment.completeness)
        self.rebuilt.emit()
        if had_focus and self.isVisible():
            self.focus_first()

    def _show_fields(self, assessment: Assessment) -> None:
        found = [*assessment.errors, *assessment.remarks]
        self._fields.clear()
        self._fields.setVisible(bool(found))
        wrong = counted("{count} to put right", "{count} to put right", len(assessment.errors))
        self._fields.set_note(
            wrong if assessment.errors else N_("remarks only, they do not stand in the way")
        )
        for problem in found[:_PROBLEMS_SHOWN]:
            row = ProblemRow(problem)
            row.asked.connect(
                lambda problem=problem: self.field_asked.emit(self._form_of(problem), problem.path)
            )
            self._add(self._fields, row)

    def _show_documents(self, completeness: Completeness) -> None:
        self._documents.clear()
        self._documents.set_note(count_in_words(completeness))
        for line in sorted(completeness.lines, key=_order):
            row = DocumentRow(line)
            row.document_asked.connect(lambda line=line: self.document_asked.emit(line.requirement.code))
            row.section_asked.connect(lambda line=line: self._ask_section(line))
            self._add(self._documents, row)

    def _show_ways(self, assessment: Assessment) -> None:
        edition = self._work.edition
        promise = edition.promise if edition is not None else None
        ways = assessment.completeness.ways(promise_allowed=promise is not None)
        if self._way not in ways:
            self._way = Way.REGISTER
        rows = [
            ChoiceRow(way.value, _TITLES[way], self._sentence(way, assessment), _KEYS[way]) for way in ways
        ]
        self._on.clear()
        self.ways = ChoiceRows(rows)
        self.ways.choose(self._way.value)
        self.ways.chosen.connect(self._choose)
        for way in ways:
            if way is not Way.REGISTER:
                self.ways.put_under(way.value, self._under(way, assessment))
        self._on.add(self.ways)
        self.ways.show()

    def _sentence(self, way: Way, assessment: Assessment) -> Words:
        if way is Way.REGISTER:
            complete = assessment.completeness.is_complete
            return N_("Everything is there.") if complete else N_("The case will note what is missing.")
        if way is Way.NOT_REGISTERED:
            return N_("Tell the person what to bring. The draft stays.")
        edition = self._work.edition
        assert edition is not None and edition.promise is not None
        return edition.promise.text

    def _under(self, way: Way, assessment: Assessment) -> QWidget:
        """By when, if that is promised, and the leaflet to take home."""
        until = None
        if self._work.edition is not None:
            desk, channel = self._work.desk, self._work.intake.channel
            until = registering.grounds_of_promise(desk, self._work.edition, channel, assessment, way)
        offer = LeafletOffer(self._work, way, until)
        offer.setEnabled(bool(assessment.completeness.gaps))
        self.leaflets[way] = offer
        return offer

    def _show_unverified(self, completeness: Completeness) -> None:
        reasons = {str(text.kk): text for line in completeness.lines if (text := because(line)) is not None}
        self._unverified.clear()
        self._unverified.setVisible(bool(reasons))
        for text in reasons.values():
            self._unverified.add(WordsLabel(text, Type.META, Tone.TEXT_2, lines=FREE))

    def _choose(self, way: str) -> None:
        self._way = Way(way)
        self.way_chosen.emit(way)

    def _form_of(self, problem: FieldProblem) -> str:
        """Whose field it is; what neither form complains of (it was taken over) is looked for in the person's first."""
        person, form = self._work.person, self._work.form
        if person is None or problem.path.partition("[")[0] not in person.definition.fields:
            return "form"
        forms = form is not None and problem in form.problems() and problem not in person.problems()
        return "form" if forms else "person"

    def _ask_section(self, line: Line) -> None:
        form, section = self._work.form, line.requirement.form_section
        if form is None or section is None:
            return
        paths = list(form.paths(form.definition.section(section)))
        wanting = next((p for p in paths if form.is_required(p) and not form.is_filled(p)), None)
        self.field_asked.emit("form", wanting or form.definition.section(section).fields[0].id)

    def _add(self, card: Card, row: ProblemRow | DocumentRow) -> None:
        if card.body.count():
            card.add_line()
        card.add(row)
        self.rows.append(row)

    def _lay_out(self) -> None:
        self._fields = Card(N_("Fields"), flush=True)
        self._documents = Card(N_("Documents"), flush=True)
        self._on = Card(N_("How to go on"), flush=True)
        self._unverified = Card(N_("Not from the regulation"), mark=Mark.UNVERIFIED)
        self._unverified.set_dashed(True)
        left, right = QWidget(), QWidget()
        for holder, cards, margins in (
            (left, (self._fields, self._documents), (Space.PAGE, Space.CARD, Space.CARD, Space.CARD)),
            (right, (self._on, self.due, self._unverified), (0, Space.CARD, Space.PAGE, Space.CARD)),
        ):
            column = QVBoxLayout(holder)
            column.setContentsMargins(*(int(margin) for margin in margins))
            column.setSpacing(Space.CARD)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        area = beside(left, right, SIDE)
        FocusFollower(area)
        bare(QVBoxLayout(self)).addWidget(area)


def _order(line: Line) -> int:
    """Gaps first, then what does not go together; what does not concern the person last."""
    if line.is_gap:
        return 0
    return 1 if line.contradictions else 3 if line.state is State.NOT_CONCERNED else 2


_TITLES: dict[Way, Words] = {
    Way.REGISTER: N_("Register now"),
    Way.REGISTER_WITH_PROMISE: N_("Register with a promised date"),
    Way.NOT_REGISTERED: N_("Not register yet"),
}
_KEYS = {Way.REGISTER: "F6", Way.REGISTER_WITH_PROMISE: "F7", Way.NOT_REGISTERED: "F9"}
