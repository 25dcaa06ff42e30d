"""The register as a list of any length: the same rows in the same order, from wherever it is read."""

from __future__ import annotations

from datetime import date

import pytest

from app.casework.desk import Desk
from app.casework.overview import register_list
from app.casework.overview.listing import Wanted
from app.casework.overview.register_list import Opened, Query, Seek, SortBy
from app.catalogue.model import Step
from app.domain.language import Language
from app.domain.letters import alphabetical
from app.domain.steps import ActionKind
from tests.samples import big_register
from tests.samples.offices import Offices

MANY, SIZE = 600, 50


@pytest.fixture
def desk(offices: Offices) -> Desk:
    """A department with many cases."""
    big_register.fill(offices.chief, MANY)
    return offices.chief


def ids(desk: Desk, opened: Opened, seek: Seek, size: int = MANY) -> list[str]:
    return [listed.row.id for listed in register_list.page(desk, opened, seek, size).rows]


@pytest.mark.parametrize("falling", [False, True])
@pytest.mark.parametrize("sort", list(SortBy))
def test_a_page_is_the_same_from_whichever_side_it_is_read(desk: Desk, sort: SortBy, falling: bool) -> None:
    opened = register_list.open_list(desk, Query("", Wanted(), sort, falling), SIZE)
    whole = ids(desk, opened, Seek())
    assert len(set(whole)) == len(whole) == MANY
    assert ids(desk, opened, Seek(backwards=True)) == whole
    for first in (0, 1, 299, MANY - SIZE):
        page = register_list.page(desk, opened, Seek(skip=first), SIZE)
        assert [listed.row.id for listed in page.rows] == whole[first : first + SIZE]
        behind = Seek(skip=MANY - first - SIZE, backwards=True)
        assert ids(desk, opened, behind, SIZE) == whole[first : first + SIZE]
        assert ids(desk, opened, Seek(page.last), SIZE) == whole[first + SIZE : first + 2 * SIZE]
        assert (
            ids(desk, opened, Seek(page.first, backwards=True), SIZE) == whole[max(0, first - SIZE) : first]
        )
    located = register_list.locate(desk, opened, [whole[7], whole[431], "nobody"])
    assert (located.total, located.rows) == (MANY, {whole[7]: 7, whole[431]: 431})


@pytest.mark.parametrize("language", list(Language))
def test_services_steps_and_names_are_sorted_as_the_language_has_them(desk: Desk, language: Language) -> None:
    def shown(sort: SortBy) -> Opened:
        return register_list.open_list(desk, Query("", Wanted(open_only=True), sort, False, language), MANY)

    services = [listed.service.in_(language) for listed in shown(SortBy.SERVICE).beginning.rows]
    assert services == sorted(services, key=alphabetical)
    steps = [listed.step.action.in_(language) for listed in shown(SortBy.STEP).beginning.rows if listed.step]
    assert steps == sorted(steps, key=alphabetical)
    names = [listed.row.applicant for listed in shown(SortBy.APPLICANT).beginning.rows]
    assert names.index(next(name for name in names if name.startswith("Ә"))) < names.index(
        next(name for name in names if name.startswith("Бе"))
    ), "Ә stands after А, not after Я"


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(open_only=True),
        Wanted(registered_office="okrug-03"),
        Wanted(executor="Оспанов"),
        Wanted(due_until=date(2026, 5, 1)),
        Wanted(step=ActionKind.SIGN),
        Wanted(mine=True),
        Wanted(edition="zhambyl-2012/targeted-social-assistance"),
    ],
)
def test_a_filter_shows_every_case_that_it_asks_for_and_no_other(desk: Desk, wanted: Wanted) -> None:
    opened = register_list.open_list(desk, Query("", wanted), MANY)
    everybody = register_list.open_list(desk, Query(), MANY).beginning.rows

    def fits(row: object, step: Step | None) -> bool:
        asked = {
            "registered_office": wanted.registered_office,
            "executor": wanted.executor,
            "edition": wanted.edition,
        }
        return (
            all(value in ("", getattr(row, name)) for name, value in asked.items())
            and (not wanted.open_only or getattr(row, "status", "") != "closed")
            and (wanted.due_until is None or getattr(row, "due", date.max) <= wanted.due_until)
            and (wanted.step is None or (step is not None and step.kind is wanted.step))
        )

    found = {listed.row.id for listed in opened.beginning.rows}
    expected = {
        listed.row.id
        for listed in everybody
        if fits(listed.row, None if listed.row.status == "closed" else listed.step)
    }
    if wanted.mine:
        mine = [listed for listed in opened.beginning.rows if listed.here and listed.step is not None]
        assert 0 < len(mine) == len(found) < MANY
    else:
        assert found == expected
        assert 0 < len(found) < MANY


def test_words_find_among_what_is_filtered_and_a_whole_number_its_case(desk: Desk) -> None:
    everybody = list(big_register.rows(desk, MANY))
    one = everybody[123]
    opened = register_list.open_list(desk, Query(one["number"]), SIZE)
    assert [listed.row.id for listed in opened.beginning.rows] == [one["id"]]
    opened = register_list.open_list(desk, Query("абдикадыров", Wanted(registered_office="okrug-03")), MANY)
    expected = {
        row["id"]
        for row in everybody
        if row["applicant"].startswith("Әбдіқадыров") and row["registered_office"] == "okrug-03"
    }
    assert {listed.row.id for listed in opened.beginning.rows} == expected != set()


def test_choices_name_what_there_is(desk: Desk) -> None:
    choices = register_list.choices(desk)
    everybody = list(big_register.rows(desk, MANY))
    assert {id for id, _ in choices.services} == {row["edition"] for row in everybody}
    assert {id for id, _ in choices.offices} == {row["registered_office"] for row in everybody}
    assert set(choices.executors) == {row["executor"] for row in everybody} - {""}
    assert ActionKind.SIGN in choices.steps
