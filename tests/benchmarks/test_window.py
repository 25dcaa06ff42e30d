"""The list of very many cases in a real window: for how long it stands still while rows are asked for and shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.ui.pages.cases.list_page import CaseList
from tests.benchmarks.conftest import Compare, Registers
from tests.benchmarks.test_long_list import SIZES
from tests.ui.offices_at_work import Office, settle
from tests.ui.watchdog import allowed, watched

RUNS = 3
NOBODY_NOTICES = "50 ms, on a busy machine as many times longer as it is busy"
Deed = Callable[[CaseList, int], None]


@pytest.fixture(params=[size for size in SIZES if size >= 100_000])
def office(request: pytest.FixtureRequest, registers: Registers) -> Iterator[Office]:
    """The department with its lane of work; the register stays open for those who come after."""
    made = Office({"chief": registers(request.param)})
    yield made
    made.lane.close()


@pytest.fixture
def page(qtbot: QtBot, office: Office) -> CaseList:
    """Its list, with the rows that are open in it."""
    made = CaseList(office.session)
    qtbot.addWidget(made)
    made.resize(968, 690)
    made.show()
    settle(qtbot, office)
    return made


def sort(page: CaseList, column: int) -> None:
    page.table.horizontalHeader().sectionClicked.emit(column)


def choose(page: CaseList, number: int) -> None:
    page.filter.choose(("all", "mine", "open")[number % 3])
    page.refresh()


def filter_by_okrug(page: CaseList, number: int) -> None:
    page.filters.office.setCurrentIndex(number % page.filters.office.count())
    page.filters.changed.emit()


def find(page: CaseList, number: int) -> None:
    page.search.setText(("жумабаева", "абд", "000005543300")[number % 3])
    page.refresh()


def jump(page: CaseList, number: int) -> None:
    rows = page.table.model().rowCount()
    page.table.scrollTo(page.table.model().index(rows * (1 + number % 3) // 4, 0))
    page.table.viewport().repaint()


def end(page: CaseList, number: int) -> None:
    row = page.table.model().rowCount() - 1 if number % 2 else 0
    page.table.setCurrentIndex(page.table.model().index(row, 0))
    page.table.viewport().repaint()


DEEDS: dict[str, Deed] = {
    **{
        f"sorted by column {column}": (lambda page, _number, column=column: sort(page, column))
        for column in range(7)
    },
    "which cases": choose,
    "one okrug": filter_by_okrug,
    "found": find,
    "a jump": jump,
    "the end": end,
}


@pytest.mark.parametrize("what", DEEDS)
def test_the_window_goes_on(
    qtbot: QtBot, compare: Compare, office: Office, page: CaseList, what: str
) -> None:
    times = iter(range(100))

    def longest() -> float:
        with watched() as dog:
            DEEDS[what](page, next(times))
            settle(qtbot, office)
            qtbot.wait(1)
        return dog.longest

    with office.desk.store.reading() as transaction:
        total = sum(there.count for there in transaction.queues.waiting().values())
    compare(
        f"window still, {total:>7,} open: {what}",
        NOBODY_NOTICES,
        ours=longest,
        theirs=allowed,
        runs=RUNS,
        goal=1,
    )


def test_the_list_opens(qtbot: QtBot, compare: Compare, office: Office) -> None:
    def longest() -> float:
        with watched() as dog:
            made = CaseList(office.session)
            qtbot.addWidget(made)
            made.resize(968, 690)
            made.show()
            settle(qtbot, office)
        return dog.longest

    compare("window still: the list opens", NOBODY_NOTICES, ours=longest, theirs=allowed, runs=RUNS, goal=1)
