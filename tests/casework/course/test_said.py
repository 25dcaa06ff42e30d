"""What was said in a form, typed or as words from a terminal."""

from __future__ import annotations

from decimal import Decimal

import pytest

from app.casework.course.offers import FieldKind, OfferedField
from app.casework.course.said import Said
from app.casework.errors import StepIncomplete
from app.domain.events import MemberIncome

SPOKEN = {
    "names by semicolons": (FieldKind.PEOPLE, "Ахметов А.; Оразова Б.", ("Ахметов А.", "Оразова Б.")),
    "names by lines": (FieldKind.PEOPLE, "Ахметов А.\nОразова Б.\n", ("Ахметов А.", "Оразова Б.")),
    "incomes": (
        FieldKind.INCOMES,
        "Ахметов А.: 90 000,50; Оразова Б.: 0",
        (MemberIncome("Ахметов А.", Decimal("90000.50")), MemberIncome("Оразова Б.", Decimal(0))),
    ),
    "findings": (
        FieldKind.FINDINGS,
        "housing: жеке үй, 2 бөлме; work: жоқ",
        {"housing": "жеке үй, 2 бөлме", "work": "жоқ"},
    ),
}


@pytest.mark.parametrize(("kind", "words", "meant"), SPOKEN.values(), ids=SPOKEN)
def test_several_things_are_said_in_one_text(kind: FieldKind, words: str, meant: object) -> None:
    assert Said([OfferedField("it", kind, "It")], {"it": words}).get("it") == meant


@pytest.mark.parametrize("kind", [FieldKind.INCOMES, FieldKind.FINDINGS])
def test_a_thing_without_its_name_is_wrong(kind: FieldKind) -> None:
    with pytest.raises(StepIncomplete) as refusal:
        Said([OfferedField("it", kind, "It")], {"it": "90000"})
    assert refusal.value.fields == ("it",)
