"""The cards of the page "Staff": one person's posts and password, a new person, a new recovery code."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from app.domain.language import N_
from app.domain.office import Staff
from app.domain.roles import OfficeKind, Role
from app.errors import KenseError
from app.i18n import Translator
from app.ui.entry.gaps import go_to_first, say_if_empty, say_if_weak
from app.ui.entry.person_fields import PersonFields, posts_field, posts_of
from app.ui.language import Words, as_it_is, say
from app.ui.pages.staff.acting import ActingFields
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button, secondary, small
from app.ui.widgets.card import Card
from app.ui.widgets.field import Note
from app.ui.widgets.layouts import column, fields_row, holding, line
from app.ui.widgets.text_fields import SecretField
from app.ui.widgets.words import FREE, WordsLabel


def tell_in(note: Note, error: Exception) -> bool:
    """Say beside the fields why it was refused; whether it was an error that can be said."""
    if not isinstance(error, KenseError):
        return False

    def words(tr: Translator) -> str:
        text = error.text(tr)
        return f"{text.what} {text.todo}"

    note.tell(words, Mark.ERROR)
    return True


class PersonCard(Card):
    """One person: posts, a new password, and the way out.

    Signals:
        posts_given(posts): the person is to hold these posts.
        acting_given(posts): the person is to hold these posts for a time, and no others.
        password_given(own, new): the person is to sign in with another password.
        off_asked: the person is to sign in no more.
    """

    posts_given = Signal(tuple)
    acting_given = Signal(tuple)
    password_given = Signal(str, str)
    off_asked = Signal()

    def __init__(self, kind: OfficeKind) -> None:
        super().__init__(as_it_is(" "))
        self._login = ""
        self.posts = posts_field(kind.roles, ())
        self.save_posts = small(N_("Save the posts"))
        self.own = SecretField(N_("Your own password"))
        self.password, self.again = SecretField(N_("New password")), SecretField(N_("Password once more"))
        self.change = secondary("")
        self.note = Note()
        self.off = small(N_("Switch off…"))
        self.acting = ActingFields(kind)
        duties = column(self.posts, _to_the_left(self.save_posts), line(), self.acting, line())
        self._duties = holding(duties)
        for item in (self._duties, self.own, self.password, self.again, self.note):
            self.add(item)
        self.add(_to_the_left(self.change))
        self.add(_to_the_left(self.off))
        self.acting.given.connect(self.acting_given)
        self.save_posts.clicked.connect(self._give_posts)
        self.change.clicked.connect(self._give_password)
        self.off.clicked.connect(self.off_asked)

    def show_person(self, member: Staff, today: date, *, is_self: bool, may_change: bool) -> None:
        """Be about a person; only an administrator may change posts and switch off."""
        self._login = member.login
        self.set_title(as_it_is(member.name.initialled))
        self._duties.setVisible(may_change)
        self.posts.set_value(tuple(role.value for role in member.roles))
        self.posts.set_problem(None)
        self.acting.show_held(member.acting, today)
        self.off.setVisible(may_change and not is_self and member.active)
        back = N_("Let in again with this password")
        say(self.change.setText, N_("Change the password") if member.active else back)
        self.forget()

    def forget(self) -> None:
        """Hold no password any more, and no news."""
        for field in (self.own, self.password, self.again):
            field.set_value("")
            field.set_problem(None)
        self.note.tell("")

    def _give_posts(self) -> None:
        if not go_to_first([self.posts] if say_if_empty(self.posts) else []):
            self.posts_given.emit(posts_of(self.posts))

    def _give_password(self) -> None:
        empty = [self.own] if say_if_empty(self.own) else []
        if not go_to_first([*empty, *say_if_weak(self.password, self.again, self._login)]):
            self.password_given.emit(self.own.text(), self.password.text())


class NewPersonCard(Card):
    """A person who will sign in.

    Signals:
        asked(person, own): the person is to be added; proven by one's own password.
    """

    asked = Signal(object, str)

    def __init__(self, kind: OfficeKind) -> None:
        super().__init__(N_("Add a person"))
        self.fields = fields = PersonFields()
        self.posts = posts_field(kind.roles, ())
        self.own = SecretField(
            N_("Your own password"), hint=N_("proves that you may open the office to others")
        )
        self.note = Note()
        self.button = secondary(N_("Add the person"))
        self.add(fields_row(fields.surname, fields.given))
        self.add(fields_row(fields.patronymic, fields.login))
        self.add(self.posts)
        self.add(fields_row(fields.password, fields.again))
        self.add(self.own)
        self.add(self.note)
        self.add(_to_the_left(self.button))
        self.button.clicked.connect(self._ask)

    def begin(self, vacant: tuple[Role, ...]) -> None:
        """Be empty; the posts that nobody holds are ticked."""
        self.fields.clear()
        self.own.set_value("")
        self.posts.set_value(tuple(role.value for role in vacant[:1]))
        self.note.tell("")

    def _ask(self) -> None:
        problems = self.fields.problems()
        problems += [field for field in (self.posts, self.own) if say_if_empty(field)]
        if not go_to_first(problems):
            self.asked.emit(self.fields.member(posts_of(self.posts)), self.own.text())


class CodeCard(Card):
    """A new recovery code, shown once.

    Signals:
        asked(own): a new code is to take the old one's place; proven by one's own password.
    """

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__(N_("Recovery code"))
        words = N_("If the sheet is lost, make a new code: the old one opens nothing any more.")
        self.own = SecretField(N_("Your own password"))
        self.note = Note()
        self.button = small(N_("Make a new recovery code"))
        self._code = WordsLabel("", Type.CARD_TITLE, lines=FREE)
        self._code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._advice = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        for item in (WordsLabel(words, Type.META, Tone.TEXT_2, lines=FREE), self.own, self.note):
            self.add(item)
        self.add(_to_the_left(self.button))
        self.add(self._code)
        self.add(self._advice)
        self.button.clicked.connect(self._ask)

    def code(self) -> str:
        """The code that is shown, "" before there is one."""
        return self._code.text()

    def show_code(self, code: str) -> None:
        """Show a code; "" forgets it."""
        self.own.set_value("")
        self.note.tell("")
        say(self._code.setText, as_it_is(code))
        advice: Words = N_("Write it down on paper and put it into the safe: it is not shown again.")
        say(self._advice.setText, advice if code else "")

    def _ask(self) -> None:
        if not go_to_first([self.own] if say_if_empty(self.own) else []):
            self.asked.emit(self.own.text())


def _to_the_left(button: Button) -> QVBoxLayout:
    layout = column(spacing=Space.HAIR)
    layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return layout
