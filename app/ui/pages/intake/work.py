"""The intake that is open: what was typed so far, kept safe in the store while it is being typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.casework import intake as intakes
from app.casework import register as registering
from app.casework import scans
from app.casework.desk import Desk
from app.casework.errors import DraftGone
from app.casework.intake import Intake
from app.casework.papers import PaperLanguage, PaperSize
from app.casework.register import Assessment, Registered
from app.catalogue.model import Channel, Edition
from app.domain.completeness import Way
from app.domain.documents import Document, with_scans
from app.domain.people import PersonName
from app.forms.engine import FormState
from app.forms.people import known_of, person_of
from app.ui.alive import while_alive
from app.ui.language import language_switch
from app.ui.pages.intake.keeper import Held, Keeper
from app.ui.scans.pdf_pages import read_pdf
from app.ui.session import Session

_SAFE_WITHIN_MS = 400
_NAME = ("surname", "given", "patronymic")


@dataclass(frozen=True, slots=True)
class _Waiting:
    """What is to be done once everything typed and scanned is durable, and who is told if it cannot be."""

    then: Callable[[], None]
    failed: Callable[[Exception], None]


class Work(QObject):
    """One application as far as it was typed, with the states of its two forms.

    What is typed is stored within `_SAFE_WITHIN_MS`, however fast the typing goes on; the store is asked in its own
    lane, never by the window.

    Signals:
        opened: another intake is open, or another service was chosen: everything is to be shown anew.
        edited: something was typed.
        saved(moment): everything typed until now is durable.
        not_saved(error): it is not; what was typed is still here and will be tried again.
        failed(error): a service or a draft could not be opened, or an intake could not be left yet.
        scanned(requirement): further scans are with this document.
        not_scanned(error): a file could not be kept as a scan.
        source_kept(source): this file, or what was pasted, is in the store now.
    """

    opened = Signal()
    edited = Signal()
    saved = Signal(object)
    not_saved = Signal(object)
    failed = Signal(object)
    scanned = Signal(str)
    not_scanned = Signal(object)
    source_kept = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.intake = Intake("", session.desk.clock.now())
        self.edition: Edition | None = None
        self.person: FormState | None = None
        self.form: FormState | None = None
        self._desk = session.desk
        self._choosing: tuple[str, str] | None = None
        self._forms_left: dict[str, dict[str, Any]] = {}
        self._dirty = self._touched = self._over = False
        self._complained = False
        self._scanning: list[str] = []
        self._waiting: _Waiting | None = None
        self._keeper = Keeper(session, self)
        self._keeper.kept.connect(self._kept)
        self._keeper.not_kept.connect(self._not_kept)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_SAFE_WITHIN_MS)
        self._pause.timeout.connect(self.save_now)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self._end)

    # Beginning

    @property
    def is_chosen(self) -> bool:
        """Whether a service was chosen and its forms are there."""
        return self.edition is not None and self.person is not None and self.form is not None

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed that is worth keeping."""
        return self._touched or self.intake.saved_at is not None or self.is_scanning

    @property
    def is_scanning(self) -> bool:
        """Whether scans of this intake are still being read."""
        return self.intake.id in self._scanning

    @property
    def is_waiting(self) -> bool:
        """Whether the intake is to be left or registered as soon as everything of it is durable."""
        return self._waiting is not None

    @property
    def desk(self) -> Desk:
        """The desk at which this intake was begun."""
        return self._desk

    @property
    def channel(self) -> Channel | None:
        """How the person applies."""
        return self.edition.channel(self.intake.channel) if self.edition is not None else None

    def begin(self) -> None:
        """Open a fresh intake; nothing is stored before its first field."""
        self._desk = self.session.desk
        self._open(intakes.begin(self._desk, language_switch().language), None, None, None)

    def resume(self, intake_id: str) -> None:
        """Open an intake that was put aside, once everything of the one that is open is durable."""
        self.once_stored(partial(self._resume, intake_id))

    def choose(self, edition: str, channel: str) -> None:
        """Choose the service and how the person applies; answers to another service's form are kept for a way back."""
        wanted = (edition, channel)
        if wanted == self._choosing or (
            wanted == (self.intake.edition, self.intake.channel) and self.is_chosen
        ):
            return
        self._choosing = wanted
        desk, before = self._desk, self.snapshot()
        if self.edition is not None:
            self._forms_left[self.edition.form] = dict(before.form)
        left = self._forms_left

        def read() -> tuple[Intake, Edition, FormState, FormState]:
            form = left.get(desk.edition(edition).form, {})
            intake = replace(before, edition=edition, channel=channel, form=form)
            return intake, *_states(desk, intake)

        def chosen(found: tuple[Intake, Edition, FormState, FormState]) -> None:
            intake, its_edition, person, form = found
            if wanted == self._choosing and intake.id == self.intake.id:
                intake = replace(intake, documents=self.intake.documents, concerns=self.intake.concerns)
                self._open(intake, its_edition, self._still_typed(person), form)

        self.session.ask(lambda _desk: read(), chosen, self._not_chosen)

    # Typing

    def touch(self) -> None:
        """Something was typed: it will be stored in a moment."""
        self._dirty = self._touched = True
        if not self._pause.isActive() and not self._over:
            self._pause.start()
        self.edited.emit()

    def set_page(self, page: int) -> None:
        """Remember which step is open."""
        if page != self.intake.page:
            self.intake = replace(self.intake, page=page)
            if self.is_touched:
                self.touch()

    def set_documents(self, documents: tuple[Document, ...]) -> None:
        """Hold these documents."""
        self.intake = replace(self.intake, documents=documents)
        self.touch()

    def set_concern(self, requirement: str, concerns: bool | None) -> None:
        """Hold what was said of a condition in words; `None` takes it back."""
        said = {code: answer for code, answer in self.intake.concerns.items() if code != requirement}
        if concerns is not None:
            said[requirement] = concerns
        self.intake = replace(self.intake, concerns=said)
        self.touch()

    def add_scans(self, requirement: str, title: str, sources: Sequence[scans.Source]) -> None:
        """Keep files, or what was pasted, as scans of what answers a requirement.

        They are read, made smaller and stored in the lane, never by the window; the intake is neither left nor
        registered before they are with it.
        """
        intake, desk = self.intake.id, self._desk
        failed = while_alive(self, self._not_scanned, intake)
        for source in sources:
            self._scanning.append(intake)
            done = while_alive(self, self._scanned, intake, requirement, title, source)
            self.session.ask(partial(_keep_scan, desk, intake, source), done, failed)

    def tell_form_of_person(self) -> None:
        """Let the service's form take over what the person's form says now."""
        if self.person is None or self.form is None:
            return
        try:
            known = known_of(person_of(self.person))
        except ValueError:  # the birth date is not there yet
            return
        self.form.know(known)

    def person_name(self) -> str:
        """The applicant's name, as far as it was typed."""
        return (
            "" if self.person is None else PersonName(*(str(self.person.get(id) or "") for id in _NAME)).full
        )

    def snapshot(self) -> Intake:
        """The intake as it stands."""
        if self.person is None or self.form is None:
            return self.intake
        return replace(
            self.intake,
            language=language_switch().language,
            person=self.person.to_json(),
            form=self.form.to_json(),
            person_name=self.person_name(),
        )

    # Keeping

    def save_now(self) -> None:
        """Store what was typed, if anything was."""
        self._pause.stop()
        if not self._dirty or self._over or not self.is_chosen:
            return
        self._dirty = False
        self._keeper.keep(Held(self._desk, self.snapshot()))

    def once_stored(
        self, then: Callable[[], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Go on as soon as everything typed and scanned is durable; stay, and say why, if it cannot be.

        The intake stays open until then, so what comes meanwhile is stored as well.
        """
        self._keeper.try_again()
        self._waiting = _Waiting(then, failed or self.failed.emit)
        self._go_on()

    def let_go(self) -> None:
        """Open a fresh intake at once, for another person sits here; this one is held until it is durable."""
        self._dirty = self._dirty or self.is_scanning
        self.save_now()
        self.begin()

    # Asking

    def assess(self, then: Callable[[Assessment], None]) -> None:
        """Ask what stands between the intake and its registration."""
        if not self.is_chosen or self._over:
            return
        desk, snapshot = self._desk, self.snapshot()
        self.session.ask(lambda _desk: registering.assess(desk, snapshot), then, self.failed.emit)

    def register(
        self,
        language: PaperLanguage,
        size: PaperSize,
        way: Way,
        then: Callable[[Registered], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Register the application with all its scans; nothing of it is stored as a draft any more once it is."""

        def stored() -> None:
            desk, snapshot = self._desk, self.snapshot()

            def done(registered: Registered) -> None:
                self._keeper.forget(snapshot.id)
                if snapshot.id == self.intake.id:
                    self._over = True
                    self._pause.stop()
                    then(registered)

            def deed(_desk: Desk) -> Registered:
                return registering.register(desk, snapshot, talon_language=language, talon_size=size, way=way)

            self.session.do(deed, done, failed)

        self.once_stored(stored, failed)

    # Inside

    def _resume(self, intake_id: str) -> None:
        self._desk = desk = self.session.desk
        held = self._keeper.held(intake_id)

        def read() -> tuple[Intake, Edition, FormState, FormState]:
            intake = held.intake if held is not None else intakes.resume(desk, intake_id)
            return intake, *_states(desk, intake)

        self.session.ask(lambda _desk: read(), lambda found: self._open(*found), self.failed.emit)

    def _not_chosen(self, error: Exception) -> None:
        self._choosing = None
        self.failed.emit(error)

    def _still_typed(self, read: FormState) -> FormState:
        """The person's form as it is being typed, rather than as it was when the service was asked for."""
        same = self.person is not None and self.person.definition is read.definition
        return self.person if same and self.person is not None else read

    def _open(
        self, intake: Intake, edition: Edition | None, person: FormState | None, form: FormState | None
    ) -> None:
        same = intake.id == self.intake.id
        self.intake, self.edition, self.person, self.form = intake, edition, person, form
        self._choosing = None
        self._over = False
        if not same:
            self._dirty = self._touched = False
            self._waiting = None
            self._forms_left = {}
        self.opened.emit()

    def _end(self) -> None:
        """The program ends; leaving the page has stored everything already."""
        self._pause.stop()
        self._keeper.stop()
        self._over = True

    def _go_on(self) -> None:
        """Do what waits, if nothing is on its way into the store any more."""
        if self._waiting is None or self.is_scanning:
            return
        self.save_now()
        if self._keeper.held(self.intake.id) is None:
            waiting, self._waiting = self._waiting, None
            waiting.then()

    def _stay(self, error: Exception) -> None:
        """What waited is not done."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            waiting.failed(error)

    def _kept(self, kept: Intake) -> None:
        open_here = kept.id == self.intake.id
        if open_here:
            self.intake = replace(self.intake, saved_at=kept.saved_at)
        if open_here or self._complained:
            self._complained = False
            self.saved.emit(kept.saved_at)
        if open_here:
            self._go_on()

    def _not_kept(self, intake_id: str, error: Exception) -> None:
        gone = isinstance(error, DraftGone)
        if not gone:
            self._complained = True
            self.not_saved.emit(error)
        if intake_id != self.intake.id:
            return
        if gone and not self.is_waiting:
            self.failed.emit(error)
        self._stay(error)

    def _scanned(
        self,
        intake_id: str,
        requirement: str,
        title: str,
        source: scans.Source,
        sha256s: tuple[str, ...],
    ) -> None:
        self._scanning.remove(intake_id)
        self.source_kept.emit(source)
        if intake_id == self.intake.id:
            self.set_documents(with_scans(self.intake.documents, requirement, title, sha256s))
            self.scanned.emit(requirement)
            self._go_on()
            return
        held = self._keeper.held(intake_id)
        if held is not None:  # none is held of an intake that was thrown away
            documents = with_scans(held.intake.documents, requirement, title, sha256s)
            self._keeper.keep(replace(held, intake=replace(held.intake, documents=documents)))

    def _not_scanned(self, intake_id: str, error: Exception) -> None:
        self._scanning.remove(intake_id)
        if intake_id == self.intake.id:
            self.not_scanned.emit(error)
            self._stay(error)


def _keep_scan(desk: Desk, intake_id: str, source: scans.Source, _desk: Desk) -> tuple[str, ...]:
    """Keep a file as scans at the desk where the intake was begun, whoever sits there by now."""
    return scans.keep(desk, source, intake=intake_id, read_pdf=read_pdf)


def _states(desk: Desk, intake: Intake) -> tuple[Edition, FormState, FormState]:
    edition = desk.edition(intake.edition)
    return edition, intakes.person_state(desk, intake), intakes.form_state(desk, intake)
