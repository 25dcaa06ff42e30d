"""The board of the day: what is due, how soon, whose it is, and what waits for other offices."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from app.casework.counter.register import register
from app.casework.course import deeds
from app.casework.course.fields import values_of
from app.casework.course.offers import Deed
from app.casework.desk import Desk
from app.casework.errors import UnknownService
from app.casework.office.our_office import change, details_of
from app.casework.overview import look_up, today
from app.casework.overview.today import Task
from app.casework.overview.urgency import Urgency, urgency_of
from app.clock import ALMATY
from app.demo import people
from app.demo.story import CHANNEL, HEARD
from app.domain.records import canonical_json
from app.domain.roles import Role
from app.domain.schedule import Schedule
from tests.samples.any_form import any_intake
from tests.samples.lists import lines
from tests.samples.offices import DEPARTMENT_CHANNEL, GRANTED, MORNING, Offices, nothing_changes
from tests.samples.sealing import chained, records_of


def here(desk: Desk) -> list[Task]:
    """What waits in this office: my tasks, and the first of each of my colleagues' that lies here."""
    board = today.board(desk)
    others = [place.nearest for place in board.places if place.nearest.office_id == desk.office.id]
    return [*board.tasks, *others]


def is_mine(desk: Desk) -> bool:
    return only(desk) in today.board(desk).tasks


def only(desk: Desk) -> Task:
    (task,) = here(desk)
    return task


def test_a_fresh_office_has_nothing_to_do(offices: Offices) -> None:
    with nothing_changes(*offices.desks):
        assert today.board(offices.specialist) == today.Board()


def test_a_registered_application_waits_for_the_akim_until_the_next_working_day(offices: Offices) -> None:
    registered = offices.take_application()
    task = only(offices.akim)
    assert (task.number, task.role) == (registered.number, Role.AKIM)
    assert task.due == date(2026, 11, 23)
    assert task.case_due == registered.due
    assert task.applicant == "Жұмабаева Гүлнар Ержанқызы"
    assert task.grounds is not None
    assert [mark.number for mark in task.grounds.reckoning.days if mark.number] == [1]


@pytest.mark.parametrize(
    ("moment", "urgency"),
    [
        (MORNING, Urgency.LATER),
        (datetime(2026, 11, 23, 9, 0, tzinfo=ALMATY), Urgency.TODAY),
        (datetime(2026, 11, 24, 9, 0, tzinfo=ALMATY), Urgency.OVERDUE),
    ],
)
def test_a_step_becomes_more_urgent_as_its_day_comes_near(
    offices: Offices, moment: datetime, urgency: Urgency
) -> None:
    """Registered on a Friday: the akim has until Monday."""
    offices.take_application()
    offices.clock.set(moment)
    assert only(offices.akim).urgency is urgency


def test_what_is_due_by_sunday_is_due_this_week(offices: Offices) -> None:
    """Registered on a Monday: the akim has until Tuesday."""
    offices.clock.set(datetime(2026, 11, 23, 9, 0, tzinfo=ALMATY))
    offices.take_application()
    assert only(offices.akim).urgency is Urgency.THIS_WEEK


def test_the_minutes_of_handing_over_run_from_the_citizens_coming_and_until_then_the_case_is_due(
    offices: Offices,
) -> None:
    registered = offices.take_application()
    offices.bring(registered.case_id, done=6)
    task = only(offices.specialist)
    assert (task.due, task.due_at, task.urgency) == (registered.due, None, Urgency.LATER)
    assert is_mine(offices.specialist)
    (line,) = lines(offices.specialist)
    step = next(
        step for step in look_up.open_case(offices.specialist, registered.case_id).steps if step.is_next
    )
    assert (line.due, line.urgency, step.due_day, step.due) == (task.due, Urgency.LATER, task.due, None)


def test_nobody_here_is_late_when_the_answer_lies_ready_and_only_the_citizen_did_not_come(
    offices: Offices,
) -> None:
    offices.bring(offices.take_application().case_id, done=6)
    offices.clock.set(datetime(2026, 12, 24, 9, 0, tzinfo=ALMATY))
    assert only(offices.specialist).urgency is Urgency.UNCOLLECTED


def test_who_is_late_stands_before_what_only_the_citizen_has_to_come_for(offices: Offices) -> None:
    """Among places: the akim sees the specialist's cases and the department's as those of others."""
    offices.bring(offices.take_application().case_id, done=6)
    offices.clock.set(datetime(2026, 12, 24, 9, 0, tzinfo=ALMATY))
    late = offices.take_application(people.NURGALIEVS).case_id
    offices.bring(late, done=2)
    offices.clock.set(datetime(2027, 2, 24, 9, 0, tzinfo=ALMATY))
    board = today.board(offices.akim, most_places=1)
    assert [place.nearest.case_id for place in board.places] == [late]
    assert (board.more_places, board.for_others) == (1, 2)
    every = today.board(offices.akim).places
    assert [place.nearest.urgency for place in every] == [Urgency.OVERDUE, Urgency.UNCOLLECTED]


def test_the_first_of_a_place_is_who_is_late_and_not_who_did_not_come(offices: Offices) -> None:
    """The chief specialist drafts one answer and keeps another for a citizen, both as the head sees them."""
    ready = offices.take_application(channel=DEPARTMENT_CHANNEL).case_id
    for no, (desk, deed, values) in enumerate(
        (
            (offices.head, Deed.RESOLVE, {}),
            (offices.chief, Deed.DRAFT, values_of(GRANTED)),
            (offices.head, Deed.SIGN, HEARD),
        ),
        start=2,
    ):
        offices.clock.advance(hours=1)
        deeds.take(desk, ready, deed, values, step=no)
    offices.clock.set(datetime(2026, 12, 24, 9, 0, tzinfo=ALMATY))
    late = offices.take_application(people.NURGALIEVS).case_id
    offices.bring(late, done=2)
    offices.clock.set(datetime(2027, 2, 24, 9, 0, tzinfo=ALMATY))
    (place,) = today.board(offices.head).places
    assert (place.count, place.nearest.case_id, place.nearest.urgency) == (2, late, Urgency.OVERDUE)


def test_a_step_with_much_time_left_is_as_urgent_as_the_whole_that_ends_before_it(offices: Offices) -> None:
    """The akim kept it too long: of the twelve days of the next step the citizen's term leaves one."""
    registered = offices.take_application()
    offices.clock.set(
        datetime(registered.due.year, registered.due.month, registered.due.day, 9, tzinfo=ALMATY)
    )
    offices.bring(registered.case_id, done=2)
    task = only(offices.chief)
    assert (task.due > task.case_due, task.first_due) == (True, registered.due)
    assert task.urgency is Urgency.TODAY
    assert task.whole is not None
    offices.clock.advance(days=1)
    assert only(offices.chief).urgency is Urgency.OVERDUE


def test_the_most_urgent_comes_first(offices: Offices) -> None:
    first = offices.take_application(people.ZHUMABAEVS).case_id
    answered = offices.take_application(people.NURGALIEVS).case_id
    offices.bring(answered, done=6)
    second = offices.take_application(people.TOLEGENOVS).case_id
    offices.clock.set(datetime(2026, 11, 23, 9, 0, tzinfo=ALMATY))
    monday = offices.take_application(people.YSQAQOVS).case_id
    assert [(task.case_id, task.urgency) for task in here(offices.specialist)] == [
        (first, Urgency.TODAY),
        (second, Urgency.TODAY),
        (monday, Urgency.THIS_WEEK),
        (answered, Urgency.LATER),
    ]
    offices.clock.set(datetime(2026, 11, 24, 9, 0, tzinfo=ALMATY))
    assert [(task.case_id, task.urgency) for task in here(offices.specialist)] == [
        (first, Urgency.OVERDUE),
        (second, Urgency.OVERDUE),
        (monday, Urgency.TODAY),
        (answered, Urgency.LATER),
    ]


def test_a_case_in_another_office_is_shown_apart_and_a_closed_one_not_at_all(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    board = today.board(offices.specialist)
    assert (board.here, board.mine, board.for_others) == (0, (), 1)
    assert [place.nearest.role for place in board.places] == [Role.DEPARTMENT_CHIEF_SPECIALIST]
    assert only(offices.chief).case_id == case_id
    offices.bring(case_id, since=2, done=7)
    offices.carry(offices.specialist, offices.chief)
    for desk in offices.desks:
        assert today.board(desk) == today.Board()


def test_a_task_is_mine_if_i_may_do_it_or_record_it_from_paper(offices: Offices) -> None:
    offices.take_application()
    assert is_mine(offices.akim)
    assert is_mine(offices.specialist)
    case_id = offices.take_application(channel=DEPARTMENT_CHANNEL).case_id
    offices.clock.advance(minutes=1)
    assert is_mine(offices.head)
    assert only(offices.chief).case_id == case_id


def test_a_draft_that_waits_for_the_heads_signature_is_not_the_chief_specialists_task(
    offices: Offices,
) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=3)
    assert (is_mine(offices.head), is_mine(offices.chief)) == (True, False)


def test_the_board_leaves_no_case_out_however_many_there_are(offices: Offices) -> None:
    """The longest overdue are the first that a limit would cut off: nothing happened to them lately."""
    desk = offices.specialist
    offices.take_application()
    registered, *rest = records_of(desk)
    more = [replace(registered, id=f"{n:032x}", case_id=f"{n:032x}") for n in range(600)]
    with desk.store.writing() as transaction:
        transaction.log.append(chained([registered, *rest, *more])[1 + len(rest) :])
        for record in more:
            transaction.cases.project(record.case_id)
    board = today.board(desk)
    assert (board.here, sum(section.count for section in board.mine)) == (601, 601)
    assert len(today.board(desk, most=1000).tasks) == 601
    assert len(board.tasks) == today.MOST


@pytest.mark.parametrize(
    ("minutes", "urgency"), [(0, Urgency.MINUTES), (15, Urgency.MINUTES), (16, Urgency.OVERDUE)]
)
def test_what_is_counted_in_minutes_is_late_a_minute_after(minutes: int, urgency: Urgency) -> None:
    due = MORNING + timedelta(minutes=15)
    assert urgency_of(MORNING + timedelta(minutes=minutes), due.date(), due) is urgency


def of_unknown_edition(offices: Offices, case_id: str) -> str:
    """The same application once more, of a service that only a newer program has."""
    desk = offices.specialist
    registered, *rest = records_of(desk)
    body = json.loads(registered.body) | {"edition": "act-2030/service", "number": "3147-26-00999-9"}
    strange = replace(registered, id="a" * 32, case_id="b" * 32, body=canonical_json(body))
    with desk.store.writing() as transaction:
        transaction.log.append(chained([registered, *rest, strange])[-1:])
        transaction.cases.project(strange.case_id)
    return strange.case_id


def test_a_case_of_an_unknown_service_is_a_task_of_its_own_and_hides_no_other(offices: Offices) -> None:
    known = offices.take_application().case_id
    unknown = of_unknown_edition(offices, known)
    tasks = {task.case_id: task for task in here(offices.specialist)}
    assert tasks.keys() == {known, unknown}
    task = tasks[unknown]
    assert (task.service, task.action) == (today.UNKNOWN_SERVICE, today.UPDATE_NEEDED)
    assert task.due == task.case_due == tasks[known].case_due
    listed = {line.row.id: line for line in lines(offices.specialist)}
    assert (listed[known].known, listed[unknown].known) == (True, False)
    assert (listed[unknown].due, listed[unknown].urgency) == (task.due, Urgency.LATER)
    with pytest.raises(UnknownService):
        look_up.open_case(offices.specialist, unknown)
    with pytest.raises(UnknownService):
        deeds.take(offices.akim, unknown, Deed.SUBMIT)


def test_a_certificate_that_is_due_in_fifteen_minutes_is_due_in_minutes_as_a_whole(offices: Offices) -> None:
    """No step of its table has a term of its own: the whole has."""
    desk = offices.specialist
    first = _certificate(desk)
    offices.clock.advance(minutes=10)
    second = _certificate(desk)
    due = {task.case_id: (task.due_at, task.urgency) for task in here(desk)}
    assert due[first] == (MORNING + timedelta(minutes=15), Urgency.MINUTES)
    assert due[second] == (MORNING + timedelta(minutes=25), Urgency.MINUTES)
    offices.clock.advance(minutes=6)
    urgent = {task.case_id: task.urgency for task in here(desk)}
    assert urgent == {first: Urgency.OVERDUE, second: Urgency.MINUTES}


def test_minutes_are_counted_in_the_hours_that_the_office_keeps_as_on_the_page_of_the_case(
    offices: Offices,
) -> None:
    early = Schedule(time(8), time(17), (time(12), time(13)))
    before = offices.specialist
    today.board(before)
    desk = change(before, replace(details_of(before.office), schedule=early))
    offices.clock.set(MORNING.replace(hour=11, minute=50))
    case_id = _certificate(desk)
    due = MORNING.replace(hour=13, minute=5)
    assert only(desk).due_at == due
    assert look_up.open_case(desk, case_id).term.due_at == due


def _certificate(desk: Desk) -> str:
    edition = "zhambyl-2012/tsa-recipient-certificate"
    return register(desk, any_intake(desk, edition, CHANNEL, people.ZHUMABAEVS)).case_id
