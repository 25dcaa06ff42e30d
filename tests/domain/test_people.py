"""Names of people, and of bodies that stand where a person's name does."""

from __future__ import annotations

import pytest

from app.domain.people import PersonName


@pytest.mark.parametrize(
    ("written", "signed"),
    [
        ("Жақыпов Тимур Әлібекұлы", "Жақыпов\u00a0Т.\u00a0Ә."),
        ("Жақыпов Тимур Әлібек ұлы", "Жақыпов\u00a0Т.\u00a0Ә."),
        ("Ким Алексей", "Ким\u00a0А."),
        ("Ақмола облысының басқармасы", "Ақмола облысының басқармасы"),
        ("Управление координации занятости", "Управление координации занятости"),
        ("Комиссия", "Комиссия"),
        ("", ""),
    ],
)
def test_a_body_that_signs_keeps_its_name_and_a_person_has_initials(written: str, signed: str) -> None:
    assert PersonName.of_signatory(written).initialled == signed


@pytest.mark.parametrize(
    ("written", "may_be"),
    [
        ("Жақыпов Тимур Әлібекұлы", True),
        ("Жақыпов Т.", True),
        ("Жақыпов\u00a0Т.\u00a0Ә.", True),
        ("Т.Ә. ЖАҚЫПОВ", True),
        ("Жақыпов", True),
        ("Жақыпов Б.", False),
        ("Жақыпова Т. Ә.", False),
        ("Облыстық басқарма", False),
        ("", False),
    ],
)
def test_a_person_is_known_however_the_name_is_written(written: str, may_be: bool) -> None:
    assert PersonName.of("Жақыпов Тимур Әлібекұлы").may_be(written) is may_be


def test_who_has_one_name_alone_is_called_by_it() -> None:
    name = PersonName("", "Мохаммад")
    assert (name.full, name.initialled) == ("Мохаммад", "Мохаммад")
    assert name.may_be("МОХАММАД")
    assert not name.may_be("Мохаммад Әли")
    assert not name.may_be("")
