"""What comes later: a document with its pages and a note, recorded by whichever office, known in both."""

from __future__ import annotations

import pytest

from app.casework.counter.scans import Pasted, pages_of, picture
from app.casework.course.additions import add_document, add_note
from app.casework.errors import NoSuchCase, NothingWritten
from app.casework.overview.look_up import open_case
from app.domain.documents import Document
from tests.casework.counter.test_scans import noise
from tests.samples.offices import (
    Offices,
    chain_is_whole,
    folds,
    nothing_changes,
    projection,
    rebuilt_projection,
)

INCOME = Document("family_income", "Табыс туралы анықтама", number="17", original=False)


def test_who_does_not_hold_the_case_adds_to_it_and_the_holder_gets_it_with_its_pages(
    offices: Offices,
) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    assert open_case(offices.specialist, case_id).case.holder == offices.chief.office.id
    pages = pages_of(noise())
    added = add_document(offices.specialist, case_id, INCOME, pages).documents[-1]
    add_note(offices.specialist, case_id, "  Анасы қоңырау шалды.  ")
    offices.carry(offices.specialist, offices.chief)
    there = open_case(offices.chief, case_id)
    assert there.lies_here
    assert (there.case.documents[-1], there.case.notes) == (added, ("Анасы қоңырау шалды.",))
    assert picture(offices.chief, added.scans[0]) == pages[0]
    assert folds(offices.chief) == folds(offices.specialist)


def test_both_add_at_once_and_end_with_the_same(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=2)
    add_document(offices.specialist, case_id, INCOME, pages_of(noise()))
    add_note(offices.chief, case_id, "Бөлім жазбасы")
    offices.bring(case_id, since=2, done=4)
    offices.carry(offices.specialist, offices.chief)
    assert folds(offices.chief) == folds(offices.specialist)
    for desk in offices.desks:
        assert chain_is_whole(desk)
        assert projection(desk) == rebuilt_projection(desk)


def test_a_closed_case_still_takes_a_note(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    offices.bring(case_id, done=7)
    assert add_note(offices.specialist, case_id, "Алғыс айтты.").notes == ("Алғыс айтты.",)


def test_nothing_is_added_without_words_or_to_no_case(offices: Offices) -> None:
    case_id = offices.take_application().case_id
    pages = pages_of(Pasted(noise().content))
    with nothing_changes(*offices.desks):
        with pytest.raises(NothingWritten):
            add_note(offices.specialist, case_id, " \n ")
        with pytest.raises(NothingWritten):
            add_document(offices.specialist, case_id, Document("", "  "), pages)
        with pytest.raises(NoSuchCase):
            add_document(offices.specialist, "nobody", INCOME, pages)
