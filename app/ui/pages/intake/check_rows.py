"""The rows of the check: a field that is wrong, a document that is there or not, each with what helps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.completeness import Line, State
from app.domain.language import N_
from app.forms.paths import parse_path
from app.forms.problems import FieldProblem
from app.i18n import Translator
from app.ui.language import Words, say
from app.ui.pages.intake.requirement_words import (
    CONTRADICTIONS,
    MARKS,
    NOT_VERIFIED,
    STATES,
    because,
    condition_of,
    pages_of,
    what_is_wrong,
)
from app.ui.theme.marks import Mark, MarkLabel
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import Button, small
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import FREE, WordsLabel


class CheckRow(QWidget):
    """A mark, a title, what stands under it, a word at the right, and the buttons that help.

    `requirement` is the code of the document it speaks of, "" for a field.
    """

    def __init__(self, mark: Mark, title: Words, *, strong: bool) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self.requirement = ""
        across = bare(QHBoxLayout(self), Space.SMALL)
        across.setContentsMargins(Space.CARD - 1, 6, Space.CARD - 1, 6)
        across.addWidget(MarkLabel(mark), 0, Qt.AlignmentFlag.AlignTop)
        self._column = bare(QVBoxLayout(), 2)
        first = bare(QHBoxLayout(), Space.CARD)
        first.addWidget(WordsLabel(title, Type.BODY_STRONG if strong else Type.BODY, lines=2), 1)
        self._first = first
        self._column.addLayout(first)
        across.addLayout(self._column, 1)

    def say_at_right(self, words: Words, type_: Type = Type.BODY, tone: Tone = Tone.TEXT_2) -> None:
        """Say a word at the right end of the title."""
        label = WordsLabel(words, type_, tone)
        self._first.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)

    def say_below(self, words: Words, tone: Tone = Tone.TEXT_2, badge: Badge | None = None) -> None:
        """Say something under the title."""
        line = bare(QHBoxLayout(), Space.SMALL)
        line.addWidget(
            WordsLabel(words, Type.META, tone, lines=FREE if badge is None else 1), 0 if badge else 1
        )
        if badge is not None:
            line.addWidget(badge)
            line.addStretch(1)
        self._column.addLayout(line)

    def add_buttons(self, *buttons: Button) -> None:
        """Offer what helps."""
        line = bare(QHBoxLayout(), Space.SMALL)
        line.setContentsMargins(0, Space.HAIR, 0, Space.HAIR)
        for button in buttons:
            line.addWidget(button)
            self.buttons.append(button)
        line.addStretch(1)
        self._column.addLayout(line)


class ProblemRow(CheckRow):
    """A field that is empty or wrong, or one with a remark.

    Signals:
        asked: go there.
    """

    asked = Signal()

    def __init__(self, problem: FieldProblem) -> None:
        mark = Mark.ERROR if problem.is_error else Mark.ATTENTION
        super().__init__(mark, _place(problem), strong=problem.is_error)
        self.say_below(problem.text)
        go = small(N_("Go to the field"))
        go.clicked.connect(self.asked)
        self.add_buttons(go)


class DocumentRow(CheckRow):
    """A document that the edition asks for.

    Signals:
        document_asked: go to its particulars.
        section_asked: go to the section of the form that stands for it.
    """

    document_asked = Signal()
    section_asked = Signal()

    def __init__(self, line: Line) -> None:
        mark = Mark.ATTENTION if line.contradictions and not line.is_gap else MARKS[line.state]
        super().__init__(mark, line.requirement.title, strong=line.is_gap)
        self.requirement = line.requirement.code
        tone = Tone.ERROR if line.is_gap else Tone.TEXT_2
        self.say_at_right(STATES[line.state], Type.BODY_STRONG if line.is_gap else Type.BODY, tone)
        if line.state is not State.FROM_FORM and line.documents:
            self.say_at_right(pages_of(line.documents), Type.META, Tone.TEXT_3)
        self.say_below(line.requirement.citation, badge=_badge(line))
        condition = condition_of(line)
        if condition is not None:
            self.say_below(condition)
        for contradiction in line.contradictions:
            self.say_below(CONTRADICTIONS[contradiction], Tone.TEXT)
        if line.is_gap:
            self.say_below(what_is_wrong(line), Tone.TEXT)
        if line.is_gap or line.contradictions:
            self._offer(line)

    def _offer(self, line: Line) -> None:
        if line.requirement.form_section is not None and line.is_gap:
            fill = small(N_("Fill in the form"))
            fill.clicked.connect(self.section_asked)
            self.add_buttons(fill)
            return
        go = small(_WAYS_ON.get(line.state, N_("Look at the document")))
        go.clicked.connect(self.document_asked)
        self.add_buttons(go)


_WAYS_ON = {
    State.EXPIRED: N_("Replace the document"),
    State.MISSING: N_("It was brought after all"),
    State.NOT_DECIDED: N_("Say whether it concerns the person"),
}


def _badge(line: Line) -> Badge | None:
    why = because(line)
    if why is None:
        return None
    badge = Badge(NOT_VERIFIED, Mark.UNVERIFIED)
    say(badge.setToolTip, why)
    return badge


def _place(problem: FieldProblem) -> Words:
    """The field's name, with its row if it stands in a table."""
    row = parse_path(problem.path).row

    def said(tr: Translator) -> str:
        label = problem.label.in_(tr.language)
        return label if row is None else tr(N_("{field}, row {row}"), field=label, row=row + 1)

    return said
