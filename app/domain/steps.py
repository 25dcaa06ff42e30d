"""The ways into an office and the kinds of step a case takes: the vocabulary of every regulation's table.

A step's wording belongs to its act; its *kind* says what the program must offer, record and print when that step is
done. A regulation with a step of a new kind adds one line here and one use case in casework.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ChannelKind(StrEnum):
    """Where a person applies."""

    OKRUG_AKIM = "okrug_akim"
    DEPARTMENT = "department"
    SERVICE_CENTRE = "service_centre"
    STATE_CORPORATION = "state_corporation"
    PORTAL = "portal"


@dataclass(frozen=True, slots=True)
class Traits:
    """What a kind of step does to the case.

    `opens` starts the case (the receipt is given), `closes` ends it; `takes_in` enters a case that came from another
    office, `sends` hands it to the office of the next step; `resolves` puts a resolution on it, `drafts` makes the
    draft answer, `signs` makes the answer a decision.
    """

    opens: bool = False
    takes_in: bool = False
    resolves: bool = False
    drafts: bool = False
    signs: bool = False
    sends: bool = False
    closes: bool = False


class ActionKind(StrEnum):
    """What is done in a step."""

    REGISTER = "register"
    CHECK_AND_SUBMIT = "check_and_submit"
    RECEIVE_AND_DRAFT = "receive_and_draft"
    REVIEW_AND_RESOLVE = "review_and_resolve"
    DRAFT_ANSWER = "draft_answer"
    SIGN = "sign"
    SEND_BACK = "send_back"
    PASS_ON = "pass_on"
    HAND_OVER = "hand_over"

    @property
    def traits(self) -> Traits:
        """What this kind does to the case."""
        return _TRAITS[self]


_TRAITS: dict[ActionKind, Traits] = {
    ActionKind.REGISTER: Traits(opens=True),
    ActionKind.CHECK_AND_SUBMIT: Traits(sends=True),
    ActionKind.RECEIVE_AND_DRAFT: Traits(takes_in=True, drafts=True),
    ActionKind.REVIEW_AND_RESOLVE: Traits(resolves=True),
    ActionKind.DRAFT_ANSWER: Traits(drafts=True),
    ActionKind.SIGN: Traits(signs=True),
    ActionKind.SEND_BACK: Traits(sends=True),
    ActionKind.PASS_ON: Traits(),
    ActionKind.HAND_OVER: Traits(closes=True),
}
