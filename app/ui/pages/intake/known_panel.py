"""Who this is in the office's own register: earlier cases, family, what waits; or who may be meant."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.counter.known_people import EarlierCase, Found, KnownPerson, Membership, Relative
from app.casework.counter.recognise import Recognised
from app.domain.involved import Involved
from app.domain.language import N_
from app.domain.people import Person, PersonName
from app.forms.engine import FormState
from app.forms.model import FormDefinition
from app.forms.people import values_of
from app.i18n import Translator
from app.ui.formats import numeric_date
from app.ui.language import Words, as_it_is, counted, filled, say
from app.ui.pages.intake.values import value_in_words
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.buttons import Button
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare
from app.ui.widgets.list_row import FactRow
from app.ui.widgets.row_list import RowList
from app.ui.widgets.rows import Row
from app.ui.widgets.words import FREE, WordsLabel

KEY = "F5"
_CASES_SHOWN = 3
_DIFFERENCES_SHOWN = 3


class KnownPanel(QWidget):
    """Three cards, each there only when it has something to say.

    Signals:
        asked: take over what is known.
        meant(person): this one of those who may be meant is it.
    """

    asked = Signal()
    meant = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._recognised = Recognised()
        self.take: Button | None = None
        self.found = Card(N_("Found in the register"), mark=Mark.DONE)
        self.perhaps = Card(N_("Perhaps it is"), flush=True)
        self.matches = RowList(N_("Perhaps it is"), grows=True)
        self.differs = Card(N_("Something differs"), mark=Mark.ATTENTION)
        self.differs.set_warns(True)
        self._lay_out()
        self.show_nobody()

    @property
    def known(self) -> KnownPerson | None:
        """What the register knows of the person."""
        return self._recognised.known

    @property
    def person(self) -> Person | None:
        """The person as their own latest case has them."""
        return self.known.applicant if self.known is not None else None

    def show_nobody(self) -> None:
        """Nobody is known by what is typed."""
        self.show_recognised(Recognised())

    def show_recognised(self, recognised: Recognised) -> None:
        """Tell who was found, or who may be meant."""
        self._recognised = recognised
        self.take = None
        self.found.clear()
        self.found.setVisible(recognised.known is not None)
        self.differs.hide()
        if recognised.known is not None:
            self._tell_who(recognised.known)
            self._tell_what_waits(recognised)
            self._offer()
        self.matches.set_rows([_match(number, one) for number, one in enumerate(recognised.matches)])
        self.matches.select_first()
        self.perhaps.setVisible(bool(recognised.matches))

    def tell_more(self, *, more: bool) -> None:
        """Whether there is anything left to take over."""
        if self.take is not None:
            self.take.setVisible(more)

    def compare(self, state: FormState, reviewed: Collection[str] = ()) -> None:
        """Say where the form differs from what is known; what was taken over is `reviewed` elsewhere."""
        known = {} if self.person is None else values_of(self.person)
        told = {path for path in state.definition.fields if path not in reviewed}
        ours = {path: value for path, value in known.items() if path in told}
        differing = [path for path, value in ours.items() if state.get(path) not in (None, "", value)]
        self.differs.clear()
        for path in differing[:_DIFFERENCES_SHOWN]:
            words = _difference(state.definition, path, ours[path])
            self.differs.add(WordsLabel(words, Type.META, Tone.TEXT_2, lines=FREE))
        if differing and self.known is not None:
            number = self.known.cases[0].row.number
            asked = filled(N_("As case {number} has it. Ask what is right now."), number=number)
            self.differs.add(WordsLabel(asked, Type.META, Tone.TEXT_3, lines=FREE))
        self.differs.setVisible(bool(differing))

    # Inside

    def _tell_who(self, known: KnownPerson) -> None:
        add = self.found.add
        add(WordsLabel(as_it_is(known.person.name), Type.BODY_STRONG, lines=FREE))
        if known.cases:
            count = counted("{count} earlier case", "{count} earlier cases", len(known.cases))
            add(WordsLabel(count, Type.META, Tone.TEXT_2))
        for case in known.cases[:_CASES_SHOWN]:
            add(_case(case))
        if known.family:
            add(WordsLabel(_family(known.family), Type.META, Tone.TEXT_2, lines=FREE))
        for member_of in known.member_of[:_CASES_SHOWN]:
            add(WordsLabel(_member(member_of), Type.META, Tone.TEXT_2, lines=FREE))

    def _tell_what_waits(self, recognised: Recognised) -> None:
        known, before = recognised.known, recognised.before
        waiting: list[Words] = [
            filled(N_("Case {number} of the same service is not decided yet."), number=number)
            for number in recognised.same_open
        ]
        waiting += [
            filled(N_("The answer in case {number} was not collected."), number=case.row.number)
            for case in (known.cases if known is not None else ())
            if case.awaits_collection
        ]
        if before is not None and before.expired is not None:
            waiting.append(_expired(before.expired))
        for sentence in waiting:
            self.found.add(WordsLabel(sentence, Type.BODY_STRONG, Tone.ATTENTION, lines=FREE))

    def _offer(self) -> None:
        self.take = shown_key(N_("Take over what is known"))
        self.take.clicked.connect(self.asked)
        self.found.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)

    def _pick(self, key: str) -> None:
        if key:
            self.meant.emit(self._recognised.matches[int(key)].person)

    def _lay_out(self) -> None:
        self.perhaps.add(self.matches)
        self.pick = shown_key(N_("It is this person"))
        self.pick.clicked.connect(lambda: self._pick(self.matches.key()))
        self.perhaps.add_padded(self.pick)
        self.matches.opened.connect(self._pick)
        column = bare(QVBoxLayout(self), Space.CARD)
        for card in (self.found, self.perhaps, self.differs):
            column.addWidget(card)


def shown_key(words: Words) -> Button:
    """A button that shows the one key of the panel; the step listens to it, so that it acts without delay."""
    return Button(words, key=KEY, live=False, small=True)


def _case(case: EarlierCase) -> FactRow:
    mark = Mark.CURRENT if case.is_pending else Mark.ATTENTION if case.awaits_collection else Mark.DONE
    row = FactRow(as_it_is(case.row.number), as_it_is(numeric_date(case.row.registered_at)), mark=mark)
    say(row.setToolTip, case.service)
    return row


def _family(family: Sequence[Relative]) -> Words:
    def said(tr: Translator) -> str:
        people = (_with_relation(one.person, one.relation.in_(tr.language)) for one in family)
        return tr(N_("Family: {people}"), people=", ".join(people))

    return said


def _member(member: Membership) -> Words:
    def said(tr: Translator) -> str:
        relation = member.relation.in_(tr.language)
        host = PersonName.of(member.row.applicant).initialled
        name = f"{host} ({relation})" if relation else host
        return tr(N_("In the family of {name}, case {number}"), name=name, number=member.row.number)

    return said


def _with_relation(person: Involved, relation: str) -> str:
    name = PersonName.of(person.name).given or person.name
    return f"{name} ({relation})" if relation else name


def _expired(day: date) -> Words:
    return filled(
        N_("The identity document was valid until {day}: ask for the new one."), day=numeric_date(day)
    )


def _match(number: int, found: Found) -> Row:
    person = found.person
    born = numeric_date(person.birth_date) if person.birth_date is not None else ""
    line = " · ".join(part for part in (person.iin, born) if part)
    return Row(str(number), as_it_is(person.name), as_it_is(line))


def _difference(definition: FormDefinition, path: str, value: str) -> Words:
    field = definition.fields[path]

    def said(tr: Translator) -> str:
        return f"{field.label.in_(tr.language)}: {value_in_words(field, value, tr)}"

    return said
