"""Kinds of step and what each does to a case."""

from __future__ import annotations

import pytest

from app.domain.steps import ActionKind, Traits


@pytest.mark.parametrize("kind", ActionKind)
def test_every_kind_of_step_says_what_it_does(kind: ActionKind) -> None:
    assert isinstance(kind.traits, Traits)


def test_an_office_opens_a_case_in_one_way() -> None:
    opening = [kind for kind in ActionKind if kind.traits.opens and not kind.traits.automatic]
    assert opening == [ActionKind.REGISTER]


def test_a_draft_is_signed_by_one_kind_alone() -> None:
    assert [kind for kind in ActionKind if kind.traits.signs and not kind.traits.decides] == [ActionKind.SIGN]


def test_only_what_an_act_says_lets_one_officer_or_body_decide_alone() -> None:
    assert [kind for kind in ActionKind if kind.traits.signs and kind.traits.decides] == [
        ActionKind.DECIDE_AND_DELIVER,
        ActionKind.CHECK_AND_DECIDE,
        ActionKind.DECIDE_AND_HAND_OVER,
    ]


def test_a_step_of_a_system_changes_nothing_in_a_case() -> None:
    for kind in ActionKind:
        if kind.traits.automatic:
            assert not (kind.traits.takes_in or kind.traits.drafts or kind.traits.signs or kind.traits.sends)


def test_no_kind_both_drafts_and_signs() -> None:
    """The law wants a second person: whoever prepares an answer does not make it a decision."""
    assert not any(kind.traits.drafts and kind.traits.signs for kind in ActionKind)


def test_something_is_recorded_of_every_kind_and_nothing_of_a_step_without_traits() -> None:
    assert all(kind.traits.does_something for kind in ActionKind)
    assert not Traits().does_something


def test_only_a_refusal_that_a_check_leads_to_is_never_next() -> None:
    assert [kind for kind in ActionKind if kind.traits.exceptional] == [ActionKind.SYSTEM_REFUSAL]
