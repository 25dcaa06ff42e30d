"""Who the case is about: how to find the person, by which document known, what was corrected and how it read before."""

from __future__ import annotations

from app.casework.course.correct import DETAILS
from app.casework.overview.look_up import CaseView
from app.domain.case import Case
from app.domain.corrections import detail_of
from app.domain.events import Detail
from app.domain.language import N_
from app.i18n import Translator
from app.ui.formats import numeric_date, numeric_moment
from app.ui.language import Words, as_it_is, filled
from app.ui.theme.tokens import Tone, Type
from app.ui.widgets.card import Card
from app.ui.widgets.layouts import column
from app.ui.widgets.words import FREE, WordsLabel

_PLACE = (Detail.VILLAGE, Detail.STREET, Detail.HOUSE, Detail.FLAT)


class ApplicantCard(Card):
    """Name, address, telephone, document; beside each corrected value the old one."""

    def __init__(self) -> None:
        super().__init__(N_("Applicant"))

    def show_case(self, view: CaseView) -> None:
        """Show who a case is about."""
        self.clear()
        for name, value in _facts(view.case):
            self._fact(name, value)
        for correction in view.case.around.corrections:
            for one in correction.corrections:
                was = filled(N_("was: {before}"), before=one.before or "–")
                self._fact(DETAILS[one.detail], was, Tone.ATTENTION)
            self.add(WordsLabel(as_it_is(correction.reason), Type.META, Tone.TEXT_2, lines=FREE))

    def _fact(self, name: Words, value: Words, tone: Tone = Tone.TEXT) -> None:
        self.add(
            column(
                WordsLabel(name, Type.META, Tone.TEXT_2, lines=1),
                WordsLabel(value, Type.BODY, tone, lines=FREE),
                spacing=0,
            )
        )


def _facts(case: Case) -> list[tuple[Words, Words]]:
    person = case.applicant
    place = ", ".join(part for part in (detail_of(person, detail) for detail in _PLACE) if part)
    facts: list[tuple[Words, Words]] = [(N_("Date of birth"), as_it_is(numeric_date(person.birth_date)))]
    if place:
        facts.append((N_("Address"), as_it_is(place)))
    if person.phone:
        facts.append((N_("Telephone"), as_it_is(person.phone)))
    if person.document is not None and person.document.number:
        document = ", ".join(part for part in (person.document.number, person.document.issuer) if part)
        facts.append((N_("Identity document"), as_it_is(document)))
    if case.representative is not None:
        facts.append((N_("Representative"), _representative(case)))
    if case.executor:
        facts.append((N_("Responsible executor"), as_it_is(case.executor)))
    taken = f"{numeric_moment(case.registered_at)}, {case.registered_by}"
    return [*facts, (N_("Registered"), as_it_is(taken))]


def _representative(case: Case) -> Words:
    acting = case.representative
    assert acting is not None

    def said(_tr: Translator) -> str:
        return ", ".join(part for part in (acting.person.name.full, acting.basis) if part)

    return said
