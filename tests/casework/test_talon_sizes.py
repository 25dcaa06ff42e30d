"""The size of the talon: every one that the paper has, and the last one again for the same person."""

from __future__ import annotations

from app.casework.talon_sizes import SIZES, usual_size
from app.demo.offices import AKIM
from app.printing.document import PaperSize
from tests.samples.offices import Offices, beside


def test_sheets_and_rolls_are_offered() -> None:
    sheets = {PaperSize.A4, PaperSize.A5, PaperSize.A5_TWICE, PaperSize.A6}
    assert {*SIZES} == {*sheets, PaperSize.ROLL80, PaperSize.ROLL58}


def test_the_last_size_is_offered_again_to_the_same_person_and_to_no_other(offices: Offices) -> None:
    specialist = offices.specialist
    assert usual_size(specialist) is PaperSize.A5
    offices.take_application(size=PaperSize.ROLL58)
    assert usual_size(specialist) is PaperSize.ROLL58
    assert usual_size(beside(specialist, AKIM)) is PaperSize.A5
