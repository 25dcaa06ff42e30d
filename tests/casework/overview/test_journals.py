"""Journals of the office: every line of the period and none of another, in their order."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.casework.desk import Desk
from app.casework.errors import PeriodUpsideDown
from app.casework.overview import journals
from app.casework.overview.journals import Journal
from app.printing.content_journals import JournalLine, Registration
from app.printing.document import PaperLanguage
from tests.casework.papers.test_papers import words_of
from tests.samples.offices import Offices


@pytest.fixture
def submitted(offices: Offices) -> str:
    case_id = offices.take_application().case_id
    offices.do_step(case_id, 2)
    return case_id


def today(offices: Offices) -> date:
    return offices.specialist.clock.now().date()


def lines_of(desk: Desk, day: date) -> tuple[JournalLine, ...]:
    """The registrations of a day."""
    book = journals.open_book(desk, Journal.REGISTRATION, day, day)
    lines = journals.read(desk, book).lines
    assert len(lines) == book.count
    return lines


def test_an_application_stands_in_the_journal_of_its_day_and_no_other(
    offices: Offices, submitted: str
) -> None:
    day = today(offices)
    (line,) = lines_of(offices.specialist, day)
    assert isinstance(line, Registration)
    assert line.at.date() == day
    before = day - timedelta(days=1)
    assert not lines_of(offices.specialist, before)


def test_lines_are_numbered_from_the_beginning_of_the_year(offices: Offices, submitted: str) -> None:
    tomorrow = today(offices) + timedelta(days=1)
    book = journals.open_book(offices.specialist, Journal.REGISTRATION, tomorrow, tomorrow)
    assert (book.content.before, book.count) == (1, 0)


@pytest.mark.parametrize("kind", Journal)
@pytest.mark.parametrize("language", PaperLanguage)
def test_a_journal_without_a_line_says_so(offices: Offices, kind: Journal, language: PaperLanguage) -> None:
    day = date(2020, 1, 1)
    words = words_of(journals.print_journal(offices.specialist, kind, day, day, language))
    assert ("записей не было" in words) or ("жазбалар болған жоқ" in words)


def test_a_period_must_not_end_before_it_begins(offices: Offices) -> None:
    day = today(offices)
    with pytest.raises(PeriodUpsideDown):
        journals.print_journal(
            offices.specialist, Journal.OUTGOING, day, day - timedelta(days=1), PaperLanguage.KK
        )
