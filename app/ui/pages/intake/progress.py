"""The six steps, and how far each is."""

from __future__ import annotations

from collections.abc import Collection

from app.casework.counter.register import Assessment
from app.domain.language import N_
from app.forms.model import Section
from app.forms.paths import parse_path
from app.ui.language import Words
from app.ui.pages.intake.work import Work
from app.ui.widgets.step_rail import StepState

SERVICE, PERSON, FORM, DOCUMENTS, CHECK, REGISTER = range(6)
STEPS: tuple[tuple[str, Words], ...] = (
    ("service", N_("Service")),
    ("person", N_("Who applies")),
    ("form", N_("Form")),
    ("documents", N_("Documents")),
    ("check", N_("Checking")),
    ("register", N_("Registering and printing")),
)


def step_states(
    work: Work, visited: Collection[int], assessment: Assessment | None, *, done: bool
) -> dict[str, StepState]:
    """By key: done, with a gap, or still ahead. A step where nobody was yet has no gap."""
    person, form = work.person, work.form
    complete = assessment is not None and assessment.completeness.is_complete
    right = assessment is not None and not assessment.errors
    fulfilled = (
        work.is_chosen,
        person is not None and not person.errors(),
        form is not None and not form.errors(),
        complete,
        complete and right,
        done,
    )
    states = {}
    for number, (key, _title) in enumerate(STEPS):
        if number not in visited or (number == REGISTER and not done):
            states[key] = StepState.AHEAD
        else:
            states[key] = StepState.DONE if fulfilled[number] else StepState.GAP
    return states


def gaps_of(work: Work, step: int, section: Section | None = None) -> list[str]:
    """The fields of a step, or of one section of its form, that are empty though needed, or wrong."""
    state = {PERSON: work.person, FORM: work.form}.get(step)
    if state is None:
        return []
    here = None if section is None else {field.id for field in section.fields}
    paths = [problem.path for problem in state.errors()]
    return [path for path in paths if here is None or parse_path(path).field in here]


def wrong_fields(work: Work) -> list[tuple[int, str]]:
    """Every field that stands in the way, as step and path, in the order of the flow."""
    if work.person is None or work.form is None:
        return []
    return [
        (step, problem.path)
        for step, state in ((PERSON, work.person), (FORM, work.form))
        for problem in state.errors()
    ]
