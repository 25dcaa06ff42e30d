"""Where Enter leads in the form of a deed: what appears with an answer comes where it stands."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from app.casework.course.fields import OUTCOMES
from app.casework.course.offers import Deed, FieldKind, Offer, OfferedField, When
from app.ui.pages.cases.deeds.form import DeedForm
from app.ui.pages.cases.deeds.grounds_entry import GroundsEntry
from tests.ui.offices_at_work import Office

REFUSED = When("outcome", "refused")


def test_enter_leads_through_the_ground_of_a_refusal_before_what_stands_below_it(
    qtbot: QtBot, okrug: Office
) -> None:
    fields = (
        OfferedField("outcome", FieldKind.CHOICE, "Answer", choices=OUTCOMES),
        OfferedField("ground", FieldKind.CHOICE, "Ground", choices=OUTCOMES, when=(REFUSED,)),
        OfferedField("document_shown", FieldKind.TEXT, "Document shown"),
    )
    form = DeedForm(okrug.session, Offer(Deed.DECIDE, "Decide", fields))
    qtbot.addWidget(form)
    form.show()
    form.choose("outcome", "refused")
    assert form.stops() == list(form.entries.values())
    ground = form.entries["ground"]
    assert isinstance(ground, GroundsEntry)
    assert ground.stop_here(forward=True)
    qtbot.keyClicks(ground, "2")
    assert ground.value() == "refused"
    assert not ground.stop_here(forward=True)
