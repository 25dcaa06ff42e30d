"""Scenes before the office is open: first start, signing in and what can be wrong, the forgotten password."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from app.casework.desk import OfficeFolder
from app.casework.entry.entry_errors import ENTRY_ERRORS
from app.casework.entry.office import Founded
from app.casework.entry.rescue import Forgotten
from app.demo import offices
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.ui.entry.first_start import KIND, OFFICE, PERSON, RECOVERY, FirstStart
from app.ui.entry.forgotten import NEW_CODE, QUESTION, ForgottenPassword
from app.ui.entry.sign_in import SignIn
from app.ui.scenes.stage import Scene, Stage

SAMPLE_CODE = "HAX4-K7MT-PC3E-9YBO"
_FIRST_STEPS = (("kind", KIND), ("office", OFFICE), ("person", PERSON), ("recovery", RECOVERY))


def entering(stage: Stage) -> Iterator[Scene]:
    """Everything that is seen before anybody is at work."""
    yield from _first_start(stage)
    yield from _sign_in(stage)
    yield from _forgotten(stage)


def _first_start(stage: Stage) -> Iterator[Scene]:
    with TemporaryDirectory() as nowhere:
        first = FirstStart(stage.shipped, OfficeFolder(Path(nowhere)), stage.lane)
        first.person.offer_roles(OfficeKind.OKRUG)
        first.recovery.show_code(SAMPLE_CODE)
        for name, page in _FIRST_STEPS:
            first.show_step(page)
            yield from stage.to_its_end(first, first, f"first-start-{name}")
        for name, page in _FIRST_STEPS[:3]:
            first.show_step(page)
            first.go_on()
            yield from stage.to_its_end(first, first, f"first-start-{name}-gaps")
        stage.close(first)


def _sign_in(stage: Stage) -> Iterator[Scene]:
    page = SignIn(N_("Who is at work?"), N_("Each person signs in with a password of their own."))
    page.offer("forgotten", N_("Forgot the password?"))
    page.begin(offices.SPECIALIST.login)
    yield "sign-in", page
    page.set_busy(True)
    yield "sign-in-opening", page
    for name, error in ENTRY_ERRORS.items():
        page.tell(error)
        yield f"sign-in-{name}", page
    page.offer("key-copy", N_("Take the key file from the backups"))
    page.offer("real", N_("Leave the training"))
    yield "sign-in-ways", page
    stage.close(page)


def _forgotten(stage: Stage) -> Iterator[Scene]:
    forgotten = ForgottenPassword(stage.lane, _nobody)
    forgotten.recovery.show_code(SAMPLE_CODE)
    for name, page in (("question", QUESTION), ("new-code", NEW_CODE)):
        forgotten.show_page(page)
        yield f"forgotten-{name}", forgotten
    forgotten.show_page(QUESTION)
    forgotten.go_on()
    yield "forgotten-gaps", forgotten
    stage.close(forgotten)


def _nobody(_forgotten: Forgotten) -> Founded:
    raise NotImplementedError("nobody signs in on a picture")
