"""Today: the queue by urgency, what waits for others, what is not finished."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.casework.counter import drafts
from app.casework.course import deeds
from app.casework.course.offers import Deed
from app.casework.errors import DraftGone
from app.casework.overview.today import MOST, MOST_PLACES, board
from app.casework.overview.urgency import Urgency
from app.clock import SetClock
from app.demo import counter, people
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.ui.language import language_switch, told
from app.ui.pages.today.page import TodayPage
from app.ui.pages.today.rows import MORE, Present, groups, others_by_place
from app.ui.shell.main_window import MainWindow
from app.ui.widgets.rows import Entry, EntryRole, Head, Row
from app.ui.widgets.words import WordsLabel
from tests.samples import big_register
from tests.ui.offices_at_work import Office, register_family, settle


def page_of(qtbot: QtBot, office: Office) -> TodayPage:
    page = TodayPage(office.session)
    window = MainWindow(office.desk.clock)
    window.add_place("today", "today", "Today", page)
    qtbot.addWidget(window)
    page.kept = window
    window.show()
    settle(qtbot, office)
    return page


def titles(office: Office) -> list[str]:
    desk = office.desk
    present = Present(desk.clock.now(), desk.calendar)
    return [told(group.title) for group in groups(board(desk).mine, present)]


def test_an_empty_queue_has_one_sentence_and_the_one_button(qtbot: QtBot, okrug: Office) -> None:
    page = page_of(qtbot, okrug)
    assert page.empty.isVisible()
    with qtbot.waitSignal(okrug.session.open_intake) as asked:
        page.empty.button.click()
    assert asked.args == [None]


def test_the_akims_step_is_in_the_specialists_queue_for_he_records_it_from_paper(
    qtbot: QtBot, okrug: Office
) -> None:
    case_id = register_family(okrug.desk)
    page = page_of(qtbot, okrug)
    assert page.queue.key() == case_id
    with qtbot.waitSignal(okrug.session.open_case) as opened:
        page.queue.opened.emit(case_id)
    assert opened.args == [case_id]


def test_a_step_moves_from_group_to_group_as_its_day_comes_and_goes(okrug: Office, clock: SetClock) -> None:
    register_family(okrug.desk)
    assert board(okrug.desk).mine[0].urgency is Urgency.LATER
    clock.advance(days=3)
    assert titles(okrug) == ["Сегодня"]
    clock.advance(days=1)
    assert titles(okrug) == ["Срок прошёл"]


def test_what_was_handed_over_waits_for_another_office(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, _ = neighbours
    page = page_of(qtbot, okrug)
    case_id = register_family(okrug.desk)
    okrug.session.do(lambda desk: deeds.take(desk, case_id, Deed.SUBMIT, {"given_by": "Жақыпов Т."}))
    settle(qtbot, okrug)
    assert page.queue.key() == ""
    assert page.others.isVisible()
    assert page.others.rows.model().rowCount() == 1


def test_what_waits_for_others_says_where_it_lies_and_whose_turn_it_is(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, department = neighbours
    case_id = register_family(okrug.desk)
    deeds.take(okrug.desk, case_id, Deed.SUBMIT, {"given_by": "Жақыпов Т."})
    page = page_of(qtbot, okrug)
    (row,) = others_by_place(board(okrug.desk).places)
    assert told(row.title) == "главный специалист уполномоченного органа"
    assert told(row.line).startswith(department.desk.office.name.ru)
    page.others.rows.select_first()
    with qtbot.waitSignal(okrug.session.open_case) as opened:
        qtbot.keyClick(page.others.rows, Qt.Key.Key_Return)
    assert opened.args == [case_id]


def test_a_double_click_on_what_waits_for_others_acts_once(
    qtbot: QtBot, neighbours: tuple[Office, Office]
) -> None:
    okrug, _ = neighbours
    case_id = register_family(okrug.desk)
    deeds.take(okrug.desk, case_id, Deed.SUBMIT, {"given_by": "Жақыпов Т."})
    rows = page_of(qtbot, okrug).others.rows
    opened: list[str] = []
    okrug.session.open_case.connect(opened.append)
    place = rows.visualRect(rows.model().index(0, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [case_id], "one click is enough"
    qtbot.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseRelease(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened == [case_id], "and the second of a double click is none of its own"


def test_a_long_queue_shows_its_beginning_and_how_many_there_are_and_the_rest_when_asked(
    qtbot: QtBot, department: Office
) -> None:
    big_register.fill(department.desk, 3000)
    page = page_of(qtbot, department)
    overdue = board(department.desk).mine[0]
    rows = [row for row in shown(page) if isinstance(row, Row)]
    assert (overdue.urgency, len(overdue.tasks)) == (Urgency.OVERDUE, MOST)
    (head, *_) = [entry for entry in shown(page) if isinstance(entry, Head)]
    assert head.group.total == overdue.count > MOST
    more = rows[MOST]
    assert f"ещё {overdue.count - MOST} дел" in told(more.title)
    page.queue.select(more.key)
    qtbot.keyClick(page.queue, Qt.Key.Key_Return)
    settle(qtbot, department)
    assert [row.key for row in shown(page) if isinstance(row, Row)][:MOST] == [row.key for row in rows[:MOST]]
    assert len(head_of(page).group.rows) == min(overdue.count, MOST + 101)
    department.session.person_changed.emit()
    settle(qtbot, department)
    assert len(head_of(page).group.rows) == MOST + 1, "another person did not ask for more"


def test_places_where_little_is_urgent_are_shown_when_asked_for(qtbot: QtBot, department: Office) -> None:
    big_register.fill(department.desk, 3000)
    page = page_of(qtbot, department)
    told_of = board(department.desk)
    assert page.others.rows.model().rowCount() == MOST_PLACES + 1
    page.others.rows.select(MORE)
    qtbot.keyClick(page.others.rows, Qt.Key.Key_Return)
    settle(qtbot, department)
    assert page.others.rows.model().rowCount() == MOST_PLACES + told_of.more_places


def shown(page: TodayPage) -> list[Entry]:
    model = page.queue.model()
    return [model.index(row, 0).data(EntryRole) for row in range(model.rowCount())]


def head_of(page: TodayPage) -> Head:
    return next(entry for entry in shown(page) if isinstance(entry, Head))


def test_the_foot_tells_both_terms_and_why_each_ends_then(qtbot: QtBot, okrug: Office) -> None:
    register_family(okrug.desk)
    page = page_of(qtbot, okrug)
    words = "\n".join(label.text() for label in page.chosen.findChildren(WordsLabel))
    assert "Это действие: до 23 ноября" in words
    assert "Ответ заявителю: до 23 декабря" in words
    popover = page.chosen.why_whole.explain()
    assert popover is not None
    popover.dismiss()


def test_an_unfinished_application_can_be_gone_on_with(qtbot: QtBot, okrug: Office) -> None:
    intake = counter.fill(okrug.desk, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    page = page_of(qtbot, okrug)
    page.unfinished.rows.select_first()
    with qtbot.waitSignal(okrug.session.open_intake) as asked:
        qtbot.keyClick(page.unfinished.rows, Qt.Key.Key_Return)
    assert asked.args == [intake.id]


def test_what_was_thrown_away_when_the_program_ran_last_goes_when_it_starts(
    qtbot: QtBot, okrug: Office
) -> None:
    intake = counter.fill(okrug.desk, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)
    drafts.throw_away(okrug.desk, intake.id)
    page_of(qtbot, okrug)
    with pytest.raises(DraftGone):
        drafts.bring_back(okrug.desk, intake.id)


def test_the_foot_names_the_chosen_case_and_explains_its_date(qtbot: QtBot, okrug: Office) -> None:
    register_family(okrug.desk)
    page = page_of(qtbot, okrug)
    popover = page.chosen.why.explain()
    assert popover is not None and popover.isVisible()
    popover.dismiss()


@pytest.mark.parametrize("language", list(Language))
def test_the_page_fits_the_smallest_window(qtbot: QtBot, okrug: Office, language: Language) -> None:
    register_family(okrug.desk)
    page = page_of(qtbot, okrug)
    language_switch().set_language(language)
    assert page.minimumSizeHint().width() <= 1024 - 184
    assert page.minimumSizeHint().height() <= 690 - 48 - 28
