"""Drafts belong to their author, are handed over by name, age, and go only when a person lets them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.casework.counter import drafts
from app.casework.counter import intake as intakes
from app.casework.counter.drafts import Age, ListedDraft, Whose
from app.casework.counter.intake import Intake
from app.casework.counter.register import register
from app.casework.desk import Desk
from app.casework.entry import staff
from app.casework.errors import DraftGone, DraftOfAnother
from app.demo import counter, people
from app.demo.offices import SPECIALIST
from app.demo.story import CHANNEL, EDITION
from app.domain.language import Language
from app.domain.roles import Role
from tests.samples.offices import Offices, contents, nothing_changes, sign_in


@pytest.fixture
def draft(offices: Offices) -> Intake:
    return counter.fill(offices.specialist, EDITION, CHANNEL, people.ZHUMABAEVS, Language.KK)


def only(desk: Desk) -> ListedDraft:
    (one,) = drafts.listed(desk)
    return one


def test_a_list_says_whose_it_is_what_it_is_and_when(offices: Offices, draft: Intake) -> None:
    one = only(offices.specialist)
    assert (one.id, one.whose, one.person_name) == (
        draft.id,
        Whose.MINE,
        people.ZHUMABAEVS.applicant.name.full,
    )
    assert one.service == offices.specialist.catalogue.edition(EDITION).title
    assert (one.saved_at, one.author) == (offices.clock.now(), offices.specialist.staff.name.initialled)
    assert drafts.listed(offices.akim) == ()


@pytest.mark.parametrize(
    ("days", "age"),
    [
        (0, Age.FRESH),
        (2, Age.FRESH),
        (3, Age.SOME_DAYS),
        (13, Age.SOME_DAYS),
        (14, Age.WEEKS),
        (400, Age.WEEKS),
    ],
)
def test_a_draft_ages(offices: Offices, draft: Intake, days: int, age: Age) -> None:
    offices.clock.advance(days=days)
    assert only(offices.specialist).age is age


def test_a_colleague_sees_what_is_offered_takes_it_and_registers_it(offices: Offices, draft: Intake) -> None:
    drafts.hand_over(offices.specialist, draft.id, offices.akim.staff.id)
    offered = only(offices.akim)
    assert (offered.whose, offered.handed_by) == (Whose.OFFERED_TO_ME, offices.specialist.staff.name.full)
    assert offered.handed_at == offices.clock.now()
    mine = only(offices.specialist)
    assert (mine.whose, mine.colleague) == (Whose.OFFERED_BY_ME, offices.akim.staff.name.initialled)
    drafts.take(offices.akim, draft.id)
    taken = only(offices.akim)
    assert (taken.whose, taken.handed_by) == (Whose.MINE, offices.specialist.staff.name.full)
    assert drafts.listed(offices.specialist) == ()
    resumed = intakes.resume(offices.akim, draft.id)
    assert resumed.documents == draft.documents
    assert register(offices.akim, resumed).number


def test_what_is_typed_after_it_was_taken_over_does_not_take_it_back(offices: Offices, draft: Intake) -> None:
    drafts.hand_over(offices.specialist, draft.id, offices.akim.staff.id)
    intakes.save(offices.specialist, replace(draft, page=3))
    drafts.take(offices.akim, draft.id)
    with nothing_changes(offices.specialist):
        with pytest.raises(DraftOfAnother):
            intakes.save(offices.specialist, replace(draft, page=4))
        with pytest.raises(DraftOfAnother):
            intakes.resume(offices.specialist, draft.id)
        with pytest.raises(DraftOfAnother):
            register(offices.specialist, draft)
    assert intakes.resume(offices.akim, draft.id).page == 3


def test_an_offer_can_be_declined_and_taken_back(offices: Offices, draft: Intake) -> None:
    drafts.hand_over(offices.specialist, draft.id, offices.akim.staff.id)
    drafts.decline(offices.akim, draft.id)
    assert only(offices.specialist).whose is Whose.MINE
    drafts.hand_over(offices.specialist, draft.id, offices.akim.staff.id)
    drafts.take_back(offices.specialist, draft.id)
    assert drafts.listed(offices.akim) == ()


DEEDS: dict[str, Callable[[Desk, str], None]] = {
    "take": drafts.take,
    "decline": drafts.decline,
    "take back": drafts.take_back,
    "throw away": drafts.throw_away,
    "hand over": lambda desk, id: drafts.hand_over(desk, id, desk.staff.id),
}


@pytest.mark.parametrize("deed", DEEDS.values(), ids=DEEDS)
def test_what_is_a_colleagues_is_left_alone(
    offices: Offices, draft: Intake, deed: Callable[[Desk, str], None]
) -> None:
    with nothing_changes(offices.specialist), pytest.raises(DraftOfAnother):
        deed(offices.akim, draft.id)


def test_what_was_left_behind_an_administrator_hands_over(offices: Offices) -> None:
    staff.set_posts(offices.specialist, offices.akim.staff.id, (Role.AKIM, Role.ADMINISTRATOR))
    akim = replace(offices.akim, staff=replace(offices.akim.staff, roles=(Role.AKIM, Role.ADMINISTRATOR)))
    left = counter.fill(offices.specialist, EDITION, CHANNEL, people.YSQAQOVS, Language.KK)
    assert drafts.listed(akim) == ()
    staff.switch_off(akim, offices.specialist.staff.id)
    assert only(akim).whose is Whose.LEFT_BEHIND
    assert drafts.listed(offices.akim) == (), "who is no administrator does not see it"
    drafts.hand_over(akim, left.id, akim.staff.id)
    assert only(akim).whose is Whose.MINE


def test_a_draft_thrown_away_comes_back_whole(offices: Offices, draft: Intake) -> None:
    before = contents(offices.specialist)
    drafts.throw_away(offices.specialist, draft.id)
    assert drafts.listed(offices.specialist) == ()
    with pytest.raises(DraftGone):
        intakes.resume(offices.specialist, draft.id)
    with pytest.raises(DraftGone):
        intakes.save(offices.specialist, draft)
    drafts.bring_back(offices.specialist, draft.id)
    assert contents(offices.specialist) == before


def test_what_nobody_brought_back_goes_when_the_program_is_started_again_with_its_scans(
    offices: Offices,
) -> None:
    desk = offices.specialist
    begun = replace(intakes.begin(desk, Language.KK), edition=EDITION, channel=CHANNEL)
    with desk.store.writing() as transaction:
        scan = transaction.archive.keep_scan(b"a page", "image/jpeg", begun.id)
    intakes.save(desk, begun)
    drafts.throw_away(desk, begun.id)
    assert drafts.sweep(desk) == 1
    with desk.store.reading() as transaction:
        assert not transaction.archive.holds(scan)
    with pytest.raises(DraftGone):
        drafts.bring_back(desk, begun.id)


def test_a_sweep_leaves_what_nobody_threw_away(offices: Offices, draft: Intake) -> None:
    offices.clock.advance(days=400)
    with nothing_changes(offices.specialist):
        assert drafts.sweep(offices.specialist) == 0


def test_drafts_survive_the_program(offices: Offices, draft: Intake) -> None:
    drafts.hand_over(offices.specialist, draft.id, offices.akim.staff.id)
    offices.specialist.store.close()
    desk = sign_in(offices.specialist.shipped, offices.root / "okrug", SPECIALIST)
    try:
        assert only(desk).whose is Whose.OFFERED_BY_ME
    finally:
        desk.store.close()
