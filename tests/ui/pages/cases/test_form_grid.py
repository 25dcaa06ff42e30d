"""How the fields of a deed stand: in four equal columns, what takes half at the edge or in the middle."""

from __future__ import annotations

from datetime import date

from pytestqt.qtbot import QtBot

from app.casework.course.fields import OUTCOMES
from app.casework.course.offers import Deed, FieldKind, Offer, OfferedField
from app.ui.pages.cases.deeds.form import DeedForm
from app.ui.theme.tokens import Space
from tests.ui.offices_at_work import Office

_BROAD = 592
"""The inside of a dialog."""
FIELDS = (
    OfferedField("outcome", FieldKind.CHOICE, "Answer", choices=OUTCOMES),
    OfferedField("visited_on", FieldKind.DATE, "Day of the visit"),
    OfferedField("members", FieldKind.PEOPLE, "Members of the commission"),
    OfferedField("remark", FieldKind.LINES, "Remark", required=False),
    OfferedField("given_by", FieldKind.TEXT, "Signed or given by"),
    OfferedField("given_on", FieldKind.DATE, "On which day", value=date(2026, 12, 8)),
    OfferedField("paper_number", FieldKind.TEXT, "Number of the document"),
)


def test_edges_stand_under_one_another_and_a_paper_stands_in_one_row(qtbot: QtBot, okrug: Office) -> None:
    form = DeedForm(okrug.session, Offer(Deed.INSPECT, "Record the visit", FIELDS))
    qtbot.addWidget(form)
    form.resize(_BROAD, form.sizeHint().height())
    form.show()
    quarter = (_BROAD + Space.CARD) // 4
    places = {code: entry.geometry() for code, entry in form.entries.items()}
    assert {place.left() % quarter for place in places.values()} == {0}
    halves = [code for code, place in places.items() if place.width() > quarter]
    assert {places[code].left() for code in halves} == {0, 2 * quarter}
    assert len({places[code].top() for code in ("given_by", "given_on", "paper_number")}) == 1
    assert places["given_by"].left() == 0
