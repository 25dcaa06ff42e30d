"""The action bar of the intake: what is saved, and the ways back, aside and on."""

from __future__ import annotations

from datetime import datetime

from app.domain.completeness import Way
from app.domain.language import N_
from app.ui.language import Words, filled, say
from app.ui.pages.intake.progress import CHECK, DOCUMENTS, FORM, PERSON, REGISTER, SERVICE
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.buttons import Button, Kind
from app.ui.widgets.key_hint import KeyHint
from app.ui.widgets.layouts import holding, row
from app.ui.widgets.words import WordsLabel

_ON: dict[int, Words] = {
    SERVICE: N_("Next: person"),
    PERSON: N_("Next: form"),
    FORM: N_("Next: documents"),
    DOCUMENTS: N_("Next: check"),
    CHECK: N_("Next: registering"),
    REGISTER: N_("Register"),
}


class Foot(ActionBar):
    """Back, put aside, on: the last is the one primary button of the page, which binds the keys shown in them."""

    def __init__(self) -> None:
        self.back = Button(N_("Back"), key="Alt+←", live=False)
        self.aside = Button(N_("Put aside"), key="Esc", live=False)
        self.on = Button(_ON[SERVICE], Kind.PRIMARY, key="Ctrl+Enter", live=False)
        super().__init__(self.back, self.aside, self.on)
        words = WordsLabel(N_("next field"), Type.META, Tone.TEXT_2)
        self._hint = holding(row(KeyHint("Enter"), words, spacing=Space.HAIR))
        self.add_left(self._hint)

    def say_state(self, words: Words, mark: Mark | None) -> None:
        """Say what is saved."""
        self.set_status(words, mark)

    def say_saved(self, moment: datetime) -> None:
        """Say since when everything typed is durable."""
        self.say_state(filled(N_("Draft saved {time}"), time=f"{moment:%H:%M:%S}"), Mark.DONE)

    def say_not_saved(self) -> None:
        """Say that what was typed is not durable yet."""
        self.say_state(N_("The draft is not saved yet; the program tries again."), Mark.ATTENTION)

    def say_scanning(self) -> None:
        """Say what the program waits for."""
        words = N_("The scans are still being read; the program goes on by itself when they are.")
        self.say_state(words, Mark.ATTENTION)

    def say_aside(self, name: str) -> None:
        """Say whose application was put aside, if a name was typed."""
        words: Words = filled(N_("Put aside: {name}"), name=name) if name else N_("Put aside")
        self.say_state(words, Mark.PUT_ASIDE)

    def show_step(self, step: int, *, done: bool) -> None:
        """Offer what leads on from a step."""
        self.back.setVisible(step > SERVICE and not done)
        self.aside.setVisible(not done)
        self._hint.setVisible(step in (PERSON, FORM, DOCUMENTS))
        say(self.on.setText, N_("Next applicant") if done else _ON[step])

    def show_way(self, way: Way) -> None:
        """Offer the way on that was chosen in the check."""
        say(self.on.setText, N_("Keep the draft") if way is Way.NOT_REGISTERED else _ON[CHECK])
