"""The acts that the office works by, each with whether it is in force."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from app.casework.office.acts import ActView, SharedService
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, say
from app.ui.pages.settings.keeping import WHO_SETS_IT
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import secondary
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import column, holding
from app.ui.widgets.list_row import ListRow
from app.ui.widgets.toggles import CheckBox
from app.ui.widgets.words import FREE, WordsLabel

_WORDS_AT = 28
"""Where the words of a check box begin."""
_NOTE = N_("Only their services are offered to a new applicant. A case that was begun stays on its edition.")
_NONE_IN_FORCE = N_(
    "None of these acts is in force any more: each was repealed. The office itself answers for working by one."
)
_USUAL = N_(
    "Nobody has chosen yet: the program offers the acts of the office's region, or all if it is not known."
)


class ActsCard(Card):
    """A box for each act.

    Signals:
        chosen(ids): the office is to work by these acts.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(N_("Acts this office works by"), icon="reference")
        self.boxes: dict[str, CheckBox] = {}
        self._views: tuple[ActView, ...] = ()
        self._may_set = True
        self._rows = holding(column(spacing=Space.SMALL))
        self._warning = ListRow(_NONE_IN_FORCE, mark=Mark.ATTENTION)
        self._usual = WordsLabel(_USUAL, Type.META, Tone.TEXT_2, lines=FREE)
        self._shared = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self.save = secondary(N_("Work by these acts"))
        self.save.clicked.connect(lambda: self.chosen.emit(self.ticked()))
        self.add(WordsLabel(_NOTE, Type.META, Tone.TEXT_2, lines=FREE))
        for part in (self._warning, self._usual, self._rows, self._shared, self.save):
            self.add(part)

    def ticked(self) -> tuple[str, ...]:
        """The acts whose boxes are ticked."""
        return tuple(id for id, box in self.boxes.items() if box.isChecked())

    def show_acts(
        self,
        views: Sequence[ActView],
        shared: Sequence[SharedService],
        *,
        was_chosen: bool,
        may_set: bool,
    ) -> None:
        """Show the acts; what a person has ticked since stays ticked while nothing else changed.

        `shared` are the services that several chosen acts regulate, `was_chosen` says that somebody chose the acts,
        `may_set` that the person who looks may.
        """
        self._may_set = may_set
        self._tell()
        self._warning.setVisible(not any(view.standing.is_in_force for view in views))
        self._usual.setVisible(not was_chosen)
        say(self._shared.setText, _shared(shared))
        self._shared.setVisible(bool(shared))
        if tuple(views) == self._views:
            return
        self._views = tuple(views)
        self._forget_boxes()
        for view in views:
            self._add_act(view)

    def _forget_boxes(self) -> None:
        self.boxes = {}
        old, self._rows = self._rows, holding(column(spacing=Space.SMALL))
        self.body.replaceWidget(old, self._rows)
        old.deleteLater()

    def _add_act(self, view: ActView) -> None:
        box = CheckBox(view.act.cited_as, wraps=True)
        box.setChecked(view.chosen)
        box.clicked.connect(self._tell)
        line = WordsLabel(_about(view), Type.META, Tone.TEXT_2, lines=FREE)
        layout = self._rows.layout()
        assert layout is not None
        under = column(line)
        under.setContentsMargins(_WORDS_AT, 0, 0, 0)
        layout.addWidget(holding(column(box, under, spacing=0)))
        self.boxes[view.act.id] = box
        self._tell()

    def _tell(self) -> None:
        if not self._may_set:
            self.save.forbid(WHO_SETS_IT)
        elif self.ticked():
            self.save.allow()
        else:
            self.save.forbid(N_("Choose at least one act."))


def _shared(services: Sequence[SharedService]) -> Words:
    def said(tr: Translator) -> str:
        lines = []
        for each in services:
            acts = ", ".join(act.in_(tr.language) for act in each.acts)
            title = each.title.in_(tr.language)
            if each.applies is None:
                lines.append(
                    tr(
                        N_("Several of the chosen acts have it, all are offered: {title} ({acts})"),
                        title=title,
                        acts=acts,
                    )
                )
            else:
                act = each.applies.in_(tr.language)
                lines.append(
                    tr(
                        N_("Several of the chosen acts have it, {act} is offered: {title} ({acts})"),
                        act=act,
                        title=title,
                        acts=acts,
                    )
                )
        return "\n".join(lines)

    return said


def _about(view: ActView) -> Words:
    def said(tr: Translator) -> str:
        since = view.standing.repealed_since
        force = (
            tr(N_("in force")) if since is None else tr(N_("lost force on {day}"), day=numeric_date(since))
        )
        services = tr.plural("{count} service", "{count} services", view.services)
        here = tr(N_("taken in here: {count}"), count=view.taken_here)
        return " · ".join((force, services, here))

    return said
