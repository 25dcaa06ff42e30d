"""What can be done with a case, as data: each deed with its small form, so that one panel can show them all.

A field's label is a message id of the room's catalogue; a choice's words are in both languages, for they come from
editions, cards and lists. A field with `when` is shown, and needed, only while another field has that value.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from app.domain.language import Text


class Deed(StrEnum):
    """What a person can do with a case. The first group are steps of tables, the second stands around them."""

    SUBMIT = "submit"
    SEND_ON = "send_on"
    SEND_BACK = "send_back"
    TAKE_IN = "take_in"
    RESOLVE = "resolve"
    ASK = "ask"
    COMPUTE_AND_ASK = "compute_and_ask"
    INSPECT = "inspect"
    REPLY = "reply"
    COMMISSION = "commission"
    BODY_DECIDES = "body_decides"
    DRAFT = "draft"
    SIGN = "sign"
    RETURN_DRAFT = "return_draft"
    DECIDE = "decide"
    DECIDE_AND_HAND_OVER = "decide_and_hand_over"
    RECORD_DECISION = "record_decision"
    PASS_ON = "pass_on"
    ENTER = "enter"
    CHECK = "check"
    RECORD = "record"
    HAND_OVER = "hand_over"

    RETURN_CASE = "return_case"
    KEEP_RESULT = "keep_result"
    WITHDRAW = "withdraw"
    REPORT_DEATH = "report_death"
    REPORT_MOVE = "report_move"
    CLOSE = "close"
    MOVE_ON = "move_on"
    JOIN = "join"
    COMPLAIN = "complain"
    ANSWER_COMPLAINT = "answer_complaint"
    CORRECT = "correct"
    HEAR = "hear"
    MARK = "mark"


class FieldKind(StrEnum):
    """What is typed or chosen in a field, and as what it is handed to `deeds.take`.

    `TEXT` a line (str), `LINES` several (str), `DATE` (date), `COUNT` (int), `MONEY` (Decimal), `YES_NO` (bool),
    `CHOICE` one of `choices` by its code (str), `PEOPLE` names (tuple of str), `INCOMES` rows of a name and a sum
    (tuple of `MemberIncome`), `FINDINGS` rows of a line's code and what was found (mapping of str to str), `PAGES`
    pictures (tuple of bytes, JPEG, as `scans.pages_of` makes them).
    """

    TEXT = "text"
    LINES = "lines"
    DATE = "date"
    COUNT = "count"
    MONEY = "money"
    YES_NO = "yes_no"
    CHOICE = "choice"
    PEOPLE = "people"
    INCOMES = "incomes"
    FINDINGS = "findings"
    PAGES = "pages"


@dataclass(frozen=True, slots=True)
class When:
    """Another field's value on which this one depends; a tuple is any of several."""

    field: str
    value: Any

    def holds(self, said: Any) -> bool:
        """Whether what was said in the other field is it."""
        return bool(said in self.value) if isinstance(self.value, tuple) else bool(said == self.value)


@dataclass(frozen=True, slots=True)
class OfferedField:
    """A field of a deed's form. `value` is what stands in it at first; the person may write otherwise.

    `suggestions` are words that may be meant: they stand nowhere until the person takes one.
    """

    code: str
    kind: FieldKind
    label: str
    required: bool = True
    choices: tuple[tuple[str, Text], ...] = ()
    value: Any = None
    when: tuple[When, ...] = ()
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Offer:
    """A deed that the person who is signed in may do now.

    `label` is the button (a message id), `action` the act's own words for the step that it completes, if it completes
    one. `from_paper`: somebody else did it on paper or in another body, and it is only recorded here. `note` is a
    message id: what is to be known before it is done; empty if there is nothing.
    """

    deed: Deed
    label: str
    fields: tuple[OfferedField, ...]
    step: int | None = None
    action: Text | None = None
    actor: Text | None = None
    from_paper: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """Everything that is offered for a case: what leads it on, and what stands around it."""

    case_id: str
    number: str
    next: tuple[Offer, ...]
    around: tuple[Offer, ...]
