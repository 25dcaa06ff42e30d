"""Roles and kinds of offices have their names in both languages."""

from __future__ import annotations

import pytest

from app.domain.roles import OfficeKind, Role


@pytest.mark.parametrize("role", Role)
def test_every_role_has_a_long_and_a_short_name_in_both_languages(role: Role) -> None:
    names = (role.full_name.kk, role.full_name.ru, role.short_name.kk, role.short_name.ru)
    assert all(names)
    assert len(role.short_name.kk) <= len(role.full_name.kk)


@pytest.mark.parametrize("kind", OfficeKind)
def test_every_kind_of_office_has_a_name_and_an_administrator(kind: OfficeKind) -> None:
    assert kind.full_name.kk
    assert kind.full_name.ru
    assert Role.ADMINISTRATOR in kind.roles


def test_every_kind_of_office_has_a_head_who_works_in_it() -> None:
    for kind in OfficeKind:
        assert kind.head in kind.roles


def test_each_role_of_the_regulation_works_in_one_kind_of_office() -> None:
    for role in set(Role) - {Role.ADMINISTRATOR}:
        assert sum(role in kind.roles for kind in OfficeKind) == 1
