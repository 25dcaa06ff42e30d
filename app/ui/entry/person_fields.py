"""The fields of a person who will sign in: name, posts, login, password."""

from __future__ import annotations

from collections.abc import Sequence

from app.casework.entry.office import NewStaff
from app.domain.language import N_
from app.domain.people import PersonName
from app.domain.roles import Role
from app.i18n import Translator
from app.ui.entry.gaps import go_to_first, say_if_empty, say_if_weak
from app.ui.language import Words
from app.ui.widgets.choice_fields import TickField
from app.ui.widgets.field import Field
from app.ui.widgets.text_fields import SecretField, TextField


class PersonFields:
    """What is asked of a new person, and what they answered."""

    def __init__(self) -> None:
        self.surname, self.given = TextField(N_("Surname")), TextField(N_("Name"))
        self.patronymic = TextField(N_("Patronymic"), optional=True)
        self.login = TextField(N_("Login"), letters=False)
        self.password, self.again = SecretField(N_("Password")), SecretField(N_("Password once more"))

    def problems(self) -> list[Field]:
        """The fields that are empty or weak; each says it itself."""
        empty = [field for field in (self.surname, self.given, self.login) if say_if_empty(field)]
        return [*empty, *say_if_weak(self.password, self.again, self.login.value())]

    def is_wanting(self) -> bool:
        """Say what is missing or weak and go there; whether anything is."""
        return go_to_first(self.problems())

    def member(self, posts: Sequence[Role]) -> NewStaff:
        """The person, with their posts."""
        name = PersonName(self.surname.value(), self.given.value(), self.patronymic.value())
        return NewStaff(self.login.value(), name, tuple(posts), self.password.text())

    def clear(self) -> None:
        """Forget what was typed."""
        for field in (self.surname, self.given, self.patronymic, self.login, self.password, self.again):
            field.set_value("")


def posts_field(posts: Sequence[Role], chosen: Sequence[Role]) -> TickField:
    """Posts to tick, some of them ticked."""
    field = TickField(N_("Posts"), [(role.value, role.full_name) for role in posts])
    field.set_value(tuple(role.value for role in chosen))
    return field


def posts_of(field: TickField) -> tuple[Role, ...]:
    """The posts that are ticked."""
    return tuple(Role(code) for code in field.value())


def naming(message: str, posts: Sequence[Role]) -> Words:
    """A message about `{posts}`."""

    def words(tr: Translator) -> str:
        return tr(message, posts=", ".join(role.short_name.in_(tr.language) for role in posts))

    return words
