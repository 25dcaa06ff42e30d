"""The ways into an office and the kinds of step a case takes: the vocabulary of every regulation's table.

A step's wording belongs to its act; its *kind* says what the program must offer, record and print when that step is
done. A regulation with a step of a new kind adds one line here and one use case in casework.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
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
    office, `sends` hands it to the office of the next step; `asks` sends papers to a commission or another body while
    the case stays, and `answers` is what comes back; `resolves` puts a resolution on it, `decides` is the decision of
    a commission or another body on which the answer rests, `drafts` makes the draft answer, `signs` makes the answer
    a decision. A step that decides and signs has no draft: the act lets one officer or body do it alone. `automatic`
    is done by a person at home or by a system, not by an office that has this program.

    The rest says what is recorded: `confirms` that the papers are complete, `computes` an income, `inspects` how a
    family lives, `checks` what a system laid before somebody, `passes` the answer on under one roof, `enters` it in a
    card or journal. An `exceptional` step is taken only if the check before it found a fault: it is never next.
    """

    opens: bool = False
    takes_in: bool = False
    resolves: bool = False
    asks: bool = False
    answers: bool = False
    decides: bool = False
    drafts: bool = False
    signs: bool = False
    sends: bool = False
    closes: bool = False
    automatic: bool = False
    confirms: bool = False
    computes: bool = False
    inspects: bool = False
    checks: bool = False
    passes: bool = False
    enters: bool = False
    exceptional: bool = False

    @property
    def does_something(self) -> bool:
        """Whether anything can be recorded of such a step: a kind without traits would stop every case at it."""
        return any(getattr(self, each.name) for each in fields(self))


class ActionKind(StrEnum):
    """What is done in a step."""

    REGISTER = "register"
    CHECK_AND_SUBMIT = "check_and_submit"
    COLLECT_AND_SUBMIT = "collect_and_submit"
    SUBMIT = "submit"
    RECEIVE = "receive"
    RECEIVE_AND_RESOLVE = "receive_and_resolve"
    RECEIVE_AND_DRAFT = "receive_and_draft"
    REVIEW_AND_RESOLVE = "review_and_resolve"
    ASK = "ask"
    EXAMINE = "examine"
    REPLY = "reply"
    CALCULATE_AND_ASK = "calculate_and_ask"
    DECIDE = "decide"
    DECIDE_AND_DELIVER = "decide_and_deliver"
    CHECK_AND_DECIDE = "check_and_decide"
    DRAFT_ANSWER = "draft_answer"
    SIGN = "sign"
    SEND_BACK = "send_back"
    PASS_ON = "pass_on"
    HAND_OVER = "hand_over"
    DECIDE_AND_HAND_OVER = "decide_and_hand_over"
    ENTER_DATA = "enter_data"
    ENTER_RESULT = "enter_result"
    APPLY = "apply"
    SYSTEM_ACTION = "system_action"
    SYSTEM_CHECK = "system_check"
    SYSTEM_REFUSAL = "system_refusal"
    COLLECT_RESULT = "collect_result"

    @property
    def traits(self) -> Traits:
        """What this kind does to the case."""
        return _TRAITS[self]


_TRAITS: dict[ActionKind, Traits] = {
    ActionKind.REGISTER: Traits(opens=True),
    ActionKind.CHECK_AND_SUBMIT: Traits(sends=True, confirms=True),
    ActionKind.COLLECT_AND_SUBMIT: Traits(sends=True),
    ActionKind.SUBMIT: Traits(sends=True),
    ActionKind.RECEIVE: Traits(takes_in=True),
    ActionKind.RECEIVE_AND_RESOLVE: Traits(takes_in=True, resolves=True),
    ActionKind.RECEIVE_AND_DRAFT: Traits(takes_in=True, drafts=True),
    ActionKind.REVIEW_AND_RESOLVE: Traits(resolves=True),
    ActionKind.ASK: Traits(asks=True),
    ActionKind.EXAMINE: Traits(answers=True, inspects=True),
    ActionKind.REPLY: Traits(answers=True),
    ActionKind.CALCULATE_AND_ASK: Traits(asks=True, computes=True),
    ActionKind.DECIDE: Traits(decides=True),
    ActionKind.DECIDE_AND_DELIVER: Traits(decides=True, signs=True, closes=True),
    ActionKind.CHECK_AND_DECIDE: Traits(decides=True, signs=True),
    ActionKind.DRAFT_ANSWER: Traits(drafts=True),
    ActionKind.SIGN: Traits(signs=True),
    ActionKind.SEND_BACK: Traits(sends=True),
    ActionKind.PASS_ON: Traits(passes=True),
    ActionKind.HAND_OVER: Traits(closes=True),
    ActionKind.DECIDE_AND_HAND_OVER: Traits(decides=True, signs=True, closes=True),
    ActionKind.ENTER_DATA: Traits(enters=True),
    ActionKind.ENTER_RESULT: Traits(enters=True, closes=True),
    ActionKind.APPLY: Traits(opens=True, automatic=True),
    ActionKind.SYSTEM_ACTION: Traits(automatic=True),
    ActionKind.SYSTEM_CHECK: Traits(automatic=True, checks=True),
    ActionKind.SYSTEM_REFUSAL: Traits(automatic=True, exceptional=True),
    ActionKind.COLLECT_RESULT: Traits(closes=True, automatic=True),
}
