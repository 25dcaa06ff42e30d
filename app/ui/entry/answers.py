"""The pages of the first start: what they ask, what is wrong with an answer, and what they answer."""

from __future__ import annotations

from dataclasses import fields

from PySide6.QtWidgets import QWidget

from app.casework.entry.office import NewOffice, NewStaff
from app.clock import Clock
from app.demo.offices import AKIM, PASSWORD, SPECIALIST
from app.domain.language import N_, Text
from app.domain.roles import OfficeKind, Role
from app.ui.entry.frame import entry_page
from app.ui.entry.office_fields import OfficeFields
from app.ui.entry.person_fields import PersonFields, naming, posts_field, posts_of
from app.ui.formats import moment_in_words
from app.ui.language import as_it_is, filled, say
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.choice_fields import TickField
from app.ui.widgets.choice_rows import ChoiceRow, ChoiceRows
from app.ui.widgets.field import Field, Note
from app.ui.widgets.layouts import fields_row
from app.ui.widgets.text_fields import DigitsField
from app.ui.widgets.toggles import CheckBox
from app.ui.widgets.words import FREE, WordsLabel

TRAINING = "training"
CODE_LENGTH = 4


def _capitalised(text: Text) -> Text:
    """The words with a capital, as a heading has them."""
    return Text(text.kk[0].upper() + text.kk[1:], text.ru[0].upper() + text.ru[1:])


_KINDS = (
    ChoiceRow(
        OfficeKind.OKRUG.value,
        _capitalised(OfficeKind.OKRUG.full_name),
        N_("Takes applications, gives talons, submits cases to the department, hands answers over."),
        icon="home",
    ),
    ChoiceRow(
        OfficeKind.DEPARTMENT.value,
        _capitalised(OfficeKind.DEPARTMENT.full_name),
        N_("The authorised body of a district or city: receives the okrugs' cases and decides."),
        icon="office",
    ),
    ChoiceRow(
        TRAINING,
        N_("An office to practise in"),
        filled(
            N_("Invented people and cases. Sign in as {specialist} or {akim}; the password is {password}"),
            specialist=SPECIALIST.login,
            akim=AKIM.login,
            password=PASSWORD,
        ),
        icon="reference",
    ),
)


class KindPage:
    """What is this office, and is the clock right?"""

    def __init__(self, clock: Clock) -> None:
        self.kind = ChoiceRows(_KINDS, roomy=True)
        self.kind.choose(OfficeKind.OKRUG.value)
        self.clock_is_right = CheckBox(N_("Yes, the date and time are right"))
        card = Card(flush=True)
        card.add(self.kind)
        moment = Card()
        now = WordsLabel("", Type.BODY_STRONG, lines=FREE)
        say(
            now.setText,
            lambda tr: tr(N_("Is it {moment}?"), moment=moment_in_words(clock.now(), tr.language)),
        )
        moment.add(now)
        words = N_("Every term is counted from this date. If it is wrong, set the computer's clock first.")
        moment.add(WordsLabel(words, Type.META, Tone.TEXT_2, lines=FREE))
        moment.add(self.clock_is_right)
        self.note = Note()
        moment.add(self.note)
        self.clock_is_right.toggled.connect(lambda _on: self.note.tell(""))
        self.widget: QWidget = entry_page(
            N_("What is this office?"), N_("Services, steps and papers follow from the answer."), card, moment
        )

    @property
    def begins(self) -> QWidget:
        """Where the keys begin."""
        return self.kind.button(self.kind.value() or OfficeKind.OKRUG.value)

    def problem(self) -> bool:
        """Say what stands in the way of going on; whether anything does."""
        if not self.clock_is_right.isChecked():
            self.note.tell(N_("Look at the date and time and say that they are right: Space."), Mark.ERROR)
            self.clock_is_right.setFocus()
            return True
        return False


class OfficePage(OfficeFields):
    """Name, address, code and telephone, as they stand on papers; a chosen district fills in what is known of it."""

    def __init__(self) -> None:
        self.code = DigitsField(N_("Office code"), most=CODE_LENGTH, hint=N_("begins case numbers"))
        super().__init__(self.code)
        card = Card()
        card.add(self.rows)
        self.widget: QWidget = entry_page(
            N_("Name and address"), N_("They stand at the head of every paper, in both languages."), card
        )

    def fields(self) -> tuple[Field, ...]:
        """All fields that begin empty, in their order."""
        return (self.code, *super().fields())

    def problems(self) -> list[Field]:
        """Say what is missing, beside the field; where something is."""
        problems = super().problems()
        if len(self.code.value()) != CODE_LENGTH:
            self.code.set_problem(filled(N_("{count} digits are needed."), count=CODE_LENGTH))
            problems = [self.code, *(field for field in problems if field is not self.code)]
        return problems

    def answer(self, kind: OfficeKind) -> NewOffice:
        """The office."""
        details = self.details()
        return NewOffice(
            code=self.code.value(),
            kind=kind,
            **{each.name: getattr(details, each.name) for each in fields(details)},
        )


class PersonPage(PersonFields):
    """The first person who signs in."""

    def __init__(self) -> None:
        super().__init__()
        self._kind = OfficeKind.OKRUG
        self.roles = self._posts()
        self._card = Card()
        self._card.add(fields_row(self.surname, self.given, self.patronymic))
        self._card.add(self.roles)
        self._card.add(fields_row(self.login, self.password, self.again))
        self.widget: QWidget = entry_page(
            N_("First member of staff"),
            N_(
                "This person may add the others later. The password opens the database and is stored nowhere."
            ),
            self._card,
        )

    def offer_roles(self, kind: OfficeKind) -> None:
        """The posts of a kind of office."""
        self._kind = kind
        old, self.roles = self.roles, self._posts()
        layout = self._card.layout()
        assert layout is not None
        layout.replaceWidget(old, self.roles)
        old.hide()
        old.deleteLater()

    def answer(self) -> NewStaff:
        """The person, who is also the office's administrator."""
        return self.member((*posts_of(self.roles), Role.ADMINISTRATOR))

    def _posts(self) -> TickField:
        posts = [role for role in self._kind.roles if role is not Role.ADMINISTRATOR]
        field = posts_field(posts, posts[:1])
        field.changed.connect(self._warn_of_vacant)
        self._warn_of_vacant(field)
        return field

    def _warn_of_vacant(self, field: TickField | None = None) -> None:
        """A post that nobody holds stops every case at its step: that is said, and forbids nothing."""
        shown = field or self.roles
        held = {*posts_of(shown), Role.ADMINISTRATOR}
        vacant = [role for role in self._kind.roles if role not in held]
        words = N_("Nobody holds yet: {posts}. Add that person afterwards, under “Staff and passwords”.")
        shown.set_hint(naming(words, vacant) if vacant else "", Mark.ATTENTION if vacant else None)


class RecoveryPage:
    """The recovery code: shown once."""

    def __init__(self) -> None:
        self._code = WordsLabel("", Type.PAGE_TITLE, lines=FREE)
        self.written_down = CheckBox(N_("The code is written down and put into the safe"))
        card = Card()
        card.add(self._code)
        words = N_(
            "The code opens the office without a password. Without it, forgotten passwords lose everything."
        )
        card.add(WordsLabel(words, Type.BODY, Tone.TEXT_2, lines=FREE))
        card.add(self.written_down)
        self.widget: QWidget = entry_page(
            N_("Recovery code"), N_("It is shown once and stored nowhere. Write it down on paper."), card
        )

    def show_code(self, code: str) -> None:
        """Show the code."""
        say(self._code.setText, as_it_is(code))

    def code(self) -> str:
        """The code as it stands there."""
        return self._code.text()
