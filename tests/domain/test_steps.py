"""Kinds of step and what each does to a case."""

from __future__ import annotations

import pytest

from app.domain.steps import ActionKind, Traits


@pytest.mark.parametrize("kind", ActionKind)
def test_every_kind_of_step_says_what_it_does(kind: ActionKind) -> None:
    assert isinstance(kind.traits, Traits)


def test_only_one_kind_opens_a_case_one_signs_and_one_closes_it() -> None:
    opening = [kind for kind in ActionKind if kind.traits.opens]
    signing = [kind for kind in ActionKind if kind.traits.signs]
    closing = [kind for kind in ActionKind if kind.traits.closes]
    assert (opening, signing, closing) == ([ActionKind.REGISTER], [ActionKind.SIGN], [ActionKind.HAND_OVER])


def test_no_kind_both_drafts_and_signs() -> None:
    """The law wants a second person: whoever prepares an answer does not make it a decision."""
    assert not any(kind.traits.drafts and kind.traits.signs for kind in ActionKind)
