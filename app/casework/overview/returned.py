"""Why a draft or a whole case came back, where that is the last word on it."""

from __future__ import annotations

from dataclasses import dataclass

from app.casework.overview.look_up import NAMELESS, CaseView
from app.domain.events import AnswerDrafted, CaseForwarded, DraftReturned
from app.domain.language import Text

_LAST_WORDS = (CaseForwarded, DraftReturned, AnswerDrafted)


@dataclass(frozen=True, slots=True)
class Returned:
    """The reason, and which office sent the case back; `None` where the head returned a draft."""

    reason: str
    office: Text | None = None


def last_return(view: CaseView) -> Returned | None:
    """What came back and was not mended yet."""
    last = next((event for event in reversed(view.history) if isinstance(event.body, _LAST_WORDS)), None)
    if last is None:
        return None
    body = last.body
    if isinstance(body, DraftReturned):
        return Returned(body.reason)
    if isinstance(body, CaseForwarded) and body.reopens_step is not None:
        return Returned(body.reason, view.offices.get(last.record.office_id, NAMELESS))
    return None
