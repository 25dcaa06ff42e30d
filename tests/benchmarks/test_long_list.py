"""The register of a department as it grows: opened, sorted, filtered, jumped in, found in; beside plain queries.

The baseline is what SQLCipher takes for the same rows by the same index, without anything else. A ratio that stays as
it is while the register grows tenfold is what is aimed at. `KENSE_MOST_CASES` sets how far it grows: to 100,000 unless
it says 1000000, since writing that many takes minutes. `KENSE_REGISTERS` names a folder in which registers are kept
once they are filled.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

import pytest
from sqlalchemy import text

from app.casework.counter import known_people
from app.casework.desk import Desk
from app.casework.exchange import exchange
from app.casework.overview import look_up, promises, register_list, reminders, today
from app.casework.overview.listing import Wanted
from app.casework.overview.register_list import Opened, Query, Seek, SortBy
from app.domain.steps import ActionKind
from tests.benchmarks.conftest import Compare, Registers, timed

MOST = int(os.getenv("KENSE_MOST_CASES", "100000"))
SIZES = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= MOST]
PAGE = 50
RUNS = 7
OPEN_BY_DUE = "SELECT * FROM cases WHERE status <> 'closed' ORDER BY due, number LIMIT 50"
ALL_BY_NAME = "SELECT * FROM cases ORDER BY name_key, number LIMIT 50"
OF_OKRUG = "SELECT * FROM cases WHERE registered_office = 'okrug-03' ORDER BY due, number LIMIT 50"
COUNTED = "SELECT count(*) FROM cases WHERE status <> 'closed'"
FOUND = (
    "SELECT c.* FROM case_search JOIN case_people p ON p.seq = case_search.rowid JOIN cases c ON c.id = p.case_id "
    "WHERE case_search MATCH '{words}' ORDER BY case_search.rowid DESC LIMIT 20"
)
BY_IIN = "SELECT * FROM case_people WHERE iin = '000005543300'"


@pytest.fixture(params=SIZES)
def desk(request: pytest.FixtureRequest, registers: Registers) -> Desk:
    """A department's desk with so many cases."""
    return registers(request.param)


def plain(desk: Desk, query: str) -> Callable[[], float]:
    """The query by itself, on the connection that the program has."""

    def run() -> None:
        with desk.store.file.reading() as connection:
            connection.execute(text(query)).fetchall()

    return timed(run)


def opened(desk: Desk, sort: SortBy, wanted: Wanted, words: str = "") -> Opened:
    return register_list.open_list(desk, Query(words, wanted, sort, falling=False), PAGE)


DEEDS: dict[str, Callable[[Desk], object]] = {
    **{
        f"list sorted by {sort.value}": partial(opened, sort=sort, wanted=Wanted(open_only=True))
        for sort in SortBy
    },
    "list of my turn": partial(opened, sort=SortBy.DUE, wanted=Wanted(open_only=True, mine=True)),
    "list of one executor": partial(opened, sort=SortBy.DUE, wanted=Wanted(executor="Оспанов")),
    "what the list can be told apart by": register_list.choices,
    "found by words": partial(look_up.search, words="жумабаева ботаг"),
    "found by a beginning": partial(look_up.search, words="абд"),
    "found by ИИН": partial(look_up.search, words="000005543300"),
    "a person found by ИИН": partial(known_people.find, words="000005543300"),
    "the board of the day": today.board,
    "what is to be remembered": reminders.reminders,
    "packets without an answer": exchange.unanswered,
    "what was promised": promises.promised,
}


@pytest.mark.parametrize(
    ("what", "sort", "wanted", "query"),
    [
        ("opened, by due", SortBy.DUE, Wanted(open_only=True), OPEN_BY_DUE),
        ("by name", SortBy.APPLICANT, Wanted(), ALL_BY_NAME),
        ("by number", SortBy.NUMBER, Wanted(), ALL_BY_NAME),
        ("by change", SortBy.CHANGE, Wanted(), ALL_BY_NAME),
        ("by service", SortBy.SERVICE, Wanted(), ALL_BY_NAME),
        ("by okrug", SortBy.OKRUG, Wanted(), ALL_BY_NAME),
        ("by whose turn", SortBy.WITH_WHOM, Wanted(), ALL_BY_NAME),
        ("by step", SortBy.STEP, Wanted(), ALL_BY_NAME),
        ("one okrug", SortBy.DUE, Wanted(registered_office="okrug-03"), OF_OKRUG),
        ("one step", SortBy.DUE, Wanted(open_only=True, step=ActionKind.SIGN), OPEN_BY_DUE),
        ("one service", SortBy.DUE, Wanted(edition="zhambyl-2012/targeted-social-assistance"), OPEN_BY_DUE),
        ("one executor", SortBy.DUE, Wanted(executor="Оспанов"), OPEN_BY_DUE),
        ("my turn", SortBy.DUE, Wanted(open_only=True, mine=True), OPEN_BY_DUE),
    ],
)
def test_the_first_page(
    compare: Compare, desk: Desk, what: str, sort: SortBy, wanted: Wanted, query: str
) -> None:
    compare(
        f"list of {total(desk):>9,}: {what}",
        "the plain query for 50 rows",
        ours=timed(lambda: opened(desk, sort, wanted)),
        theirs=plain(desk, query),
        runs=RUNS,
        goal=None,
    )


def test_its_length_and_the_place_of_a_case(compare: Compare, desk: Desk) -> None:
    shown = opened(desk, SortBy.DUE, Wanted(open_only=True))
    ids = [shown.beginning.rows[-1].row.id]
    compare(
        f"list of {total(desk):>9,}: counted, a case located",
        "the plain count",
        ours=timed(lambda: register_list.locate(desk, shown, ids)),
        theirs=plain(desk, COUNTED),
        runs=RUNS,
        goal=None,
    )


def test_a_jump_into_the_middle(compare: Compare, desk: Desk) -> None:
    shown = opened(desk, SortBy.DUE, Wanted(open_only=True))
    middle = register_list.locate(desk, shown, ()).total // 2
    compare(
        f"list of {total(desk):>9,}: a jump into the middle",
        "the plain query with an offset",
        ours=timed(lambda: register_list.page(desk, shown, Seek(skip=middle), PAGE)),
        theirs=plain(desk, f"{OPEN_BY_DUE} OFFSET {middle}"),
        runs=RUNS,
        goal=None,
    )


@pytest.mark.parametrize(
    ("words", "match"), [("жумабаева ботаг", '"жумабаева"* "ботаг"*'), ("абд", '"абд"*')]
)
def test_words_find_cases(compare: Compare, desk: Desk, words: str, match: str) -> None:
    compare(
        f"found among {total(desk):>9,}: «{words}»",
        "the raw query of the search index",
        ours=timed(lambda: look_up.search(desk, words)),
        theirs=plain(desk, FOUND.format(words=match)),
        runs=RUNS,
        goal=2,
    )


def test_a_person_is_found_by_iin(compare: Compare, desk: Desk) -> None:
    compare(
        f"a person among {total(desk):>9,}, by ИИН",
        "the raw query of the index",
        ours=timed(lambda: look_up.search(desk, "000005543300")),
        theirs=plain(desk, BY_IIN),
        runs=RUNS,
        goal=2,
    )


@pytest.mark.parametrize("size", SIZES[1:])
@pytest.mark.parametrize("what", DEEDS)
def test_what_is_asked_grows_less_than_the_register(
    compare: Compare, registers: Registers, what: str, size: int
) -> None:
    large, small = registers(size), registers(size // 10)
    compare(
        f"{what} among {size:>9,}",
        f"the same among {size // 10:,}",
        ours=timed(lambda: DEEDS[what](large)),
        theirs=timed(lambda: DEEDS[what](small)),
        runs=RUNS,
        goal=2,
    )


def total(desk: Desk) -> int:
    """How many cases there are."""
    with desk.store.file.reading() as connection:
        return int(connection.execute(text("SELECT max(seq) FROM case_people")).scalar_one())
