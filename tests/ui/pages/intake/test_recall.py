"""Person first: who is known is seen at once, taken over as proposed, and confirmed with one key."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.casework.counter import intake as intakes
from app.casework.counter.taken_over import Standing
from app.clock import SetClock
from app.demo import counter as demo
from app.demo.people import ZHUMABAEVS
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.ui.language import language_switch
from app.ui.pages.intake.progress import CHECK, FORM, PERSON
from app.ui.widgets.words import WordsLabel
from tests.ui.offices_at_work import register_family
from tests.ui.pages.intake.at_the_counter import Counter

K = Qt.Key
GULNAR = ZHUMABAEVS.applicant


@pytest.fixture
def returning(counter: Counter, clock: SetClock) -> Counter:
    """Somebody who applied last quarter is back; the service is chosen."""
    register_family(counter.office.desk)
    clock.advance(days=60)
    counter.choose_service()
    return counter


def recognise(counter: Counter) -> None:
    counter.type(GULNAR.iin)
    counter.settle()


def standings(counter: Counter) -> dict[str, Standing]:
    return {piece.section.id: piece.standing for piece in counter.page.person.recall.pieces()}


def test_who_it_is_is_seen_as_soon_as_the_number_is_whole(returning: Counter) -> None:
    recognise(returning)
    known = returning.page.person.known
    assert known.found.isVisible()
    assert known.known.cases[0].is_pending
    assert [one.person.name for one in known.known.family] == [
        one.name.full for one in ZHUMABAEVS.members[1:]
    ]
    assert returning.page.work.intake.taken == {}, "nothing is taken over before anybody asked for it"


def test_two_keys_take_over_everything_and_confirm_it(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    work = returning.page.work
    assert work.person.errors() == ()
    assert work.form.rows("family") == 5
    assert set(standings(returning).values()) == {Standing.PROPOSED}
    returning.press(K.Key_F5)
    assert set(standings(returning).values()) == {Standing.CONFIRMED}
    assert not returning.page.person.review.all.isVisible()


def test_what_is_taken_over_says_so_beside_its_field_until_it_is_confirmed(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    field = returning.page.person.view.entry("street").field
    assert field.note.words.text() == "из прежнего дела"
    assert field.inputs()[0].accessibleDescription() == "из прежнего дела"
    returning.press(K.Key_F5)
    assert field.note.words.text() != "из прежнего дела"


def test_a_changed_field_is_a_change_and_the_rest_is_confirmed(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    returning.page.person.view.focus_path("house")
    returning.here().selectAll()
    returning.fill("99")
    assert standings(returning)["address"] is Standing.CHANGED
    returning.press(K.Key_F5)
    found = standings(returning)
    assert found.pop("address") is Standing.CHANGED
    assert set(found.values()) == {Standing.CONFIRMED}


def test_a_row_of_the_review_is_confirmed_and_taken_back_with_enter(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    rows = returning.page.person.review.rows
    rows.setFocus()
    rows.select("person.document")
    returning.press(K.Key_Return)
    assert standings(returning)["document"] is Standing.CONFIRMED
    returning.press(K.Key_Return)
    assert standings(returning)["document"] is Standing.PROPOSED


def test_half_a_name_offers_who_may_be_meant_and_one_key_takes_all_over(returning: Counter) -> None:
    returning.page.person.view.focus_path("surname")
    returning.type("жумаб")
    returning.settle()
    matches = returning.page.person.known.matches
    assert matches.isVisible()
    assert matches.model().rowCount() == len(ZHUMABAEVS.members)
    returning.press(K.Key_F5)
    returning.settle()
    person = returning.page.work.person
    assert (person.get("iin"), person.get("surname")) == (GULNAR.iin, "Жұмабаева")
    assert person.errors() == ()
    assert not returning.page.person.known.perhaps.isVisible()


def test_names_typed_faster_than_the_store_answers_end_with_the_last_one(returning: Counter) -> None:
    returning.page.person.view.focus_path("surname")
    returning.type("жумабаевв")
    returning.settle()
    assert not returning.page.person.known.perhaps.isVisible()


def test_what_nobody_confirmed_is_a_remark_of_the_check(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    returning.page.go_to(CHECK)
    returning.settle()
    assert "ещё не подтверждено" in told_in(returning.page.check)
    language_switch().set_language(Language.KK)
    assert "әлі расталмады" in told_in(returning.page.check)


def test_the_check_leads_to_what_was_not_confirmed(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    returning.page.go_to(CHECK)
    returning.settle()
    taken = [row for row in returning.page.check.rows if "ещё не подтверждено" in told_in(row)]
    assert taken
    reached = set()
    for row in taken:
        returning.page.go_to(CHECK)
        row.asked.emit()
        reached.add(returning.page.here)
    assert reached == {PERSON, FORM}
    assert returning.errors == []


def told_in(widget: QWidget) -> str:
    """Everything that a widget says."""
    return " ".join(label.text() for label in widget.findChildren(WordsLabel))


def test_what_was_taken_over_survives_putting_aside(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    returning.wait_until_saved()
    kept = intakes.resume(returning.office.desk, returning.page.work.intake.id)
    assert kept.taken["person.street"].value == ZHUMABAEVS.street
    assert kept.confirmed == frozenset()


def test_another_applicant_begins_with_nothing_of_the_last_one(returning: Counter) -> None:
    recognise(returning)
    returning.press(K.Key_F5)
    returning.page.put_aside()
    returning.settle()
    assert returning.page.work.intake.taken == {}
    assert returning.page.person.review.isHidden()


def test_an_expired_document_is_told_and_asked_for(counter: Counter, clock: SetClock) -> None:
    register_family(counter.office.desk)
    clock.advance(days=365 * 6)
    counter.choose_service()
    recognise(counter)
    counter.press(K.Key_F5)
    assert not counter.page.work.person.is_filled("document_number")
    assert counter.page.person.view.focused_path() == "document_number"


class TestDuplicates:
    """Registering beside a case that looks like it."""

    @pytest.fixture
    def ready(self, counter: Counter) -> Counter:
        """The same family applies again on the same day, and everything is filled in."""
        desk = counter.office.desk
        register_family(desk)
        again = demo.fill(desk, EDITION, CHANNEL, ZHUMABAEVS, Language.RU)
        intakes.save(desk, replace(again, page=5))
        with counter.qtbot.waitSignal(counter.page.work.opened):
            counter.page.open_intake(again.id)
        counter.settle()
        return counter

    def ask(self, counter: Counter) -> None:
        counter.page.go_on()
        counter.settle()

    def test_it_is_asked_side_by_side_and_nothing_is_registered_meanwhile(self, ready: Counter) -> None:
        self.ask(ready)
        question = ready.page.register.guard.question
        assert question is not None and question.isVisible()
        assert not ready.page.register.is_done

    def test_going_back_registers_nothing_and_it_can_be_asked_again(self, ready: Counter) -> None:
        self.ask(ready)
        ready.page.register.guard.question.reject()
        assert not ready.page.register.is_busy
        self.ask(ready)
        assert ready.page.register.guard.question is not None

    def test_without_a_reason_it_stays(self, ready: Counter) -> None:
        self.ask(ready)
        question = ready.page.register.guard.question
        question.register.click()
        assert question.isVisible()
        assert question.reason.problem() is not None

    def test_with_a_reason_it_is_registered_and_the_reason_is_in_the_case(self, ready: Counter) -> None:
        self.ask(ready)
        ready.type("первое отозвано")
        with ready.qtbot.waitSignal(ready.page.register.registered) as registered:
            ready.page.register.guard.question.register.click()
        ready.settle()
        case_id = registered.args[0].case_id
        with ready.office.desk.store.reading() as transaction:
            body = transaction.cases.folded(case_id).applied[0].body
        assert list(body.despite.values()) == ["первое отозвано"]

    def test_the_other_case_can_be_opened_and_the_draft_stays(self, ready: Counter) -> None:
        self.ask(ready)
        other = ready.page.register.guard.question.duplicate.row.id
        with ready.qtbot.waitSignal(ready.office.session.open_case) as opened:
            ready.page.register.guard.question.give("open")
        assert opened.args == [other]
        assert len(intakes.unfinished(ready.office.desk)) == 1
