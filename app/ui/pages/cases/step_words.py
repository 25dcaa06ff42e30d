"""Kinds of steps, in words short enough for a list to choose from."""

from __future__ import annotations

from app.domain.language import N_
from app.domain.steps import ActionKind

STEPS: dict[ActionKind, str] = {
    ActionKind.REGISTER: N_("step: register"),
    ActionKind.CHECK_AND_SUBMIT: N_("step: check and submit"),
    ActionKind.COLLECT_AND_SUBMIT: N_("step: collect and submit"),
    ActionKind.SUBMIT: N_("step: submit"),
    ActionKind.RECEIVE: N_("step: receive"),
    ActionKind.RECEIVE_AND_RESOLVE: N_("step: receive and resolve"),
    ActionKind.RECEIVE_AND_DRAFT: N_("step: receive and draft the answer"),
    ActionKind.REVIEW_AND_RESOLVE: N_("step: review and resolve"),
    ActionKind.ASK: N_("step: ask"),
    ActionKind.EXAMINE: N_("step: examine"),
    ActionKind.REPLY: N_("step: reply"),
    ActionKind.CALCULATE_AND_ASK: N_("step: calculate and ask"),
    ActionKind.DECIDE: N_("step: decide"),
    ActionKind.DECIDE_AND_DELIVER: N_("step: decide and deliver"),
    ActionKind.CHECK_AND_DECIDE: N_("step: check and decide"),
    ActionKind.DRAFT_ANSWER: N_("step: draft the answer"),
    ActionKind.SIGN: N_("step: sign"),
    ActionKind.SEND_BACK: N_("step: send back"),
    ActionKind.PASS_ON: N_("step: pass on"),
    ActionKind.HAND_OVER: N_("step: hand over the result"),
    ActionKind.DECIDE_AND_HAND_OVER: N_("step: decide and hand over"),
    ActionKind.ENTER_DATA: N_("step: enter the data"),
    ActionKind.ENTER_RESULT: N_("step: enter the result"),
    ActionKind.APPLY: N_("step: apply"),
    ActionKind.SYSTEM_ACTION: N_("step: done by a system"),
    ActionKind.SYSTEM_CHECK: N_("step: checked by a system"),
    ActionKind.SYSTEM_REFUSAL: N_("step: refused by a system"),
    ActionKind.COLLECT_RESULT: N_("step: collect the result"),
}
