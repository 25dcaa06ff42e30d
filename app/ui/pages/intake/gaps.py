"""What is empty or wrong in the two forms: told once before a step is left, and gone through with F8."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.language import N_
from app.forms.model import Section
from app.forms.paths import parse_path
from app.ui.language import counted
from app.ui.pages.intake.foot import Foot
from app.ui.pages.intake.form_step import FormStep
from app.ui.pages.intake.form_view import FormView
from app.ui.pages.intake.person_step import PersonStep
from app.ui.pages.intake.progress import FORM, PERSON, gaps_of, wrong_fields
from app.ui.pages.intake.work import Work
from app.ui.theme.marks import Mark


class Gaps:
    """Tells gaps in the foot and beside the fields, and goes to them; `go_to` opens a step."""

    def __init__(
        self, work: Work, person: PersonStep, form: FormStep, foot: Foot, go_to: Callable[[int], None]
    ) -> None:
        self._work, self._person, self._form = work, person, form
        self._foot, self._go_to = foot, go_to
        self._told: tuple[int | str, ...] = ()

    @property
    def are_told(self) -> bool:
        """Whether the foot speaks of them just now."""
        return bool(self._told)

    def forget(self) -> None:
        """Something else was typed or opened: what is empty or wrong will be told anew."""
        self._told = ()

    def tell(self, step: int, section: Section | None = None) -> bool:
        """Before a step or section is left, say once beside the fields what is empty or wrong, and go there.

        Nobody is kept: who asks a second time goes on, and the rail shows the step as unfinished.
        """
        wrong = gaps_of(self._work, step, section)
        if not wrong or (step, *wrong) == self._told:
            self._told = ()
            return False
        view = self._view(step)
        assert view is not None
        for path in wrong:
            view.visit(path)
        view.refresh()
        view.focus_path(wrong[0])
        self._told = (step, *wrong)
        words = counted(
            "{count} field is empty or wrong. Ctrl+Enter goes on all the same.",
            "{count} fields are empty or wrong. Ctrl+Enter goes on all the same.",
            len(wrong),
        )
        self._foot.say_state(words, Mark.ATTENTION)
        return True

    def go_to_next(self, step: int) -> None:
        """Go to the next field that is wrong, in the person's form and then in the service's."""
        self.show_all()
        wrong = wrong_fields(self._work)
        if not wrong:
            self._foot.say_state(N_("No field is wrong."), Mark.DONE)
            return
        view = self._view(step)
        at = (step, "" if view is None else view.focused_path())
        after = wrong.index(at) + 1 if at in wrong else 0
        there, path = wrong[after % len(wrong)]
        if there != step:
            self._go_to(there)
        self.focus(there, path)

    def focus(self, step: int, path: str) -> None:
        """Stand in a field of a form that is open."""
        if step == FORM:
            self._form.focus_path(path)
        elif self._person.view is not None:
            self._person.view.focus_path(path)

    def show_all(self) -> None:
        """From now on every field says what is wrong with it."""
        for view in (self._person.view, self._form.view):
            if view is not None:
                view.show_all_problems()

    def open_first(self) -> None:
        """A form that was filled from before opens where something is still to be asked."""
        gaps, form = gaps_of(self._work, FORM), self._work.form
        if gaps and form is not None:
            self._form.open_section(form.definition.section_of[parse_path(gaps[0]).field].id)

    def _view(self, step: int) -> FormView | None:
        return self._person.view if step == PERSON else self._form.view
