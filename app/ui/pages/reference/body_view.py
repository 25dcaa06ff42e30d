"""One office or body of the directory: where it is, how it is reached, when it is open, what is amiss in its list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.casework.office.directory import Listed
from app.catalogue.offices import Body, BodyKind, Office, Printed
from app.domain.language import N_
from app.domain.roles import OfficeKind
from app.i18n import Translator
from app.ui.language import Words, as_it_is, say
from app.ui.pages.reference.course_points import dated
from app.ui.pages.reference.point_card import PointCard
from app.ui.pages.reference.points import Point, sentence
from app.ui.theme.marks import Mark
from app.ui.theme.tokens import Space, Tone, Type
from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import secondary
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import bare, row
from app.ui.widgets.words import FREE, WordsLabel

_KINDS: dict[OfficeKind | BodyKind, str] = {
    OfficeKind.OKRUG: N_("apparatus of an okrug akim"),
    OfficeKind.DEPARTMENT: N_("department of employment and social programmes"),
    OfficeKind.SERVICE_CENTRE: N_("service centre"),
    BodyKind.DISTRICT_AKIMAT: N_("akimat of a district or city"),
    BodyKind.OBLAST_AKIMAT: N_("akimat of an oblast"),
    BodyKind.OBLAST_DEPARTMENT: N_("oblast department"),
    BodyKind.DEPARTMENTS: N_("departments, named together"),
    BodyKind.BRANCH: N_("branch"),
}
_FIELDS = {
    "name": N_("name"),
    "address": N_("address"),
    "phone": N_("telephone"),
    "email": N_("e-mail"),
    "site": N_("site"),
    "head": N_("head"),
}


def kind_in_words(entry: Office | Body) -> str:
    """What kind of body it is; a message to be translated."""
    return _KINDS[entry.kind]


class BodyView(QWidget):
    """The cards of an entry.

    Signals:
        ours_asked(key): this district is to become the office's own.
    """

    ours_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.shown: Listed | None = None
        self.head = Card()
        self.ours = secondary(N_("This is our district…"), icon="home")
        self.reach = PointCard(N_("Where and how to reach it"))
        self.open = PointCard(N_("Hours"))
        self.amiss = PointCard(N_("Variants and errors of the list"), mark=Mark.ATTENTION)
        self.source = PointCard(N_("Source"))
        down = bare(QVBoxLayout(self), Space.CARD)
        down.setContentsMargins(0, 0, 0, Space.CARD)
        self._title = WordsLabel("", Type.CARD_TITLE, lines=FREE)
        self._kind = WordsLabel("", Type.META, Tone.TEXT_2, lines=FREE)
        self._is_ours = Badge(N_("our district"), Mark.DONE)
        across = row(self._is_ours, self.ours)
        across.addStretch(1)
        for part in (self._title, self._kind):
            self.head.add(part)
        self.head.add(across)
        for card in (self.head, self.reach, self.open, self.amiss, self.source):
            down.addWidget(card)
        down.addStretch(1)
        self.ours.clicked.connect(self._ask)

    def show_body(self, listed: Listed, *, is_ours: bool, may_choose: bool) -> None:
        """Show an entry; `is_ours` says that the office chose it, `may_choose` that this person may choose."""
        self.shown = listed
        entry = listed.entry
        say(self._title.setText, sentence(entry.name))
        say(self._kind.setText, kind_in_words(entry))
        self._is_ours.setVisible(is_ours)
        self.ours.setVisible(not is_ours and listed.is_a_district)
        if may_choose:
            self.ours.allow()
        else:
            self.ours.forbid(N_("An administrator changes it."))
        self.reach.show_points(_reach(entry))
        self.open.show_points(_open(listed))
        self.amiss.show_points(_amiss(listed))
        self.source.show_points(_source(listed))

    def _ask(self) -> None:
        if self.shown is not None:
            self.ours_asked.emit(self.shown.key)


def _reach(entry: Office | Body) -> list[Point]:
    points = []
    if entry.district is not None:
        points.append(Point(sentence(entry.district), strong=True))
    points += (
        [Point(entry.address)] if entry.address is not None else [Point(N_("The act gives no address."))]
    )
    contacts = [
        (N_("Telephone: {value}"), entry.phone),
        (N_("E-mail: {value}"), entry.email),
        (N_("Site: {value}"), entry.site),
    ]
    if isinstance(entry, Office):
        contacts.append((N_("Head: {value}"), entry.head))
        contacts.append((N_("Villages: {value}"), ", ".join(entry.villages)))
    points += [Point(_valued(message, value)) for message, value in contacts if value]
    if entry.phone is None:
        points.append(Point(N_("The act gives no telephone.")))
    if isinstance(entry, Office) and entry.appeal_body is not None:
        appeal = entry.appeal_body
        points.append(Point(lambda tr: tr(N_("Complaints: {value}"), value=appeal.in_(tr.language))))
    return points


def _valued(message: str, value: str) -> Words:
    return lambda tr: tr(message, value=value)


def _open(listed: Listed) -> list[Point]:
    hours, entry = listed.hours, listed.entry
    points = [Point(N_("The act gives no hours."))] if hours is None else [Point(sentence(hours.text))]
    if hours is not None and hours.reception is not None:
        points.append(Point(sentence(hours.reception), quiet=True))
    return points + [Point(text, level=1) for text in entry.reception]


def _amiss(listed: Listed) -> list[Point]:
    """What the act prints otherwise, and what the list's keepers noted."""
    entry = listed.entry
    points = [Point(note) for note in entry.notes]
    for variant in entry.printed:
        points += [Point(_printed(variant)), Point(as_it_is(variant.text), quiet=True, level=1)]
    return points


def _printed(variant: Printed) -> Words:
    ordinals = ", ".join(map(str, variant.ordinals))

    def said(tr: Translator) -> str:
        field = tr(_FIELDS[variant.field])
        if not ordinals:
            return tr(N_("Printed in the act otherwise ({field}):"), field=field)
        return tr.plural(
            "Document {ordinals} of the act prints it otherwise ({field}):",
            "Documents {ordinals} of the act print it otherwise ({field}):",
            len(variant.ordinals),
            field=field,
            ordinals=ordinals,
        )

    return said


def _source(listed: Listed) -> list[Point]:
    listing, act = listed.listing, listed.act
    place = listed.entry.src or listing.src
    points = [
        Point(sentence(listing.title), "" if place is None else place.text, strong=True),
        Point(sentence(act.cited_as), quiet=True),
    ]
    if listed.entry.row is not None:
        number = listed.entry.row
        points.append(Point(lambda tr: tr(N_("Row {number} of the list"), number=number), quiet=True))
    if act.repeal is not None:
        points.append(
            Point(dated(N_("The act lost force on {day}: ask before you rely on it."), act.repeal.on))
        )
    return points + [Point(note, quiet=True) for note in listing.notes]
