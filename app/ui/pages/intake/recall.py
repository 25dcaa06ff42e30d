"""Asks the register who is being typed, and brings what is known into the forms of the open intake."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from app.casework.counter import carry_over, duplicates, taken_over
from app.casework.counter.carry_over import PERSON
from app.casework.counter.recognise import Recognised, recognise
from app.casework.counter.taken_over import Piece, Standing
from app.domain.iin import IIN_LENGTH
from app.domain.involved import Involved, Part
from app.domain.people import PersonName
from app.ui.alive import while_alive
from app.ui.pages.intake.work import Work

NOBODY = Involved(Part.APPLICANT, "", "", None)


class Recall(QObject):
    """One question at a time: while one is under way, only the latest of what was typed since is asked next.

    Signals:
        answered(recognised): who it is, or may be, by what is typed now.
    """

    answered = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._work = work
        self._asked = NOBODY
        self._asking = False

    def forget(self) -> None:
        """Another intake is open: ask anew."""
        self._asked = NOBODY

    def seek(self) -> None:
        """Ask who it is, if what is typed names somebody else than what was asked last."""
        sought = self._sought()
        if self._asking or sought == self._asked:
            return
        self._asked, self._asking = sought, True
        intake = self._work.intake
        self._work.session.ask(
            lambda desk: recognise(desk, intake, sought),
            while_alive(self, self._answer, sought),
            while_alive(self, self._failed),
        )

    def take_over(self, recognised: Recognised) -> tuple[str, ...]:
        """Bring what is proposed into empty fields, marked as proposed; return the fields of the person's form."""
        work = self._work
        if recognised.before is None or work.person is None or work.form is None:
            return ()
        taken = carry_over.take_over(recognised.before, work.person, work.form)
        confirmed = work.intake.confirmed - taken.keys()
        work.intake = replace(work.intake, taken={**work.intake.taken, **taken}, confirmed=confirmed)
        work.touch()
        return _fields_of_person(taken)

    def has_more(self, recognised: Recognised) -> bool:
        """Whether something known is not in the forms yet."""
        work = self._work
        if recognised.before is None or work.person is None or work.form is None:
            return False
        return carry_over.has_more(recognised.before, work.person, work.form)

    def mean(self, person: Involved) -> None:
        """Put somebody who was meant into the person's form: by the number, or by name and birth date."""
        state = self._work.person
        if state is None:
            return
        name = PersonName.of(person.name)
        values = {"surname": name.surname, "given": name.given, "patronymic": name.patronymic}
        if person.birth_date is not None:
            values["birth_date"] = person.birth_date.isoformat()
        if person.iin:
            state.set("iin", person.iin)
        for field, value in values.items():
            if field in state.definition.fields and value:
                state.set(field, value)

    def confirm(self, keys: Collection[str]) -> None:
        """A person says that these fields are as they were."""
        self._hold(self._work.intake.confirmed | frozenset(keys))

    def take_back(self, keys: Collection[str]) -> None:
        """They are to be asked about after all."""
        self._hold(self._work.intake.confirmed - frozenset(keys))

    def pieces(self) -> tuple[Piece, ...]:
        """What was taken over, section by section."""
        work = self._work
        if work.person is None or work.form is None:
            return ()
        return taken_over.pieces(work.intake, work.person, work.form)

    def taken_into_person(self) -> tuple[str, ...]:
        """The fields of the person's form that were taken over."""
        return _fields_of_person(self._work.intake.taken.keys())

    def still_proposed(self) -> frozenset[str]:
        """The fields of both forms that stand as they were taken over and are not confirmed."""
        open_ones = (piece for piece in self.pieces() if piece.standing is Standing.PROPOSED)
        return frozenset(field for piece in open_ones for field in piece.fields)

    def _hold(self, confirmed: frozenset[str]) -> None:
        self._work.intake = replace(self._work.intake, confirmed=confirmed)
        self._work.touch()

    def _sought(self) -> Involved:
        """Who is typed: by the number alone as soon as it is whole."""
        work = self._work
        if work.person is None or work.form is None:
            return NOBODY
        typed = duplicates.people_of(work.person, work.form)[0]
        if len(typed.iin) == IIN_LENGTH:
            return Involved(Part.APPLICANT, "", typed.iin, None)
        return replace(typed, iin="")

    def _answer(self, sought: Involved, recognised: Recognised) -> None:
        self._asking = False
        if sought == self._sought():
            self.answered.emit(recognised)
        self.seek()

    def _failed(self, error: Exception) -> None:
        """Nothing is known then; typing goes on, and the window says why."""
        self._asking = False
        self._work.session.failed.emit(error)


def _fields_of_person(keys: Collection[str]) -> tuple[str, ...]:
    prefix = f"{PERSON}."
    return tuple(key.removeprefix(prefix) for key in keys if key.startswith(prefix))
