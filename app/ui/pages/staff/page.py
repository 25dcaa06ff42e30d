"""Staff: who works here and as what, who may sign in, and everybody's own password."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtGui import QHideEvent

from app.casework.desk import Desk
from app.casework.entry import office, staff
from app.casework.entry.office import NewStaff
from app.domain.language import N_
from app.domain.office import Acting, Staff
from app.domain.roles import Role
from app.i18n import Translator
from app.ui.language import Words, as_it_is, filled
from app.ui.pages.staff.cards import CodeCard, NewPersonCard, PersonCard, tell_in
from app.ui.session import Session
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space
from app.ui.widgets.buttons import Kind
from app.ui.widgets.card import Card
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.field import Note
from app.ui.widgets.layouts import column
from app.ui.widgets.list_row import ListRow
from app.ui.widgets.page import Page
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row

_SIDE = 320
_OFF = "off"


class StaffPage(Page):
    """The people of the office at the left; at the right the one who is chosen.

    An administrator adds people and gives posts; everybody else sees who works here and changes the own password.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(N_("Staff and passwords"))
        self._session = session
        self._everybody: dict[str, Staff] = {}
        self.person_id = self._wanted = session.desk.staff.id
        self._may_change = session.desk.may_act_as(Role.ADMINISTRATOR)
        kind = session.desk.office.kind
        self.people = RowList(N_("Who works here"), grows=True)
        self._vacant = column(spacing=0)
        self.person, self.new, self.code = PersonCard(kind), NewPersonCard(kind), CodeCard()
        self._lay_out()
        self.people.chosen.connect(self._choose)
        self.person.posts_given.connect(self._give_posts)
        self.person.acting_given.connect(self._let_act)
        self.person.password_given.connect(self._give_password)
        self.person.off_asked.connect(self._ask_off)
        self.new.asked.connect(self._add)
        self.code.asked.connect(self._renew)
        self.refresh()

    def refresh(self) -> None:
        """Ask anew who works here."""
        self._session.ask(lambda desk: (staff.everybody(desk), office.vacant_posts(desk)), self._show)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no password and no code behind a page that nobody sees."""
        super().hideEvent(event)
        self.person.forget()
        self.code.show_code("")
        for secret in (self.new.own, self.new.fields.password, self.new.fields.again):
            secret.set_value("")

    def _lay_out(self) -> None:
        who = Card(N_("Who works here"), flush=True)
        who.add(self.people)
        who.add(self._vacant)
        self.new.setVisible(self._may_change)
        self.code.setVisible(self._may_change)
        left = column(who, self.new, self.code, spacing=Space.CARD, ends=True)
        self.add_columns(left, column(self.person, spacing=Space.CARD, ends=True), _SIDE)

    def _show(self, answer: tuple[list[Staff], tuple[Role, ...]]) -> None:
        everybody, vacant = answer
        self._everybody = {member.id: member for member in everybody}
        shown = [one for one in everybody if self._may_change or one.active]
        today = self._session.desk.clock.now().date()
        self.people.set_rows([_row(member, today) for member in shown])
        self.people.select(self._wanted)
        self._choose(self._wanted)
        while (old := self._vacant.takeAt(0)) is not None:
            widget = old.widget()
            if widget is not None:
                widget.deleteLater()
        for post in vacant:
            line = filled(N_("Nobody holds this post: {post}"), post=post.full_name)
            self._vacant.addWidget(ListRow(line, mark=Mark.ATTENTION))
        self.new.begin(vacant)

    def _choose(self, member_id: str) -> None:
        """Who may not change others stays at their own card."""
        chosen = member_id if self._may_change else self._session.desk.staff.id
        member = self._everybody.get(chosen)
        if member is not None:
            self._wanted = chosen
            is_self = chosen == self._session.desk.staff.id
            today = self._session.desk.clock.now().date()
            self.person.show_person(member, today, is_self=is_self, may_change=self._may_change)

    def _give_posts(self, posts: tuple[Role, ...]) -> None:
        self._change(partial(_set_posts, self._wanted, posts), N_("The posts were changed."))

    def _let_act(self, posts: tuple[Acting, ...]) -> None:
        self._change(partial(_act, self._wanted, posts), N_("The acting posts were changed."))

    def _give_password(self, own: str, new: str) -> None:
        if self._wanted == self._session.desk.staff.id:
            work = partial(_change_own, own, new)
        else:
            work = partial(_give, own, self._wanted, new)
        self._change(work, N_("The new password holds from now on."))

    def _ask_off(self) -> None:
        name = self._everybody[self._wanted].name.initialled
        dialog = Dialog(
            self,
            filled(N_("Switch {name} off?"), name=name),
            N_("The person signs in no more. Everything they did stays recorded under their name."),
        )
        dialog.add_verb(_OFF, N_("Switch off"), Kind.DANGER)
        dialog.answered.connect(lambda answer: self._switch_off() if answer == _OFF else None)
        dialog.open()

    def _switch_off(self) -> None:
        self._change(partial(_off, self._wanted), N_("The person signs in no more."))

    def _add(self, person: NewStaff, own: str) -> None:
        def added(member: Staff) -> None:
            self._wanted = member.id
            self.refresh()

        self._session.do(
            lambda desk: office.add_staff(desk, own, person), added, partial(self._refused, self.new.note)
        )

    def _renew(self, own: str) -> None:
        self._session.ask(
            lambda desk: staff.renew_code(desk, own),
            self.code.show_code,
            partial(self._refused, self.code.note),
        )

    def _change(self, work: partial[Staff | None], words: Words) -> None:
        """Change something about the person who is chosen, and say so at their card."""

        def changed(member: Staff | None) -> None:
            if member is not None and member.id == self._session.desk.staff.id:
                self._session.sit_down(replace(self._session.desk, staff=member))
            self.refresh()
            self._session.ask(lambda _desk: None, lambda _nothing: self.person.note.tell(words, Mark.DONE))

        self._session.do(work, changed, partial(self._refused, self.person.note))

    def _refused(self, note: Note, error: Exception) -> None:
        if not tell_in(note, error):
            self._session.failed.emit(error)


def _set_posts(member_id: str, posts: tuple[Role, ...], desk: Desk) -> Staff | None:
    return staff.set_posts(desk, member_id, posts)


def _act(member_id: str, posts: tuple[Acting, ...], desk: Desk) -> Staff | None:
    return staff.let_act(desk, member_id, posts)


def _change_own(own: str, new: str, desk: Desk) -> Staff | None:
    staff.change_own_password(desk, own, new)
    return None


def _give(own: str, member_id: str, new: str, desk: Desk) -> Staff | None:
    return staff.give_password(desk, own, member_id, new)


def _off(member_id: str, desk: Desk) -> Staff | None:
    return staff.switch_off(desk, member_id)


def _row(member: Staff, today: date) -> Row:
    """Who it is and as what at work today; what was held for a time and is over is read at the person's own card."""

    def posts(tr: Translator) -> str:
        held = [role.short_name.in_(tr.language) for role in member.roles]
        instead = (one.role.short_name.in_(tr.language) for one in member.acting if one.holds(today))
        return ", ".join((*held, *(tr(N_("acting {post}"), post=post) for post in instead)))

    off: Words = N_("switched off") if not member.active else ""
    mark = Mark.PUT_ASIDE if not member.active else None
    return Row(
        member.id, as_it_is(member.name.full), posts, mark, right=as_it_is(member.login), right_line=off
    )
