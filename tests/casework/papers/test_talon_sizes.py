"""The size of the talon: every one that the paper has, and the last one again for the same person."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.casework.papers.talon_sizes import SIZES, on_one_sheet, usual_size
from app.demo.offices import AKIM
from app.printing.content import TalonContent
from app.printing.document import PaperLanguage, PaperSize
from app.printing.typeset.flow import lay_out
from tests.printing.samples import LONG_NAME, LONGEST, TALON, TALON_BY_HAND
from tests.samples.offices import Offices, beside

WORST = replace(TALON, service=LONGEST, applicant=LONG_NAME, acceptor=LONG_NAME)


def test_sheets_and_rolls_are_offered() -> None:
    sheets = {PaperSize.A4, PaperSize.A5, PaperSize.A5_TWICE, PaperSize.A6}
    assert {*SIZES} == {*sheets, PaperSize.ROLL80, PaperSize.ROLL58}


def test_the_last_size_is_offered_again_to_the_same_person_and_to_no_other(offices: Offices) -> None:
    specialist = offices.specialist
    assert usual_size(specialist) is PaperSize.A5
    offices.take_application(size=PaperSize.ROLL58)
    assert usual_size(specialist) is PaperSize.ROLL58
    assert usual_size(beside(specialist, AKIM)) is PaperSize.A5


@pytest.mark.parametrize("language", PaperLanguage)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("content", [TALON, TALON_BY_HAND, WORST], ids=["usual", "by-hand", "worst"])
def test_a_talon_is_never_issued_on_a_sheet_that_does_not_hold_it(
    content: TalonContent, size: PaperSize, language: PaperLanguage
) -> None:
    document = on_one_sheet(content, language, size)
    assert len(lay_out(document)) == 1
    assert document.size is size or document.size in (PaperSize.A5, PaperSize.A4)


def test_a_sheet_that_holds_the_talon_is_kept_and_another_gives_way_to_the_next_that_does() -> None:
    assert on_one_sheet(TALON, PaperLanguage.KK, PaperSize.A5_TWICE).size is PaperSize.A5_TWICE
    assert on_one_sheet(TALON, PaperLanguage.BOTH, PaperSize.A6).size is PaperSize.A6
    assert on_one_sheet(TALON, PaperLanguage.BOTH, PaperSize.A5_TWICE).size is PaperSize.A4
    assert on_one_sheet(WORST, PaperLanguage.BOTH, PaperSize.A6).size is PaperSize.A4
