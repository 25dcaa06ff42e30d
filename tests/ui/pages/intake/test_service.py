"""Which service: searched for in either language, chosen by its number, changed later without losing the person."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.demo.story import CHANNEL, EDITION
from app.domain.roles import OfficeKind
from app.ui.pages.intake.progress import PERSON, SERVICE
from app.ui.pages.intake.service_step import offers_of
from tests.ui.offices_at_work import Office
from tests.ui.pages.intake.at_the_counter import Counter

K = Qt.Key


def titles(counter: Counter) -> list[str]:
    model = counter.page.service.list.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def other_service(counter: Counter) -> str:
    """A service of this counter that is not the demo's."""
    keys = [offer.key for offer in offers_of(counter.office.desk)]
    return next(key for key in keys if not key.startswith(EDITION))


def test_only_what_this_counter_takes_is_offered(okrug: Office, department: Office) -> None:
    of_counters = (
        (okrug, {OfficeKind.OKRUG}),
        (department, {OfficeKind.DEPARTMENT, OfficeKind.SERVICE_CENTRE}),
    )
    for office, kinds in of_counters:
        assert {offer.channel.provider.office for offer in offers_of(office.desk)} == kinds


def test_a_service_is_found_by_words_of_either_language_without_its_kazakh_letters(counter: Counter) -> None:
    everything = titles(counter)
    for words in ("адресной", "атаулы алеуметтик"):
        counter.page.service.search.clear()
        counter.type(words)
        found = titles(counter)
        assert found
        assert len(found) < len(everything)
        assert all("адресной" in title for title in found)


@pytest.mark.parametrize("words", ["АСП", "адрестной помощи", "МАӘК"])
def test_a_service_is_found_by_its_everyday_name_and_with_a_slip(counter: Counter, words: str) -> None:
    counter.type(words)
    found = titles(counter)
    assert any("адресной" in title for title in found)
    assert len(found) < len(offers_of(counter.office.desk))


def test_words_that_no_title_has_are_said_to_be_found_nowhere(counter: Counter) -> None:
    counter.type("космодром")
    assert titles(counter) == []
    assert not counter.page.service.list.isVisible()


def test_a_number_chooses_at_once(counter: Counter) -> None:
    offers = offers_of(counter.office.desk)
    counter.type("2")
    counter.settle()
    assert counter.page.work.intake.edition == offers[1].edition.id
    assert counter.page.here == SERVICE


def test_enter_chooses_and_goes_on(counter: Counter) -> None:
    counter.choose_service()
    assert (counter.page.work.intake.edition, counter.page.work.intake.channel) == (EDITION, CHANNEL)
    assert counter.page.here == PERSON


def test_the_person_stays_when_another_service_is_chosen_and_the_form_waits_for_a_way_back(
    counter: Counter,
) -> None:
    counter.choose_service()
    counter.page.person.view.focus_path("surname")
    counter.fill("Жұмабаева")
    counter.page.work.form.set("bank", "Қазпошта")
    edition, _, channel = other_service(counter).partition("#")
    for wanted in ((edition, channel), (EDITION, CHANNEL)):
        with counter.qtbot.waitSignal(counter.page.work.opened):
            counter.page.work.choose(*wanted)
        assert counter.page.work.person_name() == "Жұмабаева"
    assert counter.page.work.form.get("bank") == "Қазпошта"


def test_what_is_typed_while_a_service_is_being_opened_stays(counter: Counter) -> None:
    counter.choose_service()
    with counter.qtbot.waitSignal(counter.page.work.opened):
        counter.page.work.choose(*other_service(counter).split("#"))
        counter.page.work.person.set("surname", "Жұмабаева")
    assert counter.page.work.person_name() == "Жұмабаева"


def test_looking_around_in_the_list_changes_nothing_that_was_chosen(counter: Counter) -> None:
    counter.choose_service()
    counter.page.go_to(SERVICE)
    counter.settle()
    counter.press(K.Key_Up)
    counter.page.go_to(PERSON)
    counter.settle()
    assert counter.page.work.intake.edition == EDITION


def test_every_service_of_the_counter_can_be_gone_through(counter: Counter) -> None:
    for offer in offers_of(counter.office.desk):
        with counter.qtbot.waitSignal(counter.page.work.opened):
            counter.page.work.choose(offer.edition.id, offer.channel.kind.value)
        counter.settle()
        for step in range(1, 6):
            counter.page.go_to(step)
            counter.settle()
            assert counter.page.here == step
    assert counter.errors == []


def test_the_row_that_the_arrows_reach_is_in_sight_in_the_longest_list(
    qtbot: QtBot, department: Office
) -> None:
    counter = Counter(qtbot, department)
    rows = counter.page.service.list
    assert rows.height() > counter.window.height()
    for _ in range(rows.model().rowCount() - 1):
        counter.press(K.Key_Down)
        here = rows.visualRect(rows.currentIndex())
        assert rows.visibleRegion().boundingRect().contains(here.center())
    assert rows.currentIndex().row() == rows.model().rowCount() - 1
    counter.window.close()
    counter.settle()
