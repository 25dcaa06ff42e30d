"""What `kense case offers` prints: each deed, its fields, what stands in them, and how they are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Any

from app.casework.course.offers import FieldKind, Offer, Offered, OfferedField
from app.casework.overview.look_up import CaseView
from app.casework.overview.returned import last_return
from app.domain.case import CaseStatus
from app.domain.course_events import MemberIncome
from app.domain.language import N_
from app.i18n import Translator

_KINDS: dict[FieldKind, str] = {
    FieldKind.TEXT: N_("a line"),
    FieldKind.LINES: N_("a text"),
    FieldKind.DATE: N_("a day, as 2026-11-20"),
    FieldKind.COUNT: N_("a number"),
    FieldKind.MONEY: N_("a sum in tenge, as 38640,50"),
    FieldKind.YES_NO: N_("yes or no"),
    FieldKind.CHOICE: N_("one of these"),
    FieldKind.PEOPLE: N_("names, divided by “;”"),
    FieldKind.INCOMES: N_("name: sum, divided by “;”"),
    FieldKind.FINDINGS: N_("code: what was found, divided by “;”"),
    FieldKind.PAGES: N_("files of pictures, divided by “;”"),
}
_STATUS: dict[CaseStatus, str] = {
    CaseStatus.IN_PROGRESS: N_("no answer yet"),
    CaseStatus.DECIDED: N_("the answer is signed, not handed over"),
    CaseStatus.CLOSED: N_("closed"),
}


def standing(view: CaseView, tr: Translator) -> Iterator[str]:
    """How a case stands: its state, where it lies, and the step that is next."""
    case, language = view.case, tr.language
    yield tr(N_("Case {number}: {state}."), number=case.number, state=tr(_STATUS[case.status]))
    yield from _came_back(view, tr)
    if view.next is None:
        return
    yield tr(N_("It lies here: {office}."), office=view.holder_name.in_(language))
    words = tr(N_("Next step: {no}. {action} ({actor})."))
    yield words.format(
        no=view.next.no, action=view.next.action.in_(language), actor=view.next.actor.title.in_(language)
    )


def _came_back(view: CaseView, tr: Translator) -> Iterator[str]:
    """Why it came back, where that is the last word on it."""
    returned = last_return(view)
    if returned is None:
        return
    if returned.office is None:
        yield tr(N_("The head returned the draft: {reason}"), reason=returned.reason)
    else:
        words, office = N_("{office} returned the case without action: {reason}"), returned.office
        yield tr(words, office=office.in_(tr.language), reason=returned.reason)


def told(offered: Offered, tr: Translator) -> Iterator[str]:
    """Every deed with its fields; what leads the case on comes first."""
    yield ""
    yield (
        tr(N_("What leads it on:")) if offered.next else tr(N_("Nothing that you could do now leads it on."))
    )
    for offer in offered.next:
        yield from _deed(offer, tr)
    if offered.around:
        yield ""
        yield tr(N_("Beside that:"))
        for offer in offered.around:
            yield from _deed(offer, tr)
    yield ""
    yield tr(N_("* must be said, unless something stands there already."))


def _deed(offer: Offer, tr: Translator) -> Iterator[str]:
    yield f"  {offer.deed.value} – {tr(offer.label)}"
    if offer.note:
        yield f"    {tr(offer.note)}"
    if offer.from_paper:
        words = N_("It was done on paper or by others: who, when and by which document.")
        yield f"    {tr(words)}"
    for field in offer.fields:
        yield from _field(field, tr)


def _field(field: OfferedField, tr: Translator) -> Iterator[str]:
    needed = "*" if field.required else " "
    stands = _written(field.value)
    usual = f" [{stands}]" if stands else ""
    yield f"    {needed} {field.code}: {tr(field.label)} ({tr(_KINDS[field.kind])}){usual}{_when(field, tr)}"
    for code, words in field.choices:
        spoken = words.in_(tr.language)
        yield f"        {code}" if spoken == code else f"        {code} – {spoken}"


def _when(field: OfferedField, tr: Translator) -> str:
    conditions = ", ".join(f"{when.field}={_written(when.value)}" for when in field.when)
    return tr(N_("; only where {conditions}"), conditions=conditions) if conditions else ""


def _written(value: Any) -> str:
    """A value as it would be written on the line of a command."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, MemberIncome):
        return f"{value.name}: {value.amount}"
    if isinstance(value, tuple):
        return "; ".join(_written(one) for one in value)
    return str(value)
