"""Under the queue: the selected row with everything that the list cuts, and both of its terms with their reasons."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.casework.overview.today import Task
from app.domain.language import N_
from app.ui.formats import clock_time, day_and_month
from app.ui.language import Words, as_it_is, say
from app.ui.pages.why_link import WhyLink
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.layouts import bare
from app.ui.widgets.words import WordsLabel


class ChosenFoot(QFrame):
    """Hidden while nothing is selected."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sunken")
        self._action = WordsLabel("", Type.META, Tone.TEXT, lines=2)
        self._service = WordsLabel("", Type.META, Tone.TEXT_2, lines=3)
        self._number = WordsLabel("", Type.META, Tone.TEXT_2)
        self._actor = WordsLabel("", Type.META, Tone.TEXT_2, lines=1)
        self._step, self._whole = WordsLabel("", Type.META), WordsLabel("", Type.META)
        self.why, self.why_whole = WhyLink(), WhyLink()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(Space.CARD - 1, Space.SMALL, Space.CARD - 1, Space.HAIR)
        inside.setSpacing(2)
        inside.addWidget(self._action)
        inside.addWidget(self._service)
        about = bare(QHBoxLayout(), Space.PAGE)
        about.addWidget(self._number)
        about.addWidget(self._actor, 1)
        inside.addLayout(about)
        for words, why in ((self._step, self.why), (self._whole, self.why_whole)):
            across = bare(QHBoxLayout(), Space.SMALL)
            across.addWidget(words, 1)
            across.addWidget(why)
            inside.addLayout(across)

    def show_task(self, task: Task | None, today: date) -> None:
        """Tell of another task."""
        self.setVisible(task is not None)
        if task is None:
            return
        say(self._action.setText, task.action)
        say(self._service.setText, task.service)
        say(self._number.setText, as_it_is(task.number))
        say(self._actor.setText, task.actor)
        own = task.grounds is not None and task.grounds != task.whole
        say(self._step.setText, _until_of_step(task) if own else "")
        self._step.setVisible(own)
        self.why.set_grounds(task.grounds if own else None, today, promised=task.due)
        say(self._whole.setText, _until(N_("The answer to the applicant: until {day}"), task.case_due))
        self.why_whole.set_grounds(task.whole, today, promised=task.case_due)


def _until(words: str, day: date) -> Words:
    return lambda tr: tr(words, day=day_and_month(day, tr.language))


def _until_of_step(task: Task) -> Words:
    exact = task.due_at
    if exact is None:
        return _until(N_("This step: until {day}"), task.due)
    return lambda tr: tr(
        N_("This step: until {day}, {time}"),
        day=day_and_month(task.due, tr.language),
        time=clock_time(exact),
    )
