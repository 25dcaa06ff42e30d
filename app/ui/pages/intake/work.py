"""The intake that is open: what was typed so far, kept safe in the store while it is being typed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.casework.counter import intake as intakes
from app.casework.counter import register as registering
from app.casework.counter import scans
from app.casework.counter.intake import Intake
from app.casework.counter.register import Assessment, Registered
from app.casework.desk import Desk
from app.casework.papers.papers import PaperLanguage, PaperSize
from app.catalogue.model import Channel, Edition
from app.domain.completeness import Way
from app.domain.documents import Document, with_scans
from app.forms.engine import FormState
from app.forms.people import known_of, person_of
from app.ui.language import language_switch
from app.ui.pages.intake.keeper import Held
from app.ui.pages.intake.opened import Opened, name_in, opened, still_typed
from app.ui.pages.intake.safe import Safe
from app.ui.session import Session


class Work(QObject):
    """One application as far as it was typed, with the states of its two forms.

    The store is asked in its own lane, never by the window.

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
        self._touched = False
        self._safe = Safe(session, self._held, self)
        self._safe.kept.connect(self._kept)
        self._safe.scanned.connect(self._scanned)
        for news in ("saved", "not_saved", "failed", "not_scanned", "source_kept"):
            getattr(self._safe, news).connect(getattr(self, news))

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
        return self._safe.is_scanning

    @property
    def is_waiting(self) -> bool:
        """Whether the intake is to be left or registered as soon as everything of it is durable."""
        return self._safe.is_waiting

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

        def read(_desk: Desk) -> Opened:
            form = left.get(desk.edition(edition).form, {})
            return opened(desk, replace(before, edition=edition, channel=channel, form=form))

        def chosen(found: Opened) -> None:
            if wanted == self._choosing and found.intake.id == self.intake.id:
                now = replace(found.intake, documents=self.intake.documents, concerns=self.intake.concerns)
                self._open(now, found.edition, still_typed(self.person, found.person), found.form)

        self.session.ask(read, chosen, self._not_chosen)

    # Typing

    def touch(self) -> None:
        """Something was typed: it will be stored in a moment."""
        self._touched = True
        self._safe.touch()
        self.edited.emit()

    def set_page(self, page: int) -> None:
        """Remember which step is open."""
        if page != self.intake.page:
            self.intake = replace(self.intake, page=page)
            if self.is_touched:
                self.touch()

    def document(self, requirement: str) -> Document | None:
        """What was brought for a requirement; `None` if nothing was."""
        return next((one for one in self.intake.documents if one.requirement == requirement), None)

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

    def add_scans(
        self, requirement: str, title: str, sources: Sequence[scans.Source], *, in_colour: bool = False
    ) -> None:
        """Keep files, or what was pasted, as scans of what answers a requirement.

        They are read, made smaller and stored in the lane, never by the window; the intake is neither left nor
        registered before they are with it.
        """
        self._safe.add_scans(self._desk, requirement, title, sources, in_colour=in_colour)

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
        return name_in(self.person)

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
        self._safe.save_now()

    def once_stored(
        self, then: Callable[[], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Go on as soon as everything typed and scanned is durable; stay, and say why, if it cannot be.

        The intake stays open until then, so what comes meanwhile is stored as well.
        """
        self._safe.once_stored(then, failed)

    def let_go(self) -> None:
        """Open a fresh intake at once, for another person sits here; this one is held until it is durable."""
        self._safe.save_for_good()
        self.begin()

    # Asking

    def assess(self, then: Callable[[Assessment], None]) -> None:
        """Ask what stands between the intake and its registration."""
        if not self.is_chosen or self._safe.is_over:
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
                self._safe.forget(snapshot.id)
                if snapshot.id == self.intake.id:
                    self._safe.close()
                    then(registered)

            def deed(_desk: Desk) -> Registered:
                return registering.register(desk, snapshot, talon_language=language, talon_size=size, way=way)

            self.session.do(deed, done, failed)

        self.once_stored(stored, failed)

    # Inside

    def _resume(self, intake_id: str) -> None:
        self._desk = desk = self.session.desk
        held = self._safe.held(intake_id)

        def read(_desk: Desk) -> Opened:
            return opened(desk, held.intake if held is not None else intakes.resume(desk, intake_id))

        def done(found: Opened) -> None:
            self._open(found.intake, found.edition, found.person, found.form)

        self.session.ask(read, done, self.failed.emit)

    def _not_chosen(self, error: Exception) -> None:
        self._choosing = None
        self.failed.emit(error)

    def _open(
        self, intake: Intake, edition: Edition | None, person: FormState | None, form: FormState | None
    ) -> None:
        same = intake.id == self.intake.id
        self.intake, self.edition, self.person, self.form = intake, edition, person, form
        self._choosing = None
        self._safe.open(intake.id)
        if not same:
            self._touched = False
            self._forms_left = {}
        self.opened.emit()

    def _held(self) -> Held | None:
        """What is to be stored; nothing before a service was chosen."""
        return Held(self._desk, self.snapshot()) if self.is_chosen else None

    def _kept(self, kept: Intake) -> None:
        self.intake = replace(self.intake, saved_at=kept.saved_at)

    def _scanned(self, requirement: str, title: str, sha256s: tuple[str, ...]) -> None:
        self.set_documents(with_scans(self.intake.documents, requirement, title, sha256s))
        self.scanned.emit(requirement)
