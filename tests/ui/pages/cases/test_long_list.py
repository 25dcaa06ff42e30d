"""The list of very many cases: read page by page as one looks, whatever comes meanwhile."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.casework.overview.listing import Listed
from app.domain.letters import alphabetical, fold
from app.ui.pages.cases.list_page import CaseList
from app.ui.widgets.paged_model import PAGE
from tests.samples import big_register
from tests.ui.offices_at_work import Office, settle, type_words
from tests.ui.watchdog import allowed, watched

MANY = 3000


@pytest.fixture
def page(qtbot: QtBot, department: Office) -> CaseList:
    """The department's list, in which all cases are shown."""
    big_register.fill(department.desk, MANY)
    made = CaseList(department.session)
    qtbot.addWidget(made)
    made.resize(968, 690)
    made.filter.choose("all")
    made.show()
    settle(qtbot, department)
    made.refresh()
    settle(qtbot, department)
    return made


def seen(qtbot: QtBot, office: Office, page: CaseList, row: int) -> Listed:
    """A row after it was scrolled to."""
    index = page.table.model().index(row, 0)
    page.table.scrollTo(index)
    for _ in range(5):  # what was still being asked for may come first
        page.table.viewport().repaint()
        settle(qtbot, office)
        if page._model.row(index) is not None:
            break
    settle(qtbot, office)
    listed = page._model.row(index)
    assert listed is not None
    return listed


def test_the_whole_list_is_there_and_only_what_is_looked_at_is_held(page: CaseList) -> None:
    assert page.table.model().rowCount() == MANY
    assert len(page.table.rows()) <= 3 * PAGE


def test_scrolling_through_meets_every_case_once_and_in_order(
    qtbot: QtBot, department: Office, page: CaseList
) -> None:
    met = [seen(qtbot, department, page, row).row for row in range(0, MANY, PAGE)]
    held = [listed.row for listed in page.table.rows()]
    assert len({row.id for row in held}) == len(held) == MANY
    assert held == sorted(held, key=lambda row: (row.due, row.number))
    assert met == held[::PAGE]


def test_the_end_is_one_key_away_and_the_middle_one_jump(
    qtbot: QtBot, department: Office, page: CaseList
) -> None:
    everybody = sorted(big_register.rows(department.desk, MANY), key=lambda row: (row["due"], row["number"]))
    qtbot.keyClick(page.table, Qt.Key.Key_End)
    page.table.viewport().repaint()
    settle(qtbot, department)
    last = page.table.row()
    assert last is not None and last.row.id == everybody[-1]["id"]
    assert last.service.ru in page.chosen_words()
    assert seen(qtbot, department, page, 1777).row.id == everybody[1777]["id"]
    assert seen(qtbot, department, page, 1222).row.id == everybody[1222]["id"]


def test_the_selected_row_and_what_is_looked_at_stay_when_cases_come(
    qtbot: QtBot, department: Office, page: CaseList
) -> None:
    seen(qtbot, department, page, 1500)
    page.table.setCurrentIndex(page.table.model().index(1500, 0))
    chosen, above = page.table.row(), page.table.indexAt(page.table.rect().topLeft()).row()
    top = page._model.row(page._model.index(above, 0))
    with department.desk.store.file.writing() as connection:
        connection.execute(
            text("UPDATE cases SET due = '2015-01-01' WHERE due > '2026-06-01' AND id <> :kept"),
            {"kept": chosen.row.id if chosen else ""},
        )
    with qtbot.waitSignal(page.shown):
        department.session.changed.emit()
    settle(qtbot, department)
    now = page.table.row()
    assert chosen is not None and now is not None and now.row.id == chosen.row.id
    assert page.table.currentIndex().row() > 1500
    assert top is not None
    assert page._model.row(page.table.indexAt(page.table.rect().topLeft())) == top


def test_a_case_that_comes_while_one_scrolls_makes_no_other_be_left_out(
    qtbot: QtBot, department: Office, page: CaseList
) -> None:
    before = [listed.row.id for listed in page.table.rows()]
    with department.desk.store.file.writing() as connection:
        connection.execute(text("UPDATE cases SET due = '2015-01-01' WHERE id = :id"), {"id": f"{MANY:032x}"})
    second = seen(qtbot, department, page, len(before)).row.id
    everybody = sorted(big_register.rows(department.desk, MANY), key=lambda row: (row["due"], row["number"]))
    assert second == everybody[len(before)]["id"]


def test_a_list_that_became_shorter_is_read_again(qtbot: QtBot, department: Office, page: CaseList) -> None:
    with department.desk.store.file.writing() as connection:
        connection.execute(text("DELETE FROM cases WHERE due > '2020-01-01'"))
    page.table.scrollTo(page.table.model().index(1400, 0))
    page.table.viewport().repaint()
    settle(qtbot, department)
    assert 0 < page.table.model().rowCount() < MANY


@pytest.mark.parametrize("column", range(7))
def test_every_column_sorts_the_whole_list_both_ways(
    qtbot: QtBot, department: Office, page: CaseList, column: int
) -> None:
    heads = page.table.horizontalHeader()
    ends: list[Listed] = []
    for _ in range(2):
        heads.sectionClicked.emit(column)
        settle(qtbot, department)
        ends.append(page.table.rows()[0])
    if column < 6:
        assert ends[0] != ends[1]
        assert seen(qtbot, department, page, MANY - 1) == ends[0], "turned round, the first is the last"
    if column == 1:
        names = [listed.row.applicant for listed in page.table.rows()[:PAGE]]
        assert names == sorted(names, key=alphabetical, reverse=True)


def test_filters_go_together_with_words_and_sorting(qtbot: QtBot, department: Office, page: CaseList) -> None:
    everybody = list(big_register.rows(department.desk, MANY))
    wanted = [
        row["id"]
        for row in sorted(everybody, key=lambda row: (row["name_key"], row["number"]), reverse=True)
        if row["executor"] == "Оспанов"
        and any(word.startswith("а") for word in fold(row["applicant"]).split())
    ]
    assert wanted
    page.filters.executor.choose("Оспанов")
    with qtbot.waitSignal(page.shown):
        type_words(page.search, "а")
    for _ in range(2):
        page.table.horizontalHeader().sectionClicked.emit(1)
        settle(qtbot, department)
    assert [listed.row.id for listed in page.table.rows()] == wanted


def test_the_filter_by_step_shows_cases_that_wait_for_it(
    qtbot: QtBot, department: Office, page: CaseList
) -> None:
    page.filters.step.choose("sign")
    page.filters.changed.emit()
    settle(qtbot, department)
    rows = page.table.rows()
    assert rows
    assert {listed.step.kind for listed in rows if listed.step} == {"sign"}
    page.filters.role.choose("department_head")
    page.filters.changed.emit()
    settle(qtbot, department)
    assert {listed.step.actor.role for listed in page.table.rows() if listed.step} == {"department_head"}


def test_the_window_goes_on_while_the_list_is_sorted_filtered_found_in_and_jumped_through(
    qtbot: QtBot, department: Office, page: CaseList
) -> None:
    """What it holds is the same for any length: three pages at most."""

    def still_for() -> float:
        with watched() as dog:
            for column in range(6):
                page.table.horizontalHeader().sectionClicked.emit(column)
                settle(qtbot, department)
            page.filters.executor.choose("Оспанов")
            page.filters.changed.emit()
            settle(qtbot, department)
            page.filters.reset.click()
            settle(qtbot, department)
            with qtbot.waitSignal(page.shown):
                page.search.setText("жум")
            page.search.clear()
            page.refresh()
            settle(qtbot, department)
            seen(qtbot, department, page, page.table.model().rowCount() // 2)
        return dog.longest

    still_for()  # what is read and drawn once a run
    assert min(still_for() for _ in range(3)) <= allowed()


def test_all_rows_may_be_marked_though_few_are_held(qtbot: QtBot, department: Office, page: CaseList) -> None:
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert sum(map(len, page.table.marked_ranges())) == MANY
    got: list[Listed] = []
    page.paging.rows_in(page.table.marked_ranges(), got.extend)
    settle(qtbot, department)
    assert len({listed.row.id for listed in got}) == MANY
